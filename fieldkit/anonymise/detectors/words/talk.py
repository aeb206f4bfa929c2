"""Whether texts are talk written down, or told like news and reports."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import Token, Words

_SPEAKER = re.compile(r"^[ \t]*[^\W\d_][^\n:]{0,14}:[ \t]", re.MULTILINE)
_TURN = re.compile(r"^[ \t]*[—–][ \t]", re.MULTILINE)
_FEW_SPEAKERS = 3
_SHARE = 0.025
_FEWEST = 6
"""So few words of the first and second person are no talk yet: news quotes people too."""
_DID = re.compile(".{2,}(?:[dt][iu]m|[iu]orum|[aei]m[iu]n|aman|iman)")


def is_talk(texts: Iterable[Words]) -> bool:
    """Whether people speak in texts: speakers or turns are marked, or many words are of the first and second person.

    Args:
        texts: what belongs together, such as the turns of a study.
    """
    speakers = told = counted = 0
    for words in texts:
        speakers += max(len(_SPEAKER.findall(words.text)), len(_TURN.findall(words.text)))
        if speakers >= _FEW_SPEAKERS:
            return True
        told += sum(_of_us(token) for token in words.tokens)
        counted += len(words.tokens)
    return told >= max(_FEWEST, _SHARE * counted)


def _of_us(token: Token) -> bool:
    return _says_us(token.stem.lower(), token.sounds)


@cache
def _us() -> frozenset[str]:
    return frozenset(lists.section("cues.txt", "us"))


@lru_cache(maxsize=50_000)
def _says_us(word: str, sounds: str) -> bool:
    return word in _us() or bool(_DID.fullmatch(sounds))
