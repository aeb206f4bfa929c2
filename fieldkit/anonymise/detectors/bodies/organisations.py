"""Organisations: by list, by the words that name one beside a name, by quotation marks, and schools by number."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import capitals, kin, names
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.inflection import case_only
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_FILE = "organisation_cues.txt"
_QUOTED = re.compile(r"«([^«»\n]{2,60})»|“([^“”\n]{2,60})”|„([^„“”\n]{2,60})[“”]|\"([^\"\n]{2,60})\"")
_NUMBERED = re.compile(
    r"(?:\b[^\W\d_]{4,}(?:ая|ую|ой|ий|ый|ого|ом|ем|ее|ое)\s+){0,2}(?:школ|гимнази|лице|детск(?:ий|ого|ом)\s+сад|садик|поликлиник|больниц|роддом|интернат|отделени|оорукана|аурухана|касалхона|шифохона|kasalxona|shifoxona|hastane|колледж|балдар\s+бакчасы|бакча|мектеп|мектеб|балабақша|бала\s+бакча|лицей|колони|училищ|пту|school|hospital|kindergarten|maktab|мактаб|bog['ʻ‘’]cha|okul)"
    r"[^\W\d_]*\s*(?:№|no\.?|number|номер|n)?\s*[-№]?\s*\d{1,4}(?:-?[^\W\d_]{0,6})?(?![\w])"
    r"|(?:№\s?)?\d{1,4}\s*[-–]?\s*(?:(?:я|й|ю|ой|м|чи|чы|чу|чү|ші|шы|інші|ншы|нчи|нчы|нчу|нчү|sonli|son|nolu|th|rd|nd|st|орто|номерлүү|нөмірлі|номерли)\s*[-–]?\s*)?\s*(?:орто\s+|орта\s+)?"
    r"(?:школ|гимнази|лице|поликлиник|больниц|роддом|оорукана|аурухана|касалхона|шифохона|kasalxona|shifoxona|hastane|мектеп|мектеб|балабақша|бала\s+бакча|maktab|мактаб|bog['ʻ‘’]cha|okul|ilkokul|ortaokul)[^\W\d_]*(?:-[^\W\d_]+)*",
    re.IGNORECASE,
)
_FORMS = re.compile(
    r"(?<!\w)(?:ОсОО|ООО|ОАО|ЗАО|ТОО|АО|ЧП|ИП|ЖЧҚ|ЖШС|АҚ|МЧЖ|МЧС|ЖЧК|ОФ|ОО|НПО|LLC|OOO|MChJ|QK|КХ|ГУП|МУП|ГП)\s+(?:[«\"“][^\W\d_]|[A-ZА-ЯЁҚҒӘӨҮҢІҰҺ])[^\s,.;:!?»\"”]*(?:\s+[A-ZА-ЯЁҚҒӘӨҮҢІ][^\s,.;:!?»\"”]*){0,2}[»\"”]?"
)
_COOPERATIVES = re.compile(
    r"(?<!\w)(?:[A-ZÇĞİÖŞÜ][^\W\d_]+[ -]){1,3}(?:Co-op|Koop|Coop)(?:['\u2019][^\W\d_]+)?(?!\w)"
    r"|\bFriends of(?: [A-Z][^\W\d_]+){1,3}"
)


_OF_PLACE = (
    "лық",
    "лік",
    "дық",
    "дік",
    "тық",
    "тік",
    "лык",
    "лик",
    "дык",
    "дик",
    "тык",
    "тик",
    "дук",
    "дүк",
    "лук",
    "лүк",
    "тук",
    "түк",
)
_LONGEST = 6
_LONGEST_QUOTED = 5
_SHORTEST_CUE = 3
_BESIDE_SORT = 0.96
_LONG_NAME = 6
_OF_A_PEOPLE = frozenset(("church", "restaurant", "café", "cafe", "school", "mosque", "bakery", "bank", "hospital"))
"""Which a people or a faith before them does not name: an Uzbek restaurant."""
_WHERE = re.compile("[dt][ae]$")
_SPOKEN = re.compile("[.!?,…:;]")
_ADJECTIVE = re.compile("[а-яё]{4,}(?:[нск]|ов|ев|в)(?:ый|ий|ая|ое|ого|ой|ую|ом|ым|ему)$")
_PLAIN_BETWEEN = 3
_UNKNOWN_WORDS = 2
_NAMED = frozenset(("деген", "дейтин", "атту", "аттуу", "degan", "nomli", "adlı", "diye", "атты"))
_SHORTEST_HEAD = 5
_CASED = re.compile("(?:n[iu]|[dt][iu]|d[ae]n|m[ae]n|[nl]k[iu]|[dt][ae]g[iu])$")


@cache
def _cue(key: str) -> frozenset[str]:
    return frozenset(word.lower() for word in lists.section(_FILE, key))


@cache
def _small() -> frozenset[str]:
    return frozenset(lists.section("cues.txt", "small"))


@cache
def _short() -> tuple[re.Pattern[str], frozenset[str]]:
    short = sorted(lists.section(_FILE, "short"), key=len, reverse=True)
    return re.compile(rf"(?<!\w){_any(short)}(?:['’-]?[^\W\d_A-ZА-ЯЁ]{{1,6}})?(?!\w)"), frozenset(short)


def _tail(written: str) -> str:
    """What stands behind a short name, without the apostrophe or hyphen: Sberда."""
    length = next(length for length in range(len(written), 0, -1) if written[:length] in _short()[1])
    return written[length:].lstrip("'’-")


@cache
def _short_small() -> re.Pattern[str]:
    """The short names that are no words when nothing has a capital: those of several words, and long ones."""
    short = sorted((name for name in lists.section(_FILE, "short") if _is_no_word(name)), key=len, reverse=True)
    return re.compile(rf"(?<!\w){_any(short)}(?:['’-]?[^\W\d_]{{1,4}})?(?!\w)", re.IGNORECASE)


def _is_no_word(name: str) -> bool:
    if " " in name:
        return True
    cyrillic = "\u0400" <= name[0] <= "\u04ff"
    known = cyrillic and "word" in morphology.kinds(name.lower())
    return len(name) >= _LONG_NAME and not known and not vocabulary.is_word(skeleton(name), name.lower())


def _any(written: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, written))})"


def find(words: Words) -> Iterator[Finding]:
    """Names of organisations, shops, schools, parties, in full and in short."""
    text = words.text
    for place in _short()[0].finditer(text):
        tail = _tail(place.group())
        if tail and not case_only("", skeleton(tail)):
            continue
        yield Finding(place.start(), place.end(), FindingKind.ORG, 0.9, "organisations:list")
    if any(token.uncased for token in words.tokens):
        for place in _short_small().finditer(text):
            yield Finding(place.start(), place.end(), FindingKind.ORG, 0.8, "organisations:list")
    for token in words.tokens:
        if lists.matches(token.lower, _FILE, "chain"):
            yield Finding(token.start, token.end, FindingKind.ORG, 0.8, "organisations:list")
    for pattern in (_NUMBERED, _FORMS, _COOPERATIVES) if words.has_digits else (_FORMS, _COOPERATIVES):
        for place in pattern.finditer(text):
            yield Finding(place.start(), place.end(), FindingKind.ORG, 0.95, "organisations:form")
    yield from _quoted(words)
    yield from _by_cue(words)


def _quoted(words: Words) -> Iterator[Finding]:
    """Phrases in quotation marks: sure beside a word for a sort or with a name in them, possible as titles."""
    for place in _QUOTED.finditer(words.text):
        start, end = place.span(place.lastindex or 1)
        name = words.text[start:end].strip()
        inside = words.inside(start, end)
        if not inside or len(inside) > _LONGEST_QUOTED or _SPOKEN.search(name):
            continue
        before, after = words.beside(start, end)
        if words.text[place.end() : place.end() + 1].isalpha() and after is not None:
            end = after.end
        if _is_beside_sort(words, inside, before, after):
            yield Finding(start, end, FindingKind.ORG, _BESIDE_SORT, "organisations:quoted")
        elif name[0].isupper() and not (_is_said(inside) or _is_work(before) or _is_work(_behind(words, end, after))):
            first = bisect_left(words.tokens, inside[0].start, key=lambda token: token.start)
            named = any(_names_something(words, at) for at in range(first, first + len(inside)))
            if len(inside) > 1 and named:
                yield Finding(start, end, FindingKind.ORG, _BESIDE_SORT, "organisations:quoted")
            elif named or _is_title(inside) or (before is not None and before.lower in _cue("named")):
                yield Finding(start, end, FindingKind.ORG, 0.55, "organisations:quoted")


def _is_beside_sort(words: Words, inside: Sequence[Token], before: Token | None, after: Token | None) -> bool:
    """Whether a word for a sort of organisation stands directly before a phrase or behind it."""
    if before is not None and is_sort(before) and words.text[before.end : inside[0].start].strip(' «“„"') == "":
        return True
    return after is not None and is_sort(after) and words.text[inside[-1].end : after.start].strip(' »”“"-') == ""


def _is_said(inside: Sequence[Token]) -> bool:
    """Whether a phrase is rather what somebody said: one of the commonest words, a verb, or where, is in it."""
    if any(_WHERE.search(token.sounds) and places.is_listed(token.sounds[:-2]) for token in inside[:-1]):
        return True
    return any(
        (vocabulary.is_function(token.lower) and not token.capital and token.lower not in _small())
        or morphology.is_verb(token.lower)
        for token in inside
    )


def _behind(words: Words, end: int, after: Token | None) -> Token | None:
    """The word behind a phrase, behind деген too."""
    called = after is not None and after.lower in lists.section("cues.txt", "called")
    return words.beside(end, after.end)[1] if called and after is not None else after


def _is_work(token: Token | None) -> bool:
    """Whether a word is one for a song, a book, a film, in any case."""
    if token is None:
        return False
    works = lists.sounds(_FILE, "work")
    lengths = range(2, len(token.sounds) + 1)
    return any(
        token.sounds[:length] in works and case_only(token.sounds[:length], token.sounds[length:]) for length in lengths
    )


def _names_something(words: Words, at: int) -> bool:
    """Whether somebody's name or a place that is no everyday word begins at a word."""
    token = words.tokens[at]
    if not token.capital or places.is_inhabitant(token.sounds):
        return False
    return names.sort_of(token) in (names.Sort.SURE, names.Sort.FAMILY) or places.match(words, at) is not None


def _is_title(inside: Sequence[Token]) -> bool:
    """Whether each word has its capital as in a name of several words, or one is no everyday word."""
    capital = all(token.capital or token.lower in _small() for token in inside)
    return (len(inside) > 1 and capital) or not all(vocabulary.told(token) for token in inside)


def _by_cue(words: Words) -> Iterator[Finding]:
    yield from _without_capitals(words)
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if _is_head(token):
            begins = _backwards(words, at)
            ends = _of_place(words, at) if begins < at or (_proper(token) and not token.first) else at
            if begins < at or ends > at:
                yield Finding(tokens[begins].start, tokens[ends].end, FindingKind.ORG, 0.94, "organisations:cue")
            elif _proper(token) and not token.first and token.language == "en":
                yield Finding(token.start, token.end, FindingKind.ORG, 0.6, "organisations:cue")
        if token.lower in _cue("lead") and at + 1 < len(tokens):
            ends = _forwards(words, at)
            if ends > at:
                first = tokens[_adjectives(words, at)]
                yield Finding(first.start, tokens[ends].end, FindingKind.ORG, 0.935, "organisations:cue")


def _without_capitals(words: Words) -> Iterator[Finding]:
    """Where nothing has capitals: unknown words after фирма, or before деген фирмада."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if not token.uncased:
            continue
        if token.lower in _cue("lead") and len(token.lower) > _SHORTEST_CUE:
            last = at
            while (
                last + 1 < len(tokens) and last - at < 2 and words.between(last) == " " and _unknown(tokens[last + 1])
            ):
                last += 1
            if last > at:
                yield Finding(token.start, tokens[last].end, FindingKind.ORG, 0.6, "organisations:uncased")
        sort = at + 1
        if sort + 1 < len(tokens) and tokens[sort].lower.endswith(_OF_PLACE):
            sort += 1
        named = token.lower in _NAMED and sort < len(tokens) and is_sort(tokens[sort])
        if named and at > 0 and _unknown(tokens[at - 1]):
            yield Finding(tokens[at - 1].start, tokens[sort].end, FindingKind.ORG, 0.6, "organisations:uncased")


def _unknown(token: Token) -> bool:
    return not token.digits and not vocabulary.told(token)


def is_sort(token: Token) -> bool:
    """Whether a word is one for a sort of organisation or settlement, in any case."""
    return is_cue(token) or _inflected_sort(token.sounds)


@lru_cache(maxsize=50_000)
def _inflected_sort(sounds: str) -> bool:
    sorts = lists.sounds("cues.txt", "firm")
    return any(
        sounds[:length] in sorts and case_only(sounds[:length], sounds[length:]) for length in range(4, len(sounds) + 1)
    )


def _is_head(token: Token) -> bool:
    """Whether it is a word that ends the name of an organisation, in any case."""
    if token.lower in _cue("head") or token.stem.lower() in _cue("head"):
        return True
    return token.lower not in _cue("lead") and _inflected_head(token.sounds)


@lru_cache(maxsize=50_000)
def _inflected_head(sounds: str) -> bool:
    heads = lists.sounds(_FILE, "head")
    lengths = range(len(sounds) - 1, _SHORTEST_HEAD - 1, -1)
    return any(sounds[:length] in heads and case_only(sounds[:length], sounds[length:]) for length in lengths)


def is_cue(token: Token) -> bool:
    """Whether a word names a sort of organisation."""
    return token.lower in _cue("head") or token.lower in _cue("lead")


def _proper(token: Token) -> bool:
    return token.capital and not token.uncased and not (token.first and _only_opens(token))


def _only_opens(token: Token) -> bool:
    """Whether the first word of a sentence has its capital only from there."""
    if vocabulary.is_common(token.lower) or kin.is_relation(token):
        return True
    if names.sort_of(token) is not None or places.is_listed(token.sounds) or capitals.names_nobody(token):
        return False
    turkic = token.language not in ("ru", "en")
    cased = turkic and _CASED.search(token.sounds) is not None
    return cased or vocabulary.told(token) or vocabulary.is_borrowed(token)


def _backwards(words: Words, at: int) -> int:
    """The first word of a name that ends in a cue; an adjective of place or one plain word may lie between."""
    tokens, begins, best = words.tokens, at, at
    while begins > 0 and at - begins < _LONGEST:
        gap = words.between(begins - 1)
        if gap.strip(' «»"“”-') or "\n" in gap:
            break
        begins -= 1
        if _proper(tokens[begins]):
            best = begins
        elif not _may_lie_between(words, begins, at, best):
            break
    if best == at - 1 and tokens[at].lower in _OF_A_PEOPLE and capitals.names_nobody(tokens[best]):
        return at
    alone = best == at - 1 and tokens[best].first
    return at if alone and tokens[best].lower in _cue("lead") | _cue("head") else best


def _may_lie_between(words: Words, place: int, at: int, best: int) -> bool:
    token = words.tokens[place]
    if best == at and at - place < _PLAIN_BETWEEN and _quoted_before(words, place):
        return True
    if token.lower in _small() or (best < at and token.lower.endswith(_OF_PLACE)):
        return True
    return best == at == place + 1 and place > 0 and _proper(words.tokens[place - 1])


def _quoted_before(words: Words, place: int) -> bool:
    """Whether a name in quotation marks ends shortly before: «Жолаушы» жүргізушілер бірлестігі."""
    return any(words.between(at)[:1] in ("»", "”", '"') for at in range(max(0, place - 2), place))


def _of_place(words: Words, at: int) -> int:
    """Kyrgyz Community Center of Illinois: of which place."""
    tokens = words.tokens
    follows = (
        at + 2 < len(tokens) and tokens[at + 1].lower == "of" and words.between(at) == words.between(at + 1) == " "
    )
    return at + 2 if follows and _proper(tokens[at + 2]) else at


def _forwards(words: Words, at: int) -> int:
    """The last word of a name that begins with a cue; what depends on it may stand between: ассоциация женщин Азии."""
    tokens, ends, best = words.tokens, at, at
    while ends + 1 < len(tokens) and ends - at < _LONGEST:
        if words.between(ends).strip(' «»"“”-№') or "\n" in words.between(ends):
            break
        after = tokens[ends + 1]
        if _proper(after):
            best = ends + 1
        elif after.lower not in _small() and not (ends - at < _UNKNOWN_WORDS and _depends(after)):
            break
        ends += 1
    return best


def _adjectives(words: Words, at: int) -> int:
    """Благотворительный фонд: the first of the adjectives before a cue."""
    first = at
    while first > 0 and words.between(first - 1) == " " and _ADJECTIVE.search(words.tokens[first - 1].lower):
        first -= 1
    return first


def _depends(token: Token) -> bool:
    return token.language == "ru" and not token.capital and morphology.may_depend(token.lower)
