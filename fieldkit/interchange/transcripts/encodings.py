"""How much some bytes look like text in one of the single-byte encodings of the field.

A naive Bayes reading: every letter beyond ASCII counts by how common it is in a language of the encoding, pairs of
letters by whether they keep to one script, alternate vowels with consonants and have capitals where capitals are.
Detectors made for the web weigh these regional encodings too lightly to find them in a short interview.

The orders of letters, most common first, are approximate: only the order matters, the share is taken to fall by a
constant factor from one letter to the next. Texts of each language in each encoding are held by the tests.
"""

import math
import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise

SINGLE_BYTE = ("cp1251", "kz1048", "ptcp154", "koi8-r", "cp866", "iso8859-9", "cp1254")
"""Codecs that are scored; of equals the earlier one is preferred."""

_LANGUAGES = {
    "ru": ("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", 9.0),
    "kk": ("аенытіркдлсқмбғоуйжшңәпөзұгүихяюёвчцэфщьъһ", 9.0),
    "ky": ("аынкудтреиолбжсгмшпүйчзөңэхёвяюцфщьъ", 9.0),
    "uz": ("аиолнрдтмкегбсшзўқувйҳчжпяғхёъюэфць", 9.0),
    "tr": ("ıüşğçöİâÜÖÇŞîûĞ", 3.0),
}
_WESTERN = "éèáàñóíäßêôúãåæøëï"
_VOWELS = frozenset("аеёиоуыэюяәіөүұўaeiouıöüâîû")
_PUNCTUATION = "«»“”„‘’–—…\u00a0№•°§\u00ad"

_RARE_LETTER = -9.0
_WESTERN_LETTER = -5.5
_MARK = -4.0
_SYMBOL = -8.0
_BOX = -10.0
_CONTROL = -12.0
_CAPITAL_AFTER_SMALL = -3.0
_ALTERNATING = 0.3
_TWO_CONSONANTS = -0.3
_TWO_VOWELS = -1.0
_SCRIPTS_MIXED = -5.0
_SYMBOL_BESIDE_LETTER = -2.0


def sample(raw: bytes, *, limit: int = 16 * 1024) -> bytes:
    """Lines of `raw` with bytes beyond ASCII, up to about `limit` bytes: the rest tells nothing about the encoding."""
    kept: list[bytes] = []
    size = 0
    for line in raw.splitlines():
        if not line.isascii():
            kept.append(line[:limit])
            size += len(line)
            if size >= limit:
                break
    return b"\n".join(kept)


def scores(raw: bytes) -> dict[str, float]:
    """Natural logarithm of how likely `raw` is, by codec; only codecs that decode all of it.

    Args:
        raw: a sample; it is counted as pairs of bytes, so its length matters little.
    """
    singles = Counter(byte for byte in raw if byte >= 0x80)
    pairs = Counter(pair for pair in pairwise(raw) if pair[0] >= 0x80 or pair[1] >= 0x80)
    return {
        codec: _letters(singles, codec) + _pairs(pairs, codec)
        for codec in SINGLE_BYTE
        if all(byte in _alphabet(codec) for byte in singles)
    }


def decodes(raw: bytes, codec: str) -> bool:
    """Whether each byte of `raw` stands for a character in `codec`, one of `SINGLE_BYTE`."""
    return not raw.translate(None, bytes(_alphabet(codec)))


@cache
def _alphabet(codec: str) -> dict[int, str]:
    decoded = ((byte, bytes([byte]).decode(codec, "ignore")) for byte in range(256))
    return {byte: character for byte, character in decoded if character}


def _letters(singles: Counter[int], codec: str) -> float:
    return max(
        sum(count * weights[byte] for byte, count in singles.items())
        for weights in (_weights(codec, language) for language in _LANGUAGES)
    )


@cache
def _weights(codec: str, language: str) -> dict[int, float]:
    order, fall = _LANGUAGES[language]
    shares = [math.exp(-rank / fall) for rank in range(len(order))]
    known = {letter: math.log(share / sum(shares)) for letter, share in zip(order, shares, strict=True)}
    return {byte: _weight(character, known) for byte, character in _alphabet(codec).items()}


def _weight(character: str, known: dict[str, float]) -> float:
    small = character.lower()
    if character in known or small in known:
        weight = known.get(character, known.get(small, 0.0))
    elif character in _PUNCTUATION:
        weight = _MARK
    elif small in _WESTERN:
        weight = _WESTERN_LETTER
    elif character.isalpha():
        weight = _RARE_LETTER
    elif unicodedata.category(character) == "Cc":
        weight = _CONTROL
    else:
        weight = _BOX if "\u2500" <= character <= "\u259f" else _SYMBOL
    return weight


def _pairs(pairs: Counter[tuple[int, int]], codec: str) -> float:
    alphabet = _alphabet(codec)
    return sum(count * _pair(alphabet[first], alphabet[second]) for (first, second), count in pairs.items())


@cache
def _pair(first: str, second: str) -> float:
    if first.isalpha() and second.isalpha():
        mixed = _SCRIPTS_MIXED if _script(first) != _script(second) else _alternation(first, second)
        return mixed + (_CAPITAL_AFTER_SMALL if first.islower() and second.isupper() else 0.0)
    if first.isalpha() or second.isalpha():
        other = second if first.isalpha() else first
        return _SYMBOL_BESIDE_LETTER if unicodedata.category(other) in {"So", "Sm", "Sc", "Cc"} - _ends(other) else 0.0
    return 0.0


def _alternation(first: str, second: str) -> float:
    """Vowels and consonants take turns more often than not: that tells texts all in capitals apart."""
    vowels = (first.lower() in _VOWELS) + (second.lower() in _VOWELS)
    return (_TWO_CONSONANTS, _ALTERNATING, _TWO_VOWELS)[vowels]


def _ends(character: str) -> set[str]:
    """Line ends and tabs are controls that do stand beside letters."""
    return {"Cc"} if character in "\n\r\t\f\v" else set()


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
