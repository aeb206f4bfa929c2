"""What a preposition before a bare number says of somebody in Russian: в сорок овдовела, за семьдесят, лет сорока."""

from collections.abc import Sequence
from typing import NamedTuple

from fieldkit.anonymise.detectors.ages import around
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words import morphology
from fieldkit.anonymise.detectors.words.tokens import Token, Words

_SURE, _LIKELY = 0.9, 0.6
_GROWN, _TENS, _LATE = range(13, 111), range(20, 111), range(25, 111)
_NEAR = 4
_SELF = frozenset(("я", "меня", "мне", "он", "него", "она", "неё", "нее", "ты", "тебя", "они", "них"))
PREPOSITIONS = frozenset(("в", "до", "с", "к", "после", "на", "по", "за", "под", "около", "о", "из", "от", "у"))
_SO = ("эдак", "этак", "так")
_ROUGHLY = ("где-то", "примерно", "приблизительно", "то")
"""The last word of where-to is a word for itself."""


class Said(NamedTuple):
    """A number, its last word, the word for years behind it when there is one, and whether it is in an oblique case."""

    number: numerals.Number
    last: int
    years: str
    oblique: bool


def score(words: Words, said: Said, before: Sequence[Token], after: Sequence[Token]) -> float:
    """How surely a number behind a preposition is an age, 0 when it is none.

    Args:
        words: the text.
        said: the number.
        before, after: words beside it in its sentence.
    """
    while before and before[-1].lower in _SO:
        before = before[:-1]
    preposition = before[-1].lower if before else ""
    if preposition in ("лет", "годов") or (len(before) > 1 and before[-2].lower == "лет"):
        return _of_years(words, said, before, after)
    if preposition in ("за", "под", "около"):
        return _beyond(words, said, before)
    if said.oblique and around.may_end(words, said.last) and _has_them(before):
        return _LIKELY
    if preposition in ("больше", "меньше") and any(map(around.is_given_ru, before)):
        return _LIKELY if said.oblique and around.may_end(words, said.last) else 0.0
    if preposition in ("старше", "младше", "моложе", "пороге", "рубеже", "подступах"):
        return _SURE if said.oblique and said.number.value in _GROWN else 0.0
    told = preposition == "в" or (preposition in ("до", "к", "после", "с") and not is_paid(words, said))
    does = bool(after) and morphology.is_verb(after[0].lower) and around.following(words, said.last) is after[0]
    return _done(said, preposition, (*before[:-1], *after), does=does) if told else 0.0


def _of_years(words: Words, said: Said, before: Sequence[Token], after: Sequence[Token]) -> float:
    """Лет сорока, лет под пятьдесят, лет тридцать ему; not лет десять назад."""
    if before[-1].lower in PREPOSITIONS:
        return _SURE
    given = any(map(around.is_given_ru, (*before, *after[:1])))
    told = before[-1].lower in ("лет", "годов") and (said.oblique or given or _is_apposed(words, said))
    lasted = any(around.spells(token, "lasted_ru") for token in after[:1])
    return _SURE if told and not lasted else 0.0


def _has_them(before: Sequence[Token]) -> bool:
    """Мальчик семи, парень где-то тридцати пяти: somebody right before years in the genitive."""
    hedged = bool(before) and before[-1].lower in _ROUGHLY and any(map(is_person, before))
    return hedged or (bool(before) and around.is_child(before[-1]))


def _is_apposed(words: Words, said: Said) -> bool:
    """Бригадир наш, Самат, годов пятьдесят, строгий: between commas, with the word before it."""
    before = said.number.first - 1
    return before > 0 and words.between(before - 1).startswith(",") and around.ends_clause(words, said.last)


def _done(said: Said, preposition: str, near: Sequence[Token], *, does: bool) -> float:
    """В сорок овдовела, дожила до ста, дело к семидесяти, с четырнадцати работаю, после сорока не берут."""
    value = said.number.value
    step = any(around.spells(token, "steps_ru") for token in near)
    somebody = any(token.lower in _SELF for token in near)
    if preposition == "в":
        told = value in (_GROWN if step or (somebody and does) else _LATE)
        return (_SURE if step or somebody else _LIKELY) if told and not said.oblique else 0.0
    if preposition == "до" and any(around.says(token, "measure") for token in near):
        return 0.0
    if not said.oblique or (preposition == "с" and any(token.lower == "до" for token in near)):
        return 0.0
    cue = {"до": "lived_ru", "к": "nearing_ru"}.get(preposition)
    if cue is not None and value in _GROWN and any(around.spells(token, cue) for token in near):
        return _SURE
    return _LIKELY if value in (_GROWN if step or somebody else _LATE) else 0.0


def _beyond(words: Words, said: Said, before: Sequence[Token]) -> float:
    """Хозяйка за семьдесят, перевалило за пятьдесят, одной около двадцати: of somebody, at the end of a clause."""
    if said.number.value not in _TENS:
        return 0.0
    if len(before) > 1 and is_person(before[-2]) and not any(around.spells(token, "paid_ru") for token in before):
        return _SURE
    if not around.ends_clause(words, said.last):
        return 0.0
    if any(around.spells(token, "passed_ru") for token in before[:-1]):
        return _SURE
    if any(around.spells(token, "paid_ru") for token in before):
        return 0.0
    return _SURE if any(is_person(token) or around.is_given_ru(token) for token in before[:-1]) else 0.0


def is_paid(words: Words, said: Said) -> bool:
    """Whether somebody gets the number as money or goods: сестре сто послала, мне пятьдесят положили."""
    near = (*around.before(words, said.number.first, _NEAR), *around.after(words, said.last, 2))
    return any(around.spells(token, "paid_ru") for token in near)


def is_person(token: Token) -> bool:
    """Whether a word is a name, one for kin, or a Russian one for a living being."""
    cyrillic = "\u0400" <= token.lower[0] <= "\u04ff"
    return around.is_person(token) or (cyrillic and morphology.is_person(token.lower))
