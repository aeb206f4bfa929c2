"""The only, the first, the last one: who is told by that, with the words that belong to it."""

import pytest

from fieldkit.anonymise.detectors.posts import roles
from fieldkit.anonymise.detectors.words.languages import languages_of
from fieldkit.anonymise.detectors.words.tokens import Words


def found(text: str) -> list[str]:
    words = Words(text)
    for sentence, language in zip(words.sentences, languages_of(words), strict=True):
        for at in sentence.tokens:
            words.tokens[at].language = language
    return [text[one.start : one.end] for one in roles.find(words) if one.score >= 0.4]


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("the only Tajik-speaking lawyer in the county", "the only Tajik-speaking lawyer in the county"),
        ("She is the only woman on it", "the only woman on it"),
        ("I was the only Uzbek in the dorm", "the only Uzbek in the dorm"),
        ("its only paid volunteer left", "its only paid volunteer"),
        ("yurtta tek Kazak benim", "yurtta tek Kazak"),
        ("sınıfta tek kırgız kız o", "sınıfta tek kırgız kız"),
        ("eski tikuvchilardan yagona ayol men", "eski tikuvchilardan yagona ayol"),
        ("köyün ilk üniversitelisi oldu", "köyün ilk üniversitelisi"),
        ("ауылдағы бірінші әйел тракторшы", "ауылдағы бірінші әйел тракторшы"),
        ("ол ауылда алғашқы қандас дәрігер", "алғашқы қандас дәрігер"),
        ("биздин жалгыз аял сугатчы келди", "жалгыз аял сугатчы"),
        ("у нас юрист один на всю область", "юрист один на всю область"),
        ("она одна на весь район акушерка", "одна на весь район акушерка"),
        ("я единственный из нашего аила уехал", "единственный из нашего аила"),
        ("بىزدىڭ اۋىلدا جالعىز دارىگەر", "جالعىز دارىگەر"),
    ],
)
def test_somebody_is_the_only_one(text: str, only: str) -> None:
    assert any(only in one for one in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "the only problem is money",
        "единственная проблема это документы",
        "единственный сын у родителей",
        "жалғыз балам бар",
        "yagona umidim shu",
        "tek başıma geldim",
        "менин биринчи мугалимим эле",
        "один на один поговорили",
    ],
)
def test_what_is_the_only_one_of_nothing_that_tells(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Chair is Mrs Hill", "Chair"),
        ("she is our founder and chair", "our founder and chair"),
        ("орун басар келди", "орун басар"),
    ],
)
def test_posts(text: str, post: str) -> None:
    assert found(text) == [post]


@pytest.mark.parametrize(
    "text",
    [
        "he sat on a chair",
        "Imam: Please sit down.",
        "прораб обещал деньги",
        "бригадир нас обманул",
        "старшая медсестра накричала",
        "ол Алматыда дәрігер болып істейді",
        "Какая старость, о чём вы",
    ],
)
def test_ordinary_jobs_and_who_speaks(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Bütün şubelerde ilk kadın temsilci oldu", "Bütün şubelerde ilk kadın temsilci"),
        ("Икки қишлоққа битта мироб бизда", "Икки қишлоққа битта мироб"),
        ("Единственный на весь город детский психолог", "Единственный на весь город детский психолог"),
        ("Bola eng birinchi bola aktyorimiz", "eng birinchi bola aktyorimiz"),
        ("My mother was the first female tram driver", "the first female tram driver"),
        ("I'm the only vet in the valley", "the only vet in the valley"),
    ],
)
def test_the_first_and_the_only_with_where(text: str, only: str) -> None:
    assert only in found(text)


@pytest.mark.parametrize(
    "text",
    ["First morning ben ağladım, cafer kaptan dedi", "Birinchi yili qurilishda ishladik, prorab yaxshi edi"],
)
def test_the_first_morning_makes_nobody_known(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Айылда бир гана акушер бар.", "бир гана акушер"),
        ("Бір ғана окулист бар бізде.", "Бір ғана окулист"),
        ("Bizda faqat bitta onkolog bor.", "faqat bitta onkolog"),
        ("İlçede sadece bir diş hekimi var.", "sadece bir diş hekimi"),
        ("У нас только один хирург на район.", "только один хирург"),
        ("There's just one midwife in the valley.", "just one midwife"),
        ("derneğin tek onursal üyesiyim", "derneğin tek onursal üyesiyim"),
        ("I am the only one with the code.", "only one with the code"),
    ],
)
def test_no_more_than_one(text: str, only: str) -> None:
    assert any(only in one for one in found(text)), found(text)


@pytest.mark.parametrize(
    "text", ["Бул жерде бир гана үй бар.", "You only see it after.", "Just one thing.", "У нас только один ребёнок."]
)
def test_one_thing(text: str) -> None:
    assert found(text) == []
