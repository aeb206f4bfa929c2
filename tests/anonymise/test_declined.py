"""Names of the register in forms that nobody entered, made safe without anybody having looked."""

import pytest

from fieldkit.anonymise import Anonymiser

PEOPLE = {"a": ["Айгуль Асанова", "Айгуль", "Асанова"], "b": ["Бекжан", "Бекжан Токтобаев"], "g": ["Гүлзада"]}
WORDING = {"a": "[R-001]", "b": "[R-002]", "g": "[R-003]"}


@pytest.fixture
def anonymiser() -> Anonymiser:
    return Anonymiser(PEOPLE, WORDING, people=PEOPLE)


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Бекжану сказали, Асановой звонили.", "[R-002] сказали, [R-001] звонили."),
        ("Bekjan keldi, Bekzhan’ga bardim", "[R-002] keldi, [R-002] bardim"),
        ("Айгулю Асанову видели", "[R-001] видели"),
        ("Бекжанын үйүндө", "[R-002] үйүндө"),
        ("бекжанга барды, БЕКЖАНДЫН үйү", "[R-002] барды, [R-002] үйү"),
        ("у Бекжан-\nдын апасы", "у [R-002] апасы"),
        ("bekjan1987 деп жазган", "[R-002] деп жазган"),
        ("от Токтобаевых пришли", "от [R-002] пришли"),
        ("Gulzadaning akasi", "[R-003] akasi"),
    ],
)
def test_forms_that_nobody_entered_do_not_leave(anonymiser: Anonymiser, text: str, shared: str) -> None:
    assert anonymiser.shared(text).text == shared
    assert not anonymiser.find(anonymiser.shared(text).text)


@pytest.mark.parametrize("text", ["гүлзар бакча", "асан келди", "бек жаны жок", "aid and a marine", "гул базар"])
def test_other_words_stay(anonymiser: Anonymiser, text: str) -> None:
    assert anonymiser.find(text) == []


def test_what_may_stay_stays() -> None:
    kept = Anonymiser(PEOPLE, WORDING, staying=["Бекжану"], people=PEOPLE)
    assert kept.shared("Бекжану и Бекжаном").text == "Бекжану и [R-002]"


def test_a_family_name_alone_may_be_of_several() -> None:
    two = {"a": ["Айгуль Асанова"], "b": ["Гульнара Асанова"]}
    anonymiser = Anonymiser(two, WORDING, people=two)
    assert anonymiser.shared("Гульнаре Асановой и Асановым").text == "[R-002] и [person]"


def test_only_people_are_found_in_other_forms() -> None:
    anonymiser = Anonymiser({**PEOPLE, "p": ["Көкжар"]}, {**WORDING, "p": "[village]"}, people=PEOPLE)
    assert anonymiser.shared("Көкжар менен Көкжарга").text == "[village] менен Көкжарга"


def test_the_version_tells_who_is_looked_for_so() -> None:
    assert Anonymiser(PEOPLE, {}).version != Anonymiser(PEOPLE, {}, people=PEOPLE).version
