"""Organisations by the grammar of what they are called, with a name of their own or without.

Women's committees, schools by number, a district's department: a noun for an institution, and what says which one.
In the Turkic languages that stands before the noun, which then has the ending of what belongs to something (салык
инспекциясы, dernek başkanlığı); in Russian adjectives stand before it and what depends on it behind: совет ветеранов.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fieldkit.anonymise.detectors.bodies import sorts
from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.persons import capitals, kin, names
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_NAMED, _NUMBERED, _MADE, _KIND = 0.945, 0.9, 0.6, 0.45
_ORDINAL = 0.52
_BODY = 0.56
"""Аксакалдар соту, аялдар кеңеши: surer than that an elder is meant."""
_BESIDE = frozenset((" ", "\u00a0", "-", "» ", "” ", '" '))
_MOST_PLAIN = 3
_ADJECTIVES = 2
_MOST_BETWEEN = 5
_DEPENDENTS = 4
_SHORTEST_WORD = 2
_LONGEST_SHORT = 5
_ORDINAL_TAIL = re.compile("(?:[iu]?n)?[cxj][iu](?:l[iu]k)?")
_OF_NAME = frozenset(("атындагы", "атындағы", "nomidagi", "номидаги", "adına", "adlı", "атыңдагы"))
_ADJECTIVE_TAIL = re.compile("[dlt][iu][kg]$")
_VERB = re.compile("(?:[iu]p|[gk][ae]n|[dt]i[kn]?|du[kn]?|d[iu]m|m[ae]k|s[ae]|[dt][ae]n?|g[ae])$")
_DOING = re.compile("(?:[aei]m[iu]n|man|s[iu]ng|[aei]san|ksan|k[ae]n|ovic|evic|ovn[ai]|evn[ai])$")
_HIGHER = ("universitet", "institut", "akademia", "akademi", "koledj", "tehnikum", "ucilixe")
_CLOSING, _OPENING = ("»", "”", '"'), ("«", "“", "„")
_HOUSE = re.compile("(?:u|j[ao]|iurt|jurt)i[iu]?(?:n[iu]ng?|n[aeo]|n?[iu]|n?d[aeo]n?|n[aeo]n|ga)?|evi(?:n[a-z]{1,3})?")
_CASED = re.compile("(?:[dt][aeo]n?|[gk][aeo]|n[iu]ng?|[dn][iu]|ler|lar)$")
_MANY = re.compile("[ldt][aeo]r$")
_SELF = re.compile("o?oz[iu]?[a-z]{0,3}|kendi[a-z]{0,3}")
_PARTICIPLE = re.compile("(?:[iu]p|[gk][ae]n|s[ae]|[dt]im|d[ae]|d[ae]n|t[ae]n)$")
_ORDINAL_RU = re.compile(
    "(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|сороков|девяност|сот|[а-яё]+десят|[а-яё]+надцат|двадцат|тридцат)(?:ый|ой|ий|ая|ья|ое|ого|ому|ую|ью|ом|ей|ем)"
)


def find(words: Words) -> Iterator[Finding]:
    """Institutions told by grammar; those that only say of which kind they are score low."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if token.digits:
            continue
        found = _turkic(words, at) or _russian(words, at) or _english(words, at) or _by_number(words, at)
        if found is not None:
            first, last, score = found
            yield Finding(tokens[first].start, tokens[last].end, FindingKind.ORG, score, "institutions")


def _turkic(words: Words, at: int) -> tuple[int, int, float] | None:
    token = words.tokens[at]
    if vocabulary.is_common(token.lower):
        return None
    if _is_house(words, at):
        first = at - 1
        number = _ordinal_before(words, first)
        if number is not None:
            return number, at, _NUMBERED
        whose = first > 0 and words.between(first - 1) == " " and _MANY.search(words.tokens[first - 1].sounds)
        return first - 1 if whose else first, at, _KIND
    institution = sorts.turkic(token)
    if institution is None:
        return None
    owned, numbered = institution
    number = _ordinal_before(words, at) if numbered else None
    if number is not None:
        return number, at, _NUMBERED
    first, score = _told_before(words, at, owned=owned)
    return (first, at, score) if score else None


class _Before(NamedTuple):
    """What stands before a word for an institution.

    Attributes:
        first: index of its first word that may be a name.
        named: whether there is such a word.
        plain: index of the first of the plain words that say which it is.
        adjectives: how many of these are adjectives.
        after_somebody: whether it is called after somebody.
    """

    first: int
    named: bool = False
    plain: int = 0
    adjectives: int = 0
    after_somebody: bool = False


def _told_before(words: Words, at: int, *, owned: bool) -> tuple[int, float]:
    """Where the words before one for an institution begin, and how well they tell which one it is; 0: not at all."""
    token, before = words.tokens[at], _before(words, at, owned=owned)
    if before.after_somebody or (before.named and owned):
        return before.first, _NAMED
    if before.named:
        name = words.tokens[before.first]
        adjective = morphology.is_adjective(name.lower) and not vocabulary.told(name)
        beside = before.first == at - 1 and (adjective or not (name.first or _CASED.search(name.sounds)))
        return before.first, _MADE if beside else 0.0
    if not owned and token.uncased and at and words.between(at - 1) == " " and _unheard(words.tokens[at - 1]):
        return at - 1, _MADE
    adjectives = 1 if token.sounds.startswith(_HIGHER) else _ADJECTIVES
    told = before.plain < at and (owned or before.adjectives >= adjectives)
    of_people = _MANY.search(words.tokens[before.plain].sounds) is not None
    return before.plain, (_BODY if of_people else _KIND) if told else 0.0


def _before(words: Words, at: int, *, owned: bool) -> _Before:
    first = plain = at
    named, which, adjectives, inside = False, 0, 0, False
    for place in range(at - 1, max(-1, at - 1 - _MOST_BETWEEN), -1):
        word, gap = words.tokens[place], words.between(place)
        if gap not in _BESIDE or word.digits:
            break
        if word.lower in _OF_NAME:
            return _Before(_name_of(words, place), after_somebody=True)
        if word.lower in lists.section(sorts.FILE, "saint"):
            return _Before(place, after_somebody=True)
        if kin.is_kin(word) and _is_somebody_before(words, place):
            return _Before(place - 1, after_somebody=True)
        inside = (inside or gap[:1] in _CLOSING) and (place + 1 == at or gap[-1:] not in _OPENING)
        if inside or _proper(word):
            first, named = place, True
            continue
        adjective = _ADJECTIVE_TAIL.search(word.sounds) is not None
        between = adjective or word.lower in lists.section(sorts.FILE, "between")
        joined = gap == "-" and plain == place + 1
        if named or not (between or joined or (owned and which < _MOST_PLAIN and _may_say_which(word))):
            break
        plain, which, adjectives = place, which + (not between), adjectives + adjective
    return _Before(first, named, plain, adjectives)


def _is_somebody_before(words: Words, at: int) -> bool:
    """Бекет ата мешіті: whether a name stands before a word for kin."""
    if not at or words.between(at - 1) not in (" ", "-"):
        return False
    before = words.tokens[at - 1]
    return _proper(before) or (before.uncased and names.sort_of(before) is not None)


def _is_house(words: Words, at: int) -> bool:
    """Төрөт үйү, mehribonlik uyi: a house that is an institution by the word before it."""
    if not at or words.between(at - 1) not in _BESIDE or not _HOUSE.fullmatch(words.tokens[at].sounds):
        return False
    return words.tokens[at - 1].sounds in sorts.stems("house")


def _may_say_which(token: Token) -> bool:
    """Whether a plain word may say which institution it is: no verb, no kin, none of the commonest words."""
    if vocabulary.is_function(token.lower) or len(token.sounds) < _SHORTEST_WORD or _SELF.fullmatch(token.sounds):
        return False
    if kin.is_kin(token) and not _MANY.search(token.sounds):
        return False
    if capitals.names_nobody(token) or (token.uncased and names.sort_of(token) is names.Sort.WORD):
        return True
    return (_VERB if token.uncased else _PARTICIPLE).search(token.sounds) is None


def _unheard(token: Token) -> bool:
    """Whether a word is no everyday one and has no ending of a case or of a person who does something."""
    if token.digits or vocabulary.told(token) or vocabulary.is_borrowed(token):
        return False
    return _CASED.search(token.sounds) is None and _DOING.search(token.sounds) is None


def _name_of(words: Words, at: int) -> int:
    """Исхак Раззаков атындагы: where the name begins."""
    first = at
    while first > 0 and at - first < _MOST_PLAIN and words.between(first - 1) in (" ", "-"):
        before = words.tokens[first - 1]
        written = before.capital and not before.uncased and not (before.first and vocabulary.is_function(before.lower))
        behind = (
            not before.uncased and first > 1 and words.tokens[first - 2].capital and words.between(first - 2) == " "
        )
        plain = (before.uncased or behind) and not vocabulary.is_function(before.lower)
        if not (written or plain or before.lower in lists.section("cues.txt", "beside")):
            break
        first -= 1
    return first


def _ordinal_before(words: Words, at: int) -> int | None:
    """Where a number in words begins that says which school it is: жиырма бірінші мектеп."""
    for last in (at - 1, at - 2, at - 3):
        if last < 0 or words.between(last) not in _BESIDE:
            return None
        if words.tokens[last].text.isdecimal():
            return last
        for first in (last - 1, last):
            number = numerals.at(words, first) if first >= 0 else None
            if number is not None and number.last == last and _ORDINAL_TAIL.fullmatch(number.tail):
                return first
        adjective = _ADJECTIVE_TAIL.search(words.tokens[last].sounds) is not None
        if not adjective and words.tokens[last].lower not in lists.section(sorts.FILE, "between"):
            return None
    return None


def _russian(words: Words, at: int) -> tuple[int, int, float] | None:
    token = words.tokens[at]
    if not "\u0400" <= token.lower[0] <= "\u04ff":
        return None
    lemma = sorts.russian(token.lower)
    if lemma is None:
        return None
    body = lemma in lists.section(sorts.FILE, "body") or lemma in lists.section(sorts.FILE, "of")
    first, which = _adjectives(words, at, body=body)
    last, named = _dependents(words, at, body=body)
    last = max(last, _numbered(words, at))
    quoted = _quoted(words, last)
    if quoted > last:
        last, named = quoted, _NAMED
    score = max(which if first < at else 0.0, named if last > at else 0.0)
    if last > at and not named:
        score = _NUMBERED
    return (first, last, score) if score else None


def _adjectives(words: Words, at: int, *, body: bool) -> tuple[int, float]:
    """Where the adjectives before a noun begin, and how well they tell which one it is."""
    first, score = at, 0.0
    while first > 0 and words.between(first - 1) == " ":
        before = words.tokens[first - 1]
        if score and before.lower in lists.section(sorts.FILE, "hundreds"):
            first -= 1
            continue
        if not morphology.is_adjective(before.lower) or capitals.names_nobody(before):
            break
        if _proper(before):
            score = max(score, _MADE if before.first else _NAMED)
        elif _ORDINAL_RU.fullmatch(before.lower):
            score = max(score, _NUMBERED if first < at else _ORDINAL)
        elif body and any(lemma in lists.section(sorts.FILE, "plain") for lemma in morphology.lemmas(before.lower)):
            score = max(score, _KIND)
        first -= 1
    if score and first and words.between(first - 1) == "-" and words.tokens[first - 1].capital:
        # Иссык-Кульское пароходство
        first -= 1
    return (first, score) if score else (at, 0.0)


def _dependents(words: Words, at: int, *, body: bool) -> tuple[int, float]:
    """The last word of what depends on a noun, and how well it tells which one it is: совет ветеранов."""
    last, named = at, False
    while last + 1 < len(words.tokens) and last - at < _DEPENDENTS and words.between(last) == " ":
        after = words.tokens[last + 1]
        if after.lower == "по" and body and last + 2 < len(words.tokens) and words.between(last + 1) == " ":
            last += 2
            continue
        if after.digits or not "\u0400" <= after.lower[0] <= "\u04ff" or not morphology.may_depend(after.lower):
            break
        if vocabulary.is_function(after.lower) or (not morphology.is_known(after.lower) and not after.capital):
            break
        last += 1
        named = named or after.capital
    if last == at or not (named or body):
        return at, 0.0
    return last, _NAMED if named else _KIND


def _quoted(words: Words, at: int) -> int:
    """Пекарня «Колосок»: the last word of the name in quotation marks behind a noun."""
    last = at
    if words.between(at)[:2] not in (" «", ' "', " “", " „"):
        return at
    while last + 1 < len(words.tokens) and last - at <= _MOST_BETWEEN and "\n" not in words.between(last):
        last += 1
        if any(sign in words.between(last)[:1] for sign in '»"”'):
            return last
    return at


def _numbered(words: Words, at: int) -> int:
    """Школа номер семь: the last word of the number behind a noun."""
    tokens = words.tokens
    if at + 2 < len(tokens) and tokens[at + 1].lower == "номер" and words.between(at) == " ":
        number = numerals.at(words, at + 2)
        return at if number is None else number.last
    return at


def _english(words: Words, at: int) -> tuple[int, int, float] | None:
    """The women's committee, the carpenters' union; prime inc where nothing has a capital."""
    token = words.tokens[at]
    before = words.tokens[at - 1] if at and words.between(at - 1) in (" ", "' ", "\u2019 ") else None
    if before is None:
        return None
    if (
        token.uncased
        and token.lower in lists.section(sorts.FILE, "company")
        and not vocabulary.is_function(before.lower)
    ):
        return at - 1, at, _MADE
    if token.lower not in lists.section(sorts.FILE, "english"):
        return None
    owned = before.text.endswith(("'s", "\u2019s")) or words.between(at - 1) != " "
    whose = before.lower in lists.section(sorts.FILE, "whose")
    if not whose and (not owned or vocabulary.is_function(before.stem.lower())):
        return None
    article = words.tokens[at - 3] if at > 2 and words.between(at - 3) == words.between(at - 2) == " " else None
    further = article is not None and article.lower in ("the", "our", "a", "their", "local")
    return at - 1 - further, at, _KIND


def _by_number(words: Words, at: int) -> tuple[int, int, float] | None:
    """ЦСМ номер семь: an abbreviation and a number."""
    token = words.tokens[at]
    if token.lower in lists.section(sorts.FILE, "unnumbered") or len(token.lower) > _LONGEST_SHORT:
        return None
    last = _numbered(words, at)
    if last == at or not {"unknown", "organisation"} & morphology.kinds(token.lower):
        return None
    return at, last, _MADE


def _proper(token: Token) -> bool:
    plain = token.first and vocabulary.told(token) and not places.is_listed(token.sounds)
    return token.capital and not token.uncased and not plain
