"""Writes frequent words of English that are no names, from the wordfreq and english-words packages.

Usage: python -m fieldkit.anonymise.training.frequent resources/anonymise/frequent.txt
"""

import sys
import textwrap
from collections.abc import Container
from pathlib import Path

from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import names
from fieldkit.anonymise.detectors.words.skeleton import skeleton

_MOST = 20_000
_WIDTH = 120
_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ly", ""))
_HEAD = (
    "# Frequent words of English: the order is that of wordfreq 3.1 (CC BY-SA 4.0), what is no name is told by\n"
    "# Webster's Second International (public domain). Where a sentence begins they are no names."
)


def frequent() -> list[str]:
    """Words in lower case that a dictionary writes small, without those that may be a name or a place."""
    from english_words import get_english_words_set
    from wordfreq import top_n_list

    small = {word for word in get_english_words_set(["web2"]) if word.islower()}
    words = (word for word in top_n_list("en", _MOST) if word.isalpha() and _is_small(word, small))
    return sorted(word for word in words if names.sort_of_sounds(skeleton(word)) is None and not _is_place(word))


def _is_small(word: str, small: Container[str]) -> bool:
    stems = (word[: -len(end)] + other for end, other in _ENDINGS if word.endswith(end))
    return word in small or any(stem in small or _undoubled(stem) in small for stem in stems)


def _undoubled(stem: str) -> str:
    return stem[:-1] if stem[-1:] == stem[-2:-1] else stem


def _is_place(word: str) -> bool:
    return places.is_listed(skeleton(word))


def main(path: Path) -> None:
    """Write the list."""
    path.write_text("\n".join([_HEAD, *textwrap.wrap(" ".join(frequent()), _WIDTH), ""]), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
