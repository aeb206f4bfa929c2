"""Which forms are of the same somebody or something."""

import pytest

from fieldkit.anonymise import FindingKind
from fieldkit.anonymise.grouping import Groups


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (FindingKind.PERSON, "Айгуль", "Айгүлдүн"),
        (FindingKind.PERSON, "Айгуль", "Aigul"),
        (FindingKind.PERSON, "Асанов", "Асановой"),
        (FindingKind.PERSON, "Айгуль Асанова", "Айгулю Асанову"),
        (FindingKind.PERSON, "Нурлан", "брат Нурлан"),
        (FindingKind.PERSON, "Жээнбеков", "Zheenbekov"),
        (FindingKind.LOC, "Ак-Талаа", "село Ак-Талаа"),
        (FindingKind.LOC, "İstanbul", "İstanbul'da"),
        (FindingKind.LOC, "Бишкекке", "Bişkek'ten"),
        (FindingKind.LOC, "Қырғызстанға", "Қырғызстанмен"),
        (FindingKind.ORG, "№ 7 мектепке", "№ 7 мектептен"),
        (FindingKind.CONTACT, "+996 555 12-34-56", "+996555123456"),
        (FindingKind.DATE, "5 Сентября", "5  сентября"),
    ],
)
def test_forms_of_the_same(kind: FindingKind, one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        groups = Groups()
        groups.add(kind, first, "x")
        assert groups.owner(kind, second) == "x"


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (FindingKind.PERSON, "Айгуль", "Айнура"),
        (FindingKind.PERSON, "Айгуль", "Айгуль Асанова"),
        (FindingKind.PERSON, "Алия", "Алтынай"),
        (FindingKind.PERSON, "Марина", "Маринге"),
        (FindingKind.LOC, "Нарын", "Ош"),
        (FindingKind.LOC, "Кара-Сууга", "Кара-Балтага"),
        (FindingKind.LOC, "Таласка", "Талдыга"),
        (FindingKind.CONTACT, "+996 555 12-34-56", "+996 555 12-34-57"),
        (FindingKind.DATE, "5 сентября", "6 сентября"),
    ],
)
def test_forms_of_others(kind: FindingKind, one: str, other: str) -> None:
    groups = Groups()
    groups.add(kind, one, "x")
    assert groups.owner(kind, other) is None
    assert groups.owner(FindingKind.ORG if kind is FindingKind.LOC else FindingKind.LOC, one) is None
