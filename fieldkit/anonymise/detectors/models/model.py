"""The small model of names, places, organisations and dates in six languages (conditional random field)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from fieldkit.anonymise.detectors.bodies import organisations
from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.models import features
from fieldkit.anonymise.detectors.numbers import dates
from fieldkit.anonymise.detectors.persons import capitals, kin, names
from fieldkit.anonymise.detectors.words import languages, morphology, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind
from fieldkit.assets import resources

if TYPE_CHECKING:
    import pycrfsuite

FILE = "names.crfsuite"
LEAST = 0.01
"""What the model holds less likely than this is not told."""
_FURTHER = 0.1
"""A further word of a mention has to be likelier than a first one."""
_PLAIN = 0.4
"""What is written without a capital between capitals is seldom a name."""
_UNLEARNT = 0.4
"""Plain Russian words that it takes for something."""
_PARTED = re.compile('[,;:«»"“”]')
_STRETCH = 0.55
"""So sure is the model at most of a stretch of time: three years, last week."""
_LIKELY = 0.25
_SHORTEST = 3
_STEEPNESS = 0.19
_MOST = 0.97
_GUESSED = (FindingKind.PERSON, FindingKind.LOC, FindingKind.ORG)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d|\d+-?[^\W\d_]|\d{3,4}['\u2019]")
_YEARS_LONG = (3, 4)
_SURELY = 0.6
_NAMES = (FindingKind.PERSON, FindingKind.LOC)
_NOTHING = "O"
_KINDS = (FindingKind.PERSON, FindingKind.LOC, FindingKind.ORG, FindingKind.DATE, FindingKind.PROF)


@cache
def _weights() -> bytes:
    # the tagger reads from these bytes as long as it lives
    return resources().joinpath("anonymise", FILE).read_bytes()


@cache
def _tagger() -> "pycrfsuite.Tagger":
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(_weights())
    return tagger


@cache
def _labels() -> tuple[tuple[FindingKind, str, str], ...]:
    """Kind and its two labels, of the kinds the model knows."""
    known = set(_tagger().labels())
    return tuple((kind, f"B-{kind}", f"I-{kind}") for kind in _KINDS if f"B-{kind}" in known and f"I-{kind}" in known)


def find(words: Words, languages: Sequence[str]) -> Iterator[Finding]:
    """What the model holds possible, sentence by sentence; the score rises with its probability.

    Russian it has not learnt: there the dictionary has a say in what is a plain word.

    Args:
        words: the text.
        languages: of each sentence, ISO 639-1.
    """
    for sentence, language in zip(words.sentences, languages, strict=True):
        if len(sentence.tokens) == 1 and len(words.tokens[sentence.tokens[0]].text) < _SHORTEST:
            continue
        for finding in _in_sentence(words, sentence.tokens):
            plain = language == "ru" and _plain_russian(words, finding)
            yield replace(finding, score=finding.score * _UNLEARNT) if plain else finding


def _plain_russian(words: Words, finding: Finding) -> bool:
    return not any(_unusual(token) for token in words.inside(finding.start, finding.end))


def _unusual(token: Token) -> bool:
    """Whether a word of a Russian sentence is a number, or a name, or unknown to the dictionary."""
    if token.digits or token.uncased:
        return True
    return token.capital and not morphology.kinds(token.lower) <= {"word"}


def _without_common(words: Words, mention: range, *, person: bool) -> range:
    """A name without the everyday words that it was taken to begin or end with."""
    first, last = mention.start, mention.stop
    while first < last and _is_filling(words.tokens[first]):
        first += 1
    while first < last and (_is_filling(words.tokens[last - 1]) or (person and _is_tail(words, last - 1, first))):
        last -= 1
    return range(first, last)


def _is_tail(words: Words, at: int, first: int) -> bool:
    """Whether a plain word or a place was taken for the end of somebody's name."""
    token = words.tokens[at]
    if at > first and token.capital and names.sort_of(token) is None:
        return places.match(words, at) == (at, False)
    return not token.capital and not token.uncased and not kin.is_kin(token) and names.sort_of(token) is None


def _is_filling(token: Token) -> bool:
    if token.capital and not token.first and not token.uncased:
        return token.text == "I"
    return token.lower in languages.common() or len(token.text) == 1


def _is_doubtful(words: Words, kind: FindingKind, mention: range, chance: float) -> bool:
    """Whether what the words are speaks against the guess."""
    tokens = words.tokens[mention.start : mention.stop]
    if kind is FindingKind.DATE:
        return not any(_dates(token, chance) for token in tokens)
    if kind not in _GUESSED or any(token.uncased for token in tokens):
        return False
    if len(tokens) == 1 and capitals.names_nobody(tokens[0]):
        return True
    if not any(_written(token) or organisations.is_cue(token) for token in tokens):
        return len(tokens) > 1 or names.sort_of(tokens[0]) not in (names.Sort.SURE, names.Sort.FAMILY)
    return tokens[0].first and not any(_written(token) for token in tokens[1:]) and _is_word(tokens[0], chance)


def _is_word(token: Token, chance: float) -> bool:
    """Whether a word that has its capital from the beginning of the sentence is rather an everyday one."""
    sort = names.sort_of(token)
    if sort is names.Sort.WORD and chance > _LIKELY and not vocabulary.is_common(token.lower):
        return False
    return vocabulary.told(token) and sort is not names.Sort.SURE


def _dates(token: Token, chance: float) -> bool:
    """Whether a word of a guessed date is more than a small number or one of the commonest words."""
    if token.digits:
        return bool(_YEAR.match(token.text)) or (len(token.stem) in _YEARS_LONG and chance > _SURELY)
    return dates.tells(token.stem) or not vocabulary.is_common(token.stem.lower())


def _written(token: Token) -> bool:
    return token.capital or token.digits


def _likeliest(tagger: "pycrfsuite.Tagger", place: int) -> tuple[FindingKind, float, bool]:
    """Kind and probability of what the word at a place most likely is, and whether that begins there."""
    if tagger.marginal(_NOTHING, place) > 1 - LEAST:
        return _KINDS[0], 0.0, True
    chances = (
        (kind, tagger.marginal(first, place), tagger.marginal(further, place)) for kind, first, further in _labels()
    )
    kind, begins, inside = max(chances, key=lambda one: one[1] + one[2])
    return kind, begins + inside, begins >= inside


def _in_sentence(words: Words, tokens: range) -> Iterator[Finding]:
    tagger = _tagger()
    tagger.set(features.of_sentence(words, tokens))
    best = [_likeliest(tagger, place) for place in range(len(tokens))]
    at = 0
    while at < len(best):
        kind, chance, _ = best[at]
        last = at
        if chance >= LEAST:
            while (
                last + 1 < len(best)
                and best[last + 1][0] is kind
                and not best[last + 1][2]
                and best[last + 1][1] >= _FURTHER
                and not (kind in _NAMES and _PARTED.search(words.between(tokens[last])))
            ):
                last += 1
                chance = max(chance, best[last][1])
            mention = tokens[at : last + 1]
            if kind in _NAMES:
                mention = _without_common(words, mention, person=kind is FindingKind.PERSON)
            if not mention:
                at = last + 1
                continue
            start, end = words.tokens[mention[0]].start, words.tokens[mention[-1]].end
            score = min(_MOST, chance**_STEEPNESS)
            if _is_doubtful(words, kind, mention, chance):
                score *= _PLAIN
            elif kind is FindingKind.DATE and not any(dates.names_day(words.tokens[one].stem) for one in mention):
                score = min(score, _STRETCH)
            yield Finding(start, end, kind, score, "model")
        at = last + 1
