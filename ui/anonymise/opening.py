"""Choosing what to read through: what leaves beside transcripts, and transcripts."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.anonymise import wording
from ui.anonymise.loading import Opened
from ui.widgets.popup import Choice, Finder


class TextFinder(Finder):
    """Everything that can be read through before it leaves; `chosen` carries its key.

    Args:
        host: over whose window it floats.
    """

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.field.setPlaceholderText(self.tr("Open a text"))

    def offer_texts(self, opened: Opened, below: QWidget) -> None:
        """Open below a button at the right, with what is still to be looked through marked."""
        told = self.tr("not looked through")
        parts = [
            Choice(one.value, wording.part(one), told if one.value in opened.unread else wording.in_part(one))
            for one in opened.parts
        ]
        texts = [
            Choice(
                one.source.id,
                one.source.title,
                told if one.source.id in opened.unread else " · ".join(one.respondents),
            )
            for one in opened.texts
        ]
        at = QPoint(below.width() - 340, below.height() + 6)
        self.offer([*parts, *texts], below.mapTo(self.window(), at))
