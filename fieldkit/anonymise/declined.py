"""Names of the register in every case form, script and spelling, in words that nobody may have looked through."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from fieldkit.anonymise.findings import SEVERAL, Finding
from fieldkit.anonymise.register import Register
from fieldkit.anonymise.stretches import Placed, placed
from fieldkit.domain.identifiers import FindingKind

if TYPE_CHECKING:
    from fieldkit.anonymise.detectors.persons.known import KnownPeople

_TOKEN = re.compile(r"[^\W\d_]+")
_BEGINNING = 3
_SURE = 0.89
_JOINTS = (" ", "-", "\u00a0", "\u2011")


class _Form(NamedTuple):
    """A form of a name inside a stretch between blanks: from where to where, and whose it may be."""

    start: int
    end: int
    subjects: frozenset[str]
    source: str


def _together(text: str, forms: Iterable[_Form]) -> list[_Form]:
    """Forms beside each other that may be of one person, as one: Айгулю Асановой."""
    joined: list[_Form] = []
    for form in forms:
        last = joined[-1] if joined else None
        both = last.subjects & form.subjects if last is not None else frozenset()
        if last is not None and both and text[last.end : form.start] in _JOINTS:
            joined[-1] = last._replace(end=form.end, subjects=both)
        else:
            joined.append(form)
    return joined


class Declined:
    """Finds what is surely a form of a name by itself; what only may be one is for the person to decide.

    Args:
        people: subject -> names as entered.
        register: finds what is written as it was entered.
    """

    def __init__(self, people: Mapping[str, Iterable[str]], register: Register) -> None:
        self._people = {subject: tuple(names) for subject, names in people.items()}
        self._register = register
        self._forms: dict[str, tuple[_Form, ...]] = {}

    @property
    def names(self) -> list[tuple[str, ...]]:
        """The names as entered, sorted."""
        return sorted(self._people.values())

    @cached_property
    def _known(self) -> "KnownPeople":
        # Late: the lists of words are read when there is somebody to look for, not with the program.
        from fieldkit.anonymise.detectors.persons.known import KnownPeople

        return KnownPeople(self._people, plain=True)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(stem[:_BEGINNING] for stem in self._known.stems)

    def may_hold(self, stretch: str) -> bool:
        """Whether a stretch between blanks holds a form of a name."""
        return bool(self._people) and bool(self._in(stretch))

    def find(self, text: str, exact: Iterable[Finding], stretches: Iterable[Placed] | None = None) -> Iterator[Finding]:
        """Every form of a name, in order; with those of the same person beside it one place.

        Args:
            text: one of its readings, see `hidden`.
            exact: names as they were entered, found in it.
            stretches: those that `may_hold` one; all when nobody looked for them.
        """
        forms = [_Form(one.start, one.end, frozenset(one.subject.split(SEVERAL)), one.source) for one in exact]
        for at, stretch in placed(text, text.split()) if stretches is None else stretches:
            forms += [one._replace(start=at + one.start, end=at + one.end) for one in self._in(stretch)]
        for form in _together(text, sorted(forms)):
            subject = SEVERAL.join(sorted(form.subjects))
            yield Finding(form.start, form.end, FindingKind.PERSON, _SURE, form.source, subject)

    def _in(self, stretch: str) -> tuple[_Form, ...]:
        known = self._forms.get(stretch)
        if known is None:
            known = tuple(self._sought(stretch))
            if known:
                # that a stretch holds none is remembered by whoever asks
                self._forms[stretch] = known
        return known

    def _sought(self, stretch: str) -> Iterator[_Form]:
        from fieldkit.anonymise.detectors.words.skeleton import skeleton
        from fieldkit.anonymise.detectors.words.tokens import tokens_in

        beginnings = self._beginnings
        if not beginnings.isdisjoint([skeleton(one)[:_BEGINNING] for one in _TOKEN.findall(stretch)]):
            for token in tokens_in(stretch):
                match = None if self._register.holds(token.text) else self._known.match(token)
                if match is not None and match.score >= _SURE:
                    yield _Form(token.start, token.end, match.subjects, f"register:{match.how}")
