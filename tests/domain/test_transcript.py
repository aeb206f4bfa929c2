"""What is said of the words of a transcript."""

import pytest

from fieldkit.domain.transcript import has_few_capitals


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["мен ошто жашайм", "айгүл келди, ал эжем"], True),
        (["Мен Ошто жашайм.", "Айгүл келди, ал эжем."], False),
        (["مەن الماتىدا تۇرامىن"], False),
        ([], False),
    ],
)
def test_few_capitals(texts: list[str], *, expected: bool) -> None:
    assert has_few_capitals(texts) is expected
