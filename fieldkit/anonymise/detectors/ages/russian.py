"""Ages in Russian: by the case of a number, by what stands before it, and by whether years are said.

Somebody in the dative has years (сыну двадцать), a noun has them in the genitive (мальчик семи лет), one does something
in them (в пять лет), with them, till and after them. How long something lasts has the same words in other cases; what
is counted, paid or measured has a noun or a verb that says so.
"""

import re
from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts, prepositions
from fieldkit.anonymise.detectors.ages.prepositions import Said
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words import lists, morphology
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE, _LIKELY = 0.9, 0.6
_YEARS = re.compile("лет|год(?:а|ам|у)?|годик(?:а|ов)?|годочк?(?:ек|а|ов)|годков|летам")
_SMALL_YEARS = re.compile("годик(?:а|ов)?|годочк?(?:ек|а|ов)|годков")
_PRONOUNS = frozenset(("мне", "тебе", "ему", "ей", "нам", "вам", "им", "обоим", "обеим"))
_GROWN, _OLD = range(13, 111), range(70, 111)
_NEAR, _FAR = 4, 6
_COUNTED_IN_CASE = ("более", "больше", "менее", "меньше", "свыше", "порядка", "дольше", "течение", "нет", "и")
_OWN = frozenset(("мои", "свои", "твои", "ваши", "его", "её", "ее", "неполные", "неполных"))
_SINCE = ("до", "с", "к", "после", "старше", "младше", "моложе", "лет")


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Ages told by Russian words around a number in words or digits.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in numbers:
        if number.language not in ("ru", "") or number.tail:
            continue
        said = _said(words, number)
        if counts.is_of_nobody(words, number.first):
            continue
        if not said.years and not _is_russian(words, number):
            continue
        score = _with_years(words, said) if said.years else _bare(words, said)
        if score:
            start, end = words.tokens[number.first].start, words.tokens[said.last].end
            yield Finding(start, end, FindingKind.AGE, score, "ages:russian")


def _is_russian(words: Words, number: numerals.Number) -> bool:
    """Whether a number in digits stands among Russian words: right beside it one is."""
    if number.language:
        return True
    before, after = around.preceding(words, number.first), around.following(words, number.last)
    beside = [one for one in (before, after) if one is not None and "\u0400" <= one.lower[0] <= "\u04ff"]
    return any(one.language in ("ru", "") for one in beside)


def _said(words: Words, number: numerals.Number) -> Said:
    last = number.last
    oblique = numerals.is_oblique(words.tokens[last])
    half = words.tokens[last + 1 : last + 3]
    if [token.lower for token in half] == ["с", "половиной"]:
        last += 2
    after = around.following(words, last)
    years = after.lower if after is not None and _YEARS.fullmatch(after.lower) else ""
    return Said(number, last + 1 if years else last, years, oblique)


def _with_years(words: Words, said: Said) -> float:
    """Of a number of years: whether it is somebody's."""
    after = around.part_after(words, said.last, 2)
    if any(around.says(token, "term") for token in after) or (after and morphology.is_first_person(after[0].lower)):
        return 0.0
    if after and around.is_nobody(after[0]):
        return 0.0
    if _SMALL_YEARS.fullmatch(said.years):
        return _SURE
    before = around.before(words, said.number.first, _NEAR)
    if len(before) > 1 and before[-1].lower in ("и", "или") and numerals.part_of(before[-2]) is not None:
        before = before[:-2]
    if len(before) > 1 and before[-1].lower in _OWN and before[-2].lower == "в":
        return _SURE
    if before and before[-1].lower in ("в", "во"):
        return 0.0 if len(before) > 1 and around.spells(before[-2], "span_ru") else _SURE
    oblique = said.oblique or said.years in ("годам", "летам")
    return _oblique_years(before) if oblique else _years_of(words, said, before, after)


def _oblique_years(before: Sequence[Token]) -> float:
    """Мальчик семи лет, с четырнадцати лет, к сорока годам; more than ten years is how long something lasted."""
    preposition = before[-1].lower if before else ""
    if preposition in _SINCE:
        return _SURE
    if preposition in _COUNTED_IN_CASE or any(around.spells(token, "lasted_ru") for token in before):
        return 0.0
    return _SURE if before and prepositions.is_person(before[-1]) else _LIKELY


def _years_of(words: Words, said: Said, before: Sequence[Token], after: Sequence[Token]) -> float:
    """Of a number of years in the nominative: who has them stands before or right behind, or nothing lasts so long."""
    first = said.number.first
    if _dative_before(words, first):
        return 0.0 if prepositions.is_paid(words, said) else _SURE
    if len(before) > 1 and before[-1].lower == "по" and prepositions.is_person(before[-2]):
        return _SURE
    near = (*around.part_before(words, first, _FAR), *around.part_after(words, said.last, _NEAR))
    if said.number.value in _OLD and any(around.spells(token, "lived_ru") for token in near):
        return _SURE
    difference = bool(before) and before[-1].lower == "на"
    if difference or any(around.spells(token, "lasted_ru") for token in near):
        return 0.0
    grown = said.number.value in _GROWN
    told = any(token.lower in _PRONOUNS for token in around.part_after(words, said.last, 3))
    if told or (grown and after and around.is_given_ru(after[0])):
        return _LIKELY
    begins = grown and (not first or words.between(first - 1) not in (" ", "\u00a0"))
    children = any(map(around.is_child, around.before(words, first, _FAR)))
    part = around.part_before(words, first, 2)
    person = grown and words.tokens[first].uncased and any(map(prepositions.is_person, part))
    apart = bool(first) and words.between(first - 1).startswith(",")
    people = apart and any(map(prepositions.is_person, before))
    told = begins or children or people
    return _LIKELY if person or (around.ends_clause(words, said.last) and told) else 0.0


def _bare(words: Words, said: Said) -> float:
    """Of a number without a word for years."""
    number = said.number
    if number.value == 1 or counts.is_counted_ru(words, number) or _is_measured(words, number):
        return 0.0
    before, after = around.before(words, number.first, _NEAR), around.after(words, said.last, _NEAR)
    if before and numerals.part_of(before[-1]) is not None and words.between(number.first - 1) == "-":
        before = before[:-1]
    if said.oblique:
        told = _without_them(words, said, before, after)
    else:
        told = 0.0 if prepositions.is_paid(words, said) else _of_somebody(words, said, before, after)
    return told or prepositions.score(words, said, before, after)


def _of_somebody(words: Words, said: Said, before: Sequence[Token], after: Sequence[Token]) -> float:
    """Исполнилось сорок, сыну весной восемнадцать, семнадцать мне было: one turns it, or has it in the dative."""
    if any(around.spells(token, "turned_ru") for token in (*before[-2:], *after[:2])):
        return _SURE
    part = around.part_before(words, said.number.first, _NEAR)
    alone = around.may_end(words, said.last) and not (part and part[-1].lower in prepositions.PREPOSITIONS)
    denied = bool(before) and before[-1].lower == "не"
    if alone and any(map(around.is_given_ru, before if denied else part)):
        return _LIKELY
    if said.number.value not in _GROWN or not after or not around.is_given_ru(after[0]):
        return 0.0
    begins = not before or not words.between(said.number.first - 1).isspace() or around.spells(before[-1], "being_ru")
    closes = around.ends_clause(words, said.last + 1) or (len(after) > 1 and around.spells(after[1], "being_ru"))
    return _LIKELY if begins or closes else 0.0


def _without_them(words: Words, said: Said, before: Sequence[Token], after: Sequence[Token]) -> float:
    """Ей и двадцати нет, сыну ещё нет трёх, не дашь её шестидесяти: years that somebody has not got."""
    if said.number.value in _GROWN and after and after[0].lower == "нет" and around.may_end(words, said.last + 1):
        return _LIKELY
    lower = [token.lower for token in (*before, *after[:3])]
    if any(word in ("дашь", "дать", "скажешь", "исполнилось", "стукнуло") for word in lower) and "не" in lower:
        return _SURE
    denied = "нет" in lower or ("не" in lower and "было" in lower)
    return _SURE if denied and any(around.is_given_ru(token) for token in before) else 0.0


def _dative_before(words: Words, first: int) -> bool:
    """Whether somebody in the dative stands before a number with nothing but small words between."""
    before = around.before(words, first, _FAR)
    for at, token in reversed(list(enumerate(before))):
        if around.is_given_ru(token):
            return not (at and before[at - 1].lower in ("с", "со", "к", "по", "о", "об", "на", "за"))
        if not (token.lower in lists.section(around.FILE, "fill_ru") or around.spells(token, "being_ru")):
            return False
    return False


def _is_measured(words: Words, number: numerals.Number) -> bool:
    return any(around.says(token, "measure") for token in around.before(words, number.first, 2))
