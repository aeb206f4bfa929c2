"""Ages in Russian: by the case of a number, by what stands before it, and by whether years are said.

Somebody in the dative has years (сыну двадцать), a noun has them in the genitive (мальчик семи лет), one does something
in them (в пять лет), with them, till and after them. How long something lasts has the same words in other cases; what
is counted, paid or measured has a noun or a verb that says so.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from fieldkit.anonymise.detectors import lists, morphology, numerals
from fieldkit.anonymise.detectors.ages import around, counts
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE, _LIKELY = 0.9, 0.6
_YEARS = re.compile("лет|год(?:а|ам|у)?|годик(?:а|ов)?|годочк?(?:ек|а|ов)|годков|летам")
_SMALL_YEARS = re.compile("годик(?:а|ов)?|годочк?(?:ек|а|ов)|годков")
_PRONOUNS = frozenset(("мне", "тебе", "ему", "ей", "нам", "вам", "им", "обоим", "обеим"))
_GROWN, _TENS, _LATE = range(13, 111), range(20, 111), range(25, 111)
_NEAR, _FAR = 4, 6
_COUNTED_IN_CASE = ("более", "больше", "менее", "меньше", "свыше", "порядка", "дольше", "течение", "нет", "и")
_OWN = frozenset(("мои", "свои", "твои", "ваши", "его", "её", "ее", "неполные", "неполных"))
_SELF = frozenset(("я", "меня", "мне", "он", "него", "она", "неё", "нее", "ты", "тебя", "они", "них"))
_PREPOSITIONS = frozenset(("в", "до", "с", "к", "после", "на", "по", "за", "под", "около", "о", "из", "от", "у"))
_SINCE = ("до", "с", "к", "после", "старше", "младше", "моложе", "лет")


class _Said(NamedTuple):
    """A number, the word for years behind it when there is one, and whether it is in an oblique case."""

    number: numerals.Number
    last: int
    years: str
    oblique: bool


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


def _said(words: Words, number: numerals.Number) -> _Said:
    last = number.last
    oblique = numerals.is_oblique(words.tokens[last])
    half = words.tokens[last + 1 : last + 3]
    if [token.lower for token in half] == ["с", "половиной"]:
        last += 2
    after = around.following(words, last)
    years = after.lower if after is not None and _YEARS.fullmatch(after.lower) else ""
    return _Said(number, last + 1 if years else last, years, oblique)


def _with_years(words: Words, said: _Said) -> float:
    """Of a number of years: whether it is somebody's."""
    after = around.part_after(words, said.last, 2)
    if any(around.says(token, "term") for token in after) or (after and morphology.is_first_person(after[0].lower)):
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
    return _SURE if before and _is_person(before[-1]) else _LIKELY


def _years_of(words: Words, said: _Said, before: Sequence[Token], after: Sequence[Token]) -> float:
    """Of a number of years in the nominative: who has them stands before or right behind, or nothing lasts so long."""
    first = said.number.first
    if _dative_before(words, first):
        return 0.0 if _is_paid(words, said) else _SURE
    if len(before) > 1 and before[-1].lower == "по" and _is_person(before[-2]):
        return _SURE
    near = (*around.part_before(words, first, _FAR), *around.part_after(words, said.last, _NEAR))
    difference = bool(before) and before[-1].lower == "на"
    if difference or any(around.spells(token, "lasted_ru") for token in near):
        return 0.0
    grown = said.number.value in _GROWN
    told = any(token.lower in _PRONOUNS for token in around.part_after(words, said.last, 3))
    if told or (grown and after and around.is_given_ru(after[0])):
        return _LIKELY
    begins = grown and (not first or words.between(first - 1) not in (" ", "\u00a0"))
    children = any(map(around.is_child, around.before(words, first, _FAR)))
    return _LIKELY if around.ends_clause(words, said.last) and (begins or children) else 0.0


def _bare(words: Words, said: _Said) -> float:
    """Of a number without a word for years."""
    number = said.number
    if counts.is_counted_ru(words, number) or _is_measured(words, number):
        return 0.0
    before, after = around.before(words, number.first, _NEAR), around.after(words, said.last, _NEAR)
    if before and numerals.part_of(before[-1]) is not None and words.between(number.first - 1) == "-":
        before = before[:-1]
    if said.oblique:
        denied = (
            number.value in _GROWN and after and after[0].lower == "нет" and around.ends_clause(words, said.last + 1)
        )
        return _LIKELY if denied else _without_them(before, after) or _by_preposition(words, said, before, after)
    if any(around.spells(token, "turned_ru") for token in (*before[-2:], *after[:2])) and not _is_paid(words, said):
        return _SURE
    part = around.part_before(words, number.first, _NEAR)
    alone = around.ends_clause(words, said.last) and not (part and part[-1].lower in _PREPOSITIONS)
    if alone and any(map(around.is_given_ru, part)) and not _is_paid(words, said):
        return _LIKELY
    if before and before[-1].lower == "не" and alone and any(map(around.is_given_ru, before)):
        return _LIKELY
    if number.value in _GROWN and after and around.is_given_ru(after[0]) and not _is_paid(words, said):
        begins = not before or not words.between(number.first - 1).isspace() or around.spells(before[-1], "being_ru")
        closes = around.ends_clause(words, said.last + 1) or (len(after) > 1 and around.spells(after[1], "being_ru"))
        return _LIKELY if begins or closes else 0.0
    return _by_preposition(words, said, before, after)


def _without_them(before: Sequence[Token], after: Sequence[Token]) -> float:
    """Ей и двадцати нет, сыну ещё нет трёх, не дашь её шестидесяти: years that somebody has not got."""
    lower = [token.lower for token in (*before, *after[:3])]
    if any(word in ("дашь", "дать", "скажешь", "исполнилось", "стукнуло") for word in lower) and "не" in lower:
        return _SURE
    denied = "нет" in lower or ("не" in lower and "было" in lower)
    return _SURE if denied and any(around.is_given_ru(token) for token in before) else 0.0


def _by_preposition(words: Words, said: _Said, before: Sequence[Token], after: Sequence[Token]) -> float:
    """What a preposition before a bare number says: лет сорока, за семьдесят, старше пятидесяти, в сорок овдовела."""
    preposition = before[-1].lower if before else ""
    given = any(map(around.is_given_ru, (*before, *after[:1])))
    told = preposition in ("лет", "годов") and (said.oblique or given)
    if told or (preposition in ("лет", "годов") and _is_apposed(words, said)):
        return 0.0 if any(around.spells(token, "lasted_ru") for token in after[:1]) else _SURE
    if len(before) > 1 and preposition in _PREPOSITIONS and before[-2].lower == "лет":
        return _SURE
    if said.oblique and before and around.is_child(before[-1]) and around.ends_clause(words, said.last):
        return _LIKELY
    if preposition in ("за", "под", "около"):
        return _beyond(words, said, before)
    hedged = said.oblique and preposition in ("где-то", "примерно", "приблизительно", "то")
    if hedged and any(map(_is_person, before)):
        return _LIKELY if around.ends_clause(words, said.last) else 0.0
    if preposition in ("старше", "младше", "моложе"):
        return _SURE if said.oblique and said.number.value in _GROWN else 0.0
    told = preposition == "в" or (preposition in ("до", "к", "после", "с") and not _is_paid(words, said))
    does = bool(after) and morphology.is_verb(after[0].lower) and around.following(words, said.last) is after[0]
    return _done(said, preposition, (*before[:-1], *after), does=does) if told else 0.0


def _is_apposed(words: Words, said: _Said) -> bool:
    """Бригадир наш, Самат, годов пятьдесят, строгий: between commas, with the word before it."""
    before = said.number.first - 1
    return before > 0 and words.between(before - 1).startswith(",") and around.ends_clause(words, said.last)


def _done(said: _Said, preposition: str, near: Sequence[Token], *, does: bool) -> float:
    """В сорок овдовела, дожила до ста, дело к семидесяти, с четырнадцати работаю, после сорока не берут."""
    value = said.number.value
    step = any(around.spells(token, "steps_ru") for token in near)
    somebody = any(token.lower in _SELF for token in near)
    if preposition == "в":
        told = value in (_GROWN if step or (somebody and does) else _LATE)
        return (_SURE if step or somebody else _LIKELY) if told and not said.oblique else 0.0
    if not said.oblique or (preposition == "с" and any(token.lower == "до" for token in near)):
        return 0.0
    cue = {"до": "lived_ru", "к": "nearing_ru"}.get(preposition)
    if cue is not None and value in _GROWN and any(around.spells(token, cue) for token in near):
        return _SURE
    return _LIKELY if value in (_GROWN if step or somebody else _LATE) else 0.0


def _beyond(words: Words, said: _Said, before: Sequence[Token]) -> float:
    """Хозяйка за семьдесят, перевалило за пятьдесят, одной около двадцати: of somebody, at the end of a clause."""
    if said.number.value not in _TENS:
        return 0.0
    if len(before) > 1 and _is_person(before[-2]) and not any(around.spells(token, "paid_ru") for token in before):
        return _SURE
    if not around.ends_clause(words, said.last):
        return 0.0
    if any(around.spells(token, "passed_ru") for token in before[:-1]):
        return _SURE
    if any(around.spells(token, "paid_ru") for token in before):
        return 0.0
    return _SURE if any(_is_person(token) or around.is_given_ru(token) for token in before[:-1]) else 0.0


def _dative_before(words: Words, first: int) -> bool:
    """Whether somebody in the dative stands before a number with nothing but small words between."""
    before = around.before(words, first, _FAR)
    for at, token in reversed(list(enumerate(before))):
        if around.is_given_ru(token):
            return not (at and before[at - 1].lower in ("с", "со", "к", "по", "о", "об", "на", "за"))
        if not (token.lower in lists.section(around.FILE, "fill_ru") or around.spells(token, "being_ru")):
            return False
    return False


def _is_person(token: Token) -> bool:
    cyrillic = "\u0400" <= token.lower[0] <= "\u04ff"
    return around.is_person(token) or (cyrillic and morphology.is_person(token.lower))


def _is_paid(words: Words, said: _Said) -> bool:
    """Whether somebody gets the number as money or goods: сестре сто послала, мне пятьдесят положили."""
    near = (*around.before(words, said.number.first, _NEAR), *around.after(words, said.last, 2))
    return any(around.spells(token, "paid_ru") for token in near)


def _is_measured(words: Words, number: numerals.Number) -> bool:
    return any(around.says(token, "measure") for token in around.before(words, number.first, 2))
