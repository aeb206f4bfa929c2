"""Verbs, predicates and plurals are told by their endings; names with the endings that names have are not."""

import pytest

from fieldkit.anonymise.detectors.words import ordinary
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Words


@pytest.mark.parametrize(
    "word",
    [
        "тикпейм",
        "күтпөйт",
        "сурабадыңыз",
        "көчтүңүздөр",
        "шашылбайбыз",
        "кечиресизби",
        "жүгіретінбіз",
        "қайтпадық",
        "сатылғанмын",
        "yugurmaysiz",
        "tikyapman",
        "tushunmadik",
        "pishirmaymiz",
        "беришибди",
        "bekliyorsunuz",
        "söylüyorum",
        "taşınacaktım",
        "gelmiştik",
        "etmezsin",
        "қўшниларимиз",
        "оюнчуларыбыз",
        "көчедегі",
        "уйингиздаги",
    ],
)
def test_forms_of_verbs_and_plurals(word: str) -> None:
    assert ordinary.is_formed(skeleton(word))


@pytest.mark.parametrize(
    "word",
    [
        "Айнагүл",
        "Асанбайды",
        "Нурланның",
        "Болоттун",
        "Чынаркан",
        "Турган",
        "Мирсейт",
        "Жанбосын",
        "Sulaymon",
        "Худойберди",
        "Шавкатга",
        "Чингиз",
        "Эльмаз",
        "Ahmedi",
        "Mohammed",
        "Malikga",
        "Вадик",
        "Салтанатты",
    ],
)
def test_names_in_their_cases_are_none(word: str) -> None:
    assert not ordinary.is_formed(skeleton(word))


@pytest.mark.parametrize("word", ["Ишке", "Onasini", "Күнүмдү", "evimden", "Сўзини"])
def test_short_words_with_an_ending(word: str) -> None:
    assert ordinary.is_formed(skeleton(word))


@pytest.mark.parametrize("word", ["барган", "kelgan", "жазып", "okumak", "сатса"])
def test_endings_that_a_rare_name_has_too_count_only_where_nothing_has_a_capital(word: str) -> None:
    assert not ordinary.is_formed(skeleton(word))
    assert ordinary.is_formed(skeleton(word), loosely=True)


@pytest.mark.parametrize("word", ["Кабинетке", "Прожектордон", "Жетимиш", "Beautiful", "Акчаны", "Ўттиз"])
def test_borrowed_words_numbers_and_everyday_words(word: str) -> None:
    assert ordinary.is_ordinary(Words(word).tokens[0])


@pytest.mark.parametrize("word", ["Арманова", "Бекмурза", "Шахризада", "Kowalczyk", "Тегизчил"])
def test_unknown_words_are_none(word: str) -> None:
    assert not ordinary.is_ordinary(Words(word).tokens[0])


@pytest.mark.parametrize(("word", "unheard"), [("тегизчил", True), ("жүгүрүп", False), ("окно", False), ("12", False)])
def test_a_word_nobody_has_heard(word: str, unheard: bool) -> None:
    assert ordinary.is_unheard(Words(f"мен {word} деп").tokens[1]) is unheard
