"""The few questions that need an answer before going on, and choosing files.

Everything opens without a nested event loop and answers by a callback.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from fieldkit.services.drafts import Draft
from ui.style.metrics import PAD
from ui.widgets.buttons import Button, danger, primary
from ui.widgets.text import Role, Rule, Text

_WIDTH = 440
_FILES = (780, 520)


class Sheet(QDialog):
    """A modal sheet: title, body, buttons. Esc closes it, Enter presses the default button.

    `accepted` and `rejected` tell how it ended; it deletes itself when closed.

    Args:
        parent: over whose window it opens.
        title: what is asked.
        width: in pixels.
    """

    def __init__(self, parent: QWidget, title: str, *, width: int = _WIDTH) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(min(width, parent.window().width()) if parent.window().isVisible() else width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(PAD + 8, PAD + 6, PAD + 8, PAD + 6)
        self.body.setSpacing(10)
        self.body.addWidget(Text(title, Role.TITLE))
        outer.addLayout(self.body, 1)
        outer.addWidget(Rule())
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(PAD + 8, PAD, PAD + 8, PAD)
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        outer.addLayout(self._buttons)

    def typed(self) -> Draft | None:
        """What is typed here, for a page that can open the sheet again with it; None for nothing."""
        return None

    @property
    def is_typed_in(self) -> bool:
        """Whether somebody typed in one of its lines."""
        return any(line.isModified() for line in self.findChildren(QLineEdit))

    def showEvent(self, event: QShowEvent) -> None:
        """Be as tall as the wrapped text needs at this width."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        super().showEvent(event)

    def add(self, content: QWidget | QLayout, stretch: int = 0) -> None:
        """Append to the body."""
        if isinstance(content, QWidget):
            self.body.addWidget(content, stretch)
        else:
            self.body.addLayout(content, stretch)

    def add_cancel(self, text: str = "") -> Button:
        """A button that closes without doing anything."""
        button = Button(text or QCoreApplication.translate("Sheet", "Cancel"))
        button.clicked.connect(self.reject)
        self._buttons.addWidget(button)
        return button

    def add_confirm(self, text: str, *, dangerous: bool = False, closes: bool = True, default: bool = True) -> Button:
        """The button that does it.

        Args:
            text: the verb.
            dangerous: red; such a button is never the default.
            closes: False when the sheet first has to check what was entered; call `accept` then.
            default: whether Enter presses it.
        """
        button = danger(text) if dangerous else primary(text)
        button.setDefault(default and not dangerous)
        if closes:
            button.clicked.connect(self.accept)
        self._buttons.addWidget(button)
        return button


def ask(
    parent: QWidget,
    title: str,
    sentence: str,
    confirm: str,
    then: Callable[[], object],
    *,
    cancel: str = "",
    dangerous: bool = False,
    otherwise: Callable[[], object] | None = None,
) -> Sheet:
    """Ask before something that cannot be undone.

    Args:
        parent: over whose window.
        title: the question.
        sentence: what will happen.
        confirm: the verb on the button.
        then: called when confirmed.
        cancel: the other button, by default "Cancel".
        dangerous: red button, and Enter cancels.
        otherwise: called when not.
    """
    sheet = Sheet(parent, title)
    sheet.add(Text(sentence))
    stay = sheet.add_cancel(cancel)
    sheet.add_confirm(confirm, dangerous=dangerous)
    if dangerous:
        stay.setDefault(True)
        stay.setFocus()
    sheet.accepted.connect(then)
    if otherwise is not None:
        sheet.rejected.connect(otherwise)
    sheet.open()
    return sheet


def choose_files(
    parent: QWidget, title: str, folder: Path, filters: Sequence[str], then: Callable[[list[Path]], object]
) -> QFileDialog:
    """Choose one or more existing files.

    Args:
        parent: over whose window.
        title: of the dialog.
        folder: where to begin.
        filters: such as `Transcripts (*.txt *.docx)`.
        then: gets the files; not called when cancelled.
    """
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(list(filters))
    dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
    dialog.open()
    return dialog


def choose_file(
    parent: QWidget, title: str, folder: Path, filters: Sequence[str], then: Callable[[Path], object]
) -> QFileDialog:
    """Choose one existing file; otherwise as `choose_files`."""
    dialog = choose_files(parent, title, folder, filters, lambda files: then(files[0]))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def choose_target(
    parent: QWidget, title: str, suggested: Path, filters: Sequence[str], then: Callable[[Path], object]
) -> QFileDialog:
    """Choose where a new file goes; an existing one is asked about.

    Args:
        parent: over whose window.
        title: of the dialog.
        suggested: folder and name at first; its suffix is appended to a name without one.
        filters: such as `PDF (*.pdf)`.
        then: gets the path; not called when cancelled.
    """
    dialog = _dialog(parent, title, suggested.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def choose_folder(parent: QWidget, title: str, folder: Path, then: Callable[[Path], object]) -> QFileDialog:
    """Choose an existing folder, such as a vault."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def _dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    dialog = QFileDialog(parent.window(), title, str(folder))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(*_FILES)
    # The two words that the translations of Qt lack.
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, QCoreApplication.translate("Dialogs", "Folder:"))
    dialog.setLabelText(label.FileType, QCoreApplication.translate("Dialogs", "Kind:"))
    # A screen that is not there has no dialog of its own.
    own = QGuiApplication.platformName() in ("offscreen", "minimal")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, own)
    return dialog
