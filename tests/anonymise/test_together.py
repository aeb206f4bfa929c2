"""Many texts asked about at once: nothing that is found in one alone is overlooked beside others."""

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.anonymise import Anonymiser

REGISTER = Anonymiser(
    {"a": ["Айгуль Асанова", "Айгуль"], "b": ["O'Brien", "Smith-Jones"], "c": ["+996 555 123 456", "anna@example.org"]},
    {},
)
PARTS = (
    "Айгуль", "Асанова", "айгүль", "O'", "Brien", "OBrien", "Smith-", "Jones", "\n", " ", "-", "\u00ad", "\u200b", "|",
    " | ", ",", ".", "+", "996", "0555", "123", "456", "1234567890", "(555)", "2019-2021", "12.05.2021", "10 000",
    "anna", "@", "example.org", "www.", "https://", "t.me/", "AN", "KG12 3456 7890 1234 5678", "дом", "ҷ", "x", "ы",
)  # fmt: skip
texts = st.lists(st.sampled_from(PARTS), max_size=8).map("".join)


@given(st.lists(texts, max_size=6))
def test_what_is_found_alone_is_found_beside_others(some: list[str]) -> None:
    if any(REGISTER.find(text) for text in some):
        assert REGISTER.may_hold(some)


def test_nothing_is_said_of_texts_that_hold_nothing() -> None:
    assert not REGISTER.may_hold(["Мы уехали весной,", "когда сошёл снег.", "Тогда нас было 12."])
    assert not REGISTER.may_hold([])
