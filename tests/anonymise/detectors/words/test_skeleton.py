"""One name has one skeleton in every script and spelling."""

import pytest

from fieldkit.anonymise.detectors.words.skeleton import skeleton


@pytest.mark.parametrize(
    "spellings",
    [
        ("Жээнбеков", "Jeenbekov", "Zheenbekov", "жээнбеков", "ЖЭЭНБЕКОВ"),
        ("Шерзод", "Sherzod", "sherzod", "Şerzod"),
        ("Айгүл", "Айгуль", "Aygül", "Aigul", "Aygul", "ايگۇل"),
        ("Қайрат", "Кайрат", "Qayrat", "Kairat", "قايرات"),
        ("Ғалия", "Галия", "G'aliya", "Galiya"),
        ("O'tkir", "Oʻtkir", "O‘tkir", "Ўткир"),
        ("Нұрлан", "Нурлан", "Nurlan", "نۇرلان"),
        ("Чыңгыз", "Чингиз", "Chyngyz", "Çıngız"),
        ("Өмүрбек", "Омурбек", "Omurbek"),
        ("Баева", "Bayeva"),
        ("İbrahim", "ibrahim", "Ибрахим"),
    ],
)
def test_spellings_of_one_name_agree(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(one) for one in spellings}) == 1


def test_different_names_differ() -> None:
    names = ["Асан", "Асел", "Айсулуу", "Нурбек", "Нурлан", "Чолпон", "Шолпан", "Ерлан", "Ермек"]
    assert len({skeleton(one) for one in names}) == len(names)


@pytest.mark.parametrize("word", ["", "김민수", "…"])
def test_what_has_no_sound_in_these_scripts_has_no_skeleton(word: str) -> None:
    assert skeleton(word) == ""
