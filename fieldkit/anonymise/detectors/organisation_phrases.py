"""Organisations told in phrases: what belongs to a word for a sort of organisation, with endings and in lower case."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from fieldkit.anonymise.detectors import languages, lists, morphology, names, places, vocabulary
from fieldkit.anonymise.detectors.inflection import russian
from fieldkit.anonymise.detectors.skeleton import skeleton
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

FILE = "organisation_cues.txt"
_SOURCE = "organisations:phrase"
_LONGEST, _BETWEEN = 5, 4
_SHORTEST = 3
_POSSESSED = re.compile(
    "s?[iu](?:n(?:[iu]ng?|d[aeo](?:n|g[iu]|ki)?|[aeo]n?|[iu])?|d[ae]n?|g[ae]|dag[iu]|n[iu]|m[iu]z[a-z]{0,4}|b[iu]z[a-z]{0,4})?"
)
_PLAIN = re.compile("(?:n[iu]ng?|[dt][iu]ng?|[dt][aeo]n?|[gk][aeo]|[aeo]|[iu]|n[iu]|[dt][aeo]g[iu]|n[aeo]n|d[iu])?")
_ELSEWHERE = re.compile(".{3,}(?:[dt][ae]n?|[gk]a|dag[iu]|d[ae]gi)")
_GENITIVE = re.compile(".{3,}(?:[ndt][iu]ng?)")
_CASED = re.compile(".*(?:n[iu]ng?|[dt][iu]ng|[dt][aeo]n?|n[dt]a|[gk][ae]n|[iu]p|[dt][iu]m?)")
_ADJECTIVE = re.compile(r"(?=.{5}).*(?:ая|яя|ой|ую|юю|ый|ий|ого|его|ому|ему|ое|ым|им|ом)")
_NOT_ADJECTIVES = re.compile(
    r"(?:наш|ваш|мо|тво|сво|эт|т|друг|одн|кажд|как|так|сам|перв|нов|стар|хорош|больш|маленьк|сосед)\w{0,4}|котор\w+|здешн\w+"
)
_CAMEL = re.compile(
    r"(?<!\w)[A-ZА-ЯЁ][a-zа-яё]{2,}(?:[A-ZА-ЯЁ][a-zа-яё]+)+(?:[ -][A-ZА-ЯЁ][\w’'-]+)?(?!\w)"
)  # ProMed, ЮжТрансСервис
_AFTER_FORM = re.compile(
    r"(?:«[^«»\n]{2,40}»|\"[^\"\n]{2,40}\"|“[^“”\n]{2,40}”|[A-ZА-ЯЁҚҒӘӨҮҢІЎҲ][\w’'-]+(?:[ ][A-ZА-ЯЁҚҒӘӨҮҢІЎҲ][\w’'-]+){0,3}),?\s+"
    r"(?:LLC|Ltd|Inc|MChJ|МЧЖ|ЖШС|ЖЧҚ|ЖЧК|ОсОО|QK|GmbH|A\.?Ş|Ltd\.?\s+Şti)(?!\w)"
)
_LOWER_FORM = re.compile(r"(?<!\w)(?:осоо|ооо|тоо|жшс|жчк|мчж|mchj)\s+[«\"“]?[^\W\d_]{3,}[»\"”]?")
_ADDED = re.compile(r"имени|им")
_STREAM = re.compile("цех|склад|фирм|организаци|компани|кафе|магазин|ресторан|завод|фабрик|клуб|контор|агентств|центр")


def find(words: Words) -> Iterator[Finding]:
    """Whole phrases that name an organisation."""
    for pattern, score in ((_AFTER_FORM, 0.93), (_LOWER_FORM, 0.8)):
        for place in pattern.finditer(words.text):
            yield Finding(place.start(), place.end(), FindingKind.ORG, score, _SOURCE)
    for place in _CAMEL.finditer(words.text):
        if place.group() not in _brands():
            yield Finding(place.start(), place.end(), FindingKind.ORG, 0.6, _SOURCE)
    for at, token in enumerate(words.tokens):
        if token.digits:
            continue
        if _possessed(token.sounds):
            yield from _belonging(words, at)
        if token.lower in _lower("named"):
            yield from _named_after(words, at)
        elif token.lower in _lower("called"):
            yield from _called(words, at)
        elif token.lower == "называется":
            yield from _is_called(words, at)
        elif token.lower in _lower("worked"):
            yield from _at_work(words, at)
        elif token.lower in _leads():
            yield from _after_lead(words, at)


@cache
def _lower(key: str) -> frozenset[str]:
    return frozenset(word.lower() for word in lists.section(FILE, key))


@cache
def _leads() -> frozenset[str]:
    """Russian words for sorts of organisations, in all cases."""
    return frozenset(form for word in _lower("lead") for form in (russian(word) if len(word) > 4 else {word}))


@cache
def _brands() -> frozenset[str]:
    return frozenset(lists.section(FILE, "brands"))


@cache
def _stems() -> frozenset[str]:
    return frozenset(skeleton(word.split()[-1]) for word in lists.section(FILE, "stem"))


def is_head(token: Token) -> bool:
    """Whether a word is a sort of organisation that belongs to what stands before it."""
    return not token.digits and _possessed(token.sounds)


@lru_cache(maxsize=100_000)
def _possessed(sounds: str) -> bool:
    """Whether a word is a sort of organisation that belongs to what stands before it: мектеби, hastanesine."""
    return any(_POSSESSED.fullmatch(tail) for tail in _tails(sounds))


@lru_cache(maxsize=100_000)
def _sort(sounds: str) -> bool:
    """Whether a word is a sort of organisation in any case."""
    return any(_PLAIN.fullmatch(tail) or _POSSESSED.fullmatch(tail) for tail in _tails(sounds))


def _tails(sounds: str) -> list[str]:
    lengths = range(len(sounds), _SHORTEST - 1, -1)
    return [sounds[length:] for length in lengths if sounds[:length] in _stems()]


def _belonging(words: Words, at: int) -> Iterator[Finding]:
    """Бишкек медициналык колледжин, Кербен ооруканасына; in lower case the word before a sort of organisation."""
    tokens, best, score = words.tokens, at, 0.94
    for back in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
        gap = words.between(back)
        if gap.strip(' «»"“”-') or "\n" in gap:
            break
        token = tokens[back]
        place = places.match(words, back)
        named = place is not None and (not place[1] or token.capital)
        if named or is_proper(token):
            person = not named and names.sort_of(token) is not None and best == at
            if _ELSEWHERE.fullmatch(token.sounds) or (person and (back < at - 1 or _GENITIVE.fullmatch(token.sounds))):
                break
            best = back
        elif best < at or not _may_lie_between(token) or at - back > _BETWEEN:
            break
    if best == at and at > 0 and not words.between(at - 1).strip() and _may_name(tokens[at - 1]):
        best, score = at - 1, 0.45
        if at > 1 and not words.between(at - 2).strip() and _arabic(tokens[at]) and _may_name(tokens[at - 2]):
            best = at - 2
    if best < at:
        yield Finding(_opened(words, tokens[best].start), tokens[at].end, FindingKind.ORG, score, _SOURCE)


def _arabic(token: Token) -> bool:
    return "\u0600" <= token.text[0] <= "\u06ff"


def _opened(words: Words, start: int) -> int:
    return start - 1 if start and words.text[start - 1] in "«\"“" else start


def is_proper(token: Token) -> bool:
    """Whether a word is written like a name, and not only because it begins a sentence."""
    if not token.capital or token.uncased:
        return False
    return not token.first or token.sounds in lists.sounds(FILE, "peoples") or not vocabulary.told(token)


def _may_lie_between(token: Token) -> bool:
    if token.lower in languages.common() and len(token.lower) < 6:
        return False
    return len(token.sounds) > 1 and not token.digits and not _CASED.fullmatch(token.sounds)


def _may_name(token: Token) -> bool:
    """Whether a word written small may be the name: in lower-case talk, and no pronoun, case or adverb."""
    return token.uncased and _may_lie_between(token) and token.lower not in languages.common()


def _named_after(words: Words, at: int) -> Iterator[Finding]:
    """Токтогул атындагы мектепте."""
    tokens = words.tokens
    first, last = at, at
    for back in range(at - 1, max(-1, at - 4), -1):
        if words.between(back).strip(' «»"“”-') or not (is_proper(tokens[back]) or tokens[back].uncased or back == at - 1):
            break
        first = back
    for ahead in range(at + 1, min(len(tokens), at + 1 + _BETWEEN)):
        if words.between(ahead - 1).strip(" -№"):
            break
        if _sort(tokens[ahead].sounds):
            last = ahead
            break
    if first < at < last:
        start = _opened(words, tokens[first].start)
        yield Finding(start, tokens[last].end, FindingKind.ORG, 0.95, _SOURCE)


def _called(words: Words, at: int) -> Iterator[Finding]:
    """сибнефтемонтаж деген фирмада."""
    tokens = words.tokens
    sort = at + 1 < len(tokens) and not words.between(at).strip() and _sort(tokens[at + 1].sounds)
    if not sort or at == 0 or words.between(at - 1).strip(' »"”'):
        return
    first = at - 1
    if first > 0 and not words.between(first - 1).strip(" -") and is_proper(tokens[first - 1]):
        first -= 1
    known = tokens[first].lower in languages.common() or _sort(tokens[first].sounds)
    if not known:
        yield Finding(tokens[first].start, tokens[at - 1].end, FindingKind.ORG, 0.6, _SOURCE)


def _is_called(words: Words, at: int) -> Iterator[Finding]:
    """организация тонг называется."""
    tokens = words.tokens
    for back in range(at - 2, max(-1, at - 5), -1):
        if words.between(back).strip(' «»"'):
            return
        if _STREAM.match(tokens[back].lower):
            yield Finding(tokens[back + 1].start, tokens[at - 1].end, FindingKind.ORG, 0.55, _SOURCE)
            return


def _at_work(words: Words, at: int) -> Iterator[Finding]:
    """в трансбалт устроился, работала в уралочке: a word written small that no dictionary knows."""
    tokens = words.tokens
    for preposition, name in ((at - 2, at - 1), (at + 1, at + 2)):
        if preposition < 0 or name >= len(tokens) or tokens[preposition].lower not in ("в", "на", "у"):
            continue
        if tokens[name].uncased and not words.between(preposition).strip() and _unknown(tokens[name]):
            yield Finding(tokens[name].start, tokens[name].end, FindingKind.ORG, 0.42, _SOURCE)


def _unknown(token: Token) -> bool:
    return (
        not token.digits
        and morphology.kinds(token.lower) == {"unknown"}
        and not vocabulary.told(token)
        and names.sort_of(token) is None
        and not places.is_listed(token.sounds)
    )


def _after_lead(words: Words, at: int) -> Iterator[Finding]:
    """городская больница № 64, школа имени Токтогула, фирма стройгарант плюс."""
    tokens = words.tokens
    if at + 1 >= len(tokens):
        return
    gap, after = words.between(at), tokens[at + 1]
    numbered = after.digits and gap.strip() in ("", "№", "-", "–") and "\n" not in gap
    quoted = gap.strip() in ("«", '"', "“", "„")
    score, last = 0.94, at
    if numbered:
        last = at + 1
    elif quoted:
        closing = re.compile('[»"”]').search(words.text, after.start, after.start + 60)
        inside = words.inside(after.start, closing.start()) if closing else []
        last = at + len(inside) if 0 < len(inside) <= _LONGEST and after.capital else at
        # the word for its sort alone stays outside of quotation marks
        last, score = (last, 0.97) if _first_adjective(words, at) < at else (at, 0.0)
    elif _ADDED.fullmatch(after.lower) and at + 2 < len(tokens):
        last = at + 2
        while last + 1 < len(tokens) and last < at + 4 and words.between(last) in (" ", ". ") and is_proper(tokens[last + 1]):
            last += 1
    elif not gap.strip() and "\n" not in gap and _STREAM.match(tokens[at].lower) and not after.capital and _unknown(after):
        last, score = at + 1, 0.5
        if last + 1 < len(tokens) and tokens[last + 1].lower in _lower("with") and not words.between(last).strip():
            last += 1
    if last > at:
        first = _first_adjective(words, at) if numbered or quoted else at
        end = tokens[last].end
        yield Finding(tokens[first].start, end, FindingKind.ORG, score, _SOURCE)


def _first_adjective(words: Words, at: int) -> int:
    first = at
    while first > 0 and at - first < _BETWEEN and not words.between(first - 1).strip() and "\n" not in words.between(first - 1):
        word = words.tokens[first - 1].lower
        if not _ADJECTIVE.fullmatch(word) or _NOT_ADJECTIVES.fullmatch(word) or word in languages.common():
            break
        first -= 1
    return first
