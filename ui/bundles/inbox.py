"""The table of bundles that came and went."""

from PySide6.QtCore import QCoreApplication

from fieldkit.domain.team import BundleRecord
from ui.bundles import wording
from ui.models.rows import Column
from ui.style.tokens import Tone
from ui.widgets.tables import Table


def bundle_table() -> Table[BundleRecord]:
    """The table, without rows."""
    return Table(
        [
            Column(QCoreApplication.translate("Bundles", "From"), lambda row: row.author, stretch=2, detail=_you),
            Column(QCoreApplication.translate("Bundles", "Direction"), _direction),
            Column(QCoreApplication.translate("Bundles", "Day"), lambda row: wording.day(row.day), lambda row: row.day),
            Column(
                QCoreApplication.translate("Bundles", "Operations"),
                lambda row: wording.number(row.operations),
                lambda row: row.operations,
                number=True,
            ),
            Column(
                QCoreApplication.translate("Bundles", "New"),
                lambda row: wording.number(row.added),
                lambda row: row.added,
                number=True,
                tip=_tip_of_new,
            ),
            Column(
                QCoreApplication.translate("Bundles", "Size"),
                lambda row: wording.size(row.size),
                lambda row: row.size,
                number=True,
            ),
            Column(QCoreApplication.translate("Bundles", "State"), _state, tone=_tone),
        ],
        key=lambda row: row.id,
    )


def _you(row: BundleRecord) -> str:
    return QCoreApplication.translate("Bundles", "you") if row.direction == "out" else ""


def _direction(row: BundleRecord) -> str:
    if row.direction == "out":
        return QCoreApplication.translate("Bundles", "went out")
    return QCoreApplication.translate("Bundles", "came in")


def _tip_of_new(row: BundleRecord) -> str:
    if row.direction == "out":
        return QCoreApplication.translate("Bundles", "Published by this export")
    return QCoreApplication.translate("Bundles", "Not known here before")


def _state(row: BundleRecord) -> str:
    if row.state == "exported":
        return QCoreApplication.translate("Bundles", "exported")
    if row.state == "unknown-sender":
        return QCoreApplication.translate("Bundles", "unknown sender")
    if row.added:
        return QCoreApplication.translate("Bundles", "merged")
    return QCoreApplication.translate("Bundles", "nothing new")


def _tone(row: BundleRecord) -> Tone:
    if row.state == "exported":
        return Tone.INFO
    if row.state == "unknown-sender":
        return Tone.WARNING
    return Tone.GOOD if row.added else Tone.NEUTRAL
