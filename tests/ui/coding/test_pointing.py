"""What the mouse does on a transcript, beyond a plain drag."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.coding.conftest import Desk
from ui.reading.page import Place

LEFT = Qt.MouseButton.LeftButton


def _selected(desk: Desk) -> str:
    selection = desk.view.selection
    return "" if selection is None else desk.view.page.text(*selection)


def test_a_double_click_takes_the_word_and_a_third_click_the_turn(desk: Desk) -> None:
    at = desk.point(desk.place("емляка из"))
    QTest.mouseClick(desk.view.viewport(), LEFT, pos=at)
    QTest.mouseDClick(desk.view.viewport(), LEFT, pos=at)
    assert _selected(desk) == "земляка"
    QTest.mouseClick(desk.view.viewport(), LEFT, pos=at)
    assert _selected(desk) == desk.view.page.turns[1].text
    QTest.mouseClick(desk.view.viewport(), LEFT, pos=at)
    assert _selected(desk) == ""


def test_a_click_long_after_a_double_click_puts_the_caret(desk: Desk) -> None:
    at = desk.point(desk.place("емляка из"))
    QTest.mouseClick(desk.view.viewport(), LEFT, pos=at)
    QTest.mouseDClick(desk.view.viewport(), LEFT, pos=at)
    QTest.qWait(QApplication.doubleClickInterval() + 30)
    QTest.mouseClick(desk.view.viewport(), LEFT, pos=at)
    assert desk.view.selection is None


def test_dragging_on_after_a_double_click_takes_whole_words(desk: Desk) -> None:
    viewport, start = desk.view.viewport(), desk.point(desk.place("есяца"))
    end = desk.point(desk.place("мляка из"))
    QTest.mouseClick(viewport, LEFT, pos=start)
    for kind, at in ((QEvent.Type.MouseButtonDblClick, start), (QEvent.Type.MouseMove, end)):
        local = QPointF(at)
        event = QMouseEvent(kind, local, viewport.mapToGlobal(local), LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)
    assert _selected(desk) == "месяца 🙂🙂 жил у земляка"
    QTest.mouseRelease(viewport, LEFT, pos=end)
    assert _selected(desk) == "месяца 🙂🙂 жил у земляка"


def test_a_click_with_shift_extends_to_there(desk: Desk) -> None:
    QTest.mouseClick(desk.view.viewport(), LEFT, pos=desk.point(desk.place("жил у")))
    end = desk.point(desk.place("землячестве", after=True))
    QTest.mouseClick(desk.view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, end)
    assert _selected(desk) == "?\nПервые три месяца 🙂🙂 "


def test_a_drag_below_the_edge_scrolls_on(desk: Desk) -> None:
    desk.screen.window().resize(900, 330)
    desk.settle()
    viewport = desk.view.viewport()
    assert desk.view.verticalScrollBar().maximum() > 0
    QTest.mousePress(viewport, LEFT, pos=desk.point(desk.place("Как вы")))
    QTest.mouseMove(viewport, QPoint(viewport.width() // 2, viewport.height() + 60))
    desk.bot.waitUntil(lambda: desk.view.verticalScrollBar().value() == desk.view.verticalScrollBar().maximum())
    desk.bot.waitUntil(lambda: desk.view.place.turn == 4)
    QTest.mouseRelease(viewport, LEFT, pos=QPoint(viewport.width() // 2, viewport.height() + 60))
    assert desk.view.anchor == Place(0, 0)


def test_the_menu_offers_what_can_be_done_here(desk: Desk) -> None:
    desk.drag("жил у земляка")
    at = desk.point(desk.place("у земляка"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, desk.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(desk.view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    enabled = {action.text().split("\t")[-1]: action.isEnabled() for action in menu.actions() if action.text()}
    assert enabled == {"/": True, "Del": False, "Ctrl+C": True, "C": True, "P": True}
    menu.close()
