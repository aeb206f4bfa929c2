"""The list of respondents: codes and answers, no names."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from fieldkit.domain.study import Attribute
from fieldkit.services.respondents import RespondentRow
from ui.models.rows import ROW_ROLE, Column
from ui.respondents.wording import agreed
from ui.style.metrics import SMALL
from ui.style.tokens import Tokens, Tone
from ui.widgets.cells import CellDelegate
from ui.widgets.pill import paint_pill, pill_size
from ui.words import made_by

Index = QModelIndex | QPersistentModelIndex

_PAD = 8
_GAP = 4


def columns(attributes: Sequence[Attribute]) -> list[Column[RespondentRow]]:
    """Code, answers, consent, interviews, and whether somebody noted who it is."""
    translate = QCoreApplication.translate
    context = "RespondentsScreen"
    return [
        Column(
            translate(context, "Code"),
            _code,
            strong=lambda _row: True,
            tone=lambda row: Tone.WARNING if row.same_code is not None else None,
            tip=lambda row: (
                translate(context, "Another respondent has the same code: give one of them another.")
                if row.same_code is not None
                else ""
            ),
        ),
        Column(
            translate(context, "Answers"),
            lambda row: described(row, attributes),
            stretch=1,
            tip=lambda row: described(row, attributes),
        ),
        Column(
            translate(context, "Consent"),
            lambda row: ", ".join(agreed(row.consent)) or translate(context, "none noted"),
            sort_key=lambda row: len(agreed(row.consent)),
        ),
        Column(
            translate(context, "Interviews"),
            lambda row: str(row.interviews),
            sort_key=lambda row: row.interviews,
            number=True,
        ),
        Column(
            translate(context, "Name"),
            lambda row: translate(context, "yes") if row.identity_noted else "–",
            tip=lambda row: (
                ""
                if row.identity_noted
                else translate(context, "No name is noted, so that none can be replaced in what leaves")
            ),
        ),
    ]


def _code(row: RespondentRow) -> str:
    """The code; where another respondent has it, with where this one was entered."""
    code = row.respondent.code
    return f"{code} · {made_by(row.same_code)}" if row.same_code is not None else code


def described(row: RespondentRow, attributes: Sequence[Attribute]) -> str:
    """The answers in the order of the study."""
    given = row.respondent.attributes
    return " · ".join(given[one.key] for one in attributes if given.get(one.key)) or "–"


def matches(row: RespondentRow, attributes: Sequence[Attribute], typed: str) -> bool:
    """Whether code, answers and consent together contain every typed word."""
    said = " ".join((row.respondent.code, described(row, attributes), *agreed(row.consent))).casefold()
    return all(word in said for word in typed.casefold().split())


class ConsentDelegate(CellDelegate):
    """Paints what was agreed to as pills, as many as there is room for."""

    def _paint_texts(self, painter: QPainter, inner: QRect, index: Index, font: QFont, _tokens: Tokens) -> None:
        painter.setFont(_small(font))
        left = inner.left()
        for text, tone in _pills(index):
            size = pill_size(text, painter.fontMetrics())
            width = min(size.width(), inner.right() - left)
            if width < size.height():
                break
            top = inner.center().y() - size.height() / 2 + 0.5
            paint_pill(painter, QRectF(left, round(top), width, size.height()), text, tone)
            left += width + _GAP

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for all pills."""
        metrics = QFontMetrics(_small(option.font))
        widths = [pill_size(text, metrics).width() for text, _tone in _pills(index)]
        return QSize(sum(widths) + _GAP * max(0, len(widths) - 1) + 2 * _PAD, super().sizeHint(option, index).height())


def _pills(index: Index) -> list[tuple[str, Tone]]:
    row: RespondentRow = index.data(ROW_ROLE)
    given = agreed(row.consent)
    return [(text, Tone.GOOD) for text in given] or [(str(index.data()), Tone.WARNING)]


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(SMALL)
    return small
