"""The register of people: every form entered, found at token boundaries whatever its case and diacritics."""

import re
from collections.abc import Iterable, Mapping

from fieldkit.anonymise.findings import Finding, FindingKind
from fieldkit.domain.folding import fold

_TOKEN = re.compile(r"[^\W_]+")
_REMEMBERED = 200_000


def tokens_of(text: str) -> list[str]:
    """Folded tokens, as the register and the search index see a text."""
    return _TOKEN.findall(fold(text))


class Register:
    """Forms with whom they stand for.

    A walk over tokens with an index by first token: a register as one regular expression is a hundred times slower.
    Stretches between blanks in which no form begins are remembered, so that the walk is only made where one may begin.

    Args:
        people: subject (an identifier) -> forms.
    """

    def __init__(self, people: Mapping[str, Iterable[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for subject, forms in people.items():
            for form in forms:
                tokens = tuple(tokens_of(form))
                if tokens:
                    self._by_first.setdefault(tokens[0], []).append((tokens, subject))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._first = frozenset(self._by_first)
        self._harmless: set[str] = set()

    def __len__(self) -> int:
        return sum(len(entries) for entries in self._by_first.values())

    def find(self, text: str) -> list[Finding]:
        """Every form in the text, the longest at each place."""
        if not self._may_hold(text):
            return []
        places = [(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(fold(text))]
        found: list[Finding] = []
        at = 0
        while at < len(places):
            match = self._at(places, at)
            if match is None:
                at += 1
                continue
            length, subject = match
            found.append(
                Finding(places[at][1], places[at + length - 1][2], FindingKind.PERSON, 1.0, "register", subject)
            )
            at += length
        return found

    def _may_hold(self, text: str) -> bool:
        # folding goes letter by letter and a blank ends a token: a stretch has the same tokens alone as in its text
        unknown = set(text.split()).difference(self._harmless)
        suspicious = {stretch for stretch in unknown if not self._first.isdisjoint(tokens_of(stretch))}
        if len(self._harmless) > _REMEMBERED:
            self._harmless.clear()
        self._harmless |= unknown - suspicious
        return bool(suspicious)

    def _at(self, places: list[tuple[str, int, int]], at: int) -> tuple[int, str] | None:
        for tokens, subject in self._by_first.get(places[at][0], ()):
            if len(tokens) == 1 or tokens == tuple(place[0] for place in places[at : at + len(tokens)]):
                return len(tokens), subject
        return None
