"""Locking when nobody is there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.idle import IdleTimer


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_it_counts_down_and_tells_once(qtbot: QtBot) -> None:
    clock = Clock()
    timer = IdleTimer(5, clock=clock)
    told: list[int] = []
    timer.idle.connect(lambda: told.append(1))
    timer.restart()
    clock.now += 299
    assert timer.seconds_left == 1
    with qtbot.waitSignal(timer.ticked) as ticked:
        pass
    assert ticked.args == [1]
    assert told == []
    clock.now += 3600
    with qtbot.waitSignal(timer.idle):
        pass
    qtbot.wait(1200)
    assert told == [1]


def test_keys_and_mouse_start_it_again(qtbot: QtBot) -> None:
    clock = Clock()
    timer = IdleTimer(5, clock=clock)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    window = widget.windowHandle()
    timer.watch(window)
    clock.now += 100
    assert timer.seconds_left == 200
    QTest.keyClick(window, Qt.Key.Key_A)
    assert timer.seconds_left == 300
    clock.now += 100
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert timer.seconds_left == 300


def test_never_is_never(qtbot: QtBot) -> None:
    timer = IdleTimer(0)
    timer.restart()
    assert timer.seconds_left is None
    timer.set_minutes(2)
    assert timer.seconds_left == 120
