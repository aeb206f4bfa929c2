"""A text is searched only for what its stretches may be part of: that overlooks nothing a whole search would find."""

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.anonymise import Anonymiser, contacts, hidden
from fieldkit.anonymise.findings import Finding, without_overlaps
from fieldkit.anonymise.register import Register, tokens_of

FORMS = {
    "a": ["Айгуль Асанова", "Айгуль"],
    "b": ["O'Brien", "Smith-Jones", "Anna O'Brien Lee"],
    "c": ["+996 555 123 456", "anna@example.org", "555 12"],
}
ANONYMISER = Anonymiser(FORMS, {})
REGISTER = Register(FORMS)
NUMBERS = contacts.numbers_of(form for forms in FORMS.values() for form in forms)
PARTS = (
    "Айгуль", "Асанова", "айгүль", "O'", "Brien", "OBrien", "Smith-", "Jones", "Anna", "Lee", "А.", "\n", " ", "-",
    "\u2010", "\u00ad", "\u200b", "\u0301", "\u00a0", "\u2028", "\x1c", "'", "|", ",", ".", "+", "996", "0555", "123",
    "456", "12", "1", "1234567890", "(555)", "2019-2021", "12.05.2021", "10 000", "anna", "@", "example.org", "www.",
    "ww", "WWW", "https://", "t.me/", "AN", "№", "KG12 3456 7890 1234 5678", "AB12 ABCD EFGH IJKL", "дом", "ҷ", "x",
    "ы", "٣٤٥",
)  # fmt: skip
texts = st.lists(st.sampled_from(PARTS), max_size=10).map("".join)


def whole_search(text: str) -> list[Finding]:
    """Everything in every reading of a text."""
    found = []
    for reading in hidden.readings(text):
        seen = REGISTER.find(reading.text)
        seen += [] if reading.names_only else contacts.find(reading.text, NUMBERS)
        for one in seen:
            start, end = reading.place(one.start, one.end)
            found.append(Finding(start, end, one.kind, one.score, one.source, one.subject))
    return without_overlaps(found)


@given(texts)
def test_nothing_is_overlooked(text: str) -> None:
    assert ANONYMISER.find(text) == whole_search(text)


@given(texts)
def test_forms_stand_where_their_tokens_follow_each_other(text: str) -> None:
    tokens = tokens_of(text)
    forms = REGISTER.forms
    begins = [at for at in range(len(tokens)) if any(form == tuple(tokens[at : at + len(form)]) for form in forms)]
    found = REGISTER.find(text)
    assert bool(found) == bool(begins)
    assert len(found) <= len(begins)


@given(texts)
def test_what_stands_elsewhere_in_a_text_changes_nothing(text: str) -> None:
    assert contacts.find(f"{text} | 99999", NUMBERS) == contacts.find(text, NUMBERS)


def test_nothing_is_said_of_texts_that_hold_nothing() -> None:
    assert [ANONYMISER.find(text) for text in ("Мы уехали весной,", "Тогда нас было 12.", "don't", "", "-")] == [[]] * 5
