"""All detectors together: what each of them says becomes one list of findings without overlaps."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from fieldkit.anonymise import hidden
from fieldkit.anonymise.anonymiser import Anonymiser
from fieldkit.anonymise.detectors import ages, doubts
from fieldkit.anonymise.detectors.bodies import called, firms, institutions, organisations
from fieldkit.anonymise.detectors.locations import addresses, adjectives, beside_places, places, villages
from fieldkit.anonymise.detectors.models import model, russian
from fieldkit.anonymise.detectors.numbers import dates, dictated, documents, identifiers
from fieldkit.anonymise.detectors.persons import callings, capitals, cues, known, listed, names
from fieldkit.anonymise.detectors.posts import roles
from fieldkit.anonymise.detectors.words import ordinary, talk, vocabulary
from fieldkit.anonymise.detectors.words.languages import LANGUAGES, languages_of
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind
from fieldkit.anonymise.resolve import resolved
from fieldkit.domain.identifiers import USUAL_SENSITIVITY
from fieldkit.progress import SILENT, Part, Progress

_TOGETHER = 32
"""Texts that the network looks at together: it is quicker so."""
_SURE = 0.93
_RATHER = 0.75
_GUESSED = ("model", "russian", "capital")
_SHORTEST_CARRIED = 4
_CARRIED_SCORE = 0.8


class _Read(NamedTuple):
    words: Words
    reading: hidden.Reading
    said: list[Finding]


class Detector:
    """Finds what may give somebody away, with what is known about a study.

    Args:
        people: subject (an identifier) -> forms of names, in any script.
        accepted: words accepted elsewhere in the study, by kind: found again everywhere in any case.
        sensitivity: 0 (only what is certain) to 1 (whatever may be one).
    """

    def __init__(
        self,
        people: Mapping[str, Iterable[str]] | None = None,
        *,
        accepted: Mapping[FindingKind, Iterable[str]] | None = None,
        sensitivity: float = USUAL_SENSITIVITY,
    ) -> None:
        held = {subject: list(forms) for subject, forms in (people or {}).items()}
        self._known = known.KnownPeople(held)
        self._exact = Anonymiser(held, {})
        self._accepted = {kind: known.KnownPeople({"": forms}, plain=True) for kind, forms in (accepted or {}).items()}
        self._least = 1.0 - sensitivity

    def find(self, text: str, language: str | None = None) -> list[Finding]:
        """Findings in order of place, without overlaps, each of whole words.

        Args:
            text: any text; places count its code points.
            language: ISO 639-1 code of the whole text; None: each sentence is looked at.
        """
        return self.find_all([text], language=language)[0]

    def find_all(
        self, texts: Sequence[str], *, language: str | None = None, progress: Progress = SILENT
    ) -> list[list[Finding]]:
        """Findings of every text of a study; what is surely a name in one text is found in all of them.

        Args:
            texts: turns, notes, answers, in any order.
            language: ISO 639-1 code of all of them; None: each sentence is looked at.
            progress: told how far it is.

        Raises:
            Cancelled: the person asked to stop.
        """
        read: list[_Read] = []
        looking = Part(progress, first=0, last=9, total=10)
        for first in range(0, len(texts), _TOGETHER):
            readings = [next(hidden.readings(text)) for text in texts[first : first + _TOGETHER]]
            every = [_spoken(Words(reading.text), language) for reading in readings]
            for reading, (words, spoken), named in zip(readings, every, russian.find(every), strict=True):
                looking.step(len(read), len(texts))
                read.append(_Read(words, reading, list(self._said(words, spoken, named))))
        plain = {token.sounds for one in read for token in one.words.tokens if not token.capital and not token.uncased}
        sure, everyday = _surely(read, plain)
        is_talk = talk.is_talk(one.words for one in read)
        found: list[list[Finding]] = []
        again = Part(progress, first=9, last=10, total=10)
        for number, one in enumerate(read):
            again.step(number, len(read))
            elsewhere = _carried(
                (*sure.find(one.words), *_not_plain(one.words, everyday.find(one.words), plain)), FindingKind.PERSON
            )
            weighed = doubts.weighed(one.words, (*one.said, *elsewhere), talk=is_talk, plain=plain)
            said = (finding for finding in weighed if finding.score >= self._least)
            found.append(_placed(resolved(one.words, said), one.reading))
        return found

    def _said(self, words: Words, spoken: Sequence[str], named: Iterable[Finding]) -> Iterator[Finding]:
        """What all detectors say of a text.

        Args:
            words: the text.
            spoken: language of each sentence.
            named: what the Russian network says of it.
        """
        # whatever is searched for before something leaves is found here as well
        yield from self._exact.find(words.text)
        yield from self._known.find(words)
        yield from self._broken(words)
        for kind, people in self._accepted.items():
            yield from _carried(people.find(words), kind)
        yield from identifiers.find(words)
        yield from dictated.find(words)
        yield from documents.find(words)
        yield from dates.find(words)
        yield from ages.find(words)
        yield from cues.find(words)
        yield from callings.find(words)
        yield from listed.find(words)
        yield from addresses.find(words)
        yield from places.by_list(words)
        yield from beside_places.find(words)
        yield from villages.find(words)
        yield from adjectives.find(words)
        yield from organisations.find(words)
        yield from institutions.find(words)
        yield from firms.find(words)
        yield from called.find(words)
        yield from roles.find(words)
        yield from named
        yield from model.find(words, spoken)
        yield from capitals.find(words, spoken)

    def _broken(self, words: Words) -> Iterator[Finding]:
        """Names of known people that go on in the next line."""
        reading = hidden.joined(words.text)
        if reading is None:
            return
        for one in self._known.find(Words(reading.text)):
            yield one.at(*reading.place(one.start, one.end))


def _spoken(words: Words, language: str | None) -> tuple[Words, list[str]]:
    """A text with the language of each sentence, which its words are told as well."""
    spoken = [language] * len(words.sentences) if language in LANGUAGES else languages_of(words)
    for sentence, code in zip(words.sentences, spoken, strict=True):
        for at in sentence.tokens:
            words.tokens[at].language = code
    return words, spoken


def _surely(read: Sequence[_Read], plain: Container[str]) -> tuple[known.KnownPeople, known.KnownPeople]:
    """Names of people that some detector is sure of: those found everywhere, and those that are everyday words too.

    Args:
        read: every text of the study.
        plain: skeletons of words that are written without a capital somewhere.
    """
    forms: set[str] = set()
    everyday: set[str] = set()
    for one in read:
        for finding in one.said:
            if (
                finding.kind is not FindingKind.PERSON
                or finding.score < _RATHER
                or finding.source.startswith("register")
            ):
                continue
            for token in one.words.inside(finding.start, finding.end):
                if len(token.sounds) < _SHORTEST_CARRIED or not (_is_written(token) or _is_cued(token, finding)):
                    continue
                if token.sounds in plain or vocabulary.told(token) or capitals.names_nobody(token):
                    if not finding.source.startswith(_GUESSED) or names.is_entry(token):
                        everyday.add(token.stem)
                elif finding.score >= _SURE:
                    forms.add(token.stem)
                elif _is_cued(token, finding):
                    everyday.add(token.stem)
    return known.KnownPeople({"": forms}, plain=True), known.KnownPeople({"": everyday - _common(everyday)}, plain=True)


def _is_written(token: Token) -> bool:
    return token.capital and not token.uncased


def _is_cued(token: Token, finding: Finding) -> bool:
    """Whether the words around say that it is a name, where nothing has a capital."""
    return token.uncased and finding.source in (callings.SOURCE, cues.SOURCE)


def _common(forms: Iterable[str]) -> set[str]:
    return {form for form in forms if vocabulary.is_common(form.lower())}


def _not_plain(words: Words, findings: Iterable[Finding], plain: Container[str]) -> Iterator[Finding]:
    """Everyday words that are names here: with a capital that opens no sentence, or where nothing has one.

    What is also written without a capital elsewhere, or has an ending that names have not, may only open a sentence.
    """
    for one in findings:
        inside = words.inside(one.start, one.end)
        goes_on = words.text[one.end : one.end + 1] == " "
        small = inside[0].sounds in plain or vocabulary.is_frequent(inside[0])
        opens = goes_on and inside[0].first and not inside[0].uncased and small
        formed = any(not names.is_entry(token) and ordinary.is_formed(token.sounds) for token in inside)
        if not opens and not formed and all(token.capital or token.uncased for token in inside):
            yield one


def _carried(findings: Iterable[Finding], kind: FindingKind) -> Iterator[Finding]:
    return (replace(one, kind=kind, score=_CARRIED_SCORE, source="elsewhere", subject="") for one in findings)


def _placed(findings: Sequence[Finding], reading: hidden.Reading) -> list[Finding]:
    """The places in the text with the signs that nobody sees."""
    return [one.at(*reading.place(one.start, one.end)) for one in findings]
