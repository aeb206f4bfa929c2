"""Names by what is said around them: "my name is", sons and daughters of, kin, titles."""

import re
from collections.abc import Iterator
from functools import cache

from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.persons import capitals, kin
from fieldkit.anonymise.detectors.persons.names import Sort, is_address, is_given, sort_of
from fieldkit.anonymise.detectors.posts import jobs
from fieldkit.anonymise.detectors.words import lists, ordinary, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

SOURCE = "names:cue"
_NAMED = re.compile(
    r"(?<!\w)(?:меня\s+(?:зовут|звать|называют)|звали|зовут|по\s+имени|имя\s+(?:мо[её]|его|е[её])\s*[-—–:]?|"
    r"(?:менин|анын|атамдын|апамдын|энемдин|күйөөмдүн|аялымдын|кызымдын|уулумдун|иним?дин|эжемдин)\s+(?:аты|атым|ысымым|ысмым|ысымы|ысмы)|"
    r"аты-жөнүм|(?:менің|оның|анамның|әкемнің|қызымның|ұлымның|күйеуімнің)\s+(?:атым|аты|есімім|есімі)|есімім|"
    r"(?:mening|uning|otamning|onamning|o['ʻ‘’]g['ʻ‘’]limning|qizimning|erimning)\s+(?:ismim|ismi|otim|oti)|ismim|"
    r"менинг\s+исмим|исмим|"
    r"(?:benim\s+|onun\s+|kızımın\s+|oğlumun\s+|eşimin\s+|annemin\s+|babamın\s+)(?:adım|adı|ismim|ismi)|adım|ismim|"
    r"(?:مەنىڭ\s+|ونىڭ\s+)?(?:اتىم|اتى|ەسىمىم|ەسىمى)|"
    r"my\s+(?:full\s+|real\s+|first\s+)?name\s+is|my\s+name['’]s|(?:his|her)\s+name\s+(?:is|was)|i\s+am\s+called|call\s+me|named|called|"
    r"(?:calls?|called|nicknamed)\s+(?:me|him|her|us)|на\s+имя)"
    r"\s*[,:—–-]?\s+",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Rev|Sgt|Lt|Capt|Col|Gen|President|Senator|Professor|Doctor|King|Queen|Prince|"
    r"Princess|Pope|Saint|Lord|Lady|Sayın|г-н|г-жа|тов|гр)\.?\s+(?=[^\W\d_])"
)
_FAMILY_WORDS = 2
_SHORT = 3
_TO_OR_FROM = re.compile("(?:[gk][ae]|[dtn][ae]n|a|e)$")
_OF_WHOM = re.compile("(?:[ndt][iu]ng?|n[iu]n)$")
_CASED = re.compile("(?:[dt][aeo]n?|[gk][aeo]|n[iu]ng?|[dtn][iu]|[iu]p|[gk][ae]n|s[ae]|m[iu]n)$")


@cache
def words_of(key: str) -> frozenset[str]:
    """A list of words that stand beside names."""
    return frozenset(lists.section("cues.txt", key))


def find(words: Words) -> Iterator[Finding]:
    """What stands where only a name stands."""
    yield from _introduced(words)
    yield from _children(words)
    yield from _owners(words)
    yield from _with_kin(words)
    yield from _with_title(words)
    yield from _greeted(words)


def _greeted(words: Words) -> Iterator[Finding]:
    """Мерейден сәлем, солтонатка рахмат, Rustamga rahmat: who sends a greeting or is thanked."""
    tokens = words.tokens
    for at in range(len(tokens) - 1):
        named = tokens[at]
        if tokens[at + 1].lower not in words_of("greeting") or words.between(at) != " " or kin.is_relation(named):
            continue
        ending = _TO_OR_FROM.search(named.sounds)
        stem = named.sounds[: ending.start()] if ending else ""
        if len(stem) < _SHORT or named.digits or vocabulary.is_common(named.lower):
            continue
        unheard = (named.uncased or is_proper(named)) and not ordinary.is_ordinary(named) and not jobs.is_job(named)
        if is_given(stem) or unheard:
            yield Finding(named.start, named.end, FindingKind.PERSON, 0.6, SOURCE)


def _introduced(words: Words) -> Iterator[Finding]:
    tokens = words.tokens
    starts = {token.start: at for at, token in enumerate(tokens)}
    for place in _NAMED.finditer(words.text):
        at = starts.get(place.end())
        if at is None or tokens[at].lower in words_of("not_named") or tokens[at].digits:
            continue
        if (
            not is_proper(tokens[at])
            and not sort_of(tokens[at])
            and (not tokens[at].uncased or vocabulary.told(tokens[at]))
        ):
            continue
        last = at
        while last + 1 < len(tokens) and words.between(last) == " " and last - at < _FAMILY_WORDS:
            if not (
                is_proper(tokens[last + 1]) or tokens[last + 1].lower in words_of("child") or _likely(tokens[last + 1])
            ):
                break
            last += 1
        yield Finding(tokens[at].start, tokens[last].end, FindingKind.PERSON, 0.95, SOURCE)


def _likely(token: Token) -> bool:
    return token.uncased and sort_of(token) in (Sort.FAMILY, Sort.SURE)


def _children(words: Words) -> Iterator[Finding]:
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if at == 0 or token.lower not in words_of("child") or words.between(at - 1) not in (" ", "-"):
            continue
        father = tokens[at - 1]
        ordinary_child = token.lower in words_of("child_ordinary")
        if not is_proper(father) and not (_is_owner(father) if ordinary_child else sort_of(father)):
            continue
        if ordinary_child and is_proper(father) and not _may_have_child(father):
            continue
        first, last = at - 1, at
        if first and words.between(first - 1) == " " and _named(tokens[first - 1]):
            first -= 1
        if at + 1 < len(tokens) and words.between(at) == " " and _named(tokens[at + 1]):
            last += 1
        yield Finding(tokens[first].start, tokens[last].end, FindingKind.PERSON, 0.9, "names:child of")


def _owners(words: Words) -> Iterator[Finding]:
    """Топчубектин аялы, Qo'ldoshning otasi: whose kin somebody is."""
    tokens = words.tokens
    for at in range(1, len(tokens)):
        owner = tokens[at - 1]
        if tokens[at].lower not in words_of("kin_of") or words.between(at - 1) != " " or not is_proper(owner):
            continue
        ending = _OF_WHOM.search(owner.sounds)
        if ending and ending.start() >= _SHORT and _may_have_child(owner) and not jobs.is_job(owner):
            yield Finding(owner.start, owner.end, FindingKind.PERSON, 0.75, SOURCE)


def _is_owner(token: Token) -> bool:
    """Таалайдын уулу: whether a listed name has the ending of whose it is."""
    sounds = token.sounds
    ending = _OF_WHOM.search(sounds)
    stem = sounds[: ending.start()] if ending else ""
    common = vocabulary.is_common(token.lower) or kin.is_relation(token)
    return len(stem) > _SHORT and is_given(stem) and not common


def _may_have_child(token: Token) -> bool:
    """Whether a word with a capital is no kin, no people and no number: Атаның ұлы, Uygur kızı, Эки уул name nobody."""
    if kin.is_relation(token) or capitals.names_nobody(token) or numerals.part_of(token) is not None:
        return False
    return not (token.first and vocabulary.told(token) and sort_of(token) is None)


def _with_kin(words: Words) -> Iterator[Finding]:
    tokens = words.tokens
    for at in range(1, len(tokens)):
        named = tokens[at - 1]
        if kin.is_kin(named) or words.between(at - 1) not in (" ", "-") or not kin.is_kin(tokens[at]):
            continue
        if is_proper(named) and not named.first and len(named.text) > 1:
            yield Finding(named.start, named.end, FindingKind.PERSON, 0.8, "names:kin")
        elif named.uncased and (_is_unheard(named) or (is_address(tokens[at].text) and _is_hardly_word(named))):
            yield Finding(named.start, named.end, FindingKind.PERSON, 0.6, "names:kin")
    for at in range(1, len(tokens)):
        named, is_beside = tokens[at], words.between(at - 1) == " "
        if named.uncased and is_beside and kin.says_whose(tokens[at - 1]) and (_is_unheard(named) or is_name(named)):
            yield Finding(named.start, named.end, FindingKind.PERSON, 0.55, "names:kin")


def _with_title(words: Words) -> Iterator[Finding]:
    starts = {token.start: token for token in words.tokens}
    for place in _TITLES.finditer(words.text):
        token = starts.get(place.end())
        if token is not None and token.capital:
            yield Finding(place.start(), token.end, FindingKind.PERSON, 0.94, "names:title")


def is_name(token: Token) -> bool:
    """Whether a word is a name beside being an everyday one, but none of the commonest."""
    return sort_of(token) is not None and not vocabulary.is_common(token.lower)


def _is_unheard(token: Token) -> bool:
    """Whether a word without a capital is none that is known: no everyday one, no job, no Russian one, no ending."""
    return ordinary.is_unheard(token) and not jobs.is_job(token) and not _CASED.search(token.sounds)


def _is_hardly_word(token: Token) -> bool:
    """Бикен апай: whether a word before a polite one is an everyday one only by an ending that verbs have not."""
    if token.digits or len(token.sounds) <= _SHORT or vocabulary.told(token, strict=True) or kin.is_relation(token):
        return False
    if vocabulary.is_borrowed(token) or ordinary.is_formed(token.sounds, loosely=True):
        return False
    return not jobs.is_job(token) and not _CASED.search(token.sounds)


def _named(token: Token) -> bool:
    return (is_proper(token) and sort_of(token) is not None) or sort_of(token) is Sort.SURE


def is_proper(token: Token) -> bool:
    """Whether a word has a capital that is not everybody's."""
    return token.capital and not token.uncased
