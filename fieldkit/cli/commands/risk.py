"""Who stands out by what leaves, in what groups, and where the texts say more."""

from argparse import ArgumentTypeError
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from fieldkit.cli.call import Call
from fieldkit.cli.output import Answer, counted
from fieldkit.cli.parser import Commands, Help
from fieldkit.domain.canonical import Json
from fieldkit.domain.risk import Diversity, Figures, Fix, Risk, Step, told
from fieldkit.services import interviews, profiles, risks

Places = Counter[tuple[str, str]]
"""Source and attribute -> places in which its words say more than the attribute does."""

_SHOWN = 20
_UNTOLD = "{} not told"

_RISK = Help(
    help="who stands out by what is shared about them",
    about="Measure the attributes of respondents that leave: groups of people who look alike, who stands out and by "
    "which smallest combination, in which groups everybody has the same sensitive value, and what would help most for "
    "the least loss. Then the texts are read for words that say more than the attributes do; which words these are is "
    "shown by the window alone. With --apply steps of the plan are taken: levels and profiles belong to the study, so "
    "another vault than the founder's can only make them coarser for itself.",
    examples=("fieldkit anonymise risk study", "fieldkit anonymise risk study --profile archive --apply 2"),
    shape='{"respondents", "attributes", "smallest", "unique", "expected_percent", "threshold", "small_groups",\n'
    '   "groups": [{"combination": {attribute: value, "" when not told}, "people", "could_be", "respondents"}],\n'
    '   "sensitive": [{"attribute", "least", "groups", "same_groups", "same_respondents"}],\n'
    '   "standing_out": [{"combination": {attribute: value}, "people", "respondents"}],\n'
    '   "fixes": [{"step", "attribute", "level", "joined": [values], "respondents": [codes], "standing_out",\n'
    '   "smallest", "lost_percent"}], "profile": name or null, "applied": steps,\n'
    '   "given_away": {"places", "texts": [{"source": id, "title", "attribute", "places"}]}}',
)


def add_to(group: Commands) -> None:
    """Put the command onto the parser of its group."""
    risk = group.add("risk", _risk, _RISK)
    risk.add_argument("--profile", metavar="NAME", help="for whom: archive, print; the coordinator when left out")
    risk.add_argument("--apply", type=_count, default=0, metavar="N", help="take the first N steps of the plan")


def _count(typed: str) -> int:
    if not typed.isdecimal():
        raise ArgumentTypeError("a whole number, 0 or more")
    return int(typed)


def _risk(call: Call) -> Answer:
    args = call.args
    with call.study() as study:
        profile = profiles.profile(study, args.profile) if args.profile else None
        measured = risks.measure(study, profile)
        taken = measured.fixes[: args.apply]
        if taken:
            risks.apply(study, taken, profile)
            profile = profiles.profile(study, args.profile) if args.profile else None
            measured = risks.measure(study, profile)
        with call.out.working("Reading") as progress:
            given_away = risks.given_away(study, profile, progress=progress)
        titles = {str(one.source.id): one.source.title for one in interviews.titles(study)}
        labels = {one.key: one.label for one in study.info.attributes}
    places: Places = Counter((str(one.source), one.attribute) for one in given_away)
    texts: list[Json] = [
        {"source": source, "title": titles[source], "attribute": attribute, "places": number}
        for (source, attribute), number in places.items()
    ]
    found: dict[str, Json] = {
        **document(measured),
        "profile": args.profile,
        "applied": len(taken),
        "given_away": {"places": places.total(), "texts": texts},
    }
    applied = [f"{counted(len(taken), 'step')} taken."] if taken else []
    return Answer(found, [*applied, *lines(measured, labels), *_given_away(places, titles, labels)])


def document(measured: Risk) -> dict[str, Json]:
    """A risk for `--json`."""
    return {
        "respondents": measured.respondents,
        "attributes": list(measured.attributes),
        "smallest": measured.smallest,
        "unique": measured.unique,
        "expected_percent": round(100 * measured.expected),
        "threshold": measured.threshold,
        "small_groups": measured.figures.small,
        "groups": [
            {
                "combination": dict(one.combination),
                "people": one.people,
                "could_be": one.alike,
                "respondents": list(one.respondents),
            }
            for one in measured.groups
        ],
        "sensitive": [
            {
                "attribute": one.attribute,
                "least": one.least,
                "groups": one.groups,
                "same_groups": one.uniform,
                "same_respondents": one.same,
            }
            for one in measured.diversity
        ],
        "standing_out": [
            {"combination": dict(one.combination), "people": one.people, "respondents": list(one.respondents)}
            for one in measured.standing_out
        ],
        "fixes": [
            {
                "step": one.step.value,
                "attribute": one.attribute,
                "level": one.level,
                "joined": list(one.joined),
                "respondents": list(one.respondents),
                "standing_out": one.standing_out,
                "smallest": one.smallest,
                "lost_percent": round(100 * one.lost),
            }
            for one in measured.fixes
        ],
    }


def figures(measured: Figures) -> dict[str, Json]:
    """The numbers of a risk for `--json`."""
    return {
        "respondents": measured.respondents,
        "attributes": list(measured.attributes),
        "standing_out": measured.standing_out,
        "smallest": measured.smallest,
        "unique": measured.unique,
        "groups": measured.groups,
        "small_groups": measured.small,
        "expected_percent": round(100 * measured.expected),
    }


def beside(before: Figures, after: Sequence[tuple[str, Figures]]) -> Iterator[str]:
    """The risk as noted and as it leaves, a line each.

    Args:
        before: if attributes left as they were noted.
        after: for whom, by the name of the profile, "" for the coordinator.
    """
    if before.respondents and before.attributes:
        yield f"As noted {_standing(before)}."
        for name, one in after:
            yield f"As it goes {f'out by profile {name}' if name else 'to the coordinator'} {_standing(one)}."


def _standing(one: Figures) -> str:
    return (
        f"{one.standing_out:,} of {counted(one.respondents, 'respondent')} stand out, the smallest group has "
        f"{one.smallest:,}, and whoever knew all of it would name {one.expected:.0%} rightly"
    )


def lines(measured: Risk, labels: Mapping[str, str]) -> list[str]:
    """A risk in words.

    Args:
        measured: the risk.
        labels: key of an attribute -> what the study calls it.
    """
    if not measured.respondents:
        return ["Nobody who takes part is in this vault yet."]
    said = [
        f"{counted(measured.respondents, 'respondent')} by {', '.join(measured.attributes) or 'nothing'}: the smallest "
        f"group of people who look alike has {measured.smallest:,}; {measured.unique:,} are alone.",
        f"Whoever knew all of it would name {measured.expected:.0%} of them rightly.",
    ]
    if measured.attributes:
        said += _groups(measured, labels)
    said += [_diversity(one, labels) for one in measured.diversity]
    if measured.standing_out:
        said.append("Standing out, by the smallest combinations:")
    for one in measured.standing_out[:_SHOWN]:
        said.append(f"  {one.people:,}  {told(one.combination, labels)}: {', '.join(one.respondents)}")
    said += _more(measured.standing_out)
    if measured.fixes:
        said.append("To hide everybody, step by step:")
    for fix in measured.fixes:
        what = _step(fix)
        said.append(f"  {what}: {fix.standing_out:,} still stand out; {fix.lost:.0%} of what the table tells has gone.")
    return said


def _groups(measured: Risk, labels: Mapping[str, str]) -> list[str]:
    said = [
        f"{counted(len(measured.groups), 'group')} of people who look alike; of fewer than {measured.threshold:,} "
        f"people: {measured.figures.small:,}."
    ]
    for one in measured.groups[:_SHOWN]:
        meant = f" (could be any of {one.alike:,})" if one.alike > one.people else ""
        said.append(f"  {counted(one.people, 'respondent')}: {told(one.combination, labels, untold=_UNTOLD)}{meant}")
    return [*said, *_more(measured.groups)]


def _more(listed: Sequence[object]) -> list[str]:
    hidden = len(listed) - _SHOWN
    return [f"  … and {hidden:,} more; --json lists all."] if hidden > 0 else []


def _diversity(one: Diversity, labels: Mapping[str, str]) -> str:
    label = labels.get(one.attribute, one.attribute)
    if not one.groups:
        return f"{label}: noted of nobody."
    if not one.uniform:
        return f"{label}: at least {one.least:,} different values in every group."
    return (
        f"Warning: in {one.uniform:,} of {counted(one.groups, 'group')} everybody has the same {label} "
        f"({counted(one.same, 'respondent')}): whoever knows that somebody belongs to such a group knows it too."
    )


def _step(fix: Fix) -> str:
    return {
        Step.RAISE: f"tell {fix.attribute} on level {fix.level}",
        Step.JOIN: f"join {' and '.join(fix.joined)} in {fix.attribute}",
        Step.WITHHOLD: f"do not tell {fix.attribute} of {', '.join(fix.respondents)}",
        Step.HIDE: f"leave {fix.attribute} away",
    }[fix.step]


def _given_away(places: Places, titles: Mapping[str, str], labels: Mapping[str, str]) -> list[str]:
    if not places:
        return []
    return [
        f"In the texts {counted(places.total(), 'place')} where words say more than that; the window shows them.",
        *(
            f"  {labels.get(attribute, attribute)} in {titles[source]}: {counted(number, 'place')}"
            for (source, attribute), number in places.items()
        ),
    ]
