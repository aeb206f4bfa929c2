"""Writes the lists of words that the training sets have in lower case outside of names.

Usage: python -m fieldkit.anonymise.training.vocabulary DATA [FOLDER]

`vocabulary.txt`: skeletons of words seen several times. `everyday.txt`: words that the lists of names or places would
take for a name with an ending.
"""

import sys
import textwrap
from collections import Counter
from pathlib import Path

from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import names
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import FindingKind
from fieldkit.anonymise.training.corpora import read

_OFTEN = 3
_SHORTEST = 3
_NAMES = (FindingKind.PERSON, FindingKind.LOC)
_HEADS = {
    "vocabulary.txt": "# Skeletons of words that the training sets have several times in lower case outside of names.",
    "everyday.txt": "# Everyday words that a name with an ending would also give: not taken for names in lower case.",
}


def main(data: Path, folder: Path) -> None:
    """Write both lists."""
    counts: Counter[str] = Counter()
    like_names: set[str] = set()
    for passage in read(data):
        if passage.held:
            continue
        text, spans, _ = passage.joined()
        words = Words(text)
        for at, token in enumerate(words.tokens):
            if token.text != token.lower or token.digits:
                continue
            if any(span.start < token.end and token.start < span.end and span.kind in _NAMES for span in spans):
                continue
            if token.stem == token.text and len(token.sounds) >= _SHORTEST:
                counts[token.sounds] += 1
            if names.sort_of(token) or places.match(words, at):
                like_names.add(token.lower)
    _write(folder / "vocabulary.txt", {word for word, count in counts.items() if count >= _OFTEN})
    _write(folder / "everyday.txt", like_names)


def _write(path: Path, words: set[str]) -> None:
    lines = textwrap.wrap(" ".join(sorted(words)), 120, break_long_words=False, break_on_hyphens=False)
    path.write_text("\n".join([_HEADS[path.name], *lines, ""]), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "resources/anonymise"))
