"""How words look like names of people: by list, in any case, and by how they are made."""

import re
from enum import Enum
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists, morphology, ordinary, vocabulary
from fieldkit.anonymise.detectors.words.inflection import softened, turkic
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words

_CASES = "(?:a|oi|u|im|e|i|ih|imi|om)?"
_FAMILY = re.compile(rf"([a-z]{{2,}}?)(?:ov|ev|iev|off|ef){_CASES}")
_STRONG = (
    "bekov|bekev|baev|boev|aliev|kulov|kulev|jonov|janov|hanov|honov|muratov|murodov|gaziev|ulaev|berdiev|mamatov|"
    "zade|zada|zoda|oglu|ogli|kizi|uulu|xvili|idze|adze"
)
_WEAK = "uli|kiz|tegin|enko|ovic|evic|ovna|evna|ian|skii|skaia|skogo|skomu|skoi"
_FAMILY_END = re.compile(rf"(?:ov|ev|in){_CASES}\Z")
_MADE = re.compile(rf"([a-z]{{3,}})(?:({_STRONG})|{_WEAK}){_CASES}")
_FOND = re.compile("([a-z]{3,})(?:(?:[oe]ck|[oe]nk)(?:a|i|e|u|oi|oiu|am|ami|ah)?|cik(?:a|u|om|e|i|ov)?)")
_FATHER = re.compile("([a-z]{4,})ic(?:a|u|em|om|e|ai)?")
_OF_GOD = re.compile("([a-z]{4,})[iu]l[ao]")
_RUSSIAN_TAIL = re.compile("(?:a|u|om|em|e|i|oi|oiu|ei|eiu|am|ami|ah|in|ina|inu|ini|inoi|inogo|iu|ia)")


_CLEARLY = 2


class Sort(Enum):
    """How a word looks like a name."""

    SURE = "sure"
    """On a list, and nothing else."""
    WORD = "word"
    """On a list, and an everyday word as well."""
    FAMILY = "family"
    """Made of a given name as family names are."""
    MADE = "made"
    """Made of parts of names, or with an ending of family names."""


@cache
def _given() -> dict[str, Sort]:
    table: dict[str, Sort] = {}
    for people in lists.PEOPLES:
        for line in lists.lines(f"names/{people}.txt"):
            for word in line.split():
                sounds = skeleton(word)
                sort = Sort.WORD if word.endswith("*") or len(sounds) < 3 else Sort.SURE
                if table.get(sounds) is not Sort.WORD:
                    table[sounds] = sort
    for word in lists.words("diminutives.txt"):
        table.setdefault(skeleton(word), Sort.WORD)
    everyday = lists.words("everyday.txt")
    for word in everyday:
        if skeleton(word) in table:
            table[skeleton(word)] = Sort.WORD
    return table


@cache
def _parts() -> tuple[frozenset[str], frozenset[str]]:
    first, last = (lists.sounds("names/compounds.txt", key) for key in ("first", "last"))
    return frozenset(one for one in first if len(one) > 1), frozenset(one for one in last if len(one) > 1)


def sort_of(token: Token) -> Sort | None:
    """How a word looks like a name, None when it does not."""
    if token.digits or len(token.sounds) < 2:
        return None
    stem = skeleton(token.stem) if len(token.stem) < len(token.text) else ""
    if stem and stem in _given():
        return _given()[stem]
    return sort_of_sounds(token.sounds)


@lru_cache(maxsize=200_000)
def sort_of_sounds(sounds: str) -> Sort | None:
    """The same for a skeleton."""
    given = _given()
    if sounds in given:
        return given[sounds]
    listed, _ = _before_ending(sounds)
    if listed:
        return given[listed]
    soft = _softened()
    for length in range(len(sounds) - 1, 3, -1):
        if sounds[:length] in soft and sounds[length] in "aeiou" and turkic(sounds[:length], sounds[length:]):
            return soft[sounds[:length]]
    return _family(sounds) or _fond(sounds)


def _fond(sounds: str) -> Sort | None:
    """Розочка, Айгулечка, Умарчик, Вахтангыч: a given name with a Russian ending of fondness or of talk."""
    fond = _FOND.fullmatch(sounds)
    bases = (fond.group(1), fond.group(1) + "a", fond.group(1) + "ia", fond.group(1) + "i") if fond else ()
    sort = next((_given()[base] for base in bases if base in _given()), None)
    father = _FATHER.fullmatch(sounds)
    return Sort.FAMILY if sort is None and father and father.group(1) in _given() else sort


@lru_cache(maxsize=200_000)
def _before_ending(sounds: str) -> tuple[str, int]:
    """The listed name that a skeleton is a case of, and how many letters stand before the ending; "" for none."""
    given = _given()
    for length in range(len(sounds) - 1, 3, -1):
        stem, tail = sounds[:length], sounds[length:]
        if stem in given and (turkic(stem, tail) or _RUSSIAN_TAIL.fullmatch(tail)):
            return stem, length
        if stem + "a" in given and _RUSSIAN_TAIL.fullmatch(tail):
            return stem + "a", length
    return "", 0


def is_rather_name(token: Token) -> bool:
    """Whether more of a word is a listed name than an everyday word: темирбекке, сабинадан."""
    sounds = token.sounds
    if vocabulary.told(token, strict=True) or len(token.stem) < len(token.text):
        return False
    return _before_ending(sounds)[1] > vocabulary.stem_length(sounds) + _CLEARLY


@cache
def _softened() -> dict[str, Sort]:
    return {soft: sort for name, sort in _given().items() if (soft := softened(name))}


def _family(sounds: str) -> Sort | None:
    given = _given()
    for length in range(len(sounds), 4, -1):
        stem, tail = sounds[:length], sounds[length:]
        if tail and not turkic(stem, tail):
            continue
        family = _FAMILY.fullmatch(stem)
        if family and (family.group(1) in given or family.group(1) + "i" in given or family.group(1) + "a" in given):
            return Sort.FAMILY
        of_god = _OF_GOD.fullmatch(stem)
        if of_god and of_god.group(1) in given:
            return Sort.FAMILY
        made = _MADE.fullmatch(stem)
        if made:
            return Sort.FAMILY if made.group(2) or made.group(1) in given else Sort.MADE
        if _compound(stem):
            return Sort.MADE
    return None


def _compound(stem: str) -> bool:
    first, last = _parts()
    return any(stem[:at] in first and stem[at:] in last for at in range(2, len(stem) - 1))


def is_family(token: Token) -> bool:
    """Whether a word is made as family names are, of whatever given name: Берікұлы, Асанова."""
    return _family(token.sounds) is Sort.FAMILY


@lru_cache(maxsize=50_000)
def is_address(word: str) -> bool:
    """Whether a word only stands beside names: a polite one or one for kin in any case, such as Ablam, эжеси, бей.

    What merely looks like one with an ending is a name where lists know it or it is made as family names are: Агата,
    Дедов.
    """
    if word.lower() in lists.words("polite.txt"):
        return True
    tokens = Words(word).tokens
    return bool(tokens) and all(
        kin.is_relation(token) and sort_of(token) is None and not _FAMILY_END.search(token.sounds) for token in tokens
    )


def ends_like_name(token: Token) -> bool:
    """Whether a word ends in what names are made with: Тоғызбай, Ақгүл."""
    return token.sounds.endswith(tuple(_parts()[1]))


def is_given(sounds: str) -> bool:
    """Whether a skeleton is on a list of names."""
    return sounds in _given()


def is_entry(token: Token) -> bool:
    """Whether a word is on a list of names as it stands, apart from what follows an apostrophe."""
    return token.sounds in _given() or (len(token.stem) < len(token.text) and skeleton(token.stem) in _given())


def is_rather_word(token: Token) -> bool:
    """Whether it is a name only by an ending, and an everyday word as well."""
    if token.first and is_cyrillic(token) and morphology.kinds(token.lower) == {"word"}:
        return True
    if token.sounds in _given() or len(token.stem) < len(token.text):
        return False
    if ordinary.is_formed(token.sounds, loosely=not token.capital or token.first) or vocabulary.is_borrowed(token):
        return True
    return token.language == "en" or vocabulary.told(token, strict=not token.first or is_rather_name(token))


def is_cyrillic(token: Token) -> bool:
    """Whether a word is written in Cyrillic."""
    return "\u0400" <= token.lower[0] <= "\u04ff"
