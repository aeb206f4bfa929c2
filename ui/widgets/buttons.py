"""Push buttons in four kinds, with an icon and a key chip that keep to the theme."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ui.style import theme
from ui.style.icons import SIZE, icon
from ui.style.metrics import RADIUS
from ui.widgets.text import restyle

_AFTER_ICON = 4
_WITH_OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Kind(StrEnum):
    """How loudly a button asks to be pressed; one primary button a page."""

    PRIMARY = "primary"
    QUIET = "quiet"
    DANGER = "danger"
    FLAT = "flat"


class Button(QPushButton):
    """A button with a text.

    Args:
        text: what pressing it does, a verb first.
        kind: how loud it is.
        icon_name: name of an icon, or none.
        keys: a shortcut such as `Ctrl+Return`; it also stands in the tooltip.
        parent: Qt parent.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.QUIET,
        *,
        icon_name: str | None = None,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon_name = icon_name
        self.setText(text)
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if keys:
            self.setShortcut(keys)
            self.setToolTip(f"{text} ({keys})" if text else keys)
        self._colour_icon()

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self._colour_icon()

    def set_kind(self, kind: Kind) -> None:
        """Be as loud as this; other properties the style sheet selects by take effect, too."""
        self._kind = kind
        self.setProperty("kind", kind.value)
        restyle(self)
        self._colour_icon()

    def set_menu(self, menu: QMenu) -> None:
        """Open a menu when pressed; a small arrow says so."""
        self.setProperty("menu", True)
        self.setMenu(menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, as Space does; in a sheet never another one."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _WITH_OTHERS:
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw the icon in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._colour_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """On a filled button the focus is an inner ring, which is seen better than a darker edge."""
        super().paintEvent(event)
        if self.hasFocus() and self._kind in (Kind.PRIMARY, Kind.DANGER):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.current().on_accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.75, 2.75, -2.75, -2.75), RADIUS - 2, RADIUS - 2)

    def _colour_icon(self) -> None:
        if self._icon_name is None:
            self.setIcon(QIcon())
            return
        tokens = theme.current()
        colour = {
            Kind.PRIMARY: tokens.on_accent,
            Kind.DANGER: tokens.on_danger,
            Kind.QUIET: tokens.text,
            Kind.FLAT: tokens.accent_text,
        }[self._kind]
        after = _AFTER_ICON if self.text() else 0
        self.setIcon(icon(self._icon_name, colour, disabled=tokens.muted, after=after))
        self.setIconSize(QSize(SIZE + after, SIZE))


class IconButton(Button):
    """A button with an icon only; its name is spoken by screen readers and shown as tooltip."""

    def __init__(self, icon_name: str, name: str, *, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", Kind.FLAT, icon_name=icon_name, keys=keys, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({keys})" if keys else name)
        self.setProperty("iconOnly", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def primary(text: str, *, icon_name: str | None = None, keys: str = "") -> Button:
    """The one thing to do next on this page."""
    return Button(text, Kind.PRIMARY, icon_name=icon_name, keys=keys)


def quiet(text: str, *, icon_name: str | None = None, keys: str = "") -> Button:
    """An ordinary action."""
    return Button(text, Kind.QUIET, icon_name=icon_name, keys=keys)


def danger(text: str, *, icon_name: str | None = None, keys: str = "") -> Button:
    """An action that takes something away for good."""
    return Button(text, Kind.DANGER, icon_name=icon_name, keys=keys)


def flat(text: str, *, icon_name: str | None = None, keys: str = "") -> Button:
    """An action that may stand inside a line of text."""
    return Button(text, Kind.FLAT, icon_name=icon_name, keys=keys)
