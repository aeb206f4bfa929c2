"""All detectors together."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldkit.anonymise import Finding, FindingKind, detect
from fieldkit.anonymise.engine import Detector
from fieldkit.errors import Cancelled

TALK = (
    "И: Как вас зовут?\nР: Меня зовут Мээрим Токтогулова, мне сорок шесть лет. Мен Өзгөндөн келдим, 2011-жылы. "
    "Күйөөм Жээнбеков Талайбек Москвада иштеген. Annem İstanbul'da, Mehmet Bey'in evinde çalıştı. "
    "Телефоным 0555 12 34 56. I was the only midwife in Kara-Kulja.\nР: потом айпери уехала в ош."
)
WORDS = st.sampled_from(
    [
        "Айгүлдүн",
        "Ош",
        "Москва",
        "келди",
        "в",
        "2014-жылы",
        "Mehmet'in",
        "мне",
        "сорок",
        "лет",
        "«Умут»",
        "фонд",
        ".",
        "\n",
    ]
)
HEAVY = ("slovnet", "navec", "pymorphy3", "pycrfsuite", "numpy", "natasha", "fieldkit.anonymise.detectors")


def said(findings: list[Finding], text: str) -> dict[str, str]:
    return {text[one.start : one.end]: one.kind.value for one in findings}


def test_talk_in_four_languages() -> None:
    found = said(detect(TALK), TALK)
    expected = {
        "Мээрим Токтогулова": "PERSON",
        "сорок шесть лет": "AGE",
        "Өзгөндөн": "LOC",
        "2011-жылы": "DATE",
        "Жээнбеков Талайбек": "PERSON",
        "Москвада": "LOC",
        "İstanbul'da": "LOC",
        "Mehmet Bey'in": "PERSON",
        "0555 12 34 56": "CONTACT",
        "Kara-Kulja": "LOC",
        "айпери": "PERSON",
        "ош": "LOC",
    }
    assert expected.items() <= found.items()
    assert any("only midwife" in words for words, kind in found.items() if kind == "PROF")


def test_people_of_the_register_carry_their_subject() -> None:
    text = "Сайкалдан уктум, сайкал эже айтты."
    found = Detector({"7": ["Сайкал"]}).find(text)
    assert [(text[one.start : one.end], one.subject) for one in found] == [("Сайкалдан", "7"), ("сайкал эже", "7")]


def test_what_is_surely_a_name_in_one_text_is_found_in_the_others() -> None:
    texts = ["Меня зовут Бурыйласын.", "Бурыйласындын үйү алыс."]
    first, second = Detector().find_all(texts)
    assert first
    assert [texts[1][one.start : one.end] for one in second] == ["Бурыйласындын"]


def test_what_was_accepted_is_found_again() -> None:
    text = "Ал Куттуузарга барды."
    detector = Detector(accepted={FindingKind.LOC: ["Куттуузар"]})
    assert ("Куттуузарга", "LOC") in said(detector.find(text), text).items()


def test_sensitivity_only_adds() -> None:
    counts = [len(Detector(sensitivity=one).find(TALK)) for one in (0.05, 0.6, 0.9)]
    assert counts == sorted(counts)
    assert counts[0] < counts[2]


def test_signs_nobody_sees_do_not_hide_a_name() -> None:
    text = "это Айгу\u00adля Асанова, правда"
    found = [text[one.start : one.end] for one in detect(text, ["Айгуль Асанова"])]
    assert "Айгу\u00adля Асанова" in found


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_findings_are_ordered_apart_and_of_whole_words(text: str) -> None:
    found = detect(text, ["Айгүл"])
    ends = 0
    for one in found:
        assert ends <= one.start < one.end <= len(text)
        assert 0 < one.score <= 1
        assert one.end == len(text) or not (text[one.end - 1].isalnum() and text[one.end].isalnum())
        assert one.start == 0 or not (text[one.start - 1].isalnum() and text[one.start].isalnum())
        ends = one.end


@pytest.mark.parametrize("text", ["", " ", "…", "\n\n", "🙂"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert detect(text) == []


def test_a_long_run_can_be_stopped() -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        Detector().find_all(["Один", "Два"], progress=Stop())


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    script = f"import sys, fieldkit.anonymise; print([one for one in {HEAVY} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_without_russian_the_network_stays_unloaded() -> None:
    script = (
        "import sys; from fieldkit.anonymise import detect; detect('Ayşe İstanbul\\'da oturuyor.'); "
        "print([one for one in ('slovnet', 'natasha', 'babel') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
