"""Who comes from a place is none, nor are everyday words that a place with an ending would give."""

import pytest

from fieldkit.anonymise.detectors.locations import beside_places, places
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Words


@pytest.mark.parametrize(
    "word", ["Rizeli", "таластыктар", "toshkentlik", "шымкенттік", "Antalyalılar", "бишкектиктерге"]
)
def test_an_inhabitant(word: str) -> None:
    assert places.is_inhabitant(skeleton(word))


@pytest.mark.parametrize("word", ["Denizli", "Арқалықта", "Таласта", "Бишкектен", "Laleli", "китептик"])
def test_no_inhabitant(word: str) -> None:
    assert not places.is_inhabitant(skeleton(word))


@pytest.mark.parametrize(
    "text",
    [
        "там одна вьетнамка и американка",
        "алдыңғы қатарда тұрды",
        "ular meni qabul qildi",
        "Трабзонду билбейм, мен Таластык эмесмин",
        "үч миңден ашты колумдан өткөн",
    ],
)
def test_words_that_only_look_like_places(text: str) -> None:
    words = Words(text)
    said = [*places.by_list(words), *beside_places.find(words)]
    names = {text[one.start : one.end] for one in said if one.score >= 0.4}
    assert names <= {"Трабзонду"}


@pytest.mark.parametrize(
    "text", ["теперь живу в касселе", "шетпенің жанында", "ۇرىمجىدە تۇرادى", "рубцовскинин жанында"]
)
def test_towns_in_lower_case_and_in_arabic_letters(text: str) -> None:
    assert [one.score for one in places.by_list(Words(text))] == [0.85]
