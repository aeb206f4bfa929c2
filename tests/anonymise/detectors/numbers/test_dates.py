"""Dates in numbers and in words."""

import pytest

from fieldkit.anonymise.detectors.numbers import dates
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> str:
    return " | ".join(text[one.start : one.end] for one in dates.find(Words(text)) if one.score > 0.5)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("üç temmuz doksan dokuzda ben dükkana girdim", "üç temmuz doksan dokuzda"),
        ("3 июля девяносто девятого родился", "3 июля девяносто девятого"),
        ("Бесінші мамыр сексен тоғызда туғанмын", "Бесінші мамыр сексен тоғызда"),
        ("Yettinchi aprel to'qson beshda tug'ilganman", "Yettinchi aprel to'qson beshda"),
        ("In March of ninety-eight we moved", "March of ninety-eight"),
        ("родилась 12.05.1987 в Оше", "12.05.1987"),
        ("приехали пятого сентября", "пятого сентября"),
        ("это было двадцать третьего февраля 2011 года", "двадцать третьего февраля 2011 года"),
        ("в две тысячи четырнадцатом году", "две тысячи четырнадцатом"),
        ("уехал в девяносто восьмом году", "девяносто восьмом году"),
        ("в начале девяностых", "начале девяностых"),
        ("где-то в марте", "марте"),
        ("с 2010 по 2015 год", "2010 по 2015 год"),
        ("мен 2014-жылы келдим", "2014-жылы"),
        ("эки миң он төртүнчү жылы кеттик", "эки миң он төртүнчү жылы"),
        ("5-сентябрда кеттик", "5-сентябрда"),
        ("жыйырма бешинчи майда", "жыйырма бешинчи майда"),
        ("октябрь айында кайттык", "октябрь айында"),
        ("2012 жылдың қыркүйегінде", "2012 жылдың қыркүйегінде"),
        ("бесінші мамырда келдік", "бесінші мамырда"),
        ("наурыздың 21-інде", "наурыздың 21-інде"),
        ("2008-yilda keldim", "2008-yilda"),
        ("beshinchi mayda bo'ldi", "beshinchi mayda"),
        ("2016-yil may oyida", "2016-yil may oyida"),
        ("5 sentyabr kuni", "5 sentyabr"),
        ("Eylülün beşinde geldik", "Eylülün beşinde"),
        ("2014 yılının eylülünde", "2014 yılının eylülünde"),
        ("3 Ekim 2011'de", "3 Ekim 2011'de"),
        ("on the fifth of September", "fifth of September"),
        ("on May 5th, 2012 we left", "May 5th, 2012"),
        ("in nineteen ninety-eight", "nineteen ninety-eight"),
        ("in the early nineties", "early nineties"),
        ("since 2009 he is there", "since 2009"),
        ("97-yil avgustida ketdik", "97-yil avgustida"),
        ("2019-йил мартида келдим", "2019-йил мартида"),
        ("may oyining 15-sida bo'ldi", "may oyining 15-sida"),
        ("майдын он бешинде", "майдын он бешинде"),
        ("июндун он алтысы эле", "июндун он алтысы"),
        ("жиырмасыншы қаңтарда", "жиырмасыншы қаңтарда"),
        ("98-جىلى تامىزدا كوشتىك", "98-جىلى تامىزدا"),
        ("بەسىنشى شىلدەدە", "بەسىنشى شىلدەدە"),
        ("dördüncü mayısta", "dördüncü mayısta"),
        ("May the 21st, a Tuesday", "May the 21st"),
        ("in twenty oh five", "twenty oh five"),
    ],
)
def test_dates(text: str, date: str) -> None:
    assert date in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "заработали 2000 сомов",
        "мне дали 1990 рублей",
        "I may go there, they march on",
        "он пришёл, она ушла, пять детей",
        "бир киши келди, эки бала бар",
        "there were 2014 people",
        "это пятый этаж, первый подъезд",
        "икки марта бордим, уч марта қайтдим",
        "twenty-two of us, twenty-five of them",
        "майор келди, майка кийди",
        "екі мың алты жүз теңге болды",
        "iki bin beş yüz lira verdim",
    ],
)
def test_other_numbers_and_words_are_left_alone(text: str) -> None:
    assert found(text) == ""


@pytest.mark.parametrize(
    "text", ["Майда экин экдик", "апрелда бешта қўй олдик", "июлде онун уйүнө", "ağustosta iki kişi"]
)
def test_a_month_does_not_take_the_word_behind_it(text: str) -> None:
    assert found(text) == text.split(maxsplit=1)[0]


@pytest.mark.parametrize(("written", "dated"), [("икки марта", False), ("8 марта", True), ("второго марта", True)])
def test_times_are_not_on_the_calendar(written: str, dated: bool) -> None:
    assert dates.on_calendar(written) is dated


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("девятого декабря две тысячи пятого года, в метель", "девятого декабря две тысячи пятого года"),
        ("двадцать первого года в мае размыло дорогу", "двадцать первого года в мае"),
        ("стрелять начали в октябрь двадцать второго", "октябрь двадцать второго"),
        ("весной двадцать третьего года уехали", "весной двадцать третьего года"),
        ("в июне девятнадцатого переехали", "июне девятнадцатого"),
        ("третье октября, две тысячи двадцатый год", "третье октября, две тысячи двадцатый год"),
        ("эки миң он бешинчи жылдын мартында көчтүк", "эки миң он бешинчи жылдын мартында"),
        ("ikki ming o'n birinchi yil noyabrda ketdi", "ikki ming o'n birinchi yil noyabrda"),
        ("yigirma birinchi yilning fevralida", "yigirma birinchi yilning fevralida"),
        ("yirmi bir yılının şubatında", "yirmi bir yılının şubatında"),
        ("we sold it in May of twenty fourteen", "May of twenty fourteen"),
        ("back in March '16 it was", "March '16"),
    ],
)
def test_the_parts_of_one_date_are_one_finding(text: str, date: str) -> None:
    assert any(one.removeprefix("in ").removeprefix("в ") == date for one in found(text).split(" | "))


@pytest.mark.parametrize("text", ["двадцать первого мешка не хватило", "весной двадцать мешков"])
def test_counts_beside_a_season_or_a_century_are_no_date(text: str) -> None:
    assert found(text) == ""
