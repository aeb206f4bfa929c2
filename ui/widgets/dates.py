"""A day that may be left open."""

from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from fieldkit.domain.interview import is_quarter

_OPEN = QDate(1900, 1, 1)


class DayField(QDateEdit):
    """A date typed in parts or chosen in a calendar; Delete leaves it open.

    A quarter, which is all that leaves another vault, is shown and kept until a date takes its place.

    Args:
        nothing: what stands there while it is open, translated.
        parent: Qt parent.
    """

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing, self._quarter = nothing, ""
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
        self.dateChanged.connect(self._note_date)

    def day(self) -> str:
        """ISO date; while it is open the quarter that is known, such as "2026 Q3", or ""."""
        chosen = self.date()
        return self._quarter if chosen == _OPEN else chosen.toString(Qt.DateFormat.ISODate)

    def set_day(self, day: str) -> None:
        """Show an ISO date or a quarter; anything else leaves it open."""
        self._set_quarter(day if is_quarter(day) else "")
        read = QDate.fromString(day, Qt.DateFormat.ISODate)
        self.setDate(read if read.isValid() else _OPEN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take the whole date away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._leave_open()
        else:
            if self.date() == _OPEN and event.text().isdigit():
                self.setDate(QDate.currentDate())
                self.setSelectedSection(self.sectionAt(0))
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes from part to part of a date and leaves an open one, in which Qt finds no last part to leave."""
        if self.date() == _OPEN:
            return QWidget.focusNextPrevChild(self, following)
        return super().focusNextPrevChild(following)

    def stepBy(self, steps: int) -> None:
        """Steps from an open day begin in the present."""
        if self.date() == _OPEN:
            self.setDate(QDate.currentDate())
        else:
            super().stepBy(steps)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A calendar of an open day begins in the present month."""
        if watched is self._months and event.type() == QEvent.Type.Show and self.date() == _OPEN:
            today = QDate.currentDate()
            self._months.setCurrentPage(today.year(), today.month())
        return super().eventFilter(watched, event)

    def _note_date(self, chosen: QDate) -> None:
        if chosen != _OPEN:
            self._set_quarter("")

    def _leave_open(self) -> None:
        if self._quarter:
            self._set_quarter("")
            # The date beneath stays what it was, so Qt tells nobody.
            self.dateChanged.emit(_OPEN)
        else:
            self.setDate(_OPEN)

    def _set_quarter(self, quarter: str) -> None:
        self._quarter = quarter
        self.setSpecialValueText(quarter or self._nothing)
        self.setToolTip(self.tr("Only the quarter is known: no more than that leaves a vault.") if quarter else "")
