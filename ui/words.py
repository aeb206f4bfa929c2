"""Sentences of the window that come from codes of the core: errors, steps, consents, slots, advice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.study import AttributeClass
from fieldkit.errors import Cancelled, Code, Fact, FieldKitError, UserError
from fieldkit.services.namesakes import Maker
from ui.sentences import of_code

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Explanation:
    """What went wrong, and what to do now."""

    sentence: str
    next_step: str


def explain(error: FieldKitError) -> Explanation:
    """One sentence and one next step, in the language of the window.

    Args:
        error: a `UserError`, `Cancelled` or `BugError`.
    """
    if isinstance(error, UserError):
        sentence, next_step = _special(error) or of_code(error.code)
        return Explanation(_filled(sentence, error.facts), _filled(next_step, error.facts))
    if isinstance(error, Cancelled):
        return Explanation(
            translate("words", "Stopped."),
            translate("words", "What was finished before is kept; start again any time."),
        )
    return Explanation(
        translate("words", "Something went wrong inside FieldKit."),
        translate("words", "Everything saved is safe. Lock, unlock and try again; if it comes back, report it."),
    )


def step(label: str) -> str:
    """What a step in the undo journal did, such as “code applied”."""
    return _steps().get(label, translate("words", "last change"))


def undone(label: str) -> str:
    """What to say after a step was taken back."""
    return translate("words", "Taken back: %1").replace("%1", step(label))


def redone(label: str) -> str:
    """What to say after a step was done again."""
    return translate("words", "Done again: %1").replace("%1", step(label))


def consent(item: ConsentItem) -> str:
    """What a respondent agrees to, in a few words."""
    return {
        ConsentItem.TAKE_PART: translate("words", "take part"),
        ConsentItem.RECORD: translate("words", "be recorded"),
        ConsentItem.QUOTE: translate("words", "be quoted"),
        ConsentItem.ARCHIVE: translate("words", "be archived"),
        ConsentItem.RECONTACT: translate("words", "be contacted again"),
    }[item]


def attribute_class(kind: AttributeClass) -> str:
    """How much an attribute gives away, in a few words."""
    return {
        AttributeClass.DIRECT: translate("words", "identifies directly"),
        AttributeClass.QUASI: translate("words", "could identify with others"),
        AttributeClass.SENSITIVE: translate("words", "sensitive"),
        AttributeClass.FREE: translate("words", "harmless"),
    }[kind]


def finding_kind(one: FindingKind) -> str:
    """What an identifier is, in lower case."""
    return {
        FindingKind.PERSON: translate("Anonymise", "person"),
        FindingKind.LOC: translate("Anonymise", "place"),
        FindingKind.ORG: translate("Anonymise", "organisation"),
        FindingKind.DATE: translate("Anonymise", "date"),
        FindingKind.AGE: translate("Anonymise", "age"),
        FindingKind.PROF: translate("Anonymise", "occupation"),
        FindingKind.CONTACT: translate("Anonymise", "contact"),
        FindingKind.CODE: translate("Anonymise", "number"),
    }[one]


def slot(kind: str) -> str:
    """A way to open the vault."""
    return {
        "passphrase": translate("words", "Passphrase"),
        "recovery": translate("words", "Recovery sheet"),
        "keyring": translate("words", "This computer’s keyring"),
    }.get(kind, translate("words", "Another way, of a newer version"))


def advice(code: str) -> str:
    """What would make a passphrase stronger."""
    return {
        "add-words": translate("words", "Add another word or two that do not belong together."),
        "avoid-common": translate("words", "Avoid common phrases and passwords."),
        "avoid-repeats": translate("words", "Avoid repeated words and letters."),
        "avoid-sequences": translate("words", "Avoid runs such as abc or 1234."),
        "avoid-keyboard": translate("words", "Avoid neighbours on the keyboard."),
        "avoid-personal": translate("words", "Avoid names and the title of the study."),
    }.get(code, "")


def language(code: str) -> str:
    """A language in its own words, such as “кыргызча”; the code itself when it is none."""
    if code == "en":
        return "English"  # Qt would say of which country
    locale = QLocale(code)
    return locale.nativeLanguageName() if locale.name().split("_")[0] == code else code


def unsaid(title: str, codes: Sequence[str]) -> tuple[str, ...]:
    """Study codes that a title does not name anyway.

    Args:
        title: of an interview.
        codes: of who spoke in it.
    """
    return tuple(code for code in codes if code not in title)


def day(iso: str) -> str:
    """An ISO date as people write it in the language of the window; other texts as they are."""
    date = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(date, "d MMM yyyy") if date.isValid() else iso


def field(name: str) -> str:
    """A field or column of the program as a person calls it."""
    return {
        "title": translate("words", "title"),
        "name": translate("words", "name"),
        "code": translate("words", "code"),
        "text": translate("words", "text"),
        "prefix": translate("words", "your study code"),
        "attribute": translate("words", "attribute"),
        "given": translate("words", "day of consent"),
        "parent": translate("words", "parent"),
        "colour": translate("words", "colour"),
        "key": translate("words", "key"),
        "date": translate("words", "date"),
        "languages": translate("words", "languages"),
        "wave": translate("words", "wave"),
        "relation": translate("words", "who they are"),
        "instead": translate("words", "what stands in its place"),
    }.get(name, name)


def made_by(maker: Maker) -> str:
    """Where something was made, to tell it from another of the same name."""
    return translate("words", "this laptop") if maker.here else maker.name or translate("words", "unknown")


def _filled(sentence: str, facts: Mapping[str, Fact]) -> str:
    """Put facts where the sentence names them, such as `{path}`."""
    for name, value in facts.items():
        shown = field(str(value)) if name in ("field", "column") else str(value)
        sentence = sentence.replace("{" + name + "}", shown)
    return sentence


def _special(error: UserError) -> tuple[str, str] | None:
    """Sentences that depend on the facts."""
    facts = error.facts
    said = _of_wording(error)
    match error.code:
        case Code.WRONG_RECOVERY_CODE if facts.get("group") == 0:
            said = (
                translate("words", "The code has 40 letters and digits; {signs} were typed."),
                translate("words", "Type all eight groups of five from the sheet."),
            )
        case Code.WRONG_RECOVERY_CODE if "group" in facts:
            said = (
                translate("words", "Group {group} of the code is mistyped."),
                translate("words", "Compare it with the sheet and type it again."),
            )
        case Code.VAULT_IN_USE if facts.get("pid"):
            said = (
                translate("words", "The vault is open in another window (process {pid})."),
                translate("words", "Close it there first."),
            )
        case Code.KEYCHAIN_UNAVAILABLE if facts.get("reason") == "expired":
            said = (
                translate("words", "The keyring may no longer open this vault: its days are over."),
                translate("words", "Use the passphrase, and switch the keyring on again in Settings."),
            )
        case Code.VALUE_MISSING | Code.VALUE_INVALID if "field" not in facts and "column" not in facts:
            said = (
                translate("words", "A value is missing or cannot be used."),
                translate("words", "Check what was entered."),
            )
        case Code.IN_USE if facts.get("kind") == "respondent":
            said = (
                translate("words", "This respondent speaks in {interviews} interviews."),
                translate("words", "Remove the interviews first, or keep the respondent."),
            )
    return said


def _of_wording(error: UserError) -> tuple[str, str] | None:
    """Sentences about a row of a table, and about names in words that would leave."""
    facts = error.facts
    said: tuple[str, str] | None = None
    match error.code:
        case Code.VALUE_MISSING if "row" in facts:
            said = (
                translate("words", "Row {row} has nothing under “{column}”."),
                translate("words", "Fill it in and try again."),
            )
        case Code.VALUE_INVALID if "holds" in facts and "row" in facts:
            said = (
                translate("words", "Row {row} names somebody under “{column}”."),
                translate("words", "Write the study code of the respondent there, such as R-012, and try again."),
            )
        case Code.VALUE_INVALID if "holds" in facts:
            said = (
                translate("words", "“{field}” names somebody, and would leave with every text."),
                translate("words", "Write the study code of the respondent instead, such as R-012."),
            )
        case Code.VALUE_INVALID if "needs" in facts:
            said = (
                translate("words", "Row {row} would keep somebody who was interviewed."),
                translate("words", "Respondents are always replaced: decide pseudonym, generalise or remove."),
            )
        case Code.NOT_FOUND if "row" in facts:
            said = (
                translate("words", "What row {row} decides about is not in this study."),
                translate("words", "Write the table anew and decide in that one."),
            )
        case Code.VALUE_INVALID if "row" in facts:
            said = (
                translate("words", "Row {row} cannot be used as it stands under “{column}”."),
                translate("words", "Correct it in the file and try again."),
            )
        case Code.NAME_TAKEN if "row" in facts:
            said = (
                translate("words", "Row {row} has under “{column}” what another code has already."),
                translate("words", "Correct it in the file and try again."),
            )
    return said


def _steps() -> dict[str, str]:
    return {
        "coding-applied": translate("words", "code applied"),
        "coding-removed": translate("words", "coding removed"),
        "matches-coded": translate("words", "matches coded"),
        "memo-written": translate("words", "memo written"),
        "code-added": translate("words", "code added"),
        "code-changed": translate("words", "code changed"),
        "code-moved": translate("words", "code moved"),
        "code-removed": translate("words", "code removed"),
        "codebook-imported": translate("words", "codebook brought in"),
        "respondent-added": translate("words", "respondent added"),
        "respondent-changed": translate("words", "respondent changed"),
        "respondent-removed": translate("words", "respondent removed"),
        "person-registered": translate("words", "person registered"),
        "person-changed": translate("words", "person changed"),
        "person-unregistered": translate("words", "person taken from the register"),
        "interview-begun": translate("words", "interview begun"),
        "interview-changed": translate("words", "interview changed"),
        "interview-removed": translate("words", "interview removed"),
        "respondent-assigned": translate("words", "respondent assigned"),
        "source-imported": translate("words", "text brought in"),
        "source-removed": translate("words", "text removed"),
        "turn-corrected": translate("words", "turn corrected"),
        "study-changed": translate("words", "study changed"),
        "profile-changed": translate("words", "profile changed"),
        "level-changed": translate("words", "level changed"),
        "risk-lowered": translate("words", "risk lowered"),
        "identifier-added": translate("words", "identifier added"),
        "identifier-decided": translate("words", "identifier decided"),
        "identifier-split": translate("words", "forms split"),
        "words-left": translate("words", "words left as they stand"),
        "passages-drawn": translate("words", "passages drawn"),
        "passage-read": translate("words", "passage read a second time"),
        "identifiers-united": translate("words", "identifiers made one"),
    }
