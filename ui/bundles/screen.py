"""The page of bundles."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from fieldkit.domain.release import Released
from fieldkit.domain.team import Address, BundleRecord, Member
from fieldkit.files import free_name
from fieldkit.progress import Progress
from fieldkit.services import exporting, namesakes, overview
from fieldkit.services.exporting import Exported
from fieldkit.services.merging import MergeReport
from fieldkit.services.namesakes import SameName
from fieldkit.services.outcome import Outcome
from fieldkit.services.overview import Conflict
from fieldkit.services.session import Study
from ui.app import language_of
from ui.bundles import offer as offers
from ui.bundles import wording
from ui.bundles.cards import ConflictsCard, FingerprintCard, MembersCard
from ui.bundles.export_sheet import ExportSheet
from ui.bundles.inbox import bundle_table
from ui.bundles.making import MakingSheet
from ui.bundles.merge_sheet import MergeSheet
from ui.bundles.offer import ADDRESS_SUFFIX, SUFFIX, Offer, ReleaseOffer
from ui.bundles.release_sheet import ReleaseSheet
from ui.changes import Changes
from ui.folders import documents, show_folder_of
from ui.jobs import Jobs
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.screen import Hint, Screen
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import ask, choose_file, choose_files, choose_target
from ui.widgets.empty import EmptyState
from ui.widgets.panels import Panels, Stack, scrolling
from ui.widgets.text import Role, Text

_PANELS = "bundles"


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the page shows, the fingerprint apart, which takes longer."""

    bundles: list[BundleRecord]
    members: list[Member]
    conflicts: list[Conflict]
    same_names: list[SameName]
    own_key: str


def _standing(study: Study, _progress: Progress) -> _Standing:
    return _Standing(
        overview.bundles(study),
        exporting.members(study),
        overview.conflicts(study),
        namesakes.standing(study),
        study.sign_key,
    )


class BundlesScreen(Screen):
    """Bundles that came and went, exporting, merging, members, and the fingerprint that two vaults share.

    Signals: `open_requested` carries source, turn, start and end of a place in a transcript (offsets in code points);
    `conflicts_changed` the number of fields with two values; `decisions_requested` leads to what waits for a decision,
    `page_wanted` carries the page on which a name stands that would leave.
    """

    open_requested = Signal(str, str, int, int)
    conflicts_changed = Signal(int)
    decisions_requested = Signal()
    page_wanted = Signal(str)

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__()
        self._jobs = jobs
        self._changes = changes
        self._notifier = notifier
        self._preferences = preferences
        self._shown: _Standing | None = None
        self.table = bundle_table()
        self.fingerprint = FingerprintCard()
        self.members = MembersCard()
        self.conflicts = ConflictsCard()
        self._build()
        self.setAcceptDrops(True)
        self.watch(changes, {"bundle", "member", "study", "respondent", "code"})

    @property
    def title(self) -> str:
        """Name of the page."""
        return self.tr("Bundles")

    def hints(self) -> Sequence[Hint]:
        """Keys of the page."""
        return (Hint("Ctrl+E", self.tr("export")), Hint("Ctrl+M", self.tr("merge")), Hint("Ctrl+R", self.tr("release")))

    def facts(self) -> Sequence[str]:
        """How many bundles, and when the last one came."""
        if self._shown is None or not self._shown.bundles:
            return ()
        facts = [self.tr("%n bundles in all", "", len(self._shown.bundles))]
        days = [one.day for one in self._shown.bundles if one.state == "merged"]
        if days:
            facts.append(self.tr("Last merge %1").replace("%1", wording.day(max(days))))
        return tuple(facts)

    def first_focus(self) -> QWidget:
        """The table; while it is empty, what fills it."""
        return self.table if self.table.rows_model.rows else self._export

    def reload(self) -> None:
        """Ask for bundles, members, conflicts and the fingerprint."""
        self._jobs.read(_standing, lane_key="bundles", done=self._show)
        self._jobs.read(
            lambda study, _progress: overview.fingerprint(study),
            lane_key="fingerprint",
            done=self.fingerprint.show_fingerprint,
        )

    def export(self) -> None:
        """Open the sheet that exports."""
        self._jobs.read(lambda study, _progress: offers.offer(study), lane_key="offer", done=self._open_export)

    def release(self) -> None:
        """Open the sheet that makes a folder for readers."""
        self._jobs.read(
            lambda study, _progress: offers.release_offer(study), lane_key="release-offer", done=self._open_release
        )

    def choose_bundles(self) -> None:
        """Choose files to merge."""
        kinds = [self.tr("Bundles (*%1)").replace("%1", SUFFIX), self.tr("All files (*)")]
        choose_files(self, self.tr("Merge bundles"), documents(), kinds, self.merge)

    def merge(self, files: Sequence[Path]) -> None:
        """Open the sheet that checks these files and merges them."""
        sheet = MergeSheet(self, self._jobs, files)
        sheet.merged.connect(self._merged)
        sheet.finished.connect(self.make_stale)
        sheet.open()

    def add_address(self, path: Path) -> None:
        """Read an address file and ask whether to trust its owner."""
        self._jobs.read(
            lambda study, _progress: offers.address_for(study, path),
            lane_key="address",
            done=self._ask_to_trust,
        )

    def save_address(self, path: Path) -> None:
        """Write the own address file."""
        self._jobs.write(
            lambda study, _progress: exporting.write_address_file(study, path),
            done=self._address_saved,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are bundles or addresses."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Merge the bundles; else read the address."""
        files = _dropped(event)
        bundles = [file for file in files if file.suffix.lower() == SUFFIX]
        event.acceptProposedAction()
        if bundles:
            self.merge(bundles)
        elif files:
            self.add_address(files[0])

    def _build(self) -> None:
        self._export = export = primary(self.tr("Export…"), icon_name="export", keys="Ctrl+E")
        merge = quiet(self.tr("Merge…"), icon_name="merge", keys="Ctrl+M")
        release = quiet(self.tr("Release…"), icon_name="eye", keys="Ctrl+R")
        release.setToolTip(self.tr("A folder for readers: an archive, a ministry (Ctrl+R)"))
        address = quiet(self.tr("Address"), icon_name="key")
        address.set_menu(self._address_menu())
        export.clicked.connect(self.export)
        merge.clicked.connect(self.choose_bundles)
        release.clicked.connect(self.release)
        card = Card(self.tr("Bundles"), actions=(address, release, merge, export), padded=False)
        self._pages = QStackedWidget()
        self._pages.addWidget(
            EmptyState(
                "bundles",
                self.tr("No bundle has come or gone"),
                self.tr(
                    "A bundle is one encrypted file with everything of the study that may be shared. "
                    "Export one for a colleague, or merge one you were given."
                ),
            )
        )
        self._pages.addWidget(self.table)
        card.add(self._pages, 1)
        note = self.tr(
            "A bundle can be merged in any order and any number of times; drop files here to merge them. "
            "A damaged or unknown one changes nothing."
        )
        card.add_footer(Text(note, Role.SMALL))
        side = Stack(self.fingerprint, self.conflicts, self.members)
        side.add_stretch()
        panels = Panels()
        panels.add(card, size=720, stretch=1, minimum=420)
        panels.add(scrolling(side), size=420, minimum=280)
        sizes = self._preferences.panel_sizes(_PANELS)
        if sizes:
            panels.setSizes(sizes)
        panels.splitterMoved.connect(lambda: self._preferences.set_panel_sizes(_PANELS, panels.sizes()))
        self.body.addWidget(panels)

    def _address_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("Save your own address file…"), self._choose_own_address)
        menu.addAction(self.tr("Add a member’s address…"), self._choose_address)
        return menu

    def _show(self, standing: _Standing) -> None:
        self._shown = standing
        self.table.set_rows(standing.bundles)
        self._pages.setCurrentIndex(1 if standing.bundles else 0)
        self.members.show_members(standing.members, standing.own_key)
        self.conflicts.show_conflicts(standing.conflicts, standing.same_names)
        self.conflicts_changed.emit(len(standing.conflicts))
        self.facts_changed.emit()

    def _open_export(self, offer: Offer) -> None:
        sheet = ExportSheet(self, self._jobs, offer)
        sheet.exported.connect(self._exported)
        self._open_making(sheet)

    def _open_release(self, offer: ReleaseOffer) -> None:
        sheet = ReleaseSheet(self, self._jobs, offer, language_of(self._preferences))
        sheet.released.connect(self._released)
        self._open_making(sheet)

    def _open_making(self, sheet: MakingSheet) -> None:
        sheet.turn_asked.connect(self._find_turn)
        sheet.page_asked.connect(self.page_wanted)
        sheet.left.connect(lambda outcome: self._changes.tell(outcome.touched))
        sheet.decisions_asked.connect(self.decisions_requested)
        # Publishing stays done when the export is stopped or refused after it: the fingerprint is another one.
        sheet.finished.connect(self.make_stale)
        sheet.open()

    def _exported(self, outcome: Outcome[Exported]) -> None:
        self._changes.tell(outcome.touched)
        path = outcome.value.path
        self._notifier.succeed(
            self.tr("Bundle exported: %1").replace("%1", path.name),
            action=Action(self.tr("Show in folder"), lambda: show_folder_of(path)),
        )

    def _released(self, outcome: Outcome[Released]) -> None:
        self._changes.tell(outcome.touched)
        made = outcome.value
        self._notifier.succeed(
            self.tr("Release made: %1").replace("%1", made.folder.name),
            action=Action(self.tr("Open the folder"), lambda: show_folder_of(made.folder / made.files[0])),
        )

    def _merged(self, outcome: Outcome[MergeReport]) -> None:
        self._changes.tell(outcome.touched)
        report = outcome.value
        if report.new_operations:
            text = self.tr("Merged the bundle of %1: %2 new operations").replace("%1", report.sender)
            self._notifier.succeed(text.replace("%2", wording.number(report.new_operations)))
        else:
            self._notifier.say(self.tr("Nothing new in the bundle of %1").replace("%1", report.sender))

    def _find_turn(self, turn: str) -> None:
        self._jobs.read(
            lambda study, _progress: (offers.source_of_turn(study, turn), turn),
            lane_key="turn-of-name",
            done=self._open_turn,
        )

    def _open_turn(self, place: tuple[str, str]) -> None:
        source, turn = place
        if source:
            self.open_requested.emit(source, turn, 0, 0)

    def _choose_own_address(self) -> None:
        kinds = [self.tr("Address files (*%1)").replace("%1", ADDRESS_SUFFIX)]
        suggested = free_name(documents() / f"address{ADDRESS_SUFFIX}")
        choose_target(self, self.tr("Save your own address file"), suggested, kinds, self.save_address)

    def _choose_address(self) -> None:
        kinds = [self.tr("Address files (*%1)").replace("%1", ADDRESS_SUFFIX), self.tr("All files (*)")]
        choose_file(self, self.tr("Add a member’s address"), documents(), kinds, self.add_address)

    def _address_saved(self, outcome: Outcome[Path]) -> None:
        path = outcome.value
        self._notifier.succeed(
            self.tr("Address saved. Give it to colleagues: it holds public keys and the title of the study only."),
            action=Action(self.tr("Show in folder"), lambda: show_folder_of(path)),
        )

    def _ask_to_trust(self, address: Address) -> None:
        sentence = self.tr(
            "Ask %1 to read the beginning of their key to you. It must be %2. "
            "Bundles of %1 are then taken, and bundles can be addressed to them."
        )
        sentence = sentence.replace("%1", address.author).replace("%2", wording.key_form(address.sign_key))
        title = self.tr("Trust %1?").replace("%1", address.author)
        ask(self, title, sentence, self.tr("Trust"), lambda: self._trust(address))

    def _trust(self, address: Address) -> None:
        self._jobs.write(lambda study, _progress: exporting.add_member(study, address), done=self._member_added)

    def _member_added(self, outcome: Outcome[Member]) -> None:
        self._changes.tell(outcome.touched)
        self._notifier.succeed(self.tr("%1 is a member now").replace("%1", outcome.value.author))


def _dropped(event: QDropEvent) -> list[Path]:
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in (SUFFIX, ADDRESS_SUFFIX)]
