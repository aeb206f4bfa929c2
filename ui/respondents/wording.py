"""What the consent items, and the roles of people in the register, are called on this page."""

from PySide6.QtCore import QCoreApplication

from fieldkit.domain.people import Consent, ConsentItem, PersonRole
from fieldkit.services.registering import Entry


def asked(item: ConsentItem) -> str:
    """The item as a sentence of the form."""
    translate = QCoreApplication.translate
    return {
        ConsentItem.TAKE_PART: translate("Consent", "Takes part in the study"),
        ConsentItem.RECORD: translate("Consent", "May be recorded"),
        ConsentItem.QUOTE: translate("Consent", "May be quoted without a name"),
        ConsentItem.ARCHIVE: translate("Consent", "Anonymised text may go to an archive"),
        ConsentItem.RECONTACT: translate("Consent", "May be contacted again"),
    }[item]


def short(item: ConsentItem) -> str:
    """The item in a pill."""
    translate = QCoreApplication.translate
    return {
        ConsentItem.TAKE_PART: translate("Consent", "takes part"),
        ConsentItem.RECORD: translate("Consent", "record"),
        ConsentItem.QUOTE: translate("Consent", "quote"),
        ConsentItem.ARCHIVE: translate("Consent", "archive"),
        ConsentItem.RECONTACT: translate("Consent", "contact"),
    }[item]


def agreed(consent: Consent | None) -> tuple[str, ...]:
    """Pills for what was agreed to; taking part is said only where it stands alone."""
    items = [item for item in ConsentItem if consent is not None and consent.allows(item)]
    beyond = [item for item in items if item is not ConsentItem.TAKE_PART]
    return tuple(short(item) for item in beyond or items)


def role(one: PersonRole) -> str:
    """Why somebody stands in the register."""
    translate = QCoreApplication.translate
    return {
        PersonRole.MENTIONED: translate("Register", "mentioned"),
        PersonRole.INTERVIEWER: translate("Register", "interviewer"),
        PersonRole.PUBLIC: translate("Register", "public figure"),
    }[one]


def who(one: Entry) -> str:
    """Who somebody in the register is."""
    said = [] if one.role is PersonRole.MENTIONED else [role(one.role)]
    return " · ".join([*said, *filter(None, [one.relation])]) or "–"
