"""Names in quotation marks, beside words for their sort, and by list."""

import pytest

from fieldkit.anonymise.detectors.bodies import organisations
from fieldkit.anonymise.detectors.words.languages import languages_of
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    for sentence, language in zip(words.sentences, languages_of(words), strict=True):
        for at in sentence.tokens:
            words.tokens[at].language = language
    return [text[one.start : one.end] for one in organisations.find(words) if one.score >= 0.4]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("он держит таксопарк, «Ала-Тоо экспресс», давно", "Ала-Тоо экспресс"),
        ("Бар, «Денсаулық-Мед», хатшысы бар", "Денсаулық-Мед"),
        ("söyleyeyim mi, “Mavi Umut Evi”", "Mavi Umut Evi"),
        ("биз «береке» кафеде отурдук", "береке"),
        ('bolalar bog\'chasi "Lola"ga qatnaydi', "Lola"),
        ("Отправил через «Юнистрим» деньги", "Юнистрим"),
        ("«Достук» коому жардам берди", "Достук"),
    ],
)
def test_a_name_in_quotation_marks(text: str, name: str) -> None:
    assert any(name in one for one in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "хозяин кричит «Шарик не кусается»",
        "мне сказали: «Айгуль, садись»",
        "радиодон «Гүлүм жаным» деген ыр жаңырды",
        '"Oshda o\'qidim" dedi u',
        "сказал «хорошо» и ушёл",
    ],
)
def test_songs_and_what_was_said(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Балам мектепте окуйт",
        "Жакынкы ооруканага чейин алыс",
        "Миграция кызматына бардык",
        "ОсОО беле, ИП беле, билбейм",
        "Getirelim dediler",
    ],
)
def test_the_first_word_of_a_sentence_is_no_name(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("u ham shu yerda пятёрочкада kassir", "пятёрочкада"),
        ("устроилась в Вайлдберриз, на склад", "Вайлдберриз"),
        ("Blue Valley Co-op gave us the seed", "Blue Valley Co-op"),
        ("sonra bize Köy-Koop gübre verdi", "Köy-Koop"),
        ("money from Friends of Tash Rabat, they meet", "Friends of Tash Rabat"),
        ("Башында аты «Эне тилеги» болду", "Эне тилеги"),
    ],
)
def test_chains_cooperatives_and_what_is_said_to_be_a_name(text: str, name: str) -> None:
    assert name in found(text)
