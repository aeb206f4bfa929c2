"""Who stands out by what this study shares about its respondents, and what hides them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.people import Respondent
from fieldkit.domain.profile import Profile
from fieldkit.domain.risk import Fix, Risk, Step
from fieldkit.domain.study import Attribute, AttributeClass, StudyInfo
from fieldkit.errors import Code, InputError
from fieldkit.services import profiles
from fieldkit.services import study as studies
from fieldkit.services.editing import editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study


@dataclass(frozen=True, slots=True)
class Changed:
    """A value that leaves differently.

    Attributes:
        respondent: study code.
        attribute: key.
        before, after: as told, "" when nothing is.
    """

    respondent: str
    attribute: str
    before: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Preview:
    """What steps of a plan would bring.

    Attributes:
        before, after: the risk without and with them.
        changes: values that leave differently, by respondent.
    """

    before: Risk
    after: Risk
    changes: tuple[Changed, ...]


def measure(study: Study, profile: Profile | None = None) -> Risk:
    """The risk in what leaves: respondents who take part, by the attributes that are shared.

    On a laptop that holds a part of the study it informs; for the whole study it decides.

    Args:
        study: any connection.
        profile: for whom; None for what goes to the coordinator.
    """
    return _measured(study, study.info, profiles.taking_part(study), profile)


def preview(study: Study, fixes: Sequence[Fix], profile: Profile | None = None) -> Preview:
    """What steps of the plan would bring, the first ones included on which the later build.

    Raises:
        InputError: NOT_FOUND, ONLY_COARSER as in `apply`.
    """
    info, people = study.info, profiles.taking_part(study)
    fixed = _fixed(study, info, people, fixes, profile)
    before = profiles.told(info, people, profile)
    after = profiles.told(fixed.info, fixed.people, fixed.profile)
    changes = tuple(
        Changed(code, key, values.get(key, ""), after[code].get(key, ""))
        for code, values in before.items()
        for key in values
        if values[key] != after[code].get(key, "")
    )
    return Preview(
        _measured(study, info, people, profile), _measured(study, fixed.info, fixed.people, fixed.profile), changes
    )


def apply(study: Study, fixes: Sequence[Fix], profile: Profile | None = None) -> Outcome[int]:
    """Take steps of the plan, as one step that can be taken back.

    Args:
        study: the writer's.
        fixes: in the order of the plan.
        profile: for whom it was measured; values that are not told of somebody are told to nobody.

    Returns:
        How many steps were taken.

    Raises:
        InputError: NOT_FOUND when an attribute, or a respondent who takes part, is gone; ONLY_COARSER when values would
            be joined in a vault that joined the study.
    """
    info, people = study.info, profiles.taking_part(study)
    fixed = _fixed(study, info, people, fixes, profile)
    studies.require_coarse(study, fixed.info.attributes)
    with editing(study, "risk-lowered") as edit:
        edit.put(fixed.info)
        for before, after in zip(people, fixed.people, strict=True):
            if after != before:
                edit.put(after)
    return edit.outcome(len(fixes))


def level_of(attribute: Attribute, profile: Profile | None) -> int:
    """The level on which an attribute leaves for somebody."""
    return max(attribute.leaving, profile.attributes.get(attribute.key, 0) if profile else 0)


@dataclass(frozen=True, slots=True)
class _Fixed:
    info: StudyInfo
    people: list[Respondent]
    profile: Profile | None


def _measured(study: Study, info: StudyInfo, people: Sequence[Respondent], profile: Profile | None) -> Risk:
    from fieldkit.analysis.groups import THRESHOLD
    from fieldkit.analysis.plan import Raising
    from fieldkit.analysis.risk import risk

    sensitive = [one.key for one in info.attributes if one.kind is AttributeClass.SENSITIVE]
    noted = {one.code: {key: one.attributes[key] for key in sensitive if key in one.attributes} for one in people}
    told = profiles.told(info, people, profile)
    quasi = [one for one in info.attributes if one.kind is AttributeClass.QUASI and _leaves(one, profile)]
    return risk(
        {code: {**noted[code], **values} for code, values in told.items()},
        quasi=[one.key for one in quasi],
        sensitive=sensitive,
        threshold=profile.least_group if profile else THRESHOLD,
        raising={one.key: Raising(one.hierarchy, level_of(one, profile)) for one in quasi if one.hierarchy.depth},
        joins=studies.is_founder(study),
    )


def _leaves(attribute: Attribute, profile: Profile | None) -> bool:
    level = level_of(attribute, profile)
    return attribute.shareable and (not level or level <= attribute.hierarchy.depth)


def _fixed(
    study: Study, info: StudyInfo, people: Sequence[Respondent], fixes: Sequence[Fix], profile: Profile | None
) -> _Fixed:
    founded = studies.is_founder(study)
    held = list(people)
    for fix in fixes:
        attribute = next((one for one in info.attributes if one.key == fix.attribute), None)
        if attribute is None or not {one.code for one in held}.issuperset(fix.respondents):
            raise InputError(Code.NOT_FOUND, kind="attribute" if attribute is None else "respondent")
        if fix.step is Step.WITHHOLD:
            held = [
                replace(one, withheld=one.withheld | {attribute.key}) if one.code in fix.respondents else one
                for one in held
            ]
            continue
        level = level_of(attribute, profile)
        if fix.step is Step.JOIN:
            joined = attribute.hierarchy.joined(fix.joined, level, attribute.values)
            info = _with_attribute(info, replace(attribute, hierarchy=joined))
            attribute = replace(attribute, hierarchy=joined)
        target = _target(fix, attribute.hierarchy, level)
        if profile is None:
            info = _with_attribute(info, profiles.with_level(attribute, target, founded=founded))
        else:
            profile = replace(profile, attributes={**profile.attributes, attribute.key: target})
            info = profiles.with_profile(info, profile, founded=founded)
    return _Fixed(info, held, profile)


def _target(fix: Fix, hierarchy: Hierarchy, level: int) -> int:
    match fix.step:
        case Step.RAISE:
            return fix.level
        case Step.JOIN:
            return level + 1
        case _:
            return hierarchy.depth + 1


def _with_attribute(info: StudyInfo, attribute: Attribute) -> StudyInfo:
    return replace(info, attributes=tuple(attribute if one.key == attribute.key else one for one in info.attributes))
