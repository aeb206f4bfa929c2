"""Contacts and numbers, by pattern and by what is known; years, sums and ages are none."""

import pytest

from fieldkit.anonymise import FindingKind
from fieldkit.anonymise.contacts import find, numbers_of
from fieldkit.anonymise.findings import without_overlaps

KNOWN = numbers_of(["0 (555) 12-34-56", "тел. 4812-77, дом 5", "Ulan", "2010", "user1987@mail.ru"])


@pytest.mark.parametrize(
    "text",
    [
        "тел. +7 (495) 123-45-67",
        "0555 123 456",
        "00996555123456",
        "o'neil@example.org",
        "pishi na ivan.petrov@example.org",
        "https://vk.com/id123",
        "t.me/somebody",
        "jailoo-tour.kg",
        "Ata-Jurt.example",
        "sayt.birlik.uz/forma",
        "@somebody_there",
        "паспорт AN 1234567",
        "ИНН 21203199012345",
        "KZ86 125K ZT50 0410 0100",
    ],
)
def test_contacts_and_numbers_are_found_without_a_register(text: str) -> None:
    found = find(text)
    assert found
    assert {finding.kind for finding in found} <= {FindingKind.CONTACT, FindingKind.CODE}


@pytest.mark.parametrize(
    "text",
    [
        "0555 123 456 / 0777 654 321",
        "0555 123 456\n0777 654 321",
        "0555-12-34-56 (0777-65-43-21)",
        "8 916 123 45 67 8 916 765 43 21",
        "4510 123456. 010-1234-5678",
        "12.05.1987 0555 12 34 56",
        "4169 7312 3456 7890",
        "0312-66-1213",
    ],
)
def test_numbers_beside_each_other_do_not_hide_each_other(text: str) -> None:
    covered = {at for finding in find(f"звони {text}, ладно") for at in range(finding.start, finding.end)}
    assert {at for at in range(6, 6 + len(text)) if f"звони {text}"[at].isdigit()} <= covered


@pytest.mark.parametrize(
    "text",
    [
        "в 2010-2015 годах",
        "родилась 12.05.1987",
        "с 12.05.1987 по 13.06.1990 и 1.1.2001 - 2.2.2002",
        "заработали 1 500 000 сомов",
        "по 12 000 - 15 000 сом в месяц, иногда 100 000–150 000",
        "ей 45 лет",
        "дом 12, квартира 7",
        "1991 1992 1993",
        "keldim.keyin ketdim, т.е. потом",
        "14:30 - 15:45",
    ],
)
def test_years_dates_sums_and_ages_are_left_alone(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "written",
    [
        "0555123456",
        "0 555 123 456",
        "555 123 456",
        "12-34-56",
        "123456",
        "٠٥٥٥١٢٣٤٥٦",
        "０５５５ １２３４５６",
        "481 277",
    ],
)
def test_a_known_number_is_found_however_it_is_written(written: str) -> None:
    text = f"мой номер {written}, звоните"
    (found,) = without_overlaps(find(text, KNOWN))
    assert text[found.start : found.end] == written
    assert found.kind is FindingKind.CONTACT


@pytest.mark.parametrize("text", ["5", "2010", "1987", "23456", "1234567", "123 4567", "9123456", "a123456"])
def test_other_numbers_are_not_taken_for_known_ones(text: str) -> None:
    assert find(text, KNOWN) == []


def test_the_longest_known_number_at_a_place_is_taken_whole() -> None:
    found = find("2 +0555 12 34 56 и 12", KNOWN)
    assert [(one.start, one.end, one.source) for one in found if one.source == "register:number"] == [
        (2, 16, "register:number")
    ]
