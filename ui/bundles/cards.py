"""The cards beside the table: the fingerprint, the members, and where two values stand side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.team import Member
from fieldkit.services.namesakes import SameName
from fieldkit.services.overview import Conflict, Fingerprint, Other
from ui.bundles import wording
from ui.style.tokens import Tone
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Rule, Text
from ui.words import made_by


class FingerprintCard(Card):
    """Four words to read to each other, and the digest they stand for."""

    def __init__(self) -> None:
        super().__init__(self.tr("Fingerprint of the study"))
        self._root_digits = ""
        self.words = Text("", Role.LARGE).selectable()
        self.words.setAccessibleName(self.tr("Four words"))
        self.root = Text("", Role.SMALL).selectable()
        self.root.setAccessibleName(self.tr("Digest"))
        self._extent = Text("", Role.SMALL)
        self._copy = IconButton("copy", self.tr("Copy the words and the digest"))
        self._copy.clicked.connect(self._copy_all)
        self.add_action(self._copy)
        self.add(self.words)
        self.add(
            Text(
                self.tr("Read these words to the other coordinator: the same words mean the same study."),
                Role.MUTED,
            )
        )
        self.add(self.root)
        self.add(self._extent)
        self.setEnabled(False)

    def show_fingerprint(self, fingerprint: Fingerprint) -> None:
        """Show the words of a log."""
        self.setEnabled(True)
        self._root_digits = fingerprint.root
        self.words.setText(" ".join(fingerprint.words))
        self.root.setText(wording.grouped(fingerprint.root, 8))
        operations = self.tr("%n operations", "", fingerprint.operations)
        devices = self.tr("%n devices", "", fingerprint.devices)
        self._extent.setText(f"{operations} · {devices}")

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.words.text()}\n{self._root_digits}")


class MembersCard(Card):
    """Vaults of the study that are known here."""

    def __init__(self) -> None:
        super().__init__(self.tr("Members"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.add(self._list)
        self.add(
            Text(self.tr("The groups are the beginning of each member's key, to compare with theirs."), Role.SMALL)
        )

    def show_members(self, members: Sequence[Member], own_key: str) -> None:
        """Show members in the order given.

        Args:
            members: known vaults.
            own_key: signing key of this vault, hexadecimal.
        """
        _clear(self._list)
        self.set_subtitle(self.tr("%n vaults", "", len(members)))
        for number, member in enumerate(members):
            if number:
                self._list.addWidget(Rule())
            self._list.addWidget(_member_row(member, is_own=member.sign_key == own_key))


def _member_row(member: Member, *, is_own: bool) -> QWidget:
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    top = QHBoxLayout()
    top.setSpacing(6)
    top.addWidget(Text(member.author, Role.STRONG, wrap=False))
    if is_own:
        top.addWidget(Text(QCoreApplication.translate("Bundles", "this laptop"), Role.MUTED, wrap=False))
    top.addStretch()
    if member.founder:
        top.addWidget(Pill(QCoreApplication.translate("Bundles", "founder"), Tone.INFO))
    if not is_own:
        top.addWidget(_trust_pill(member))
    column.addLayout(top)
    below = Text(wording.key_form(member.sign_key), Role.SMALL).selectable()
    below.setAccessibleName(QCoreApplication.translate("Bundles", "Key of %1").replace("%1", member.author))
    column.addWidget(below)
    return row


def _trust_pill(member: Member) -> Pill:
    if not member.trusted:
        return Pill(QCoreApplication.translate("Bundles", "not trusted"), Tone.WARNING)
    if not member.box_key:
        pill = Pill(QCoreApplication.translate("Bundles", "trusted · no address"), Tone.NEUTRAL)
        pill.setToolTip(
            QCoreApplication.translate("Bundles", "Its bundles are taken; to send to it, add its address file")
        )
        return pill
    return Pill(QCoreApplication.translate("Bundles", "trusted"), Tone.GOOD)


class ConflictsCard(Card):
    """Fields of which two values stand beside each other, and names that several entries have."""

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        self._lead = Text("", Role.MUTED)
        self.add(self._lead)
        self.add(self._list)
        self.show_conflicts((), ())

    def show_conflicts(self, conflicts: Sequence[Conflict], same: Sequence[SameName]) -> None:
        """Show every field with its values, and every name with those who have it."""
        _clear(self._list)
        self.set_title(self.tr("Two values side by side"))
        self._lead.setText(self.tr("Nowhere: everybody's changes fit together."))
        self._lead.setVisible(bool(conflicts) or not same)
        if conflicts:
            self.set_title(self.tr("Two values side by side"), self.tr("%n fields", "", len(conflicts)))
            self._lead.setText(
                self.tr(
                    "Two people changed the same field. Both values are kept; the marked one is shown everywhere. "
                    "They cannot be decided here yet: agree on one and write it where it belongs."
                )
            )
        for one in same:
            self._list.addWidget(_same_name_block(one))
        for conflict in conflicts:
            self._list.addWidget(_conflict_block(conflict))


def _conflict_block(conflict: Conflict) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    title = QCoreApplication.translate("Bundles", "%1 “%2”: %3").replace("%1", wording.kind_title(conflict.kind))
    title = title.replace("%3", wording.field_title(conflict.field)).replace("%2", conflict.label)
    column.addWidget(Text(title, Role.STRONG))
    column.addWidget(_value_box(conflict.field, conflict.shown, is_shown=True))
    for other in conflict.others:
        column.addWidget(_value_box(conflict.field, other, is_shown=False))
    return block


def _same_name_block(same: SameName) -> QWidget:
    translate = QCoreApplication.translate
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    title = translate("Bundles", "%1 “%2”: more than one").replace("%1", wording.kind_title(same.kind))
    column.addWidget(Text(title.replace("%2", same.name), Role.STRONG))
    makers = FlowLayout()
    for _, maker in same.entities:
        makers.addWidget(Pill(made_by(maker), Tone.WARNING))
    column.addLayout(makers)
    advice = {
        "respondent": translate("Bundles", "Give one of them another code on the page Respondents."),
        "code": translate("Bundles", "Rename one in the codebook, or remove it and put its passages under the other."),
    }
    column.addWidget(Text(advice[same.kind], Role.MUTED))
    return block


def _value_box(field: str, value: Other, *, is_shown: bool) -> QWidget:
    box = QFrame()
    box.setProperty("field", True)
    box.setProperty("active", is_shown)
    column = QVBoxLayout(box)
    column.setContentsMargins(9, 6, 9, 7)
    column.setSpacing(3)
    top = FlowLayout()
    top.addWidget(Text(value.author or QCoreApplication.translate("Bundles", "unknown"), Role.CAPTION, wrap=False))
    if is_shown:
        top.addWidget(Pill(QCoreApplication.translate("Bundles", "shown"), Tone.GOOD))
    column.addLayout(top)
    column.addWidget(Text(wording.value_text(field, value.value)).selectable())
    return box


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
