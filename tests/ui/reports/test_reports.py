"""The page of reports on a real vault: what is seen, saved and printed."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.ids import SourceId
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import coding, deciding, interviews, respondents, sheets
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import pages
from tests.studies import TAKES_PART, Laptop, code, transcript
from tests.ui.desk import Desk, bring_configuration, writing
from ui.reports.printing import make_printer
from ui.reports.screen import ReportsScreen
from ui.reports.sheet_list import Sheet

NAME = "Айгуль"
Show = Callable[[], ReportsScreen]


@pytest.fixture
def laptop(laptops: list[Laptop], configuration: Path, tmp_path: Path) -> Laptop:
    bring_configuration(configuration, tmp_path / "config")
    return laptops[0]


@pytest.fixture
def source(laptop: Laptop, tmp_path: Path) -> SourceId:
    """An interview in which a name is said inside a passage that is coded."""
    with writing(laptop) as study:
        values = ("Russia", "Türkiye")
        countries = Attribute("country", "Country", AttributeClass.QUASI, values)
        gender = Attribute("gender", "Gender", AttributeClass.QUASI, ("woman", "man"))
        studies.change(study, attributes=[countries, gender])
        draft = RespondentDraft("", {"country": "Russia", "gender": "woman"}, TAKES_PART, "oral", "", (NAME,))
        who = respondents.add(study, draft).value.id
        made = transcript(study, tmp_path, who=[who]).source.id
        coding.code_matches(study, code=code(study, "Help").id, text=NAME)
    return made


@pytest.fixture
def desk(laptop: Laptop, tmp_path: Path) -> Iterator[Desk]:
    opened = Desk(laptop, tmp_path)
    opened.preferences.language = "en"
    yield opened
    opened.close()


@pytest.fixture
def show(qtbot: QtBot, desk: Desk) -> Show:
    def shown() -> ReportsScreen:
        screen = ReportsScreen(desk.jobs, desk.changes, desk.notifier, desk.preferences)
        qtbot.addWidget(screen)
        screen.resize(1180, 700)
        screen.show()
        qtbot.waitUntil(lambda: not desk.jobs.busy())
        return screen

    return shown


def settle(qtbot: QtBot, screen: ReportsScreen, desk: Desk) -> None:
    qtbot.waitUntil(lambda: not desk.jobs.busy())
    assert screen.pdf


def words_on(pdf: bytes, screen: ReportsScreen) -> str:
    document = screen.viewer.preview.document
    assert document.pageCount() == len(PdfReader(BytesIO(pdf)).pages)
    return " ".join(document.getAllText(page).text() for page in range(document.pageCount()))


def grey(document: QPdfDocument, page: int) -> list[int]:
    """A page on white as 60 by 85 grey dots, coarse enough to be the same where a line falls between two dots."""
    paper = QImage(600, 850, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    with QPainter(paper) as painter:
        painter.drawImage(0, 0, document.render(page, paper.size()))
    small = paper.scaled(60, 85, mode=Qt.TransformationMode.SmoothTransformation)
    dots = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return [dots.pixelColor(x, y).lightness() for y in range(dots.height()) for x in range(dots.width())]


def test_a_study_without_texts_says_what_will_stand_here(desk: Desk, show: Show) -> None:
    screen = show()
    assert not screen.viewer.isVisible()
    assert not screen.pdf
    assert not screen.hints()


def test_the_study_comes_first_and_every_page_is_shown(qtbot: QtBot, source: SourceId, desk: Desk, show: Show) -> None:
    screen = show()
    settle(qtbot, screen, desk)
    chosen = screen.table.selected_row()
    assert chosen is not None
    assert chosen.source is None
    assert "Country" in words_on(screen.pdf, screen)
    assert screen.viewer.by.isVisible()
    assert not screen.viewer.toggle.isVisible()
    assert (screen.viewer.by.currentText(), screen.viewer.attribute) == ("Country", None)
    screen.viewer.by.setCurrentIndex(screen.viewer.by.findData("gender"))
    settle(qtbot, screen, desk)
    assert "Gender" in words_on(screen.pdf, screen)
    screen.reload()
    settle(qtbot, screen, desk)
    assert (screen.viewer.by.currentText(), screen.viewer.attribute) == ("Gender", "gender")
    assert not desk.failures


def test_what_names_people_divides_no_table(
    qtbot: QtBot, source: SourceId, laptop: Laptop, desk: Desk, show: Show
) -> None:
    employer = Attribute("employer", "Employer", AttributeClass.DIRECT, ("Bakery on Main Street", "Clinic No. 4"))

    def add(study: Study) -> frozenset[str]:
        return studies.change(study, attributes=[employer, *study.info.attributes]).touched

    screen = show()
    desk.jobs.write(lambda study, _progress: add(study), done=desk.changes.tell)
    settle(qtbot, screen, desk)
    assert [screen.viewer.by.itemData(at) for at in range(screen.viewer.by.count())] == ["country", "gender"]
    assert "Country" in words_on(screen.pdf, screen)
    assert not desk.failures


def test_a_contact_summary_is_anonymised_until_the_interviewer_asks(
    qtbot: QtBot, source: SourceId, desk: Desk, show: Show
) -> None:
    screen = show()
    screen.table.select_key(source)
    assert not screen.viewer.print_button.isEnabled()
    settle(qtbot, screen, desk)
    assert screen.viewer.toggle.isVisible()
    assert NAME not in words_on(screen.pdf, screen)
    screen.viewer.toggle.click()
    assert not screen.pdf
    settle(qtbot, screen, desk)
    assert NAME in words_on(screen.pdf, screen)


def test_the_anonymisation_report_holds_numbers_and_no_names(
    qtbot: QtBot, source: SourceId, desk: Desk, show: Show
) -> None:
    screen = show()
    screen.table.select_key(Sheet.ANONYMISATION.value)
    settle(qtbot, screen, desk)
    assert not screen.viewer.toggle.isVisible()
    assert not screen.viewer.by.isVisible()
    assert screen.viewer.accessibleName() == "Anonymisation report"
    told = words_on(screen.pdf, screen)
    assert NAME not in told
    assert "1" in told
    before = screen.pdf
    desk.jobs.write(lambda study, _p: deciding.add(study, NAME, FindingKind.PERSON))
    qtbot.waitUntil(lambda: not desk.jobs.busy())
    desk.changes.tell({"identifier"})
    qtbot.waitUntil(lambda: screen.pdf not in (b"", before), timeout=30_000)
    assert NAME not in words_on(screen.pdf, screen)


def test_the_language_is_that_of_the_sheet(qtbot: QtBot, source: SourceId, desk: Desk, show: Show) -> None:
    screen = show()
    screen.table.select_key(source)
    settle(qtbot, screen, desk)
    assert "Respondent" in words_on(screen.pdf, screen)
    screen.viewer.languages.choose("ru")
    settle(qtbot, screen, desk)
    assert "Респондент" in words_on(screen.pdf, screen)


def test_only_the_last_of_quick_choices_is_shown(qtbot: QtBot, source: SourceId, desk: Desk, show: Show) -> None:
    screen = show()
    for wanted in (source, None, source, None):
        screen.table.select_key(wanted or "")
    settle(qtbot, screen, desk)
    assert "Country" in words_on(screen.pdf, screen)


def test_the_saved_file_is_the_sheet_that_is_shown(
    qtbot: QtBot, source: SourceId, desk: Desk, show: Show, tmp_path: Path
) -> None:
    screen = show()
    settle(qtbot, screen, desk)
    file = tmp_path / "study-summary.pdf"
    screen.save(file)
    qtbot.waitUntil(lambda: desk.notifier.message is not None)
    assert file.read_bytes() == screen.pdf
    assert screen.pdf.startswith(b"%PDF-")


def told_otherwise(study: Study) -> None:
    """As if an earlier page had shown a count that is covered."""
    (before,) = pages.pages(study.db)
    sheets.handed_out(study, replace(before, counts={**before.counts, next(iter(before.counts)): 7}))


def test_a_page_says_what_it_tells_beside_one_that_left(
    qtbot: QtBot, source: SourceId, desk: Desk, show: Show, tmp_path: Path
) -> None:
    screen = show()
    settle(qtbot, screen, desk)
    assert not screen.viewer.beside.isVisible()
    screen.save(tmp_path / "study-summary.pdf")
    qtbot.waitUntil(lambda: desk.notifier.message is not None)
    qtbot.waitUntil(lambda: not desk.jobs.busy())
    desk.jobs.write(lambda study, _progress: told_otherwise(study), done=lambda _: screen.reload())
    qtbot.waitUntil(screen.viewer.beside.isVisible)
    assert screen.viewer.beside.text.startswith("beside the page of ")
    screen.table.select_key(source)
    settle(qtbot, screen, desk)
    assert not screen.viewer.beside.isVisible()


def test_what_a_page_tells_is_remembered_before_it_is_printed(
    qtbot: QtBot, source: SourceId, desk: Desk, show: Show, tmp_path: Path
) -> None:
    screen = show()
    settle(qtbot, screen, desk)
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    known: list[int] = []
    screen.viewer.printed.connect(
        lambda _: desk.jobs.read(
            lambda study, _progress: len(pages.pages(study.db)), lane_key="test", done=known.append
        )
    )
    screen.viewer.print_asked.emit(printer)
    assert not (tmp_path / "printed.pdf").exists()
    qtbot.waitUntil(lambda: bool(known))
    assert known == [1]
    assert (tmp_path / "printed.pdf").exists()


def test_printing_prints_every_page(qtbot: QtBot, source: SourceId, desk: Desk, show: Show, tmp_path: Path) -> None:
    screen = show()
    screen.table.select_key(source)
    settle(qtbot, screen, desk)
    file = tmp_path / "printed.pdf"
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    screen.viewer.print_on(printer)
    assert len(PdfReader(file).pages) == screen.viewer.preview.pages
    assert desk.notifier.message is not None
    printed = QPdfDocument()
    printed.load(str(file))
    for page in range(screen.viewer.preview.pages):
        on_screen, on_paper = grey(screen.viewer.preview.document, page), grey(printed, page)
        apart = sum(abs(one - other) for one, other in zip(on_screen, on_paper, strict=True)) / len(on_screen)
        ink = sum(255 - one for one in on_screen) / len(on_screen)
        assert apart < ink / 3, f"page {page}: {apart:.2f} of {ink:.2f}"
    printed.close()


def test_a_printer_that_does_not_take_it_is_told(
    qtbot: QtBot, source: SourceId, desk: Desk, show: Show, tmp_path: Path
) -> None:
    screen = show()
    settle(qtbot, screen, desk)
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "missing" / "printed.pdf"))
    screen.viewer.print_on(printer)
    message = desk.notifier.message
    assert message is not None
    assert message.next_step


def test_a_change_elsewhere_draws_the_sheet_again(qtbot: QtBot, source: SourceId, desk: Desk, show: Show) -> None:
    screen = show()
    settle(qtbot, screen, desk)
    before = screen.pdf

    def rename(study: Study) -> frozenset[str]:
        return studies.change(study, title="Renamed study").touched

    desk.jobs.write(lambda study, _progress: rename(study), done=desk.changes.tell)
    qtbot.waitUntil(lambda: screen.pdf not in (before, b"") and not desk.jobs.busy())
    assert "Renamed study" in words_on(screen.pdf, screen)


def test_pages_turn_and_zoom_by_keys(qtbot: QtBot, source: SourceId, desk: Desk, show: Show) -> None:
    screen = show()
    settle(qtbot, screen, desk)
    view = screen.viewer.preview.view
    QTest.keyClick(screen, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoomMode() == QPdfView.ZoomMode.Custom
    smaller = view.zoomFactor()
    QTest.keyClick(screen, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoomFactor() == pytest.approx(smaller * 1.25)
    for _ in range(3):
        QTest.keyClick(screen, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    across = view.horizontalScrollBar()
    assert across.maximum() > 0
    assert across.value() == pytest.approx(across.maximum() / 2, abs=2)
    QTest.keyClick(screen, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoomMode() == QPdfView.ZoomMode.FitToWidth


def test_nothing_of_a_sheet_stays_when_its_source_is_gone(
    qtbot: QtBot, source: SourceId, desk: Desk, show: Show
) -> None:
    screen = show()
    settle(qtbot, screen, desk)

    def remove(study: Study) -> frozenset[str]:
        return interviews.remove(study, source).touched

    desk.jobs.write(lambda study, _progress: remove(study), done=desk.changes.tell)
    qtbot.waitUntil(lambda: not screen.viewer.isVisible())
    assert not screen.pdf
    assert screen.viewer.preview.pages == 0


def test_the_sheet_is_what_the_use_case_draws(qtbot: QtBot, source: SourceId, desk: Desk, show: Show) -> None:
    screen = show()
    screen.table.select_key(source)
    settle(qtbot, screen, desk)
    with desk.looking() as study:
        drawn = sheets.contact_pdf(study, source)
    assert len(PdfReader(BytesIO(drawn)).pages) == screen.viewer.preview.pages


def test_the_pdf_engine_and_the_printing_system_are_loaded_when_there_is_a_sheet() -> None:
    loaded = (
        "import sys, ui.reports.screen; print([name for name in sys.modules if 'QtPdf' in name or 'Print' in name])"
    )
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
