"""The list of jobs, by skeleton; Russian cases are spelt out."""

from functools import cache

from fieldkit.anonymise.detectors import lists
from fieldkit.anonymise.detectors.inflection import russian, turkic
from fieldkit.anonymise.detectors.skeleton import skeleton
from fieldkit.anonymise.detectors.tokens import Token

FILE = "jobs.txt"


@cache
def listed() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Skeleton of the first word -> the words that follow, and the sort of job; Russian cases spelt out."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for sort in ("job", "rare", "lead"):
        for name in lists.section(FILE, sort):
            first, *rest = name.split()
            forms = russian(first) if not rest else {first.lower()}
            for form in forms:
                table.setdefault(skeleton(form), []).append((tuple(skeleton(one) for one in rest), sort))
    return table


def is_job(token: Token) -> bool:
    """Whether a word alone names a job."""
    return any(
        not rest
        for length in range(len(token.sounds), 3, -1)
        if turkic(token.sounds[:length], token.sounds[length:])
        for rest, _ in listed().get(token.sounds[:length], ())
    )
