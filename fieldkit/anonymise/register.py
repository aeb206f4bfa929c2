"""The register of people: every form entered, found at token boundaries whatever its case and diacritics."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from fieldkit.anonymise.findings import SEVERAL, Finding
from fieldkit.anonymise.hidden import readings
from fieldkit.anonymise.stretches import Placed, placed
from fieldkit.domain.folding import fold
from fieldkit.domain.identifiers import FindingKind

# digits behind a name do not make it another: aigul1987
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
# Latin letters that look like Cyrillic ones, where one word has both: slips of the keyboard, and texts read by machine
_ALIKE = str.maketrans("abcehikmoptxy", "авсеникмортху")
_SEAM = re.compile("[a-z][а-я]|[а-я][a-z]")
_MIXED = re.compile(r"[^\W_]*(?:[a-z][а-я]|[а-я][a-z])[^\W_]*")
_BEFORE = re.compile(r"(?:(?<![^\W_])[^\W\d_]\.[ \u00a0]?){1,3}\Z")
_BEHIND = re.compile(r"[ \u00a0][^\W\d_]\.(?:[ \u00a0]?[^\W\d_]\.){0,2}")
_INITIALS = len("A. B. C. ")
_NEAR = 16


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

    Tokens are looked up in an index by first token: a register as one regular expression is a hundred times slower.
    A form that several have stands for all of them together.

    Args:
        people: subject (an identifier) -> forms.
        parts: subject -> parts of its forms; one that is somebody's form stands for whoever has it whole.
    """

    def __init__(self, people: Mapping[str, Iterable[str]], parts: Mapping[str, Iterable[str]] | None = None) -> None:
        self._subjects = {**_by_tokens(parts or {}), **_by_tokens(people)}
        self._lengths: dict[str, list[int]] = {}
        for tokens in sorted(self._subjects, key=len, reverse=True):
            lengths = self._lengths.setdefault(tokens[0], [])
            if len(tokens) not in lengths:
                lengths.append(len(tokens))

    @property
    def forms(self) -> list[tuple[str, ...]]:
        """Folded tokens of every form, sorted."""
        return sorted(self._subjects)

    @property
    def several(self) -> set[str]:
        """Subjects of forms that more than one has, see `SEVERAL`."""
        return {subject for subject in self._subjects.values() if SEVERAL in subject}

    def __len__(self) -> int:
        return len(self._subjects)

    def holds(self, word: str) -> bool:
        """Whether a word by itself is a form."""
        return tuple(tokens_of(word)) in self._subjects

    def may_begin(self, stretch: str) -> bool:
        """Whether a form begins with one of the tokens of a stretch between blanks."""
        return not self._lengths.keys().isdisjoint(tokens_of(stretch))

    def find(self, text: str, stretches: Iterable[Placed] | None = None) -> list[Finding]:
        """Every form in the text, the longest at each place, with initials beside it.

        Args:
            text: one of its readings, see `hidden`.
            stretches: those in which one `may_begin`; all when nobody looked for them.
        """
        found: list[Finding] = []
        done = 0
        # folding goes letter by letter and a blank ends a token: a stretch has the same tokens alone as in its text
        for at, stretch in placed(text, text.split()) if stretches is None else stretches:
            for token in _TOKEN.finditer(_letters(stretch)):
                begin = at + token.start()
                match = self._longest(token.group(), text, begin) if begin >= done else None
                if match is not None:
                    length, subject = match
                    done = begin + length
                    places = _with_initials(text, begin, done)
                    found.append(Finding(*places, FindingKind.PERSON, 1.0, "register", subject))
        return found

    def _longest(self, first: str, text: str, begin: int) -> tuple[int, str] | None:
        """How long the longest form is that begins at `begin` with the token `first`, and for whom it stands."""
        lengths = self._lengths.get(first)
        if lengths is None:
            return None
        tokens = _tokens_from(text, begin, lengths[0]) if lengths[0] > 1 else [(first, len(first))]
        for length in lengths:
            form = tuple([token for token, _ in tokens[:length]])
            if form in self._subjects:
                return tokens[len(form) - 1][1], self._subjects[form]
        return None


def _by_tokens(people: Mapping[str, Iterable[str]]) -> dict[tuple[str, ...], str]:
    subjects: dict[tuple[str, ...], str] = {}
    for subject, forms in people.items():
        for form in forms:
            for tokens in {tuple(tokens_of(reading.text)) for reading in readings(form)} - {()}:
                subjects[tokens] = _together(subjects.get(tokens, subject), subject)
    return subjects


def _together(subjects: str, other: str) -> str:
    return subjects if subjects == other else SEVERAL.join(sorted({*subjects.split(SEVERAL), other}))


def _tokens_from(text: str, begin: int, count: int) -> list[tuple[str, int]]:
    """At most so many tokens from the one at `begin` on, and how far behind that each ends."""
    blank = text.find(" ", begin + _NEAR * count)
    for part in (text[begin:blank], text[begin:]) if blank >= 0 else (text[begin:],):
        places = list(islice(_TOKEN.finditer(_letters(part)), count))
        if len(places) == count:
            break
    return [(place.group(), place.end()) for place in places]
