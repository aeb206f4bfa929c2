"""Jubilees, birthdays and feasts tell how old somebody is; those of schools, marriages and states do not."""

import pytest

from fieldkit.anonymise.detectors.ages import feasts
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in feasts.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Атамдын жетимиш жылдыгын өткөрдүк.", "жетимиш жылдыгын"),
        ("Былтыр атамдын алтымышын тойлодук.", "алтымышын"),
        ("Анан сексендин тоюн берди.", "сексендин тоюн"),
        ("Бул жетимишинчи туулган күнүм болчу.", "жетимишинчи туулган күнүм"),
        ("Отуз беш жылдыгыма телефон белек кылышты.", "Отуз беш жылдыгыма"),
        ("Анамның елу жылдық мерейтойын өткіздік.", "елу жылдық мерейтойын"),
        ("Келесі жылы алпыстың тойын жасаймыз.", "алпыстың тойын"),
        ("Отыз бесінші туған күнімде көштік.", "Отыз бесінші туған күнімде"),
        ("O'tgan yili otamning oltmish yilligini nishonladik.", "oltmish yilligini"),
        ("Келаси йил саксоннинг тўйини қиламиз.", "саксоннинг тўйини"),
        ("Ellikinchi tug'ilgan kunimda keldilar.", "Ellikinchi tug'ilgan kunimda"),
        ("Ўзимнинг эллик йиллигимда йиғилдик.", "эллик йиллигимда"),
        ("Babamın yetmişinci yaşını kutladık.", "yetmişinci yaşını"),
        ("Babamın ellinci yaş gününü kutladık.", "ellinci yaş gününü"),
        ("Kırkıncı doğum günümde geldik.", "Kırkıncı doğum günümde"),
        ("Отмечали шестидесятилетие отца.", "шестидесятилетие"),
        ("Справили её сорокапятилетие.", "сорокапятилетие"),
        ("Юбилей у неё — семьдесят.", "семьдесят"),
        ("We all came for her sixtieth.", "her sixtieth"),
        ("At my mother's eightieth we sang.", "mother's eightieth"),
        ("It was my 40th, and nobody called.", "my 40th"),
    ],
)
def test_feasts_of_somebody(text: str, age: str) -> None:
    assert found(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "Мектептин элүү жылдык тоюнда ырдадык.",
        "Колхоздун жетимиш жылдыгы болду.",
        "Үйлөнгөнүбүзгө отуз жыл болду.",
        "Мектептің алпыс жылдығы болды.",
        "Мустақилликнинг ўттиз йиллигида келдик.",
        "Maktabning ellik yilligi bo'ldi.",
        "Evliliğimizin kırkıncı yılı.",
        "Kırkıncı sokakta otururuz.",
        "Биринчи жашаган жериңер кандай эле?",
        "İkinci yaşayan kim?",
        "Двадцатилетие свадьбы отметили.",
        "Пятидесятилетие школы.",
        "Юбилей завода — семьдесят.",
        "It was my fortieth shift.",
        "On our fiftieth anniversary we danced.",
        "Her sixtieth letter came.",
    ],
)
def test_feasts_of_nobody(text: str) -> None:
    assert found(text) == []
