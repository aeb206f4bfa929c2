"""Jobs and roles that tell who somebody is: the only dentist of a village, the chair of an association."""

import re
from collections.abc import Iterator
from functools import cache

from fieldkit.anonymise.detectors.bodies import organisations
from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import names
from fieldkit.anonymise.detectors.posts import jobs, only, reach
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORES = {"lead": 0.55, "rare": 0.36, "job": 0.2}
_NEAR, _SOLE = 5, 0.88
_COMPOUND = re.compile("(?:зав|зам|пом|глав)([а-яё]{5,})")
_SHORTEST = 2
_BEFORE_CHAIR = frozenset(("our", "its", "their", "as", "and", "elected", "vice", "deputy", "co", "acting", "former"))
_AFTER_CHAIR = frozenset(("is", "was", "of"))
_OURS = frozenset(("their", "our", "its", "наш", "наша", "их"))
_OF_FEELING = "ость"


@cache
def _at() -> frozenset[str]:
    return frozenset(lists.section(jobs.FILE, "at"))


def job_at(words: Words, at: int) -> tuple[int, str] | None:
    """Whether a job begins at a word: index of its last word and its sort ("lead", "rare", "job")."""
    tokens = words.tokens
    best: tuple[int, str] | None = None
    for tail, entries in jobs.beginning(tokens[at].sounds):
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
    yield from only.find(words)
    tokens = words.tokens
    at = 0
    while at < len(tokens):
        job = _job_or_compound(words, at)
        if job is None or _speaks(words, at, job[0]):
            at += 1
            continue
        last, sort = job
        begins, sole = only.before(words, at)
        if words.tokens[last].lower in ("of", "for"):
            last = reach.object_of(words, last)
        ends, placed = _with_place(words, last)
        if (at and reach.is_chief(tokens[at - 1])) or _owned_by_chief(words, at):
            sort = "lead"
        if _serves_chief(words, last):
            sort = "lead"
        if sort == "job" and not sole and (_keeps_for(words, last) or reach.is_of_members(words, at)):
            sort = "rare"
        if sort == "rare" and not sole:
            last, begins, placed = _of_an_institution(words, at, last)
        if sort == "lead" or sole:
            first, owned = reach.with_owner(words, begins if sole else at)
            begins = min(begins, first)
            placed = placed or owned
            last = _with_second(words, max(last, reach.with_object(words, last)))
        placed = placed or (sort == "lead" and _placed_before(words, at))
        score = _SCORES[sort]
        if sole:
            score = max(score, _SOLE)
            last = max(last, reach.with_range(words, only.with_person(words, last)))
        if placed:
            score = max(score, 0.75 if sort == "lead" else 0.6 if sort == "rare" else 0.36)
        end = tokens[max(last, ends if sole else last)].end
        if sort == "lead":
            begins = reach.with_modifier(words, begins)
        start = tokens[reach.with_article(words, begins)].start if sole or sort == "lead" else tokens[begins].start
        yield Finding(start, end, FindingKind.PROF, score, f"roles:{'only' if sole else sort}")
        at = last + 1


def _speaks(words: Words, first: int, last: int) -> bool:
    """Whether it is who speaks, at the beginning of a line and not quoted: Imam: …"""
    before, after = words.text[: words.tokens[first].start].rstrip(" \t"), words.between(last)
    return after[:1] == ":" and after[-1] not in '«“"' and before[-1:] in ("", "\n")


def _with_second(words: Words, last: int) -> int:
    """Founder and chair: the last word of two posts of one person."""
    second = last + 2
    if second >= len(words.tokens) or not words.between(last) == words.between(last + 1) == " ":
        return last
    job = _job_or_compound(words, second) if words.tokens[last + 1].lower in lists.section("cues.txt", "and") else None
    return job[0] if job is not None and job[1] == "lead" and not words.tokens[second].capital else last


def _is_chair(words: Words, at: int) -> bool:
    """Whether a chair is a post: our chair, chair is Mr …"""
    if words.tokens[at].lower != "chair":
        return False
    before = at > 0 and words.tokens[at - 1].lower in _BEFORE_CHAIR
    after = words.tokens[at].first and at + 1 < len(words.tokens) and words.tokens[at + 1].lower in _AFTER_CHAIR
    return before or after


def _of_an_institution(words: Words, at: int, last: int) -> tuple[int, int, bool]:
    """Мектептин китепканачысы, участковый нашего района: with what such a one belongs to, and whether it is said."""
    before = words.tokens[at - 1] if at and words.between(at - 1) == " " else None
    owned = before is not None and organisations.is_sort(before) and reach.OWNER.search(before.lower) is not None
    owned = owned or reach.is_of_members(words, at)
    if _is_of_somebody(words, at, last):
        return last, at, True
    ends = reach.with_object(words, last) if words.tokens[at].language == "ru" else last
    inside = last + 2 < len(words.tokens) and words.tokens[last + 1].lower in _at()
    placed = inside and words.between(last) == " " and places.match(words, last + 2) is not None
    return ends, at - owned, owned or placed or ends > last


def _keeps_for(words: Words, last: int) -> bool:
    """Бухгалтер ассоциации: an everyday job in a body with members."""
    after = words.tokens[last + 1] if last + 1 < len(words.tokens) and words.between(last) == " " else None
    russian = after is not None and after.language == "ru" and morphology.may_depend(after.lower)
    return russian and after is not None and organisations.is_cue(after)


def _is_of_somebody(words: Words, at: int, last: int) -> bool:
    """Their lawyer, Rüstem Karaçoban; юрист Салтанат Кыдыралиева: of whom it is said, or somebody's whole name."""
    tokens = words.tokens
    if last + 2 >= len(tokens):
        return False
    called = [_is_name(token) for token in tokens[last + 1 : last + 3]]
    if words.between(last) == " ":
        return all(called) and words.between(last + 1) == " "
    owner = tokens[at - 1] if at else None
    ours = owner is not None and (owner.lower in _OURS or owner.text.endswith(("'s", "\u2019s")))
    return ours and called[0] and words.between(last) == ", "


def _is_name(token: Token) -> bool:
    sort = names.sort_of(token)
    return (token.capital or token.uncased) and sort in (names.Sort.SURE, names.Sort.FAMILY)


def _job_or_compound(words: Words, at: int) -> tuple[int, str] | None:
    """The job that begins at a word, listed or made of зав-, зам- and what it is over: завотделением, замглавврача."""
    token = words.tokens[at]
    no_job = token.lower.endswith(_OF_FEELING) or lists.matches(token.lower, jobs.FILE, "no_job")
    if token.digits or len(token.sounds) < _SHORTEST or no_job:
        return None
    if _is_chair(words, at):
        return at, "lead"
    job = job_at(words, at)
    if job is not None and not (job == (at, "job") and vocabulary.is_function(token.lower)):
        return job
    over = _COMPOUND.fullmatch(token.lower)
    if over is None or morphology.is_known(token.lower) or not morphology.is_known(over.group(1)):
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
