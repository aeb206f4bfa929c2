"""A PDF on the screen, from memory only."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QScrollBar, QVBoxLayout, QWidget

from ui.style import theme

_STEP = 1.25
_SMALLEST, _LARGEST = 0.25, 5.0


class _Pages(QPdfView):
    """Pages on a ground of the theme; it has to be laid after the style sheet has restored the view's own palette."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lay_ground()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._lay_ground()

    def _lay_ground(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(theme.current().border))
        self.setPalette(palette)


class Preview(QWidget):
    """Pages below each other, as wide as the space unless zoomed.

    `moved` is emitted when another page or another zoom is shown.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Children go in the order in which they came: the view draws in a thread of its own and has to be gone before
        # the document is, and that before the bytes it reads.
        self.view = _Pages(self)
        self.document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.setAccessibleName(self.tr("Pages of the sheet"))
        self.view.pageNavigator().currentPageChanged.connect(self.moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self.view.pageNavigator().currentPage()

    @property
    def pages(self) -> int:
        """How many there are."""
        return max(0, self.document.pageCount())

    def show_pdf(self, content: bytes) -> bool:
        """Show a PDF, at the same page where there is one; False when it cannot be read."""
        page = self.page
        self.clear()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._buffer = buffer
        self.document.load(buffer)
        self.go_to(min(page, self.pages - 1))
        self.moved.emit()
        return self.document.error() == QPdfDocument.Error.None_

    def clear(self) -> None:
        """Show nothing, and keep nothing of what was shown."""
        self.document.close()
        if self._buffer is not None:
            self._buffer.close()
            self._buffer.deleteLater()
            self._buffer = None
        self.moved.emit()

    def go_to(self, page: int) -> None:
        """Bring a page into view, counted from 0; nothing when there is no such page."""
        if 0 <= page < self.pages:
            self.view.pageNavigator().jump(page, QPointF())
            self.moved.emit()

    def zoom_by(self, steps: int) -> None:
        """Draw larger or smaller by a quarter for each step."""
        self._zoom_to(self._factor() * _STEP**steps)

    def fit_width(self) -> None:
        """Draw pages as wide as the space."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.moved.emit()

    def _zoom_to(self, factor: float) -> None:
        bars = (self.view.horizontalScrollBar(), self.view.verticalScrollBar())
        middles = [_middle(bar) for bar in bars]
        self.view.setZoomFactor(min(_LARGEST, max(_SMALLEST, factor)))
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.moved.emit()

    def _factor(self) -> float:
        if self.view.zoomMode() == QPdfView.ZoomMode.Custom or not self.pages:
            return self.view.zoomFactor()
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        points = self.document.pagePointSize(self.page).width()
        return room / (points * self.logicalDpiX() / 72)


def _middle(bar: QScrollBar) -> float:
    """What stands in the middle of the view, as a share of the whole."""
    return (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep())
