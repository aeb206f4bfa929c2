"""Numbers dictated in words are found whole, in any language; quantities, counting and ages are not."""

import pytest

from fieldkit.anonymise.detectors.numbers import dictated
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import FindingKind


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in dictated.find(Words(text))]


@pytest.mark.parametrize(
    "number",
    [
        "ноль семьсот два тридцать три восемнадцать сорок",
        "плюс семь девятьсот двадцать шесть триста пять двенадцать ноль четыре",
        "восемь, девятьсот три, сто сорок, двадцать семь, шестнадцать",
        "нөл беш жүз алтымыш эки отуз тогуз он төрт жыйырма беш",
        "сегіз жеті жүз жиырма екі отыз бес қырық төрт он тоғыз",
        "nol to'qson uch besh yuz o'n ikki yetmish bir qirq sakkiz",
        "нол тўқсон бир саккиз юз ўн икки олтмиш беш ўттиз уч",
        "sıfır beş yüz kırk üç iki yüz on altı doksan dört sıfır yedi",
        "ноль пять пять пять двенадцать тридцать четыре пятьдесят шесть",
        "тогуз жүз алтымыш эки беш жүз он үч сексен сегиз он жети",
        "sıfır beşyüzotuziki üçyüz kırk dokuz on sekiz",
        "ноль семьсот ээ тридцать два потом сорок пять девятнадцать",
        "oh seven nine double four three two one six six",
        "zero seven, five one eight, then two nine four four",
        "سەگىز جەتى جۇز جەتپىس بەس ەكى جۇز ون ەكى قىرىق التى",
    ],
)
def test_a_dictated_telephone_is_one_finding(number: str) -> None:
    assert found(f"menga айтып жатат {number}") == [number]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("мой телефон шестьдесят шесть двенадцать ноль три пять, звоните", "шестьдесят шесть двенадцать ноль три пять"),
        ("numaram dört yüz on iki otuz bir sıfır altı", "dört yüz on iki otuz bir sıfır altı"),
    ],
)
def test_a_short_one_needs_a_word_beside_it(text: str, number: str) -> None:
    assert found(text) == [number]
    assert found(f"там {number}") == []


@pytest.mark.parametrize(
    "text",
    [
        "две тысячи четырнадцатого года, сто двадцать пять тысяч рублей",
        "бир эки үч төрт беш алты жети сегиз тогуз он",
        "one two three four five six seven eight nine ten",
        "çocuklarım otuz iki, yirmi dokuz, yirmi beş, on dokuz, on bir yaşında",
        "екі жүз елу мың теңге, үш жүз адам",
        "у меня трое: двадцать, шестнадцать и девять лет",
        "он два раза звонил, а она пять",
        "from six to eight, ten of us, two rooms",
        "оценки 5, 4, 5, 3, 4, 5, 5, 5, 4, дважды пять",
        "двести, потом триста, потом пятьсот сорок, сто двадцать рублей дал",
        "жүз, эки жүз, үч жүз элүү, төрт жүз сомдон чогулттук",
        "х² + ²3, три ²4, пять ²5, ²6, два, три",
        "беш жүз сом, эки жүз сом, үч кило",
    ],
)
def test_quantities_and_counting_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("паспорт мой ан четыре два семь один девять два три", "ан четыре два семь один девять два три"),
        ("номер у неё ноль один кг двести двадцать два абс", "ноль один кг двести двадцать два абс"),
        ("plakası otuz dört xyz yüz yirmi üç", "otuz dört xyz yüz yirmi üç"),
        ("инн два один два ноль три один девять восемь", "два один два ноль три один девять восемь"),
    ],
)
def test_a_dictated_code_has_its_letters(text: str, code: str) -> None:
    (one,) = dictated.find(Words(text))
    assert (text[one.start : one.end], one.kind) == (code, FindingKind.CODE)


@pytest.mark.parametrize(
    "text",
    ["в автобусе он алты киши эки кой бир тоок", "паспорту пять лет и два месяца", "номер, бирок аны бирөөгө айтпа"],
)
def test_counts_beside_a_document_are_no_code(text: str) -> None:
    assert list(dictated.find(Words(text))) == []
