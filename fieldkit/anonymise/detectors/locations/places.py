"""Places by list, in any case."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.persons import names
from fieldkit.anonymise.detectors.words import languages, lists, morphology, ordinary, vocabulary
from fieldkit.anonymise.detectors.words.inflection import case_only, russian, softened, turkic
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_CUES = "places_cues.txt"
_FILES = ("places.txt", "countries.txt")
_SEVERAL = 0.86
_FIRST_ENDS = {
    "ая": ("ой", "ую"),
    "ий": ("его", "ем", "им"),
    "ый": ("ого", "ом", "ым"),
    "ое": ("ого", "ом", "ым"),
}
_MANY = ("цы", "щи", "чи", "ки", "жи", "сары", "ссы", "меты", "коны", "рады", "луки")
"""Ends of Russian names that have only a plural: Люберцы, Мытищи, Химки; Аксы and Алматы are none."""
_DOUBTFUL = 0.3
_BESIDE_A_NAME = 0.9
_ENDING_FROM = 5
_SHORT_FORM = 3
_SHORT_WORD = 4
_BEHIND = 0.55
_WHERE = frozenset(("в", "во", "из", "до", "под", "на", "у", "возле", "около", "за", "через"))
_ABBREVIATED = re.compile(r"[^\W\d_]{2,4}")
_INHABITANT = re.compile("(?:l[iu]k?|[dt][iu]k(?!i))(.*)")
_JOINTS = frozenset((" ", "-", "\u00a0", " - ", "\u2011", "–"))


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """First word -> the words that follow it, and whether the name is also an everyday word."""
    table: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for entry in _entries():
        word = entry.endswith("*")
        if _abbreviated(entry):
            continue
        parts = tuple(sounds for part in entry.rstrip("*").replace("-", " ").split() if (sounds := skeleton(part)))
        if parts and (len(parts[0]) > 1 or len(parts) > 1):
            entry_words = word or (len(parts) == 1 and len(parts[0]) < _SHORT_FORM)
            table.setdefault(parts[0], []).append((parts[1:], entry_words))
            for first in _declined_first(entry) if len(parts) > 1 else ():
                table.setdefault(first, []).append((parts[1:], entry_words))
    return table


def _declined_first(entry: str) -> set[str]:
    """Южная Корея: Южной, Южную; Новый Уренгой: Нового, Новом."""
    first = entry.split(maxsplit=1)[0].lower()
    ends = _FIRST_ENDS.get(first[-2:], ())
    return {skeleton(first[:-2] + end) for end in ends}


def _abbreviated(entry: str) -> bool:
    return entry.isupper() and bool(_ABBREVIATED.fullmatch(entry))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(entry for entry in _entries() if _abbreviated(entry))


@cache
def _entries() -> tuple[str, ...]:
    found: list[str] = []
    for name in _FILES:
        for line in lists.lines(name):
            found += [entry.strip() for entry in line.partition(":")[2].split(",") if entry.strip()]
    return tuple(found)


@cache
def _inflected() -> dict[str, str]:
    """Russian forms of places of one word -> the skeleton of the place."""
    forms: dict[str, str] = {}
    for entry in _entries():
        name = entry.rstrip("*")
        if " " in name:
            continue
        *before, last = name.split("-")
        for form in russian(last) | _as_neuter_or_adjective(last.lower()):
            if form == last.lower()[:-1] and last.endswith(("а", "я")):
                continue
            forms.setdefault(skeleton("".join(before) + form), skeleton(name.replace("-", "")))
    return forms


def _as_neuter_or_adjective(name: str) -> set[str]:
    if name.endswith(("ово", "ево", "ино", "ыно")):
        return {name[:-1] + end for end in ("а", "у", "ом", "е")}
    if name.endswith("ое"):
        return {name[:-2] + end for end in ("ого", "ому", "ом", "ым")}
    return {name[:-1] + end for end in ("ах", "ам", "ами", "ов", "")} if name.endswith(_MANY) else set()


def match(words: Words, at: int) -> tuple[int, bool] | None:
    """Whether a listed place begins at a word.

    Returns:
        Index of its last word and whether it is also an everyday word; None when no place begins here.
    """
    token = words.tokens[at]
    if token.digits or not token.sounds:
        return None
    if token.text[:2].isupper() and _is_abbreviation(token.stem):
        return at, False
    best: tuple[int, bool] | None = None
    for following, word, _ in _begins(token.sounds, skeleton(token.stem)):
        last = at
        good = True
        for position, part in enumerate(following):
            if last + 1 >= len(words.tokens) or words.between(last) not in _JOINTS:
                good = False
                break
            last += 1
            sounds = words.tokens[last].sounds
            ends = position == len(following) - 1
            if (
                sounds != part
                and not (ends and sounds.startswith(part) and turkic(part, sounds[len(part) :]))
                and not (
                    ends
                    and part[-1:] in "aiueo"
                    and len(part) > 3
                    and sounds.startswith(part[:-1])
                    and len(sounds) <= len(part) + 2
                )
                and not (ends and len(part) > 3 and sounds.startswith(part) and sounds[len(part) :] in _RUSSIAN_ENDS)
            ):
                good = False
                break
        if good and (best is None or last > best[0]):
            best = (last, word)
    return best


def _is_abbreviation(stem: str) -> bool:
    capitals = stem[: next((at for at, sign in enumerate(stem) if not sign.isupper()), len(stem))]
    return capitals in _abbreviations()


def is_listed(sounds: str) -> bool:
    """Whether a skeleton alone is a listed place in some case."""
    return any(not following for following, _, _ in _begins(sounds, sounds))


def is_plainly_listed(sounds: str) -> bool:
    """Whether a skeleton is a listed place as it is, in a Russian case, or a longer one with a case ending."""
    return sounds in _table() or sounds in _inflected() or _plainly(sounds)


@lru_cache(maxsize=50_000)
def is_inhabitant(sounds: str) -> bool:
    """Whether a skeleton is a word for who or what comes from a listed place: Rizeli, таластыктар, toshkentlik."""
    for length in range(len(sounds), _SHORT_FORM - 1, -1):
        if not any(not rest for rest, _ in _table().get(sounds[:length], ())):
            continue
        # a double letter at the seam counts once: Шымкент, шымкенттік
        tail = _INHABITANT.fullmatch(sounds[length:]) or _INHABITANT.fullmatch(sounds[length - 1 :])
        if tail and case_only("", tail.group(1)):
            return True
        if case_only(sounds[:length], sounds[length:]):
            return False
    return False


_RUSSIAN_ENDS = frozenset(("a", "u", "e", "om", "em", "i", "ia", "iu"))


@cache
def _begins(sounds: str, stem: str) -> tuple[tuple[tuple[str, ...], bool, str], ...]:
    table = _table()
    found = [(following, word, sounds) for following, word in table.get(sounds, ())]
    if stem != sounds:
        found += [(following, word, stem) for following, word in table.get(stem, ()) if not following]
    plain = _inflected().get(sounds)
    if plain:
        found += [(following, word, plain) for following, word in table.get(plain, ()) if not following]
    for length in range(len(sounds) - 1, 1, -1):
        begin, tail = sounds[:length], sounds[length:]
        if begin in table and turkic(begin, tail):
            found += [
                (following, word, begin) for following, word in table[begin] if not following and (length > 2 or word)
            ]
        soft = _soft().get(begin)
        if soft and tail[0] in "aeiou" and turkic(begin, tail):
            found += [(following, word, soft) for following, word in table[soft] if not following]
    return tuple(found)


@cache
def _soft() -> dict[str, str]:
    return {soft: name for name in _table() if (soft := softened(name))}


def by_list(words: Words) -> Iterator[Finding]:
    """Listed places in any case."""
    at = 0
    tokens = words.tokens
    while at < len(tokens):
        found = match(words, at)
        if found is not None:
            last, word = found
            score = _score(tokens[at], word) if last == at else max(_SEVERAL, _score(tokens[at], word))
            if last == at and score > _BESIDE_A_NAME and names.sort_of(tokens[at]) is names.Sort.SURE:
                score = _BESIDE_A_NAME
            if last == at and (
                tokens[at].sounds in lists.sounds("capitals.txt", "words") or is_inhabitant(tokens[at].sounds)
            ):
                score = _DOUBTFUL
            if score < _BEHIND and not word and _is_behind(words, at):
                score = _BEHIND
            if score > 0:
                yield Finding(tokens[at].start, tokens[last].end, FindingKind.LOC, score, "places:list")
            at = last
        at += 1


def _is_behind(words: Words, at: int) -> bool:
    """В котельниках, из луки: whether a place where nothing has capitals stands behind a Russian preposition."""
    token = words.tokens[at]
    if not at or not token.uncased or words.between(at - 1) != " " or len(token.sounds) <= _SHORT_WORD:
        return False
    return words.tokens[at - 1].lower in _WHERE and (token.sounds in _table() or token.sounds in _inflected())


def _score(token: Token, word: bool) -> float:
    written = token.capital and not token.uncased
    if (token.first and token.lower in languages.common()) or _is_somebody(token):
        return 0.0
    if word or (names.sort_of(token) is names.Sort.SURE and token.sounds not in _table()):
        return _score_of_word(token) if written else 0.15
    if written:
        return _DOUBTFUL if token.first and _rather_word(token) else 0.93
    if token.language == "en" and token.sounds not in _table() and not _plainly(token.sounds):
        return 0.2
    if _is_everyday(token):
        return 0.0
    return 0.85 if len(token.sounds) > _SHORT_FORM else 0.3


def _score_of_word(token: Token) -> float:
    """How sure it is with a capital if it is an everyday word as well."""
    if not token.first:
        return 0.7
    return _DOUBTFUL if len(token.sounds) > _SHORT_FORM and vocabulary.told(token) else 0.5


def _is_everyday(token: Token) -> bool:
    """Whether a word in lower case is an everyday one, or one with an ending and no longer listed place."""
    if token.lower in lists.words("everyday.txt") or vocabulary.told(token, strict=True):
        return True
    plainly = token.sounds in _inflected() or _plainly(token.sounds)
    return not plainly and (vocabulary.told(token) or ordinary.is_formed(token.sounds))


def _is_somebody(token: Token) -> bool:
    """Whether a Russian word for a living being is a listed place only by an ending: вьетнамка, американка."""
    if not "\u0400" <= token.lower[0] <= "\u04ff" or token.sounds in _table() or token.sounds in _inflected():
        return False
    return morphology.kinds(token.lower) == {"word"} and morphology.is_person(token.lower)


def _rather_word(token: Token) -> bool:
    """Whether the first word of a sentence is a listed place only by an ending, and an everyday word: Ақша."""
    return token.sounds not in _table() and vocabulary.told(token) and not _plainly(token.sounds)


@lru_cache(maxsize=50_000)
def _plainly(sounds: str) -> bool:
    """Whether it is a longer listed place with nothing but a case ending."""
    return any(
        sounds[:length] in _table() and case_only(sounds[:length], sounds[length:])
        for length in range(_ENDING_FROM, len(sounds) + 1)
    )
