"""Importing with a preview, over a real vault and real files."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from fieldkit.domain.ids import RespondentId
from fieldkit.domain.transcript import Corrections, DraftTranscript
from fieldkit.progress import SILENT, Progress
from fieldkit.services import importing, interviews, respondents
from fieldkit.services.importing import ImportReport, Item
from fieldkit.services.outcome import Outcome
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.ui.interviews.pages import Page
from ui.interviews.importing.page import ImportPage
from ui.interviews.importing.pending import State

CTRL = Qt.KeyboardModifier.ControlModifier
REAL = Path(__file__).parents[3].parent / "shared" / "data" / "transcripts"


@pytest.fixture
def speaker(study: Study) -> RespondentId:
    return respondents.add(study, RespondentDraft()).value.id


def offer(page: Page, qtbot: QtBot, *paths: Path) -> ImportPage:
    page.screen.offer_files(paths)
    page.settle(qtbot)
    return page.screen.importing


def states(panel: ImportPage) -> list[State]:
    return [file.state for file in panel.files.rows_model.rows]


def choose(combo: QComboBox, data: object) -> None:
    """Choose in a combo box as a person does with the keys."""
    combo.setFocus()
    at = combo.findData(data)
    assert at >= 0
    key = Qt.Key.Key_Down if at > combo.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(at - combo.currentIndex())):
        QTest.keyClick(combo, key)
    assert combo.currentIndex() == at


def press(page: Page, text: str) -> None:
    button = next(b for b in page.screen.findChildren(QAbstractButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.skipif(not REAL.is_dir(), reason="the real interviews are not here")
def test_two_real_interviews(speaker: RespondentId, page: Page, qtbot: QtBot) -> None:
    panel = offer(page, qtbot, REAL / "armantrout.csv", REAL / "gluck.csv")
    assert states(panel) == [State.READY, State.READY]
    assert panel.preview.turns.rows_model.rowCount() == 525
    assert [line.found for line in panel.reading.speakers.lines] == ["DB", "RA"]
    panel.reading.respondents.choose([speaker])
    panel.reading.respondents.changed.emit()
    press(page, "These for all files")
    assert interviews.source_rows(page.study) == []
    QTest.keyClick(panel.files, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: panel.is_over)
    page.settle(qtbot)
    held = interviews.source_rows(page.study)
    assert sorted(row.turns for row in held) == [352, 525]
    assert all(row.respondents == ("R-001",) for row in held)
    assert not any("armantrout" in row.source.title for row in held)
    QTest.keyClick(panel.report.done, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(page.screen.table.isVisible)
    assert page.screen.table.rows_model.rowCount() == 2
    chosen = page.screen.table.selected_row()
    assert chosen is not None
    assert chosen.turns == 525


def test_a_wrong_encoding_is_put_right(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Р: Приехал в Москву, нашёл работу.\nИ: Когда?\n".encode("cp1251"))
    panel = offer(page, qtbot, file)
    combo = panel.reading.encoding
    right = panel.preview.whole.text
    assert right == "Приехал в Москву, нашёл работу."
    choose(combo, "cp866")
    page.settle(qtbot)
    assert "Москву" not in panel.preview.whole.text
    wrong = panel.preview.whole.text
    choose(combo, "cp1251")
    page.settle(qtbot)
    assert panel.preview.whole.text == right != wrong
    choose(combo, "cp866")
    page.settle(qtbot)
    choose(combo, "cp1251")
    page.settle(qtbot)
    press(page, "Import 1 files")
    qtbot.waitUntil(lambda: panel.is_over)
    (row,) = interviews.source_rows(page.study)
    assert interviews.turns(page.study, row.source.id)[0].text == right


def test_good_and_bad_files_together(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    good, plain, bad = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.pdf"
    good.write_text("I: one\nR: two\n", encoding="utf-8")
    plain.write_text("No speakers in here.", encoding="utf-8")
    bad.write_bytes(b"%PDF-1.7")
    panel = offer(page, qtbot, good, plain, bad)
    assert states(panel) == [State.READY, State.DOUBTFUL, State.REFUSED]
    plain.unlink()
    press(page, "Import 2 files")
    qtbot.waitUntil(lambda: panel.is_over)
    told = [(row.file, row.state) for row in panel.report.table.rows_model.rows]
    assert told == [("c.pdf", "refused"), ("b.txt", "refused"), ("a.txt", "imported")]
    assert len(interviews.source_rows(page.study)) == 1


def test_speakers_are_renamed_or_none(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Anna: one\nOlga: two\nAnna: three\nOlga: four\n", encoding="utf-8")
    panel = offer(page, qtbot, file)
    anna, olga = panel.reading.speakers.lines
    anna.name.setFocus()
    QTest.keyClick(anna.name, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(anna.name, "I")
    QTest.keyClick(anna.name, Qt.Key.Key_Return)
    page.settle(qtbot)
    assert [row.turn.speaker for row in panel.preview.turns.rows_model.rows] == ["I", "Olga", "I", "Olga"]
    assert panel.reading.speakers.lines == [anna, olga]
    QTest.keyClick(olga.is_speaker, Qt.Key.Key_Space)
    page.settle(qtbot)
    assert [row.turn.text for row in panel.preview.turns.rows_model.rows] == ["one\nOlga: two", "three\nOlga: four"]


def test_columns_of_a_table(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("speaker,text,note\nI,one,eins\nR,two,zwei\n", encoding="utf-8")
    panel = offer(page, qtbot, file)
    assert [row.words.text for row in panel.preview.left_out.rows_model.rows][:3] == ["speaker", "text", "note"]
    choose(panel.reading.columns["text"], "note")
    page.settle(qtbot)
    assert [row.turn.text for row in panel.preview.turns.rows_model.rows] == ["eins", "zwei"]
    choose(panel.reading.columns["speaker"], "")
    page.settle(qtbot)
    assert not any(row.turn.speaker for row in panel.preview.turns.rows_model.rows)


def test_stopping_keeps_what_is_done(page: Page, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate, at_second = threading.Event(), threading.Event()
    whole = importing.import_files

    class Gated:
        """Waits before the second file, so that the test can press Stop at a known place."""

        def __init__(self, inner: Progress) -> None:
            self._inner = inner

        def step(self, done: int, total: int) -> None:
            if done == 1:
                at_second.set()
                assert gate.wait(120)
            self._inner.step(done, total)

    def gated(study: Study, items: list[Item], *, progress: Progress = SILENT) -> Outcome[ImportReport]:
        return whole(study, items, progress=Gated(progress))

    monkeypatch.setattr(importing, "import_files", gated)
    files = [tmp_path / f"{number}.txt" for number in range(3)]
    for number, file in enumerate(files):
        file.write_text(f"I: one {number}\nR: two\n", encoding="utf-8")
    panel = offer(page, qtbot, *files)
    told: list[list[str]] = []
    page.screen.facts_changed.connect(lambda: told.append([hint.keys for hint in page.screen.hints()]))
    QTest.keyClick(panel.files, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(at_second.is_set)
    assert told[-1] == ["Esc"]
    page.screen.offer_files([tmp_path / "late.txt"])
    assert [file.path for file in panel.files.rows_model.rows] == files
    QTest.keyClick(panel.stop, Qt.Key.Key_Space)
    gate.set()
    page.settle(qtbot)
    assert len(interviews.source_rows(page.study)) == 1
    assert [file.path for file in panel.files.rows_model.rows] == files[1:]
    message = page.notifier.message
    assert message is not None
    assert message.text.startswith("Stopped. 1 files came in")
    assert panel.files.hasFocus()
    assert panel.confirm.isEnabled()
    assert "Ctrl+Return" in told[-1]


def test_taking_a_file_off_the_list(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for file in files:
        file.write_text("I: one\nR: two\n", encoding="utf-8")
    panel = offer(page, qtbot, *files)
    QTest.keyClick(panel.files, Qt.Key.Key_Delete)
    assert [file.path for file in panel.files.rows_model.rows] == files[1:]
    QTest.keyClick(panel.files, Qt.Key.Key_Delete)
    assert not panel.confirm.isEnabled()
    assert not panel.preview.turns.isVisible()


def test_labels_of_subtitles_can_be_put_right(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "talk.srt"
    cue = "{}\n00:00:0{},000 --> 00:00:0{},500\n{}\n\n"
    file.write_text("".join(cue.format(n, n, n, text) for n, text in ((1, "Anna: Why?"), (3, "Bek: Work."))))
    panel = offer(page, qtbot, file)
    assert [row.turn.speaker for row in panel.preview.turns.rows_model.rows] == ["", ""]
    choose(panel.reading.labels, data=True)
    page.settle(qtbot)
    assert [row.turn.speaker for row in panel.preview.turns.rows_model.rows] == ["Anna", "Bek"]


def test_what_only_looks_like_a_time_goes_back_into_the_text(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("I: When?\n[14:30] R: We left.\nI: And then?\nR: Home.\n", encoding="utf-8")
    panel = offer(page, qtbot, file)
    assert [row.turn.start for row in panel.preview.turns.rows_model.rows] == [None, 870_000, None, None]
    choose(panel.reading.times, data=False)
    page.settle(qtbot)
    rows = [row.turn for row in panel.preview.turns.rows_model.rows]
    assert [(turn.start, turn.text) for turn in rows][1] == (None, "[14:30] We left.")
    QTest.keyClick(panel.files, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: panel.is_over)
    (row,) = interviews.source_rows(page.study)
    assert interviews.turns(page.study, row.source.id)[1].text == "[14:30] We left."


def test_nothing_is_imported_while_a_file_is_still_read(
    page: Page, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, at_second = threading.Event(), threading.Event()
    whole = importing.preview

    def gated(path: Path, corrections: Corrections | None = None) -> DraftTranscript:
        if path.name == "1.txt":
            at_second.set()
            assert gate.wait(120)
        return whole(path, corrections)

    monkeypatch.setattr(importing, "preview", gated)
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for file in files:
        file.write_text("I: one\nR: two\n", encoding="utf-8")
    page.screen.offer_files(files)
    panel = page.screen.importing
    qtbot.waitUntil(at_second.is_set)
    qtbot.waitUntil(lambda: states(panel) == [State.READY, State.READING])
    assert not panel.confirm.isEnabled()
    gate.set()
    qtbot.waitUntil(panel.confirm.isEnabled)
    assert states(panel) == [State.READY, State.READY]


def test_the_person_is_told_that_the_file_stays_readable(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("I: one\nR: two\n", encoding="utf-8")
    panel = offer(page, qtbot, file)
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert any("stays readable on the disk" in text for text in shown)
    press(page, "Import 1 files")
    qtbot.waitUntil(lambda: panel.is_over)
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert any("stay readable on the disk" in text for text in shown)
    assert file.exists()


def test_what_is_left_out_is_listed_with_its_line_and_reason(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("speaker,text,note\nI,one,eins\nR,two,zwei\n", encoding="utf-8")
    panel = offer(page, qtbot, file)
    press(page, "Left out")
    assert panel.preview.left_out.isVisible()
    model = panel.preview.left_out.rows_model
    shown = [[str(model.index(row, column).data()) for column in range(3)] for row in range(model.rowCount())]
    assert shown[0] == ["1", "heading of the file", "speaker"]
    assert shown[-1] == ["3", "column not taken", "zwei"]


def test_speakers_of_another_encoding_are_other_speakers(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Айбек: Приехал в Москву.\nОльга: Когда?\nАйбек: Осенью.\nОльга: Да.\n".encode("cp1251"))
    panel = offer(page, qtbot, file)
    assert [line.found for line in panel.reading.speakers.lines] == ["Айбек", "Ольга"]
    first = panel.reading.speakers.lines[0]
    QTest.keyClick(first.is_speaker, Qt.Key.Key_Space)
    page.settle(qtbot)
    choose(panel.reading.labels, data=True)
    page.settle(qtbot)
    assert [line.found for line in panel.reading.speakers.lines] == ["Айбек", "Ольга"]
    assert all(line.is_speaker.isChecked() for line in panel.reading.speakers.lines)
    choose(panel.reading.labels, data=False)
    page.settle(qtbot)
    assert {row.turn.speaker for row in panel.preview.turns.rows_model.rows} == {""}


def test_a_file_that_came_before_is_marked_and_can_be_taken_all_the_same(
    page: Page, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("I: Where from?\nR: From Osh.\n", "utf-8")
    importing.import_files(page.study, [Item(file, title="Chat")])
    panel = offer(page, qtbot, file)
    assert states(panel) == [State.KNOWN]
    said = [label.text() for label in panel.preview.findChildren(QLabel) if label.isVisible()]
    assert any("The same words as “Chat”" in text for text in said)
    QTest.keyClick(panel.files, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: panel.is_over)
    assert "same words as “Chat”" in panel.report.table.rows_model.rows[0].told
    assert len(interviews.source_rows(page.study)) == 2
