"""The door through which every word goes that leaves: find, replace, and search what is about to be handed out."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace as changed

from fieldkit.anonymise import contacts, hidden
from fieldkit.anonymise.findings import Finding, without_overlaps
from fieldkit.anonymise.register import Register
from fieldkit.anonymise.replace import SharedText, replaced
from fieldkit.domain.identifiers import FindingKind

_RULES = 2
"""Raised whenever `Anonymiser.find` comes to find other places by the same register."""

_BETWEEN = " | "
"""Stands in no pattern and in no word: what is found in a text alone is found beside others as well."""

_INSTEAD = {FindingKind.CONTACT: "[contact]", FindingKind.CODE: "[number]"}


class Anonymiser:
    """Makes words safe by the register of people and by patterns of contacts and identity numbers.

    Args:
        forms: subject -> every form entered, names and contacts alike.
        wording: subject -> what stands in place of its forms, such as "[Person K7Q2]".
        kept: contacts and numbers that may leave as they are written here.
    """

    def __init__(
        self, forms: Mapping[str, Iterable[str]], wording: Mapping[str, str], kept: Iterable[str] = ()
    ) -> None:
        every = {subject: list(held) for subject, held in forms.items()}
        self._register = Register(every)
        self._numbers = contacts.numbers_of(form for held in every.values() for form in held)
        self._wording = dict(wording)
        self._kept = frozenset(kept)

    @property
    def version(self) -> str:
        """What is looked for, as a digest: equal versions find the same. Hexadecimal; it stays in the vault."""
        return hashlib.sha256(
            repr((_RULES, self._register.forms, sorted(self._numbers), sorted(self._kept))).encode()
        ).hexdigest()

    def find(self, text: str) -> list[Finding]:
        """Everything in the text that must not leave, in order, without overlaps."""
        found: list[Finding] = []
        for reading in hidden.readings(text):
            written = [] if reading.names_only else contacts.find(reading.text, self._numbers)
            for one in self._register.find(reading.text):
                start, end = reading.place(one.start, one.end)
                found.append(changed(one, start=start, end=end))
            for one in written:
                start, end = reading.place(one.start, one.end)
                if text[start:end] not in self._kept:
                    found.append(changed(one, start=start, end=end))
        return without_overlaps(found) if len(found) > 1 else found

    def may_hold(self, texts: Iterable[str]) -> bool:
        """Whether there may be something in one of the texts; when not, `find` finds nothing in any of them.

        Much quicker than a question for each. Texts with digits and the like are asked for one by one, because the
        patterns of numbers would walk over all the others as well.
        """
        together: list[str] = []
        for text in texts:
            if not contacts.may_hold(text):
                together.append(text)
            elif self.find(text):
                return True
        return bool(self.find(_BETWEEN.join(together)))

    def shared(self, text: str) -> SharedText:
        """The text as it leaves."""
        return replaced(text, self.find(text), self._instead)

    def _instead(self, finding: Finding) -> str:
        return self._wording.get(finding.subject) or _INSTEAD.get(finding.kind, "[…]")
