"""Identifiers, decisions and risk in words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from fieldkit.domain.identifiers import REPLACING, Decision
from fieldkit.domain.risk import Fix, Step
from fieldkit.services.deciding import IdentifierRow
from ui import words
from ui.anonymise.reasons import reason
from ui.style.tokens import Tone

translate = QCoreApplication.translate

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


def _values(value: str) -> str:
    return "“" + "”, “".join(value.split(_JOINED)) + "”"
