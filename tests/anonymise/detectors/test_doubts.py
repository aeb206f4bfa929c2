"""What speaks against guesses of places, organisations and posts."""

import pytest

from fieldkit.anonymise.detectors import doubts
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind


def doubted(text: str, guess: str, kind: FindingKind, score: float) -> bool:
    start = text.index(guess)
    finding = Finding(start, start + len(guess), kind, score, "model")
    (weighed,) = doubts.weighed(Words(text), [finding], talk=True, plain=frozenset())
    return weighed.score <= doubts.DOUBTED


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("ол кезде армиядан келген", "армиядан"),
        ("эки саат границада турдук", "границада"),
        ("кечээ кайра качан келесиң", "кайра"),
        ("мен манастын тулпарындай чаптым", "манастын"),
        ("там были filipinli kızlar çoktu", "filipinli"),
        ("u kecha mashina haydadi uzoq", "haydadi"),
    ],
)
def test_everyday_words_and_heroes_are_no_places(text: str, guess: str) -> None:
    assert doubted(text, guess, FindingKind.LOC, 0.55)


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("біз қарақоғадан келдік", "қарақоғадан"),
        ("ол арселорда істейді", "арселорда"),
        ("мы живём в самаре давно", "самаре"),
        ("Кечээ Сүлүктүдө болдук", "Сүлүктүдө"),
    ],
)
def test_unknown_words_and_listed_places_stay(text: str, guess: str) -> None:
    assert not doubted(text, guess, FindingKind.LOC, 0.55)


def test_an_everyday_word_in_quotation_marks_may_be_an_organisation() -> None:
    assert not doubted("ол «үміт» деген", "үміт", FindingKind.ORG, 0.55)
    assert doubted("ол үміт деген", "үміт", FindingKind.ORG, 0.55)


@pytest.mark.parametrize("guess", ["ИНН", "ОсОО", "PIN"])
def test_an_abbreviation_that_names_nobody_is_no_organisation(guess: str) -> None:
    assert doubted(f"Там нужен {guess} и всё", guess, FindingKind.ORG, 0.9)


def test_a_post_that_is_not_much_likely_is_doubted() -> None:
    text = "Aynuraning singlisi bilan ishladim"
    assert doubted(text, "singlisi", FindingKind.PROF, 0.45)
    assert not doubted("Biz raisaning o'rinbosari bilan", "o'rinbosari", FindingKind.PROF, 0.8)
