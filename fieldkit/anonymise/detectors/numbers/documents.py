"""Numbers of documents, plates, contracts and cases, with their letters, in any case.

Some are told by their form alone (AN 1234567, 08 KG 371 BDC, A218-604-937), the others by a word beside them: паспорт,
дело №, dosya no, kimlik. A form that lower case makes doubtful (34 abc 123) needs such a word too.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.words import lists, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_FILE = "numbers.txt"
_SURE, _LIKELY = 0.995, 0.9
_CYRILLIC_PLATE = "АВЕКМНОРСТУХ"
_RUSSIAN_PLATE = rf"[{_CYRILLIC_PLATE}]\s?\d{{3}}\s?[{_CYRILLIC_PLATE}]{{2}}\s?\d{{2,3}}"
# told by their form in any case
_FORMS = re.compile(
    r"(?<![\w№])(?:"
    r"[A-Z]\d{8}|\d{2,4}\s?№\s?\d{5,10}|\d{3}-\d{2}-\d{4}"
    r"|a-?\d{3}-\d{3}-\d{3}|[a-ceghj-prstw-z][a-ceghj-nprstw-z]\d{6}[a-d]"
    r"|0\d\s?kg\s?\d{3}\s?(?!som|sum)[a-z]{2,3}|\d{2}[a-z]\d{3}[a-z]{2}"
    r")(?!\w)",
    re.IGNORECASE,
)
# told by their form with capital letters
_CAPITAL_FORMS = re.compile(
    r"(?<![\w№])(?:"
    r"[A-ZА-Я]{2}\s?(?:№\s?)?\d{7,8}|[NU]\s?(?:№\s?)?\d{8}|\d{2}\s?\d{2}\s?№?\s?\d{6}|A\s?\d{9}"
    r"|[A-Z]{2}(?:\s?\d{3}){3}\s?[A-Z]{2}|A\s?\d{3}[\s-]\d{3}[\s-]\d{3}|[A-CEGHJ-PRSTW-Z][A-CEGHJ-NPRSTW-Z](?:\s?\d\d){3}\s?[A-D]"
    r")(?!\w)"
)
_PLATES = re.compile(
    r"(?<!\w)(?:"
    r"[A-Z]\s?\d{4}\s?[A-Z]{1,2}|\d{3}\s?[A-Z]{2,3}\s?\d{2}|\d{2}\s?[A-Z]\s?\d{3}\s?[A-Z]{2}|\d{2}\s?\d{3}\s?[A-Z]{3}"
    rf"|{_RUSSIAN_PLATE}|[ABEKMHOPCTYX]\d{{3}}[ABEKMHOPCTYX]{{2}}\s?\d{{2,3}}"
    r"|(?:0[1-9]|[1-7]\d|8[01])\s[A-Z]{1,3}\s\d{2,4}"
    r")(?!\w)",
    re.IGNORECASE,
)
# of many countries: told by a word for a car or its number beside it; makes of cars and units are no letters of a plate
_MAKES = "BMW|KIA|MAN|DAF|VAZ|ВАЗ|ГАЗ|УАЗ|ЗИЛ|МАЗ|МТЗ|ПАЗ|КРАЗ|КАМАЗ|ИЖ|GMC|TIR|BYD|VW|RAF|РАФ|LG|[AАMМ]"
_UNITS = "HP|KG|KM|CC|TL|AZN|USD|EUR|RUB|KGS|KZT|UZS|AM|PM|SMS|GB|MB|ЛС|КГ|КМ|СМ|РУБ"
_ANY_PLATE = re.compile(
    rf"(?=[A-ZА-Я\d])(?<![\w№-])(?!(?:{_MAKES})\s?\d)(?:[A-ZА-Я]{{1,3}}[ -]?\d{{3,5}}(?:[ -]?[A-ZА-Я]{{1,3}})?"
    rf"|\d[A-Z]{{3}}[ -]?\d{{3}}|\d{{3,4}}[ -](?!(?:{_UNITS})\b)[A-ZА-Я]{{2,3}})(?![\w-])"
)
# numbers of contracts, cases and petitions, with letters: КБ-20/4471, 214-P/23, Ш-448/21, 2-1187/2021, 8815-РК
_LETTERED = re.compile(
    r"(?<![\w№/-])(?:(?:[^\W\d_]{1,4}[-/]?|[A-ZА-Я]{2,4}\s)\d{1,6}(?:[-/][^\W\d_]{1,3})?(?:[-/]\d{1,6}){0,3}(?:[-/][^\W\d_]{1,3})?"
    r"|\d{1,6}(?:[-/]\d{1,6}){0,2}[-/][^\W\d_]{1,3}(?:[-/]\d{1,6}){0,2}"
    r"|\d{1,6}(?:[-/]\d{1,6}){1,3})(?![\w/-]|[.,]\d)"
)
_MIXED = re.compile(r"(?=(?:[a-z]*\d){4})[a-z]+\d[a-z\d]*|(?=(?:[a-z]*\d){4})\d+[a-z]+\d[a-z\d]*", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_DATED = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d\d?[./-]\d\d?|(?:1[89]|20)\d\d(?:\s*[-–—/]\s*(?:1[89]|20)?\d\d)*"
)
_SUM = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0.]\d{3})+|[1-9]\d*000")
_NUMBER_SIGN = re.compile(r"№|#|\bno\b|\bn[°ºr]\b", re.IGNORECASE)
_WITHIN = " \u00a0/№#.-–"
_LONGEST_LETTERS = 3
_SHORT_BEGINNING = 3
_FROM_CUE, _SPAN = 5, 60
_PLATE_CUE_BEFORE, _PLATE_CUE_AFTER = 8, 3
_DIGITS, _NUMBERED_DIGITS, _MOST_DIGITS = 5, 2, 24
_FEWEST_OF_PERSON = 9
_LETTERED_DIGITS, _LETTERED_CUE = 3, 10
_MIXED_LENGTH, _LOWER_DIGITS = 7, 5


def find(words: Words) -> Iterator[Finding]:
    """Codes of documents and cars; years, dates, sums and what is counted are left alone."""
    text = words.text
    if not any(map(_has_digit, words.tokens)):
        return
    for place in (*_FORMS.finditer(text), *_CAPITAL_FORMS.finditer(text)):
        if not _SUM.fullmatch(place.group()):
            yield _finding(place.start(), place.end(), _SURE, "document")
    for place in _PLATES.finditer(text):
        if _is_plate(words, place):
            yield _finding(place.start(), place.end(), _SURE, "plate")
    for place in _ANY_PLATE.finditer(text):
        if _near_car(words, place):
            yield _finding(place.start(), place.end(), _LIKELY, "plate")
    for place in _LETTERED.finditer(text):
        if _is_numbered(words, place):
            yield _finding(place.start(), place.end(), _SURE, "document")
    yield from _by_words(words)


def _by_words(words: Words) -> Iterator[Finding]:
    """Codes that one word is, or that a word before them tells."""
    for at, token in enumerate(words.tokens):
        if _is_mixed(token):
            yield _finding(token.start, token.end, _LIKELY, "mixed")
        if token.lower in _series() and at + 1 < len(words.tokens) and words.between(at).strip(" №") == "":
            number = words.tokens[at + 1]
            if number.text.isdigit() and len(number.text) in (7, 8):
                yield _finding(token.start, number.end, _SURE, "document")
        if _begins(token.lower, "document"):
            yield from _after_word(words, at)


def is_of_document(token: Token) -> bool:
    """Whether a word is one beside which the number of a document stands: паспорт, licence."""
    return _begins(token.lower, "document")


def is_of_car(token: Token) -> bool:
    """Whether a word is one for a car or the number of one."""
    return _begins(token.lower, "plate")


def _finding(start: int, end: int, score: float, name: str) -> Finding:
    return Finding(start, end, FindingKind.CODE, score, f"pattern:{name}")


def _after_word(words: Words, cue: int) -> Iterator[Finding]:
    """The code that stands a few words behind a word for a document."""
    tokens = words.tokens
    for at in range(cue + 1, min(cue + 1 + _FROM_CUE, len(tokens))):
        if "\n" in words.between(at - 1) or tokens[at].start - tokens[cue].end > _SPAN:
            return
        if _has_digit(tokens[at]):
            pieces = _pieces(words, at)
            if pieces and _is_code(words, pieces, cue):
                yield _finding(tokens[pieces[0]].start, tokens[pieces[-1]].end, _SURE, "document")
            return


def _pieces(words: Words, first: int) -> list[int]:
    """Indices of the groups of letters and digits around a first group of digits, without what is counted."""
    tokens = words.tokens
    pieces = [first]
    if first and _joins(words, first - 1) and _is_letters(tokens[first - 1]):
        pieces.insert(0, first - 1)
    while pieces[-1] + 1 < len(tokens) and _joins(words, pieces[-1]):
        following = tokens[pieces[-1] + 1]
        if _is_between(words, pieces[-1] + 1):
            pieces.append(pieces[-1] + 1)
        elif not _has_digit(following) and not (_is_letters(following) and following.text.isupper()):
            break
        pieces.append(pieces[-1] + 1)
    while pieces and not _has_digit(tokens[pieces[-1]]) and len(tokens[pieces[-1]].text) > 1 and pieces[-1] != first:
        pieces.pop()
    if pieces[-1] + 1 < len(tokens) and _is_unit(words, pieces[-1]):
        return [] if _SUM.fullmatch(_written(words, pieces)) else pieces[:-1]
    return pieces


def _is_between(words: Words, at: int) -> bool:
    """Whether a word joins two groups of digits: серия 4512 номер 348576, 19-cv-04521."""
    if at + 1 >= len(words.tokens) or not _has_digit(words.tokens[at + 1]) or not _joins(words, at):
        return False
    hyphens = words.between(at - 1) in ("-", "/") and words.between(at) in ("-", "/")
    return words.tokens[at].lower in _entries("numbered")[0] or (
        hyphens and len(words.tokens[at].text) <= _LONGEST_LETTERS
    )


def _joins(words: Words, at: int) -> bool:
    between = words.between(at)
    return not between.strip(_WITHIN) and ". " not in between and len(between) <= _LONGEST_LETTERS


def _is_unit(words: Words, last: int) -> bool:
    following = words.text[words.tokens[last].end :].lstrip(" \u00a0-")[:1]
    return following in tuple("%$€₽°") or (
        words.between(last).strip(" \u00a0-") == "" and _begins(words.tokens[last + 1].lower, "unit")
    )


def _is_letters(token: Token) -> bool:
    """Whether a few letters may be those of a series."""
    if len(token.text) > _LONGEST_LETTERS or not token.text.isalpha() or _begins(token.lower, "document"):
        return token.lower in _series()
    return token.text.isupper() or token.lower in _series() or (token.uncased and not vocabulary.told(token))


def _has_digit(token: Token) -> bool:
    return not token.text.isalpha() and any(sign.isdigit() for sign in token.text)


def _is_code(words: Words, pieces: Sequence[int], cue: int) -> bool:
    """Whether it has the digits of a code; a few are enough behind № right at the word for it: дело № 412."""
    written = _written(words, pieces)
    digits = sum(sign.isdigit() for sign in written)
    if _DATED.fullmatch(written) or (_SUM.fullmatch(written) and not _is_identity(written)):
        return False
    last = words.tokens[pieces[0] - 1]
    close = pieces[0] - 1 == cue or last.lower in _entries("numbered")[0]
    signs = f"{last.text}{words.between(pieces[0] - 1)}{written}"
    numbered = close and _NUMBER_SIGN.search(signs) is not None
    return (_NUMBERED_DIGITS if numbered else _DIGITS) <= digits <= _MOST_DIGITS


def _is_identity(written: str) -> bool:
    """Whether digits in groups of three are too many and too uneven for a sum: 99 517 204 386."""
    return sum(sign.isdigit() for sign in written) >= _FEWEST_OF_PERSON and not written.endswith("00")


def _written(words: Words, pieces: Sequence[int]) -> str:
    return words.text[words.tokens[pieces[0]].start : words.tokens[pieces[-1]].end]


def _is_plate(words: Words, place: re.Match[str]) -> bool:
    """Whether its letters are capitals, or no word is among them and a word for a car stands near."""
    written = place.group()
    if written == written.upper():
        return True
    inside = words.inside(place.start(), place.end())
    letters = [token.lower for token in inside if len(token.text) > 1]
    if any(vocabulary.is_common(lower) or _begins(lower, "unit") for lower in letters):
        return False
    return _near_car(words, place)


def _near_car(words: Words, place: re.Match[str]) -> bool:
    """Whether a word for a car or the number of one stands near."""
    first = next(at for at, token in enumerate(words.tokens) if token.end > place.start())
    inside = words.inside(place.start(), place.end())
    near = (
        *words.tokens[max(0, first - _PLATE_CUE_BEFORE) : first],
        *words.tokens[first + len(inside) : first + len(inside) + _PLATE_CUE_AFTER],
    )
    return any(_begins(token.lower, "plate") for token in near)


def _is_numbered(words: Words, place: re.Match[str]) -> bool:
    """Whether letters and digits joined by dashes or slashes are a number: a word for one, or for a paper, stands near.

    Digits alone need a word for a number; a model (Т-34, А-95) has few digits and no slash; letters are capitals.
    """
    written = place.group()
    digits = sum(sign.isdigit() for sign in written)
    letters = [sign for sign in written if sign.isalpha()]
    if digits < _LETTERED_DIGITS or _DATED.fullmatch(written) or not ("/" in written or "-" in written):
        return False
    inside = words.inside(place.start(), place.end())
    first = words.index(inside[0])
    if any(sign.islower() for sign in letters) and not inside[0].uncased:
        return False
    near = words.tokens[max(0, first - _LETTERED_CUE) : first]
    numbered = any(lists.begins(token.sounds, _FILE, "numbers") for token in near) or "№" in words.between(first - 1)
    paper = any(_begins(token.lower, "document") or _begins(token.lower, "paper") for token in near)
    if not letters:
        return numbered and paper and "/" in written
    return numbered or (paper and digits > _LETTERED_DIGITS)


def _is_mixed(token: Token) -> bool:
    """Whether letters and digits are mixed as in the number of an identity card: L01X00T47."""
    if len(token.text) < _MIXED_LENGTH or not _MIXED.fullmatch(token.text):
        return False
    least = 4 if token.text.isupper() else _LOWER_DIGITS
    return sum(sign.isdigit() for sign in token.text) >= least and not _YEAR.search(token.text)


@cache
def _series() -> frozenset[str]:
    return frozenset(lists.section(_FILE, "series"))


@lru_cache(maxsize=50_000)
def _begins(lower: str, key: str) -> bool:
    """Whether a word begins as an entry does; a short entry is a whole word."""
    whole, begins = _entries(key)
    return lower in whole or lower.startswith(begins)


@cache
def _entries(key: str) -> tuple[frozenset[str], tuple[str, ...]]:
    entries = lists.section(_FILE, key)
    return frozenset(entries), tuple(entry for entry in entries if len(entry) > _SHORT_BEGINNING)
