"""Who stands out by what this study shares about its respondents, and what hides them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.anonymise import SharedText
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.named import Found, Named
from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.ids import SourceId, TurnId
from fieldkit.domain.people import Respondent
from fieldkit.domain.profile import Profile
from fieldkit.domain.risk import Figures, Fix, Risk, Step
from fieldkit.domain.study import Attribute, AttributeClass, StudyInfo
from fieldkit.errors import Code, InputError
from fieldkit.progress import SILENT, Progress
from fieldkit.services import hierarchies, profiles, register
from fieldkit.services import study as studies
from fieldkit.services.editing import editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import transcripts

_PLACES = "places"


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


def measure(study: Study, profile: Profile | None = None, *, plans: bool = True) -> Risk:
    """The risk in what leaves: respondents who take part, by the attributes that are shared.

    On a laptop that holds a part of the study it informs; for the whole study it decides.

    Args:
        study: any connection.
        profile: for whom; None for what goes to the coordinator.
        plans: whether to look for a plan that hides everybody as well.
    """
    return _measured(study, study.info, profiles.taking_part(study), profile, plans=plans)


def as_noted(info: StudyInfo, people: Sequence[Respondent], threshold: int) -> Figures:
    """What the risk would be if attributes left as they were noted: by everything that points to somebody.

    Args:
        info: the study.
        people: who would be in the table.
        threshold: groups of fewer people stand out.
    """
    from fieldkit.analysis.risk import risk

    noted = {one.code: one.attributes for one in people}
    quasi = [
        one.key
        for one in info.attributes
        if one.kind is AttributeClass.QUASI and any(values.get(one.key) for values in noted.values())
    ]
    return risk(noted, quasi=quasi, threshold=threshold, plans=False).figures


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


@dataclass(frozen=True, slots=True)
class GivenAway:
    """Words that leave and say more of a respondent than the table does.

    Attributes:
        source, turn: where they stand.
        start, end: code points in the words as spoken.
        words: what stands there.
        respondent: study code.
        attribute: key.
        told: what the table says, "" when nothing.
    """

    source: SourceId
    turn: TurnId
    start: int
    end: int
    words: str = field(repr=False)
    respondent: str
    attribute: str
    told: str = field(repr=False)


def given_away(study: Study, profile: Profile | None = None, *, progress: Progress = SILENT) -> list[GivenAway]:
    """Where the text gives away what the table generalised or does not tell, in the order of the texts.

    Looked for are the value itself and everything else the hierarchy has below what is told: beside "Western Asia" the
    names of its countries, and of their towns. Words that are replaced anyway give nothing away.

    Args:
        study: any connection.
        profile: by which the table is told; None for what goes to the coordinator.
        progress: told in texts.

    Raises:
        Cancelled: asked to stop.
    """
    db, info = study.db, study.info
    people = {one.id: one for one in profiles.taking_part(study)}
    spoke = {one.id: [people[who] for who in one.respondents if who in people] for one in transcripts.interviews(db)}
    anonymiser = register.anonymiser(db)
    finders: dict[frozenset[str], Named] = {}
    found = []
    sources = transcripts.sources(db)
    for number, source in enumerate(sources):
        progress.step(number, len(sources))
        speakers = spoke.get(source.interview, ()) if source.interview else ()
        finer = [one for who in speakers for one in _finer(info, who, profile)]
        for turn in transcripts.turns(db, source.id) if finer else ():
            words = Words(turn.text)
            for code, key, told, names in finer:
                finder = finders.get(names) or finders.setdefault(names, Named(names))
                found += [
                    GivenAway(source.id, turn.id, one.start, one.end, turn.text[one.start : one.end], code, key, told)
                    for one in finder.find(words)
                    if _is_written_so(turn.text[one.start], one.name)
                    and _leaves_as_spoken(anonymiser.shared(turn.text), one)
                ]
    return found


def _leaves_as_spoken(shared: SharedText, found: Found) -> bool:
    return not any(piece.start < found.end and found.start < piece.end for piece in shared.pieces)


def _finer(info: StudyInfo, who: Respondent, profile: Profile | None) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """Study code, attribute, what is told, and the names that would say more."""
    for one in info.attributes:
        value = who.attributes.get(one.key, "")
        told = "" if one.key in who.withheld else one.shared(value, level_of(one, profile))
        hides = one.hierarchy.depth > 0 or one.key in who.withheld
        if value and told != value and hides and one.kind is AttributeClass.QUASI and not value[0].isdigit():
            yield who.code, one.key, told, _names(one.hierarchy, value, told)


def _names(hierarchy: Hierarchy, value: str, told: str) -> frozenset[str]:
    nearest = told or hierarchy.at(value, 1)
    names = {value, *hierarchy.finer(nearest)}
    if not told:
        names.update(filter(None, (hierarchy.at(value, level) for level in range(1, hierarchy.depth + 1))))
    towns = hierarchies.supplied(_PLACES)
    return frozenset(names.union(*(towns.finer(name) for name in names)))


def _is_written_so(first: str, name: str) -> bool:
    """Whether a word that begins so may be a name: one with a capital in the list has it in the text as well."""
    return first.isupper() or not name[0].isupper()


def level_of(attribute: Attribute, profile: Profile | None) -> int:
    """The level on which an attribute leaves for somebody."""
    return max(attribute.leaving, profile.attributes.get(attribute.key, 0) if profile else 0)


@dataclass(frozen=True, slots=True)
class _Fixed:
    info: StudyInfo
    people: list[Respondent]
    profile: Profile | None


def _measured(
    study: Study, info: StudyInfo, people: Sequence[Respondent], profile: Profile | None, *, plans: bool = True
) -> Risk:
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
        plans=plans,
    )


def _leaves(attribute: Attribute, profile: Profile | None) -> bool:
    level = level_of(attribute, profile)
    return attribute.shareable and (not level or level <= attribute.hierarchy.depth)


def _fixed(
    study: Study, info: StudyInfo, people: Sequence[Respondent], fixes: Sequence[Fix], profile: Profile | None
) -> _Fixed:
    founded, bound = studies.is_founder(study), studies.held(study)
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
            info = _with_attribute(info, profiles.with_level(attribute, target, free=attribute.key not in bound))
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
