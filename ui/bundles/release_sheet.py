"""The sheet that makes a folder for readers: for whom, what leaves, where to, how far it is, and what came of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from fieldkit.domain.release import Released
from fieldkit.files import free_name
from fieldkit.services import releasing
from fieldkit.services.outcome import Outcome
from fieldkit.services.releasing import Prepared
from fieldkit.services.session import Study
from ui.bundles import release_wording as wording
from ui.bundles.making import MakingSheet
from ui.bundles.offer import ReleaseOffer
from ui.bundles.parts import facts_grid
from ui.folders import show_folder_of
from ui.jobs import Jobs
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.dialogs import choose_folder
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments


class ReleaseSheet(MakingSheet):
    """Makes a release for readers; `released` carries the outcome.

    Args:
        parent: over whose window.
        jobs: of the window.
        offer: what can be released for whom.
        language: of README and report at first, ISO 639-1.
    """

    released = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs[Study], offer: ReleaseOffer, language: str) -> None:
        title = QCoreApplication.translate("Bundles", "Release for readers")
        verb = QCoreApplication.translate("ReleaseSheet", "Release")
        super().__init__(parent, jobs, title, verb, offer.target)
        self._offers = {one.profile.name: one for one in offer.choices}
        self.profiles = Segments([(name, wording.profile_name(name)) for name in self._offers])
        self.profiles.chosen.connect(lambda _name: self._tell())
        self.languages = Segments([("en", "English"), ("ru", "Русский")], language)
        self._open = offer.open
        self._does, self._leaves, self._stays = Text("", Role.MUTED), Text(""), Text("")
        self._build()
        self._tell()

    @property
    def profile(self) -> str:
        """Name of the profile that is chosen."""
        return str(self.profiles.current())

    def make(self) -> None:
        """Release for whom was chosen."""
        profile, target, language = self.profile, self.target, str(self.languages.current())
        job = self._jobs.analyse(
            lambda study, progress: releasing.prepare(
                study, target, profile=profile, language=language, progress=progress
            ),
            title=self.tr("Making a release"),
            done=self._hand_out,
            failed=self.fail,
            owner=self,
        )
        self.begin(job, self.tr("Making the files and searching each of them for names…"))

    def _hand_out(self, prepared: Prepared) -> None:
        job = self._jobs.write(
            lambda study, _progress: releasing.hand_out(study, prepared),
            done=self._finish,
            failed=self.fail,
            title=self.tr("Making a release"),
        )
        self.begin(job, self.tr("Writing the folder…"))

    def _build(self) -> None:
        self.add_heading(self.tr("For whom"))
        self.form.addWidget(self.profiles)
        self.form.addWidget(self._does)
        self.add_heading(self.tr("What leaves"))
        self.form.addWidget(self._leaves)
        self.form.addWidget(
            Text(
                self.tr(
                    "Transcripts as text and Word files, tables with small counts covered, the codebook, coded "
                    "passages and a report. Everything is readable by whoever has the folder."
                ),
                Role.SMALL,
            )
        )
        self.add_heading(self.tr("What stays here"))
        self.form.addWidget(self._stays)
        self.add_heading(self.tr("Language of the report"))
        self.form.addWidget(self.languages)
        self.add_heading(self.tr("Where to"))
        self.add_target(self._choose_target)

    def _tell(self) -> None:
        """Say what the chosen profile lets out."""
        offer = self._offers[self.profile]
        self._does.setText(wording.does(offer.profile))
        self._leaves.setText(wording.leaves(offer.leaving))
        self._stays.setText(wording.stays(offer.staying))
        self.confirm.setEnabled(offer.leaving.respondents > 0)
        self._warn(offer.unread)
        self.refit()

    def _warn(self, unread: int) -> None:
        """Say at once what would keep it from being made."""
        self.problem.hide()
        if self._open:
            self.show_open(
                self.tr("%n identifiers wait for a decision. Nothing is released before that.", "", self._open)
            )
        elif unread:
            self.show_unread(
                self.tr("%n texts were not looked through yet. Nothing is released before that.", "", unread)
            )

    def _choose_target(self) -> None:
        choose_folder(self, self.tr("Where to make the folder"), self.target.parent, self._make_in)

    def _make_in(self, parent: Path) -> None:
        self.set_target(free_name(parent / self.target.name))

    def _finish(self, outcome: Outcome[Released]) -> None:
        made = outcome.value
        card = Card(self.tr("The release is ready"))
        facts = [
            (self.tr("Name"), made.folder.name),
            (self.tr("Folder"), str(made.folder.parent)),
            (self.tr("In it"), wording.contents(made.leaving)),
            (self.tr("Covered"), wording.covered(made.leaving)),
            (self.tr("Stays here"), wording.stays(made.staying)),
        ]
        left = wording.left_away(made.staying)
        card.add(facts_grid([*facts, *([(self.tr("Left out"), left)] if left else [])]))
        show = quiet(self.tr("Open the folder"), icon_name="folder")
        show.clicked.connect(lambda: show_folder_of(made.folder / made.files[0]))
        card.add_footer(show).addStretch()
        self.finish(card)
        self.released.emit(outcome)
