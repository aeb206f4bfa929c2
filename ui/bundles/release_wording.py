"""The words of the release sheet for profiles, and for what leaves and stays."""

from PySide6.QtCore import QCoreApplication

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import ARCHIVE, PRINT, Profile
from fieldkit.domain.release import Leaving, Staying, needed


def profile_name(name: str) -> str:
    """What a profile is called."""
    names = {
        ARCHIVE: QCoreApplication.translate("Release", "An archive"),
        PRINT: QCoreApplication.translate("Release", "Print"),
    }
    return names.get(name, name)


def does(profile: Profile) -> str:
    """Who is in a release, and how coarse it is."""
    if needed(profile.name) is ConsentItem.QUOTE:
        who = QCoreApplication.translate(
            "Release",
            "Passages of those who agreed to be quoted; whole transcripts only of those who agreed to the archive too.",
        )
    else:
        who = QCoreApplication.translate(
            "Release", "Whole transcripts and passages of those who agreed to the archive."
        )
    if profile.decision(FindingKind.PERSON, Decision.PSEUDONYM) is Decision.PSEUDONYM:
        people = QCoreApplication.translate("Release", "People keep a pseudonym that is the same everywhere.")
    else:
        people = QCoreApplication.translate("Release", "In place of people stands [person].")
    counts = QCoreApplication.translate("Release", "Counts below %1 are covered.")
    counts = counts.replace("%1", str(profile.least_count))
    return f"{who} {people} {counts}"


def leaves(leaving: Leaving) -> str:
    """Of whom there is something in a release."""
    if not leaving.respondents:
        return QCoreApplication.translate("Release", "Nobody agreed to this yet.")
    return f"{_respondents(leaving.respondents)}, {_transcripts(leaving.transcripts)}"


def stays(staying: Staying) -> str:
    """Who and what is left out, and why."""
    if not staying.respondents and not staying.transcripts:
        return QCoreApplication.translate("Release", "Nobody: no respondent lacks consent to this.")
    if not staying.respondents:
        return QCoreApplication.translate(
            "Release", "%n transcripts, without the consent they need.", "", staying.transcripts
        )
    who = QCoreApplication.translate("Release", "%n respondents did not agree to this", "", staying.respondents)
    sentence = QCoreApplication.translate("Release", "%1: they stay, and %2 with them.")
    return sentence.replace("%1", who).replace("%2", _transcripts(staying.transcripts))


def contents(leaving: Leaving) -> str:
    """How much is in a release."""
    passages = QCoreApplication.translate("Release", "%n coded passages", "", leaving.codings)
    tables = QCoreApplication.translate("Release", "%n tables of counts", "", leaving.tables)
    return ", ".join((_respondents(leaving.respondents), _transcripts(leaving.transcripts), passages, tables))


def covered(leaving: Leaving) -> str:
    """How many counts are covered, and for what."""
    told = QCoreApplication.translate("Release", "%n counts", "", leaving.covered)
    if not leaving.covered_for_earlier:
        return told
    sentence = QCoreApplication.translate("Release", "%1, %2 of them because of earlier releases")
    return sentence.replace("%2", str(leaving.covered_for_earlier)).replace("%1", told)


def left_away(staying: Staying) -> str:
    """What else is not in a release; empty when there is nothing."""
    parts = []
    if staying.values:
        parts.append(
            QCoreApplication.translate("Release", "%n values by which somebody would stand out", "", staying.values)
        )
    if staying.codings:
        parts.append(
            QCoreApplication.translate(
                "Release", "%n passages, of what stays and of themes whose count is covered", "", staying.codings
            )
        )
    if staying.wordless:
        parts.append(
            QCoreApplication.translate(
                "Release", "%n passages of which only replaced words would be left", "", staying.wordless
            )
        )
    if staying.tables:
        tables = QCoreApplication.translate("Release", "tables by %1, released in other groups before")
        parts.append(tables.replace("%1", ", ".join(staying.tables)))
    if staying.few_came:
        parts.append(
            QCoreApplication.translate(
                "Release", "the table of respondents, because it would show who came since an earlier release"
            )
        )
    return "; ".join(parts)


def _respondents(number: int) -> str:
    return QCoreApplication.translate("Release", "%n respondents", "", number)


def _transcripts(number: int) -> str:
    return QCoreApplication.translate("Release", "%n transcripts", "", number)
