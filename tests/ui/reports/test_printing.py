"""From a PDF in memory onto paper, which here is another PDF."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ui.reports.printing import make_printer, print_pages

PAGES = 3


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> QPdfDocument:
    """Three pages of A4; page n has a black square in its n-th quarter from the top."""
    file = tmp_path / "three.pdf"
    canvas = Canvas(str(file), pagesize=A4)
    for number in range(PAGES):
        canvas.rect(100, A4[1] - 200 * (number + 1), 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    opened = QPdfDocument()
    buffer = QBuffer(opened)
    buffer.setData(QByteArray(file.read_bytes()))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    opened.load(buffer)
    assert opened.pageCount() == PAGES
    return opened


def on_paper(file: Path) -> QPrinter:
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


def on_white(image: QImage) -> QImage:
    """A page as rendered is transparent where nothing was drawn."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    with QPainter(paper) as painter:
        painter.drawImage(0, 0, image)
    return paper


def test_every_page_is_printed_where_it_stands_on_the_sheet(document: QPdfDocument, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    assert print_pages(document, on_paper(file)) == PAGES
    printed = QPdfDocument()
    printed.load(str(file))
    assert printed.pageCount() == PAGES
    size = printed.pagePointSize(0)
    assert (size.width(), size.height()) == pytest.approx(A4, abs=1.5)
    for number in range(PAGES):
        image = on_white(printed.render(number, QSize(595, 842)))
        black = [QColor(image.pixel(150, 150 + 200 * quarter)).lightness() < 60 for quarter in range(PAGES)]
        assert black == [quarter == number for quarter in range(PAGES)]
    printed.close()


def test_only_the_pages_asked_for_are_printed(document: QPdfDocument, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    printer = on_paper(file)
    printer.setFromTo(2, 3)
    assert print_pages(document, printer) == 2
    assert len(PdfReader(file).pages) == 2


def test_a_printer_that_cannot_begin_prints_nothing(document: QPdfDocument, tmp_path: Path) -> None:
    assert print_pages(document, on_paper(tmp_path / "missing" / "printed.pdf")) == 0


def test_the_queue_learns_nothing_from_the_name_of_the_job() -> None:
    assert make_printer().docName() == "FieldKit"
