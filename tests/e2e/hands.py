"""Hands and eyes for whole windows: wait, point, drag, type, answer a file dialog, take a picture."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QPoint, QStringListModel, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from ui.coding.view import TranscriptView
from ui.reading.page import Place

_PATIENCE_MS = 120_000
_TRIES = 10

W = TypeVar("W", bound=QWidget)


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait until something holds.

    Raises:
        AssertionError: it did not come to pass in time.
    """
    waiting = QDeadlineTimer(_PATIENCE_MS)
    while not condition():
        assert not waiting.hasExpired(), f"waited in vain for {what}"
        QTest.qWait(10)


def settle(busy: Callable[[], bool]) -> None:
    """Wait until no job runs and what the jobs brought is on the screen, also what a timer asks for after them."""
    for _ in range(3):
        QTest.qWait(40)
        until(lambda: not busy(), "jobs")


def shown(parent: QWidget, kind: type[W]) -> W:
    """The one visible widget of a kind inside another."""
    found = [widget for widget in parent.findChildren(kind) if widget.isVisible()]
    assert len(found) == 1, f"{len(found)} visible {kind.__name__}"
    return found[0]


def front() -> QWidget:
    """The sheet or file dialog in front, else the active window."""
    over = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert over is not None, "no window is active"
    return over


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def activate(widget: QWidget) -> None:
    """Bring the window of a widget to the front, where no window manager does it."""
    window = widget.window()
    if not window.isActiveWindow():
        window.activateWindow()
        until(window.isActiveWindow, "the window in front")


def click(button: QAbstractButton) -> None:
    """Click a button with the mouse as soon as it can be clicked."""
    until(lambda: button.isVisible() and button.isEnabled(), button.text())
    activate(button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press(widget: QWidget, keys: str) -> None:
    """Press keys such as `Ctrl+N` on a widget."""
    activate(widget)
    QTest.keySequence(widget, QKeySequence(keys))


def type_into(widget: QWidget, text: str) -> None:
    """Focus a widget with the mouse and type; letters outside Latin-1 come as from an input method."""
    activate(widget)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    if text.isascii():
        QTest.keyClicks(widget, text)
    elif isinstance(widget, QLineEdit):
        widget.insert(text)


def answer_file_dialog(*paths: Path) -> None:
    """Type paths into the file dialog in front and click its button."""
    until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), "a file dialog")
    dialog = front()
    line, buttons = dialog.findChild(QLineEdit, "fileNameEdit"), dialog.findChild(QDialogButtonBox)
    assert isinstance(line, QLineEdit)
    assert isinstance(buttons, QDialogButtonBox)
    accepts = QDialogButtonBox.ButtonRole.AcceptRole
    accept = next(one for one in buttons.buttons() if buttons.buttonRole(one) == accepts)
    typed = str(paths[0]) if len(paths) == 1 else " ".join(f'"{path}"' for path in paths)
    activate(dialog)
    # The list of completions would take the click on the button.
    line.completer().setModel(QStringListModel(line))
    tries = 0
    while QApplication.activeModalWidget() is dialog:
        # While it still reads a folder, it forgets what is typed and clicked.
        assert tries < _TRIES, "the file dialog stays"
        tries += 1
        QTest.qWait(200)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, typed)
        click(accept)
        QTest.qWait(50)


def close_sheets() -> None:
    """Leave every sheet as by Esc."""
    while isinstance(sheet := QApplication.activeModalWidget(), QDialog):
        sheet.reject()
        QTest.qWait(20)


def drag_over(view: TranscriptView, words: str) -> None:
    """Select words of a transcript with the mouse, scrolling to them first."""
    begin, end = _place(view, words), _place(view, words, after=True)
    view.reveal(begin, middle=True)
    start, stop = _point(view, begin), _point(view, end)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), start + QPoint(8, 0))
    QTest.mouseMove(view.viewport(), stop)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=stop)


def picture(window: QWidget) -> QPixmap:
    """A window as it is on the screen, with the sheets that stand over it."""
    whole = window.grab()
    painter = QPainter(whole)
    for over in QApplication.topLevelWidgets():
        if isinstance(over, QDialog) and over.isVisible():
            # Where it opens over a window that is wholly on a screen.
            at = window.rect().center() - over.rect().center()
            painter.fillRect(window.rect(), QColor(0, 0, 0, 60))
            painter.drawPixmap(at, over.grab())
    painter.end()
    return whole


def _place(view: TranscriptView, words: str, *, after: bool = False) -> Place:
    for number, turn in enumerate(view.page.turns):
        at = turn.text.find(words)
        if at >= 0:
            return Place(number, view.page.offsets[number].units(at + (len(words) if after else 0)))
    raise AssertionError("the words are not in the transcript")


def _point(view: TranscriptView, place: Place) -> QPoint:
    block = view.page.block(place.turn)
    line = block.line_of(place.unit)
    upper, lower = block.extent(line, line)
    below = view.point_below(place)
    return QPoint(below.x(), below.y() - 4 - round((lower - upper) / 2))
