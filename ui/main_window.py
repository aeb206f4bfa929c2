"""The frame around the screens: top bar, rail, page, status bar."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.idle import IdleTimer
from ui.notify import Notifier
from ui.preferences import Preferences
from ui.screen import Screen, ScreenEntry
from ui.widgets.jobstrip import JobStrip
from ui.widgets.rail import Rail
from ui.widgets.statusbar import StatusBar
from ui.widgets.topbar import TopBar

_WIDTH, _HEIGHT = 1366, 768


class MainWindow(QMainWindow):
    """The window of an open study.

    Args:
        entries: places in the rail, in their order; only these are shown.
        notifier: messages for the strip at the bottom.
        idle: tells how long until it locks; the window counts it down while it is visible.
        preferences: where place and size of the window are kept.

    Signals: `search_requested` and `search_committed` carry the text; `lock_requested`, `undo_requested` and
    `redo_requested` carry nothing; `screen_shown` carries the key; `closing` carries the event, which can be ignored.
    """

    search_requested = Signal(str)
    search_committed = Signal(str)
    lock_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    screen_shown = Signal(str)
    closing = Signal(object)

    def __init__(
        self, entries: Sequence[ScreenEntry], notifier: Notifier, idle: IdleTimer, preferences: Preferences
    ) -> None:
        super().__init__()
        self._entries = {entry.key: entry for entry in entries}
        self._preferences = preferences
        self._idle = idle
        self._screens: dict[str, Screen] = {}
        self._current = ""
        self._top = TopBar()
        self._rail = Rail(entries)
        self._pages = QStackedWidget()
        self.job_strip = JobStrip()
        self._status = StatusBar(notifier, self.job_strip)
        self._lay_out()
        self._connect()
        self._restore_place()

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of all pages in the order of the rail."""
        return tuple(self._entries)

    def title_of(self, key: str) -> str:
        """What the rail calls a page."""
        return self._entries[key].title

    @property
    def current_key(self) -> str:
        """Key of the page in front; empty before the first."""
        return self._current

    def set_study(self, title: str, wave: str = "") -> None:
        """Name the study in the top bar. The title of the window, which other programs can read, stays general."""
        self._top.set_study(title, wave)

    def set_count(self, key: str, count: int | None) -> None:
        """Show a number beside a place in the rail; None or 0 for none."""
        self._rail.set_count(key, count)

    def page(self, key: str) -> Screen:
        """A page, built when it is asked for the first time; what is in front stays there.

        Raises:
            KeyError: no such entry.
        """
        screen = self._screens.get(key)
        if screen is None:
            screen = self._entries[key].factory()
            screen.facts_changed.connect(lambda: self._show_facts(key))
            screen.setAccessibleName(self._entries[key].title)
            self._screens[key] = screen
            self._pages.addWidget(screen)
        return screen

    def show_screen(self, key: str) -> Screen:
        """Bring a page to the front, building it when it is opened for the first time.

        Raises:
            KeyError: no such entry.
        """
        screen = self.page(key)
        self._current = key
        self._rail.mark(key)
        self._pages.setCurrentWidget(screen)
        self.setWindowTitle(f"{screen.title or self._entries[key].title} – FieldKit")
        self._show_facts(key)
        self.screen_shown.emit(key)
        return screen

    def go_to(self, key: str) -> None:
        """Show a page and give it the keyboard, so that the keys it names do what it says, with the mouse, too."""
        self.show_screen(key)
        self.focus_page()

    def built_screen(self, key: str) -> Screen | None:
        """The page of a key if it was opened before; nothing is built."""
        return self._screens.get(key)

    @property
    def search_box(self) -> QLineEdit:
        """The box one types a search into."""
        return self._top.search

    def set_saved(self, text: str) -> None:
        """Say in the status bar whether everything is saved."""
        self._status.set_saved(text)

    def focus_search(self) -> None:
        """Put the keyboard into the search box."""
        self._top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._top.search.selectAll()

    def focus_page(self) -> None:
        """Put the keyboard into the page in front."""
        screen = self._screens.get(self._current)
        target = screen.first_focus() if screen is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember place and size."""
        self._preferences.geometry = self.saveGeometry()
        super().closeEvent(event)
        self.closing.emit(event)

    def changeEvent(self, event: QEvent) -> None:
        """Show the right time at once when the window comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and not self.isMinimized():
            self._top.lock.show_left(self._idle.seconds_left)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._rail)
        middle.addWidget(self._pages, 1)
        column.addLayout(middle, 1)
        column.addWidget(self._status)
        self.setCentralWidget(content)
        QWidget.setTabOrder(self._top.lock, self._rail)

    def _connect(self) -> None:
        self._rail.chosen.connect(self.go_to)
        self._top.search.requested.connect(self.search_requested)
        self._top.search.committed.connect(self.search_committed)
        self._top.search.left.connect(self.focus_page)
        self._top.lock.clicked.connect(self.lock_requested)
        self._idle.ticked.connect(self._count_down)
        self._top.lock.show_left(self._idle.seconds_left)
        for entry in self._entries.values():
            if entry.shortcut:
                self._shortcut(entry.shortcut).activated.connect(lambda key=entry.key: self.go_to(key))
        self._shortcut("Ctrl+K").activated.connect(self.focus_search)
        self._shortcut("Ctrl+L").activated.connect(self.lock_requested)
        self._shortcut("Ctrl+Z").activated.connect(self.undo_requested)
        self._shortcut("Ctrl+Shift+Z").activated.connect(self.redo_requested)
        self._shortcut("F6").activated.connect(lambda: self._next_region(1))
        self._shortcut("Shift+F6").activated.connect(lambda: self._next_region(-1))

    def _shortcut(self, keys: str) -> QShortcut:
        return QShortcut(QKeySequence(keys), self)

    def _show_facts(self, key: str) -> None:
        screen = self._screens.get(key)
        if key == self._current and screen is not None:
            self._status.set_page(screen.facts(), screen.hints())

    def _count_down(self, seconds: int) -> None:
        if self.isVisible() and not self.isMinimized():
            self._top.lock.show_left(seconds)

    def _next_region(self, by: int) -> None:
        focused = QApplication.focusWidget()
        regions = (self._rail, self._pages, self._top)
        at = next((n for n, region in enumerate(regions) if focused and region.isAncestorOf(focused)), -1)
        enter = (self._rail.take_focus, self.focus_page, self.focus_search)
        enter[(at + by) % len(enter) if at >= 0 else 0]()

    def _restore_place(self) -> None:
        geometry = self._preferences.geometry
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            room = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(_WIDTH, room.width()), min(_HEIGHT, room.height()))
