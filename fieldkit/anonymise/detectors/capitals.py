"""What nobody knows: words with a capital inside a sentence, and initials beside names."""

import re
from collections.abc import Iterator
from functools import cache

from fieldkit.anonymise.detectors import lists
from fieldkit.anonymise.detectors.inflection import turkic
from fieldkit.anonymise.detectors.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORE = 0.42
_INITIALS = re.compile(
    r"(?<!\w)(?:[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]\.\s?){1,3}(?=[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ][^\W\d_]+)|(?<=[^\W\d_]\s)(?:[A-ZА-ЯЁҚҒҮҰӨӘІҢÇŞĞİÖÜ]\.\s?){1,2}(?!\w)"
)


@cache
def _known_words() -> frozenset[str]:
    return lists.sounds("capitals.txt", "words")


def find(words: Words) -> Iterator[Finding]:
    """Unknown words with a capital that begin no sentence, and initials."""
    known = _known_words()
    for token in words.tokens:
        if not token.capital or token.uncased or token.first or token.digits or len(token.text) < 2:
            continue
        if token.text.isupper() and len(token.text) < 6:
            continue
        if token.sounds in known or any(
            token.sounds[:length] in known and turkic(token.sounds[:length], token.sounds[length:])
            for length in range(len(token.sounds) - 1, 3, -1)
        ):
            continue
        yield Finding(token.start, token.end, FindingKind.PERSON, _SCORE, "capital")
    for place in _INITIALS.finditer(words.text):
        end = place.start() + len(place.group().rstrip())
        yield Finding(place.start(), end, FindingKind.PERSON, 0.6, "initials")
