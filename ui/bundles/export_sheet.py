"""The sheet that exports a bundle: for whom, what stays here, where to, how far it is, and what came of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.domain.identifiers import Identifier
from fieldkit.domain.team import Address, Member
from fieldkit.errors import Cancelled, Code, FieldKitError, UserError
from fieldkit.services import staying
from fieldkit.services.exporting import Exported
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.services.staying import HeldBack
from ui.bundles import offer as offers
from ui.bundles import wording
from ui.bundles.offer import Offer
from ui.bundles.parts import ProblemBox, Waiting, facts_grid
from ui.bundles.stay_sheet import StaySheet
from ui.folders import documents, show_folder_of
from ui.jobs import Job, Jobs
from ui.widgets.buttons import flat, quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import Sheet, choose_file, choose_target
from ui.widgets.text import Role, Text

_WIDTH = 540
_PAGES = {
    "study": "study",
    "respondent": "respondents",
    "consent": "respondents",
    "interview": "interviews",
    "source": "interviews",
    "code": "codebook",
}
"""Kind -> page on which a name in its fields can be written differently."""


class ExportSheet(Sheet):
    """Exports what was chosen, in the writer's lane.

    `exported` carries the outcome; `turn_asked` the id of a turn in which a name stands that would leave, `page_asked`
    the page on which it stands otherwise, `left` what somebody typed to let it stay. While a bundle is being made,
    closing stops that first. `decisions_asked` leads to what waits for a decision.
    """

    exported = Signal(object)
    turn_asked = Signal(str)
    page_asked = Signal(str)
    left = Signal(object)
    decisions_asked = Signal()

    def __init__(self, parent: QWidget, jobs: Jobs[Study], offer: Offer) -> None:
        super().__init__(parent, QCoreApplication.translate("Bundles", "Export a bundle"), width=_WIDTH)
        self._jobs = jobs
        self._job: Job | None = None
        self._target = offer.target
        self._added: list[tuple[QCheckBox, Address]] = []
        self.members = [(self._box_of(member, member.sign_key in offer.chosen), member) for member in offer.members]
        self._form = self._build_form(offer)
        self._problem = ProblemBox()
        self._waiting = Waiting()
        self._done = QVBoxLayout()
        for part in (self._form, self._problem, self._waiting):
            self.add(part)
        self.add(self._done)
        self.cancel = self.add_cancel()
        self.confirm = self.add_confirm(self.tr("Export"), closes=False)
        self.confirm.clicked.connect(self._export)
        jobs.progressed.connect(self._waiting.step)
        self._tell_recipients()

    @property
    def target(self) -> Path:
        """Where the bundle will go."""
        return self._target

    def set_target(self, path: Path) -> None:
        """Let the bundle go elsewhere."""
        self._target = path
        self._name.setText(path.name)
        self._folder.setText(str(path.parent))

    def add_address_file(self, path: Path) -> None:
        """Offer the owner of an address file as one more recipient of this bundle, chosen."""
        self._jobs.read(
            lambda study, _progress: offers.address_for(study, path),
            lane_key="address-for-export",
            done=self._add_address,
            failed=self._fail,
        )

    def reject(self) -> None:
        """Close; while a bundle is being made, stop that first."""
        if self._job is None:
            super().reject()
        else:
            self._jobs.cancel(self._job)
            self.cancel.setEnabled(False)

    def _box_of(self, member: Member, chosen: bool) -> QCheckBox:
        name = self.tr("%1 (founder)") if member.founder else self.tr("%1")
        box = QCheckBox(f"{name.replace('%1', member.author)}  ·  {wording.key_form(member.sign_key)}")
        box.setChecked(chosen)
        box.toggled.connect(self._tell_recipients)
        return box

    def _build_form(self, offer: Offer) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(self.tr("For whom"), Role.STRONG))
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(2)
        for box, _member in self.members:
            self._boxes.addWidget(box)
        column.addLayout(self._boxes)
        self._for_whom = Text("", Role.SMALL)
        column.addWidget(self._for_whom)
        if offer.unaddressed:
            missing = self.tr("Not known here yet is the address of %1: add their address files.")
            column.addWidget(Text(missing.replace("%1", ", ".join(offer.unaddressed)), Role.SMALL))
        column.addLayout(self._address_row())
        column.addSpacing(8)
        column.addWidget(Text(self.tr("What stays here"), Role.STRONG))
        column.addWidget(Text(wording.stays(offer.stays)))
        column.addWidget(
            Text(
                self.tr(
                    "Names, contacts, exact days and private memos never leave. What the register knows is replaced, "
                    "and the finished file is searched for it once more."
                ),
                Role.SMALL,
            )
        )
        column.addSpacing(8)
        column.addWidget(Text(self.tr("Where to"), Role.STRONG))
        column.addLayout(self._target_row())
        return form

    def _address_row(self) -> QHBoxLayout:
        button = flat(self.tr("Add an address file…"), icon_name="plus")
        button.clicked.connect(self._choose_address)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        return row

    def _target_row(self) -> QHBoxLayout:
        self._name = Text("").selectable()
        self._folder = Text("", Role.SMALL).selectable()
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._name)
        texts.addWidget(self._folder)
        choose = quiet(self.tr("Choose…"), icon_name="folder")
        choose.clicked.connect(self._choose_target)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(texts, 1)
        row.addWidget(choose)
        self.set_target(self._target)
        return row

    def _choose_address(self) -> None:
        kinds = [self.tr("Address files (*%1)").replace("%1", offers.ADDRESS_SUFFIX), self.tr("All files (*)")]
        choose_file(self, self.tr("Add an address file"), documents(), kinds, self.add_address_file)

    def _choose_target(self) -> None:
        kinds = [self.tr("Bundles (*%1)").replace("%1", offers.SUFFIX)]
        choose_target(self, self.tr("Export a bundle"), self._target, kinds, self.set_target)

    def _add_address(self, address: Address) -> None:
        self._problem.hide()
        known = [(box, member.box_key) for box, member in self.members]
        known += [(box, added.box_key) for box, added in self._added]
        box = next((box for box, key in known if key == address.box_key), None)
        if box is None:
            box = QCheckBox(f"{address.author}  ·  {wording.key_form(address.sign_key)}")
            box.toggled.connect(self._tell_recipients)
            self._added.append((box, address))
            self._boxes.addWidget(box)
        box.setChecked(True)
        self._refit()

    def _tell_recipients(self) -> None:
        if any(box.isChecked() for box, _ in (*self.members, *self._added)):
            self._for_whom.setText(self.tr("These, and you, will be able to open it; nobody else."))
        else:
            self._for_whom.setText(self.tr("Nobody but you will be able to open it."))

    def _export(self) -> None:
        members = [member for box, member in self.members if box.isChecked()]
        added = [address for box, address in self._added if box.isChecked()]
        target = self._target
        self._problem.hide()
        self._form.hide()
        self.confirm.setEnabled(False)
        title = self.tr("Making a bundle")
        self._job = self._jobs.write(
            lambda study, progress: offers.export_for(study, target, members, added, progress),
            done=self._finish,
            failed=self._fail,
            title=title,
        )
        self._waiting.begin(self._job, self.tr("Making the bundle and searching it for names…"))
        self.cancel.setText(self.tr("Stop"))
        self._refit()

    def _fail(self, error: FieldKitError) -> None:
        self._job = None
        self._waiting.end()
        self._form.show()
        self.confirm.setEnabled(True)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Cancel"))
        if isinstance(error, Cancelled):
            self._problem.show_texts(self.tr("Stopped. No file was made."), self.tr("Export again whenever you like."))
        elif isinstance(error, UserError) and error.code is Code.NAME_WOULD_LEAVE:
            self._show_name(str(error.facts.get("kind", "")), str(error.facts.get("id", "")))
        elif isinstance(error, UserError) and error.code is Code.DECISIONS_OPEN:
            self._show_open(int(error.facts.get("identifiers", 0)))
        else:
            self._problem.show_error(error)
        self.confirm.setFocus()
        self._refit()

    def _show_open(self, identifiers: int) -> None:
        action = quiet(self.tr("Decide now"), icon_name="arrow-right")
        action.clicked.connect(self._decide_now)
        self._problem.show_texts(
            self.tr("%n identifiers wait for a decision. No file was made.", "", identifiers),
            self.tr("Decide what stands in their place, then export again."),
            action,
        )

    def _decide_now(self) -> None:
        self.decisions_asked.emit()
        self.reject()

    def _show_name(self, kind: str, entity: str) -> None:
        self._tell_name(kind, entity, None)
        self._jobs.read(
            lambda study, _progress: staying.held_back(study, kind, entity),
            lane_key="held-back",
            done=lambda held: self._tell_name(kind, entity, next(iter(held), None)),
            owner=self,
        )

    def _tell_name(self, kind: str, entity: str, held: HeldBack | None) -> None:
        sentence = self.tr("A name from the register stands %1. No file was made.")
        actions = []
        if kind == "turn" or kind in _PAGES:
            actions.append(quiet(self.tr("Open the place"), icon_name="arrow-right"))
            actions[-1].clicked.connect(lambda: self._open_place(kind, entity))
        if held is not None and not held.interviewed:
            actions.append(quiet(self.tr("It may stay…")))
            actions[-1].clicked.connect(lambda: self._ask_to_stay(kind, entity, held))
        self._problem.show_texts(sentence.replace("%1", wording.place_of_name(kind)), self._next_step(held), *actions)
        self._refit()

    def _next_step(self, held: HeldBack | None) -> str:
        if held is None:
            return self.tr("Write it differently there, then export again.")
        if held.interviewed:
            step = self.tr("“%1” names somebody who was interviewed and never leaves: write it differently there.")
        else:
            step = self.tr("Write “%1” differently there, or let it stay.")
        return step.replace("%1", held.words)

    def _open_place(self, kind: str, entity: str) -> None:
        if kind == "turn":
            self.turn_asked.emit(entity)
        else:
            self.page_asked.emit(_PAGES[kind])
        self.reject()

    def _ask_to_stay(self, kind: str, entity: str, held: HeldBack) -> None:
        StaySheet(self, held, lambda typed: self._let_stay(kind, entity, typed)).open()

    def _let_stay(self, kind: str, entity: str, typed: str) -> None:
        self._jobs.write(
            lambda study, _progress: staying.let_stay(study, kind, entity, typed),
            done=self._stays,
            failed=self._fail,
            owner=self,
        )

    def _stays(self, outcome: Outcome[Identifier]) -> None:
        self.left.emit(outcome)
        self._export()

    def _finish(self, outcome: Outcome[Exported]) -> None:
        self._job = None
        self._waiting.end()
        made = outcome.value
        card = Card(self.tr("The bundle is ready"))
        card.add(
            facts_grid(
                (
                    (self.tr("File"), made.path.name),
                    (self.tr("Folder"), str(made.path.parent)),
                    (self.tr("Size"), wording.size(made.size)),
                    (self.tr("Operations"), self._operations(made)),
                    (self.tr("Opened by"), ", ".join(made.recipients)),
                    (self.tr("Stays here"), wording.stays(made.left_out)),
                )
            )
        )
        show = quiet(self.tr("Show in folder"), icon_name="folder")
        show.clicked.connect(lambda: show_folder_of(made.path))
        card.add_footer(show).addStretch()
        self._done.addWidget(card)
        # At once, not when the layout gets to it: the sheet is measured below.
        card.show()
        self.confirm.hide()
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setDefault(True)
        self.cancel.setFocus()
        self._refit()
        self.exported.emit(outcome)

    def _operations(self, made: Exported) -> str:
        text = self.tr("%1, of which %2 new").replace("%1", wording.number(made.operations))
        return text.replace("%2", wording.number(made.new_operations))

    def _refit(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
