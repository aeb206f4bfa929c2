"""The door through which every word goes that leaves: find, replace, and search what is about to be handed out."""

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from functools import reduce
from itertools import pairwise
from operator import or_

from fieldkit.anonymise import contacts, hidden
from fieldkit.anonymise.declined import Declined
from fieldkit.anonymise.findings import SEVERAL, Finding, without_overlaps
from fieldkit.anonymise.register import Register
from fieldkit.anonymise.replace import SharedText, replaced
from fieldkit.anonymise.stretches import Harmless, Known, placed
from fieldkit.domain.identifiers import FindingKind

_NAME, _CONTACT, _VEILED, _DECLINED, _ALONE = 1, 2, 4, 8, 16

_MARKS = '.,!?;:…«»"()“”„'

_INSTEAD = {FindingKind.CONTACT: "[contact]", FindingKind.CODE: "[number]"}


class Anonymiser:
    """Makes words safe by the register of people and by patterns of contacts and identity numbers.

    Whatever is found begins in a stretch between blanks that can be told by itself: a form by its first token, a name
    with an ending by its beginning, a contact or number by its signs. So a text is searched only for what one of its
    stretches may be part of.

    Args:
        forms: subject -> every form entered, names and contacts alike.
        wording: subject -> what stands in place of its forms, such as "[Person K7Q2]"; several together, see `several`.
        kept: contacts and numbers that may leave as they are written here.
        staying: words that may leave as they are written here, although the register knows them.
        things: subjects that are places, organisations and the like.
        people: subjects whose names are found in every case form, script and spelling, not only as entered.
        parts: subject -> parts of its forms; one that is somebody's form stands for whoever has it whole.
    """

    def __init__(
        self,
        forms: Mapping[str, Iterable[str]],
        wording: Mapping[str, str],
        kept: Iterable[str] = (),
        staying: Iterable[str] = (),
        *,
        people: Iterable[str] = (),
        things: Iterable[str] = (),
        parts: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        every = {subject: list(held) for subject, held in forms.items()}
        pieces = {subject: list(held) for subject, held in (parts or {}).items()}
        self._register = Register(every, pieces)
        self._declined = Declined({subject: every[subject] for subject in people}, self._register)
        self._numbers = contacts.numbers_of(form for held in (*every.values(), *pieces.values()) for form in held)
        self._things, self._things_stay = frozenset(things), False
        self._wording = dict(wording)
        self._kept, self._staying = frozenset(kept), frozenset(staying)
        self._signs = Known()
        self._harmless = Harmless()

    @property
    def version(self) -> str:
        """What is looked for, as a digest: by the same rules equal versions find the same. It stays in the vault."""
        words = (sorted(self._numbers), sorted(self._kept), sorted(self._staying), self._declined.names)
        held = (unicodedata.unidata_version, self._register.forms, *words)
        return hashlib.sha256(repr(held).encode()).hexdigest()

    @property
    def several(self) -> set[str]:
        """Subjects that share a form, in one word each, see `findings.SEVERAL`."""
        return self._register.several

    def saying(self, wording: Mapping[str, str]) -> "Anonymiser":
        """One that finds the same and puts other words in its place."""
        other = copy(self)
        other._wording = dict(wording)
        return other

    def of_people(self) -> "Anonymiser":
        """One that finds people, contacts and numbers only: what a table tells of a place is told on purpose."""
        other = copy(self)
        other._things_stay, other._harmless = True, Harmless()
        return other

    def find(self, text: str) -> list[Finding]:
        """Everything in the text that must not leave, in order, without overlaps."""
        if text in self._harmless:
            return []
        stretches = text.split()
        signs = self._signs.marked(stretches, self._signs_of)
        if not signs:
            return self._nothing_in(text)
        every = reduce(or_, signs.values())
        is_spelt = bool(every & _ALONE) and _may_be_spelt(signs) and hidden.is_spelt(text)
        if not is_spelt and not every & (_NAME | _CONTACT | _DECLINED):
            return self._nothing_in(text)
        found: list[Finding] = []
        for reading in hidden.readings(text) if is_spelt or every & _VEILED else [hidden.plain(text)]:
            if reading.signs is not None:
                stretches = reading.text.split()
                signs = self._signs.marked(stretches, self._signs_of)
            names = [_placed(one, reading) for one in self._named(reading.text, stretches, signs)]
            found += [one for one in names if text[one.start : one.end] not in self._staying]
            if every & _CONTACT and not reading.names_only:
                contacted = [_placed(one, reading) for one in contacts.find(reading.text, self._numbers)]
                found += [one for one in contacted if text[one.start : one.end] not in self._kept]
        if self._things_stay:
            found = [one for one in found if one.subject not in self._things]
        if not found:
            return self._nothing_in(text)
        return without_overlaps(found) if len(found) > 1 else found

    def doubtful(self, texts: Sequence[str]) -> Sequence[str]:
        """Those of some texts in which `find` may find something: all but what it was asked before in vain."""
        return self._harmless.others(texts)

    def _named(self, text: str, stretches: Sequence[str], signs: Mapping[int, int]) -> list[Finding]:
        """Names in a reading, of whose stretches the signs are known by their numbers."""
        begun = [at for at, flags in signs.items() if flags & _NAME]
        found = self._register.find(text, placed(text, stretches, begun)) if begun else []
        held = [at for at, flags in signs.items() if flags & _DECLINED]
        if not held and len(found) <= 1:
            return found
        return [*found, *self._declined.find(text, found, placed(text, stretches, held))]

    def _nothing_in(self, text: str) -> list[Finding]:
        self._harmless.add(text)
        return []

    def knows(self, text: str) -> bool:
        """Whether a form of the register stands in the text, not only what looks like a contact or number."""
        return any(
            one.source.startswith("register")
            for reading in hidden.readings(text)
            for one in (
                *self._declined.find(reading.text, self._register.find(reading.text)),
                *contacts.find(reading.text, self._numbers),
            )
        )

    def shared(self, text: str, also: Sequence[Finding] = ()) -> SharedText:
        """The text as it leaves.

        Args:
            text: any text.
            also: further places to replace; each has a subject, or a kind whose words stand for it.
        """
        found = self.find(text)
        return replaced(text, without_overlaps([*found, *also]) if also else found, self._instead)

    def _signs_of(self, stretch: str) -> int:
        word = stretch.strip(_MARKS)
        if word != stretch and word.isalpha():
            # nearly every word stands with and without them, and they are part of no name, contact or number
            return self._signs.flags_of(word, self._signs_of)
        # a blank ends tokens and all that is joined, the hyphen at the end of a line apart: behind it is the next line
        if hidden.may_go_on(stretch):
            return _NAME | _CONTACT | _VEILED | _DECLINED
        if len(stretch) == 1 and stretch.isupper():
            # the next letter of a name that is spelt, perhaps
            return _ALONE | self._signs_in(stretch)
        if not hidden.is_veiled(stretch):
            return self._signs_in(stretch)
        return reduce(or_, (self._signs_in(reading.text) for reading in hidden.readings(stretch)), _VEILED)

    def _signs_in(self, reading: str) -> int:
        return (
            _NAME * self._register.may_begin(reading)
            | _CONTACT * contacts.may_hold(reading)
            | _DECLINED * self._declined.may_hold(reading)
        )

    def _instead(self, finding: Finding) -> str:
        several = "[person]" if SEVERAL in finding.subject else ""
        return self._wording.get(finding.subject) or several or _INSTEAD.get(finding.kind, "[…]")


def _may_be_spelt(signs: Mapping[int, int]) -> bool:
    """Whether letters stand beside each other among the stretches of a text, each alone or with signs between."""
    letters = [at for at, flags in signs.items() if flags & (_ALONE | _VEILED)]
    return any(after - before == 1 for before, after in pairwise(letters))


def _placed(found: Finding, reading: hidden.Reading) -> Finding:
    if reading.signs is None:
        return found
    return found.at(*reading.place(found.start, found.end))
