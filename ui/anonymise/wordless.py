"""The codings of which nothing but replacements is left, and the way to them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from fieldkit.services import wordless
from fieldkit.services.session import Study
from fieldkit.services.wordless import Wordless
from ui.jobs import Jobs
from ui.models.rows import Column
from ui.widgets.dialogs import Sheet
from ui.widgets.tables import Table
from ui.widgets.text import Role, Text

_WIDTH, _HEIGHT = 680, 300


class WordlessSheet(Sheet):
    """Whoever gets such a coding reads nothing but “[Person K7Q2]”; `gone_to` carries the one to go to."""

    gone_to = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs[Study]) -> None:
        title = QCoreApplication.translate("WordlessSheet", "Codings of which nothing is left")
        super().__init__(parent, title, width=_WIDTH)
        self._told = Text(self.tr("Making all coded words safe, to see what is left of them…"), Role.MUTED)
        self.add(self._told)
        self.table: Table[Wordless] = Table(
            [
                Column(self.tr("Code"), lambda one: one.code, stretch=2),
                Column(self.tr("As spoken"), lambda one: " ".join(one.words.split()), stretch=3),
                Column(self.tr("As shared"), lambda one: " ".join(one.shared.split()), stretch=3),
                Column(self.tr("Text"), lambda one: one.title, stretch=2),
            ],
            lambda one: one.id,
        )
        self.table.setMinimumHeight(_HEIGHT)
        self.table.hide()
        self.add(self.table, 1)
        self.close_button = self.add_cancel(self.tr("Close"))
        self.open_button = self.add_confirm(self.tr("Open the place"), closes=False)
        self.table.activated_row.connect(self._go_to)
        self.table.chosen.connect(lambda row: self.open_button.setEnabled(row is not None))
        self.open_button.setEnabled(False)
        self.open_button.clicked.connect(lambda: self._go_to(self.table.selected_row()))
        job = jobs.analyse(
            lambda study, progress: wordless.codings(study, progress=progress),
            title=self.tr("Looking for codings of which nothing is left"),
            done=self._show,
            owner=self,
        )
        self.finished.connect(lambda _result: jobs.cancel(job))

    def _show(self, rows: Sequence[Wordless]) -> None:
        if rows:
            told = self.tr(
                "Whoever gets these %n codings reads nothing but what stands in place of names. Code a few words more, "
                "or leave them.",
                "",
                len(rows),
            )
        else:
            told = self.tr("Of every coding some words are left. Nothing to do.")
        self._told.setText(told)
        self.table.setVisible(bool(rows))
        self.open_button.setVisible(bool(rows))
        self.table.set_rows(rows)
        if rows:
            self.table.select_key(rows[0].id)
            self.table.setFocus()
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _go_to(self, row: Wordless | None) -> None:
        if row is not None:
            self.accept()
            self.gone_to.emit(row)
