"""A day that may be left open."""

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

_OPEN = QDate(1900, 1, 1)


class DayField(QDateEdit):
    """A date typed in parts or chosen in a calendar; Delete leaves it open.

    Args:
        nothing: what stands there while it is open, translated.
        parent: Qt parent.
    """

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setMinimumDate(_OPEN)
        self.setSpecialValueText(nothing)
        # Month first, as in some English locales, would be read as day first where FieldKit is used.
        self.setDisplayFormat("dd.MM.yyyy")
        self.setDate(_OPEN)
        self._months = QCalendarWidget()
        self._months.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # Not in red, which can hardly be read on a dark ground.
            self._months.setWeekdayTextFormat(weekend, QTextCharFormat())
        self.setCalendarWidget(self._months)
        self._months.installEventFilter(self)

    def day(self) -> str:
        """ISO date, or "" while it is open."""
        chosen = self.date()
        return "" if chosen == _OPEN else chosen.toString(Qt.DateFormat.ISODate)

    def set_day(self, day: str) -> None:
        """Show an ISO date; anything else leaves it open."""
        read = QDate.fromString(day, Qt.DateFormat.ISODate)
        self.setDate(read if read.isValid() else _OPEN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take the whole date away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setDate(_OPEN)
        else:
            if self.date() == _OPEN and event.text().isdigit():
                self.setDate(QDate.currentDate())
                self.setSelectedSection(self.sectionAt(0))
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A calendar of an open day begins in the present month."""
        if watched is self._months and event.type() == QEvent.Type.Show and not self.day():
            today = QDate.currentDate()
            self._months.setCurrentPage(today.year(), today.month())
        return super().eventFilter(watched, event)
