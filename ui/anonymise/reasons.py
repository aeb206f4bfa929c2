"""Why something was taken for an identifier, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def reason(detectors: Sequence[str]) -> str:
    """What the detectors saw, the plainest first; "" when nothing is known of it.

    Args:
        detectors: as they are named in findings: a family, and after a colon what in it.
    """
    told = _told()
    said = (told.get(name) or told.get(name.partition(":")[0], "") for name in detectors)
    return " · ".join(dict.fromkeys(filter(None, said)))


def _told() -> dict[str, str]:
    return {
        "person": translate("Anonymise", "selected in the text"),
        "register": translate("Anonymise", "in the register of people"),
        "register:ending": translate("Anonymise", "in the register of people, with an ending"),
        "register:letters": translate("Anonymise", "like somebody in the register of people, in other letters"),
        "register:short": translate("Anonymise", "a short form of somebody in the register"),
        "register:slip": translate("Anonymise", "in the register of people, but for one letter"),
        "elsewhere": translate("Anonymise", "found or decided about in another place"),
        "names:cue": translate("Anonymise", "announced as a name"),
        "names:called": translate("Anonymise", "said to be what somebody is called"),
        "names:speaker": translate("Anonymise", "who speaks, at the beginning of a line"),
        "names:behind": translate("Anonymise", "said behind somebody's other names"),
        "names:kin": translate("Anonymise", "beside a word for kin"),
        "names:title": translate("Anonymise", "beside a polite word"),
        "names": translate("Anonymise", "on the lists of names"),
        "initials": translate("Anonymise", "beside initials"),
        "capital": translate("Anonymise", "an unknown word with a capital"),
        "places:cue": translate("Anonymise", "beside a word such as village or street"),
        "places": translate("Anonymise", "on the lists of places"),
        "organisations": translate("Anonymise", "named as organisations are"),
        "dates": translate("Anonymise", "said as dates are"),
        "called": translate("Anonymise", "said to be what something is called"),
        "firms": translate("Anonymise", "named as organisations are"),
        "institutions": translate("Anonymise", "named as organisations are"),
        "ages": translate("Anonymise", "said as ages are"),
        "roles": translate("Anonymise", "an occupation or a role"),
        "pattern": translate("Anonymise", "written as contacts and numbers are"),
        "russian": translate("Anonymise", "seen by the model for Russian"),
        "model": translate("Anonymise", "seen by the model"),
    }
