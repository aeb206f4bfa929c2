"""Codes of documents and cars are found with their letters, in lower case too; counts, sums and years are not."""

import pytest

from fieldkit.anonymise.detectors.numbers import documents
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> set[str]:
    return {text[one.start : one.end] for one in documents.find(Words(text))}


@pytest.mark.parametrize(
    "code",
    [
        "AN 1234567",
        "ID1234567",
        "id 1357924",
        "an7654321",
        "FA 2468013",
        "01KG123ABC",
        "05 kg 246 cde",
        "А123ВС 77",
        "34 ABC 123",
        "01 A 123 BC",
        "50 № 1900234567",
        "A304-512-768",
        "a304-512-768",
        "AB 12 34 56 C",
        "ab123456c",
        "531-24-8076",
        "L01X00T47",
        "l01x00t479",
    ],
)
def test_codes_are_told_by_their_form(code: str) -> None:
    assert code in found(f"ну вот {code}, жазып алыңыз")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("мой паспорт 0912345", "0912345"),
        ("patent raqami 770012345", "770012345"),
        ("паспортум n 04512398 болчу", "04512398"),
        ("номер машины 34 abc 123 был", "34 abc 123"),
        ("көлігімнің нөмірі 512 hta 02", "512 hta 02"),
        ("mashinamning raqami 40 b 215 ma", "40 b 215 ma"),
        ("мошинам давлат рақами 01 777 bca", "01 777 bca"),
        ("гос номер к 412 ом 77 серая приора", "к 412 ом 77"),
        ("plakası 06 zk 4821 beyaz minibüs", "06 zk 4821"),
        ("работаю по договору № 17/2023-к", "17/2023"),
        ("дело № 2-481/21 в районном суде", "2-481/21"),
        ("mahkemedeki dosya no 2019/4471 dediler", "2019/4471"),
        ("the case no 77-2104 is still open", "77-2104"),
        ("ikamet kartım 99-812-4471", "99-812-4471"),
        ("kimlik numaram 99123456780", "99123456780"),
        ("my driving licence MORGA 753116", "753116"),
        ("жеке куәлігім № 038471265", "038471265"),
        ("паспорт серия 4512 номер 348576", "4512 номер 348576"),
        ("case number 19-cv-04521 in the court", "19-cv-04521"),
        ("сот иши № 412", "412"),
    ],
)
def test_codes_stand_beside_a_word_for_them(text: str, code: str) -> None:
    assert any(code in one for one in found(text)), found(text)


@pytest.mark.parametrize(
    "text",
    [
        "патент 35000 рублей стоит, потом 42 000 рублей",
        "виза на 90 дней, паспорт до 2029 года",
        "договор на 3 года, в договоре 150 000",
        "паспорт выдан 12.03.2019",
        "kimlik için 2500 lira verdim, 15 gün bekledim",
        "the visa took 18 months and 12,000 dollars",
        "карта 5000 сом, картага 20 миң түштү",
        "машина 120 км 15 минут, 300 som 50, 40 da 12 kishi",
        "20 som 500, 30 va 40, 15 ta 20 dona mashina",
        "10 kg 500 som, 05 kg 300 som",
        "в 2019 году, с 300 до 500, а 15 мая",
        "справка из школы № 12, ишим № 45 мектепте",
        "карта поликлиники № 17, билет до платформы № 22",
        "школа № 4, дом 12, квартира 7",
        "patent uchun oyiga 7 ming, 2014-yilda keldim",
        "in the year 2014 we paid 10000usd",
    ],
)
def test_counts_sums_and_years_are_left_alone(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kimlik numaramı hâlâ ezbere bilirim: 99 517 204 386, her yerde soruyorlar.", "99 517 204 386"),
        ("Мой ИИН 880 214 301 552, запишите.", "880 214 301 552"),
        ("төлқұжат нөмірі G 52 318 640, суреті", "G 52 318 640"),
        ("Водительское QD 418 226 потеряла.", "QD 418 226"),
        ("Truck raqami kerakmi? Yozing: PWK 4471", "PWK 4471"),
        ("Көліктің нөмірі T 318 OKA болатын.", "T 318 OKA"),
    ],
)
def test_digits_in_groups_and_plates_of_any_country_beside_their_words(text: str, code: str) -> None:
    assert code in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Договор на 12 500 000 сум.",
        "По договору 150 000 000 получили.",
        "Карта пополнена на 1 250 000.",
        "Машина за 850 000 куплена, BMW 520.",
        "Truck got 400 HP, strong.",
        "Маршрутка 110, до рынка.",
    ],
)
def test_sums_makes_of_cars_and_units_are_no_codes(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Çalışma izni bor, raqami, mana, 98 471 364 052", "98 471 364 052"),
        ("ehliyet no falan istiyorlar u 31864097", "u 31864097"),
        ("the tracking number is RR 123 456 785 KG", "RR 123 456 785 KG"),
        ("licence plate 7XKJ 482", "7XKJ 482"),
    ],
)
def test_permits_parcels_and_letters_that_are_words_elsewhere(text: str, code: str) -> None:
    assert code in found(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Келишимдин номери да дептеримде турат, АК-31/5502.", "АК-31/5502"),
        ("Өтінішіміздің нөмірі К-77/2020, жауап жоқ.", "К-77/2020"),
        ("Shartnoma raqami bor edi... ko'zim o'tmaydi. 518-B/22.", "518-B/22"),
        ("Ариза ёздик, рақами Т-903/14.", "Т-903/14"),
        ("Dava dosyası, numarasını unutmam, 2018/4471-E.", "2018/4471-E"),
        ("Договор № 7714-КР, плачу по девять тысяч.", "7714-КР"),
        ("номер договора кд-1120/18 не помню точно", "кд-1120/18"),
        ("My contract, hold on, the number: TR-5530/B.", "TR-5530/B"),
    ],
)
def test_letters_dashes_and_slashes_some_words_behind_a_cue(text: str, code: str) -> None:
    assert any(code in one for one in found(text)), found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Трасса М-41, номер дома не помню.",
        "Номер автобуса 12-А, подъезд 5/2.",
        "Работаю 2/2, договор есть.",
        "Договор на 2020-2021 год.",
        "Бензин А-95 в кредит.",
        "Давление 120/80, номер врача забыла.",
    ],
)
def test_roads_buses_shifts_and_years_are_no_numbers(text: str) -> None:
    assert found(text) == set()
