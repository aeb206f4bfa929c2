"""The sheet that exports a bundle: for whom, what stays here, where to, how far it is, and what came of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.team import Address, Member
from fieldkit.services.exporting import Exported
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui.bundles import offer as offers
from ui.bundles import wording
from ui.bundles.making import MakingSheet
from ui.bundles.offer import Offer
from ui.bundles.parts import facts_grid
from ui.folders import documents, show_folder_of
from ui.jobs import Jobs
from ui.style.tokens import Tone
from ui.widgets.buttons import flat, quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import choose_file, choose_target
from ui.widgets.text import Role, Text


class ExportSheet(MakingSheet):
    """Exports what was chosen; `exported` carries the outcome."""

    exported = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs[Study], offer: Offer) -> None:
        title = QCoreApplication.translate("Bundles", "Export a bundle")
        verb = QCoreApplication.translate("ExportSheet", "Export")
        super().__init__(parent, jobs, title, verb, offer.target)
        self._added: list[tuple[QCheckBox, Address]] = []
        self.members = [(self._box_of(member, member.sign_key in offer.chosen), member) for member in offer.members]
        self._build(offer)
        self._tell_recipients()
        self._offer = offer
        self._warn()

    def add_address_file(self, path: Path) -> None:
        """Offer the owner of an address file as one more recipient of this bundle, chosen."""
        self._jobs.read(
            lambda study, _progress: offers.address_for(study, path),
            lane_key="address-for-export",
            done=self._add_address,
            failed=self.fail,
        )

    def make(self) -> None:
        """Export for those who were chosen."""
        members = [member for box, member in self.members if box.isChecked()]
        added = [address for box, address in self._added if box.isChecked()]
        target = self.target
        job = self._jobs.write(
            lambda study, progress: offers.export_for(study, target, members, added, progress),
            done=self._finish,
            failed=self.fail,
            title=self.tr("Making a bundle"),
        )
        self.begin(job, self.tr("Making the bundle and searching it for names…"))

    def _box_of(self, member: Member, chosen: bool) -> QCheckBox:
        name = self.tr("%1 (founder)") if member.founder else self.tr("%1")
        box = QCheckBox(f"{name.replace('%1', member.author)}  ·  {wording.key_form(member.sign_key)}")
        box.setChecked(chosen)
        box.toggled.connect(self._tell_recipients)
        return box

    def _build(self, offer: Offer) -> None:
        self.add_heading(self.tr("For whom"))
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(2)
        for box, _member in self.members:
            self._boxes.addWidget(box)
        self.form.addLayout(self._boxes)
        self._for_whom = Text("", Role.SMALL)
        self.form.addWidget(self._for_whom)
        if offer.unaddressed:
            missing = self.tr("Not known here yet is the address of %1: add their address files.")
            self.form.addWidget(Text(missing.replace("%1", ", ".join(offer.unaddressed)), Role.SMALL))
        self.form.addLayout(self._address_row())
        self.add_heading(self.tr("What stays here"))
        self.form.addWidget(Text(wording.stays(offer.stays)))
        self.form.addWidget(
            Text(
                self.tr(
                    "Names, contacts, exact days and private memos never leave. What the register knows is replaced, "
                    "and the finished file is searched for it once more."
                ),
                Role.SMALL,
            )
        )
        self.add_heading(self.tr("Where to"))
        self.add_target(self._choose_target)

    def _address_row(self) -> QHBoxLayout:
        button = flat(self.tr("Add an address file…"), icon_name="plus")
        button.clicked.connect(self._choose_address)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        return row

    def _choose_address(self) -> None:
        kinds = [self.tr("Address files (*%1)").replace("%1", offers.ADDRESS_SUFFIX), self.tr("All files (*)")]
        choose_file(self, self.tr("Add an address file"), documents(), kinds, self.add_address_file)

    def _choose_target(self) -> None:
        kinds = [self.tr("Bundles (*%1)").replace("%1", offers.SUFFIX)]
        choose_target(self, self.tr("Export a bundle"), self.target, kinds, self.set_target)

    def _add_address(self, address: Address) -> None:
        self._warn()
        known = [(box, member.box_key) for box, member in self.members]
        known += [(box, added.box_key) for box, added in self._added]
        box = next((box for box, key in known if key == address.box_key), None)
        if box is None:
            box = QCheckBox(f"{address.author}  ·  {wording.key_form(address.sign_key)}")
            box.toggled.connect(self._tell_recipients)
            self._added.append((box, address))
            self._boxes.addWidget(box)
        box.setChecked(True)
        self.refit()

    def _warn(self) -> None:
        """Say at once what keeps it from being made, or what would leave unseen."""
        self.problem.hide()
        if self._offer.open:
            self.show_open(
                self.tr("%n identifiers wait for a decision. No bundle is made before that.", "", self._offer.open)
            )
        elif self._offer.unread:
            self.show_unread(
                self.tr(
                    "%n transcripts were not looked through as they stand: of their names only those in the register "
                    "will be replaced.",
                    "",
                    self._offer.unread,
                ),
                Tone.WARNING,
            )

    def _tell_recipients(self) -> None:
        if any(box.isChecked() for box, _ in (*self.members, *self._added)):
            self._for_whom.setText(self.tr("These, and you, will be able to open it; nobody else."))
        else:
            self._for_whom.setText(self.tr("Nobody but you will be able to open it."))

    def _finish(self, outcome: Outcome[Exported]) -> None:
        made = outcome.value
        card = Card(self.tr("The bundle is ready"))
        facts = [
            (self.tr("File"), made.path.name),
            (self.tr("Folder"), str(made.path.parent)),
            (self.tr("Size"), wording.size(made.size)),
            (self.tr("Operations"), self._operations(made)),
            (self.tr("Opened by"), ", ".join(made.recipients)),
            (self.tr("Stays here"), wording.stays(made.left_out)),
        ]
        if made.unread:
            facts.append((self.tr("Not looked through"), self.tr("%n transcripts", "", made.unread)))
        card.add(facts_grid(facts))
        show = quiet(self.tr("Show in folder"), icon_name="folder")
        show.clicked.connect(lambda: show_folder_of(made.path))
        card.add_footer(show).addStretch()
        self.finish(card)
        self.exported.emit(outcome)

    def _operations(self, made: Exported) -> str:
        text = self.tr("%1, of which %2 new").replace("%1", wording.number(made.operations))
        return text.replace("%2", wording.number(made.new_operations))
