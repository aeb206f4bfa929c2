"""Forms, tags and passphrases under the hands."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.widgets.forms import Form, TagEdit
from ui.widgets.passphrase import PassphraseField


def test_problems_stand_beside_their_fields_and_go(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.add("title", "Title", QLineEdit(), "What it is called")
    form.add("code", "Code", QLineEdit())
    form.set_problems({"title": "Fill this in.", "code": "Fill this in."})
    assert form.row("title").problem == "Fill this in."
    assert form.row("title").field.accessibleDescription() == "Fill this in."
    field = form.row("title").field
    assert isinstance(field, QLineEdit)
    field.setText("x")
    form.set_problems({"code": "Fill this in."})
    assert form.row("title").problem == ""
    assert form.row("code").problem == "Fill this in."


def test_tags_are_taken_by_enter_comma_and_leaving(qtbot: QtBot) -> None:
    tags = TagEdit("Names")
    qtbot.addWidget(tags)
    tags.show()
    QTest.keyClicks(tags.line, "Nurlan")
    assert tags.values() == ("Nurlan",)
    QTest.keyClick(tags.line, Qt.Key.Key_Return)
    tags.line.setText("Нурлан байке")
    QTest.keyClick(tags.line, Qt.Key.Key_Return)
    QTest.keyClicks(tags.line, "Nurlan;")
    assert tags.values() == ("Nurlan", "Нурлан байке")
    assert tags.line.text() == ""


def test_backspace_takes_the_last_tag_back(qtbot: QtBot) -> None:
    tags = TagEdit()
    qtbot.addWidget(tags)
    tags.show()
    tags.set_values(["a", "b"])
    QTest.keyClick(tags.line, Qt.Key.Key_Backspace)
    assert tags.line.text() == "b"
    QTest.keyClicks(tags.line, "c,")
    assert tags.values() == ("a", "bc")


def test_passphrase_is_hidden_until_asked(qtbot: QtBot) -> None:
    field = PassphraseField(meter=True)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.edited):
        QTest.keyClicks(field.line, "two words")
    assert field.line.echoMode() == QLineEdit.EchoMode.Password
    field.set_text("generated words", shown=True)
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal
    field.clear()
    assert (field.text(), field.line.echoMode()) == ("", QLineEdit.EchoMode.Password)
