"""What is proposed in place of what was said."""

import pytest

from fieldkit.anonymise.coarser import Coarser
from fieldkit.domain.identifiers import FindingKind
from fieldkit.services import hierarchies

COARSER = Coarser({name: hierarchies.supplied(name) for name in hierarchies.names()})
LOC, DATE, AGE, PROF = FindingKind.LOC, FindingKind.DATE, FindingKind.AGE, FindingKind.PROF


@pytest.mark.parametrize(
    ("kind", "said", "told"),
    [
        (LOC, "Узген", "town, Osh region"),
        (LOC, "Узгене", "town, Osh region"),
        (LOC, "Өзгөндө", "town, Osh region"),
        (LOC, "Uzgen", "town, Osh region"),
        (LOC, "в городе Джалал-Абад", "town, Jalal-Abad region"),
        (LOC, "Бишкекте", "town, Kyrgyzstan"),
        (LOC, "Qo'qonda", "town, Fergana region"),
        (LOC, "в Катаре", "country in Western Asia"),
        (LOC, "Түркияда", "country in Western Asia"),
        (LOC, "Ошская область", "region of Kyrgyzstan"),
        (LOC, "Ак-Чий", ""),
        (DATE, "5 сентября 2014", "month 2014"),
        (DATE, "сентябрь 2014 года", "month 2014"),
        (DATE, "2014-жылы", "2010\u20132014"),
        (DATE, "in 2014", "2010\u20132014"),
        (DATE, "в мае 2014 г.", "month 2014"),
        (DATE, "12.05.2014", "month 2014"),
        (DATE, "вчера", ""),
        (AGE, "мне 34 года", "aged 30\u201339"),
        (AGE, "сорок шесть лет", "aged 40\u201349"),
        (AGE, "отуз сегизде", "aged 30\u201339"),
        (AGE, "thirty-four years old", "aged 30\u201339"),
        (PROF, "медсестрой", "health professional"),
        (PROF, "Head nurse", "health professional"),
        (PROF, "главный бухгалтер", "business professional"),
        (PROF, "мугалимге", "teacher"),
        (FindingKind.PERSON, "Узген", ""),
        (FindingKind.ORG, "Узген", ""),
    ],
)
def test_something_coarser_that_is_still_true(kind: FindingKind, said: str, told: str) -> None:
    assert COARSER.wording(kind, [said]) == told


def test_the_first_form_of_which_something_is_known_counts() -> None:
    assert COARSER.wording(LOC, ["Ак-Чий", "Узген", "Нарын"]) == "town, Osh region"
    assert COARSER.wording(LOC, []) == ""
