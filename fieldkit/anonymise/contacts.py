"""Contacts and identity numbers, found by pattern."""

import re
from collections.abc import Iterable, Iterator

from fieldkit.anonymise.findings import Finding
from fieldkit.domain.identifiers import FindingKind

_EMAIL = re.compile(r"[\w.+'\u2019-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b(?:t\.me|wa\.me|vk\.com|instagram\.com|facebook\.com|ok\.ru)/\S+", re.IGNORECASE
)
# the ends of addresses that are no words of talk, and the one kept for examples (RFC 2606)
_SITE = re.compile(
    r"(?<![\w@.-])(?:[\w-]+\.)+(?:kg|kz|uz|tj|tm|ru|рф|com|org|net|info|biz|example)(?:/\S*)?(?![\w@])", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z][\w.]{2,}")
# groups of digits as telephone numbers are written; of several numbers beside each other all of them
_PHONE = re.compile(r"(?<![\w+])\+?\d+(?:[\s()./\u2010-\u2015-]{1,4}\d+)*(?!\w)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_PASSPORT = re.compile(r"\b(?:AN|ID|AC|PE|N|AA|AB|FA|U)\s?(?:№\s?)?\d{7,8}\b")
_LONG_NUMBER = re.compile(r"(?<![\w.,])\d{10,20}(?!\w)")
_YEAR = r"(?:1[89]|20)\d\d"
_MARK = r"[./\u2010-\u2015-]"
_DATE = rf"(?:{_YEAR}{_MARK}\d\d?{_MARK}\d\d?|\d\d?{_MARK}\d\d?{_MARK}(?:{_YEAR}|\d\d))"
_DATE_LIKE = re.compile(rf"{_DATE}(?:\D+{_DATE})*")
_YEARS = re.compile(rf"{_YEAR}(?:\s*[-\u2013\u2014/]\s*(?:1[89]|20)?\d\d|\s{_YEAR})+")
_SUM = r"[1-9]\d{0,2}(?:[ \u00a0.]\d{3})+"
_THOUSANDS = re.compile(rf"{_SUM}(?:\s*[-\u2013\u2014/]\s*{_SUM})?")
_DIGIT = re.compile(r"\d")
_GROUP = re.compile(r"\d+")
# groups of digits as they follow each other inside one number
_NUMBER = re.compile(r"(?<!\w)\+?\d+(?:[\s()./\u2010-\u2015-]{1,3}\d+)*(?!\w)")
_PHONE_DIGITS = range(9, 16)
_KNOWN_DIGITS = range(5, 21)
_SHORTEST_TAIL = 6


def numbers_of(forms: Iterable[str]) -> frozenset[str]:
    """The numbers among the forms, digits only, and how they are said without country and area."""
    numbers: set[str] = set()
    for form in forms:
        for written in _NUMBER.finditer(form):
            digits = _digits(written.group())
            if len(digits) in _KNOWN_DIGITS:
                numbers.add(digits)
            if len(digits) in _PHONE_DIGITS:
                numbers.update(digits[at:] for at in range(1, len(digits) - _SHORTEST_TAIL + 1))
    return frozenset(numbers)


def find(text: str, numbers: frozenset[str] = frozenset()) -> list[Finding]:
    """Contacts and identity numbers in a text; places may overlap.

    Years, dates, sums and ages are left alone: digits that follow each other count as telephone numbers when there
    are nine or more and they are not written as dates, a span of years or sums in groups of three.

    Args:
        text: any text.
        numbers: that are known, see `numbers_of`; found however their digits are grouped.
    """
    found: list[Finding] = []
    if "@" in text:
        found += _all(_EMAIL, text, FindingKind.CONTACT, "pattern:email")
        found += _all(_HANDLE, text, FindingKind.CONTACT, "pattern:handle")
    if "/" in text or _may_be_address(text):
        found += _all(_LINK, text, FindingKind.CONTACT, "pattern:link")
    if "." in text:
        found += _all(_SITE, text, FindingKind.CONTACT, "pattern:link")
    if len(_DIGIT.findall(text)) < _KNOWN_DIGITS.start:
        return found
    # those of every country have as many digits as any known number
    ibans = _all(_IBAN, text, FindingKind.CODE, "pattern:iban")
    found += [one for one in ibans if len(_DIGIT.findall(text, one.start, one.end)) >= _KNOWN_DIGITS.start]
    if numbers:
        found += _known(text, numbers)
    found += _all(_PASSPORT, text, FindingKind.CODE, "pattern:passport")
    found += _all(_LONG_NUMBER, text, FindingKind.CODE, "pattern:number")
    found += [
        Finding(place.start(), place.end(), FindingKind.CONTACT, 1.0, "pattern:phone")
        for place in _PHONE.finditer(text)
        if _is_phone(place.group())
    ]
    return found


def may_hold(text: str) -> bool:
    """Whether a text has any of the signs that contacts and numbers are made of."""
    if text.isalpha():
        return _may_be_address(text)
    signs = "@" in text or "/" in text or _may_be_address(text) or _DIGIT.search(text) is not None
    return signs or ("." in text and _SITE.search(text) is not None)


def _may_be_address(text: str) -> bool:
    return "www" in text.lower()


def _all(pattern: re.Pattern[str], text: str, kind: FindingKind, source: str) -> list[Finding]:
    return [Finding(place.start(), place.end(), kind, 1.0, source) for place in pattern.finditer(text)]


def _known(text: str, numbers: frozenset[str]) -> Iterator[Finding]:
    """Known numbers among groups of digits that follow each other, the longest at each group."""
    for run in _NUMBER.finditer(text):
        groups = list(_GROUP.finditer(text, *run.span()))
        done = 0
        for first, group in enumerate(groups):
            length = _longest([one.group() for one in groups[first:]], numbers) if first >= done else 0
            if length:
                done = first + length
                start = group.start() - (text[group.start() - 1 : group.start()] == "+")
                yield Finding(start, groups[done - 1].end(), FindingKind.CONTACT, 1.0, "register:number")


def _longest(groups: list[str], numbers: frozenset[str]) -> int:
    """How many of the groups, from the first on, make the longest known number; 0 when none do."""
    together, found = "", 0
    for count, group in enumerate(groups, start=1):
        together += _digits(group)
        if len(together) >= _KNOWN_DIGITS.stop:
            break
        if together in numbers:
            found = count
    return found


def _digits(written: str) -> str:
    """The digits of a text as 0 to 9, whatever their script and width."""
    return "".join(str(int(sign)) for sign in _DIGIT.findall(written))


def _is_phone(written: str) -> bool:
    if sum(sign.isdigit() for sign in written) < _PHONE_DIGITS.start:
        return False
    if written[0] == "+" or written.startswith("00"):
        return True
    return not any(pattern.fullmatch(written) for pattern in (_DATE_LIKE, _YEARS, _THOUSANDS))
