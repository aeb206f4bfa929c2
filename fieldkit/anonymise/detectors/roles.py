"""Jobs and roles that tell who somebody is: the only dentist of a village, the chair of an association."""

import re
from collections.abc import Iterator
from functools import cache

from fieldkit.anonymise.detectors import jobs, lists, morphology, names, organisations, places, vocabulary
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORES = {"lead": 0.55, "rare": 0.36, "job": 0.2}
_NEAR = 5
_OF_WHAT = frozenset(("the", "of", "our", "a", "and", "три", "два", "две", "four", "two", "three"))
_ARTICLES = frozenset(("the", "our", "their"))
_AROUND = frozenset(("in", "at", "for", "на", "в", "во", "по"))
_WHOLE = frozenset(("whole", "entire", "весь", "всю", "всё", "всем", "всей", "нашей", "нашем", "всего"))
_OWNER = re.compile(r"(?:[нтд](?:ын|ин|ун|үн|ың|ің)|нинг|ning|[^\W\d_]{3,}n[ıiuü]n|[^\W\d_]{3,}[ğy][ıiuü]n)$")
_OWNERS = 3
_SHORTEST = 2
_ALONE = "jalgiz"
_WHERE = re.compile("[дт](?:[ае]г[ыи]|[оө]г[уү]|ағы|егі|аги)$|[dt][ae]ki$|dagi$")
_CONCERNING = "по"
_OURS = frozenset(("нашей", "нашего", "нашим", "своей", "их", "его", "её"))
_OBJECTS = 3
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
        job = None if tokens[at].digits or len(tokens[at].sounds) < _SHORTEST else job_at(words, at)
        if job is None:
            at += 1
            continue
        last, sort = job
        begins, only = _with_only(words, at)
        if words.tokens[last].lower == "of":
            last = _object_of(words, last)
        ends, placed = _with_place(words, last)
        if at and tokens[at - 1].lower in lists.section(jobs.FILE, "chief"):
            sort = "lead"
        if sort == "lead" and not only:
            begins, owned = _with_owner(words, at)
            placed = placed or owned
            last = max(last, _with_object(words, last))
        placed = placed or _placed_before(words, at)
        score = _SCORES[sort]
        if only:
            score = max(score, 0.8)
            last = max(last, _with_range(words, last))
        if placed:
            score = max(score, 0.75 if sort == "lead" else 0.6 if sort == "rare" else 0.45)
        end = tokens[max(last, ends if only else last)].end
        start = tokens[_with_article(words, begins)].start if only or sort == "lead" else tokens[begins].start
        yield Finding(start, end, FindingKind.PROF, score, f"roles:{'only' if only else sort}")
        at = last + 1


def _only_ones(words: Words) -> Iterator[Finding]:
    """The only one of whatever job, listed or not: what follows жалгыз, единственный, the only."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if token.lower not in lists.section(jobs.FILE, "sole") and not _says_alone(token):
            continue
        for last in range(at + 1, min(at + _NEAR, len(tokens))):
            if words.between(last - 1).strip(" -"):
                break
            if _is_somebody(tokens[last]):
                first, end = _with_article(words, _with_where(words, at)), _with_range(words, last)
                yield Finding(tokens[first].start, tokens[end].end, FindingKind.PROF, 0.7, "roles:only")
                break


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
        if _says_only(tokens[at - back]):
            further = at - back
            while further > 0 and words.between(further - 1) == " " and _says_only(tokens[further - 1]):
                further -= 1
            return _with_where(words, further), True
    return at, False


def _says_only(token: Token) -> bool:
    arabic = "\u0600" <= token.text[0] <= "\u06ff"
    return token.lower in _only() or (arabic and token.sounds == _ALONE)


def _with_where(words: Words, first: int) -> int:
    """Айылдагы жалгыз дарыгер: where it is said before belongs to it."""
    before = words.tokens[first - 1] if first else None
    where = before is not None and _WHERE.search(before.lower) is not None and words.between(first - 1) == " "
    return first - 1 if where else first


def _object_of(words: Words, last: int) -> int:
    """Head of the housekeeping department: the words that say of what."""
    tokens, at = words.tokens, last
    while at + 1 < len(tokens) and at - last < _NEAR and words.between(at) == " ":
        if vocabulary.is_function(tokens[at + 1].lower) and tokens[at + 1].lower not in _OF_WHAT:
            break
        at += 1
    return at


def _with_article(words: Words, first: int) -> int:
    article = first > 0 and words.tokens[first - 1].lower in _ARTICLES and words.between(first - 1) == " "
    return first - 1 if article else first


def _with_owner(words: Words, at: int) -> tuple[int, bool]:
    """Мечиттин имамы, derneğin saymanı, бас имам: whose head it is, and which."""
    tokens, first, owned = words.tokens, at, False
    while first > 0 and at - first < _OWNERS and words.between(first - 1) in (" ", "» ", "” ", '" ', "-"):
        before = tokens[first - 1]
        if before.lower in lists.section(jobs.FILE, "chief"):
            first -= 1
        elif before.lower in lists.section(jobs.FILE, "where") or _is_owner(before):
            first, owned = first - 1, True
        else:
            break
    return first, owned


def _is_owner(token: Token) -> bool:
    if vocabulary.is_function(token.lower):
        return False
    possessive = token.language == "en" and token.text.endswith(("'s", "\u2019s"))
    return possessive or bool(_OWNER.search(token.lower)) or organisations.is_sort(token)


def _with_object(words: Words, last: int) -> int:
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
        return _object_of(words, last + 1)
    if after.lower == _CONCERNING:
        return min(last + 3, len(tokens) - 1) if words.between(last + 1) == " " else last
    at = last
    while at + 1 < len(tokens) and at - last < _OBJECTS and words.between(at) == " " and _may_depend(tokens[at + 1]):
        at += 1
    return at


def _may_depend(token: Token) -> bool:
    cyrillic = "\u0400" <= token.text[0] <= "\u04ff"
    if not cyrillic or token.capital or vocabulary.is_function(token.lower):
        return token.lower in _OURS
    return morphology.may_depend(token.lower)


def _with_range(words: Words, last: int) -> int:
    """The only notary in the whole state; единственный врач на весь район: how far around."""
    tokens, at = words.tokens, last
    if at + 1 >= len(tokens) or words.between(at) != " " or tokens[at + 1].lower not in _AROUND:
        return last
    at += 1
    while at + 1 < len(tokens) and at - last < _NEAR and words.between(at) == " ":
        if vocabulary.is_function(tokens[at + 1].lower) and tokens[at + 1].lower not in _OF_WHAT:
            break
        at += 1
        if tokens[at].lower not in _OF_WHAT and tokens[at].lower not in _WHOLE:
            break
    return at


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
