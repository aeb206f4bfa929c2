"""Questions answered by keys, without a loop of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.dialogs import ask, choose_file, choose_files, choose_folder, choose_target


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    yield made


@pytest.mark.parametrize(
    ("key", "dangerous", "answer"),
    [
        (Qt.Key.Key_Return, False, "yes"),
        (Qt.Key.Key_Return, True, "no"),
        (Qt.Key.Key_Escape, False, "no"),
        (Qt.Key.Key_Escape, True, "no"),
    ],
)
def test_enter_does_it_unless_it_is_dangerous(
    host: QWidget, qtbot: QtBot, key: Qt.Key, dangerous: bool, answer: str
) -> None:
    said: list[str] = []
    sheet = ask(
        host,
        "Remove it?",
        "It goes for good.",
        "Remove",
        lambda: said.append("yes"),
        dangerous=dangerous,
        otherwise=lambda: said.append("no"),
    )
    assert said == [], "it does not wait for an answer"
    qtbot.waitUntil(sheet.isVisible)
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, key)
    assert said == [answer]


def test_files_and_folders_are_handed_over(host: QWidget, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    got: list[object] = []
    several = choose_files(host, "Texts", tmp_path, ["Texts (*.txt)"], got.append)
    several.filesSelected.emit([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    one = choose_file(host, "Text", tmp_path, ["Texts (*.txt)"], got.append)
    one.filesSelected.emit([str(tmp_path / "a.txt")])
    folder = choose_folder(host, "Where", tmp_path, got.append)
    folder.fileSelected.emit(str(tmp_path))
    assert got == [[tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "a.txt", tmp_path]
    assert one.fileMode() is QFileDialog.FileMode.ExistingFile
    for dialog in (several, one, folder):
        dialog.close()


def test_a_new_file_gets_its_ending(host: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    got: list[Path] = []
    dialog = choose_target(host, "Save", tmp_path / "sheet.pdf", ["PDF (*.pdf)"], got.append)
    assert dialog.selectedFiles() == [str(tmp_path / "sheet.pdf")]
    dialog.selectFile("other")
    assert dialog.selectedFiles() == [str(tmp_path / "other.pdf")]
    with qtbot.waitSignal(dialog.finished):
        dialog.accept()
    assert got == [tmp_path / "other.pdf"]


def test_leaving_chooses_nothing(host: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    got: list[Path] = []
    dialog = choose_target(host, "Save", tmp_path / "sheet.pdf", ["PDF (*.pdf)"], got.append)
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    assert got == []
