"""Labels of speakers at the beginning of lines, and which of them count.

A line may begin like a label and be none: "Note: ...", "Он сказал: ...", an address, the time of day. So a label counts
when it is a word for a role in an interview, or when it comes back; the weaker its mark, the more is asked of it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from fieldkit.domain.transcript import Corrections
from fieldkit.interchange.transcripts import role_words, times

_ROLES = frozenset(role_words.ROLES.split()) | frozenset(role_words.ROLES_OF_TWO_WORDS)
_NO_SPEAKERS = frozenset(role_words.NO_SPEAKERS.split())
_PARTICLES = frozenset(role_words.PARTICLES.split())
_LETTERS = frozenset("irqapmsgkcирмвожс")
"""Single letters that stand for a role before the weaker marks; elsewhere they are words ("Я — учитель")."""
_WEAK_MARKS = frozenset({"dash", "dot", "tab"})

_LONGEST = 40

_NAME = (
    # Persian joins parts of a word with U+200C.
    r"[^\W\d_][\w.'’‘ʼ\u200c-]{0,39}(?:[ \u00a0][\w.№#'’‘ʼ\u200c-]{1,40}){0,3}?(?:[ \u00a0]\([^()\n:]{1,24}\))?"
)
_DASH_BEFORE = r"\s*(?:[-–—][ \u00a0]+)?"
_LABEL = re.compile(
    rf"""{_DASH_BEFORE}(?:
        (?P<colon>{_NAME})[ \u00a0]?[:：](?!//|\d)[ \t]*
      | \[(?P<bracket>{_NAME})\](?:[ \t]*[:：])?[ \t]*
      | (?P<timed>{_NAME})(?P<gap>\s+)(?=[\[(]\s*{times.CLOCK}|{times.CLOCK}\s*$)
      | (?P<dash>{_NAME})[ \u00a0]?(?:[–—][ \u00a0\t]|-[ \u00a0\t])[ \t]*
      | (?P<tab>{_NAME})\t[ \t]*
      | (?P<dot>[^\W\d_])\.[ \u00a0\t]+(?=[^\W\d_])
    )""",
    re.VERBOSE,
)
_NUMBERED = re.compile(r"(.+?)[\s.№#-]*(?:\d{1,3}|\b[^\W\d_])?(?:\s*\([^()]*\))?")
_CODE = re.compile(r"[^\W\d_]{1,3}[.-]?\d{1,3}")
_TRAILING_MARKS = " \t\n\u00a0:：;–—-"


class Label(NamedTuple):
    """What may be the label of a speaker.

    Attributes:
        name: without its mark.
        mark: "colon", "bracket", "timed", "dash", "tab", "dot", "bold", or "alone": a bold line with nothing else,
            which may be a heading as well.
        length: characters of the line it takes.
    """

    name: str
    mark: str
    length: int


def bare(label: str) -> str:
    """A label without the mark some transcribers leave on it: "RA:" is "RA", "И." is "И"."""
    name = label.rstrip(_TRAILING_MARKS).strip()
    return name[0] if len(name) == 2 and name.endswith(".") else name


def label(text: str, *, bold: int = 0) -> Label | None:
    """What `text` begins with, if it looks like a label.

    Args:
        text: a line, without a time mark before it.
        bold: how many characters at its beginning are bold.
    """
    found = _LABEL.match(text)
    if found and found.lastgroup:
        mark = "timed" if found["timed"] else found.lastgroup
        name = bare(found[mark])
        if _may_be_a_name(name, mark):
            return Label(name, mark, found.end())
    if 0 < bold <= _LONGEST:
        name = bare(text[:bold])
        if name and _may_be_a_name(name, "bold"):
            return Label(name, "bold" if bold < len(text) else "alone", bold)
    return None


def accepted(labels: Iterable[Label], lines: int, corrections: Corrections) -> frozenset[tuple[str, str]]:
    """The labels that count, as pairs of name and mark.

    Args:
        labels: all that were found in a file.
        lines: lines of the file that are not blank.
        corrections: `split_speakers` and `speakers` overrule what would be decided here.
    """
    if corrections.split_speakers is False:
        return frozenset()
    counts = Counter((label.name, label.mark) for label in labels)
    taken = set(counts) if corrections.split_speakers else {key for key in counts if _counts(key, counts, lines)}
    sure = {name for name, mark in taken if len(name) > 1 or mark not in _WEAK_MARKS}
    taken |= {(name, mark) for name, mark in counts if name in sure and (len(name) > 1 or mark not in _WEAK_MARKS)}
    taken |= {key for key in counts if corrections.speakers.get(key[0])}
    return frozenset(key for key in taken if corrections.speakers.get(key[0], key[0]))


def is_role(name: str) -> bool:
    """Whether a label is a word for a role in an interview, with a number or letter or without."""
    folded = name.casefold()
    if folded in _ROLES:
        return True
    numbered = _NUMBERED.fullmatch(folded)
    return numbered is not None and numbered[1].rstrip(" .") in _ROLES


def _may_be_a_name(name: str, mark: str) -> bool:
    if not name or len(name) > _LONGEST:
        return False
    if is_role(name):
        return True
    folded = name.casefold()
    if folded in _NO_SPEAKERS or folded.split()[0] in _NO_SPEAKERS:
        return False
    words = name.split()
    if mark in {"dash", "tab", "dot"}:
        return len(words) == 1 and (name.isupper() or bool(_CODE.fullmatch(name)))
    # Letters of the Arabic script are neither capital nor small.
    return not name[0].islower() and all(not word[0].islower() or word.casefold() in _PARTICLES for word in words)


def _is_code(name: str) -> bool:
    return len(name.rstrip(".")) == 1 or bool(_CODE.fullmatch(name))


def _counts(key: tuple[str, str], counts: Counter[tuple[str, str]], lines: int) -> bool:
    name, mark = key
    alike = {other: count for (other, how), count in counts.items() if how == mark}
    if mark == "colon":
        codes = sum(count for other, count in alike.items() if _is_code(other) or is_role(other))
        return is_role(name) or counts[key] > 1 or (_is_code(name) and codes > 1)
    if len(name) == 1 and mark in {"dash", "dot"}:
        known = {other: count for other, count in alike.items() if len(other) > 1 or other.casefold() in _LETTERS}
        return name in known and len(known) > 1 and 3 * sum(known.values()) >= lines
    if is_role(name) or _is_code(name):
        return counts[key] > 1 or len(alike) > 1
    if mark == "bracket":
        return len(alike) > 1 and (counts[key] > 1 or 2 * sum(alike.values()) >= lines)
    return counts[key] > 1 and (mark not in {"dash", "alone"} or len(alike) > 1)
