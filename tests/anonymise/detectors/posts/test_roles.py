"""Posts with what they are over and of, and the only ones, with their words to both sides."""

import pytest

from fieldkit.anonymise.detectors.posts import roles
from fieldkit.anonymise.detectors.words.languages import languages_of
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> dict[str, float]:
    words = Words(text)
    for sentence, language in zip(words.sentences, languages_of(words), strict=True):
        for at in sentence.tokens:
            words.tokens[at].language = language
    return {text[one.start : one.end]: one.score for one in roles.find(words)}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Атам айыл өкмөтүнүн башчысы болгон", "айыл өкмөтүнүн башчысы"),
        ("Мен ата-энелер комитетинин төрайымымын", "ата-энелер комитетинин төрайымымын"),
        ("Ал айыл башчынын шопуру эле", "айыл башчынын шопуру"),
        ("Ол кент әкімінің орынбасары", "кент әкімінің орынбасары"),
        ("keyin maktab direktorining o'rinbosari bo'ldim", "maktab direktorining o'rinbosari"),
        ("Отам собиқ боғча мудираси", "собиқ боғча мудираси"),
        ("Ablam belediyenin basın sözcüsü", "belediyenin basın sözcüsü"),
        ("Она стала заместителем Асанова по молодёжи", "заместителем Асанова по молодёжи"),
        ("У неё сестра завотделением кардиологии", "завотделением кардиологии"),
        ("там был помощник прокурора", "помощник прокурора"),
        ("my aunt is the head of the women's committee", "the head of the women's committee"),
    ],
)
def test_a_post_with_what_it_is_of(text: str, post: str) -> None:
    assert found(text)[post] >= 0.55


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("жалғыз ветеринарымыз кетіп қалды", "жалғыз ветеринарымыз"),
        ("u qishloqning birdan-bir temirchisi", "qishloqning birdan-bir temirchisi"),
        ("она единственная, кто помнит войну", "единственная, кто помнит войну"),
        ("она последняя русская на нашей улице", "последняя русская на нашей улице"),
        ("he is the only judge in the whole county", "the only judge in the whole county"),
    ],
)
def test_the_only_one(text: str, only: str) -> None:
    assert found(text)[only] >= 0.6


@pytest.mark.parametrize("text", ["первый муж умер рано", "the first day was hard", "жалгыз калдым", "жоқ, айтпады"])
def test_what_is_nobody_in_particular(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Pulni jamg'arma xazinachisi bo'ladi", "jamg'arma xazinachisi"),
        ("Ақшаны қордың қазынашысы бөледі", "қордың қазынашысы"),
        ("Кечээ чарба боюнча орун басары келди", "чарба боюнча орун басары"),
        ("His deputy for clinical work came", "deputy for clinical work"),
        ("The medical director saw us herself", "The medical director"),
        ("Потом сельский староста приехал", "сельский староста"),
        ("Ей помог юрист Айгуль Асанова вчера", "юрист"),
        ("Their lawyer, Mehmet, works on the land case", "Their lawyer"),
        ("У нас она бухгалтер ассоциации уже давно", "бухгалтер ассоциации"),
    ],
)
def test_posts_of_bodies_and_of_somebody_named(text: str, post: str) -> None:
    assert any(post.rsplit(maxsplit=1)[-1] in one and score >= 0.5 for one, score in found(text).items())


@pytest.mark.parametrize("text", ["Burada bir okul var", "The ministry gives us fuel", "Нашли юриста за деньги"])
def test_schools_ministries_and_any_lawyer_are_no_posts(text: str) -> None:
    assert all(score < 0.4 for score in found(text).values())


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Бирикменин бухгалтери келди", "Бирикменин бухгалтери"),
        ("Одағымыздың есепшісі Гүлнар", "Одағымыздың есепшісі"),
        ("Uyushmaning buxgalteri ketdi", "Uyushmaning buxgalteri"),
        ("Kooperatifin muhasebecisi kaçtı", "Kooperatifin muhasebecisi"),
        ("ал жактын башкы гидрологу эле", "башкы гидрологу"),
        ("she was the chief metallurgist there", "the chief metallurgist"),
        ("fabrikada tesisin baş mühendisi oldu", "tesisin baş mühendisi"),
    ],
)
def test_posts_of_bodies_with_members_and_chiefs_of_a_craft(text: str, post: str) -> None:
    assert any(post in one for one in found(text)), found(text)


def test_an_everyday_job_is_no_post() -> None:
    assert all(score < 0.4 for score in found("Мектепте бухгалтер болуп иштейм, апам мугалим").values())


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Babam kooperatifin başkanıydı, yıllarca orada çalıştı.", "kooperatifin başkanıydı"),
        ("Ол қордың есепшісі екен", "қордың есепшісі"),
    ],
)
def test_owners_with_a_consonant_before_the_genitive(text: str, post: str) -> None:
    words = Words(text)
    for token in words.tokens:
        token.language = "tr" if token.text.isascii() or "ş" in text else "kk"
    assert any(post in text[one.start : one.end] for one in roles.find(words))
