"""What people are called by others, who speaks, and names that are carried from there."""

import pytest

from fieldkit.anonymise.detectors.persons import callings, cues
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.engine import Detector


def names_in(text: str) -> list[str]:
    return [text[one.start : one.end] for one in callings.find(Words(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ошол жерде жорош деген досум бар эле", "жорош"),
        ("бизде тумар деген жакшы келин иштечү", "тумар"),
        ("ол кісі шортан деген лақап атымен белгілі", "шортан"),
        ("кызыбыздын атын Жазгүлүм койдук", "Жазгүлүм"),
        ("ұлымның атын толқын қойдық деп күлді", "толқын"),
        ("oğlumun adını Yağmur koyduk sonunda", "Yağmur"),
        ("nabiramning otini zilzila qo'ydik", "zilzila"),
        ("это наш сосед по фамилии воробей", "воробей"),
        ("И: Как ваша фамилия?\nР: Быкова. Пишите через ы", "Быкова"),
        ("S: Soyadınız?\nC: Taşkıran. Emekliyim", "Taşkıran"),
        ("Мария Павловна. Штерн, немка, учила нас", "Штерн"),
        ("Аны баарыбыз «Трактор» дейбиз", "Трактор"),
        ("соседи его Кучер всегда называют", "Кучер"),
        ("у yerda tojik degan do'stim bor edi", "tojik"),
        ("мени айылда баары Бөкөнтай дешет", "Бөкөнтай"),
        ("biz uni hazillashib shaqqo deymiz doim", "shaqqo"),
        ("мени элде Балта деп коюшат", "Балта"),
        ("мені ауылда Қасқыр деп атайды", "Қасқыр"),
        ("mahallada uni Qaychi deb atashadi", "Qaychi"),
        ("mahallede ona Pala diye seslenirlerdi", "Pala"),
        ("мы его между собой жорик зовем", "жорик"),
        ("ruslar жека deydi menga", "жека"),
        ("bir kadın var adı çilem bize yardım etti", "çilem"),
        ("кызынын толук аты Бегайымгүл болчу", "Бегайымгүл"),
        ("и вот она пришла. кличка щорс у него", "щорс"),
        ("Begimay: I came in the spring.\nSam: And then?", "Begimay"),
        ("Zarlyk (laughs): no, no.", "Zarlyk"),
        ("Галина Петровна. Шмелькова, она завуч.", "Шмелькова"),
        ("Ҳафиза опа. Тоғайбердиева, бош врач.", "Тоғайбердиева"),
    ],
)
def test_what_somebody_is_called(text: str, name: str) -> None:
    assert name in names_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "жакшы деген киши көп болчу",
        "болбойт дешет алар мага",
        "мени тез бас деп коюшат",
        "ол мені Кел деп айтты",
        "uni bilmayman deydi",
        "мы его долго зовем",
        "Модератор: а потом?",
        "Интервьюер: как дела?\nОтвет: хорошо.",
        "adı yok onun",
        "иттин аты жок",
        "Галина Петровна. Потом, она ушла.",
        "Ҳафиза опа. Кейин, кетдик.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert names_in(text) == []


def test_somebody_called_so_is_found_wherever_nothing_has_a_capital() -> None:
    text = "у нас был щорик деген бала\nпотом щорик ушел\nи щориктин энеси келди"
    found = Detector({}).find(text)
    named = [text[one.start : one.end] for one in found if one.kind == "PERSON"]
    assert [one.split()[0] for one in named] == ["щорик", "щорик", "щориктин"]


def test_arabic_script_announces_names_too() -> None:
    text = "مەنىڭ اتىم قاليبا، اۋىلدانمىن"
    assert [text[one.start : one.end] for one in cues.find(Words(text))] == ["قاليبا"]
