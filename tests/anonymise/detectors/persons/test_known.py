"""People of the register are found in any case form, script and spelling, and nobody else is."""

import pytest

from fieldkit.anonymise.detectors.persons.known import KnownPeople, is_sure, near, one_slip_apart
from fieldkit.anonymise.detectors.words.inflection import russian
from fieldkit.anonymise.detectors.words.tokens import Words
from tests.benchmarks.inflected import NAMES, pairs

PEOPLE = KnownPeople(
    {
        "a": ["Айгүл Жээнбекова"],
        "n": ["Нурлан"],
        "m": ["Mehmet Yılmaz"],
        "s": ["Шерзод"],
        "l": ["Александр Иванов"],
        "p": ["Павел"],
        "r": ["Роза"],
        "k": ["Серік"],
    }
)
SURE = 0.4


def found(text: str, people: KnownPeople = PEOPLE) -> set[tuple[str, str]]:
    return {(text[one.start : one.end], one.subject) for one in people.find(Words(text)) if one.score >= SURE}


@pytest.mark.parametrize(
    ("text", "form", "subject"),
    [
        ("бул Айгүлдүн үйү", "Айгүлдүн", "a"),
        ("Мы видели Айгуль вчера", "Айгуль", "a"),
        ("рассказала Айгуля, позже Жээнбековой", "Жээнбековой", "a"),
        ("Жээнбековдун кызы", "Жээнбековдун", "a"),
        ("Zheenbekovs live here, also Jeenbekova", "Jeenbekova", "a"),
        ("ايگۇل كەلدى", "ايگۇل", "a"),
        ("Ол Нұрланның ағасы", "Нұрланның", "n"),
        ("nurlanga aytdim, akam", "nurlanga", "n"),
        ("Nurlan'ın evi", "Nurlan'ın", "n"),
        ("Nurlanım geldi", "Nurlanım", "n"),
        ("Mehmedi gördüm", "Mehmedi", "m"),
        ("Mehmet’e söyledim", "Mehmet’e", "m"),
        ("Sherzodning uyi", "Sherzodning", "s"),
        ("Шерзоду сказали", "Шерзоду", "s"),
        ("пришёл Сашка", "Сашка", "l"),
        ("с Ивановыми", "Ивановыми", "l"),
        ("у Павла", "Павла", "p"),
        ("Розой звали", "Розой", "r"),
        ("Серігі келді", "Серігі", "k"),
        ("к Нурлнау", "Нурлнау", "n"),
        ("это был Нурлан-байке", "Нурлан", "n"),
        ("потом Шерзот пришёл", "Шерзот", "s"),
    ],
)
def test_forms_of_a_name(text: str, form: str, subject: str) -> None:
    assert (form, subject) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "роза цветёт в саду, а Москва далеко",
        "Серый дом, сервис, серия и Сербия",
        "Мехмат университета, Мехико и Норвегия",
        "Павлодар, Павловка",
        "I will never know, and Mexico is far",
        "Бірақ Үлкен үй, Өткен жыл",
        "",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert found(text) == set()


def test_words_that_belong_together_are_one_place() -> None:
    assert found("Тут Айгүл Жээнбекова и Мехмет Йылмаз") == {("Айгүл Жээнбекова", "a"), ("Мехмет Йылмаз", "m")}


def test_initials_stand_for_somebody_with_two_names() -> None:
    assert ("А.И.", "l") in found("Протокол вёл А.И. из отдела")
    assert found("Протокол вёл К.Ю. из отдела") == set()


@pytest.mark.parametrize("language", sorted(NAMES))
def test_case_forms_made_by_the_grammar_are_found(language: str) -> None:
    every = pairs(language)
    missed = [form for name, form in every if not found(f"бул {form} эле", KnownPeople({"1": [name]}))]
    assert missed == []


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("nurlan", "nurlan", True),
        ("nurlan", "nurlin", True),
        ("nurlan", "nurln", True),
        ("nurlan", "nurlnan", True),
        ("nurlan", "nulran", True),
        ("nurlan", "nurbek", False),
        ("abcd", "bcda", False),
    ],
)
def test_one_slip_of_the_keyboard(one: str, other: str, near: bool) -> None:
    assert one_slip_apart(one, other) is near
    assert one_slip_apart(other, one) is near


@pytest.mark.parametrize(
    ("name", "text", "sure"),
    [
        ("Нурлан", "Потом Нурлана позвали", True),
        ("Нурлан", "Потом нурлана позвали", True),
        ("Нурлан", "nurlanga aytdim akam keldi", True),
        ("Нурлан", "Nurlana da aytdim", True),
        ("Нурлан", "Пришёл Нурлон", False),
        ("Ким", "Потом Ким пришла", True),
        ("Ким", "анан ким келди дедим", False),
        ("Аида", "ну айда домой говорит", False),
        ("Аида", "bu ayda keldim men", False),
        ("Марина", "the marine biologist", False),
        ("Марина", "Marine biologists were there", False),
        ("Марина", "Потом Марине сказали", True),
        ("Александр", "Пришёл Сашка", False),
    ],
)
def test_an_everyday_word_a_slip_and_other_letters_are_not_sure(name: str, text: str, *, sure: bool) -> None:
    (one,) = KnownPeople({"1": [name]}).find(Words(text))
    assert is_sure(text[one.start : one.end], one) is sure


def test_a_russian_case_in_other_letters_names_nobody() -> None:
    people = KnownPeople({"1": ["Марина"], "2": ["Аида"], "3": ["Нурлан"]}, plain=True)
    named = ("врач Марине", "сестра марины", "Nurlana", "мать нурлана", "sister of Marina", "айда")
    assert [text for text in named if not people.named_in(text)] == []
    assert not any(people.named_in(text) for text in ("a marine biologist", "mutual aid", "sister of R-012", ""))


@pytest.mark.parametrize(
    ("name", "words"),
    [("Айгуль", "мать Гули"), ("Айгүл", "sister of Айка"), ("Александр", "Сашина жена"), ("Мария", "Маша")],
)
def test_a_short_form_names_somebody_even_if_it_begins_otherwise(name: str, words: str) -> None:
    people = {"1": [name], "2": ["Нурлан"]}
    assert near(people, [words]) == {"1": [name]}
    assert KnownPeople(people).named_in(words)
    assert not KnownPeople(people).named_in("он гуляет, маша руками")


@pytest.mark.parametrize("language", sorted(NAMES))
def test_how_a_name_begins_stays_in_every_case(language: str) -> None:
    every = [*pairs(language), *((name, form) for name in NAMES[language].split() for form in russian(name))]
    people = {name: [name] for name, _ in every}
    assert [form for name, form in every if name not in near(people, [f"мать {form}"])] == []
    assert near({"1": ["Айгуль Асанова"]}, ["сестра R-001", ""]) == {}


@pytest.mark.parametrize(
    ("form", "text", "found_there"),
    [
        ("Серікжан мұғалім", "биздин мугалими келди, Серікжан келді", "Серікжан"),
        ("Ablam Zeynep", "bizim ablam gitti, Zeynep kaldı", "Zeynep"),
        ("Uncle Bolot", "my uncle from Osh, and Bolot", "Bolot"),
        ("серікжан мұғалім", "потом Серікжан келді", "Серікжан"),
    ],
)
def test_words_beside_a_name_are_no_names(form: str, text: str, found_there: str) -> None:
    assert found(text, KnownPeople({"1": [form]})) == {(found_there, "1")}
