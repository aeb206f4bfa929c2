"""The list of jobs, by skeleton; Russian cases are spelt out."""

import re
from functools import cache

from fieldkit.anonymise.detectors import lists
from fieldkit.anonymise.detectors.inflection import case_only, russian, softened
from fieldkit.anonymise.detectors.skeleton import skeleton
from fieldkit.anonymise.detectors.tokens import Token

FILE = "jobs.txt"


_OURS = re.compile(
    "[iu]?[mb][iu]z(?:d[iu]ng?|n[iu]ng?|g[ae]|d[ae]n?|d[iu]|n[iu]|[ae]|[iu]|[iu]n)?|[iu]?ng[iu]z|s[iu]m[iu]n"
)
_DECLINED_FROM = 4
_ENDING_FROM = 5


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


def may_end(stem: str, tail: str) -> bool:
    """Whether a job may take an ending: short words take none, they would be others."""
    return not tail or (len(stem) >= _ENDING_FROM and (case_only(stem, tail) or _OURS.fullmatch(tail) is not None))


def is_job(token: Token) -> bool:
    """Whether a word alone names a job."""
    return any(
        not rest
        for length in range(len(token.sounds), 3, -1)
        if may_end(token.sounds[:length], token.sounds[length:])
        for rest, _ in listed().get(token.sounds[:length], ())
    )
