"""What is typed and may not be stored as it stands: kept in the vault, and shown again where it was typed."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject

from fieldkit.services import drafts
from fieldkit.services.drafts import Draft
from fieldkit.services.session import Study
from ui.changes import Changes
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.notify import Notifier
from ui.screen import SHEET
from ui.widgets.dialogs import Sheet


class Drafts(QObject):
    """Gathers drafts from the pages, keeps them, and gives them back.

    Args:
        jobs: of the study.
        changes: tells when something was stored, so that a draft of it is over.
        notifier: says which pages hold something unsaved.
        window: the window as it is now; another language makes it anew.
        parent: Qt parent.
    """

    def __init__(
        self,
        jobs: Jobs[Study],
        changes: Changes,
        notifier: Notifier,
        window: Callable[[], MainWindow],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._notifier, self._window = jobs, notifier, window
        self._kept: frozenset[str] = frozenset()
        changes.changed.connect(self._forget_stored)

    def open_sheets(self) -> list[Sheet]:
        """The sheets over the page in front."""
        return [one for one in self._window().findChildren(Sheet) if one.isVisible()]

    def found(self, sheets: Sequence[Sheet] = ()) -> dict[str, Draft]:
        """What is typed now on pages and in these sheets and not stored, by the key of the page."""
        window = self._window()
        pages = {key: window.built_screen(key) for key in window.keys}
        typed = {key: page.draft() for key, page in pages.items() if page is not None}
        gathered = {key: draft for key, draft in typed.items() if draft is not None}
        for draft in (sheet.typed() for sheet in sheets):
            if draft is not None:
                gathered[window.current_key] = {**gathered.get(window.current_key, {}), SHEET: draft}
        return gathered

    def keep(self, found: Mapping[str, Draft], done: Callable[[], object]) -> None:
        """Have these drafts written into the vault, encrypted as all of it, and hear when they are."""
        self._kept = frozenset(found)
        self._jobs.write(lambda study, _p: drafts.keep(study, found), done=lambda _none: done())

    def ask(self) -> None:
        """Show again what was kept when the study was left."""
        self._jobs.read(lambda study, _p: drafts.kept(study), lane_key="drafts", done=self._bring_back, owner=self)

    def give(self, found: Mapping[str, Draft]) -> None:
        """Hand drafts to their pages, which show them once they have loaded."""
        window = self._window()
        for key, draft in found.items():
            if key in window.keys:
                window.page(key).take_up(draft)

    def _bring_back(self, found: dict[str, Draft]) -> None:
        window = self._window()
        known = [key for key in window.keys if key in found]
        if not known:
            return
        self._kept = frozenset(found)
        self.give(found)
        window.go_to(known[0])
        pages = ", ".join(window.title_of(key) for key in known)
        self._notifier.say(self.tr("Not saved yet, and as you left it: %1.").replace("%1", pages))

    def _forget_stored(self) -> None:
        """A draft that was stored or discarded since is not offered again, even after a crash."""
        found = self.found(self.open_sheets()) if self._kept else {}
        if not self._kept <= found.keys():
            self.keep(found, lambda: None)
