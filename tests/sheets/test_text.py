"""Letters, lines and their order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldkit.sheets import bidi
from fieldkit.sheets.fonts import FONT_FILES, REPLACEMENT, Face, carried, font_for
from fieldkit.sheets.text import Style, lay_out, printable, single

STYLE = Style(Face.REGULAR, 10, 14, "#000000")
LETTERS = "ңөүқғұәіһӊўҳ ÇĞİıÖŞÜʻʼ ۇۋەھڭۆۈٶىگچپژ «»„“—… №₽₸ → ✓"


@pytest.mark.parametrize("face", list(Face))
def test_every_letter_of_the_study_has_a_glyph(face: Face) -> None:
    assert [letter for letter in LETTERS if font_for(letter, face) is None] == []


def test_fonts_are_named_and_carry_something() -> None:
    assert all(len(carried(font)) > 50 for font in FONT_FILES)


def test_missing_letter_is_shown_and_invisible_ones_go() -> None:
    assert printable("한 x\u200e\u2067\u00ad\ufe0f") == f"{REPLACEMENT} x"
    assert printable("ﬁ") == "fi"


@given(st.text(alphabet="abд ңع-—ۇ1\n\u00a0한😀", max_size=60), st.integers(20, 200))
def test_no_line_is_wider_than_its_box_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = lay_out(text, STYLE, width)

    assert all(line.width <= width + 0.01 for line in lines)
    kept = "".join(line.text for line in lines)
    assert "".join(kept.split()) == "".join(printable(text).split())


def test_lines_end_in_an_ellipsis_when_there_may_be_no_more() -> None:
    lines = lay_out("слово " * 40, STYLE, 120, most=2)

    assert len(lines) == 2
    assert lines[-1].text.endswith("…")
    assert lines[-1].width <= 120


def test_arabic_letters_are_joined() -> None:
    joined = "".join(run.text for run in single("تىلى", STYLE).runs)

    assert joined != "تىلى"
    assert unicodedata.normalize("NFKC", joined) != joined
    assert single("تىلى", STYLE).width < sum(single(letter, STYLE).width for letter in "تىلى")


def test_arabic_words_run_to_the_left_inside_a_cyrillic_line() -> None:
    line = single("Ал «بىر ەكى» деди", STYLE)

    arabic = [run for run in line.runs if run.font.startswith("NotoSansArabic")]
    shown = unicodedata.normalize("NFKC", "".join(run.text for run in arabic))
    assert not line.right_to_left
    assert shown.strip() == "ىكە رىب"
    assert line.runs[0].text.startswith("Ал «")


def test_digits_stay_in_order_in_a_right_to_left_line() -> None:
    line = single("قازاق 2019 (Astana)", STYLE)

    assert line.right_to_left
    texts = [run.text for run in line.runs]
    assert "2019" in texts
    assert [text for text in texts if "Astana" in text or "2019" in text] == ["Astana", "2019"]


@pytest.mark.parametrize(
    ("text", "base", "shown"),
    [
        ("abc אבג def", 0, "abc גבא def"),
        ("אבג abc דהו", 1, "והד abc גבא"),
        ("א (b) ג", 1, "ג (b) א"),
        ("אב 12:30, גד", 1, "דג ,12:30 בא"),
        ("a [אב] c", 0, "a [בא] c"),
        ("اب 25% ج", 1, "ج %25 با"),
        ("car (אב", 0, "car (בא"),
    ],
)
def test_order_of_letters(text: str, base: int, shown: str) -> None:
    levels = bidi.levels(text, base)
    letters = [bidi.mirrored(text[place]) if levels[place] % 2 else text[place] for place in bidi.visual_order(levels)]

    assert "".join(letters) == shown


@given(st.text(alphabet="ab אب1٢(),.-+% «»", max_size=20), st.integers(0, 1))
def test_order_takes_every_letter_once(text: str, base: int) -> None:
    assert sorted(bidi.visual_order(bidi.levels(text, base))) == list(range(len(text)))
