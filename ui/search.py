"""Results under the search box while one types."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from fieldkit.errors import FieldKitError
from fieldkit.services import searching
from fieldkit.services.searching import Hit
from fieldkit.services.session import Study
from ui import snippet, words
from ui.jobs import Jobs
from ui.models.rows import ROW_ROLE, Column, RowsModel
from ui.style import theme
from ui.style.metrics import RADIUS, SMALL
from ui.widgets.keycap import KeyHint
from ui.widgets.text import Role, Text

_LINE = 48
_MOST_SHOWN = 9
_WIDTH = 620
_LIMIT = 50


class SearchResults(QFrame):
    """Finds while one types in a box; arrows move, Enter opens, Esc leaves.

    Args:
        box: the search box; this watches its keys and stands below it.
        jobs: lanes of the open study.

    `chosen` carries the `Hit`.
    """

    chosen = Signal(object)

    def __init__(self, box: QLineEdit, jobs: Jobs[Study]) -> None:
        super().__init__(box.window())
        self._box = box
        self._jobs = jobs
        self.setProperty("card", True)
        self.model = RowsModel[Hit]([Column("", lambda hit: hit.snippet)], lambda hit: hit.turn, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_HitDelegate(self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.clicked.connect(self._take)
        self.summary = Text("", Role.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.list)
        foot = QHBoxLayout()
        foot.setContentsMargins(9, 0, 9, 2)
        foot.setSpacing(10)
        foot.addWidget(self.summary, 1)
        self._keys = [KeyHint("Return", self.tr("open")), KeyHint("Escape", self.tr("leave"))]
        for key in self._keys:
            foot.addWidget(key)
        column.addLayout(foot)
        box.installEventFilter(self)
        self.hide()

    def look_for(self, typed: str) -> None:
        """Ask for what matches; an empty text closes the list."""
        if not typed.strip():
            self.hide()
            return
        self._jobs.read(
            lambda study, _progress: searching.find(study, typed, limit=_LIMIT, live=True),
            lane_key="search",
            done=self._show_hits,
            failed=self._show_failure,
        )

    def take_current(self) -> None:
        """Open the result that is marked, if there is one."""
        if self.isVisible():
            self._take(self.list.currentIndex())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the box move in the list; close when the keyboard goes elsewhere, come back with it."""
        if watched is self._box:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
                steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
                if event.key() in steps:
                    self._move(steps[Qt.Key(event.key())])
                    return True
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
            elif event.type() == QEvent.Type.FocusIn:
                self.look_for(self._box.text())
        return super().eventFilter(watched, event)

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        if not self._box.hasFocus() or not self._box.text().strip():
            return
        self.model.set_rows(hits)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setVisible(bool(hits))
        if len(hits) == _LIMIT:
            self.summary.setText(self.tr("The first %1 places; type more to narrow down.").replace("%1", str(_LIMIT)))
        elif hits:
            self.summary.setText(self.tr("%n places", "", len(hits)))
        else:
            self.summary.setText(self.tr("Nothing found."))
        self._place()

    def _show_failure(self, error: FieldKitError) -> None:
        self.model.set_rows([])
        self.list.hide()
        said = words.explain(error)
        self.summary.setText(f"{said.sentence} {said.next_step}")
        self._place()

    def _place(self) -> None:
        window = self._box.window()
        shown = min(_MOST_SHOWN, self.model.rowCount())
        self.list.setFixedHeight(max(1, shown) * _LINE + 2)
        width = min(_WIDTH, window.width() - 24)
        self._keys[0].setVisible(bool(shown))
        keys = sum(key.sizeHint().width() + 10 for key in self._keys if not key.isHidden())
        summary = max(20, self.summary.heightForWidth(width - 30 - keys))
        self.setFixedSize(width, (shown * _LINE + 6 if shown else 0) + summary + 18)
        below = self._box.mapTo(window, QPoint(self._box.width(), self._box.height() + 4))
        self.move(max(12, below.x() - width), below.y())
        self.show()
        self.raise_()

    def _move(self, by: int) -> None:
        last = self.model.rowCount() - 1
        if last >= 0:
            row = max(0, min(last, self.list.currentIndex().row() + by))
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _take(self, index: QModelIndex) -> None:
        hit = self.model.row_at(index)
        if hit is not None:
            self.hide()
            self.chosen.emit(hit)


class _HitDelegate(QStyledItemDelegate):
    """Two lines: where it is, and the words around the match."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, _LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        hit: Hit = index.data(ROW_ROLE)
        tokens = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.selection if selected else tokens.hover))
            painter.drawRoundedRect(option.rect, RADIUS - 1, RADIUS - 1)
        inner = option.rect.adjusted(9, 5, -9, -4)
        small = QFont(option.font)
        small.setPixelSize(SMALL)
        painter.setFont(small)
        painter.setPen(QPen(QColor(tokens.muted)))
        where = " · ".join(part for part in (hit.title, hit.speaker) if part)
        where = painter.fontMetrics().elidedText(where, Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, where)
        painter.setPen(QPen(QColor(tokens.text)))
        snippet.draw(painter, hit.snippet, hit.marked, option.font, inner.adjusted(0, 19, 0, 0))
        painter.restore()
