"""How far the words of a post reach: whose head somebody is, of what, and around where the only one.

Окуу бөлүмүнүн башчысы, derneğin saymanı, head of the housing department, заместитель по молодёжи.
"""

import re

from fieldkit.anonymise.detectors.bodies import organisations, sorts
from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import kin, names
from fieldkit.anonymise.detectors.posts import jobs
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words

_NEAR = 5
_OF_WHAT = frozenset(("the", "of", "our", "a", "and", "три", "два", "две", "four", "two", "three"))
_ARTICLES = frozenset(("the", "our", "their", "a", "an", "its", "his", "her", "my", "your"))
_THERE = frozenset(("it", "them", "us", "there", "here", "ней", "нём", "них", "нас"))
_AROUND = frozenset(("in", "at", "for", "with", "on", "among", "of", "на", "в", "во", "по", "из", "среди"))
_RANKED = re.compile(
    "(?:главн|перв|втор|треть|бывш|поч[её]тн|исполнительн|генеральн|ответственн|действующ|нынешн|тогдашн|прежн|"
    "зам|вице|экс)(?:ый|ий|ой|ая|яя|ья|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ью|)"
)
_CONVERB = re.compile("(?:[iu]p|[gk][ae]n|[dt][iu]|[ae]i|m[ae]k|s[ae]|[dt][iu][kmn]|[aei]n[dt]a)$")
_CASE_OF_OWNED = re.compile("(?:n[iu]ng?|n[iu]|n[ae]|nd[ae]n?|m[iu]n|man|m[iu]z|m[iu]|m|ng|mix|[iu]d[iu])$")
_WAS = re.compile("d[iu][mkn]?$")
_MANY = re.compile("[ldt][ae]r$")
_OWNED_GENITIVE = re.compile("[iu]n[iu]ng?$")
_WHOLE = frozenset(
    (
        "наш",
        "нашего",
        "наших",
        "этого",
        "нашем",
        "нашу",
        "whole",
        "entire",
        "весь",
        "всю",
        "всё",
        "всем",
        "всей",
        "нашей",
        "нашем",
        "всего",
    )
)
OWNER = re.compile(r"(?:[нтд](?:ын|ин|ун|үн|ың|ің)|нинг|ning|[^\W\d_]{3,}n[ıiuü]n|[^\W\d_]{2,}[ğy][ıiuü]n)$")
_TURKISH_OWNER = re.compile(r"[^\W\d_]{2,}[bcçdfgğhjklmnprsştvyz][ıiuü]n$")
"""A Turkish genitive behind a consonant: an imperative or an adjective elsewhere, so a chief must follow it."""
_OWNERS = 4
_SHORTEST_WORD = 3
_CONCERNING = "по"
_ADJECTIVE = re.compile("[а-яё]{3,}(?:ой|ей|ым|им|ому|ему)$")
_OURS = frozenset(("нашей", "нашего", "нашим", "своей", "их", "его", "её"))
_OBJECTS = 3


def is_chief(token: Token) -> bool:
    """Whether a word says that a post is a leading one, or which of several: главный, бас, second."""
    return token.lower in lists.section(jobs.FILE, "chief") or _RANKED.fullmatch(token.lower) is not None


def object_of(words: Words, last: int) -> int:
    """Head of the housekeeping department: the words that say of what."""
    tokens, at = words.tokens, last
    while at + 1 < len(tokens) and at - last < _NEAR and words.between(at) in (" ", "' ", "\u2019 "):
        if vocabulary.is_function(tokens[at + 1].lower) and tokens[at + 1].lower not in _OF_WHAT:
            break
        at += 1
    return _without_small(words, at, last)


def _without_small(words: Words, at: int, first: int) -> int:
    while at > first and words.tokens[at].lower in _OF_WHAT:
        at -= 1
    return at


def with_article(words: Words, first: int) -> int:
    """Index of the first word, with the article or "our" before it."""
    article = first > 0 and words.tokens[first - 1].lower in _ARTICLES and words.between(first - 1) == " "
    return first - 1 if article else first


def with_modifier(words: Words, first: int) -> int:
    """The medical director, the co-op chairman, сельский староста: the word that says which, behind an article."""
    tokens = words.tokens
    if not first or words.between(first - 1) not in (" ", "-"):
        return first
    which = tokens[first - 1]
    if "\u0400" <= which.lower[0] <= "\u04ff":
        plain = which.language == "ru" and morphology.is_adjective(which.lower) and which.lower not in _OURS
        return first - 1 if plain and not vocabulary.is_function(which.lower) else first
    begins = first - 2 if first > 1 and words.between(first - 2) == "-" else first - 1
    article = tokens[begins - 1] if begins and words.between(begins - 1) == " " else None
    told = article is not None and article.lower in _ARTICLES and not vocabulary.is_function(which.lower)
    return begins if told and not which.capital and not which.digits else first


def with_owner(words: Words, at: int) -> tuple[int, bool]:
    """Мечиттин имамы, derneğin saymanı, окуу бөлүмүнүн башчысы, бас имам: whose head it is, and which."""
    tokens, first, owned = words.tokens, at, False
    while first > 0 and at - first < _OWNERS and words.between(first - 1) in (" ", "» ", "” ", '" ', "-"):
        before = tokens[first - 1]
        if first > 1 and before.lower in lists.section(jobs.FILE, "about") and words.between(first - 2) == " ":
            first, owned = first - 2, True
        elif is_chief(before) or (words.between(first - 1) == "-" and not before.digits):
            first -= 1
        elif (
            _says_where(before, first < at)
            or _is_owner(before)
            or _says_which(words, first)
            or (_TURKISH_OWNER.search(before.lower) and _is_owned(tokens[at]) and _is_whose(words, first, at))
        ):
            first, owned = first - 1, True
        else:
            break
    return first, owned


def _is_whose(words: Words, first: int, at: int) -> bool:
    """Whether a Turkish genitive before a post says whose it is: in front of a chief, or right before what is owned."""
    return is_chief(words.tokens[first]) or (
        first == at and words.tokens[at].language == "tr" and not vocabulary.is_function(words.tokens[at - 1].lower)
    )


def _says_where(token: Token, further: bool) -> bool:
    """Whether a word says where a post is, or that it is the whole of that: butun qishloqda."""
    where = token.lower in lists.section(jobs.FILE, "where")
    return where or (further and token.lower in lists.section(jobs.FILE, "most"))


def _says_which(words: Words, at: int) -> bool:
    """Whether the plain word before an owned one says which it is: бөлүм башчысы, аялдар кеңешинин."""
    before, owned = words.tokens[at - 1], words.tokens[at]
    if words.between(at - 1) != " " or before.digits:
        return False
    if not (_is_owned(owned) or _OWNED_GENITIVE.search(owned.sounds) or sorts.is_owned(owned)):
        return False
    if vocabulary.is_function(before.lower) or _CONVERB.search(before.sounds):
        return False
    named = before.capital and names.sort_of(before) is not None
    return (
        len(before.sounds) >= _SHORTEST_WORD
        and not named
        and (not kin.is_kin(before) or _MANY.search(before.sounds) is not None)
    )


def _is_owned(token: Token) -> bool:
    """Whether a listed job has the ending of what belongs to something: башчысы, директору, boshlig'i."""
    sounds = token.sounds
    for stem in (sounds, _CASE_OF_OWNED.sub("", sounds), _WAS.sub("", sounds)):
        if stem[-1:] not in ("i", "u"):
            continue
        if stem[-2:-1] == "s" and stem in jobs.listed():
            return True
        bare = stem[:-2] if stem[-2:-1] == "s" else stem[:-1]
        hard = bare[:-1] + {"g": "k", "b": "p", "d": "t"}.get(bare[-1:], "-")
        if any(not rest for one in (bare, stem[:-1], hard) for rest, _ in jobs.listed().get(one, ())):
            return True
    return False


def is_of_members(words: Words, at: int) -> bool:
    """Бирикменин бухгалтери, the union's accountant: whether a body with members owns a job."""
    owner = words.tokens[at - 1] if at and words.between(at - 1) == " " else None
    if owner is None or not lists.begins(owner.sounds, jobs.FILE, "members"):
        return False
    if owner.language == "en":
        return _is_owner(owner)
    return _is_owned(words.tokens[at]) and (_is_owner(owner) or _TURKISH_OWNER.search(owner.lower) is not None)


def _is_owner(token: Token) -> bool:
    if vocabulary.is_function(token.lower):
        return False
    possessive = token.text.endswith(("'s", "\u2019s")) and not vocabulary.is_function(token.stem.lower())
    sort = organisations.is_sort(token) or (token.language not in ("ru", "en") and sorts.is_institution(token))
    return possessive or bool(OWNER.search(token.lower)) or sort


def with_object(words: Words, last: int) -> int:
    """Директор детского сада, head of our union, имам-хатыб: the words after it that say of what."""
    tokens = words.tokens
    if last + 1 >= len(tokens):
        return last
    gap, after = words.between(last), tokens[last + 1]
    if gap == "-":
        return last + 1
    if gap != " ":
        return last
    if after.lower == "of":
        return object_of(words, last + 1)
    at = last
    while at + 1 < len(tokens) and at - last < _OBJECTS and words.between(at) == " ":
        after = tokens[at + 1]
        if not (_may_depend(after) or (at == last and _may_be_owner(after))):
            break
        at += 1
    return _concerning(words, at)


def _concerning(words: Words, last: int) -> int:
    """Заместитель по молодёжи, по трудовым спорам: in what."""
    tokens, at = words.tokens, last + 1
    if at + 1 >= len(tokens) or tokens[at].lower != _CONCERNING or words.between(last) != " ":
        return last
    at += 1
    if at + 1 < len(tokens) and _ADJECTIVE.fullmatch(tokens[at].lower) and words.between(at) == " ":
        at += 1
    return at


def _may_depend(token: Token) -> bool:
    cyrillic = "\u0400" <= token.text[0] <= "\u04ff"
    if not cyrillic or token.capital or vocabulary.is_function(token.lower):
        return token.lower in _OURS
    known = token.language == "ru" or morphology.is_known(token.lower)
    return known and morphology.may_depend(token.lower)


def _may_be_owner(token: Token) -> bool:
    """Заместитель Кенешбека: somebody's name in the genitive."""
    return token.language == "ru" and token.capital and token.lower[-1] in "ая" and morphology.may_depend(token.lower)


def with_range(words: Words, last: int) -> int:
    """The only notary in the whole state; единственный врач на весь район: how far around."""
    tokens, at = words.tokens, last
    if at + 1 >= len(tokens) or words.between(at) != " " or tokens[at + 1].lower not in _AROUND:
        return last
    at += 1
    if at + 1 >= len(tokens) or places.match(words, at + 1):
        return last
    if tokens[at + 1].lower in _THERE:
        return at + 1
    while at + 1 < len(tokens) and at - last < _NEAR and words.between(at) == " ":
        if vocabulary.is_function(tokens[at + 1].lower) and tokens[at + 1].lower not in _OF_WHAT:
            break
        at += 1
        small = tokens[at].lower in _OF_WHAT or tokens[at].lower in _WHOLE
        if not small and not (tokens[last + 1].lower == "with" and words.between(at) == " "):
            break
    return _without_small(words, at, last)
