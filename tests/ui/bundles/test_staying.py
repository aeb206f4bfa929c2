"""What the gate refuses is shown with its words; they stay only once they were typed."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldkit.services import respondents
from fieldkit.services import study as studies
from fieldkit.store import identifiers
from tests.studies import Laptop, respondent
from tests.ui.bundles.conftest import Window
from tests.ui.desk import writing
from ui.bundles.export_sheet import ExportSheet
from ui.bundles.stay_sheet import StaySheet
from ui.widgets.text import Text

S = TypeVar("S", bound=QWidget)
Open = Callable[[Laptop], Window]


def child(qtbot: QtBot, parent: QWidget, kind: type[S]) -> S:
    """The visible sheet of a kind, once it is there."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in parent.findChildren(kind)))
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(Text) if one.isVisible())


def buttons(widget: QWidget) -> dict[str, QPushButton]:
    return {one.text(): one for one in widget.findChildren(QPushButton) if one.isVisible()}


def refused(qtbot: QtBot, here: Window, file: Path) -> ExportSheet:
    """The sheet after an export that the gate refused, once it shows the words."""
    here.screen.export()
    sheet = child(qtbot, here.screen, ExportSheet)
    sheet.set_target(file)
    QTest.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "“" in texts(sheet) and "Open the place" in buttons(sheet))
    return sheet


def test_a_name_stays_once_it_was_typed_exactly(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with writing(vaults[0]) as study:
        respondents.register_person(study, ["Роза Отунбаева"])
        studies.change(study, wave="2026 Роза-базар")
    here = window(vaults[0])
    sheet = refused(qtbot, here, tmp_path / "a.fkb")
    assert "Write “Роза” differently there, or let it stay." in texts(sheet)
    buttons(sheet)["It may stay…"].click()
    asked = child(qtbot, sheet, StaySheet)
    assert "… 2026 Роза-базар …" in texts(asked)
    asked.field.setText("роза")
    assert not asked.confirm.isEnabled()
    asked.field.setText("Роза")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "The bundle is ready" in texts(sheet))
    assert (tmp_path / "a.fkb").exists()
    with here.desk.looking() as study:
        assert [(one.forms, one.typed) for one in identifiers.identifiers(study.db)] == [(("Роза",), True)]
    sheet.reject()


def test_somebody_who_was_interviewed_is_offered_no_way_but_to_the_place(
    qtbot: QtBot, vaults: list[Laptop], window: Open, tmp_path: Path
) -> None:
    with writing(vaults[0]) as study:
        respondent(study, "Айгуль")
        respondent(study, names=("Айгуль",))
    here = window(vaults[0])
    pages: list[str] = []
    here.screen.page_wanted.connect(pages.append)
    sheet = refused(qtbot, here, tmp_path / "a.fkb")
    assert "“Айгуль” names somebody who was interviewed" in texts(sheet)
    assert "It may stay…" not in buttons(sheet)
    buttons(sheet)["Open the place"].click()
    assert pages == ["respondents"]
    assert not (tmp_path / "a.fkb").exists()
