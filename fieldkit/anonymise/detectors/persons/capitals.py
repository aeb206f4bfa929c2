"""What nobody knows: words with a capital inside a sentence, and initials beside names."""

import re
from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists, vocabulary
from fieldkit.anonymise.detectors.words.inflection import case_only
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORE = 0.42
_SCORE_FIRST = 0.41
_WELL_KNOWN = ("tr", "ru")
_KNOWN = (*_WELL_KNOWN, "ky", "kk", "uz")
_SHORTEST_STEM = 2
_ABBREVIATION = 6
_FEWEST = 3
_ENGLISH = re.compile("['\u2019](?:s|t|m|d|re|ve|ll)$")
_INITIALS = re.compile(
    r"(?<!\w)(?:[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]\.\s?){1,3}(?=[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ][^\W\d_]+)|(?<=[^\W\d_]\s)(?:[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]\.\s?){1,2}(?!\w)"
)

# two alone: N. S. said so; U. S., A. M., P. S. are no people
_ONLY_INITIALS = re.compile(
    r"(?<![\w.] )(?<![\w.])(?!U\.\s?S|U\.\s?K|A\.\s?M|P\.\s?[MS]|В\.\s?В|М\.\s?Ӯ|Н\.\s?Э)"
    r"[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]\.\s?[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]\.(?=\s+[^\W\d_A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]|[,;)])"
)


def names_nobody(token: Token) -> bool:
    """Whether a word with a capital is a people, a language, a faith, a feast in any case, or who is from a place."""
    many = token.language == "en" and token.lower.endswith("s") and len(token.sounds) > _SHORTEST_STEM + 1
    if many and vocabulary.is_written_large(token.sounds[:-1], "words"):
        return True
    return vocabulary.is_written_large(token.sounds, "words") or places.is_inhabitant(token.sounds)


def is_hero(token: Token) -> bool:
    """Whether a word is a hero of an epic in any case."""
    return vocabulary.is_written_large(token.sounds, "heroes")


def find(words: Words, languages: Sequence[str]) -> Iterator[Finding]:
    """Unknown words with a capital that begin no sentence, and initials.

    Args:
        words: the text.
        languages: of each sentence; where the everyday words are well known, a sentence may also begin with a name.
    """
    unknown = [_is_unknown(token) for token in words.tokens]
    for at, token in enumerate(words.tokens):
        # beside an unknown one an everyday word may be part of a name: Си Цзиньпин
        if unknown[at] or (_is_written(token) and _beside_unknown(words, at, unknown)):
            yield Finding(token.start, token.end, FindingKind.PERSON, _SCORE, "capital")
        elif _is_abbreviation(token):
            yield Finding(token.start, token.end, FindingKind.ORG, _SCORE_FIRST, "capital")
    for sentence, language in zip(words.sentences, languages, strict=True):
        token = words.tokens[sentence.tokens[0]]
        if len(sentence.tokens) == 1 or not _may_be_first(token):
            continue
        followed = unknown[sentence.tokens[1]] and words.between(sentence.tokens[0]) in (" ", "-")
        if followed or (language in _KNOWN and not vocabulary.told(token)):
            yield Finding(token.start, token.end, FindingKind.PERSON, _SCORE_FIRST, "capital")
    yield from _initials(words)


def is_usual(token: Token) -> bool:
    """Whether it is an abbreviation that names nobody, perhaps with an ending: ИНН, ОсООдо."""
    capitals = _initial_capitals(token)
    usual = lists.section("capitals.txt", "abbreviations")
    return token.stem in usual or (capitals in usual and case_only("", skeleton(token.stem[len(capitals) :])))


def _initial_capitals(token: Token) -> str:
    at = next((at for at, sign in enumerate(token.stem) if not sign.isupper()), len(token.stem))
    return token.stem[:at]


def _is_abbreviation(token: Token) -> bool:
    """Whether it is an abbreviation in capitals, perhaps with an ending: ТМУга, ИИМде."""
    capitals = _initial_capitals(token)
    ending = token.stem[len(capitals) :]
    if (
        token.uncased
        or not _FEWEST <= len(capitals) < _ABBREVIATION
        or (ending and not case_only("", skeleton(ending)))
    ):
        return False
    return not is_usual(token)


def _may_be_first(token: Token) -> bool:
    if not token.capital or token.uncased or token.digits or len(token.text) <= _SHORTEST_STEM:
        return False
    if token.text.isupper() and len(token.text) < _ABBREVIATION:
        return False
    return not vocabulary.told(token, strict=True) and not names_nobody(token)


def _is_unknown(token: Token) -> bool:
    strict = not token.first
    return _is_written(token) and not vocabulary.told(token, strict=strict) and not names_nobody(token)


def _is_written(token: Token) -> bool:
    """Whether it has a capital that needs a reason, or an ending after an apostrophe as names have."""
    suffixed = _SHORTEST_STEM < len(token.stem) < len(token.text) and not _ENGLISH.search(token.text)
    if not token.capital or token.uncased or token.digits or len(token.text) < _SHORTEST_STEM:
        return False
    if token.text.isupper() and len(token.text) < _ABBREVIATION:
        return False
    return suffixed or not token.first


def _beside_unknown(words: Words, at: int, unknown: Sequence[bool]) -> bool:
    before = at > 0 and unknown[at - 1] and words.between(at - 1) in (" ", "-")
    after = at + 1 < len(unknown) and unknown[at + 1] and words.between(at) in (" ", "-")
    return (before or after) and not vocabulary.is_common(words.tokens[at].lower)


def _is_initial(words: Words, at: int) -> bool:
    """Whether a word is one capital letter with a full stop."""
    token = words.tokens[at]
    return len(token.text) == 1 and token.capital and token.text != "I" and words.between(at).startswith(".")


def _initials(words: Words) -> Iterator[Finding]:
    for at, token in enumerate(words.tokens[1:], start=1):
        if _is_initial(words, at) and words.between(at - 1) == " " and kin.is_relation(words.tokens[at - 1]):
            yield Finding(token.start, token.end + 1, FindingKind.PERSON, _SCORE, "initials")
    for place in _ONLY_INITIALS.finditer(words.text):
        yield Finding(place.start(), place.end(), FindingKind.PERSON, _SCORE, "initials")
    starts = {token.start: token for token in words.tokens}
    for place in _INITIALS.finditer(words.text):
        end = place.start() + len(place.group().rstrip())
        before, after = words.beside(place.start(), end)[0], starts.get(place.end())
        family = after if after is not None and after.capital else before
        if family is not None and family.capital and not vocabulary.told(family) and len(family.text) > 1:
            yield Finding(place.start(), end, FindingKind.PERSON, 0.6, "initials")
