"""Contacts and identity numbers, found by pattern."""

import re
from collections.abc import Iterable

from fieldkit.anonymise.findings import Finding, FindingKind

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(
    r"(?:https?://|www\.)\S+|\b(?:t\.me|wa\.me|vk\.com|instagram\.com|facebook\.com|ok\.ru)/\S+", re.IGNORECASE
)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z][\w.]{2,}")
# a plus sign, or a group structure as telephone numbers are written, with nine to fifteen digits in all
_PHONE = re.compile(r"(?<![\w+])(?:\+|00)?\d[\d\s()./\u00a0\u2010-\u2015-]{7,22}\d(?!\w)")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
_PASSPORT = re.compile(r"\b(?:AN|ID|AC|PE|N|AA|AB|FA|U)\s?(?:№\s?)?\d{7,8}\b")
_LONG_NUMBER = re.compile(r"(?<![\w.,])\d{10,20}(?!\w)")
_DATE = r"\d{1,4}[./\u2010-\u2015-]\d{1,2}[./\u2010-\u2015-]\d{1,4}"
_DATE_LIKE = re.compile(rf"{_DATE}(?:\D+{_DATE})?")
_YEARS = re.compile(r"(?:1[89]|20)\d\d(?:\s*[-\u2013\u2014/]\s*(?:1[89]|20)?\d\d)+")
_THOUSANDS = re.compile(r"\d{1,3}(?:[ \u00a0.]\d{3})+")
_DIGIT = re.compile(r"\d")
_PHONE_DIGITS = range(9, 16)
_NUMBER_DIGITS = range(5, 21)
_BETWEEN_DIGITS = r"[\s()./\u2010-\u2015-]{0,3}"


def numbers_of(forms: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the numbers among the forms however their digits are grouped; None when there are none."""
    written = {"".join(_DIGIT.findall(form)) for form in forms if not any(sign.isalpha() for sign in form)}
    numbers = sorted((one for one in written if len(one) in _NUMBER_DIGITS), key=lambda one: (-len(one), one))
    if not numbers:
        return None
    any_of = "|".join(_BETWEEN_DIGITS.join(one) for one in numbers)
    return re.compile(rf"(?<!\d)\+?(?:{any_of})(?!\d)")


def find(text: str, numbers: re.Pattern[str] | None = None) -> list[Finding]:
    """Contacts and identity numbers in a text; places may overlap.

    Years, dates, sums and ages are left alone: a run of digits counts as a telephone number when it has nine to
    fifteen digits and is not written as a date, a span of years or a sum in groups of three.

    Args:
        text: any text.
        numbers: finds telephone numbers that are known, see `numbers_of`.
    """
    found: list[Finding] = []
    if "@" in text:
        found += _all(_EMAIL, text, FindingKind.CONTACT, "pattern:email")
        found += _all(_HANDLE, text, FindingKind.CONTACT, "pattern:handle")
    if "/" in text or "www" in text.lower():
        found += _all(_LINK, text, FindingKind.CONTACT, "pattern:link")
    if not _DIGIT.search(text):
        return found
    if numbers is not None:
        found += _all(numbers, text, FindingKind.CONTACT, "register:number")
    found += _all(_IBAN, text, FindingKind.CODE, "pattern:iban")
    found += _all(_PASSPORT, text, FindingKind.CODE, "pattern:passport")
    found += _all(_LONG_NUMBER, text, FindingKind.CODE, "pattern:number")
    found += [
        Finding(place.start(), place.end(), FindingKind.CONTACT, 1.0, "pattern:phone")
        for place in _PHONE.finditer(text)
        if _is_phone(place.group())
    ]
    return found


def _all(pattern: re.Pattern[str], text: str, kind: FindingKind, source: str) -> list[Finding]:
    return [Finding(place.start(), place.end(), kind, 1.0, source) for place in pattern.finditer(text)]


def _is_phone(written: str) -> bool:
    digits = sum(sign.isdigit() for sign in written)
    if digits not in _PHONE_DIGITS:
        return False
    if written[0] == "+" or written.startswith("00"):
        return True
    return not any(pattern.fullmatch(written) for pattern in (_DATE_LIKE, _YEARS, _THOUSANDS))
