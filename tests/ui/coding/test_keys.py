"""Which key applies which code."""

from fieldkit.domain.codebook import Code
from fieldkit.domain.ids import CodeId
from fieldkit.services.codebook import CodeRow
from ui.coding.keys import CodeKeys


def _row(name: str, key: str = "", codings: int = 0) -> CodeRow:
    return CodeRow(Code(CodeId(name), None, name, name, "#0f766e", key=key), 0, (name,), codings)


def test_the_codebook_fixes_keys_and_digits_go_to_the_most_used() -> None:
    keys = CodeKeys()
    keys.set_rows([_row("a", "1", 9), _row("b", codings=2), _row("c", codings=5), _row("d")])
    assert {key: keys.code_of(key) for key in "1234"} == {"1": "a", "2": "c", "3": "b", "4": None}


def test_a_digit_stays_with_its_code() -> None:
    keys = CodeKeys()
    keys.set_rows([_row("a", codings=1), _row("b", codings=9)])
    assert keys.shown() == {"b": "1", "a": "2"}
    keys.set_rows([_row("a", codings=50), _row("b", codings=9), _row("c")])
    keys.use(CodeId("c"))
    assert keys.shown() == {"b": "1", "a": "2", "c": "3"}


def test_a_tenth_code_takes_the_digit_not_used_for_longest() -> None:
    keys = CodeKeys()
    rows = [_row(str(number), codings=20 - number) for number in range(10)]
    keys.set_rows(rows)
    for number in (0, 2, 3, 4, 5, 6, 7, 8):
        keys.use(CodeId(str(number)))
    keys.use(CodeId("9"))
    assert keys.code_of("2") == "9"


def test_commands_are_never_keys_of_codes() -> None:
    keys = CodeKeys()
    keys.set_rows([_row("a", "m"), _row("b", "x")])
    assert (keys.code_of("m"), keys.code_of("x")) == (None, "b")
