"""What the study says of itself."""

from collections.abc import Sequence
from dataclasses import replace

from fieldkit.domain.study import Attribute, StudyInfo, is_as_coarse_as
from fieldkit.errors import Code, InputError
from fieldkit.services.counting import counting, founders_attributes
from fieldkit.services.editing import editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import log
from fieldkit.store import study as store


def is_founder(study: Study) -> bool:
    """Whether this vault founded the study, so that it decides for all."""
    return store.founder(study.db).get("sign_key") == study.sign_key


def change(
    study: Study,
    *,
    title: str | None = None,
    wave: str | None = None,
    languages: Sequence[str] | None = None,
    attributes: Sequence[Attribute] | None = None,
) -> Outcome[StudyInfo]:
    """Change what is given; None leaves it as it is.

    Raises:
        InputError: VALUE_MISSING (title, or key of an attribute), NAME_TAKEN when two attributes share a key,
            ONLY_COARSER when a vault that joined would let out what the founder holds back.
    """
    before = study.info
    changed = replace(
        before,
        title=before.title if title is None else title.strip(),
        wave=before.wave if wave is None else wave.strip(),
        languages=before.languages if languages is None else tuple(languages),
        attributes=before.attributes if attributes is None else tuple(attributes),
    )
    if not changed.title:
        raise InputError(Code.VALUE_MISSING, field="title")
    keys = [one.key for one in changed.attributes]
    if not all(keys):
        raise InputError(Code.VALUE_MISSING, field="attribute")
    if len(set(keys)) < len(keys):
        raise InputError(Code.NAME_TAKEN, kind="attribute")
    require_coarse(study, changed.attributes)
    with editing(study, "study-changed") as edit:
        edit.put(changed)
    return edit.outcome(changed)


def held(study: Study) -> dict[str, Attribute]:
    """Attributes as the founder published them, which this vault can only make coarser; none where it founded."""
    if is_founder(study):
        return {}
    operations = log.operations_of(study.db, [study.info.id])[study.info.id]
    return {one.key: one for one in founders_attributes(counting(operations))}


def require_coarse(study: Study, attributes: Sequence[Attribute]) -> None:
    """Refuse attributes by which a vault that joined would let out what the founder holds back.

    Raises:
        InputError: ONLY_COARSER.
    """
    if not is_as_coarse_as(attributes, held(study).values()):
        raise InputError(Code.ONLY_COARSER)
