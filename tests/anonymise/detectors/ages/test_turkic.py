"""In the Turkic languages a number is an age by whom it is given to, who stands before it and what is done in it."""

import pytest

from fieldkit.anonymise.detectors.ages import turkic
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in turkic.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Мага отуз болду быйыл.", "отуз болду"),
        ("Ағама қырық толды.", "қырық толды"),
        ("Otuz bile değil, ustabaşı olmuş.", "Otuz bile değil"),
        ("Daha otuz olmadı.", "otuz olmadı"),
        ("Бирөө он үчтө, бирөө жетиде.", "жетиде"),
        ("Küçük daha altı.", "altı"),
        ("Ben yirmi beş, o otuz bir.", "otuz bir"),
        ("Elli sekizde emekli oldum.", "Elli sekizde"),
        ("Ўшанда мен ўн еттида эдим.", "ўн еттида"),
        ("Атам каза болгондо тогузда элем.", "тогузда"),
        ("Ол шамамен отыз бестерде.", "отыз бестерде"),
        ("Врач, ўттиз бешлардаги аёл.", "ўттиз бешлардаги"),
        ("Чоң атам сексен бешине чейин мал бакты.", "сексен бешине чейин"),
        ("Bobom sakson yettigacha mol boqqanlar.", "sakson yettigacha"),
        ("Кырктан кийин ишке албайт.", "Кырктан кийин"),
        ("Шешем алпыстың бесеуіне келді.", "алпыстың бесеуіне"),
        ("Altmış beşlik kadın çimento taşıyor.", "Altmış beşlik"),
        ("Алтымыш үчтөгү киши цемент көтөрөт.", "Алтымыш үчтөгү"),
        ("Экөө тең ооруйт, төрттө жана жетиде.", "төрттө жана жетиде"),
        ("Кайненем жетимишти чапчып калды.", "жетимишти чапчып"),
        ("Zavallı kırkını göremedi.", "kırkını göremedi"),
        ("Ал киши отуз беш чамалуу, сакалчан.", "отуз беш чамалуу"),
    ],
)
def test_ages_without_a_verb_of_reaching(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Саат жетиде турам.",
        "Минус отузда иштедик.",
        "Жыйырма бешинде айлык берет.",
        "Ayın yirmi beşinde maaş verirler.",
        "Bir qopga oltmishta kofta sig'ardi.",
        "Doksan sekizde fabrika kapandı.",
        "Отуздан бөлдүк.",
        "Экөө калды, үчөө кетти.",
        "Кайсы бир баланы айтты.",
        "Filipinli iki kız geldi.",
        "Онго чейин сана.",
        "Beşe kadar çalışıyoruz.",
        "Отузду берип, онду алдым.",
        "Он алтыда чогулуш болот.",
        "Кырк беш чакырым бастык.",
    ],
)
def test_hours_prices_and_counts_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Анда кичүүсү Нурлан үчтө эле.", "үчтө"),
        ("Чоңу Азамат, анда жетиде, мен жүрдүм.", "жетиде"),
        ("Үлкені Ержан, онда алтыда.", "алтыда"),
        ("Каттаси Жасур, ўшанда еттида эди.", "еттида"),
        ("Эки уулум бар, экөө тең: сегизде, төрттө.", "сегизде"),
        ("Uchovi bor: yettida, uchda.", "yettida"),
    ],
)
def test_children_of_then_and_in_a_row(text: str, age: str) -> None:
    assert age in found(text)
