import math
import time

import pytest

from fieldkit.errors import Code, VaultError
from fieldkit.vault import passphrase


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "   ",
        "password",
        "12345678901234567890",
        "кыргызстан",
        "пароль123",
        "йцукенгшщз",
        "тамак тамак тамак тамак",
        "а" * 60,
        "abandon abandon abandon abandon",
        "Kyrgyzstan2024",
        "a" * 5_000,
        "сынак сынак",
        "Привет1991",
    ],
)
def test_guessable_passphrases_are_refused(weak: str) -> None:
    judged = passphrase.strength(weak)
    assert not judged.acceptable
    assert "add-words" in judged.advice
    with pytest.raises(VaultError) as caught:
        passphrase.require_strong(weak)
    assert caught.value.code is Code.PASSPHRASE_WEAK


@pytest.mark.parametrize(
    "strong",
    [
        "seven yellow rivers meet the mountain",
        "Бүгүн мен базардан беш алма сатып алдым",
        "тамак жакшы болду бүгүн",
        "жёлтый автобус опять опоздал",
        "k7#Vq!x9Lw2z",
    ],
)
def test_strong_passphrases_are_taken(strong: str) -> None:
    judged = passphrase.strength(strong)
    assert judged.acceptable
    assert judged.score == 4
    assert judged.advice == ()


def test_the_title_of_the_study_is_no_secret() -> None:
    title = "Kochkor women associations"
    assert passphrase.strength(title).guesses_log10 > passphrase.strength(title, [title]).guesses_log10
    assert not passphrase.strength(title, [title]).acceptable
    assert "avoid-personal" in passphrase.strength(title, [title]).advice


def test_judging_a_long_passphrase_takes_no_time() -> None:
    start = time.perf_counter()
    passphrase.strength("aB3$" * 2_000)
    assert time.perf_counter() - start < 1.0


def test_the_form_is_the_same_however_it_is_typed() -> None:
    composed, decomposed = "й\u00a0ключ", "и\u0306  ключ "
    assert passphrase.normalise(composed) == passphrase.normalise(decomposed) == "й ключ"
    assert passphrase.normalise("Ключ") != passphrase.normalise("ключ")


def test_generated_passphrases_are_random_words() -> None:
    made = {passphrase.generate() for _ in range(50)}
    assert len(made) == 50
    listed = set(passphrase.words())
    for text in made:
        chosen = text.split(" ")
        assert len(chosen) == 6
        assert listed.issuperset(chosen)
        assert passphrase.strength(text).acceptable


def test_the_word_list_gives_twelve_bits_a_word() -> None:
    assert math.log2(len(set(passphrase.words()))) == 12.0
