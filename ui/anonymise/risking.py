"""Measuring the risk, previewing what would lower it, and lowering it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from fieldkit.domain.identifiers import REPLACING
from fieldkit.domain.risk import Fix
from fieldkit.services import risks
from fieldkit.services.deciding import IdentifierRow
from fieldkit.services.risks import Preview
from fieldkit.services.session import Study
from ui.anonymise.actions import Actions
from ui.anonymise.groups import GroupsSheet
from ui.anonymise.loading import Measured, measure
from ui.anonymise.preview import PreviewSheet
from ui.anonymise.risk_card import RiskCard
from ui.jobs import Jobs


class Risking(QObject):
    """Runs what the risk card asks for.

    Args:
        jobs: of the window.
        actions: that change the study.
        card: which shows the risk.
        parent: Qt parent.
    """

    def __init__(self, jobs: Jobs[Study], actions: Actions, card: RiskCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._actions, self._card = jobs, actions, card
        self._profile = ""
        self._measured: Measured | None = None
        card.profile_chosen.connect(self._choose)
        card.preview_asked.connect(self._preview)
        card.groups_asked.connect(self.show_groups)

    def measure(self) -> None:
        """Measure what leaves now, for whom it was chosen."""
        profile = self._profile
        self._jobs.analyse(
            lambda study, progress: measure(study, profile, progress=progress),
            title=self.tr("Measuring the risk"),
            done=self._show,
            owner=self,
        )

    def note_rows(self, rows: Sequence[IdentifierRow]) -> None:
        """Know what is replaced by now."""
        replaced = (row.identifier.forms for row in rows if row.identifier.decision in REPLACING)
        self._card.note_replaced(frozenset(form.casefold() for forms in replaced for form in forms))

    def show_groups(self) -> None:
        """Open the table of all groups of people who look alike, once something is measured by which they do."""
        if self._measured is not None and self._card.groups_button.isEnabled():
            GroupsSheet(self._card, self._measured).open()

    def _choose(self, profile: str) -> None:
        self._profile = profile
        self.measure()

    def _show(self, measured: Measured) -> None:
        if (measured.profile.name if measured.profile else "") == self._profile:
            self._measured = measured
            self._card.show_measured(measured)

    def _preview(self, steps: int) -> None:
        measured = self._measured
        if measured is None:
            return
        fixes = measured.risk.fixes[:steps]
        self._jobs.analyse(
            lambda study, _progress: risks.preview(study, fixes, measured.profile),
            title=self.tr("Trying it out"),
            done=lambda seen: self._open(measured, fixes, seen),
            owner=self,
        )

    def _open(self, measured: Measured, fixes: Sequence[Fix], seen: Preview) -> None:
        sheet = PreviewSheet(self._card, fixes, seen, measured.labels)
        sheet.accepted.connect(lambda: self._actions.lower_risk(fixes, measured.profile))
        sheet.open()
