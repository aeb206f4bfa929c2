"""The list of jobs, by skeleton; Russian cases are spelt out."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.inflection import case_only, russian, softened
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token

FILE = "jobs.txt"


_OURS = re.compile(
    "[iu]?[mb][iu]z(?:d[iu]ng?|n[iu]ng?|g[ae]|d[ae]n?|d[iu]|n[iu]|[ae]|[iu]|[iu]n)?|[iu]?ng[iu]z|s[iu]m[iu]n"
)
_DECLINED_FROM = 4
_ENDING_FROM = 5
_SHORTEST, _ALONE_FROM = 2, 4


@cache
def listed() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Skeleton of the first word -> the words that follow, and the sort of job; Russian cases spelt out."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sort in ("job", "rare", "lead"):
        for name in lists.section(FILE, sort):
            first, *rest = name.split()
            forms = russian(first) if not rest and len(first) > _DECLINED_FROM else {first.lower()}
            for form in forms:
                table.setdefault(skeleton(form), []).append((tuple(skeleton(one) for one in rest), sort))
            soft = softened(skeleton(first))
            if soft and not rest and len(soft) > _ENDING_FROM:
                # before an ending: зоотехник, зоотехниги
                table.setdefault(soft + "i", []).append(((), sort))
    return table


@lru_cache(maxsize=50_000)
def beginning(sounds: str) -> tuple[tuple[str, Sequence[tuple[tuple[str, ...], str]]], ...]:
    """The ending of a word and the jobs that begin with it without that, as `listed` has them; the longest first."""
    parts = ((sounds[:length], sounds[length:]) for length in range(len(sounds), _SHORTEST - 1, -1))
    return tuple((tail, listed()[stem]) for stem, tail in parts if stem in listed() and may_end(stem, tail))


def may_end(stem: str, tail: str) -> bool:
    """Whether a job may take an ending: short words take none, they would be others."""
    return not tail or (len(stem) >= _ENDING_FROM and (case_only(stem, tail) or _OURS.fullmatch(tail) is not None))


def is_job(token: Token) -> bool:
    """Whether a word alone names a job."""
    sounds = token.sounds
    return any(
        not rest for tail, entries in beginning(sounds) if len(sounds) - len(tail) >= _ALONE_FROM for rest, _ in entries
    )
