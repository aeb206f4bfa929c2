"""The word lists of `resources/anonymise`, read once when they are first needed."""

from functools import cache, lru_cache

from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.assets import resources

PEOPLES = ("kyrgyz", "kazakh", "uzbek", "tajik", "russian", "turkish", "english", "neighbours")
"""The lists of given names, by people."""
_SHORTEST_BEGINNING = 4


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of a list without comments and empty ones.

    Args:
        name: path below `resources/anonymise`, such as "names/kyrgyz.txt".
    """
    text = resources().joinpath("anonymise", *name.split("/")).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list as written, in lower case."""
    return frozenset(word.lower() for line in lines(name) for word in line.split())


@cache
def section(name: str, key: str) -> tuple[str, ...]:
    """The entries of the lines that begin with `key:`, parted by commas, or by blanks where there are none."""
    found: list[str] = []
    for line in lines(name):
        begins, _, rest = line.partition(":")
        if begins.strip() == key:
            found += [entry.strip() for entry in (rest.split(",") if "," in rest else rest.split()) if entry.strip()]
    return tuple(found)


@cache
def sounds(name: str, key: str) -> frozenset[str]:
    """The skeletons of a section's entries."""
    return frozenset(skeleton(entry) for entry in section(name, key)) - {""}


@lru_cache(maxsize=100_000)
def begins(sounds_of_word: str, name: str, key: str) -> bool:
    """Whether a skeleton is an entry of a section, or begins with one of at least four letters."""
    return sounds_of_word in sounds(name, key) or sounds_of_word.startswith(_long(name, key))


@cache
def _long(name: str, key: str) -> tuple[str, ...]:
    return tuple(entry for entry in sounds(name, key) if len(entry) >= _SHORTEST_BEGINNING)


@lru_cache(maxsize=100_000)
def matches(lower: str, name: str, key: str) -> bool:
    """Whether a word in lower case is an entry of a section, or begins as one that an asterisk ends.

    Args:
        lower: the word.
        name: path below `resources/anonymise`.
        key: of the section.
    """
    whole, stems = _entries(name, key)
    return lower in whole or lower.startswith(stems)


@cache
def _entries(name: str, key: str) -> tuple[frozenset[str], tuple[str, ...]]:
    entries = section(name, key)
    stems = tuple(entry[:-1] for entry in entries if entry.endswith("*"))
    return frozenset(entry for entry in entries if not entry.endswith("*")), stems
