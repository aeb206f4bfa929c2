"""The card in which one code is written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from fieldkit.domain.codebook import Code
from fieldkit.domain.ids import CodeId
from fieldkit.services.codebook import CodeDraft, CodeRow
from ui.codebook.form import CodeForm
from ui.style.metrics import PAD
from ui.style.tokens import Tone
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.empty import EmptyState
from ui.widgets.panels import scrolling
from ui.widgets.pill import Pill


class CodeEditor(Card):
    """The form with its buttons; holds one code, a new one, or none."""

    save_asked = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padded=False, parent=parent)
        self.form = CodeForm()
        self.code: CodeId | None = None
        self.new = False
        self._rows: tuple[CodeRow, ...] = ()
        self._pill = Pill(self.tr("Not saved"), Tone.WARNING)
        self.add_action(self._pill)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(PAD, PAD, PAD, PAD)
        column.addWidget(self.form)
        column.addStretch()
        self._pages = QStackedWidget()
        self._pages.addWidget(scrolling(holder))
        self._pages.addWidget(EmptyState("codebook", self.tr("No code chosen"), self.tr("Choose one at the left.")))
        self.add(self._pages, 1)
        self.save = primary(self.tr("Save"), icon_name="save")
        self.save.setToolTip(self.tr("Save (Ctrl+S)"))
        self.revert = quiet(self.tr("Discard"))
        row = self.add_footer()
        row.addStretch()
        row.addWidget(self.revert)
        row.addWidget(self.save)
        self.save.clicked.connect(self.save_asked)
        self.revert.clicked.connect(self.discard)
        self.form.changed.connect(self._tell)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No code is chosen."""
        self.code, self.new = None, False
        self.form.show_draft(CodeDraft(""), (), frozenset())
        self._pages.setCurrentIndex(1)
        self._tell()

    def show_code(self, row: CodeRow, rows: Sequence[CodeRow]) -> None:
        """Show a code as it is saved."""
        self.code, self.new, self._rows = row.code.id, False, tuple(rows)
        self.form.show_draft(draft_of(row.code), rows, below(rows, row.code.id))
        self._pages.setCurrentIndex(0)
        self._tell()

    def begin(self, parent: CodeId | None, rows: Sequence[CodeRow]) -> None:
        """Begin a new code."""
        self.code, self.new, self._rows = None, True, tuple(rows)
        above = next((row.code.colour for row in rows if row.code.id == parent), "")
        self.form.show_draft(CodeDraft("", parent, above), rows, frozenset())
        self._pages.setCurrentIndex(0)
        self.form.name.setFocus()
        self._tell()

    def put_back(self, code: CodeId | None, draft: CodeDraft, sentence: str) -> None:
        """Show again what could not be saved, and why."""
        row = next((row for row in self._rows if row.code.id == code), None)
        if row is None:
            self.begin(draft.parent, self._rows)
        else:
            self.show_code(row, self._rows)
        self.form.put_back(draft)
        self.form.set_problems({"name": sentence})

    def unsaved(self) -> bool:
        """Whether something would be lost."""
        return self.form.dirty()

    def ready(self) -> bool:
        """Check the form; whether it can be saved."""
        return self.form.check([row for row in self._rows if row.code.id != self.code])

    def discard(self) -> None:
        """Show the code as it is saved again; a new one is forgotten."""
        row = next((row for row in self._rows if row.code.id == self.code), None)
        if row is None:
            self.show_nothing()
        else:
            self.show_code(row, self._rows)
        self.discarded.emit()

    def _tell(self) -> None:
        dirty = self.form.dirty()
        path = next((" › ".join(row.path[:-1]) for row in self._rows if row.code.id == self.code), "")
        name = self.form.name.text().strip()
        shown = self.code is not None or self.new
        self.set_title((name or self.tr("New code")) if shown else self.tr("Code"), path)
        self._pill.setVisible(dirty)
        self.save.setEnabled(shown and (dirty or self.new))
        self.revert.setEnabled(shown and (dirty or self.new))


def draft_of(code: Code) -> CodeDraft:
    """A code as the form holds it."""
    return CodeDraft(
        code.name, code.parent, code.colour, code.definition, code.includes, code.excludes, code.example, code.key
    )


def below(rows: Sequence[CodeRow], code_id: CodeId) -> frozenset[CodeId]:
    """A code and every code under it."""
    found = {code_id}
    for row in rows:
        # Rows stand in the order of the tree, so that a parent comes before its children.
        if row.code.parent in found:
            found.add(row.code.id)
    return frozenset(found)
