"""Where a new vault goes."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from fieldkit.paths import documents_dir
from ui.widgets.buttons import quiet
from ui.widgets.dialogs import choose_folder

SUFFIX = ".fieldkit"
_UNFIT = set('/\\:*?"<>|')


def usual_place() -> Path:
    """The folder of documents, or the home folder where there is none yet."""
    documents = documents_dir()
    return documents if documents.is_dir() else Path.home()


class VaultPlace(QWidget):
    """The name of a vault's folder, and the folder it goes into.

    Args:
        name: proposed; a number is put behind it where it is taken.
        folder: where to begin; the folder of documents by default.
        parent: Qt parent.
    """

    def __init__(self, name: str, *, folder: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or usual_place()
        self.line = QLineEdit(free(self._folder, name))
        self.button = quiet("", icon_name="folder")
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.set_folder(self._folder)

    def setAccessibleName(self, name: str) -> None:
        """Name the line that takes the keyboard, too."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def set_folder(self, folder: Path) -> None:
        """Put the vault into this folder."""
        self._folder = folder
        shown = self.button.fontMetrics().elidedText(folder.name or str(folder), Qt.TextElideMode.ElideMiddle, 160)
        self.button.setText(shown)
        self.button.setToolTip(self.tr("In %1. Choose another folder…").replace("%1", str(folder)))
        self.button.setAccessibleName(self.tr("Folder: %1").replace("%1", folder.name))

    @property
    def path(self) -> Path | None:
        """The folder of the vault, or None while its name cannot be one."""
        name = self.line.text().strip().removesuffix(SUFFIX).rstrip(". ")
        if not name or _UNFIT & set(name) or not name.isprintable():
            return None
        return self._folder / f"{name}{SUFFIX}"

    def _choose(self) -> None:
        choose_folder(self, self.tr("Where the vault goes"), self._folder, self.set_folder)


def free(folder: Path, name: str) -> str:
    """The name, with a number behind it where a vault in the folder has it already."""
    number, free = 1, name
    while (folder / f"{free}{SUFFIX}").exists():
        number += 1
        free = f"{name} {number}"
    return free
