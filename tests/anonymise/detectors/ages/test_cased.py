"""Ages by the case of a Turkic number, in four languages and three alphabets, and nothing that is counted or dated."""

import pytest

from fieldkit.anonymise.detectors.ages import cased
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    return [text[one.start : one.end] for one in cased.find(words, numerals.found(words))]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("ал жашы кырктан өткөн аял", "жашы кырктан өткөн"),
        ("он алтыга толо элек", "он алтыга толо элек"),
        ("сексенге чукулдап калды", "сексенге чукулдап калды"),
        ("мен он сегизимде кеттим", "он сегизимде"),
        ("отуздарга барып калган келин", "отуздарга барып калган"),
        ("Айдана алтыда, мен болсо чоңмун", "алтыда"),
        ("қырықтың бел ортасында", "қырықтың бел ортасында"),
        ("қырық бесті орталап қалдым", "қырық бесті орталап қалдым"),
        ("қырықтан жаңа асты", "қырықтан жаңа асты"),
        ("qirq beshga kirdim", "qirq beshga kirdim"),
        ("hali o'ttizga bormagan yigit", "hali o'ttizga bormagan"),
        ("etti yoshga to'ldi", "etti yoshga to'ldi"),
        ("эллик бешларга борган", "эллик бешларга борган"),
        ("elli yaşlarında bir adam", "elli yaşlarında"),
        ("kırk ikimi doldurdum", "kırk ikimi doldurdum"),
        ("altmışına merdiven dayamış", "altmışına merdiven dayamış"),
        ("annem yetmiş dördünde, yalnız", "yetmiş dördünde"),
        ("otuzlarının sonunda", "otuzlarının sonunda"),
        ("мен отуз төрттөмүн", "отуз төрттөмүн"),
        ("қырық бестемін деп айтамын", "қырық бестемін"),
        ("эллик биттаман дедим", "эллик биттаман"),
        ("benim otuz yediyim", "otuz yediyim"),
        ("kırkındayım artık", "kırkındayım"),
        ("биыл елу тоғызға толам", "елу тоғызға толам"),
        ("отыздан жаңа асқан бала", "отыздан жаңа асқан"),
        ("онам 60 дан ошган", "60 дан ошган"),
    ],
)
def test_ages(text: str, age: str) -> None:
    assert found(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "элүүгө жакын киши келди",
        "саат сегизге келди",
        "баасы эки жүз элүүгө чыкты",
        "беш жылга кетти, алты айга келди",
        "ал менден эки жаш улуу",
        "u uch yosh katta",
        "ocak ayının yirmisinde geldik",
        "elinde para vardı, altında araba",
        "бул эли жок жер эди",
        "она ушла, он остался",
        "токсонунчу жылдары",
    ],
)
def test_counts_times_and_other_words_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["Доллар токсонго чыкты, атам айтты.", "Petrol elliye çıktı.", "Отузга чыкты эт."])
def test_a_price_that_goes_up_is_no_age(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("elliyi devirdi, torunu var", "elliyi devirdi"),
        ("ninem doksanına dayandı, ekmek yapar", "doksanına dayandı"),
        ("токсонду таяп калган энем", "токсонду таяп калган"),
        ("өзі сексеннен асқан", "сексеннен асқан"),
        ("жетпіске таяған адам", "жетпіске таяған"),
        ("тоқсанға екі жыл жетпеді", "тоқсанға екі жыл жетпеді"),
        ("ўн олтига тўлиб-тўлмаган бола", "ўн олтига тўлиб-тўлмаган"),
        ("отыз үшке қараған шағым", "отыз үшке қараған шағым"),
        ("балам үчкө чыкты", "үчкө чыкты"),
        ("elli küsur yaşında", "elli küsur yaşında"),
        ("он биримден бери тигем", "он биримден"),
        ("قىرىقتان استى", "قىرىقتان استى"),
    ],
)
def test_whatever_one_does_with_so_many_years(text: str, age: str) -> None:
    assert age in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "кырктан ашык адам келди",
        "altmışa yakın aile göçtü",
        "ысык кыркка чыкты",
        "айлық отызға шықты",
        "уй сегиз жашта, сүтү көп",
        "отузга берди этти",
    ],
)
def test_shares_measures_and_animals_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("жетимишке аз калды", "жетимишке аз калды"),
        ("алпысқа аз қалды", "алпысқа аз қалды"),
        ("ellikka oz qoldi", "ellikka oz qoldi"),
        ("elliye az kaldı", "elliye az kaldı"),
        ("токсонго беш калганда кетти", "токсонго беш калганда"),
        ("тоқсанға екі жыл қалғанда кетті", "тоқсанға екі жыл қалғанда"),
        ("saksonga uch yil qolganda ketdi", "saksonga uch yil qolganda"),
        ("doksanına iki kala göçtü", "doksanına iki kala"),
        ("жүзгө чыксам болду", "жүзгө чыксам"),
        ("жүзге келсем деймін", "жүзге келсем"),
        ("yuzga kirsam yetar", "yuzga kirsam"),
        ("yüze merdiven dayadı", "yüze merdiven dayadı"),
        ("yüzüne üç kala gitti", "yüzüne üç kala"),
        ("yüz yaşına bastı", "yüz yaşına bastı"),
        ("сексендин ичине кирдим", "сексендин ичине кирдим"),
        ("алпыстың ішіне кірдім", "алпыстың ішіне кірдім"),
        ("yetmishning ichiga kirdim", "yetmishning ichiga kirdim"),
        ("кырктын кырынан ашканда гана", "кырктын кырынан ашканда"),
        ("сегиз мүчөлгө чыкты", "сегиз мүчөлгө чыкты"),
        ("бес мүшелге толды", "бес мүшелге толды"),
        ("сексенге жакын карыя", "сексенге жакын"),
        ("саксонга яқин чол", "саксонга яқин"),
        ("жыйырмага толгон соң үйлөндү", "жыйырмага толгон соң"),
        ("o'ttizga to'lgach uylandi", "o'ttizga to'lgach"),
        ("elliye gelince anladım", "elliye gelince"),
        ("бөбөк кыркынан чыга элек", "кыркынан чыга элек"),
        ("bebeğin kırkı çıkmamış", "kırkı çıkmamış"),
        ("ellimdeyim artık", "ellimdeyim"),
    ],
)
def test_near_it_past_it_or_within_it(text: str, age: str) -> None:
    assert found(text) == [age]


@pytest.mark.parametrize(
    "text",
    [
        "бешке аз калды, чыгалы",
        "saat ona beş kala geldi",
        "yüzüne baktım, yüzünü gördüm",
        "uning yuziga qaradim, yuzga yaqin odam keldi",
        "жүзгө чейин сана, эки жүзгө чыкты",
        "babamın kırkı çıktı, mevlit okuttuk",
        "атамдын кыркын бердик",
        "итибиз он жети жашта",
        "біздің түйе биыл жиырма бес жасқа келді",
        "sigirimiz yetti yoshda",
        "eşeğimiz yirmi beş yaşında",
        "yüz yaşını geçmiş ağaçlar",
        "беш жашар кара ат бар",
        "сексенге жакын үй бар",
    ],
)
def test_clocks_faces_the_dead_animals_and_trees(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Daha 9 yaşındayken araba sürdüm.", "Daha 9 yaşındayken"),
        ("Беш жашымда ат мингем.", "Беш жашымда"),
        ("O'n yoshda mashina haydadim.", "O'n yoshda"),
        ("қырықтан аттады", "қырықтан аттады"),
        ("олтмишдан ҳатлади", "олтмишдан ҳатлади"),
        ("kırkına ayak bastı", "kırkına ayak bastı"),
        ("alpısqa emes, алпысқа иек артқан", "алпысқа иек артқан"),
        ("жиырмадан асар-аспас", "жиырмадан асар-аспас"),
        ("yetmişine ramak kala", "yetmişine ramak kala"),
    ],
)
def test_horses_and_cars_at_an_age_and_more_ways_to_reach_it(text: str, age: str) -> None:
    assert found(text) == [age]


def test_to_him_is_no_ten() -> None:
    assert found("ilk ona giren şarkı") == []


def test_shares_and_names_behind_a_number_are_none() -> None:
    assert found("nüfusun %17'yi aştı") == []
    assert found("Yahudilerin 80'i Aşkenaz'dır") == []
