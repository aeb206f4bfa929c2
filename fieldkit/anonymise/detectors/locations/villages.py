"""Villages by the shape of their names: two parts that such names are made of, joined by a hyphen."""

from collections.abc import Iterator
from functools import lru_cache

from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.inflection import case_only
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind

_CUES = "places_cues.txt"
_WRITTEN, _UNWRITTEN = 0.88, 0.6
_SHORTEST = 2


def find(words: Words) -> Iterator[Finding]:
    """Жаңы-Талап, Көк-Жардан, Qora-Suv."""
    tokens = words.tokens
    for at in range(len(tokens) - 1):
        first, last = tokens[at], tokens[at + 1]
        if words.between(at) != "-" or first.sounds not in lists.sounds(_CUES, "shape_first"):
            continue
        written = first.capital and not first.uncased
        if _ends(last.sounds) and (written or (first.uncased and not kin.is_relation(last))):
            yield Finding(first.start, last.end, FindingKind.LOC, _WRITTEN if written else _UNWRITTEN, "places:shape")


@lru_cache(maxsize=50_000)
def _ends(sounds: str) -> bool:
    known = lists.sounds(_CUES, "shape_last")
    lengths = range(_SHORTEST, len(sounds) + 1)
    return any(sounds[:length] in known and case_only(sounds[:length], sounds[length:]) for length in lengths)
