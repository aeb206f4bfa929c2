"""What speaks against a finding: durations in talk, codes of a study, peoples, headings of one or two words."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from fieldkit.anonymise.detectors.bodies import organisations
from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.numbers import dates
from fieldkit.anonymise.detectors.persons import capitals, decoys, kin, names
from fieldkit.anonymise.detectors.words import ordinary, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

DOUBTED = 0.3
"""What is doubted scores no higher: it shows only when everything that may be something is asked for."""
_GUESSED = ("model", "russian", "capitals", "elsewhere")
_NAMING = (FindingKind.PERSON, FindingKind.LOC, FindingKind.ORG, FindingKind.DATE, FindingKind.PROF)
_NAMED = (FindingKind.PERSON, FindingKind.LOC)
_PLACED = (*_NAMED, FindingKind.ORG)
_WHERE = (FindingKind.LOC, FindingKind.ORG)
_OPENING = ("model", "russian", "capital")
_INSTITUTIONS = ("organisations:cue", "institutions", "model")
_OPENERS = ("(", ")", "·", ":", "|", "—", "–", "…", "")
_GUESS = 0.96
_QUOTES = ("«", '"', "“", "„")
_VERB = re.compile(
    "(?:[iua]p|ib|[gk][ae]n|[dt][iu][mkn]?|s[ae][mk]?|m[ae]k|[iuae]ng|d[ae]r|[bp]in|m[iu]n|[gj][iu]|ir|ur)$"
)
_CLOSING = ("»", '"', "”", "“")
_STUDY_CODE = re.compile(r"[^\W\d_]{1,4}(?:[-_]\d{1,4}|\d{3,4})", re.IGNORECASE)
_HEADING = 2
_HARDLY, _LONGEST_ABBREVIATION = 0.6, 4
_LIKELY, _LIKELY_WORD, _LIKELY_FIRST = 0.6, 0.8, 0.9


def weighed(words: Words, findings: Iterable[Finding], *, talk: bool, plain: Container[str]) -> Iterator[Finding]:
    """The findings, those that something speaks against with a low score.

    Args:
        words: the text.
        findings: what the detectors said.
        talk: whether the text is talk, in which durations, weekdays and months alone tell nothing.
        plain: skeletons of words that are written without a capital elsewhere in the study.
    """
    heading = len(words.tokens) <= _HEADING and not any(sign in words.text for sign in ".!?,;")
    for finding in findings:
        if finding.score <= DOUBTED:
            yield finding
            continue
        guessed = finding.source.startswith(_GUESSED)
        doubted = (
            (talk and finding.kind is FindingKind.DATE and not _dated(words, finding))
            or (guessed and finding.kind in _NAMING and _is_code(words, finding))
            or (guessed and talk and _is_plain(words, finding))
            or (guessed and finding.kind in _PLACED and _is_people(words, finding, talk=talk))
            or (talk and finding.source == "model" and finding.kind in _NAMED and _is_nothing(words, finding))
            or (finding.source == "model" and finding.kind in _NAMED and _is_small_talk(words, finding, talk=talk))
            or (finding.source == "model" and finding.kind in _WHERE and _is_unlikely(words, finding))
            or (talk and finding.kind in _NAMED and _may_be_nobody(finding) and decoys.names_nobody(words, finding))
            or (talk and finding.kind in _PLACED and _only_opens(words, finding, plain))
            or (talk and finding.kind is FindingKind.ORG and _is_any(words, finding))
            or (finding.source == "model" and finding.kind is FindingKind.PROF and _is_no_post(words, finding))
            or (guessed and heading and finding.kind in _NAMING and not _listed(words, finding))
        )
        yield replace(finding, score=min(finding.score, DOUBTED)) if doubted else finding


def _may_be_nobody(finding: Finding) -> bool:
    return not finding.subject and not finding.source.startswith("register")


def _dated(words: Words, finding: Finding) -> bool:
    return dates.on_calendar(words.text[finding.start : finding.end])


def _is_code(words: Words, finding: Finding) -> bool:
    """Whether it is only a code such as KR-001."""
    start, end = finding.start, finding.end
    while start and (words.text[start - 1].isalpha() or words.text[start - 1] == "-"):
        start -= 1
    while end < len(words.text) and (words.text[end].isdigit() or words.text[end] == "-"):
        end += 1
    return bool(_STUDY_CODE.fullmatch(words.text[start:end].strip(" .,:;()[]")))


def _is_plain(words: Words, finding: Finding) -> bool:
    """Whether a guessed organisation is everyday words written small or only first, or a guess of anything only kin."""
    inside = words.inside(finding.start, finding.end)
    if all(map(kin.is_relation, inside)):
        return True
    quoted = words.text[max(0, finding.start - 1) : finding.start] in _QUOTES
    if finding.kind is not FindingKind.ORG or quoted:
        return False
    return all((token.uncased or token.first or not token.capital) and vocabulary.told(token) for token in inside)


def _is_small_talk(words: Words, finding: Finding, *, talk: bool) -> bool:
    """Whether a guess where nothing has capitals is everyday words alone: үйгө бардым."""
    inside = words.inside(finding.start, finding.end)
    return all(
        token.uncased and token.stem == token.text and _is_plainly_ordinary(token, talk=talk) and not _is_name(token)
        for token in inside
    )


def _is_nothing(words: Words, finding: Finding) -> bool:
    """Whether a guess is one of the commonest words, an abbreviation, or hardly one where nothing has capitals."""
    inside = words.inside(finding.start, finding.end)
    if finding.score < _LIKELY_FIRST and all(map(_is_commonest, inside)):
        return True
    if len(inside) > 1:
        return False
    token = inside[0]
    if finding.kind is FindingKind.LOC or _is_name(token) or names.sort_of(token) is not None:
        return capitals.is_usual(token)
    if token.uncased:
        return finding.score < _HARDLY and not token.digits
    return token.text.isupper() and 1 < len(token.text) <= _LONGEST_ABBREVIATION


def _is_commonest(token: Token) -> bool:
    return len(token.text) > 1 and vocabulary.is_common(token.stem.lower()) and not names.is_entry(token)


def _is_plainly_ordinary(token: Token, *, talk: bool) -> bool:
    """Whether a word without a capital is an everyday one; in talk also by what nearly only verbs end in."""
    if not talk or (names.sort_of(token) is names.Sort.WORD and names.is_entry(token)):
        return vocabulary.told(token, strict=True)
    return ordinary.is_ordinary(token) or capitals.names_nobody(token) or ordinary.is_formed(token.sounds, loosely=True)


def _is_unlikely(words: Words, finding: Finding) -> bool:
    """Whether a guessed place or organisation is everyday words, a verb, a hero, or who comes from a place."""
    inside = words.inside(finding.start, finding.end)
    if words.text[max(0, finding.start - 1) : finding.start] in _QUOTES:
        return False
    alone = len(inside) == 1
    if alone and (capitals.is_hero(inside[0]) or places.is_inhabitant(inside[0].sounds)):
        return True
    if any(token.digits or token.stem != token.text or _is_sure(token, finding.score) for token in inside):
        return False
    if not any(token.capital for token in inside):
        verb = alone and finding.score <= _LIKELY and _VERB.search(inside[0].sounds) is not None
        return verb or not inside[0].uncased or all(map(_is_everyday, inside))
    if finding.kind is FindingKind.ORG:
        return alone and (capitals.is_usual(inside[0]) or (inside[0].first and _is_everyday(inside[0])))
    return alone and finding.score < _LIKELY_FIRST and _is_first(inside[0])


def _is_first(token: Token) -> bool:
    """Whether a word has its capital from the beginning of a sentence and is no listed name."""
    known = token.language == "en" and not vocabulary.told(token)
    return token.first and not known and names.sort_of(token) is None


def _is_sure(token: Token, score: float) -> bool:
    """Whether a word of a guess is a name or a place on a list, and no everyday word unless the guess is a good one."""
    if names.sort_of(token) in (names.Sort.SURE, names.Sort.FAMILY):
        return True
    everyday = token.uncased and score < _LIKELY_WORD and vocabulary.told(token, strict=True)
    return places.is_plainly_listed(token.sounds) and not everyday


def _is_no_post(words: Words, finding: Finding) -> bool:
    """Whether a guessed post is not much likely, or a single word without a capital that is a verb or no job."""
    inside = words.inside(finding.start, finding.end)
    verb = len(inside) == 1 and _VERB.search(inside[0].sounds) is not None
    return finding.score < _LIKELY or verb


def _is_everyday(token: Token) -> bool:
    return vocabulary.told(token) or vocabulary.is_borrowed(token) or kin.is_kin(token) or organisations.is_sort(token)


def _is_name(token: Token) -> bool:
    """Whether a word is on the lists of names or places, and no everyday word that only an ending makes one."""
    if capitals.names_nobody(token):
        return False
    if names.sort_of(token) in (names.Sort.SURE, names.Sort.FAMILY):
        return names.is_entry(token) or not (
            vocabulary.told(token, strict=True) or vocabulary.is_frequent(token) or ordinary.is_formed(token.sounds)
        )
    return places.is_listed(token.sounds)


def _is_people(words: Words, finding: Finding, *, talk: bool) -> bool:
    """Whether its capitals, if it has any, are those of peoples, languages and days alone: a Kyrgyz guy."""
    inside = words.inside(finding.start, finding.end)
    telling = [token for token in inside if token.capital] or inside
    if talk and len(telling) > 1 and telling[0].first and ordinary.is_ordinary(telling[0]) and not _is_name(telling[0]):
        telling = telling[1:]
    return all(map(capitals.names_nobody, telling))


def _only_opens(words: Words, finding: Finding, plain: Container[str]) -> bool:
    """Whether it is a guess of words that have a capital because they open a sentence: elsewhere they have none."""
    if not finding.source.startswith(_OPENING):
        return False
    inside = words.inside(finding.start, finding.end)
    return all(
        (token.first or not token.capital or _follows_opening(words, token, finding))
        and not token.uncased
        and not token.digits
        and (token.sounds in plain or _is_opening(token, finding.score))
        and not _is_name(token)
        for token in inside
    )


def _is_opening(token: Token, score: float) -> bool:
    """Whether a word of a guess is an ordinary one; of a good guess, by its form and not only by a list."""
    if score > _GUESS:
        return ordinary.is_formed(token.sounds) or vocabulary.is_borrowed(token) or vocabulary.is_frequent(token)
    return ordinary.is_ordinary(token)


def _is_any(words: Words, finding: Finding) -> bool:
    """Whether it is a word for an institution and nothing of which one: at school."""
    inside = words.inside(finding.start, finding.end)
    return (
        finding.source.startswith(_INSTITUTIONS)
        and len(inside) == 1
        and not (inside[0].capital or inside[0].uncased or inside[0].digits)
    )


def _follows_opening(words: Words, token: Token, finding: Finding) -> bool:
    """Whether a word opens something; behind a quotation mark what is said, not a name that ends with it."""
    before = words.text[max(0, token.start - 2) : token.start].rstrip()[-1:]
    if before and before in _QUOTES:
        return words.text[finding.end : finding.end + 1] not in _CLOSING
    return before in _OPENERS


def _listed(words: Words, finding: Finding) -> bool:
    inside = words.inside(finding.start, finding.end)
    return any(names.sort_of(token) is not None or places.is_listed(token.sounds) for token in inside)
