"""The Study page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldkit.domain.profile import Profile
from fieldkit.domain.study import Attribute, StudyInfo
from fieldkit.progress import Progress
from fieldkit.services import drafts, profiles, undo
from fieldkit.services import study as studies
from fieldkit.services.drafts import Draft
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui import words
from ui.changes import Changes
from ui.jobs import Jobs
from ui.notify import Action, Notifier
from ui.preferences import Preferences
from ui.screen import SHEET, Hint, Screen
from ui.study import snapshot
from ui.study.attributes import AttributesCard
from ui.study.glance import CountsCard, FingerprintCard, LanguagesCard, SafetyCard
from ui.study.profiles import ProfilesSheet
from ui.study.snapshot import Snapshot
from ui.study.steps import StepsCard
from ui.widgets.buttons import primary
from ui.widgets.card import Card
from ui.widgets.forms import Form, TagEdit, show_text
from ui.widgets.panels import Panels, Stack, scrolling

_KINDS = frozenset(
    {"study", "respondent", "interview", "source", "coding", "code", "bundle", "conflict", "slot", "backup"}
)


@dataclass(frozen=True, slots=True)
class _Form:
    title: str = field(repr=False)
    wave: str
    languages: tuple[str, ...]


class StudyScreen(Screen):
    """What the study is, how far it is, and what to do next.

    Args:
        jobs: lanes of the open study.
        changes: what was touched.
        notifier: the strip.
        preferences: of this laptop.

    `page_wanted` carries the key of another page.
    """

    page_wanted = Signal(str)

    def __init__(self, jobs: Jobs[Study], changes: Changes, notifier: Notifier, preferences: Preferences) -> None:
        super().__init__()
        self._jobs = jobs
        self._changes = changes
        self._notifier = notifier
        self._info: StudyInfo | None = None
        self._seen: Snapshot | None = None
        self._sent: _Form | None = None
        self.steps = StepsCard()
        self.attributes = AttributesCard(self._save_attributes)
        self.attributes.profiles_wanted.connect(self.edit_profiles)
        self.counts = CountsCard()
        self.languages = LanguagesCard()
        self.fingerprint = FingerprintCard()
        self.safety = SafetyCard()
        self.about = self._about_card()
        for card in (self.steps, self.safety):
            card.page_wanted.connect(self.page_wanted)
        panels = Panels()
        panels.add(_column(self.steps, self.about, self.attributes), size=820, stretch=1, minimum=380)
        panels.add(_column(self.counts, self.fingerprint, self.safety, self.languages), size=340, minimum=260)
        self.body.addWidget(panels)
        self._preferences = preferences
        self.watch(changes, _KINDS)

    def reload(self) -> None:
        """Ask for what the page shows."""
        self._jobs.read(lambda study, _progress: snapshot.take(study), lane_key="study-page", done=self._show)

    def hints(self) -> Sequence[Hint]:
        """Keys of the page."""
        return (Hint("Ctrl+S", self.tr("save title and languages")),)

    def first_focus(self) -> QWidget | None:
        """The next step, or the attributes: a key that slips must not change the title of the study."""
        first = super().first_focus()
        return self.attributes.table if first is self.title_line else first

    def finish(self) -> None:
        """Save the form, if it was changed and can be saved."""
        self._save()

    def typed(self) -> Draft | None:
        """The form, where it says something else than the study."""
        return {"form": drafts.plain(self._form())} if self._is_changed else None

    def put_back(self, draft: Draft) -> None:
        """Show the form as it was typed, or that of an attribute."""
        if "form" in draft:
            self._fill(drafts.read(draft["form"], _Form))
            self._mark()
        if SHEET in draft:
            self.attributes.edit_again(draft[SHEET])

    @property
    def _is_changed(self) -> bool:
        return self._info is not None and self._form() != _said(self._info)

    def _about_card(self) -> Card:
        card = Card(self.tr("This study"))
        self.title_line = QLineEdit()
        self.wave = QLineEdit(placeholderText=self.tr("year or number"))
        self.tags = TagEdit(self.tr("ky, ru, kk…"))
        self.form = Form()
        self.form.add("title", self.tr("Title"), self.title_line)
        self.form.add_beside(
            ("wave", self.tr("Wave"), self.wave), ("languages", self.tr("Languages of the interviews"), self.tags)
        )
        card.add(self.form)
        self.save = primary(self.tr("Save"), icon_name="save", keys="Ctrl+S")
        self.save.clicked.connect(self._save)
        footer = card.add_footer()
        footer.addStretch()
        footer.addWidget(self.save)
        for line in (self.title_line, self.wave):
            line.textEdited.connect(self._mark)
            line.returnPressed.connect(self._save)
        self.tags.changed.connect(self._mark)
        self.tags.line.textEdited.connect(self._mark)
        self._mark()
        return card

    def _form(self) -> _Form:
        return _Form(self.title_line.text().strip(), self.wave.text().strip(), self.tags.values())

    def _mark(self) -> None:
        self.save.setEnabled(self._is_changed)

    def _show(self, seen: Snapshot) -> None:
        typing = self._is_changed
        self._info = seen.info
        if not typing:
            self._fill(_said(seen.info))
        self._mark()
        self.steps.show_steps(self.steps.steps(seen))
        self.attributes.show_attributes(seen.info.attributes, seen.values, seen.bound)
        self._seen = seen
        self.counts.show_counts(seen.counts)
        self.languages.show_languages(seen.languages)
        self.fingerprint.show_fingerprint(seen.fingerprint)
        self.safety.show_state(seen)
        self.show_waiting()

    def _fill(self, form: _Form) -> None:
        show_text(self.title_line, form.title)
        show_text(self.wave, form.wave)
        self.tags.set_values(form.languages)

    def _save(self) -> None:
        form = self._form()
        wrong = [code for code in form.languages if not (code.isascii() and code.isalpha() and 2 <= len(code) <= 3)]
        problems = {} if form.title else {"title": self.tr("Give the study a title.")}
        if wrong:
            problems["languages"] = self.tr("“%1” is not a language code.").replace("%1", wrong[0])
        self.form.set_problems(problems)
        if self._is_changed and not problems:
            self._sent = form
            folded = tuple(code.lower() for code in form.languages)
            self._jobs.write(
                lambda study, _progress: studies.change(study, title=form.title, wave=form.wave, languages=folded),
                done=self._saved,
            )

    def _save_attributes(self, attributes: Sequence[Attribute]) -> None:
        kept = tuple(attributes)
        self._jobs.write(lambda study, _progress: studies.change(study, attributes=kept), done=self._saved)

    def edit_profiles(self) -> ProfilesSheet | None:
        """Open the form of what an archive or a printer gets."""
        if self._seen is None:
            return None
        sheet = ProfilesSheet(self, self._seen.info, self._seen.values, founded=self._seen.founded)
        sheet.accepted.connect(lambda: self._save_profiles(sheet.changed()))
        sheet.open()
        return sheet

    def _save_profiles(self, changed: Sequence[Profile]) -> None:
        for profile in changed:
            self._jobs.write(_changing(profile), done=self._kept_profile)

    def _kept_profile(self, outcome: Outcome[Profile]) -> None:
        self._changes.tell(outcome.touched)
        self._notifier.say(self.tr("Profile saved."), action=Action(self.tr("Undo"), self._undo, "Ctrl+Z"))

    def _saved(self, outcome: Outcome[StudyInfo]) -> None:
        self._info = outcome.value
        if self._form() == self._sent:
            self._fill(_said(outcome.value))
        self._mark()
        self._changes.tell(outcome.touched)
        self._notifier.say(self.tr("Study saved."), action=Action(self.tr("Undo"), self._undo, "Ctrl+Z"))

    def _undo(self) -> None:
        self._jobs.write(lambda study, _progress: undo.undo(study), done=self._undone)

    def _undone(self, outcome: Outcome[str]) -> None:
        self._changes.tell(outcome.touched)
        self._notifier.say(words.undone(outcome.value))


def _said(info: StudyInfo) -> _Form:
    return _Form(info.title, info.wave, info.languages)


def _changing(profile: Profile) -> Callable[[Study, Progress], Outcome[Profile]]:
    return lambda study, _progress: profiles.change_profile(study, profile)


def _column(*cards: QWidget) -> QWidget:
    stack = Stack(*cards)
    stack.add_stretch()
    return scrolling(stack)
