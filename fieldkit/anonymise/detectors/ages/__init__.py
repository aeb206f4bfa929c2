"""Ages of people, in numbers and in words of six languages.

Each module is one way in which talk says an age; `counts` is what speaks against one, `around` what they all ask about
the words beside a number.
"""

from collections.abc import Iterator

from fieldkit.anonymise.detectors.ages import beside, cased, turned, written
from fieldkit.anonymise.detectors.tokens import Words
from fieldkit.anonymise.findings import Finding


def find(words: Words) -> Iterator[Finding]:
    """Ages of people, also several of one place; how long something lasted is none."""
    for detector in (written, cased, beside, turned):
        yield from detector.find(words)
