"""Choosing who speaks."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from fieldkit.domain.ids import RespondentId
from ui.widgets.buttons import Button, quiet
from ui.widgets.flow import FlowLayout
from ui.widgets.popup import Choice, Finder
from ui.widgets.text import Role, Text


class RespondentPicker(QFrame):
    """Study codes, each with a button that takes it away, and a finder to add one more."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: dict[RespondentId, Choice] = {}
        self._chosen: list[RespondentId] = []
        self._chips: list[Button] = []
        self._finder: Finder | None = None
        self.add = quiet(self.tr("Add…"), icon_name="plus")
        self.add.setProperty("compact", True)
        self.add.clicked.connect(self._find)
        self._nobody = Text(self.tr("No respondents yet"), Role.MUTED, wrap=False)
        self._flow = FlowLayout(self, spacing=4)
        self._flow.addWidget(self.add)
        self._flow.addWidget(self._nobody)
        self.setFocusProxy(self.add)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def chosen(self) -> tuple[RespondentId, ...]:
        """Who is chosen, in that order."""
        return tuple(self._chosen)

    @property
    def offers_anybody(self) -> bool:
        """Whether the study has anybody to choose."""
        return bool(self._offered)

    def offer(self, respondents: Sequence[Choice]) -> None:
        """Let one choose among these; whoever is chosen stays."""
        self._offered = {RespondentId(str(one.key)): one for one in respondents}
        self._show()

    def choose(self, respondents: Iterable[RespondentId]) -> None:
        """Show a choice; `changed` is not emitted."""
        self._chosen = list(respondents)
        self._show()

    def _find(self) -> None:
        if self._finder is None:
            self._finder = Finder(self, self.tr("Code or answer"))
            self._finder.chosen.connect(self._take)
        left = [one for key, one in self._offered.items() if key not in self._chosen]
        self._finder.offer(left, self.add.mapTo(self.window(), QPoint(0, self.add.height())))

    def _take(self, key: str) -> None:
        self._chosen.append(RespondentId(key))
        self._show()
        self.changed.emit()

    def _drop(self, key: RespondentId) -> None:
        self._chosen.remove(key)
        self._show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for key in self._chosen:
            code = self._offered[key].text if key in self._offered else "?"
            chip = quiet(f"{code}  ×")
            chip.setProperty("compact", True)
            chip.setAccessibleName(self.tr("Remove %1").replace("%1", code))
            chip.clicked.connect(lambda _on=False, key=key: self._drop(key))
            self._flow.insert(len(self._chips), chip)
            QWidget.setTabOrder(self._chips[-1] if self._chips else self.add, chip)
            self._chips.append(chip)
        self._nobody.setVisible(not self._offered)
        self.add.setVisible(bool(self._offered))
        self.add.setEnabled(len(self._chosen) < len(self._offered))
