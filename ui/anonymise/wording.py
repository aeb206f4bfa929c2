"""Identifiers, decisions and risk in words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from fieldkit.domain.identifiers import REPLACING, Decision
from fieldkit.domain.risk import Diversity, Fix, Group, Risk, Step, told
from fieldkit.services.deciding import IdentifierRow
from fieldkit.services.leaving import Line, Part
from ui import words
from ui.anonymise.reasons import reason
from ui.style.tokens import Tone

translate = QCoreApplication.translate

_TOLD_BY_PLACE = ("code name", "memo text", "respondent attributes")
"""Lines that are called by where they stand: a code by its number, a memo by what it is about."""

_JOINED = " / "
"""Between values that became one in a plan (`fieldkit.analysis.risk.JOINED`)."""


def name(row: IdentifierRow) -> str:
    """The form by which an identifier is called: the first one with a capital, as names are written, else the first."""
    return next((form for form in row.identifier.forms if form != form.casefold()), row.identifier.forms[0])


def other_forms(row: IdentifierRow) -> str:
    """The forms beside it."""
    return ", ".join(form for form in row.identifier.forms if form != name(row))


def where(row: IdentifierRow) -> str:
    """In how many places of how many texts it occurs."""
    places = translate("Anonymise", "%n places", "", row.places)
    if not row.sources:
        return translate("Anonymise", "%1 outside of transcripts").replace("%1", places)
    texts = translate("Anonymise", "in %n texts", "", row.sources)
    return f"{places} {texts}"


def becomes(row: IdentifierRow) -> tuple[str, Tone]:
    """What becomes of it in what leaves."""
    decision = row.identifier.decision
    if decision in REPLACING:
        return row.wording, Tone.GOOD
    if row.proposed:
        # who they are to somebody would not fit
        who = row.proposed.strip("[]").partition(",")[0]
        return translate("Anonymise", "%1?").replace("%1", who), Tone.WARNING
    said = {
        Decision.OPEN: (translate("Anonymise", "to decide"), Tone.WARNING),
        Decision.KEEP: (translate("Anonymise", "stays as spoken"), Tone.NEUTRAL),
        Decision.DISMISSED: (translate("Anonymise", "no identifier"), Tone.NEUTRAL),
    }
    return said[decision]


def came_again(row: IdentifierRow) -> str:
    """That it came up again after it had been decided; "" when it did not."""
    return translate("Anonymise", "decided before") if row.remembered else ""


def tip(row: IdentifierRow) -> str:
    """Everything known of it, for a tooltip."""
    forms = ", ".join(row.identifier.forms)
    sure = translate("Anonymise", "%1 % sure").replace("%1", str(round(100 * row.score)))
    sure = " · ".join(filter(None, (sure, reason(row.detectors))))
    told = [forms, f"{words.finding_kind(row.identifier.kind)} · {where(row)} · {becomes(row)[0]}", sure]
    if row.remembered:
        told.append(translate("Anonymise", "%n places came up later and were decided as before", "", row.remembered))
    if row.identifier.typed:
        told.append(translate("Anonymise", "Somebody read and typed that it may stay"))
    return "\n".join(told)


def decided(decision: Decision, wording: str) -> str:
    """What to say once it was decided."""
    if decision in REPLACING:
        return translate("Anonymise", "Replaced everywhere by %1").replace("%1", wording)
    return {
        Decision.KEEP: translate("Anonymise", "It stays as spoken"),
        Decision.DISMISSED: translate("Anonymise", "It counts as no identifier"),
        Decision.OPEN: translate("Anonymise", "It waits for a decision again"),
    }[decision]


def group(one: Group, labels: Mapping[str, str]) -> str:
    """What is told of people who look alike."""
    untold = translate("Anonymise", "%1 not told").replace("%1", "{}")
    return told(one.combination, labels, untold=untold)


def rare_group(one: Group, labels: Mapping[str, str]) -> str:
    """The same, and how many it could mean."""
    return f"{group(one, labels)} {meant(one)}".rstrip()


def meant(one: Group) -> str:
    """How many people it could be of whom so little is told; "" when only those who are."""
    if one.alike == one.people:
        return ""
    return translate("Anonymise", "(could be any of %1)").replace("%1", str(one.alike))


def groups(risk: Risk) -> str:
    """How many groups of people who look alike there are, and are too small."""
    small = risk.figures.small
    said = translate("Anonymise", "Fewer than %3 people: %1 of %2 groups.")
    if not small:
        said = translate("Anonymise", "No group has fewer than %3 people.")
    said = said.replace("%1", str(small)).replace("%2", str(len(risk.groups)))
    return said.replace("%3", str(risk.threshold))


def rarity(alike: int, threshold: int) -> Tone:
    """How loudly to say how many people look alike."""
    if alike < threshold:
        return Tone.DANGER if alike == 1 else Tone.WARNING
    return Tone.NEUTRAL


def varied(one: Diversity, labels: Mapping[str, str]) -> str:
    """What groups of people who look alike give away of a sensitive attribute."""
    label = labels.get(one.attribute, one.attribute)
    if not one.groups:
        said = translate("Anonymise", "“%1” is noted of nobody.")
    elif not one.uniform:
        said = translate("Anonymise", "“%1”: at least %2 different values in every group.")
    else:
        said = translate(
            "Anonymise",
            "In %2 of %3 groups everybody has the same “%1”: whoever knows that somebody belongs to such a group "
            "knows it too.",
        )
        return said.replace("%1", label).replace("%2", str(one.uniform)).replace("%3", str(one.groups))
    return said.replace("%1", label).replace("%2", str(one.least))


def values(number: int) -> str:
    """How many different values a group has of a sensitive attribute."""
    if not number:
        return translate("Anonymise", "not noted")
    return translate("Anonymise", "all the same") if number == 1 else translate("Anonymise", "%n different", "", number)


def fix(one: Fix, labels: Mapping[str, str]) -> str:
    """One step of a plan."""
    label = labels.get(one.attribute, one.attribute)
    said = {
        Step.RAISE: translate("Anonymise", "%1: coarser, on level %2"),
        Step.JOIN: translate("Anonymise", "%1: join %2 and %3"),
        Step.WITHHOLD: translate("Anonymise", "%1: do not tell it of %2"),
        Step.HIDE: translate("Anonymise", "do not share “%1”"),
    }[one.step].replace("%1", label)
    if one.step is Step.RAISE:
        return said.replace("%2", str(one.level))
    if one.step is Step.JOIN:
        first, second = (_values(value) for value in one.joined[:2])
        return said.replace("%2", first).replace("%3", second)
    return said.replace("%2", ", ".join(one.respondents))


def outcome(fixes: Sequence[Fix], smallest: int) -> str:
    """What the whole plan brings."""
    last = fixes[-1]
    said = translate(
        "Anonymise", "With all of it the smallest group has %1 people instead of %2; %3 % of the detail goes."
    )
    said = said.replace("%1", str(last.smallest)).replace("%2", str(smallest))
    return said.replace("%3", str(round(100 * last.lost)))


def part(one: Part) -> str:
    """What leaves beside transcripts, as a title."""
    return {
        Part.CODEBOOK: translate("Anonymise", "Codebook"),
        Part.INTERVIEWS: translate("Anonymise", "Interviews"),
        Part.MEMOS: translate("Anonymise", "Memos"),
        Part.RESPONDENTS: translate("Anonymise", "Respondents"),
        Part.STUDY: translate("Anonymise", "Study"),
    }[one]


def in_part(one: Part) -> str:
    """What can be read there, in a few words."""
    return {
        Part.CODEBOOK: translate("Anonymise", "names and definitions"),
        Part.INTERVIEWS: translate("Anonymise", "titles, places, days"),
        Part.MEMOS: translate("Anonymise", "marked shareable"),
        Part.RESPONDENTS: translate("Anonymise", "codes and answers"),
        Part.STUDY: translate("Anonymise", "title and lists"),
    }[one]


def line_labels() -> dict[str, str]:
    """What a line of words is, by kind, field and value."""
    return {
        "code name": translate("Anonymise", "code"),
        "code definition": translate("Anonymise", "definition"),
        "code includes": translate("Anonymise", "includes"),
        "code excludes": translate("Anonymise", "excludes"),
        "code example": translate("Anonymise", "example"),
        "code key": translate("Anonymise", "key"),
        "interview title": translate("Anonymise", "interview"),
        "interview interviewer": translate("Anonymise", "interviewer"),
        "interview day": translate("Anonymise", "day"),
        "interview place": translate("Anonymise", "place"),
        "interview languages": translate("Anonymise", "languages"),
        "source title": translate("Anonymise", "text"),
        "memo text": translate("Anonymise", "memo"),
        "respondent code": translate("Anonymise", "respondent"),
        "consent how": translate("Anonymise", "agreed"),
        "consent given": translate("Anonymise", "agreed on"),
        "study title": translate("Anonymise", "title"),
        "study wave": translate("Anonymise", "wave"),
        "study languages": translate("Anonymise", "languages"),
        "study attributes label": translate("Anonymise", "attribute"),
        "study attributes key": translate("Anonymise", "short name"),
        "study attributes values": translate("Anonymise", "values"),
        "study attributes broader": translate("Anonymise", "part of"),
        "study profiles": translate("Anonymise", "profiles"),
    }


def line(one: Line, labels: Mapping[str, str]) -> str:
    """What stands before a line: what it is, or where it stands where that says more.

    Args:
        one: the line.
        labels: of `line_labels`, asked for once for all lines.
    """
    what = " ".join(filter(None, (one.kind, one.name, one.value)))
    return one.of if one.of and what in _TOLD_BY_PLACE else labels.get(what, one.name)


def _values(value: str) -> str:
    return "“" + "”, “".join(value.split(_JOINED)) + "”"
