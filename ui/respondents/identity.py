"""Who a respondent is: shown only when asked for."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.forms import Form, TagEdit
from ui.widgets.panels import scrolling
from ui.widgets.text import Role, Text


class IdentityCard(Card):
    """Names and contacts, closed at first; they scroll where the window is low.

    `wanted` asks for what is to be shown, which is not fetched before; the answer comes by `reveal`.
    """

    wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Identity"), self.tr("never leaves this laptop"))
        self._switch = quiet(self.tr("Show"), icon_name="eye")
        self._switch.setProperty("compact", True)
        self._switch.clicked.connect(self._switch_over)
        self.add_action(self._switch)
        self._closed = Text(self.tr("Hidden. Every form is replaced in what leaves."), Role.SMALL)
        self.names = TagEdit(self.tr("Айбек, Aibek"))
        self.contacts = TagEdit(self.tr("phone, e-mail"))
        self.form = Form()
        self.form.add(
            "name",
            self.tr("Names"),
            self.names,
            self.tr("All forms in every script and every by-name; Enter after each."),
        )
        self.form.add(
            "contacts", self.tr("Contacts"), self.contacts, self.tr("Numbers and addresses; Enter after each.")
        )
        for field in (self.names, self.contacts):
            field.changed.connect(self.changed)
            field.line.textEdited.connect(self.changed)
        self.add(self._closed)
        self._fields = scrolling(self.form, fitting=True)
        self.add(self._fields)
        self.hide_again()

    @property
    def is_open(self) -> bool:
        """Whether names are on the screen, so that the fields hold what is to be saved."""
        return not self._fields.isHidden()

    def hasHeightForWidth(self) -> bool:
        """A box layout would not let go of a height that depends on the width."""
        return False

    def sizeHint(self) -> QSize:
        """As tall as what it shows needs at its width."""
        layout = self.layout()
        hint = super().sizeHint()
        return hint if layout is None else QSize(hint.width(), layout.totalHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def reveal(self, names: tuple[str, ...], contacts: tuple[str, ...]) -> None:
        """Open the card with these texts."""
        self.names.set_values(names)
        self.contacts.set_values(contacts)
        self._show(opened=True)
        self.names.line.setFocus()

    def hide_again(self) -> None:
        """Close the card and hold nothing of it any more."""
        self.names.set_values(())
        self.contacts.set_values(())
        self.form.set_problems({})
        self._show(opened=False)

    def lock_open(self, on: bool) -> None:
        """Keep the card open while it holds what is not saved."""
        self._switch.setEnabled(not (on and self.is_open))

    def _switch_over(self) -> None:
        if self.is_open:
            self.hide_again()
        else:
            self.wanted.emit()

    def _show(self, *, opened: bool) -> None:
        self._fields.setVisible(opened)
        self._closed.setVisible(not opened)
        self._switch.setText(self.tr("Hide") if opened else self.tr("Show"))
        self._switch.setEnabled(True)
