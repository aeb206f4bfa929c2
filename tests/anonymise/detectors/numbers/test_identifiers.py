"""Contacts and numbers with their check digits are found; years, sums, ages and times are not."""

import pytest

from fieldkit.anonymise.detectors.numbers import identifiers
from fieldkit.anonymise.detectors.numbers.identifiers import (
    iban,
    kazakh_iin,
    kyrgyz_pin,
    luhn,
    russian_inn,
    snils,
    turkish_tckn,
    uzbek_pinfl,
)
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in identifiers.find(Words(text))]


@pytest.mark.parametrize(
    "written",
    [
        "+996 555 123 456",
        "0555 12 34 56",
        "0 (312) 66-12-34",
        "+7 (495) 123-45-67",
        "8 916 123 45 67",
        "8-701-234-56-78",
        "+998 90 123-45-67",
        "+90 532 123 45 67",
        "0532 123 45 67",
        "+971 50 123 4567",
        "+82 10-1234-5678",
        "+49 151 23456789",
        "00996 700 12 34 56",
        "996700123456",
        "ivan.petrov@example.org",
        "zulfiya_82@mail.ru",
        "https://vk.com/id123",
        "t.me/somebody",
        "instagram.com/aigul.a",
        "@somebody_there",
        "ata-jurt.example",
        "issyk.travel/booking",
        "kz86 125k zt50 0410 0100",
        "KZ86 125K ZT50 0410 0100",
        "TR33 0006 1005 1978 6457 8413 26",
        "4532 0151 1283 0366",
        "112-233-445 95",
    ],
)
def test_contacts_and_numbers(written: str) -> None:
    for text in (f"это {written}, запишите", f"Mana {written}"):
        assert any(written in one or (one in written and len(one) > len(written) - 3) for one in found(text)), found(
            text
        )


@pytest.mark.parametrize(
    "text",
    [
        "в 2010-2015 годах, с 1998 по 2003",
        "родилась 12.05.1987",
        "заработали 1 500 000 сомов, потом 250 000",
        "ей 45 лет, 3 детей, 120 км",
        "дом 12, квартира 7",
        "14:30 - 15:45",
        "100 000 рублей в месяц",
        "in 2014 we had 12,000 dollars",
        "25 000 сум, 3 500 000 so'm",
        "курс 89,50, вес 72.5",
        "1941-1945",
        "1991 1992 1993",
        "5 миң сом, 20 жыл",
        "bugun keldim.keyin ketdim, uyga bordim.va uxladim",
        "we came home.it was late, оттуда ушла.потом вернулась",
    ],
)
def test_years_sums_ages_and_times_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("звоните по номеру 66-12-34", "66-12-34"),
        ("telefon numaram 212 34 56", "212 34 56"),
        ("мой тикток osh.girl_95 называется", "osh.girl_95"),
        ("сайтыбыз jailoo.family деп аталат", "jailoo.family"),
    ],
)
def test_short_numbers_need_a_word_beside_them(text: str, number: str) -> None:
    assert number in found(text)
    assert number not in found(f"там было {number}")


@pytest.mark.parametrize(
    ("check", "good"),
    [
        (luhn, "4532015112830366"),
        (iban, "TR330006100519786457841326"),
        (kazakh_iin, "850101300005"),
        (kyrgyz_pin, "21203198012345"),
        (uzbek_pinfl, "31203800010017"),
        (snils, "11223344595"),
        (russian_inn, "500100732259"),
        (russian_inn, "7707083893"),
        (turkish_tckn, "10000000146"),
    ],
)
def test_check_digits(check: object, good: str) -> None:
    assert callable(check)
    assert check(good)
    if check is not kyrgyz_pin:
        wrong = good[:-1] + str((int(good[-1]) + 1) % 10)
        assert not check(wrong)


@pytest.mark.parametrize("digits", ["850101300005", "21203198012345", "31203800010017", "10000000146", "500100732259"])
def test_numbers_of_persons_are_codes(digits: str) -> None:
    kinds = {one.kind.value for one in identifiers.find(Words(f"мой номер такой: {digits}")) if one.score == 1.0}
    assert "CODE" in kinds


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("А мой домашний, смешно, до сих пор: 224-18-07, люди удивляются.", "224-18-07"),
        ("Uy telefoni 224-18-36.", "224-18-36"),
        ("Городской 62-14-09, спросите Раю.", "62-14-09"),
        ("Үйдүн телефону 5-21-80, кечинде чалгыла.", "5-21-80"),
        ("Our home number is 555-0148.", "555-0148"),
    ],
)
def test_telephones_of_a_town(text: str, number: str) -> None:
    assert number in found(text)


@pytest.mark.parametrize("text", ["Звонили в 10-30 и ещё раз.", "Телефон за 25 000 купил.", "Звонил 20 раз, в 10 30."])
def test_times_and_prices_beside_a_telephone_are_none(text: str) -> None:
    assert found(text) == []
