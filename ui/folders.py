"""Places of the system: where files are kept, and its own file manager."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


def show_folder_of(file: Path) -> bool:
    """Open the folder a file stands in; False when the system has nothing to open it with."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def is_there(folder: Path) -> bool:
    """Whether there is a folder one may look at; on a stick that fails, or below a closed folder, there is none."""
    try:
        return folder.is_dir()
    except OSError:
        return False


def documents() -> Path:
    """The person's folder for documents, their home where there is none."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return folder if folder.is_dir() else Path.home()
