"""The navigation rail at the left."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.screen import ScreenEntry
from ui.style import theme
from ui.style.icons import pixmap
from ui.style.metrics import CAPTION, RADIUS, RAIL_WIDTH
from ui.widgets.text import Text

_MARGIN = 8
_SIDE = 9
_COUNT_SIDE = 6
_ICON = 17
_LABEL_AT = _SIDE + _ICON + 7
_LEAST_HEIGHT = 33
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading


class Rail(QFrame):
    """Captions and places; arrow keys move, Enter or Space opens."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[ScreenEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(RAIL_WIDTH)
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        content = QWidget()
        content.setObjectName("railItems")
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        column.setSpacing(2)
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                column.addWidget(_caption(group))
            item = RailItem(entry)
            item.clicked.connect(lambda _on=False, key=entry.key: self.chosen.emit(key))
            item.walked.connect(self._walk)
            self._items[entry.key] = item
            self._group.addButton(item)
            column.addWidget(item)
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def mark(self, key: str) -> None:
        """Show a place as the current one; only it is reached by Tab, the others by arrows."""
        for name, item in self._items.items():
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus)
        self._items[key].setChecked(True)

    def set_count(self, key: str, count: int | None) -> None:
        """Show a number beside a place; None or 0 for none."""
        if key in self._items:
            self._items[key].set_count(count)

    def take_focus(self) -> None:
        """Give the keyboard to the current place."""
        for item in self._items.values():
            if item.isChecked():
                item.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _walk(self, by: int) -> None:
        items = list(self._items.values())
        at = next((number for number, item in enumerate(items) if item.hasFocus()), 0)
        items[(at + by) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)


class RailItem(QAbstractButton):
    """Icon, label and count of one place; a long label takes a second line."""

    walked = Signal(int)

    def __init__(self, entry: ScreenEntry) -> None:
        super().__init__()
        self._icon_name = entry.icon
        self._count = 0
        self.setText(entry.title)
        self.setToolTip(f"{entry.title} ({entry.shortcut})" if entry.shortcut else entry.title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def set_count(self, count: int | None) -> None:
        """Number in the pill; none for None or 0."""
        self._count = count or 0
        self.setAccessibleName(f"{self.text()}, {self._count}" if self._count else self.text())
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Width of the rail, height of the label."""
        return QSize(RAIL_WIDTH - 2 * _MARGIN, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for a label that needs two lines."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk; Enter opens as Space does."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, label, count and focus ring."""
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        ground = tokens.accent if self.isChecked() else tokens.rail_hover if self.underMouse() else None
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        colour = tokens.on_accent if self.isChecked() else tokens.rail_text
        image = pixmap(self._icon_name, colour, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(self._mirrored(QRect(_SIDE, (self.height() - _ICON) // 2, _ICON, _ICON)), image)
        painter.setPen(QColor(colour))
        painter.drawText(self._mirrored(self._label_box()), _WRAP, self.text())
        if self._count:
            self._paint_count(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.rail_focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_count(self, painter: QPainter) -> None:
        tokens = theme.current()
        font = self._count_font()
        metrics = QFontMetrics(font)
        width, height = self._count_width(), metrics.height() + 2
        pill = self._mirrored(QRect(self.width() - _COUNT_SIDE - width, (self.height() - height) // 2, width, height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.rail_pill))
        painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(tokens.rail_pill_text))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(self._count))

    def _count_font(self) -> QFont:
        font = self.font()
        font.setPixelSize(CAPTION)
        return font

    def _count_width(self) -> int:
        metrics = QFontMetrics(self._count_font())
        return max(metrics.horizontalAdvance(str(self._count)) + 12, metrics.height() + 6)

    def _label_box(self) -> QRect:
        right = _COUNT_SIDE + (self._count_width() + 4 if self._count else 0)
        return QRect(_LABEL_AT, 0, max(40, self.width() - _LABEL_AT - right), self.height())

    def _height(self) -> int:
        room = QRect(0, 0, self._label_box().width(), 1000)
        return max(_LEAST_HEIGHT, self.fontMetrics().boundingRect(room, _WRAP, self.text()).height() + 12)

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _mirrored(self, box: QRect) -> QRect:
        if self.isRightToLeft():
            box.moveLeft(self.width() - box.right() - 1)
        return box


def _caption(text: str) -> Text:
    caption = Text(text.upper())
    caption.setProperty("role", "railCaption")
    caption.setContentsMargins(10, 10, 4, 4)
    return caption
