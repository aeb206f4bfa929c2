"""The card with the chosen sheet: how it is made, its pages, and the ways out."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QHBoxLayout, QStackedWidget, QWidget

from fieldkit.services.sheets import THRESHOLD, Beside
from ui import words
from ui.reports.sheet_list import Sheet
from ui.style.metrics import PAD
from ui.style.tokens import Tone
from ui.widgets.buttons import Button, IconButton, primary, quiet
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.flow import FlowLayout
from ui.widgets.pill import Pill
from ui.widgets.text import Role, Text
from ui.widgets.toggle import Segments, Toggle

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from ui.reports.preview import Preview


class Viewer(Card):
    """Shows one sheet.

    `options_changed` asks for the sheet to be drawn otherwise; `save_asked` for a place to save it; `printed` carries
    how many pages went to the printer, `print_asked` the one chosen.
    """

    options_changed = Signal()
    save_asked = Signal()
    print_asked = Signal(object)
    printed = Signal(int)

    def __init__(self, language: str) -> None:
        super().__init__(padded=False)
        self.body.setSpacing(0)
        self._preview: Preview | None = None
        self.save_button = quiet(self.tr("Save PDF…"), icon_name="save", keys="Ctrl+S")
        self.print_button = primary(self.tr("Print…"), icon_name="print", keys="Ctrl+P")
        self.save_button.clicked.connect(self.save_asked)
        self.print_button.clicked.connect(self.ask_printer)
        self.add_action(self.save_button)
        self.add_action(self.print_button)
        self.languages = Segments([("en", "English"), ("ru", "Русский")], language)
        self.languages.chosen.connect(lambda _key: self.options_changed.emit())
        self.by = QComboBox()
        self.by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.by.setAccessibleName(self.tr("Attribute that divides the table"))
        self.by.currentIndexChanged.connect(self._attribute_chosen)
        self._attribute: str | None = None
        self.toggle = Toggle(self.tr("Anonymised"), checked=True)
        self.toggle.toggled.connect(self._anonymity_turned)
        self._own_copy = Pill(self.tr("Interviewer's own copy: names stand in it"), Tone.WARNING)
        self._own_copy.hide()
        self._not_looked = Pill(self.tr("not looked through: only names of the register are replaced"), Tone.WARNING)
        self._not_looked.hide()
        self.beside = Pill("", Tone.WARNING)
        self.beside.hide()
        self._by_label = Text(self.tr("Table by"), Role.MUTED, wrap=False)
        self.add(self._options())
        self._pages = QStackedWidget()
        self._wait = EmptyState("reports", self.tr("Drawing the sheet…"), "")
        self._trouble = EmptyState("warning", "", "")
        self._pages.addWidget(self._wait)
        self._pages.addWidget(self._trouble)
        self.add(self._pages, 1)
        self._add_page_bar()
        self._add_zoom_keys()
        self.show_waiting()

    @property
    def language(self) -> str:
        """Language of the sheet."""
        return str(self.languages.current())

    @property
    def anonymised(self) -> bool:
        """Whether names are replaced on the sheet."""
        return self.toggle.isChecked()

    @property
    def attribute(self) -> str | None:
        """Key of the attribute that was chosen to divide the study's table; None while none was."""
        return self._attribute

    @property
    def preview(self) -> "Preview":
        """The pages. Qt's PDF engine is loaded when there is a sheet to show."""
        if self._preview is None:
            from ui.reports.preview import Preview

            self._preview = Preview()
            self._preview.moved.connect(self._tell_place)
            self._pages.addWidget(self._preview)
        return self._preview

    def set_attributes(self, attributes: Sequence[tuple[str, str]]) -> None:
        """Offer attributes, as (key, label); the chosen one stays."""
        shown = self.by.currentData()
        if self._attribute not in [key for key, _ in attributes]:
            self._attribute = None
        with QSignalBlocker(self.by):
            self.by.clear()
            for key, label in attributes:
                self.by.addItem(label, key)
        self.show_attribute(shown)

    def show_attribute(self, key: str | None) -> None:
        """Show which attribute divides the table, without choosing it."""
        with QSignalBlocker(self.by):
            self.by.setCurrentIndex(self.by.findData(key) if key else -1)

    def set_sheet(self, title: str, subtitle: str, *, sheet: Sheet) -> None:
        """Name the sheet, and offer what can be chosen for its kind."""
        self.set_title(title, subtitle)
        divided = sheet is Sheet.STUDY and self.by.count() > 0
        self._by_label.setVisible(divided)
        self.by.setVisible(divided)
        self.toggle.setVisible(sheet is Sheet.CONTACT)
        self._own_copy.setVisible(sheet is Sheet.CONTACT and not self.anonymised)
        self._not_looked.hide()
        self.beside.hide()

    def show_waiting(self) -> None:
        """The sheet is being drawn."""
        self._pages.setCurrentWidget(self._wait)
        self._enable(False)

    def show_problem(self, sentence: str, next_step: str) -> None:
        """The sheet cannot be drawn."""
        self._trouble.set_texts(sentence, next_step)
        self._pages.setCurrentWidget(self._trouble)
        self._enable(False)

    def warn_not_looked_through(self, *, warn: bool) -> None:
        """Say that nobody looked through the transcript of the sheet, or do not."""
        self._not_looked.setVisible(warn)

    def warn_beside(self, beside: Beside | None) -> None:
        """Say what the page of the study tells beside an earlier one, or nothing."""
        self.beside.setVisible(beside is not None)
        if beside is not None:
            told = self.tr("beside the page of %1, %n counts tell what fewer than %2 people said", "", beside.counts)
            self.beside.set_text(told.replace("%1", words.day(beside.day)).replace("%2", str(THRESHOLD)))
            self.beside.setToolTip(self.tr("Who has both pages can work it out. Give only one of the two away."))

    def show_pdf(self, content: bytes) -> None:
        """Show the pages of a sheet."""
        if self.preview.show_pdf(content):
            self._pages.setCurrentWidget(self.preview)
            self._enable(True)
        else:
            self.show_problem(
                self.tr("The sheet cannot be shown."),
                self.tr("Lock, unlock and try again; if it comes back, report it."),
            )

    def clear(self) -> None:
        """Keep nothing of what was shown."""
        if self._preview is not None:
            self._preview.clear()
        self.show_waiting()

    def ask_printer(self) -> None:
        """Open the system's print dialog."""
        from PySide6.QtPrintSupport import QPrintDialog

        from ui.reports.printing import make_printer

        printer = make_printer()
        dialog = QPrintDialog(printer, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, self.preview.pages)
        dialog.accepted.connect(lambda: self.print_asked.emit(printer))
        QDialog.open(dialog)

    def print_on(self, printer: "QPrinter") -> None:
        """Print the sheet that is shown."""
        from ui.reports.printing import print_pages

        self.printed.emit(print_pages(self.preview.document, printer))

    def _options(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("cardHeader", True)
        flow = FlowLayout(bar, spacing=10)
        flow.setContentsMargins(PAD, 6, PAD, 6)
        for widget in (
            Text(self.tr("Language of the sheet"), Role.MUTED, wrap=False),
            self.languages,
            self._by_label,
            self.by,
            self.toggle,
            self._own_copy,
            self._not_looked,
            self.beside,
        ):
            flow.addWidget(widget)
        return bar

    def _add_page_bar(self) -> None:
        self._back = self._page_button("chevron-left", self.tr("Page before"), lambda: self._turn(-1))
        self._on = self._page_button("chevron-right", self.tr("Next page"), lambda: self._turn(1))
        self._place = Text("", Role.SMALL, wrap=False)
        smaller = self._page_button(
            "minus", self.tr("Smaller"), lambda: self._zoom(lambda preview: preview.zoom_by(-1))
        )
        larger = self._page_button("plus", self.tr("Larger"), lambda: self._zoom(lambda preview: preview.zoom_by(1)))
        fit = quiet(self.tr("Fit width"))
        fit.setProperty("compact", True)
        fit.clicked.connect(lambda: self._zoom(lambda preview: preview.fit_width()))
        self._page_buttons: tuple[Button, ...] = (smaller, larger, fit)
        row: QHBoxLayout = self.add_footer(self._back, self._place, self._on)
        row.addStretch()
        for button in (smaller, fit, larger):
            row.addWidget(button)

    def _page_button(self, icon_name: str, name: str, run: Callable[[], object]) -> IconButton:
        button = IconButton(icon_name, name)
        button.setProperty("compact", True)
        button.clicked.connect(run)
        return button

    def _add_zoom_keys(self) -> None:
        runs: tuple[tuple[str, Callable[[Preview], object]], ...] = (
            ("Ctrl++", lambda preview: preview.zoom_by(1)),
            ("Ctrl+=", lambda preview: preview.zoom_by(1)),
            ("Ctrl+-", lambda preview: preview.zoom_by(-1)),
            ("Ctrl+0", lambda preview: preview.fit_width()),
        )
        for keys, run in runs:
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._zoom, run))

    def _zoom(self, run: "Callable[[Preview], object]") -> None:
        if self._preview is not None:
            run(self._preview)

    def _turn(self, by: int) -> None:
        self.preview.go_to(self.preview.page + by)

    def _tell_place(self) -> None:
        page, pages = self.preview.page, self.preview.pages
        self._place.setText(self.tr("%1 of %2").replace("%1", str(page + 1)).replace("%2", str(pages)) if pages else "")
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page + 1 < pages)

    def _enable(self, on: bool) -> None:
        for button in (self.save_button, self.print_button, *self._page_buttons):
            button.setEnabled(on)
        if not on:
            self._place.setText("")
            self._back.setEnabled(False)
            self._on.setEnabled(False)

    def _attribute_chosen(self, _number: int) -> None:
        self._attribute = self.by.currentData()
        self.options_changed.emit()

    def _anonymity_turned(self, on: bool) -> None:
        self._own_copy.setVisible(not on)
        self._not_looked.hide()
        self.options_changed.emit()
