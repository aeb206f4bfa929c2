"""From a PDF in memory onto paper."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

_FINEST = 300
"""Dots an inch at which pages are drawn: finer than the eye sees, and a page of A4 stays at 35 MB."""


def make_printer() -> QPrinter:
    """A printer set to A4, whose job in the queue has a name that tells nothing."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName("FieldKit")
    return printer


def print_pages(document: QPdfDocument, printer: QPrinter) -> int:
    """Print the pages that the printer was asked for, all when no range was set, each fitted to the paper.

    Returns:
        How many pages went to the printer; 0 when it could not begin.
    """
    first = max(1, printer.fromPage()) - 1
    last = min(printer.toPage() or document.pageCount(), document.pageCount())
    painter = QPainter()
    if first >= last or not painter.begin(printer):
        return 0
    for number in range(first, last):
        if number > first:
            printer.newPage()
        _print_page(document, number, printer, painter)
    painter.end()
    return last - first


def _print_page(document: QPdfDocument, number: int, printer: QPrinter, painter: QPainter) -> None:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    points = document.pagePointSize(number)
    fitted = points.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    scale = min(1.0, _FINEST / printer.resolution())
    image = document.render(number, QSize(round(fitted.width() * scale), round(fitted.height() * scale)))
    place = QRectF(0, 0, fitted.width(), fitted.height())
    place.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
    painter.drawImage(place, image)
