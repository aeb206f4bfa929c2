"""Vaults opened lately: name, and the folder it lies in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.rows import ROW_ROLE, Column, RowsModel
from ui.style import theme
from ui.style.icons import pixmap
from ui.style.metrics import RADIUS, SMALL

_LINE = 50
_MOST_SHOWN = 4
_ICON = 18
_LABEL_AT = 44


class RecentList(QListView):
    """Enter or a click opens, Delete takes a vault off the list; the vault itself is not touched.

    `chosen` and `forgotten` carry the folder.
    """

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__()
        self._model = RowsModel[Path]([Column("", _told)], str, self)
        self._model.set_rows(folders)
        self.setModel(self._model)
        self.setItemDelegate(_TwoLines(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(min(_MOST_SHOWN, len(folders)) * _LINE)
        self.setCurrentIndex(self._model.index(0, 0))
        self.clicked.connect(self._choose)

    @property
    def current(self) -> Path | None:
        """The marked one."""
        return self._model.row_at(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete forgets; the rest moves."""
        folder = self.current
        if folder is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(folder)
        elif folder is not None and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(folder)
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        folder = self._model.row_at(index)
        if folder is not None:
            self.chosen.emit(folder)


class _TwoLines(QStyledItemDelegate):
    """A lock, the name, and the folder in grey below it."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, _LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        folder: Path = index.data(ROW_ROLE)
        tokens = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4.5, 2.5, -4.5, -2.5)
        view = option.widget
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        if marked or option.state & QStyle.StateFlag.State_MouseOver:
            ring = marked and isinstance(view, QListView) and view.hasFocus()
            painter.setPen(QPen(QColor(tokens.focus), 2) if ring else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if marked else tokens.hover))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        left = option.rect.left() + 16
        image = pixmap("lock", tokens.accent_text, _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QRect(left, option.rect.center().y() - _ICON // 2, _ICON, _ICON), image)
        texts = option.rect.adjusted(_LABEL_AT, 7, -14, -7)
        _draw(painter, option.font, texts, folder.stem, strong=True, colour=tokens.text)
        _draw(painter, option.font, texts, _shown(folder.parent), strong=False, colour=tokens.muted)
        painter.restore()


def _draw(painter: QPainter, font: QFont, box: QRect, text: str, *, strong: bool, colour: str) -> None:
    """The name at the top of the box, or the folder at its bottom."""
    used = QFont(font)
    if strong:
        used.setWeight(QFont.Weight.DemiBold)
    else:
        used.setPixelSize(SMALL)
    painter.setFont(used)
    painter.setPen(QColor(colour))
    cut = Qt.TextElideMode.ElideRight if strong else Qt.TextElideMode.ElideMiddle
    side = Qt.AlignmentFlag.AlignTop if strong else Qt.AlignmentFlag.AlignBottom
    painter.drawText(
        box, Qt.AlignmentFlag.AlignLeading | side, painter.fontMetrics().elidedText(text, cut, box.width())
    )


def _told(folder: Path) -> str:
    return f"{folder.stem}, {_shown(folder.parent)}"


def _shown(folder: Path) -> str:
    """A folder as people know it: below their own as ~."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)
