"""Cards that tell how far the study is and whether it is safe."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from fieldkit.services.overview import Counts, Fingerprint
from ui import words
from ui.study.snapshot import Snapshot
from ui.style.tokens import Tone
from ui.widgets.bar import Bar
from ui.widgets.buttons import IconButton, quiet
from ui.widgets.card import Card
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Text

_COLUMNS = 2
_MOST_LANGUAGES = 8


class CountsCard(Card):
    """Respondents, interviews, words, codings."""

    def __init__(self) -> None:
        super().__init__(self.tr("So far"))
        self.figures: dict[str, Text] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        for number, (key, label) in enumerate(
            (
                ("respondents", self.tr("respondents")),
                ("interviews", self.tr("interviews")),
                ("words", self.tr("words")),
                ("codings", self.tr("codings")),
            )
        ):
            figure = Text("0", Role.LARGE, wrap=False)
            figure.setAccessibleName(label)
            self.figures[key] = figure
            cell = QVBoxLayout()
            cell.setSpacing(0)
            cell.addWidget(figure)
            cell.addWidget(Text(label, Role.SMALL))
            grid.addLayout(cell, number // _COLUMNS, number % _COLUMNS)
        self.add(grid)

    def show_counts(self, counts: Counts) -> None:
        """Show the figures."""
        for key, figure in self.figures.items():
            figure.setText(QLocale().toString(getattr(counts, key)))


class LanguagesCard(Card):
    """In how many interviews each language is spoken."""

    def __init__(self) -> None:
        super().__init__(self.tr("Languages"), self.tr("interviews in each"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.add(self._grid)

    def show_languages(self, languages: tuple[tuple[str, int], ...]) -> None:
        """Show the mix; the card hides when none is noted."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(bool(languages))
        most = languages[0][1] if languages else 1
        for row, (code, number) in enumerate(languages[:_MOST_LANGUAGES]):
            self._grid.addWidget(Text(words.language(code), wrap=False), row, 0)
            self._grid.addWidget(Bar(number, most), row, 1, Qt.AlignmentFlag.AlignVCenter)
            count = Text(str(number), Role.MUTED, wrap=False)
            count.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(count, row, 2)


class FingerprintCard(Card):
    """The four words two people read to each other to know that they hold the same study."""

    def __init__(self) -> None:
        super().__init__(self.tr("The same study?"))
        self.words = Text("", Role.TITLE).selectable()
        self.about = Text("", Role.SMALL)
        self._root = ""
        self.copy = IconButton("copy", self.tr("Copy the whole root"))
        self.copy.clicked.connect(self._copy)
        self.add_action(self.copy)
        self.add(self.words)
        self.root = Text("", Role.CAPTION).selectable()
        self.add(self.root)
        self.add(self.about)

    def show_fingerprint(self, fingerprint: Fingerprint) -> None:
        """Show words, root, and what they cover."""
        self._root = fingerprint.root
        self.words.setText(" · ".join(fingerprint.words))
        self.root.setText(" ".join(fingerprint.root[at : at + 8] for at in range(0, len(fingerprint.root), 8)))
        said = self.tr(
            "Who sees the same four words holds the same shared work (operations: %1). Compare after a merge."
        )
        self.about.setText(said.replace("%1", QLocale().toString(fingerprint.operations)))

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._root)


class SafetyCard(Card):
    """Recovery sheet and backup: what is there, and what is missing; `page_wanted` carries a key."""

    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Kept safe"))
        self.sheet = Pill("", Tone.NEUTRAL)
        self.backup = Pill("", Tone.NEUTRAL)
        for label, pill in ((self.tr("Recovery sheet"), self.sheet), (self.tr("Backup"), self.backup)):
            self.add(_beside(Text(label), pill))
        self.more = quiet(self.tr("Open Settings"), icon_name="shield")
        self.more.clicked.connect(lambda: self.page_wanted.emit("settings"))
        self.add(self.more)

    def show_state(self, snapshot: Snapshot) -> None:
        """Show what is there."""
        made = snapshot.recovery_sheet
        self.sheet.set_text(self.tr("made") if made else self.tr("not made yet"), Tone.GOOD if made else Tone.WARNING)
        day = snapshot.last_backup
        text = words.day(day) if day else self.tr("none yet")
        self.backup.set_text(text, Tone.GOOD if day else Tone.WARNING)
        self.more.setVisible(not made or not day)


def _beside(label: Text, pill: Pill) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label, 1)
    row.addWidget(pill)
    return holder
