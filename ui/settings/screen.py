"""The Settings page."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldkit.domain.access import SlotInfo
from fieldkit.services import keeping, vaults
from fieldkit.services.session import Study
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.screen import Hint, Screen
from ui.settings.keeping import BackupCard, CheckCard
from ui.settings.passphrase import PassphraseCard
from ui.settings.slots import SlotsCard
from ui.settings.window import WindowCard
from ui.widgets.panels import Panels, Stack, scrolling


@dataclass(frozen=True, slots=True)
class VaultState:
    """What the page shows of the vault.

    Attributes:
        folder: where it lies.
        slots: ways to open it.
        last_backup: ISO date, or "".
        backup_name: for the next one.
    """

    folder: Path
    slots: Sequence[SlotInfo]
    last_backup: str
    backup_name: str


class SettingsScreen(Screen):
    """Window, passphrase, slots, backup and check, in cards.

    `language_chosen` carries a code or "system"; `idle_chosen` minutes, 0 for never.
    """

    language_chosen = Signal(str)
    idle_chosen = Signal(int)

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__()
        self._jobs = jobs
        self._folder = Path()
        self.window_card = WindowCard(preferences)
        self.window_card.language_chosen.connect(self.language_chosen)
        self.window_card.idle_chosen.connect(self.idle_chosen)
        self.passphrase = PassphraseCard(jobs, changes, notifier)
        self.slots = SlotsCard(jobs, changes, notifier, preferences)
        self.backup = BackupCard(jobs, changes, notifier)
        self.check = CheckCard(jobs)
        panels = Panels()
        panels.add(_column(self.slots, self.backup, self.check), size=620, stretch=1, minimum=340)
        panels.add(_column(self.window_card, self.passphrase), size=520, stretch=1, minimum=320)
        self.body.addWidget(panels)
        self.watch(changes, {"slot", "backup"})

    def reload(self) -> None:
        """Ask for the state of the vault."""
        self._jobs.read(
            lambda study, _progress: VaultState(
                study.folder, vaults.slots(study), keeping.last_backup(study), keeping.backup_name(study)
            ),
            lane_key="settings-page",
            done=self._show,
        )

    def hints(self) -> Sequence[Hint]:
        """Keys of the page."""
        return (Hint("Ctrl+L", self.tr("lock now")),)

    def facts(self) -> Sequence[str]:
        """Where the vault lies."""
        return (str(self._folder),) if self._folder.name else ()

    def _show(self, state: VaultState) -> None:
        self._folder = state.folder
        self.slots.show_slots(state.folder, state.slots)
        self.backup.show_last(state.last_backup, state.backup_name)
        self.facts_changed.emit()


def _column(*cards: QWidget) -> QWidget:
    stack = Stack(*cards)
    stack.add_stretch()
    return scrolling(stack)
