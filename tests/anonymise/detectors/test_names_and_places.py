"""Names by list, make and cue; places, organisations and roles."""

from collections.abc import Callable, Iterator

import pytest

from fieldkit.anonymise.detectors.bodies import organisations
from fieldkit.anonymise.detectors.locations import beside_places, places
from fieldkit.anonymise.detectors.persons import cues, kin, listed, names
from fieldkit.anonymise.detectors.posts import roles
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding

Detect = Callable[[Words], Iterator[Finding]]
SURE = 0.4


def found(detect: Detect, text: str) -> list[str]:
    return [text[one.start : one.end] for one in detect(Words(text)) if one.score >= SURE]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Потом Мээрим пришла", "Мээрим"),
        ("ошондо Санжардын үйүндө", "Санжардын"),
        ("айпери келди", "айпери"),
        ("мен гүлжанды көрдүм", "гүлжанды"),
        ("онда Күләшпен сөйлестім", "Күләшпен"),
        ("keyin Sherzodning akasi", "Sherzodning"),
        ("sonra Ayşe'ye söyledim", "Ayşe'ye"),
        ("с Людмилой поехали", "Людмилой"),
        ("фамилия Токтогулова, кажется", "Токтогулова"),
        ("это Абдылдаева", "Абдылдаева"),
        ("там был Нурбекжан", "Нурбекжан"),
        ("ол Ерланұлы Дәурен", "Ерланұлы"),
        ("مەن نۇرلان", "نۇرلان"),
        ("там была Roza эже", "Roza"),
        ("with Jennifer and her", "Jennifer"),
        ("а вот и аркадий пришёл", "аркадий"),
        ("вчера дима звонил нам", "дима"),
        ("пришла Асельчик с братом", "Асельчик"),
        ("там была Айгулечка наша", "Айгулечка"),
        ("наш Эдуардыч на пенсии", "Эдуардыч"),
        ("мен кеше темирбекке жолуктум", "темирбекке"),
        ("бізге серік ағай көмектесті ғой", "серік"),
        ("ол жақта арман дәрігер бар еді", "арман"),
        ("melih ile derya okula gidiyor", "derya"),
        ("кийин кыял айтты барба деп", "кыял"),
        ("Жаңыл күттү. Тилек айтты, барба деп", "Тилек"),
        ("Umut söyledi bize bunu dün", "Umut"),
        ("ўша пайт ким алёна деган қиз", "ким"),
        ("в паспорте асанова вера записано", "вера"),
    ],
)
def test_names_by_list(text: str, name: str) -> None:
    assert name in found(listed.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "а роза красная",
        "вера в людей",
        "бакыт деген ушул",
        "umut etmek",
        "will you mark it",
        "deniz kenarı",
        "it is a rose",
        "бахор келди yana",
        "бакыт менен бейпилдик",
        "кудайга шүгүр дедим",
        "бәрі ағады мұнда",
        "умид билан яшаймиз",
        "қалышты бәрі сонда",
    ],
)
def test_everyday_words_are_no_names_in_lower_case(text: str) -> None:
    assert found(listed.find, f"Вот: {text}.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [("Hope called me on that day", "Hope"), ("we sat with Grace and her mother", "Grace")],
)
def test_the_commonest_words_of_english_are_names_where_people_act_or_inside_a_sentence(text: str, name: str) -> None:
    words = Words(text)
    for token in words.tokens:
        token.language = "en"
    assert [text[one.start : one.end] for one in listed.find(words) if one.score >= SURE] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("меня зовут Кырмызы", "Кырмызы"),
        ("Менин атым Бурмакан", "Бурмакан"),
        ("менің атым Толғонай", "Толғонай"),
        ("Mening ismim Xumor", "Xumor"),
        ("Benim adım Serpilay", "Serpilay"),
        ("My name is Zarya Kent", "Zarya Kent"),
        ("Асан уулу Бакыт келди", "Асан уулу Бакыт"),
        ("ал Кырмызы эже болчу", "Кырмызы"),
        ("then Mr. Quibble said", "Mr. Quibble"),
        ("кечээ таалайдын кызы келди", "таалайдын кызы"),
        ("görümcem yaprak bizde kaldı", "yaprak"),
        ("qaynukam xolmirza kelin oldi", "xolmirza"),
        ("мен агам калмурза менен бардым", "калмурза"),
        ("жуманазарга рахмат айтып кой", "жуманазарга"),
        ("Шорубектен салам айтты", "Шорубектен"),
        ("бізге бикеш апай көмектесті", "бикеш"),
        ("кечээ Үркөрдүн аялы келди", "Үркөрдүн"),
        ("Sarimsoqning xotini kasal edi", "Sarimsoqning"),
    ],
)
def test_names_by_cue(text: str, name: str) -> None:
    assert name in found(cues.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "Атаның ұлы болма дейді",
        "эки уул, бир кыз бар",
        "bileti bulamadım gene dün",
        "апама рахмат айтып кой",
        "Директордун аялы иштечү",
        "Komşunun karısı geldi",
        "сен түшпөйм дедим ага",
        "When I miss her I call",
    ],
)
def test_no_names_by_cue(text: str) -> None:
    assert found(cues.find, text) == []


@pytest.mark.parametrize("word", ["dedim", "ағады", "деди"])
def test_what_sounds_like_kin_and_is_said(word: str) -> None:
    assert not kin.is_kin(Words(word).tokens[0])


@pytest.mark.parametrize("word", ["эже", "байкеге", "akaning", "Hanım'ın", "опа", "bey", "тётя"])
def test_polite_words(word: str) -> None:
    assert kin.is_kin(Words(word).tokens[0])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("из Оша в Москву", "Москву"),
        ("мен Ошто жашайм", "Ошто"),
        ("Бишкектен келдим", "Бишкектен"),
        ("ысык-көлгө бардык", "ысык-көлгө"),
        ("İstanbul'dan geldim", "İstanbul'dan"),
        ("Samarqandga ketdik", "Samarqandga"),
        ("жили в Люберцах", "Люберцах"),
        ("в Германии и в Южной Корее", "Германии"),
        ("кореяда иштедим", "кореяда"),
        ("Zeytinburnu'nda çalıştım", "Zeytinburnu'nda"),
        ("мы жили тогда в котельниках у тёти", "котельниках"),
        ("my friend tyumenda qoldi then", "tyumenda"),
    ],
)
def test_places_by_list(text: str, place: str) -> None:
    assert place in found(places.by_list, text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("живём в селе Тегизчил", "селе Тегизчил"),
        ("мен Тегизчил айылынан", "Тегизчил айылынан"),
        ("Бірлік ауылында туғам", "Бірлік ауылында"),
        ("men Oqtepa qishlog'idanman", "Oqtepa qishlog'idanman"),
        ("Karapınar köyünden geldim", "Karapınar köyünden"),
        ("дом на ул. Кольцова", "Кольцова"),
        ("from Elmwood village", "Elmwood village"),
        ("biz olmazor qishlog'ida o'sganmiz", "olmazor qishlog'ida"),
        ("ол кезде қамысты ауылында тұрдық", "қамысты ауылында"),
        ("там рядом кишлак тегизчил стоит", "кишлак тегизчил"),
    ],
)
def test_places_by_cue(text: str, place: str) -> None:
    assert any(place in one for one in found(beside_places.find, text))


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("работал в фонде «Умут»", "Умут"),
        ("«Мээрим» фондунун жетекчиси", "Мээрим"),
        ("Kırgız Dostluk Derneği'nin başkanı", "Kırgız Dostluk Derneği'nin"),
        ("учился в школе № 15", "школе № 15"),
        ("12-maktabda o'qiydi", "12-maktabda"),
        ("устроился в ОсОО «Строй»", "ОсОО «Строй»"),
        ("позвонили из УВД", "УВД"),
        ("КазНУ-де оқиды", "КазНУ-де"),
        ("at Columbia University he met", "Columbia University"),
        ("Қазақ мәдени орталығының төрағасы", "Қазақ мәдени орталығының"),
    ],
)
def test_organisations(text: str, organisation: str) -> None:
    assert any(organisation in one for one in found(organisations.find, text))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("я единственный дантист в Кара-Суу", "единственный дантист"),
        ("I was the only midwife in Jalal-Abad", "only midwife"),
        ("айылдагы жалгыз акушерка элем", "жалгыз акушерка"),
        ("yagona tish doktori edi", "yagona tish doktori"),
        ("председатель ассоциации", "председатель"),
        ("Derneğin başkanı geldi", "başkanı"),
        ("фельдшер в Нарыне", "фельдшер"),
    ],
)
def test_telling_roles(text: str, role: str) -> None:
    assert any(role in one for one in found(roles.find, text))


def test_ordinary_jobs_tell_nobody() -> None:
    assert found(roles.find, "он водитель, она повар, оба искали работу") == []


@pytest.mark.parametrize("word", ["Uncle", "ablam", "BEY", "Айым", "эжеси", "тёти", "карындашым", "Anne", "Ата"])
def test_words_that_only_stand_beside_names(word: str) -> None:
    assert names.is_address(word)


@pytest.mark.parametrize(
    "word", ["Агата", "Amanda", "Дедов", "Бабина", "Карин", "Zeynep", "Нурлан", "Отунбаева", "R-012"]
)
def test_names_that_look_like_them(word: str) -> None:
    assert not names.is_address(word)


@pytest.mark.parametrize(
    "text", ["биздин айылында калды", "барган айылында калды", "атамдын айылында калды", "тиги чоң көчөсүндө"]
)
def test_no_villages_without_a_name(text: str) -> None:
    assert found(beside_places.find, text) == []
