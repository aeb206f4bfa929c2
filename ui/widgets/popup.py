"""A floating list to choose from by typing, such as the code finder."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.models.rows import ROW_ROLE, Column, RowsModel
from ui.style import theme
from ui.style.colours import seen
from ui.style.metrics import RADIUS

_SHADOW = 14
_LINE = 30
_MOST_SHOWN = 9
_WIDTH = 330


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose.

    Args:
        key: given to `chosen`.
        text: what is searched and shown.
        detail: grey, at the right.
        swatch: `#rrggbb` of a small square before it.
    """

    key: Hashable
    text: str
    detail: str = ""
    swatch: str | None = None


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Choices that contain every typed word, those with a word that begins with the first one before others."""
    words = typed.casefold().split()
    hits = [choice for choice in choices if all(word in choice.text.casefold() for word in words)]
    if not words:
        return hits
    return sorted(hits, key=lambda choice: f" {words[0]}" not in f" {choice.text.casefold()}")


class Finder(QFrame):
    """Type to filter, arrows to move, Enter to choose, Esc or a click elsewhere to leave.

    Args:
        host: the widget over which it floats; it lies inside the host's window.
        placeholder: text of the empty field.
        create: gives the text of the line that makes something new of what was typed, or None for no such line;
            choosing it, or Ctrl+Enter, emits `created` with the typed text.
    """

    chosen = Signal(object)
    created = Signal(str)
    left = Signal()

    def __init__(self, host: QWidget, placeholder: str = "", *, create: Callable[[str], str] | None = None) -> None:
        super().__init__(host.window())
        self._create = create
        self._choices: tuple[Choice, ...] = ()
        self._back_to: QWidget | None = None
        self.field = QLineEdit(placeholderText=placeholder)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self._model = RowsModel[Choice]([Column("", lambda choice: choice.text)], lambda choice: choice.key, self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ChoiceDelegate(self._typed, self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SHADOW + 8, _SHADOW + 8, _SHADOW + 8, _SHADOW + 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self._list)
        self.hide()

    def offer(self, choices: Sequence[Choice], at: QPoint, *, typed: str = "") -> None:
        """Open with these choices.

        Args:
            choices: what can be chosen, best first.
            at: where the upper left corner should be, in coordinates of the window; moved to stay inside it.
            typed: what the field says at first.
        """
        self._choices = tuple(choices)
        self._back_to = QApplication.focusWidget()
        self.field.setText(typed)
        self._filter()
        self._place(at)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close without choosing; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        self._close()
        self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field move in the list; leave when the keyboard goes elsewhere."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.field and event.type() == QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
            self._back_to = None
            self.leave()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a soft shadow and the card over it."""
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(tokens.shadow)
        for spread in range(_SHADOW, 0, -2):
            shade.setAlpha(5)
            painter.setBrush(shade)
            painter.drawRoundedRect(
                card.adjusted(-spread, -spread + 3, spread, spread + 3), RADIUS + spread, RADIUS + spread
            )
        painter.setPen(QPen(QColor(tokens.border_strong), 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS + 2, RADIUS + 2)

    def _typed(self) -> str:
        return self.field.text()

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self._move(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(new=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        last = self._model.rowCount() - 1
        if last >= 0:
            row = max(0, min(last, self._list.currentIndex().row() + by))
            self._list.setCurrentIndex(self._model.index(row, 0))

    def _enter(self, *, new: bool) -> None:
        if new and self._create is not None and self._typed().strip():
            self._make()
        else:
            self._take(self._list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        choice = self._model.row_at(index)
        if choice is None:
            return
        if choice.key is _NEW:
            self._make()
            return
        self._close()
        self.chosen.emit(choice.key)

    def _make(self) -> None:
        typed = self._typed().strip()
        self._close()
        self.created.emit(typed)

    def _close(self) -> None:
        back, self._back_to = self._back_to, None
        self.hide()
        if back is not None:
            back.setFocus(Qt.FocusReason.PopupFocusReason)

    def _filter(self) -> None:
        shown = matching(self._choices, self._typed())
        typed = self._typed().strip()
        if self._create is not None and typed:
            shown.append(Choice(_NEW, self._create(typed)))
        self._model.set_rows(shown)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setFixedHeight(_LINE * max(1, min(_MOST_SHOWN, len(shown))) + 2)
        self.adjustSize()

    def _place(self, at: QPoint) -> None:
        window = self.window().rect()
        self.setFixedWidth(min(_WIDTH + 2 * _SHADOW, window.width()))
        self.adjustSize()
        highest = _LINE * _MOST_SHOWN + 2 * _SHADOW + 56
        left = max(0, min(at.x() - _SHADOW, window.width() - self.width()))
        self.move(left, max(0, min(at.y() - _SHADOW, window.height() - highest)))


class _New:
    """Key of the line that makes something new."""


_NEW = _New()


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, typed: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._typed = typed

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, _LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        choice = index.data(ROW_ROLE)
        tokens = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setBrush(QColor(tokens.selection if selected else tokens.hover))
            painter.drawRoundedRect(option.rect, RADIUS - 1, RADIUS - 1)
        inner = option.rect.adjusted(9, 0, -9, 0)
        if choice.swatch:
            painter.fillRect(QRectF(inner.left(), inner.center().y() - 3.5, 8, 8), QColor(seen(choice.swatch, tokens)))
        if choice.swatch or choice.key is _NEW:
            inner.setLeft(inner.left() + 15)
        middle = Qt.AlignmentFlag.AlignVCenter
        metrics = painter.fontMetrics()
        painter.setPen(QColor(tokens.muted))
        if choice.detail:
            painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, choice.detail)
            inner.setRight(inner.right() - metrics.horizontalAdvance(choice.detail) - 8)
        if choice.key is _NEW:
            painter.drawText(option.rect.adjusted(9, 0, 0, 0), middle, "+")
        else:
            painter.setPen(QColor(tokens.text))
        shown = metrics.elidedText(choice.text, Qt.TextElideMode.ElideMiddle, inner.width() - 8)
        for part, strong in _parts(shown, "" if choice.key is _NEW else self._typed()):
            font = option.font
            font.setBold(strong)
            painter.setFont(font)
            painter.drawText(inner, middle, part)
            inner.setLeft(inner.left() + painter.fontMetrics().horizontalAdvance(part))
        painter.restore()


def _parts(text: str, typed: str) -> list[tuple[str, bool]]:
    """The text in pieces, the one that was typed marked."""
    words = typed.casefold().split()
    at = text.casefold().find(words[0]) if words else -1
    # Folding may change the length of rare letters; then nothing is marked rather than the wrong piece.
    if at < 0 or len(text.casefold()) != len(text):
        return [(text, False)]
    end = at + len(words[0])
    return [(text[:at], False), (text[at:end], True), (text[end:], False)]
