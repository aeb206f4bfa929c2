"""Jobs and roles that tell who somebody is: the only dentist of a village, the chair of an association."""

import re
from collections.abc import Iterator
from functools import cache

from fieldkit.anonymise.detectors import (
    capitals,
    jobs,
    lists,
    morphology,
    names,
    organisations,
    places,
    reach,
    vocabulary,
)
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORES = {"lead": 0.55, "rare": 0.36, "job": 0.2}
_NEAR = 5
_WHO = frozenset(("кто", "которая", "который", "которые", "who", "that", "whose"))
_TELLING = 5
"""How many words of who the only one is tell it: единственная, кто знает и узбекский, и закон."""
_COMPOUND = re.compile("(?:зав|зам|пом|глав)([а-яё]{5,})")
_SHORTEST = 2
_ALONE = "jalgiz"
_WHERE = re.compile("[дт](?:[ае]г[ыи]|[оө]г[уү]|ағы|егі|аги)$|[dt][ae]ki$|dagi$")
_LAST_OR_FIRST = re.compile("(?:последн|перв|единственн)[а-яё]{2,3}")
_SOMEBODY = re.compile(
    "(?:[чшц][ыиіуү]|кер|кеш|ист|лог|ор|ер|[cç][ıiuü]|chi|shi|er|or|ist|ian|ant|man|woman|nurse|cook|teacher|doctor)"
    "(?:м[ыиуү]н|мін|с[ыиуү]|сы|сі|si|s[ıiuü]|ydim|ydım|di[mk]?|yd[ıiuü]m?|man|edim)?$"
)


@cache
def _only() -> frozenset[str]:
    return frozenset(word.lower() for word in lists.section(jobs.FILE, "only"))


@cache
def _at() -> frozenset[str]:
    return frozenset(lists.section(jobs.FILE, "at"))


def job_at(words: Words, at: int) -> tuple[int, str] | None:
    """Whether a job begins at a word: index of its last word and its sort ("lead", "rare", "job")."""
    tokens = words.tokens
    best: tuple[int, str] | None = None
    for length in range(len(tokens[at].sounds), _SHORTEST - 1, -1):
        stem, tail = tokens[at].sounds[:length], tokens[at].sounds[length:]
        entries = jobs.listed().get(stem, ())
        if not entries or not jobs.may_end(stem, tail):
            continue
        for rest, sort in entries:
            last = at + len(rest)
            if rest and (
                tail
                or last >= len(tokens)
                or not all(tokens[at + 1 + i].sounds.startswith(part) for i, part in enumerate(rest))
            ):
                continue
            if best is None or last > best[0] or (last == best[0] and _SCORES[sort] > _SCORES[best[1]]):
                best = (last, sort)
        if best:
            return best
    return best


def find(words: Words) -> Iterator[Finding]:
    """Jobs and roles; the rarer and the closer to a place or an organisation, the higher the score."""
    yield from _only_ones(words)
    tokens = words.tokens
    at = 0
    while at < len(tokens):
        job = _job_or_compound(words, at)
        if job is None:
            at += 1
            continue
        last, sort = job
        begins, only = _with_only(words, at)
        if words.tokens[last].lower == "of":
            last = reach.object_of(words, last)
        ends, placed = _with_place(words, last)
        if (at and reach.is_chief(tokens[at - 1])) or _owned_by_chief(words, at):
            sort = "lead"
        if _serves_chief(words, last):
            sort = "lead"
        if sort == "rare" and not only:
            last, begins, placed = _of_an_institution(words, at, last, placed=placed)
        if sort == "lead" or only:
            first, owned = reach.with_owner(words, begins if only else at)
            begins = min(begins, first)
            placed = placed or owned
            last = max(last, reach.with_object(words, last))
        placed = placed or _placed_before(words, at)
        score = _SCORES[sort]
        if only:
            score = max(score, 0.8)
            last = max(last, reach.with_range(words, last))
        if placed:
            score = max(score, 0.75 if sort == "lead" else 0.6 if sort == "rare" else 0.45)
        end = tokens[max(last, ends if only else last)].end
        start = tokens[reach.with_article(words, begins)].start if only or sort == "lead" else tokens[begins].start
        yield Finding(start, end, FindingKind.PROF, score, f"roles:{'only' if only else sort}")
        at = last + 1


def _of_an_institution(words: Words, at: int, last: int, *, placed: bool) -> tuple[int, int, bool]:
    """Мектептин китепканачысы, участковый нашего района: with what such a one belongs to, and whether it is said."""
    before = words.tokens[at - 1] if at and words.between(at - 1) == " " else None
    owned = before is not None and organisations.is_sort(before) and reach.OWNER.search(before.lower) is not None
    ends = reach.with_object(words, last) if words.tokens[at].language == "ru" else last
    return ends, at - owned, placed or owned or ends > last


def _job_or_compound(words: Words, at: int) -> tuple[int, str] | None:
    """The job that begins at a word, listed or made of зав-, зам- and what it is over: завотделением, замглавврача."""
    token = words.tokens[at]
    if token.digits or len(token.sounds) < _SHORTEST:
        return None
    job = job_at(words, at)
    if job is not None and not (job == (at, "job") and vocabulary.is_function(token.lower)):
        return job
    over = _COMPOUND.fullmatch(token.lower)
    if over is None or "unknown" not in morphology.kinds(token.lower) or "unknown" in morphology.kinds(over.group(1)):
        return None
    return (at, "lead") if morphology.may_depend(over.group(1)) else None


def _serves_chief(words: Words, last: int) -> bool:
    """Помощник прокурора, водитель акима: whose head follows in the genitive."""
    after = last + 1
    if after >= len(words.tokens) or words.between(last) != " " or words.tokens[last].language != "ru":
        return False
    job = job_at(words, after)
    return job is not None and job[1] == "lead" and morphology.may_depend(words.tokens[after].lower)


def _owned_by_chief(words: Words, at: int) -> bool:
    """Башчынын шопуру, the mayor's driver: whoever works for the head of something is told by it."""
    if not at or words.between(at - 1) != " " or not reach.OWNER.search(words.tokens[at - 1].lower):
        return False
    job = job_at(words, at - 1)
    return job is not None and job[1] == "lead"


def _only_ones(words: Words) -> Iterator[Finding]:
    """The only one of whatever job, listed or not: what follows жалгыз, единственный, the only."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if _LAST_OR_FIRST.fullmatch(token.lower):
            yield from _ranked(words, at)
        if token.lower not in lists.section(jobs.FILE, "sole") and not _says_alone(token):
            continue
        if at + 1 < len(tokens) and tokens[at + 1].lower in _WHO:
            end = _clause(words, at + 1)
            yield Finding(
                tokens[reach.with_article(words, at)].start, tokens[end].end, FindingKind.PROF, 0.7, "roles:only"
            )
            continue
        for last in range(at + 1, min(at + _NEAR, len(tokens))):
            if words.between(last - 1).strip(" -"):
                break
            if _is_somebody(tokens[last]) or (token.language == "ru" and capitals.names_nobody(tokens[last])):
                first, end = reach.with_article(words, _with_where(words, at)), reach.with_range(words, last)
                yield Finding(tokens[first].start, tokens[end].end, FindingKind.PROF, 0.7, "roles:only")
                break


def _ranked(words: Words, at: int) -> Iterator[Finding]:
    """Последняя русская на нашей улице, первый кыргыз в университете: among whom is said behind it."""
    tokens = words.tokens
    if at + 1 >= len(tokens) or words.between(at) != " ":
        return
    who = tokens[at + 1]
    if not (_is_somebody(who) or capitals.names_nobody(who) or morphology.is_people(who.lower)):
        return
    end = reach.with_range(words, reach.with_object(words, at + 1))
    if end > at + 1:
        yield Finding(tokens[at].start, tokens[end].end, FindingKind.PROF, 0.6, "roles:only")


def _clause(words: Words, who: int) -> int:
    """The last word of what tells who the only one is."""
    at = who
    while at + 1 < len(words.tokens) and at - who < _TELLING:
        gap = words.between(at)
        if gap != " " and not (gap == ", " and words.tokens[at + 1].lower in lists.section("cues.txt", "and")):
            break
        at += 1
    return at


def _is_somebody(token: Token) -> bool:
    if "\u0400" <= token.lower[0] <= "\u04ff" and morphology.is_person(token.lower):
        return True
    return _SOMEBODY.search(token.lower) is not None and not vocabulary.is_function(token.lower)


def _says_alone(token: Token) -> bool:
    return "\u0600" <= token.text[0] <= "\u06ff" and token.sounds == _ALONE


def _with_only(words: Words, at: int) -> tuple[int, bool]:
    tokens = words.tokens
    for back in range(1, _NEAR + 1):
        if at - back < 0 or words.between(at - back).strip(" -"):
            break
        if _says_only(tokens[at - back]) or _says_one_and_only(words, at - back):
            further = at - back
            while further > 0 and words.between(further - 1) == " " and _says_only(tokens[further - 1]):
                further -= 1
            return _with_where(words, further), True
    return at, False


def _says_one_and_only(words: Words, at: int) -> bool:
    """Birdan-bir, бирден-бир: written with a hyphen, that is as two words."""
    tokens = words.tokens
    return tokens[at].sounds in ("birdan", "birden") and at + 1 < len(tokens) and tokens[at + 1].sounds == "bir"


def _says_only(token: Token) -> bool:
    arabic = "\u0600" <= token.text[0] <= "\u06ff"
    return token.lower in _only() or (arabic and token.sounds == _ALONE)


def _with_where(words: Words, first: int) -> int:
    """Айылдагы жалгыз дарыгер: where it is said before belongs to it."""
    before = words.tokens[first - 1] if first else None
    where = before is not None and _WHERE.search(before.lower) is not None and words.between(first - 1) == " "
    return first - 1 if where else first


def _with_place(words: Words, last: int) -> tuple[int, bool]:
    tokens = words.tokens
    at = last + 1
    while at < len(tokens) and at - last <= _NEAR and not words.between(at - 1).strip(' -«"“'):
        if places.match(words, at) or _proper(tokens[at]):
            if names.sort_of(tokens[at]) and not places.match(words, at) and tokens[at - 1].lower not in _at():
                return last, False
            return last, True
        at += 1
    return last, False


def _placed_before(words: Words, at: int) -> bool:
    tokens = words.tokens
    for back in range(1, 4):
        if at - back < 0 or words.between(at - back).strip(' -»"”'):
            return False
        if places.match(words, at - back) or tokens[at - back].lower in lists.words("places_cues.txt"):
            return True
    return False


def _proper(token: Token) -> bool:
    return token.capital and not token.uncased
