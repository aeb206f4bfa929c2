"""Telephones, addresses of the net, and numbers by which a person is known, with their check digits.

Sources of the rules: ISO 7064 (IBAN), Luhn (cards), the national rules for IIN (Kazakhstan), PIN (Kyrgyzstan), JSHSHIR
(Uzbekistan), SNILS and INN (Russia), T.C. kimlik no (Türkiye); numbering plans of the countries people move between.
"""

import re
from collections.abc import Callable, Iterator

from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind

_GAP = r"[\s\u00a0().\u2010-\u2015-]{0,3}"
_LETTER = r"[^\W\d_]"
# the ends of addresses that are no words, as far as talk has them, and those kept for examples (RFC 2606)
_DOMAINS = (
    "kg|kz|uz|tj|tm|ru|рф|su|ua|ge|af|cn|kr|jp|ae|sa|qa|de|eu|uk|fr|pl|cz|nl|lv|lt|tr|com|org|net|info|me|io|biz|edu|gov"
    "|app|dev|tv|cc|online|shop|club|blog|xyz|asia|рус|example|test|invalid|localhost"
)
_CONTACTS = [
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "email"),
    (
        re.compile(
            r"[\w.+-]+\s?(?:\(at\)|\[at\]|\(собака\)|\sсобака\s)\s?[\w-]+(?:\s?(?:\.|\(dot\)|\[dot\]|\sточка\s)\s?[a-zа-я]{2,})+",
            re.IGNORECASE,
        ),
        "email",
    ),
    (re.compile(r"(?:https?://|www\.)[^\s<>\"»]+[^\s<>\"».,;:!?)]", re.IGNORECASE), "link"),
    (
        re.compile(rf"(?<![\w@.])(?:[\w-]+\.)+(?:{_DOMAINS})(?:/[^\s<>\"»]*[\w/])?(?![\w@])", re.IGNORECASE),
        "link",
    ),
    (re.compile(r"(?<![\w@./-])(?:[a-z\d-]+\.)+[a-z]{2,}/[^\s<>\"»]*[\w/](?![\w@])", re.IGNORECASE), "link"),
    (
        re.compile(
            rf"(?:сайт|sayt|site|web|link|ссылк|сілтеме|шилтеме|havola|ҳавола)[^\W\d_]{{0,6}}\W[^\n]{{0,24}}?(?<![\w@.-])(?P<l>(?:[\w-]+\.)+{_LETTER}{{2,}})(?![\w@])",
            re.IGNORECASE,
        ),
        "link",
    ),
    (
        re.compile(
            rf"(?<!\w)[\w-]+\s(?:точка|нүкте|чекит|nuqta|нуқта|nokta|dot)\s(?:{_DOMAINS}|ру|ком|кг|кз|уз|нет|орг|инфо)(?!\w)",
            re.IGNORECASE,
        ),
        "link",
    ),
    (re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{2,}\w"), "handle"),
    (
        re.compile(
            r"(?:(?:инстаграм|instagram|telegram|телеграм|тик-?ток|tiktok|skype|скайп|ник|nick|username|login|логин|инста|insta|wechat|imo|viber|вайбер)(?:е|да|de|da|м|ым|ам|\s+никим|\s+ник)?(?:\s*[:—-]\s*|\s(?=[\w.]*[_.\d]\w)))(?P<h>[A-Za-z][\w.]{3,}\w)",
            re.IGNORECASE,
        ),
        "handle",
    ),
]
_PHONE = re.compile(
    r"(?<![\w+.,/№#-])(?:"
    r"(?:\+|00)\s?\d{1,3}(?:[\s\u00a0().\u2010-\u2015-]{0,3}\d){7,12}"
    r"|\(?0\d{2,4}\)?(?:[\s\u00a0().\u2010-\u2015-]{0,2}\d){5,8}"
    r"|8[\s\u00a0(.\u2010-\u2015-]{0,2}\(?[3-9]\d{2}\)?(?:[\s\u00a0).\u2010-\u2015-]{0,2}\d){7}"
    r"|(?:996|998|992|993|971|974|965|966)[\s\u00a0(.\u2010-\u2015-]{0,2}\d{2,3}(?:[\s\u00a0().\u2010-\u2015-]{0,2}\d){6,7}"
    r"|(?:7|90)[\s\u00a0(.\u2010-\u2015-]{0,2}\d{3}(?:[\s\u00a0().\u2010-\u2015-]{0,2}\d){7}"
    r"|[3-9]\d{2}[\s\u00a0.\u2010-\u2015-]\d{2,3}[\s\u00a0.\u2010-\u2015-]\d{2}[\s\u00a0.\u2010-\u2015-]?\d{2,4}"
    r"|\(\d{3,5}\)\s?\d{1,3}[\s\u00a0.\u2010-\u2015-]\d{2,3}[\s\u00a0.\u2010-\u2015-]?\d{2,4}"
    r"|\d{2}[\s\u2010-\u2015-]\d{3}[\s\u2010-\u2015-]\d{2}[\s\u2010-\u2015-]\d{2}"
    r")(?![\w]|[.,]\d|\s?(?:сом|сум|руб|тенге|тг|доллар|som|so'm|lira|тысяч|тонн|км|кг|%|\$|€|₽))"
)
_LOCAL = re.compile(
    r"(?:тел(?:ефон)?[^\W\d_]{0,3}|номер(?:им|и|у|ум|ом|а|)|ном[еі]р[^\W\d_]{0,3}|звон[^\W\d_]{1,6}|чал[^\W\d_]{0,4}|whats\s?app|ватсап[^\W\d_]{0,2}|вотсап[^\W\d_]{0,2}|phone|number|call|tel|numaram|numarası|numara|telefon[^\W\d_]{0,6}|raqam[^\W\d_]{0,4})"
    r"[^\d\n]{0,20}(?P<n>\d(?:[\s().\u2010-\u2015-]{0,2}\d){4,11})(?!\w)",
    re.IGNORECASE,
)
# of a town, without its code: told by their form, or by a word for a telephone at home
_IN_TOWN = re.compile(r"(?<![\w+.,/№#-])[1-9]\d{2}[\u2010-\u2015-]\d{2}[\u2010-\u2015-]\d{2}(?![\w-]|[.,]\d)")
_SHORT_NUMBER = re.compile(
    r"(?<![\w+.,/№#-])[1-9]\d{0,2}(?:(?:[ \u2010-\u2015-]\d\d){2}|[ \u2010-\u2015-]\d{4})(?![\w-]|[.,]\d"
    r"|\s?(?:сом|сум|руб|тенге|som|so.m|lira|тысяч|%|\$))",
    re.IGNORECASE,
)
_AT_HOME = re.compile(
    r"(?<![^\W\d_])(?:домашн|городск|стационарн|тел(?:ефон|\b)|трубк|звон|набер|шаардык|қалалық|(?:uy|shahar|ev)\s+tel"
    r"|sabit|land\s?line|home\s+(?:phone|number)|чалгыла|чалып|қоңырау|qo.ng.iroq)[^\d\n]*\Z",
    re.IGNORECASE,
)
_HOME_NEAR = 60
_DATE_LIKE = re.compile(
    r"\d{1,4}[./\u2010-\u2015-]\d{1,2}[./\u2010-\u2015-]\d{1,4}(?:\D+\d{1,4}[./-]\d{1,2}[./-]\d{1,4})?|(?:1[89]|20)\d\d(?:\s*[-\u2013\u2014/]\s*(?:1[89]|20)?\d\d)+|(?:1[89]|20)\d\d(?:\s(?:1[89]|20)\d\d)+|\d{1,3}(?:[ \u00a0.]000)+|\d{1,2}[.:]\d\d\s*[-–]\s*\d{1,2}[.:]\d\d"
)
_DATED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:1[89]|20)\d\d(?:\s*[-–—/]\s*(?:1[89]|20)?\d\d)*")
_MONEY = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0.]\d{3})+")
_RUN = re.compile(r"(?<![\w.,+/-])\d(?:[\s\u2010-\u2015-]?\d){8,24}(?![\w]|[.,]\d)")
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?(?!\w)", re.ASCII | re.IGNORECASE)


def luhn(digits: str) -> bool:
    """Whether the last digit of a card's number checks (ISO/IEC 7812)."""
    total = 0
    for place, sign in enumerate(reversed(digits)):
        value = int(sign) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def iban(number: str) -> bool:
    """Whether an account number checks (ISO 13616, modulo 97)."""
    turned = number[4:] + number[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def kazakh_iin(digits: str) -> bool:
    """ЖСН/ИИН: six digits of birth, century and sex, and a check digit by two rows of weights."""
    if len(digits) != 12 or not _is_birth(digits[4:6], digits[2:4]) or digits[6] not in "0123456":
        return False
    rest = _weighted(digits, range(1, 12)) % 11
    if rest == 10:
        rest = _weighted(digits, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)) % 11
    return rest == int(digits[11])


def kyrgyz_pin(digits: str) -> bool:
    """ПИН/ИНН: 1 or 2 for the sex, day, month and year of birth, five digits more."""
    return (
        len(digits) == 14 and digits[0] in "12" and _is_birth(digits[1:3], digits[3:5]) and digits[5:7] in ("19", "20")
    )


def uzbek_pinfl(digits: str) -> bool:
    """JSHSHIR: century and sex, birth, district, number, and a check digit by weights 7, 3, 1."""
    if len(digits) != 14 or digits[0] not in "123456" or not _is_birth(digits[1:3], digits[3:5]):
        return False
    return _weighted(digits, (7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7)) % 10 == int(digits[13])


def snils(digits: str) -> bool:
    """СНИЛС: nine digits and a sum of them with falling weights, modulo 101."""
    total = _weighted(digits, range(9, 0, -1)) % 101
    return len(digits) == 11 and total % 100 == int(digits[9:])


def russian_inn(digits: str) -> bool:
    """ИНН of a person (12 digits, two checks) or of a company (10 digits, one check)."""
    if len(digits) == 10:
        return _weighted(digits, (2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10 == int(digits[9])
    if len(digits) != 12:
        return False
    first = _weighted(digits, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    second = _weighted(digits, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    return first == int(digits[10]) and second == int(digits[11])


def turkish_tckn(digits: str) -> bool:
    """T.C. kimlik no: eleven digits, two checks."""
    if len(digits) != 11 or digits[0] == "0":
        return False
    values = [int(sign) for sign in digits]
    tenth = (sum(values[0:9:2]) * 7 - sum(values[1:8:2])) % 10
    return values[9] == tenth and values[10] == sum(values[:10]) % 10


def _weighted(digits: str, weights: range | tuple[int, ...]) -> int:
    return sum(int(sign) * weight for sign, weight in zip(digits, weights, strict=False))


def _is_birth(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12


_CHECKS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("card", lambda digits: len(digits) in range(13, 20) and luhn(digits)),
    ("iin", kazakh_iin),
    ("pin", kyrgyz_pin),
    ("pinfl", uzbek_pinfl),
    ("snils", snils),
    ("inn", russian_inn),
    ("tckn", turkish_tckn),
)


def find(words: Words) -> Iterator[Finding]:
    """Contacts and numbers; years, sums of money, ages and times are left alone."""
    text = words.text
    for pattern, name in _CONTACTS:
        for place in pattern.finditer(text):
            start, end = place.span(place.lastgroup or 0)
            yield Finding(start, end, FindingKind.CONTACT, 1.0, f"pattern:{name}")
    if words.has_digits:
        yield from _phones(text)
        yield from _numbers(text)


def _phones(text: str) -> Iterator[Finding]:
    for place in _PHONE.finditer(text):
        written = place.group()
        digits = sum(sign.isdigit() for sign in written)
        grouped = _MONEY.fullmatch(written) and not written.startswith(("+", "0"))
        if 7 <= digits <= 15 and not _DATE_LIKE.fullmatch(written) and not grouped:
            yield Finding(place.start(), place.end(), FindingKind.CONTACT, 0.99, "pattern:phone")
    for place in _IN_TOWN.finditer(text):
        yield Finding(place.start(), place.end(), FindingKind.CONTACT, 0.95, "pattern:phone")
    for place in _SHORT_NUMBER.finditer(text):
        if _AT_HOME.search(text, max(0, place.start() - _HOME_NEAR), place.start()):
            yield Finding(place.start(), place.end(), FindingKind.CONTACT, 0.95, "pattern:phone")
    for place in _LOCAL.finditer(text):
        start, end = place.span("n")
        if not _DATED.fullmatch(text[start:end]) and not _MONEY.fullmatch(text[start:end]):
            yield Finding(start, end, FindingKind.CONTACT, 0.98, "pattern:phone")


def _numbers(text: str) -> Iterator[Finding]:
    for place in _IBAN.finditer(text):
        plain = re.sub(r"\s", "", place.group())
        checked = 15 <= len(plain) <= 34 and iban(plain)
        if checked or (15 <= len(plain) <= 34 and plain.isupper()):
            yield Finding(place.start(), place.end(), FindingKind.CODE, 1.0 if checked else 0.9, "pattern:iban")
    for place in _RUN.finditer(text):
        digits = re.sub(r"\D", "", place.group())
        if _MONEY.fullmatch(place.group()) or _DATE_LIKE.fullmatch(place.group()):
            continue
        name = next((name for name, check in _CHECKS if check(digits)), "")
        if name:
            yield Finding(place.start(), place.end(), FindingKind.CODE, 1.0, f"pattern:{name}")
        elif place.group().isdigit() and len(digits) >= 10:
            yield Finding(place.start(), place.end(), FindingKind.CODE, 0.9, "pattern:number")
        elif len(digits) >= 15:
            yield Finding(place.start(), place.end(), FindingKind.CODE, 0.85, "pattern:number")
        elif re.fullmatch(r"\d{3}-\d{3}-\d{3}[\s-]\d\d", place.group()):
            yield Finding(place.start(), place.end(), FindingKind.CODE, 0.85, "pattern:snils")
