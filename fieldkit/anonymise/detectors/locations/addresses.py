"""Streets with the number of the house, as one place: Ленин кўчаси 117, ул. Панфилова, 76, rıhtım caddesi 31.

A number beside a word for a street is one of a house, in lower case too. A name and a number alone (Бейбітшілік, 14)
are an address where home is spoken of.
"""

import re
from collections.abc import Iterator

from fieldkit.anonymise.detectors.ages import counts
from fieldkit.anonymise.detectors.numbers import dates
from fieldkit.anonymise.detectors.words import lists, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_FILE = "places_cues.txt"
_SURE, _LIKELY = 0.98, 0.9
# 7-й микрорайон, дом 9; Flat 3, 27 Roundhay Road
_NUMBERED = re.compile(
    r"(?<!\w)\d{1,2}(?:-?(?:й|ый|ой|ий|м|ом))?[ -](?:микрорайоне?|мкр\.?|квартале?)"
    r",? (?:дом|доме|д\.|үй|уй) ?\d{1,3}[а-я]?(?!\w)|"
    r"(?<!\w)(?:[Ff]lat|[Aa]partment|[Aa]pt\.?) \d{1,3}, \d{1,4} [A-Z]\w+(?: [A-Z]\w+){1,2}"
)
_HOUSE = re.compile(r"\d{1,4}[а-яa-z]?(?:-?(?:үй|уй|uy|й|ші|нчи))?", re.IGNORECASE)
_SMALL_HOUSE = re.compile(r"[1-9]\d{0,2}[а-яa-z]?", re.IGNORECASE)
_FURTHER = re.compile(r"\s?[/-]\s?\d{1,4}[а-яa-z]?(?!\w)", re.IGNORECASE)
_LONGEST_NAME = 3
_LONGEST_HOUSE = 6
_HOME_NEAR = 7
_LONG_HOUSE = re.compile(r"(?!19\d\d$|20[0-3]\d$)[1-9]\d{0,3}[а-яa-z]?", re.IGNORECASE)
_STOREY_NEAR = 3
_ORDINAL_BESIDE = re.compile(r"[.-]\s?")
_FEWEST_WORDS = 2
_OF_PLACE = re.compile(r".{3,}[сц]к(?:ом|ой)")
_ON_STREET = re.compile(r"(?:.{2,}[сц]к(?:ом|ой|ую|ий)|.{3,}(?:овой|евой|овом|евом|ной|ном|ную|овую|евую))")


def find(words: Words) -> Iterator[Finding]:
    """Addresses: the name of a street, the word for it and the numbers of house and flat."""
    for place in _NUMBERED.finditer(words.text):
        yield Finding(place.start(), place.end(), FindingKind.LOC, _SURE, "places:address")
    for at, token in enumerate(words.tokens):
        if lists.begins(token.sounds, _FILE, "street_before"):
            yield from _behind_name(words, at)
        if token.lower in lists.section(_FILE, "street_after"):
            yield from _before_name(words, at)
        if _SMALL_HOUSE.fullmatch(token.text):
            yield from _at_home(words, at)
            yield from _on_street(words, at)
            yield from _on_written(words, at)
        if token.digits and _LONG_HOUSE.fullmatch(token.text):
            yield from _before_storey(words, at)


def _behind_name(words: Words, street: int) -> Iterator[Finding]:
    """Манас көчөсү 41: a word with a capital or, where there are none, the one before."""
    first = street
    while first and street - first < _LONGEST_NAME and words.between(first - 1) in (" ", "-", "\u00a0"):
        token = words.tokens[first - 1]
        if not token.capital and (first < street or not _may_stand_last(words, first - 1)):
            break
        if first < street and words.between(first - 1) != "-" and _only_opens(token):
            break
        first -= 1
    last = _house(words, street)
    if first < street and last is not None:
        yield _finding(words, first, last, _SURE)
    elif 0 < first < street and _HOUSE.fullmatch(words.tokens[first - 1].text) and words.between(first - 1) == " ":
        yield _finding(words, first - 1, street, _SURE)
    elif first == street > 0 and last is not None and _is_numbered(words, street):
        yield _finding(words, street - 1, last, _SURE)


def _is_numbered(words: Words, street: int) -> bool:
    """Whether a number is the name of the street: 58. Bulvar."""
    return words.tokens[street - 1].digits and _ORDINAL_BESIDE.fullmatch(words.between(street - 1)) is not None


def _may_stand_last(words: Words, at: int) -> bool:
    """Whether a word without a capital may end a name: 5-микрорайон, Қабанбай батыр, all where nothing has one."""
    token = words.tokens[at]
    follows = (
        at > 0 and words.between(at - 1) == " " and words.tokens[at - 1].capital and not words.tokens[at - 1].first
    )
    return token.digits or token.uncased or follows


def _only_opens(token: Token) -> bool:
    """Whether a word has a capital because it is the first of its sentence."""
    return token.first and (vocabulary.told(token) or lists.begins(token.sounds, _FILE, "home"))


def _before_name(words: Words, street: int) -> Iterator[Finding]:
    """Ул. Панфилова, 76: as many words as have capitals, or up to two where there are none."""
    last = street
    while (
        last + 1 < len(words.tokens) and last - street < _LONGEST_NAME and words.between(last) in (" ", ". ", ".", "-")
    ):
        token = words.tokens[last + 1]
        if token.digits or not (token.capital or (token.uncased and last - street < _LONGEST_NAME - 1)):
            break
        last += 1
        house = _house(words, last)
        if house is not None:
            yield _finding(words, street, house, _SURE)
            return


def _at_home(words: Words, number: int) -> Iterator[Finding]:
    """Үйіміз Бейбітшілік, 14; живёт на Ахунбаева 119."""
    if not number or words.between(number - 1) not in (" ", ", ", "\u00a0") or not _ends_there(words, number):
        return
    first = number - 1
    if not _may_name(words.tokens[first]):
        return
    while (
        first
        and number - first < _LONGEST_NAME
        and words.between(first - 1) in (" ", "-")
        and _capital(words, first - 1)
    ):
        first -= 1
    near = words.tokens[max(0, first - _HOME_NEAR) : first]
    home = next((token for token in reversed(near) if lists.begins(token.sounds, _FILE, "home")), None)
    if home is not None and "\n" not in words.text[home.end : words.tokens[first].start]:
        last = _house(words, number - 1)
        yield _finding(words, first, number if last is None else last, _LIKELY)


def _before_storey(words: Words, number: int) -> Iterator[Finding]:
    """Курманжан Датка 203, бешинчи кабат: capitals, a number and, over a comma, a word for a floor or flat."""
    if not number or words.between(number - 1) != " " or words.between(number) != ", ":
        return
    after = words.tokens[number + 1 : number + 1 + _STOREY_NEAR]
    if not any(lists.begins(token.sounds, _FILE, "storey") for token in after):
        return
    first = number
    while first and number - first < _LONGEST_NAME and words.between(first - 1) in (" ", "-"):
        token = words.tokens[first - 1]
        inside = token.lower in ("би", "батыр", "bi", "ata")
        if not (token.capital or token.uncased or inside) or lists.begins(token.sounds, _FILE, "inside"):
            break
        if token.first and first < number and lists.begins(token.sounds, _FILE, "home"):
            break
        first -= 1
    if first < number and not dates.names_day(words.tokens[number - 1].text):
        yield _finding(words, first, number, _SURE)


def _on_street(words: Words, number: int) -> Iterator[Finding]:
    """На лиговском 91, на Вокзальную, 14: a street without its noun, and what follows is no noun that is counted."""
    if number < _FEWEST_WORDS or words.between(number - 2) != " ":
        return
    street = words.tokens[number - 1]
    written = street.capital and not street.uncased
    if words.between(number - 1) != " " and not (written and words.between(number - 1) == ", "):
        return
    if words.tokens[number - 2].lower != "на" or not _ON_STREET.fullmatch(street.lower):
        return
    if lists.begins(street.sounds, _FILE, "no_street") or _counts(words, number):
        return
    after = words.tokens[number + 1] if number + 1 < len(words.tokens) and words.between(number) == " " else None
    near = words.tokens[max(0, number - _HOME_NEAR) : number - 1]
    if after is not None and after.lower in lists.section(_FILE, "lasting_ru"):
        return
    home = any(lists.begins(token.sounds, _FILE, "home") for token in near)
    of_place = _OF_PLACE.fullmatch(street.lower) is not None
    if (home or of_place or written) and (after is None or not counts.is_plural_ru(after.lower)):
        yield _finding(words, number - 1, number, _LIKELY)


def _on_written(words: Words, number: int) -> Iterator[Finding]:
    """He opened it on Bukhar-Zhyrau 52: capitals behind "on" or "at", and a number that counts nothing."""
    first = number
    while first and number - first < _LONGEST_NAME and _capital(words, first - 1):
        if words.between(first - 1) not in (" ", "-"):
            break
        first -= 1
    if first == number or not first or words.between(first - 1) != " " or not _ends_there(words, number):
        return
    name = words.tokens[first:number]
    other = any(dates.names_day(token.text) or lists.begins(token.sounds, _FILE, "inside") for token in name)
    if words.tokens[first - 1].lower in ("on", "at") and not other:
        yield _finding(words, first, number, _LIKELY)


def _may_name(token: Token) -> bool:
    if token.digits or dates.names_day(token.text) or len(token.text) <= _LONGEST_NAME:
        return False
    return (token.capital and not token.first) or (token.uncased and not vocabulary.told(token))


def _capital(words: Words, at: int) -> bool:
    token = words.tokens[at]
    return token.capital and not token.first and not token.uncased


def _ends_there(words: Words, number: int) -> bool:
    """Whether nothing that is counted follows the number."""
    if number + 1 == len(words.tokens) or _is_house(words.tokens[number + 1]):
        return True
    further = _FURTHER.match(words.text, words.tokens[number].end)
    end = further.end() if further else words.tokens[number].end
    return words.text[end:].lstrip(" ")[:1] in (*",.;!?)»”\n", "")


def _house(words: Words, street: int) -> int | None:
    """Index of the last word of the numbers of house and flat behind the name of a street."""
    last: int | None = None
    at = street + 1
    while (
        at < len(words.tokens) and words.between(at - 1).strip(" \u00a0,.:№/-") == "" and at - street <= _LONGEST_HOUSE
    ):
        token = words.tokens[at]
        house = _is_house(token)
        if (_HOUSE.fullmatch(token.text) and not _counts(words, at)) or (house and last == at - 1):
            last = at
        elif not house:
            break
        at += 1
    return last


def _counts(words: Words, at: int) -> bool:
    """Whether a number counts what follows it: 20 жыл, 5 сом."""
    following = words.tokens[at + 1] if at + 1 < len(words.tokens) and words.between(at) in (" ", "-") else None
    return (
        following is not None and lists.begins(following.sounds, "age_cues.txt", "counted") and not _is_house(following)
    )


def _is_house(token: Token) -> bool:
    return token.lower in lists.section(_FILE, "house") or token.lower in lists.section(_FILE, "flat")


def _finding(words: Words, first: int, last: int, score: float) -> Finding:
    end = words.tokens[last].end
    further = _FURTHER.match(words.text, end)
    return Finding(
        words.tokens[first].start, further.end() if further else end, FindingKind.LOC, score, "places:address"
    )
