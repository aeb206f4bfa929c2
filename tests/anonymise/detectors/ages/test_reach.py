"""An age reaches over the numbers, the hedges and the years that belong to it, and no further."""

import pytest

from fieldkit.anonymise.detectors import ages
from fieldkit.anonymise.detectors.ages import reach
from fieldkit.anonymise.detectors.words.tokens import Words


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("детям пять и семь лет, младший болеет", "пять", "пять и семь лет"),
        ("ўшанда мен ўн-ўн бир ёшларда эдим", "ўн бир", "ўн-ўн бир"),
        ("on beş on altı yaşında", "on altı", "on beş on altı"),
        ("çocuklar 6, 9 ve 12 yaşlarında", "12", "6, 9 ve 12"),
        ("she is well past seventy but sharp", "seventy", "well past seventy"),
        ("мужик там, лет под пятьдесят", "пятьдесят", "лет под пятьдесят"),
        ("suriyeli çocuk on yedi falan kimliği var", "on yedi", "on yedi falan"),
        ("ей шестьдесят с хвостиком", "шестьдесят", "шестьдесят с хвостиком"),
        ("ему двадцать без малого", "двадцать", "двадцать без малого"),
        ("I was about seven, maybe eight.", "seven", "about seven, maybe eight"),
        ("she was fifty, fifty-one, we drank tea", "fifty", "fifty, fifty-one"),
        ("my son, three and a bit, sleeps", "three", "three and a bit"),
        ("he is thirty-five, give or take, with a beard", "thirty-five", "thirty-five, give or take"),
        ("somewhere around thirty-five", "thirty-five", "somewhere around thirty-five"),
        ("мужу без малого пятьдесят", "пятьдесят", "без малого пятьдесят"),
        ("ему тридцать пять или около того", "тридцать пять", "тридцать пять или около того"),
        ("ол отыз бес жас шамасындағы кісі", "отыз бес жас", "отыз бес жас шамасындағы"),
    ],
)
def test_what_belongs_to_an_age_is_part_of_it(text: str, number: str, whole: str) -> None:
    start = text.index(number)
    begins, ends = reach.widened(Words(text), start, start + len(number))
    assert text[begins:ends] == whole


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("мне тридцать и два ребёнка", "тридцать"),
        ("she is forty, two of her sons work", "forty"),
        ("сыну десять, купил двадцать кур", "десять"),
        ("мен кырк бештемин, үч балам бар", "бештемин"),
    ],
)
def test_counts_behind_it_are_not(text: str, number: str) -> None:
    start = text.index(number)
    assert reach.widened(Words(text), start, start + len(number))[1] == start + len(number)


def test_an_age_may_begin_with_a_sign() -> None:
    text = "Born in '79, so do the sums."
    assert any("79" in text[one.start : one.end] for one in ages.find(Words(text)))


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("балам төрт жаш үч айлык болчу", "төрт жаш", "төрт жаш үч айлык"),
        ("егіздер төрт жас үш айлық", "төрт жас", "төрт жас үш айлық"),
        ("bolam ikki yoshu uch oylik", "ikki yoshu", "ikki yoshu uch oylik"),
        ("kızım iki yaşında üç aylık", "iki yaşında", "iki yaşında üç aylık"),
        ("дочке два года четыре месяца", "два года", "два года четыре месяца"),
        ("my son is two years and three months", "two years", "two years and three months"),
        ("he wasn't even three yet", "three", "even three yet"),
        ("he just turned five", "five", "just turned five"),
        ("she'll be a hundred in May", "hundred", "a hundred"),
        ("he died three months short of eighty", "eighty", "three months short of eighty"),
        ("she is a year shy of ninety", "ninety", "a year shy of ninety"),
    ],
)
def test_months_behind_years_and_what_is_missing_belong_to_it(text: str, number: str, whole: str) -> None:
    start = text.index(number)
    begins, ends = reach.widened(Words(text), start, start + len(number))
    assert text[begins:ends].removeprefix("wasn't ") == whole


def test_a_clause_ends_behind_a_hedge_too() -> None:
    words = Words("my son, three and a bit, sleeps; he is three and a half metres")
    assert reach.is_closed(words, 2)
    assert not reach.is_closed(words, 9)


@pytest.mark.parametrize(
    ("text", "number", "whole"),
    [
        ("he is rising four", "four", "rising four"),
        ("she is eighty next birthday", "eighty", "eighty next birthday"),
        ("I'm just shy of forty", "forty", "just shy of forty"),
        ("мне шестьдесят плюс", "шестьдесят", "шестьдесят плюс"),
        ("ему тридцати ещё нет", "тридцати", "тридцати ещё нет"),
        ("девчонка шестнадцати лет от роду", "шестнадцати лет", "шестнадцати лет от роду"),
    ],
)
def test_more_of_what_is_said_of_how_near_it_is(text: str, number: str, whole: str) -> None:
    start = text.index(number)
    begins, ends = reach.widened(Words(text), start, start + len(number))
    assert text[begins:ends] == whole
