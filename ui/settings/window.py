"""Language, theme and idle lock: what this laptop remembers, not the study."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from ui import words
from ui.app import LANGUAGES
from ui.preferences import IDLE_MINUTES, SYSTEM_LANGUAGE, Preferences
from ui.style import theme
from ui.style.theme import Mode
from ui.widgets.card import Card
from ui.widgets.forms import Form, NumberField
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments, Toggle

_LONGEST = 240


class WindowCard(Card):
    """Everything here takes effect at once.

    `language_chosen` carries a code or "system"; `idle_chosen` minutes, 0 for never.
    """

    language_chosen = Signal(str)
    idle_chosen = Signal(int)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(self.tr("This window"), self.tr("takes effect at once"))
        self._preferences = preferences
        as_desktop = self.tr("As the desktop")
        self.language = Segments(
            [*((code, words.language(code).capitalize()) for code in LANGUAGES), (SYSTEM_LANGUAGE, as_desktop)],
            preferences.language,
        )
        self.language.chosen.connect(lambda code: self.language_chosen.emit(str(code)))
        self.mode = Segments(
            [(Mode.LIGHT, self.tr("Light")), (Mode.DARK, self.tr("Dark")), (Mode.SYSTEM, as_desktop)],
            preferences.theme,
        )
        self.mode.chosen.connect(self._dress)
        self.locks = Toggle(self.tr("Lock by itself"), checked=preferences.idle_minutes > 0)
        self.locks.toggled.connect(self._set_idle)
        self.minutes = NumberField(1, _LONGEST)
        self.minutes.setSuffix(self.tr(" min"))
        self.minutes.setValue(preferences.idle_minutes or IDLE_MINUTES)
        self.minutes.valueChanged.connect(self._set_idle)
        form = Form()
        form.add("language", self.tr("Language"), self.language)
        form.add("theme", self.tr("Light or dark"), self.mode)
        form.column.addWidget(self.locks)
        self.wait = form.add("minutes", self.tr("After so long without a key or the mouse"), self.minutes)
        self.add(form)
        self.warning = Text(
            self.tr("Left alone, the study stays open to whoever sits down here. Lock it yourself with Ctrl+L."),
            Role.SMALL,
        )
        self.add(self.warning)
        self._show_idle()

    def _dress(self, mode: Mode) -> None:
        self._preferences.theme = Mode(mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, Mode(mode))

    def _set_idle(self) -> None:
        minutes = self.minutes.value() if self.locks.isChecked() else 0
        self._preferences.idle_minutes = minutes
        self._show_idle()
        self.idle_chosen.emit(minutes)

    def _show_idle(self) -> None:
        on = self.locks.isChecked()
        self.wait.setEnabled(on)
        self.warning.setVisible(not on)
