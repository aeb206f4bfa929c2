"""The sheet that takes bundles in: each is checked first, and only then merged."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from fieldkit.errors import Cancelled, FieldKitError
from fieldkit.services import merging
from fieldkit.services.merging import MergeReport
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui.bundles.bundle_card import BundleCard, CardState
from ui.jobs import Job, Jobs
from ui.widgets.dialogs import Sheet
from ui.widgets.panels import Stack, scrolling
from ui.widgets.text import Role, Text

_WIDTH = 620
_TALLEST = 470


class MergeSheet(Sheet):
    """Checks files one after another, says of each what merging would do, then merges those that are ready.

    `merged` carries the outcome of each merge. Closing stops a check; a merge that is stopped first says what it did.
    """

    merged = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs[Study], files: Sequence[Path]) -> None:
        super().__init__(parent, QCoreApplication.translate("Bundles", "Merge bundles"), width=_WIDTH)
        self._jobs = jobs
        self._job: Job | None = None
        self._merging = False
        self._closing = False
        self.cards = [BundleCard(file) for file in files]
        stack = Stack(*self.cards)
        stack.add_stretch()
        self._area = scrolling(stack)
        self._stack = stack
        self._summary = Text(self.tr("Nothing changes before you press Merge."), Role.MUTED)
        self.add(self._area, 1)
        self.add(self._summary)
        self.cancel = self.add_cancel()
        self.confirm = self.add_confirm(self.tr("Merge"), closes=False)
        self.confirm.setEnabled(False)
        self.confirm.clicked.connect(self._merge)
        for card in self.cards:
            card.changed.connect(self._refresh)
            jobs.progressed.connect(card.waiting.step)
        self._refit()
        QTimer.singleShot(0, self, self._inspect_next)

    def reject(self) -> None:
        """Close; while a bundle is being read, stop that first."""
        if self._job is None:
            super().reject()
            return
        self._closing = not self._merging
        self._jobs.cancel(self._job)
        self.cancel.setEnabled(False)

    def _inspect_next(self) -> None:
        card = self._first(CardState.NEW)
        if card is None:
            self._refresh()
            return
        self._job = self._jobs.write(
            lambda study, progress: merging.inspect(study, card.file, progress=progress),
            done=lambda report: self._inspected(card, report),
            failed=lambda error: self._failed(card, error),
            title=self.tr("Checking a bundle"),
            owner=self,
        )
        card.begin(self._job, self.tr("Checking…"))

    def _inspected(self, card: BundleCard, report: MergeReport) -> None:
        self._job = None
        card.show_report(report)
        self._go_on(self._inspect_next)

    def _merge(self) -> None:
        self._merging = True
        self.confirm.setEnabled(False)
        self.cancel.setText(self.tr("Stop"))
        for card in self.cards:
            card.trust.setEnabled(False)
        self._merge_next()

    def _merge_next(self) -> None:
        card = self._first(CardState.READY)
        if card is None:
            self._conclude()
            return
        trust = card.trusts
        self._job = self._jobs.write(
            lambda study, progress: merging.merge(study, card.file, trust=trust, progress=progress),
            done=lambda outcome: self._took(card, outcome),
            failed=lambda error: self._not_taken(card, error),
            title=self.tr("Merging a bundle"),
            owner=self,
        )
        card.begin(self._job, self.tr("Merging…"))

    def _took(self, card: BundleCard, outcome: Outcome[MergeReport]) -> None:
        self._job = None
        card.show_merged(outcome.value)
        self.merged.emit(outcome)
        self._go_on(self._merge_next)

    def _failed(self, card: BundleCard, error: FieldKitError) -> None:
        self._job = None
        card.show_error(error)
        self._go_on(self._inspect_next)

    def _not_taken(self, card: BundleCard, error: FieldKitError) -> None:
        self._job = None
        card.show_error(error)
        self._go_on(self._conclude if isinstance(error, Cancelled) else self._merge_next)

    def _go_on(self, how: Callable[[], None]) -> None:
        """Take the next step, unless somebody wants to close."""
        self._refit()
        if self._closing:
            super().reject()
        else:
            how()

    def _first(self, state: CardState) -> BundleCard | None:
        return next((card for card in self.cards if card.state is state), None)

    def _conclude(self) -> None:
        self._merging = False
        for card in self.cards:
            card.trust.setEnabled(True)
        taken = [card for card in self.cards if card.state is CardState.MERGED]
        text = self.tr("Merged %1 of %2 files. Read the four words of the fingerprint to each other.")
        self._summary.setText(text.replace("%1", str(len(taken))).replace("%2", str(len(self.cards))))
        self.cancel.setText(self.tr("Close"))
        self.cancel.setEnabled(True)
        self._refresh()
        self.confirm.setVisible(self.confirm.isEnabled())
        self.cancel.setDefault(not self.confirm.isEnabled())
        self._refit()

    def _refresh(self) -> None:
        ready = self._job is None and self._first(CardState.READY) is not None
        self.confirm.setEnabled(ready)
        self.confirm.setVisible(True)
        if ready:
            self.confirm.setDefault(True)
            if self.cancel.hasFocus():
                # It has the keyboard only because nothing else could be pressed while the files were checked.
                self.confirm.setFocus()

    def _refit(self) -> None:
        for card in self.cards:
            card.updateGeometry()
        layout = self._stack.layout()
        if layout is not None:
            layout.activate()
            wanted = layout.totalHeightForWidth(_WIDTH - 60)
            self._area.setMinimumHeight(min(_TALLEST, wanted))
        outer = self.layout()
        if outer is not None:
            outer.activate()
            self.resize(self.width(), max(self.height(), outer.totalHeightForWidth(self.width())))
