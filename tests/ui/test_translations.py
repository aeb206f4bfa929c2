"""The window speaks its languages wholly, and the compiled files are those of the sources."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldkit.errors import Code, UserError
from resources.i18n.gather import FORMS, PLURALS_ONLY, TARGETS, Text, gather, merge, read, write
from tests.ui.desk import forget_language
from ui import app as application
from ui import words
from ui.jobs import Jobs, NoHandle
from ui.unlock.restore import RestorePage

HOLES = re.compile(r"%L?n|%\d|\{\w+\}")
TAGS = re.compile(r"\((\*[^)]*)\)")
LANGUAGES = sorted(FORMS)


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    return gather()


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def russian(qapp: QApplication) -> Iterator[None]:
    application.set_language(qapp, "ru")
    yield
    forget_language(qapp)


def test_every_language_of_the_window_has_a_file() -> None:
    assert set(LANGUAGES) == set(application.LANGUAGES)


def test_nothing_is_left_to_translate(texts: list[Text], language: str) -> None:
    wanted = {text for text in texts if text.plural or language not in PLURALS_ONLY}
    known = set(read(TARGETS / f"fieldkit_{language}.ts"))
    assert wanted - known == set(), "run `make translations`, translate what is unfinished, run it again"
    assert known - wanted == set(), "run `make translations`"


def test_gathering_again_changes_nothing(texts: list[Text], tmp_path: Path, language: str) -> None:
    file = TARGETS / f"fieldkit_{language}.ts"
    write(merge(texts, file, language), tmp_path / "again.ts")
    assert (tmp_path / "again.ts").read_bytes() == file.read_bytes(), "run `make translations`"


def test_values_find_their_places(language: str) -> None:
    for text, forms in read(TARGETS / f"fieldkit_{language}.ts").items():
        holes, suffixes = sorted(HOLES.findall(text.source)), TAGS.findall(text.source)
        for form in forms:
            singular = text.plural and form is forms[0] and language == "en"
            found = sorted(HOLES.findall(form))
            assert found == holes or (singular and set(found) <= set(holes)), (text, form)
            assert TAGS.findall(form) == suffixes, (text, form)


def test_signs_at_the_ends_are_kept() -> None:
    """A space before a unit, an ellipsis of a button that asks on, a full stop, a tab before a key."""
    for text, forms in read(TARGETS / "fieldkit_ru.ts").items():
        for form in forms:
            assert form.startswith(" ") == text.source.startswith(" "), text
            assert form.endswith("…") == text.source.endswith("…"), text
            assert form.endswith(".") == text.source.endswith("."), text
            assert form.partition("\t")[2] == text.source.partition("\t")[2], text


def test_russian_is_written_in_russian_letters() -> None:
    latin = re.compile(r"[A-Za-z]{4,}")
    for text, forms in read(TARGETS / "fieldkit_ru.ts").items():
        for form in forms:
            foreign = set(latin.findall(form)) - set(latin.findall(text.source))
            assert not foreign, (text, foreign)
            assert not set(form) & set('"“”'), (text, form)


def test_plural_forms_differ_where_russian_does(texts: list[Text]) -> None:
    known = read(TARGETS / "fieldkit_ru.ts")
    same = {text.source for text in texts if text.plural and len(set(known[text])) == 1}
    assert same == {"%n interviews", "and %n more"}


def test_compiled_files_are_those_of_the_sources(tmp_path: Path, language: str) -> None:
    script = Path(sys.executable).with_name("pyside6-lrelease")
    fresh = tmp_path / "fresh.qm"
    subprocess.run([script, "-silent", TARGETS / f"fieldkit_{language}.ts", "-qm", fresh], check=True)
    assert fresh.read_bytes() == (TARGETS / f"fieldkit_{language}.qm").read_bytes(), "run `make translations`"


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 реплик"), (1, "1 реплика"), (2, "2 реплики"), (5, "5 реплик"), (11, "11 реплик"), (21, "21 реплика")],
)
def test_russian_counts(russian: None, count: int, said: str) -> None:
    assert QCoreApplication.translate("PreviewCard", "%n turns", "", count) == said


@pytest.mark.parametrize(("count", "said"), [(0, "0 turns"), (1, "1 turn"), (2, "2 turns"), (21, "21 turns")])
def test_english_counts(qapp: QApplication, count: int, said: str) -> None:
    application.set_language(qapp, "en")
    told = QCoreApplication.translate("PreviewCard", "%n turns", "", count)
    forget_language(qapp)
    assert told == said


def test_a_page_also_says_what_it_inherits(russian: None, qtbot: QtBot) -> None:
    page = RestorePage(Jobs(NoHandle, NoHandle), Path("Study.fkbackup"))
    qtbot.addWidget(page)
    assert page.back.text() == "Назад"
    assert page.action.text() == "Восстановить"


@pytest.mark.parametrize("code", Code)
def test_every_error_is_told_in_russian(russian: None, code: Code) -> None:
    said = words.explain(UserError(code))
    for sentence in (said.sentence, said.next_step):
        assert re.search("[а-яё]{3}", sentence), sentence


def test_qt_itself_speaks_russian(russian: None) -> None:
    """Its own dialog for files, where the desktop has none, and the menu of every text field."""
    for context, text in (("QFileDialog", "Look in:"), ("QWidgetTextControl", "&Paste"), ("QLineEdit", "Select All")):
        assert re.search("[а-яё]{3}", QCoreApplication.translate(context, text)), text
