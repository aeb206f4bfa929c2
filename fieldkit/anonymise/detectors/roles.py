"""Jobs and roles that tell who somebody is: the only dentist of a village, the chair of an association."""

from collections.abc import Iterator
from functools import cache

from fieldkit.anonymise.detectors import jobs, lists, names, places, role_phrases
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SCORES = {"lead": 0.55, "rare": 0.36, "job": 0.2, "member": 0.1}
_PLACED = {"lead": 0.75, "rare": 0.5, "job": 0.38}
_NEAR = 5
_ADVERBS = ("only", "first")


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(word.lower() for word in lists.section(jobs.FILE, key))


def job_at(words: Words, at: int) -> tuple[int, str] | None:
    """Whether a job begins at a word: index of its last word and its sort ("lead", "rare", "job", "member")."""
    tokens = words.tokens
    best: tuple[int, str] | None = None
    for length in range(len(tokens[at].sounds), 1, -1):
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
    tokens = words.tokens
    at = 0
    while at < len(tokens):
        job = None if tokens[at].digits or len(tokens[at].sounds) < 3 else job_at(words, at)
        if job is None:
            at += 1
            continue
        last, sort = job
        only = _only_before(words, at)
        while only is not None and last + 1 < len(tokens) and words.between(last) in (" ", "-"):
            further = job_at(words, last + 1)
            if further is None:
                break
            last = further[0]
        chief = at > 0 and not words.between(at - 1).strip(" -") and tokens[at - 1].lower in _words("chief")
        if sort == "member" and only is None:
            at = last + 1
            continue
        told = only is not None or chief or sort == "lead"
        begins = at if only is None else only
        if told:
            begins = role_phrases.first_word(words, at - 1 if chief and only is None else begins, at, last)
        ends = role_phrases.last_word(words, last, whole=only is not None) if told else last
        yield Finding(
            tokens[begins].start,
            tokens[ends].end,
            FindingKind.PROF,
            _score(words, at, last, sort, only=only is not None, chief=chief),
            f"roles:{'only' if only is not None else sort}",
        )
        at = max(last, ends) + 1


def _score(words: Words, at: int, last: int, sort: str, *, only: bool, chief: bool) -> float:
    score = _SCORES[sort]
    if only:
        return max(score, 0.8)
    if chief:
        return max(score, 0.75)
    if _with_place(words, last) or _placed_before(words, at):
        return max(score, _PLACED[sort])
    if sort in ("rare", "lead") and role_phrases.belongs(words, at):
        return max(score, 0.6)
    return score


def _only_before(words: Words, at: int) -> int | None:
    """Index of the word that says there is but one: the only, единственный, жалгыз."""
    tokens = words.tokens
    for back in range(1, _NEAR + 1):
        if at - back < 0 or words.between(at - back).strip(" -"):
            return None
        token = tokens[at - back]
        if token.lower in _words("only") or token.sounds in _only_sounds():
            return None if token.lower in _ADVERBS and not _with_article(words, at - back) else at - back
    return None


def _with_article(words: Words, at: int) -> bool:
    return at > 0 and words.tokens[at - 1].lower in ("the", "our", "their", "its", "an", "this")


@cache
def _only_sounds() -> frozenset[str]:
    """For the Arabic script, which has no list of its own."""
    return frozenset(("jalgiz",))


def _with_place(words: Words, last: int) -> bool:
    tokens = words.tokens
    at = last + 1
    while at < len(tokens) and at - last <= _NEAR and not words.between(at - 1).strip(' -«"“'):
        place = places.match(words, at)
        if place or _proper(tokens[at]):
            return not names.sort_of(tokens[at]) or bool(place) or tokens[at - 1].lower in _words("at")
        at += 1
    return False


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
