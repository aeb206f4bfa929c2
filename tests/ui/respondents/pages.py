"""The page of respondents over a study of its own."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit, QPushButton, QWidget

from tests.ui import desk
from ui.respondents.screen import RespondentsScreen

Page = desk.Page[RespondentsScreen]

NAME = "Айбек Асанов"


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def said(page: Page) -> str:
    message = page.notifier.message
    return "" if message is None else f"{message.text} {message.next_step}".strip()


def texts(page: Page) -> str:
    """Everything that can be read on the page."""
    shown = [label.text() for label in page.screen.findChildren(QLabel) if label.isVisible()]
    shown += [line.text() for line in page.screen.findChildren(QLineEdit) if line.isVisible()]
    shown += [button.text() for button in page.screen.findChildren(QPushButton) if button.isVisible()]
    for view in page.screen.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(model.rowCount()):
            shown += [str(model.index(row, column).data()) for column in range(model.columnCount())]
    return " ".join(shown)


def press(page: Page, text: str) -> None:
    button = next(b for b in page.screen.findChildren(QPushButton) if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
