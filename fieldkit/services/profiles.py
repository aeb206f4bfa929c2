"""How coarse what leaves is, for whom: levels of attributes and profiles of releases.

They belong to the study: the founder's vault decides, the others follow what it published and may only go coarser. What
is chosen beyond it stays in the vault that chose it, and holds whatever a merge brings.
"""

from collections.abc import Iterable
from dataclasses import replace

from fieldkit.domain.people import ConsentItem, Respondent
from fieldkit.domain.profile import Profile
from fieldkit.domain.study import Attribute, StudyInfo
from fieldkit.errors import Code, InputError
from fieldkit.services import study as studies
from fieldkit.services.editing import editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import people


def profiles(study: Study) -> list[Profile]:
    """The profiles of the study, as coarse as this vault wants them."""
    info = study.info
    return [found for one in info.profiles if (found := info.profile(one.name)) is not None]


def profile(study: Study, name: str) -> Profile:
    """One profile.

    Raises:
        InputError: NOT_FOUND.
    """
    found = study.info.profile(name)
    if found is None:
        raise InputError(Code.NOT_FOUND, kind="profile")
    return found


def change_profile(study: Study, profile: Profile) -> Outcome[Profile]:
    """Write a profile; for the whole study where it was founded, elsewhere for this vault alone.

    Raises:
        InputError: NOT_FOUND, VALUE_INVALID (a name that is empty, a level or number below 0), ONLY_COARSER when it
            would let out what the founder's profile holds back.
    """
    info = study.info
    if not profile.name or min(*profile.attributes.values(), profile.least_count, profile.least_group, 0) < 0:
        raise InputError(Code.VALUE_INVALID, field="profile")
    with editing(study, "profile-changed") as edit:
        edit.put(with_profile(info, profile, founded=studies.is_founder(study)))
    return edit.outcome(profile)


def change_level(study: Study, key: str, level: int) -> Outcome[Attribute]:
    """Choose on which level of its hierarchy an attribute goes to the coordinator.

    Args:
        study: the writer's.
        key: of the attribute.
        level: 0 as noted; beyond the depth of the hierarchy it does not leave at all.

    Raises:
        InputError: NOT_FOUND, VALUE_INVALID (below 0), ONLY_COARSER.
    """
    info = study.info
    before = next((one for one in info.attributes if one.key == key), None)
    if before is None:
        raise InputError(Code.NOT_FOUND, kind="attribute")
    if level < 0:
        raise InputError(Code.VALUE_INVALID, field="level")
    after = with_level(before, level, free=key not in studies.held(study))
    with editing(study, "level-changed") as edit:
        edit.put(replace(info, attributes=tuple(after if one is before else one for one in info.attributes)))
    return edit.outcome(after)


def shared_attributes(study: Study, profile: Profile | None = None) -> dict[str, dict[str, str]]:
    """What is told of each respondent who takes part.

    Args:
        study: any connection.
        profile: for whom; None for what goes to the coordinator.

    Returns:
        Study code -> key of an attribute -> value as it leaves. What is not told is not there.
    """
    return told(study.info, taking_part(study), profile)


def taking_part(study: Study) -> list[Respondent]:
    """Respondents who take part, by code."""
    consents = people.consents(study.db)
    return [
        one
        for one in people.respondents(study.db)
        if one.id in consents and consents[one.id].allows(ConsentItem.TAKE_PART)
    ]


def told(info: StudyInfo, respondents: Iterable[Respondent], profile: Profile | None) -> dict[str, dict[str, str]]:
    """What is told of respondents as the study says; see `shared_attributes`."""
    levels = profile.attributes if profile else {}
    found = {}
    for one in respondents:
        values = {
            attribute.key: attribute.shared(one.attributes[attribute.key], levels.get(attribute.key, 0))
            for attribute in info.attributes
            if attribute.key in one.attributes and attribute.key not in one.withheld
        }
        found[one.code] = {key: value for key, value in values.items() if value}
    return found


def with_level(attribute: Attribute, level: int, *, free: bool) -> Attribute:
    """An attribute that goes to the coordinator on a level.

    Args:
        attribute: as it is.
        level: of its hierarchy.
        free: whether this vault decides about it for the study; else it is made coarser here alone.

    Raises:
        InputError: ONLY_COARSER.
    """
    if free:
        return replace(attribute, level=level, coarser=0)
    if level < attribute.level:
        raise InputError(Code.ONLY_COARSER)
    return replace(attribute, coarser=level if level > attribute.level else 0)


def with_profile(info: StudyInfo, profile: Profile, *, founded: bool) -> StudyInfo:
    """The study with a profile, as the founder or another vault wants it.

    Raises:
        InputError: NOT_FOUND, ONLY_COARSER.
    """
    others = tuple(one for one in info.coarser if one.name != profile.name)
    if founded:
        named = {**{one.name: one for one in info.profiles}, profile.name: profile}
        return replace(info, profiles=tuple(named.values()), coarser=others)
    held = next((one for one in info.profiles if one.name == profile.name), None)
    if held is None:
        raise InputError(Code.NOT_FOUND, kind="profile")
    if not profile.is_as_coarse_as(held, {one.key: one.level for one in info.attributes}):
        raise InputError(Code.ONLY_COARSER)
    return replace(info, coarser=others if profile == held else (*others, profile))
