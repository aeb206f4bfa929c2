"""A street with the number of its house is one place; counts and durations beside streets and homes are not."""

import pytest

from fieldkit.anonymise.detectors.locations import addresses
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in addresses.find(Words(text))]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Дареги: Токтогул көчөсү 125, келиңиз", "Токтогул көчөсү 125"),
        ("биз ахунбаев көчөсү 12 деген үйдө турабыз", "ахунбаев көчөсү 12"),
        ("Мекенжайым Сәтбаев көшесі, 7а болады", "Сәтбаев көшесі, 7а"),
        ("Biz Bobur ko'chasi 21 da turamiz", "Bobur ko'chasi 21"),
        ("манзил Навоий кўчаси, 9-уй, эшик яшил", "Навоий кўчаси, 9-уй"),
        ("lale sokak 7 daire 3 te oturuyoruz", "lale sokak 7 daire 3"),
        ("Dükkân Atatürk Caddesi No: 45, Fatih", "Atatürk Caddesi No: 45"),
        ("Живу на ул. Московская, д. 110, кв. 7", "ул. Московская, д. 110, кв. 7"),
        ("адрес улица гагарина 15 квартира 8", "улица гагарина 15 квартира 8"),
        ("живём на Байтик Баатыра 68, рядом с рынком", "Байтик Баатыра 68"),
        ("Приезжайте на Садовую, 9, там синие ворота", "Садовую, 9"),
        ("раньше жили 6-й микрорайон, дом 21, там", "6-й микрорайон, дом 21"),
        ("Post it to Flat 12, 8 Larkfield Avenue please", "Flat 12, 8 Larkfield Avenue"),
        ("She rents a room on Chingiz-Aitmatov 31.", "Chingiz-Aitmatov 31"),
        ("Atölye Kavaklı Yolu 56, bahçe içinde", "Kavaklı Yolu 56"),
        ("Прописан на Юнусалиева, 171/1.", "Юнусалиева, 171/1"),
        ("Биздин үйүбүз Достук, 33", "Достук, 33"),
        ("Биз 5-микрорайон, 14-үйдө турабыз", "5-микрорайон, 14-үйдө"),
        ("Самал-2 ықшамауданы, 33 деп жазыңыз", "Самал-2 ықшамауданы, 33"),
        ("Мекенжайы Қабанбай батыр көшесі, 53 үй", "Қабанбай батыр көшесі, 53 үй"),
        ("Dükkân şurada, İstiklal Cad. No 8, üst kat", "İstiklal Cad. No 8"),
        ("чилонзор 9 квартал 12 уй", "9 квартал 12 уй"),
        ("Кеңсе Курманжан Датка 203, бешинчи кабат эмес", "Курманжан Датка 203"),
        ("Кеңсе Төле би 155, бірінші қабат.", "Төле би 155"),
        ("Офис Чуй 219, второй этаж, налево.", "Чуй 219"),
        ("Amir Temur 44, uchinchi qavat, chapda.", "Amir Temur 44"),
        ("58. Bulvar No: 17, zemin kat", "58. Bulvar No: 17"),
        ("I live at Coney Island 2240, second floor.", "Coney Island 2240"),
        ("хостел держали на лиговском 91 он мой кум", "лиговском 91"),
        ("We live at 12 Baker street now", "12 Baker street"),
    ],
)
def test_addresses(text: str, address: str) -> None:
    assert address in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "улица была пустая, 15 человек стояли",
        "живём тут 20 лет, снимаем за 15 тысяч",
        "көчөдө 12 киши турду, көчөсү кең экен",
        "в микрорайоне 5 домов, 12 микрорайон, 20 минут",
        "sokakta 5 çocuk vardı",
        "We live here since May 8, all of us",
        "живу в Москве, 5 лет уже",
        "Яшайман Тошкентда, 12 йил бўлди",
    ],
)
def test_counts_beside_streets_and_homes_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Школа 17, третий этаж.",
        "Декабрь 2018, второй этаж горел.",
        "Kat 3, oda 12.",
        "На русском 5 слов знает.",
        "Жили на казанской 10 лет.",
        "Ош 2010, этаж сгорел.",
    ],
)
def test_a_number_before_a_floor_is_no_house_of_a_room_or_a_year(text: str) -> None:
    assert found(text) == []
