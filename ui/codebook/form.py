"""The form of one code."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from fieldkit.domain.codebook import COMMAND_KEYS, PALETTE
from fieldkit.domain.ids import CodeId
from fieldkit.services.codebook import CodeDraft, CodeRow
from ui.codebook.swatches import Swatches
from ui.widgets.forms import Form, TextArea, show_text


class CodeForm(Form):
    """Name, place, colour, key, and what the code means."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = CodeDraft("")
        self._filling = False
        self.name = QLineEdit()
        self.parent_code = QComboBox()
        self.parent_code.setMinimumContentsLength(10)
        self.key = QLineEdit(maxLength=1)
        self.swatches = Swatches(PALETTE)
        self.definition = TextArea(lines=3)
        self.includes = TextArea(lines=2)
        self.excludes = TextArea(lines=2)
        self.example = TextArea(lines=2)
        self.add("name", self.tr("Name"), self.name)
        self.add_beside(("parent", self.tr("Under"), self.parent_code), ("key", self.tr("Key"), self.key))
        self.add("colour", self.tr("Colour"), self.swatches)
        self.add("definition", self.tr("Definition"), self.definition, optional=True)
        self.add_beside(
            ("includes", self.tr("Belongs here"), self.includes),
            ("excludes", self.tr("Belongs elsewhere"), self.excludes),
        )
        self.add("example", self.tr("Example"), self.example, optional=True)
        self.key.setToolTip(self.tr("One letter or digit that puts the code on the selected words."))
        self._areas = (self.definition, self.includes, self.excludes, self.example)
        for line in (self.name, self.key):
            line.textChanged.connect(self._tell)
        for area in self._areas:
            area.textChanged.connect(self._tell)
        self.parent_code.currentIndexChanged.connect(self._tell)
        self.swatches.changed.connect(self._tell)

    def show_draft(self, draft: CodeDraft, rows: Sequence[CodeRow], below: frozenset[CodeId]) -> None:
        """Fill the form.

        Args:
            draft: what it holds.
            rows: the codebook, for the choice of the code above.
            below: codes that cannot be above: the code itself and those under it.
        """
        self._filling = True
        self.parent_code.clear()
        self.parent_code.addItem(self.tr("Top level"), None)
        for row in rows:
            if row.code.id not in below:
                self.parent_code.addItem(" › ".join(row.path), row.code.id)
        self._fill(draft)
        self.set_problems({})
        self.keep()

    def _fill(self, draft: CodeDraft) -> None:
        self._filling = True
        self.parent_code.setCurrentIndex(max(0, self.parent_code.findData(draft.parent)))
        for line, text in ((self.name, draft.name), (self.key, draft.key)):
            show_text(line, text)
        texts = (draft.definition, draft.includes, draft.excludes, draft.example)
        for area, text in zip(self._areas, texts, strict=True):
            area.setPlainText(text)
        self.swatches.choose(draft.colour)
        self._filling = False

    def keep(self) -> None:
        """Take what it holds as saved."""
        self._shown = self.draft()
        self.changed.emit()

    def draft(self) -> CodeDraft:
        """What it holds."""
        return CodeDraft(
            name=self.name.text().strip(),
            parent=self.parent_code.currentData(),
            colour=self.swatches.colour,
            definition=self.definition.text.strip(),
            includes=self.includes.text.strip(),
            excludes=self.excludes.text.strip(),
            example=self.example.text.strip(),
            key=self.key.text().strip(),
        )

    def dirty(self) -> bool:
        """Whether it holds something that is not saved."""
        return self.draft() != self._shown

    def put_back(self, draft: CodeDraft) -> None:
        """Hold again what could not be saved."""
        self._fill(draft)
        self.changed.emit()

    def check(self, others: Sequence[CodeRow]) -> bool:
        """Say what is wrong with name and key; whether nothing is.

        Args:
            others: the codes apart from this one.
        """
        draft, problems = self.draft(), {}
        if not draft.name:
            problems["name"] = self.tr("A code has a name.")
        holder = next((row for row in others if draft.key and row.code.key.casefold() == draft.key.casefold()), None)
        if draft.key.casefold() in COMMAND_KEYS:
            problems["key"] = self.tr("Taken by a command.")
        elif holder is not None:
            problems["key"] = self.tr("Taken by “%1”.").replace("%1", holder.code.name)
        self.set_problems(problems)
        return not problems

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
