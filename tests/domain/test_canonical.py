import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.errors import BugError

ascii_keys = st.text(st.characters(max_codepoint=127), max_size=6)
published: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ascii_keys, inner, max_size=4),
)


@given(published)
def test_published_values_are_written_as_rfc_8785_asks(value: Json) -> None:
    canonical.check(value)
    assert canonical.dumps(value) == rfc8785.dumps(value)
    assert canonical.loads(canonical.dumps(value)) == value


def test_every_sign_below_the_blank_is_written_as_rfc_8785_asks() -> None:
    text = "".join(map(chr, [*range(0x20), 0x22, 0x5C, 0x7F, 0x2028, 0x2029, 0xFEFF, 0x1F600]))
    assert canonical.dumps(text) == rfc8785.dumps(text)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"1.5",
        b"1e3",
        b"NaN",
        b"-Infinity",
        b"{",
        b"\xff",
        b'"\xd0"',
        '"я"'.encode("utf-16"),
        '"я"'.encode("utf-8-sig"),
        b"[" * 1_000_000,
    ],
)
def test_what_is_not_read(raw: bytes) -> None:
    with pytest.raises(ValueError):
        canonical.loads(raw)


def nested(depth: int) -> Json:
    value: Json = None
    for _ in range(depth):
        value = [value]
    return value


def test_what_the_program_must_not_publish() -> None:
    canonical.check(nested(32))
    for wrong in (1.5, 2**53 + 1, -(2**53) - 1, {"я": 1}, {1: 1}, [b""], {"a": {1, 2}}, (1,), nested(33)):
        with pytest.raises(BugError):
            canonical.check(wrong)
