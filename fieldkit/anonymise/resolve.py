"""From what many detectors say to one list: no overlaps, whole words, names in one piece."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from fieldkit.anonymise.detectors.persons import kin, names
from fieldkit.anonymise.detectors.words import lists, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_JOINTS = frozenset((" ", "-", "\u00a0", "\u2011", ". ", "."))
_TRUSTED, _SURE = 0.7, 1.0
_BARELY = 0.5
_HYPHENS = ("-", "\u2011")
_LONGEST_ENDING = 5
_ENDING = re.compile("[gk][aeo]|[dt][aeo](?:n|g[iu]|k[iu])?|n[ae]n|[ndt][iu](?:ng?)?|ning?|l[ae]r|l[iu]k")
_WHOLE_NAMES = ("register", "names:title")
_WHOLE = (FindingKind.CONTACT, FindingKind.CODE)


def resolved(words: Words, said: Iterable[Finding]) -> list[Finding]:
    """The surest stands; what a less sure one covers beside it stays covered.

    Args:
        words: the text.
        said: findings that may overlap and end inside words.
    """
    said = list(said)
    holder: list[Finding | None] = [None] * len(words.text)
    kept: list[Finding] = []
    for finding in sorted(said, key=_rank):
        whole = _whole(words, finding)
        if whole is None:
            continue
        for start, end in _free(holder, whole):
            if end - start < whole.end - whole.start and _only_filling(words, whole, start, end):
                continue
            piece = whole.at(start, end)
            kept.append(piece)
            holder[start:end] = [piece] * (end - start)
    kept = [one for one in kept if any(sign.isalnum() for sign in words.text[one.start : one.end])]
    trimmed = sorted((_trimmed(words.text, one) for one in kept), key=lambda one: one.start)
    return _politely(words, _named(words, _joined(words, trimmed), said))


def _rank(finding: Finding) -> tuple[bool, bool, float, int, int]:
    """Contacts and numbers first, as one piece; then what the register knows, the surest, the longest."""
    written = finding.kind in _WHOLE and finding.score >= _SURE
    guessed = not finding.source.startswith("register") or finding.score < _TRUSTED
    return not written, guessed, -finding.score, finding.start - finding.end, finding.start


def _whole(words: Words, finding: Finding) -> Finding | None:
    """Widened to whole words: a suffix of a name is part of its mention."""
    if finding.kind in _WHOLE:
        return finding
    inside = words.inside(finding.start, finding.end)
    if not inside:
        return finding if finding.end > finding.start else None
    end = max(finding.end, inside[-1].end)
    ending = words.beside(end, end)[1] if words.text[end : end + 1] in _HYPHENS else None
    if ending is not None and ending.start == end + 1 and _is_ending(ending):
        end = ending.end
    return finding.at(min(finding.start, inside[0].start), end)


def _is_ending(token: Token) -> bool:
    """Whether what a hyphen joins to a name is only an ending: ЦОН-го, Бишкек-те."""
    short = len(token.text) <= _LONGEST_ENDING and not token.capital and not token.digits
    return short and _ENDING.fullmatch(token.sounds) is not None


def _only_filling(words: Words, whole: Finding, start: int, end: int) -> bool:
    """Whether what is left beside surer findings is plain words of a name that was guessed too long."""
    if whole.kind not in (FindingKind.PERSON, FindingKind.LOC, FindingKind.ORG) or not _is_guessed(whole):
        return False
    return not any(token.capital or token.digits or token.uncased for token in words.inside(start, end))


def _is_guessed(finding: Finding) -> bool:
    return finding.source.startswith("model") or (finding.source == "institutions" and finding.score < _BARELY)


def _free(holder: Sequence[Finding | None], finding: Finding) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    at = finding.start
    while at < finding.end:
        if holder[at] is not None:
            at += 1
            continue
        start = at
        while at < finding.end and holder[at] is None:
            at += 1
        stretches.append((start, at))
    return stretches


def _trimmed(text: str, finding: Finding) -> Finding:
    written = text[finding.start : finding.end]
    left = len(written) - len(written.lstrip(' \t\n,;:.-–—«»"“”('))
    right = len(written.rstrip(' \t\n,;:-–—«»"“”'))
    if finding.kind in _WHOLE:
        return finding
    return finding.at(finding.start + left, finding.start + max(right, left + 1))


def _joined(words: Words, findings: Sequence[Finding]) -> list[Finding]:
    """Pieces of one thing that touch, and given and family names, become one."""
    joined: list[Finding] = []
    for finding in findings:
        last = joined[-1] if joined else None
        if last is not None and last.kind is finding.kind and _belong(words, last, finding):
            subject = last.subject if last.subject == finding.subject or not finding.subject else finding.subject
            sources = last.source if last.score >= finding.score else finding.source
            joined[-1] = replace(
                last, end=finding.end, score=max(last.score, finding.score), source=sources, subject=subject
            )
        else:
            if last is not None and _is_particle(words.text[last.end : finding.start]):
                joined[-1] = replace(last, end=finding.start - 1)
            joined.append(finding)
    return joined


def _is_particle(between: str) -> bool:
    """Whether only a particle of noble or foreign names stands between: де, фон, bin."""
    return between.strip().lower() in lists.section("cues.txt", "particle")


def _belong(words: Words, one: Finding, other: Finding) -> bool:
    if one.subject and other.subject and one.subject != other.subject:
        return False
    between = words.text[one.end : other.start]
    match one.kind:
        case FindingKind.PERSON:
            beside = between in (" ", "-", "\u00a0", "\u2011") or _is_particle(between)
            # a full stop joins only after an initial
            return beside or (between in (". ", ".") and words.text[one.end - 1].isupper())
        case FindingKind.LOC:
            return between in (" ", "-") and "places:cue" in (one.source, other.source)
        case FindingKind.ORG:
            return between in ("", "-") or _is_sort_beside(words, one, other, between)
        case FindingKind.DATE | FindingKind.AGE:
            return between in ("", " ", "-", "\u00a0")
        case _:
            return False


def _is_sort_beside(words: Words, one: Finding, other: Finding, between: str) -> bool:
    """Whether the word for its sort stands beside a name: партия «Республика», «Дача» кафесинде."""
    beside = not between.strip(' «»"“”„') and "\n" not in between
    return beside and not (_has_capital(words, one) and _has_capital(words, other))


def _has_capital(words: Words, finding: Finding) -> bool:
    return any(token.capital for token in words.inside(finding.start, finding.end))


def _named(words: Words, findings: Iterable[Finding], said: Sequence[Finding]) -> list[Finding]:
    """People apart from each other, and without everyday words that only begin a sentence: Видела Айгуль; Нурлан и …

    What the register knows, a title, and what was taken for something else besides, stays covered.
    """
    named: list[Finding] = []
    others = [one for one in said if one.kind is not FindingKind.PERSON or one.source.startswith(_WHOLE_NAMES)]
    known = [one for one in said if one.subject]
    for finding in findings:
        stretches = [(finding.start, finding.end)]
        if finding.kind is FindingKind.PERSON:
            stretches = list(_people_in(words, finding, others)) or stretches
        named += [_of_its_own(finding.at(start, end), known) for start, end in stretches]
    return named


def _of_its_own(finding: Finding, known: Sequence[Finding]) -> Finding:
    """Not somebody in the register who only stands beside it: Нурлан и Айгуль."""
    if not finding.subject:
        return finding
    same = (one for one in known if one.subject == finding.subject)
    touched = any(one.start < finding.end and finding.start < one.end for one in same)
    return finding if touched else replace(finding, subject="")


def _people_in(words: Words, finding: Finding, others: Sequence[Finding]) -> Iterator[tuple[int, int]]:
    held: list[Token] = []
    inside = words.inside(finding.start, finding.end)
    for token, after in zip(inside, (*inside[1:], None), strict=True):
        plain = not any(one.start < token.end and token.start < one.end for one in others)
        joins = plain and token.lower in lists.section("cues.txt", "and")
        if not joins and (held or not plain or not _only_begins(token, after)):
            held.append(token)
        if joins and held:
            yield max(finding.start, held[0].start), held[-1].end
            held = []
    if held:
        yield max(finding.start, held[0].start), finding.end


def _only_begins(token: Token, after: Token | None) -> bool:
    """Whether it is the first word of a sentence, an everyday one, and on no list of names.

    Before a family name it is none when it is Russian or very common: Видела Асанову, but Бірлік Берікұлы.
    """
    if not token.first or token.uncased or names.sort_of(token) is not None or not vocabulary.told(token):
        return False
    if after is not None and names.ends_like_name(token) and not vocabulary.told(token, strict=True):
        return False
    family = after is not None and after.capital and names.is_family(after)
    return not family or token.language == "ru" or vocabulary.is_common(token.lower) or kin.is_relation(token)


def _politely(words: Words, findings: Sequence[Finding]) -> list[Finding]:
    """A polite word or one for kin belongs to the name it stands beside: Роза эже, дядя Коля, Mehmet Bey."""
    widened: list[Finding] = []
    for number, finding in enumerate(findings):
        start, end = finding.start, finding.end
        if finding.kind is FindingKind.PERSON:
            least = widened[-1].end if widened else 0
            most = findings[number + 1].start if number + 1 < len(findings) else len(words.text)
            before, after = words.beside(start, end)
            if before and before.start >= least and words.text[before.end : start] in (" ", "-") and kin.is_kin(before):
                start = before.start
            if after and after.end <= most and words.text[end : after.start] in (" ", "-") and kin.is_kin(after):
                end = after.end
        widened.append(finding.at(start, end))
    return widened
