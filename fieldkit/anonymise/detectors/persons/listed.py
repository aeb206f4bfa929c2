"""Names on the lists and words made like names, where they stand: how sure each one is."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.persons import kin, names
from fieldkit.anonymise.detectors.posts import jobs
from fieldkit.anonymise.detectors.words import lists, morphology, ordinary, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_OF_MINE = re.compile("(?<!ханы)(?<!хони)(?<!xoni)(?<!hanı)(?<!hani)[мm]$|с[иі]$")
_ACTING = 0.6
_SHORTEST, _LONG, _LONG_FAMILY = 3, 8, 6


def find(words: Words) -> Iterator[Finding]:
    """Names on the lists and words made like names, with the words that belong to them."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        sort = names.sort_of(token)
        if _is_short_family(words, at):
            yield Finding(token.start, token.end, FindingKind.PERSON, 0.6, f"names:{names.Sort.FAMILY.value}")
        if sort in (None, names.Sort.MADE) and _is_russian_name(token):
            sort = names.Sort.FAMILY
        if sort is None or _names_nobody(token):
            continue
        if sort is names.Sort.SURE and names.is_rather_word(token):
            sort = names.Sort.WORD
        if sort is names.Sort.WORD and not _may_be_somebody(words, at):
            continue
        score = _score(words, at, sort)
        if score > 0:
            yield Finding(token.start, token.end, FindingKind.PERSON, score, f"names:{sort.value}")


def _names_nobody(token: Token) -> bool:
    """Whether it is a people, a language, a faith or a feast and not somebody: Наурызға, Дүйсенбіде."""
    if token.sounds in lists.sounds("capitals.txt", "words"):
        return True
    return not names.is_entry(token) and vocabulary.is_written_large(token.sounds, "words")


def _score(words: Words, at: int, sort: names.Sort) -> float:
    token = words.tokens[at]
    if token.capital and not token.uncased:
        return _score_written(words, at, sort)
    cued = kin.beside(words, at)
    if _everyday(token):
        return 0.6 if _is_named(words, at) else 0.2 if cued else 0.0
    if token.language == "en" and not names.is_given(token.sounds):
        return 0.2
    if sort is names.Sort.SURE and _long_enough(token.sounds):
        return 0.85 if cued else (0.7 if token.uncased or len(token.sounds) > 4 else 0.5)
    if cued:
        return 0.7 if sort is names.Sort.WORD else 0.6
    likely = (
        _is_named(words, at)
        if sort is names.Sort.WORD
        else sort is names.Sort.FAMILY and len(token.sounds) >= _LONG_FAMILY
    )
    return 0.6 if likely else 0.2


def _is_named(words: Words, at: int) -> bool:
    """Сила ханым, серік дәрігер, poyraz ile ada: whether a word that may be a name stands where names do."""
    if _is_addressed(words, at) or _is_one_of_two(words, at):
        return True
    return words.tokens[at].uncased and (_is_acting(words, at) or _is_beside_family(words, at))


def _is_beside_family(words: Words, at: int) -> bool:
    """Асанов бакыт: whether a family name stands beside a word that is a name as it stands."""
    if not names.is_entry(words.tokens[at]) or len(words.tokens[at].sounds) <= _SHORTEST:
        return False
    near = [
        other for other in (at - 1, at + 1) if 0 <= other < len(words.tokens) and words.between(min(at, other)) == " "
    ]
    return any(
        len(words.tokens[other].sounds) >= _LONG_FAMILY
        and names.is_family(words.tokens[other])
        and not _everyday(words.tokens[other])
        for other in near
    )


def _is_short_family(words: Words, at: int) -> bool:
    """Пак сергей, ким алёна: whether a short family name stands before a given one where nothing has capitals."""
    token = words.tokens[at]
    if not token.uncased or token.lower not in lists.section("cues.txt", "families") or at + 1 >= len(words.tokens):
        return False
    given = words.tokens[at + 1]
    sure = names.sort_of(given) is names.Sort.SURE and names.is_entry(given) and not vocabulary.told(given, strict=True)
    return sure and words.between(at) == " "


def _is_acting(words: Words, at: int) -> bool:
    """Урмат айтты, umut dedi: whether a word that is a name as it stands does what people do."""
    token = words.tokens[at]
    if not names.is_entry(token) or len(token.sounds) <= _SHORTEST or kin.is_relation(token):
        return False
    if at + 1 >= len(words.tokens) or words.between(at) not in (" ", ": ", ", "):
        return False
    if token.lower in lists.section("cues.txt", "somebody") or (token.uncased and vocabulary.is_common(token.lower)):
        return False
    after = at + 1
    if words.tokens[after].lower in lists.section("cues.txt", "whereas") and after + 1 < len(words.tokens):
        after += 1
    act = words.tokens[after].lower
    # spring comes, too: what moves is somebody only with a capital
    return act in _acts("say") or (not token.uncased and act in _acts("move"))


@cache
def _acts(key: str) -> frozenset[str]:
    return frozenset(lists.section("acts.txt", key))


def _may_be_somebody(words: Words, at: int) -> bool:
    """Whether an everyday word may be a name here: none of the commonest, unless with a capital inside a sentence."""
    token = words.tokens[at]
    if (token.first or token.uncased or not token.capital) and kin.is_relation(token):
        return False
    if not vocabulary.is_common(token.lower):
        return True
    written = token.capital and not token.uncased and names.is_entry(token)
    return written and token.language == "en" and (not token.first or _is_acting(words, at))


def _is_addressed(words: Words, at: int) -> bool:
    """Whether a word that is a name as it stands comes before a polite one, not before "my mother" and the like."""
    token = words.tokens[at]
    if not names.is_entry(token) or len(token.sounds) < _SHORTEST or kin.is_relation(token):
        return False
    if at + 1 >= len(words.tokens) or words.between(at) not in (" ", "-"):
        return False
    polite = words.tokens[at + 1]
    if polite.lower in lists.words("polite.txt"):
        return not _OF_MINE.search(polite.lower)
    long = len(token.sounds) > _SHORTEST
    return long and token.uncased and jobs.is_job(polite) and token.lower not in lists.section("cues.txt", "somebody")


def _is_one_of_two(words: Words, at: int) -> bool:
    """Poyraz ile ada: whether a word that is a name as it stands is said together with one that is nothing else."""
    token = words.tokens[at]
    if (
        not token.uncased
        or not names.is_entry(token)
        or len(token.sounds) < _SHORTEST
        or vocabulary.is_function(token.lower)
    ):
        return False
    return any(
        0 <= other < len(words.tokens)
        and words.tokens[joint].lower in lists.section("cues.txt", "and")
        and words.between(min(at, joint)) == words.between(min(other, joint)) == " "
        and names.sort_of(words.tokens[other]) is names.Sort.SURE
        and names.is_entry(words.tokens[other])
        and not vocabulary.told(words.tokens[other], strict=True)
        for joint, other in ((at - 1, at - 2), (at + 1, at + 2))
    )


def _with_another(words: Words, at: int) -> bool:
    """Azat and Nurgul, Азамат менен Таалай: whether another name follows after "and"."""
    tokens = words.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in lists.section("cues.txt", "and"):
        return False
    other = tokens[at + 2]
    return words.between(at) == words.between(at + 1) == " " and other.capital and names.sort_of(other) is not None


def _before_unknown(words: Words, at: int) -> bool:
    """Whether a word with a capital follows that is no everyday one, as a family name does."""
    if at + 1 >= len(words.tokens) or words.between(at) != " ":
        return False
    after = words.tokens[at + 1]
    return after.capital and not after.digits and not vocabulary.told(after)


@lru_cache(maxsize=50_000)
def _long_enough(sounds: str) -> bool:
    """Whether a name in lower case is long enough to be no accident: alone, or before an ending."""
    if names.is_given(sounds):
        return len(sounds) > _SHORTEST
    return any(names.is_given(sounds[:length]) for length in range(_SHORTEST + 2, len(sounds)))


def _score_written(words: Words, at: int, sort: names.Sort) -> float:
    """With a capital; an everyday word at the beginning of a sentence has one anyway."""
    token = words.tokens[at]
    plain = vocabulary.told(token) or (not names.is_entry(token) and ordinary.is_ordinary(token))
    first = token.first and plain and not (_before_unknown(words, at) or _with_another(words, at))
    if first and _is_acting(words, at):
        return _ACTING
    if sort in (names.Sort.SURE, names.Sort.FAMILY):
        return 0.92
    if kin.beside(words, at):
        return 0.9
    if sort is names.Sort.MADE:
        return 0.55 if first else 0.8
    return 0.35 if first else 0.75


def _everyday(token: Token) -> bool:
    """Whether a word in lower case is rather an everyday word."""
    if names.is_cyrillic(token):
        kinds = morphology.kinds(token.lower)
        sure = names.is_entry(token) and names.sort_of(token) is names.Sort.SURE
        if kinds == {"name"} or (sure and ("name" in kinds or token.lower in lists.words("names/russian.txt"))):
            return False
        if "word" in kinds:
            return True
    strict = (
        names.is_given(token.sounds)
        or names.is_rather_name(token)
        or (len(token.sounds) >= _LONG and names.is_family(token))
    )
    return vocabulary.told(token, strict=strict) or jobs.is_job(token)


def _is_russian_name(token: Token) -> bool:
    """Whether the Russian dictionary knows a word of a Russian sentence as a name and as nothing else."""
    if token.language != "ru" or not names.is_cyrillic(token) or token.text.isupper() or vocabulary.told(token):
        return False
    return morphology.kinds(token.lower) == {"name"}
