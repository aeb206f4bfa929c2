"""The words of this page for kinds, fields, values, days, sizes and keys."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from fieldkit.domain.canonical import Json
from fieldkit.domain.registry import DELETED, KINDS
from fieldkit.services.exporting import LeftOut

_LONGEST = 240


def day(iso: str) -> str:
    """An ISO day as people write it, “14 Nov 2026”; what is no day as it is."""
    date = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(date, "d MMM yyyy") if date.isValid() else iso


def size(count: int) -> str:
    """Bytes as people read them."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def number(count: int) -> str:
    """A whole number with its thousands grouped."""
    return QLocale().toString(count)


def key_form(key: str) -> str:
    """The beginning of a public key in groups of four, short enough to be read out: “3f2a 91bc 77de 0042”."""
    return grouped(key[:16], 4)


def grouped(digits: str, by: int) -> str:
    """Hexadecimal digits in groups, so that a line can break between them."""
    return " ".join(digits[at : at + by] for at in range(0, len(digits), by))


def counted(kinds: Mapping[str, int]) -> str:
    """What of which kind and how many, “3 interviews, 350 turns”; empty when nothing."""
    return ", ".join(_count(kind.name, kinds[kind.name]) for kind in KINDS if kinds.get(kind.name, 0) > 0)


def _count(kind: str, n: int) -> str:
    told = {
        "study": QCoreApplication.translate("Bundles", "the study itself"),
        "respondent": QCoreApplication.translate("Bundles", "%n respondents", "", n),
        "consent": QCoreApplication.translate("Bundles", "%n consents", "", n),
        "interview": QCoreApplication.translate("Bundles", "%n interviews", "", n),
        "source": QCoreApplication.translate("Bundles", "%n transcripts", "", n),
        "turn": QCoreApplication.translate("Bundles", "%n turns", "", n),
        "code": QCoreApplication.translate("Bundles", "%n codes", "", n),
        "coding": QCoreApplication.translate("Bundles", "%n codings", "", n),
        "memo": QCoreApplication.translate("Bundles", "%n memos", "", n),
    }
    return told.get(kind, QCoreApplication.translate("Bundles", "%n other entries", "", n))


def stays(left_out: LeftOut) -> str:
    """Who and how much is left out of an export, and why."""
    unknown = QCoreApplication.translate(
        "Bundles", "%n interviews stay here: it is not said who speaks in them.", "", left_out.unknown
    )
    if not left_out.unknown:
        return _without_consent(left_out)
    return f"{_without_consent(left_out)} {unknown}" if left_out.respondents else unknown


def _without_consent(left_out: LeftOut) -> str:
    if not left_out.respondents:
        return QCoreApplication.translate("Bundles", "Nobody: no respondent lacks consent.")
    who = QCoreApplication.translate("Bundles", "%n respondents did not agree to take part", "", left_out.respondents)
    if not left_out.interviews:
        return QCoreApplication.translate("Bundles", "%1: they stay here.").replace("%1", who)
    what = QCoreApplication.translate("Bundles", "%n interviews", "", left_out.interviews)
    sentence = QCoreApplication.translate("Bundles", "%1: they and %2 stay here.")
    return sentence.replace("%1", who).replace("%2", what)


def place_of_name(kind: str) -> str:
    """Where a name stands that keeps a bundle from being made."""
    told = {
        "respondent": QCoreApplication.translate("Bundles", "in the code or an attribute of a respondent"),
        "study": QCoreApplication.translate("Bundles", "in the wave or an attribute of the study"),
        "interview": QCoreApplication.translate("Bundles", "in the form of an interview"),
        "source": QCoreApplication.translate("Bundles", "in the title of a transcript"),
        "turn": QCoreApplication.translate("Bundles", "in a turn of a transcript"),
        "code": QCoreApplication.translate("Bundles", "in the codebook"),
        "coding": QCoreApplication.translate("Bundles", "in the words of a coding"),
        "memo": QCoreApplication.translate("Bundles", "in a memo that is shared"),
    }
    return told.get(kind, QCoreApplication.translate("Bundles", "in an entry of the study"))


def kind_title(kind: str) -> str:
    """A kind at the beginning of a line."""
    titles = {
        "study": QCoreApplication.translate("Bundles", "Study"),
        "respondent": QCoreApplication.translate("Bundles", "Respondent"),
        "consent": QCoreApplication.translate("Bundles", "Consent"),
        "interview": QCoreApplication.translate("Bundles", "Interview"),
        "source": QCoreApplication.translate("Bundles", "Transcript"),
        "turn": QCoreApplication.translate("Bundles", "Turn"),
        "code": QCoreApplication.translate("Bundles", "Code"),
        "coding": QCoreApplication.translate("Bundles", "Coding"),
        "memo": QCoreApplication.translate("Bundles", "Memo"),
    }
    return titles.get(kind, kind)


def field_title(field: str) -> str:
    """A field inside a line."""
    titles = {
        DELETED: QCoreApplication.translate("Bundles", "removed or kept"),
        "title": QCoreApplication.translate("Bundles", "title"),
        "wave": QCoreApplication.translate("Bundles", "wave"),
        "languages": QCoreApplication.translate("Bundles", "languages"),
        "attributes": QCoreApplication.translate("Bundles", "attributes"),
        "code": QCoreApplication.translate("Bundles", "code"),
        "items": QCoreApplication.translate("Bundles", "what was agreed to"),
        "how": QCoreApplication.translate("Bundles", "how it was given"),
        "given": QCoreApplication.translate("Bundles", "when it was given"),
        "respondents": QCoreApplication.translate("Bundles", "respondents"),
        "interviewer": QCoreApplication.translate("Bundles", "interviewer"),
        "day": QCoreApplication.translate("Bundles", "date"),
        "place": QCoreApplication.translate("Bundles", "place"),
        "duration": QCoreApplication.translate("Bundles", "duration"),
        "state": QCoreApplication.translate("Bundles", "state"),
        "speaker": QCoreApplication.translate("Bundles", "speaker"),
        "text": QCoreApplication.translate("Bundles", "words"),
        "parent": QCoreApplication.translate("Bundles", "code above it"),
        "rank": QCoreApplication.translate("Bundles", "position"),
        "name": QCoreApplication.translate("Bundles", "name"),
        "colour": QCoreApplication.translate("Bundles", "colour"),
        "definition": QCoreApplication.translate("Bundles", "definition"),
        "includes": QCoreApplication.translate("Bundles", "what belongs to it"),
        "excludes": QCoreApplication.translate("Bundles", "what does not belong to it"),
        "example": QCoreApplication.translate("Bundles", "example"),
        "span": QCoreApplication.translate("Bundles", "passage"),
    }
    return titles.get(field, field)


def value_text(field: str, value: Json) -> str:
    """The value of a field as people read it, cut when it is long."""
    if field == DELETED:
        removed = QCoreApplication.translate("Bundles", "removed")
        return removed if value else QCoreApplication.translate("Bundles", "kept")
    text = _plain(value) or QCoreApplication.translate("Bundles", "(empty)")
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _plain(value: Json) -> str:
    match value:
        case None:
            return ""
        case bool():
            yes = QCoreApplication.translate("Bundles", "yes")
            return yes if value else QCoreApplication.translate("Bundles", "no")
        case {"words": str(words)}:
            return words
        case list():
            return ", ".join(_plain(item) for item in value)
        case dict():
            return ", ".join(f"{key}: {_plain(item)}" for key, item in value.items())
        case _:
            return str(value)
