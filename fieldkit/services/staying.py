"""What keeps a bundle from being made, and letting it stay: who does must have read and typed it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from fieldkit.anonymise import Finding
from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.identifiers import Decision, Identifier
from fieldkit.domain.registry import kind_named, known
from fieldkit.errors import Code, InputError
from fieldkit.services import gate, register
from fieldkit.services.editing import editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.projection import Projection
from fieldkit.services.session import Study
from fieldkit.services.settling import fresh, settle
from fieldkit.store import entities, identifiers, log, people

_AROUND = 60


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Words for which the gate let nothing out.

    Attributes:
        before, words, after: as they stand, with what stands around them.
        interviewed: whether they name somebody who was interviewed, and so can never stay.
        finding: what was found.
    """

    before: str = field(repr=False)
    words: str = field(repr=False)
    after: str = field(repr=False)
    interviewed: bool
    finding: Finding = field(repr=False)


def held_back(study: Study, kind: str, entity: str) -> list[HeldBack]:
    """The words for which an export was refused at a place, each once; none when nothing is wrong any more.

    Args:
        study: any connection.
        kind, entity: as NAME_WOULD_LEAVE names them.
    """
    anonymiser = register.anonymiser(study.db)
    given = register.Interviewed(people.persons(study.db), people.contacts(study.db))
    found: dict[str, HeldBack] = {}
    for name, value in _values(study, kind, entity):
        for text, findings in gate.found_in(anonymiser, kind, name, value, gate.spoken_in(study.db, study.device)):
            for one in findings:
                words = text[one.start : one.end]
                before, after = text[max(0, one.start - _AROUND) : one.start], text[one.end : one.end + _AROUND]
                found.setdefault(words, HeldBack(before, words, after, given.knows(words), one))
    return list(found.values())


def let_stay(study: Study, kind: str, entity: str, typed: str) -> Outcome[Identifier]:
    """Let words stay wherever they stand written like this. The report tells how often somebody did.

    Longer forms of the same person are replaced as before; so is whoever was interviewed, always.

    Args:
        study: the writer's.
        kind, entity: as NAME_WOULD_LEAVE names them.
        typed: the words, exactly as they stand.

    Raises:
        InputError: VALUE_INVALID with field `typed` when no such words are held back there, with field `decision` when
            they name somebody who was interviewed.
    """
    held = next((one for one in held_back(study, kind, entity) if one.words == typed), None)
    if held is None:
        raise InputError(Code.VALUE_INVALID, field="typed")
    if held.interviewed:
        raise InputError(Code.VALUE_INVALID, field="decision")
    with editing(study, "words-left") as edit:
        owner = next((one for one in identifiers.identifiers(edit.db) if typed in one.forms), None)
        if owner is not None and len(owner.forms) > 1:
            settle(edit, replace(owner, forms=tuple(form for form in owner.forms if form != typed)))
            owner = None
        kept = owner or fresh(edit.db, held.finding.kind, (typed,), Decision.KEEP)
        # nobody is taken off the register: the person is replaced under every other form
        (settled,) = settle(edit, replace(kept, decision=Decision.KEEP, person=None, typed=True))
    return edit.outcome(settled)


def _values(study: Study, kind: str, entity: str) -> Iterator[tuple[str | None, Json]]:
    """What this device has published of an entity, and what it would publish now."""
    for operation in log.operations_of(study.db, [entity]).get(entity, ()):
        if operation.payload is not None and operation.header.id.origin.startswith(f"{study.device}:"):
            yield operation.header.field, canonical.loads(operation.payload)["value"]
    fields = entities.read(study.db, kind_named(kind), entity) if known(kind) else None
    if fields is not None:
        projection = Projection(study.db, register.anonymiser(study.db), study.device)
        projected = projection.project(kind_named(kind), entity, fields) or {}
        yield from projected.items()
