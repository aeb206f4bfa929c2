"""The system's own file manager."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder_of(file: Path) -> bool:
    """Open the folder a file stands in; False when the system has nothing to open it with."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
