"""What nobody knows: words with a capital inside a sentence, and initials beside names."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fieldkit.anonymise.detectors import lists, vocabulary
from fieldkit.anonymise.detectors.inflection import turkic
from fieldkit.anonymise.detectors.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORE = 0.42
_SHORTEST_STEM = 2
_ENGLISH = re.compile("['\u2019](?:s|t|m|d|re|ve|ll)$")
_INITIALS = re.compile(
    r"(?<!\w)(?:[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]\.\s?){1,3}(?=[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ][^\W\d_]+)|(?<=[^\W\d_]\s)(?:[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]\.\s?){1,2}(?!\w)"
)


@lru_cache(maxsize=50_000)
def _named_otherwise(sounds: str) -> bool:
    """Whether it is a people, a language, a feast in any case."""
    known = lists.sounds("capitals.txt", "words")
    lengths = range(len(sounds), _SHORTEST_STEM, -1)
    return any(sounds[:length] in known and turkic(sounds[:length], sounds[length:]) for length in lengths)


def find(words: Words) -> Iterator[Finding]:
    """Unknown words with a capital that begin no sentence, and initials."""
    for token in words.tokens:
        suffixed = _SHORTEST_STEM < len(token.stem) < len(token.text) and not _ENGLISH.search(token.text)
        if not token.capital or token.uncased or token.digits or len(token.text) < 2 or (token.first and not suffixed):
            continue
        if token.text.isupper() and len(token.text) < 6:
            continue
        if vocabulary.told(token) or _named_otherwise(token.sounds):
            continue
        yield Finding(token.start, token.end, FindingKind.PERSON, _SCORE, "capital")
    starts = {token.start: token for token in words.tokens}
    for place in _INITIALS.finditer(words.text):
        end = place.start() + len(place.group().rstrip())
        before, after = words.beside(place.start(), end)[0], starts.get(place.end())
        family = after if after is not None and after.capital else before
        if family is not None and family.capital and not vocabulary.told(family) and len(family.text) > 1:
            yield Finding(place.start(), end, FindingKind.PERSON, 0.6, "initials")
