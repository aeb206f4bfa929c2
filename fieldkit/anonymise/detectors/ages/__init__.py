"""Ages of people, in numbers and in words of six languages.

Each module is one way in which talk says an age; `counts` is what speaks against one, `around` what they all ask about
the words beside a number, `reach` how far an age reaches.
"""

from collections.abc import Iterator

from fieldkit.anonymise.detectors.ages import (
    alone,
    beside,
    cased,
    english,
    feasts,
    ordinal,
    papers,
    reach,
    russian,
    together,
    turkic,
    turned,
    written,
)
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding


def find(words: Words) -> Iterator[Finding]:
    """Ages of people, also several of one place; how long something lasted is none."""
    numbers = numerals.found(words)
    said = [*written.find(words), *ordinal.find(words)]
    for detector in (cased, russian, english, turkic, feasts, papers, alone, beside, turned):
        said += detector.find(words, numbers)
    said += together.find(words, numbers, said)
    for finding in said:
        yield finding.at(*reach.widened(words, finding.start, finding.end))
