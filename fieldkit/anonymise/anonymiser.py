"""The door through which every word goes that leaves: find, replace, and search what is about to be handed out."""

from collections.abc import Iterable, Mapping

from fieldkit.anonymise import contacts
from fieldkit.anonymise.findings import Finding, FindingKind, without_overlaps
from fieldkit.anonymise.register import Register
from fieldkit.anonymise.replace import SharedText, replaced

_INSTEAD = {FindingKind.CONTACT: "[contact]", FindingKind.CODE: "[number]"}


class Anonymiser:
    """Makes words safe by the register of people and by patterns of contacts and identity numbers.

    Args:
        forms: subject -> every form entered, names and contacts alike.
        wording: subject -> what stands in place of its forms, such as "[Person K7Q2]".
    """

    def __init__(self, forms: Mapping[str, Iterable[str]], wording: Mapping[str, str]) -> None:
        self._register = Register(forms)
        self._wording = dict(wording)

    def find(self, text: str) -> list[Finding]:
        """Everything in the text that must not leave, in order, without overlaps."""
        found = self._register.find(text) + contacts.find(text)
        return without_overlaps(found) if len(found) > 1 else found

    def shared(self, text: str) -> SharedText:
        """The text as it leaves."""
        return replaced(text, self.find(text), self._instead)

    def _instead(self, finding: Finding) -> str:
        return self._wording.get(finding.subject) or _INSTEAD.get(finding.kind, "[…]")
