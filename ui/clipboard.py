"""The clipboard, which every program of the desktop can read."""

from PySide6.QtGui import QClipboard, QGuiApplication


def clear_own() -> None:
    """Empty the clipboard, and the selection of X11, where what stands on them came from this program."""
    clipboard = QGuiApplication.clipboard()
    for owned, mode in (
        (clipboard.ownsClipboard(), QClipboard.Mode.Clipboard),
        (clipboard.supportsSelection() and clipboard.ownsSelection(), QClipboard.Mode.Selection),
    ):
        if owned:
            clipboard.clear(mode)
