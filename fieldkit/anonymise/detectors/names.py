"""Names of people by list, by how they are made, and by the words that stand beside them."""

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache

from fieldkit.anonymise.detectors import jobs, kin, lists, morphology, ordinary, vocabulary
from fieldkit.anonymise.detectors.inflection import softened, turkic
from fieldkit.anonymise.detectors.skeleton import skeleton
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

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


_OF_MINE = re.compile("(?<!ханы)(?<!хони)(?<!xoni)(?<!hanı)(?<!hani)[мm]$|с[иі]$")
_SHORTEST, _LONG, _CLEARLY, _LONG_FAMILY = 3, 8, 2, 6


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


def _rather_name(token: Token) -> bool:
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


def by_list(words: Words) -> Iterator[Finding]:
    """Names on the lists and words made like names, with the words that belong to them."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        sort = sort_of(token)
        if _is_short_family(words, at):
            yield Finding(token.start, token.end, FindingKind.PERSON, 0.6, f"names:{Sort.FAMILY.value}")
        if sort in (None, Sort.MADE) and _is_russian_name(token):
            sort = Sort.FAMILY
        if sort is None or _names_nobody(token):
            continue
        if sort is Sort.SURE and is_rather_word(token):
            sort = Sort.WORD
        if sort is Sort.WORD and (vocabulary.is_common(token.lower) or (token.first and kin.is_relation(token))):
            continue
        score = _score(words, at, sort)
        if score > 0:
            yield Finding(token.start, token.end, FindingKind.PERSON, score, f"names:{sort.value}")


def _names_nobody(token: Token) -> bool:
    """Whether it is a people, a language, a faith or a feast and not somebody: Наурызға, Дүйсенбіде."""
    if token.sounds in lists.sounds("capitals.txt", "words"):
        return True
    return not is_entry(token) and vocabulary.is_written_large(token.sounds, "words")


def is_given(sounds: str) -> bool:
    """Whether a skeleton is on a list of names."""
    return sounds in _given()


def is_entry(token: Token) -> bool:
    """Whether a word is on a list of names as it stands, apart from what follows an apostrophe."""
    return token.sounds in _given() or (len(token.stem) < len(token.text) and skeleton(token.stem) in _given())


def is_rather_word(token: Token) -> bool:
    """Whether it is a name only by an ending, and an everyday word as well."""
    if token.first and _is_cyrillic(token) and morphology.kinds(token.lower) == {"word"}:
        return True
    if token.sounds in _given() or len(token.stem) < len(token.text):
        return False
    if ordinary.is_formed(token.sounds, loosely=not token.capital or token.first) or vocabulary.is_borrowed(token):
        return True
    return token.language == "en" or vocabulary.told(token, strict=not token.first or _rather_name(token))


def _score(words: Words, at: int, sort: Sort) -> float:
    token = words.tokens[at]
    cued = kin.beside(words, at)
    if token.capital and not token.uncased:
        plain = vocabulary.told(token) or (not is_entry(token) and ordinary.is_ordinary(token))
        alone = token.first and plain and not (_before_unknown(words, at) or _with_another(words, at))
        return _score_written(sort, first=alone, cued=cued)
    if _everyday(token):
        return 0.6 if _is_named(words, at) else 0.2 if cued else 0.0
    if token.language == "en" and token.sounds not in _given():
        return 0.2
    if sort is Sort.SURE and _long_enough(token.sounds):
        return 0.85 if cued else (0.7 if token.uncased or len(token.sounds) > 4 else 0.5)
    if cued:
        return 0.7 if sort is Sort.WORD else 0.6
    likely = _is_named(words, at) if sort is Sort.WORD else sort is Sort.FAMILY and len(token.sounds) >= _LONG_FAMILY
    return 0.6 if likely else 0.2


def _is_named(words: Words, at: int) -> bool:
    """Сила ханым, серік дәрігер, poyraz ile ada: whether a word that may be a name stands where names do."""
    return _is_addressed(words, at) or _is_one_of_two(words, at) or _is_acting(words, at)


def _is_short_family(words: Words, at: int) -> bool:
    """Пак сергей, ким алёна: whether a short family name stands before a given one where nothing has capitals."""
    token = words.tokens[at]
    if not token.uncased or token.lower not in lists.section("cues.txt", "families") or at + 1 >= len(words.tokens):
        return False
    given = words.tokens[at + 1]
    sure = sort_of(given) is Sort.SURE and is_entry(given) and not vocabulary.told(given, strict=True)
    return sure and words.between(at) == " "


def _is_acting(words: Words, at: int) -> bool:
    """Урмат айтты, umut dedi: whether a word that is a name as it stands does where nothing has capitals what people do."""
    token = words.tokens[at]
    if not token.uncased or not is_entry(token) or len(token.sounds) <= _SHORTEST or kin.is_relation(token):
        return False
    if at + 1 >= len(words.tokens) or words.between(at) not in (" ", ": ", " : ", ", "):
        return False
    if token.lower in lists.section("cues.txt", "somebody") or vocabulary.is_common(token.lower):
        return False
    after = at + 1
    if words.tokens[after].lower in lists.section("cues.txt", "whereas") and after + 1 < len(words.tokens):
        after += 1
    return words.tokens[after].lower in lists.words("acts.txt")


def _is_addressed(words: Words, at: int) -> bool:
    """Whether a word that is a name as it stands comes before a polite one, not before "my mother" and the like."""
    token = words.tokens[at]
    if not is_entry(token) or len(token.sounds) <= _SHORTEST or kin.is_relation(token):
        return False
    if at + 1 >= len(words.tokens) or words.between(at) not in (" ", "-"):
        return False
    polite = words.tokens[at + 1]
    if polite.lower in lists.words("polite.txt"):
        return not _OF_MINE.search(polite.lower)
    return token.uncased and jobs.is_job(polite) and token.lower not in lists.section("cues.txt", "somebody")


def _is_one_of_two(words: Words, at: int) -> bool:
    """Poyraz ile ada: whether a word that is a name as it stands is said together with one that is nothing else."""
    token = words.tokens[at]
    if not token.uncased or not is_entry(token) or len(token.sounds) < _SHORTEST or vocabulary.is_function(token.lower):
        return False
    return any(
        0 <= other < len(words.tokens)
        and words.tokens[joint].lower in lists.section("cues.txt", "and")
        and words.between(min(at, joint)) == words.between(min(other, joint)) == " "
        and sort_of(words.tokens[other]) is Sort.SURE
        and is_entry(words.tokens[other])
        and not vocabulary.told(words.tokens[other], strict=True)
        for joint, other in ((at - 1, at - 2), (at + 1, at + 2))
    )


def _with_another(words: Words, at: int) -> bool:
    """Azat and Nurgul, Азамат менен Таалай: whether another name follows after "and"."""
    tokens = words.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in lists.section("cues.txt", "and"):
        return False
    other = tokens[at + 2]
    return words.between(at) == words.between(at + 1) == " " and other.capital and sort_of(other) is not None


def _before_unknown(words: Words, at: int) -> bool:
    """Whether a word with a capital follows that is no everyday one, as a family name does."""
    if at + 1 >= len(words.tokens) or words.between(at) != " ":
        return False
    after = words.tokens[at + 1]
    return after.capital and not after.digits and not vocabulary.told(after)


@lru_cache(maxsize=50_000)
def _long_enough(sounds: str) -> bool:
    """Whether a name in lower case is long enough to be no accident: alone, or before an ending."""
    if sounds in _given():
        return len(sounds) > _SHORTEST
    return any(sounds[:length] in _given() for length in range(_SHORTEST + 2, len(sounds)))


def _score_written(sort: Sort, *, first: bool, cued: bool) -> float:
    """With a capital; an everyday word at the beginning of a sentence (`first`) has one anyway."""
    if sort in (Sort.SURE, Sort.FAMILY):
        return 0.92
    if cued:
        return 0.9
    if sort is Sort.MADE:
        return 0.55 if first else 0.8
    return 0.35 if first else 0.75


def _everyday(token: Token) -> bool:
    """Whether a word in lower case is rather an everyday word."""
    if _is_cyrillic(token):
        kinds = morphology.kinds(token.lower)
        sure = _given().get(token.sounds) is Sort.SURE
        if kinds == {"name"} or (sure and ("name" in kinds or token.lower in lists.words("names/russian.txt"))):
            return False
        if "word" in kinds:
            return True
    strict = token.sounds in _given() or _rather_name(token) or (len(token.sounds) >= _LONG and is_family(token))
    return vocabulary.told(token, strict=strict) or jobs.is_job(token)


def _is_russian_name(token: Token) -> bool:
    """Whether the Russian dictionary knows a word of a Russian sentence as a name and as nothing else."""
    if token.language != "ru" or not _is_cyrillic(token) or token.text.isupper() or vocabulary.told(token):
        return False
    return morphology.kinds(token.lower) == {"name"}


def _is_cyrillic(token: Token) -> bool:
    return "\u0400" <= token.lower[0] <= "\u04ff"
