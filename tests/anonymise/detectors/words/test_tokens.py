"""Words and sentences of talk as it is written down."""

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.anonymise.detectors.words.tokens import Words


def written(text: str) -> list[str]:
    return [token.text for token in Words(text).tokens]


def test_a_suffix_after_an_apostrophe_belongs_to_its_word() -> None:
    assert written("Айгүл'дүн үйү, İstanbul’da; Oʻtkir keldi, bog' bor") == [
        *("Айгүл'дүн", "үйү", "İstanbul’da"),
        *("Oʻtkir", "keldi", "bog'", "bor"),
    ]


def test_the_apostrophe_of_uzbek_letters_parts_no_suffix() -> None:
    stems = [token.stem for token in Words("O'tkir Farg'onada Mehmet'in").tokens]
    assert stems == ["O'tkir", "Farg'onada", "Mehmet"]


def test_an_apostrophe_before_a_word_parts_nothing() -> None:
    assert [token.stem for token in Words("\u02bboʻ \u02bbda’n").tokens] == ["\u02bboʻ", "\u02bbda’n"]


def test_initials_and_short_words_end_no_sentence() -> None:
    assert len(Words("А. Асанов живёт на ул. Ленина. Он учитель.").sentences) == 2


def test_after_a_speaker_a_sentence_begins() -> None:
    words = Words("И: Когда вы уехали?\nР: Давно уже.")
    assert [token.text for token in words.tokens if token.first] == ["И", "Когда", "Р", "Давно"]


def test_a_sentence_without_capitals_is_known_as_such() -> None:
    words = Words("Мы жили в Оше. потом айгуль уехала в москву.")
    assert [token.uncased for token in words.tokens] == [False] * 4 + [True] * 5
    assert Words("айгуль уехала в москву").uncased


@given(st.text(max_size=80))
def test_every_word_lies_where_it_says(text: str) -> None:
    words = Words(text)
    assert [text[token.start : token.end] for token in words.tokens] == [token.text for token in words.tokens]
    assert sum(len(sentence.tokens) for sentence in words.sentences) == len(words.tokens)
