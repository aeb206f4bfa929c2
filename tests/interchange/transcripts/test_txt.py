from pathlib import Path

import pytest

from fieldkit.domain.transcript import Corrections, DraftTranscript, DraftTurn, Skipped
from fieldkit.errors import Code, InputError
from fieldkit.interchange.transcripts import SUFFIXES, read_transcript


def read(tmp_path: Path, text: str, corrections: Corrections | None = None) -> DraftTranscript:
    path = tmp_path / "interview.txt"
    path.write_bytes(text.encode())
    return read_transcript(path, corrections or Corrections())


def said(draft: DraftTranscript) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in draft.turns]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("I: Why?\nR1: Work.", [("I", "Why?"), ("R1", "Work.")]),
        ("Интервьюер: Почему?\n\nРеспондент 2: Работа.", [("Интервьюер", "Почему?"), ("Респондент 2", "Работа.")]),
        ("И — Почему?\nР1 — Работа.\nИ — Где?", [("И", "Почему?"), ("Р1", "Работа."), ("И", "Где?")]),
        ("И - Почему?\nР - Работа.", [("И", "Почему?"), ("Р", "Работа.")]),
        ("И. Почему?\nР. Работа.", [("И", "Почему?"), ("Р", "Работа.")]),
        ("И.: Почему?\nР: Работа.\nИ: Где?", [("И", "Почему?"), ("Р", "Работа."), ("И", "Где?")]),
        ("[Anna] Why?\n[Bek] Work.\n[Anna] Where?", [("Anna", "Why?"), ("Bek", "Work."), ("Anna", "Where?")]),
        (
            "А. Ж. Токтогул кызы: Ооба.\nА. Ж. Токтогул кызы: Жок.",
            [("А. Ж. Токтогул кызы", "Ооба."), ("А. Ж. Токтогул кызы", "Жок.")],
        ),
        ("Сұрақ: Неге?\nЖауап: Жұмыс.", [("Сұрақ", "Неге?"), ("Жауап", "Жұмыс.")]),
        ("Görüşmeci: Neden?\nKatılımcı 1: İş.", [("Görüşmeci", "Neden?"), ("Katılımcı 1", "İş.")]),
        ("Savol: Nega?\nJavob: Ish.", [("Savol", "Nega?"), ("Javob", "Ish.")]),
        ("Савол: Нега?\nЖавоб: Иш.", [("Савол", "Нега?"), ("Жавоб", "Иш.")]),
        ("Сұхбат алушы: Неге?\nЖауап беруші: Жұмыс.", [("Сұхбат алушы", "Неге?"), ("Жауап беруші", "Жұмыс.")]),
        ("مصاحبه‌گر: چرا؟\nپاسخگو ۲: کار.", [("مصاحبه‌گر", "چرا؟"), ("پاسخگو ۲", "کار.")]),
        ("س: چرا؟\nج: کار.", [("س", "چرا؟"), ("ج", "کار.")]),
        ("Мугалим: Кел.\nР: Ооба", [("Мугалим", "Кел."), ("Р", "Ооба")]),
        ("I:\tWhy?\nR1\u00a0: Work.", [("I", "Why?"), ("R1", "Work.")]),
        ("Interviewer:\nWhy?\nRespondent:\nWork.", [("Interviewer", "Why?"), ("Respondent", "Work.")]),
        ("Interviewer (Anna): Why?\nR1:Work", [("Interviewer (Anna)", "Why?"), ("R1", "Work")]),
    ],
)
def test_usual_labels(tmp_path: Path, text: str, turns: list[tuple[str, str]]) -> None:
    draft = read(tmp_path, text)
    assert said(draft) == turns
    assert "no-speakers" not in draft.notices
    assert draft.skipped == ()


@pytest.mark.parametrize(
    "text",
    [
        "Note: the tape was bad.\nNote: again.",
        "Он сказал: приезжай.\nОн сказал: не надо.",
        "https://example.org/a\nhttps://example.org/b",
        "12:30 мы пришли\n12:40 мы ушли",
        "Я — учитель.\nЯ — мать.",
        "I - well, I think\nthe rest\nI - no",
        "[Laughs] yes\n[Laughs] no",
        "Бытие 3:16 начало\nБытие 3:17 дальше",
        "Например: вот.\nНапример: так.",
        "Возвращение: только один раз",
    ],
)
def test_what_only_looks_like_a_label(tmp_path: Path, text: str) -> None:
    draft = read(tmp_path, text)
    assert said(draft) == [("", line) for line in text.split("\n")]
    assert "no-speakers" in draft.notices


def test_lines_without_a_label_go_on(tmp_path: Path) -> None:
    draft = read(tmp_path, "Interview 3\n\nI: Why?\nR: Work.\n\nAnd then: money.\nI: Where?")
    assert said(draft) == [("", "Interview 3"), ("I", "Why?"), ("R", "Work.\nAnd then: money."), ("I", "Where?")]


def test_without_speakers_blank_lines_part_turns(tmp_path: Path) -> None:
    assert said(read(tmp_path, "one\ntwo\n\n\nthree\n")) == [("", "one\ntwo"), ("", "three")]
    assert said(read(tmp_path, "one\ntwo\n")) == [("", "one"), ("", "two")]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("[00:12:03] I: Why?", 723_000, None),
        ("I: (12:03) Why?", 723_000, None),
        ("00:12:03 I: Why?", 723_000, None),
        ("00:12:03,250 - 00:12:04 I: Why?", 723_250, 724_000),
        ("I [75:10]: Why?", 4_510_000, None),
        ("I (00:12:03): Why?", 723_000, None),
        ("#00:12:03-5# I: Why?", 723_500, None),
        ("00:12:03\nI: Why?", 723_000, None),
        ("I  12:03\nWhy?", 723_000, None),
    ],
)
def test_time_marks(tmp_path: Path, text: str, start: int, end: int | None) -> None:
    draft = read(tmp_path, f"{text}\nI: Where?\nR: There at 12:30 (1:29)")
    assert draft.turns[0] == DraftTurn("I", start, end, "Why?")
    assert draft.turns[-1] == DraftTurn("R", None, None, "There at 12:30 (1:29)")


def test_a_mark_amid_a_turn_begins_another_of_the_same_speaker(tmp_path: Path) -> None:
    draft = read(tmp_path, "I: Why?\nR: Work.\n[0:20] And money.\n[0:10] So.")
    assert [(turn.speaker, turn.start) for turn in draft.turns] == [
        ("I", None),
        ("R", None),
        ("R", 20_000),
        ("R", 10_000),
    ]
    assert "times-not-rising" in draft.notices


def test_a_mark_without_words_is_listed(tmp_path: Path) -> None:
    draft = read(tmp_path, "I: Why?\nR: Work.\n[00:20:00]")
    assert draft.skipped == (Skipped(3, "[00:20:00]", "note"),)


def test_corrections(tmp_path: Path) -> None:
    text = "I: Why?\nR: Work.\nПетров: да."
    assert said(read(tmp_path, text, Corrections(speakers={"R": "R-001"})))[1] == ("R-001", "Work.\nПетров: да.")
    assert said(read(tmp_path, text, Corrections(speakers={"R": ""}))) == [("I", "Why?\nR: Work.\nПетров: да.")]
    assert said(read(tmp_path, text, Corrections(speakers={"Петров": "R2"})))[2] == ("R2", "да.")
    assert said(read(tmp_path, text, Corrections(split_speakers=True)))[2] == ("Петров", "да.")
    assert said(read(tmp_path, text, Corrections(split_speakers=False)))[0] == ("", "I: Why?")


def test_what_looks_like_a_time_stays_in_the_text_when_told(tmp_path: Path) -> None:
    text = "I: (14:30) we left?\n(15:10) I: Then?\nR: Home.\n[0:20] And slept."
    assert [turn.start for turn in read(tmp_path, text).turns] == [870_000, 910_000, None, 20_000]
    draft = read(tmp_path, text, Corrections(times=False))
    assert said(draft) == [("I", "(14:30) we left?"), ("I", "(15:10) Then?"), ("R", "Home.\n[0:20] And slept.")]
    assert {turn.start for turn in draft.turns} == {None}


def test_words_are_kept_as_they_are(tmp_path: Path) -> None:
    draft = read(tmp_path, "I: a\u00a0b&#8212;c\u2028d \u00ad👩‍🌾\r\nR: e")
    assert said(draft) == [("I", "a\u00a0b—c\nd \u00ad👩‍🌾"), ("R", "e")]
    assert draft.notices == ("html-entities",)


def test_speech_is_not_shown_in_repr(tmp_path: Path) -> None:
    assert "canary" not in repr(read(tmp_path, "I: canary\nR: canary").turns)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_empty_files(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"empty{suffix.upper()}"
    path.touch()
    with pytest.raises(InputError) as caught:
        read_transcript(path)
    assert caught.value.code is Code.FILE_EMPTY


def test_other_formats_and_too_large_files(tmp_path: Path) -> None:
    path = tmp_path / "interview.pdf"
    path.write_bytes(b"%PDF")
    with pytest.raises(InputError) as caught:
        read_transcript(path)
    assert caught.value.code is Code.FORMAT_UNKNOWN
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(64 * 2**20 + 1)
    with pytest.raises(InputError) as caught:
        read_transcript(large)
    assert caught.value.code is Code.FILE_TOO_LARGE
