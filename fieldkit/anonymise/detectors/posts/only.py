"""The only one, the first, the last of whatever they are: words that make a job or a people tell who somebody is."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fieldkit.anonymise.detectors.numbers import dates, numerals
from fieldkit.anonymise.detectors.persons import capitals, kin
from fieldkit.anonymise.detectors.posts import jobs, reach
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_NEAR = 5
_SOLE, _RANKED = 0.7, 0.6
_MOST_BETWEEN, _SHORTEST_PLACE = 3, 2
_CHILD = frozenset(("bola", "bala", "cojuk"))
_ONE = frozenset(("bita", "bir", "birgina"))
_TO = re.compile("[gk][ae]$|[ie]?[ae]$")
_WHO = frozenset(("кто", "которая", "который", "которые", "who", "that", "whose"))
_TELLING = 5
"""How many words of who the only one is tell it: единственная, кто знает и узбекский, и закон."""
_ALONE = "jalgiz"
_WHERE = re.compile("[дт](?:[ае]г[ыи]|[оө]г[уү]|ағы|егі|аги)$|[dt][ae]ki$|dagi$")
_IN = re.compile("(?:[дт][аеоө]|[dt][ae])$")
_AMONG = re.compile("(?:[лдт][аеоө]р(?:дан|ден|дон|дөн|нан|нен)|l[ae]rd[ae]n)$")
_SOLE_RU = re.compile("единственн[а-яё]{2,3}")
_RANKED_RU = re.compile("(?:последн|перв)[а-яё]{2,3}")
_ONE_RU = re.compile("од(?:ин|на|ного|ной|ному|ну|ним)")
_MINE = re.compile("[iu]m(?:n[iu]ng?|[dn][iu]|g[ae]|[ae]|d[ae]n?)?$")
_OWNED_PERSON = re.compile("l[iu]s[iu](?:n[iu]ng?|n[iu]|n[ae])?$|[cs][iu]s[iu]$")
_SOMEBODY = re.compile(
    "(?:[чшц][ыиіуү]|кер|кеш|ист|лог|ор|ер|[cç][ıiuü]|chi|shi|er|or|ist|ian|ant|man|woman|nurse|cook|teacher|doctor|"
    "paralegal|[a-z]{2}[dlmnpst]ee)"
    "(?:м[ыиуү]н|мін|с[ыиуү]|сы|сі|si|s[ıiuü]|ydim|ydım|di[mk]?|yd[ıiuü]m?|man|edim)?$"
)


def find(words: Words) -> Iterator[Finding]:
    """The only one of whatever job, listed or not: what follows жалгыз, единственный, the only."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        found = None
        if _says_sole(token):
            found = _who(words, at) or _sole(words, at) or _ranked(words, at)
        elif token.sounds in _ONE:
            found = _one_for_place(words, at)
        elif _RANKED_RU.fullmatch(token.lower):
            found = _ranked(words, at)
        elif token.lower in lists.section(jobs.FILE, "ranked"):
            found = _ranked_of(words, at)
        elif _ONE_RU.fullmatch(token.lower):
            found = _one_for_all(words, at)
        if found is not None:
            first, last, score = found
            yield Finding(tokens[first].start, tokens[last].end, FindingKind.PROF, score, "roles:only")


def before(words: Words, at: int) -> tuple[int, bool]:
    """Where words that say "the only one" before a job begin, and whether they are there; else the job itself."""
    tokens = words.tokens
    for back in range(1, _NEAR + 1):
        if at - back < 0 or words.between(at - back).strip(" -"):
            break
        if _says_only(tokens[at - back]) or _says_one_and_only(words, at - back):
            if _ranks(tokens[at - back]) and not _may_rank(tokens[at - back + 1 : at]):
                break
            further = at - back
            while further > 0 and words.between(further - 1) == " " and _says_only(tokens[further - 1]):
                further -= 1
            first = _with_most(words, _with_where(words, further))
            mine = not _says_sole(tokens[at - back]) and first == further and _MINE.search(tokens[at].sounds)
            return (at, False) if mine else (first, True)
    return at, False


def _ranks(token: Token) -> bool:
    return token.lower in lists.section(jobs.FILE, "ranked") or _RANKED_RU.fullmatch(token.lower) is not None


def _may_rank(between: Sequence[Token]) -> bool:
    """Whether only words for a person or adjectives stand between first and a job: not first morning, биринчи жылы."""
    return len(between) < _MOST_BETWEEN and not any(
        (vocabulary.is_function(token.lower) and token.sounds not in _CHILD) or dates.tells(token.stem)
        for token in between
    )


def _with_most(words: Words, first: int) -> int:
    """Eng birinchi, самый первый; bütün şubelerde ilk: the word that makes it the very first, or of them all."""
    before_ = words.tokens[first - 1].lower if first and words.between(first - 1) == " " else ""
    return first - 1 if before_ in lists.section(jobs.FILE, "most") else first


def _who(words: Words, at: int) -> tuple[int, int, float] | None:
    """Единственная, кто знает закон, единственный из аила: told by a clause, or by among whom."""
    if at + 1 < len(words.tokens) and words.tokens[at + 1].lower == "из":
        last = reach.with_range(words, at)
        return (at, last, _SOLE) if last > at + 1 else None
    one = at + 1 < len(words.tokens) and words.tokens[at + 1].lower == "one"
    last = at + 1 + one
    if last >= len(words.tokens) or words.tokens[last].lower not in (("with", *_WHO) if one else _WHO):
        return None
    while last + 1 < len(words.tokens) and last - at - 1 < _TELLING:
        gap = words.between(last)
        if gap != " " and not (gap == ", " and words.tokens[last + 1].lower in lists.section("cues.txt", "and")):
            break
        last += 1
    return reach.with_article(words, at), last, _SOLE


def _sole(words: Words, at: int) -> tuple[int, int, float] | None:
    tokens, person = words.tokens, 0
    reaching = _NEAR + 2 if at + 1 < len(tokens) and tokens[at + 1].lower in ("на", "в", "по", "во") else _NEAR
    for last in range(at + 1, min(at + reaching, len(tokens))):
        if words.between(last - 1).strip(" -"):
            break
        if last > at + 1 and tokens[last - 1].lower in lists.section(jobs.FILE, "speaking"):
            person = last
            break
        if tokens[last].lower in lists.section(jobs.FILE, "family"):
            break
        if kin.is_relation(tokens[last]) and not _is_people(tokens[last]):
            continue
        if _is_people(tokens[last]) or (not person and _stands_for_somebody(words, last)):
            # what she is may follow: жалгыз аял жүк ташуучу
            person = last
        elif _is_somebody(tokens[last]):
            person = last
            break
    if not person:
        return None
    person = with_person(words, person)
    return reach.with_article(words, _with_where(words, at)), reach.with_range(words, person), _SOLE


def _ranked(words: Words, at: int) -> tuple[int, int, float] | None:
    """Последняя русская на нашей улице, первый кыргыз в университете: among whom is said behind it."""
    if at + 1 >= len(words.tokens) or words.between(at) != " ":
        return None
    who = words.tokens[at + 1]
    if not (_is_somebody(who) or capitals.names_nobody(who) or morphology.is_people(who.lower)):
        return None
    last = reach.with_range(words, reach.with_object(words, at + 1))
    return (at, last, _RANKED) if last > at + 1 else None


def _ranked_of(words: Words, at: int) -> tuple[int, int, float] | None:
    """Köyün ilk doktoralısı, айылдагы биринчи окумуштуу кыз: of where is said before it."""
    owner = words.tokens[at - 1] if at and words.between(at - 1) == " " else None
    if owner is None or vocabulary.is_function(owner.lower) or not _says_of_where(words, at - 1):
        return None
    for last in range(at + 1, min(at + _NEAR - 1, len(words.tokens))):
        token = words.tokens[last]
        if words.between(last - 1) != " ":
            break
        if _is_people(token) or _OWNED_PERSON.search(token.sounds) or _is_somebody(token):
            return _with_most(words, at - 1), last, _RANKED
    return None


def _says_of_where(words: Words, at: int) -> bool:
    """Whether a word says of what or of where somebody is the first: köyün, айылдагы, bütün şubelerde."""
    lower = words.tokens[at].lower
    if reach.OWNER.search(lower) or _WHERE.search(lower):
        return True
    return _IN.search(lower) is not None and _with_most(words, at) < at


def _one_for_all(words: Words, at: int) -> tuple[int, int, float] | None:
    """Юрист одна на всю область, один на три села врач: who it is stands before or behind."""
    tokens = words.tokens
    if (
        at + 3 >= len(tokens)
        or tokens[at + 1].lower != "на"
        or tokens[at + 2].lower not in lists.section(jobs.FILE, "whole")
    ):
        return None
    last = at + 3
    if last + 1 < len(tokens) and words.between(last) == " " and _is_somebody(tokens[last + 1]):
        return at, last + 1, _SOLE
    if at and words.between(at - 1) == " " and _is_somebody(tokens[at - 1]):
        return at - 1, last, _SOLE
    return None


def _one_for_place(words: Words, at: int) -> tuple[int, int, float] | None:
    """Икки қишлоққа битта мироб, эки айылга бир доктор: one for so many places."""
    tokens = words.tokens
    if at < _SHORTEST_PLACE or at + 1 >= len(tokens) or words.between(at) != " " or words.between(at - 1) != " ":
        return None
    place, number = tokens[at - 1], numerals.part_of(tokens[at - 2])
    whole = number is not None or tokens[at - 2].lower in lists.section(jobs.FILE, "most")
    told = (
        whole
        and _TO.search(place.sounds)
        and lists.begins(place.sounds, jobs.FILE, "where")
        and _is_somebody(tokens[at + 1])
    )
    return (at - 2, at + 1, _SOLE) if told else None


def with_person(words: Words, last: int) -> int:
    """Yagona shifokor ayol: a word for a person right behind the job belongs to it."""
    behind = last + 1 < len(words.tokens) and words.between(last) == " " and _is_people(words.tokens[last + 1])
    return last + 1 if behind else last


def _is_somebody(token: Token) -> bool:
    if token.digits or vocabulary.is_function(token.lower) or lists.matches(token.lower, jobs.FILE, "no_job"):
        return False
    if "\u0400" <= token.lower[0] <= "\u04ff" and morphology.is_person(token.lower):
        return True
    return _is_people(token) or jobs.is_job(token) or _SOMEBODY.search(token.lower) is not None


def _is_people(token: Token) -> bool:
    """Whether a word is one for a person of some age or sex: ayol, woman."""
    arabic = "\u0600" <= token.text[0] <= "\u06ff"
    return (
        token.sounds in lists.sounds(jobs.FILE, "people")
        if arabic
        else token.lower in lists.section(jobs.FILE, "people")
    )


def _stands_for_somebody(words: Words, at: int) -> bool:
    """Tek Kırgız benim, единственный казах: a people that no noun follows."""
    if not capitals.names_nobody(words.tokens[at]):
        return False
    if at + 1 == len(words.tokens) or words.between(at) not in (" ", "-"):
        return True
    after = words.tokens[at + 1]
    return words.between(at) == " " and vocabulary.is_function(after.lower) and not _is_people(after)


@cache
def _only() -> frozenset[str]:
    return frozenset(word.lower() for key in ("only", "ranked") for word in lists.section(jobs.FILE, key))


def _says_only(token: Token) -> bool:
    return token.lower in _only() or _says_sole(token) or _RANKED_RU.fullmatch(token.lower) is not None


def _says_sole(token: Token) -> bool:
    arabic = "\u0600" <= token.text[0] <= "\u06ff"
    sole = token.lower in lists.section(jobs.FILE, "sole") or _SOLE_RU.fullmatch(token.lower) is not None
    return sole or (arabic and token.sounds == _ALONE)


def _says_one_and_only(words: Words, at: int) -> bool:
    """Birdan-bir, written with a hyphen, that is as two words; бір ғана, faqat bitta, только один, just one."""
    tokens = words.tokens
    if at + 1 >= len(tokens) or words.between(at) not in (" ", "-"):
        return False
    first, second = tokens[at], tokens[at + 1]
    if first.sounds in ("birdan", "birden"):
        return second.sounds == "bir"
    one, no_more = (lists.section(jobs.FILE, key) for key in ("one", "no_more"))
    return (first.lower in one and second.lower in no_more) or (first.lower in no_more and second.lower in one)


def _with_where(words: Words, first: int) -> int:
    """Айылдагы жалгыз дарыгер, sınıfta tek, улардан ягона: where, or among whom, it is said before belongs to it."""
    if not first or words.between(first - 1) != " ":
        return first
    where = words.tokens[first - 1]
    if _AMONG.search(where.lower):
        former = first > 1 and words.between(first - 2) == " " and reach.is_chief(words.tokens[first - 2])
        return first - 2 if former else first - 1
    turkic = where.language not in ("ru", "en") and not (where.capital and not where.first)
    within = turkic and _IN.search(where.lower) is not None and not vocabulary.is_function(where.lower)
    return _with_most(words, first - 1) if within or _WHERE.search(where.lower) else first
