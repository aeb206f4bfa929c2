"""Any finite form, participle or converb of a listed stem is a form of its verb, and no other word that begins so."""

import pytest

from fieldkit.anonymise.detectors.ages import verbs
from fieldkit.anonymise.detectors.words.tokens import tokens_in


@pytest.mark.parametrize(
    ("word", "key"),
    [
        *[(word, "enters") for word in ["толду", "толот", "толуп", "толгончо", "толбой", "толсо"]],
        *[(word, "enters") for word in ["толды", "толады", "толып", "толғанда", "толмай", "толған", "толғанша"]],
        *[
            (word, "enters")
            for word in [
                "to'ldi",
                "to'ladi",
                "to'lib",
                "to'lganda",
                "to'lmay",
                "to'lguncha",
                "to'lgach",
                "тўлди",
                "тўлмаган",
            ]
        ],
        *[
            (word, "enters")
            for word in [
                "bastı",
                "basıyor",
                "basınca",
                "basmadan",
                "basmış",
                "basacak",
                "bastığında",
                "doldurdu",
                "girerken",
            ]
        ],
        *[
            (word, "nears")
            for word in ["жакындады", "жуықтады", "тақаған", "жетпей", "келгесін", "чыккан", "чыгып", "шыққан"]
        ],
        *[
            (word, "nears")
            for word in ["yaqinlashdi", "yaqinlashyapti", "yetmadi", "yaklaşıyor", "gelince", "varmadan"]
        ],
        *[(word, "passes") for word in ["ашып", "асты", "ошган", "oshdi", "өттү", "geçti", "aşmış"]],
    ],
)
def test_forms(word: str, key: str) -> None:
    assert verbs.is_form(tokens_in(word)[0], key)


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("келин", "nears"),
        ("жетим", "nears"),
        ("жетимиш", "nears"),
        ("кирпич", "enters"),
        ("башка", "enters"),
        ("tolzor", "enters"),
        ("атам", "passes"),
        ("gelin", "nears"),
    ],
)
def test_other_words(word: str, key: str) -> None:
    assert not verbs.is_form(tokens_in(word)[0], key)


@pytest.mark.parametrize(
    ("word", "denied"), [("çıkmamış", True), ("чыкпаган", True), ("çıktı", False), ("шықты", False)]
)
def test_denied_forms(word: str, *, denied: bool) -> None:
    assert verbs.is_denied(tokens_in(word)[0], "leaves") is denied
