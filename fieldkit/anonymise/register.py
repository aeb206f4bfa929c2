"""The register of people: every form entered, found at token boundaries whatever its case and diacritics."""

import re
from collections.abc import Iterable, Mapping

from fieldkit.anonymise.findings import Finding
from fieldkit.anonymise.hidden import readings
from fieldkit.domain.folding import fold
from fieldkit.domain.identifiers import FindingKind

_TOKEN = re.compile(r"[^\W_]+")
# Latin letters that look like Cyrillic ones, where one word has both: slips of the keyboard, and texts read by machine
_ALIKE = str.maketrans("abcehikmoptxy", "авсеникмортху")
_SEAM = re.compile("[a-z][а-я]|[а-я][a-z]")
_MIXED = re.compile(r"[^\W_]*(?:[a-z][а-я]|[а-я][a-z])[^\W_]*")
_BEFORE = re.compile(r"(?:(?<![^\W_])[^\W\d_]\.[ \u00a0]?){1,3}\Z")
_BEHIND = re.compile(r"[ \u00a0][^\W\d_]\.(?:[ \u00a0]?[^\W\d_]\.){0,2}")
_INITIALS = len("A. B. C. ")
_REMEMBERED = 200_000


def tokens_of(text: str) -> list[str]:
    """Tokens as the register sees a text: folded, one script in a word."""
    return _TOKEN.findall(_letters(text))


def _letters(text: str) -> str:
    folded = fold(text)
    return _MIXED.sub(lambda word: word.group().translate(_ALIKE), folded) if _SEAM.search(folded) else folded


def _with_initials(text: str, start: int, end: int) -> tuple[int, int]:
    """A place of a name, widened over capital initials right before or behind it: "A. B. Surname", "Surname A.B."."""
    before = _BEFORE.search(text, max(0, start - _INITIALS), start)
    behind = _BEHIND.match(text, end)
    return (
        before.start() if before and before.group().isupper() else start,
        behind.end() if behind and behind.group().isupper() else end,
    )


class Register:
    """Forms with whom they stand for.

    A walk over tokens with an index by first token: a register as one regular expression is a hundred times slower.
    Stretches between blanks are remembered by whether a form begins in them: the walk is only made where one may.

    Args:
        people: subject (an identifier) -> forms.
    """

    def __init__(self, people: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for subject, forms in people.items():
            for form in forms:
                for tokens in {tuple(tokens_of(reading.text)) for reading in readings(form)} - {()}:
                    self._by_first.setdefault(tokens[0], []).append((tokens, subject))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._first = frozenset(self._by_first)
        self._harmless: set[str] = set()
        self._suspicious: set[str] = set()

    @property
    def forms(self) -> list[tuple[str, ...]]:
        """Folded tokens of every form, sorted."""
        return sorted(tokens for entries in self._by_first.values() for tokens, _ in entries)

    def __len__(self) -> int:
        return sum(len(entries) for entries in self._by_first.values())

    def find(self, text: str) -> list[Finding]:
        """Every form in the text, the longest at each place, with initials beside it.

        Args:
            text: one of its readings, see `hidden`.
        """
        if not self._may_hold(text):
            return []
        folded = _letters(text)
        places = list(_TOKEN.finditer(folded))
        tokens = _TOKEN.findall(folded)
        found: list[Finding] = []
        done = 0
        for at, token in enumerate(tokens):
            match = self._at(tokens, at) if at >= done and token in self._first else None
            if match is not None:
                length, subject = match
                done = at + length
                start, end = _with_initials(text, places[at].start(), places[done - 1].end())
                found.append(Finding(start, end, FindingKind.PERSON, 1.0, "register", subject))
        return found

    def _may_hold(self, text: str) -> bool:
        # folding goes letter by letter and a blank ends a token: a stretch has the same tokens alone as in its text
        stretches = set(text.split())
        if not self._suspicious.isdisjoint(stretches):
            return True
        unknown = stretches - self._harmless
        if not unknown:
            return False
        suspicious = {stretch for stretch in unknown if not self._first.isdisjoint(tokens_of(stretch))}
        for remembered in (self._harmless, self._suspicious):
            if len(remembered) > _REMEMBERED:
                remembered.clear()
        self._harmless |= unknown - suspicious
        self._suspicious |= suspicious
        return bool(suspicious)

    def _at(self, tokens: list[str], at: int) -> tuple[int, str] | None:
        for form, subject in self._by_first[tokens[at]]:
            if len(form) == 1 or form == tuple(tokens[at : at + len(form)]):
                return len(form), subject
        return None
