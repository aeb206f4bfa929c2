"""What is called something, with the word for its sort before or behind."""

import pytest

from fieldkit.anonymise.detectors.bodies import called
from fieldkit.anonymise.detectors.words.languages import languages_of
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import FindingKind


def found(text: str) -> dict[str, FindingKind]:
    words = Words(text)
    for sentence, language in zip(words.sentences, languages_of(words), strict=True):
        for at in sentence.tokens:
            words.tokens[at].language = language
    return {text[one.start : one.end]: one.kind for one in called.find(words)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Мен «Жаңы Доор» деген кафеде иштеп жүрдүм", "Жаңы Доор"),
        ("байке ак жол деген такси фирмасында иштечү", "ак жол"),
        ("Кара Алма Суу деген ишкана менен келиштик", "Кара Алма Суу"),
        ("бизде биримдик деп аталган уюм бар", "биримдик"),
        ("иштеген цехимдин аты медина текстиль болчу", "медина текстиль"),
        ("Компанияның аты Алтын Орда Логистик", "Алтын Орда Логистик"),
        ("akam umid degan tashkilotda ishlaydi", "umid"),
        ("firmaning nomi toza hayot", "toza hayot"),
        ("umut diye bir dernek var", "umut"),
        ("şirketin adı yıldırım nakliyat", "yıldırım nakliyat"),
        ("a cleaning firm called sparkle team", "sparkle team"),
        ("есть такая организация забота называется", "забота"),
        ("устроилась в компанию под названием чистый дом", "чистый дом"),
        ("фирма называется «Орион плюс»", "Орион плюс"),
        ("ول جاڭا نۇر دەگەن اسحانادا", "جاڭا نۇر"),
    ],
)
def test_an_organisation_that_is_called_so(text: str, name: str) -> None:
    assert found(text).get(name) is FindingKind.ORG


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("бугубай деген айылда туулдум", "бугубай"),
        ("біз қарабастау деген ауылда тұрамыз", "қарабастау"),
        ("men jonbuloq degan qishloqdan", "jonbuloq"),
        ("çakıllı diye bir köyde doğdum", "çakıllı"),
        ("посёлок называется малиновка", "малиновка"),
    ],
)
def test_a_place_that_is_called_so(text: str, name: str) -> None:
    assert found(text).get(name) is FindingKind.LOC


@pytest.mark.parametrize(
    "text",
    [
        "жашоо кыйын деген сөз туура",
        "ушул деген мектепте окудум",
        "kel deganda maktabga bordim",
        "gel diye okula gittim",
        "Бөкөш деген бала бар эле",
        "they called the clinic",
        "как это называется",
        "менин атым айпери",
    ],
)
def test_other_things_that_are_said(text: str) -> None:
    assert found(text) == {}
