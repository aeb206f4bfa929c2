"""What becomes of the passages when a code goes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QRadioButton, QWidget

from fieldkit.domain.ids import CodeId
from fieldkit.services.codebook import CodeRow
from ui.widgets.dialogs import Sheet
from ui.widgets.text import Role, Text
from ui.words import made_by


class RemoveSheet(Sheet):
    """Removes a code with everything below it; passages go along, or to another code.

    Args:
        parent: over whose window.
        row: the code.
        gone: it and the codes below it.
        others: codes that stay.
        remove: gets the code to put the passages under, or None.
    """

    def __init__(
        self,
        parent: QWidget,
        row: CodeRow,
        gone: Sequence[CodeRow],
        others: Sequence[CodeRow],
        remove: Callable[[CodeId | None], object],
    ) -> None:
        title = QCoreApplication.translate("RemoveSheet", "Remove “%1”?").replace("%1", row.code.name)
        super().__init__(parent, title)
        self._remove = remove
        passages = sum(one.codings for one in gone)
        if len(gone) > 1:
            self.add(Text(self.tr("%n codes below it go too.", "", len(gone) - 1)))
        self.lose = QRadioButton(self.tr("%n passages lose the code", "", passages))
        self.merge = QRadioButton(self.tr("%n passages go to:", "", passages))
        self.into = QComboBox()
        self.into.setAccessibleName(self.merge.text())
        for one in others:
            made = [made_by(one.same_name)] if one.same_name is not None else []
            self.into.addItem(" · ".join([" › ".join(one.path), *made]), one.code.id)
        above = self.into.findData(row.code.parent)
        self.into.setCurrentIndex(max(0, above))
        self.into.activated.connect(lambda: self.merge.setChecked(True))
        choose = passages > 0 and bool(others)
        (self.merge if choose else self.lose).setChecked(True)
        if choose:
            for widget in (self.merge, self.into, self.lose):
                self.add(widget)
        else:
            lost = self.tr("%n passages lose the code", "", passages)
            self.add(Text(lost if passages else self.tr("No passage has this code."), Role.MUTED))
        self.add_cancel()
        button = self.add_confirm(self.tr("Remove"), dangerous=True)
        button.clicked.connect(self._confirm)

    def _confirm(self) -> None:
        self._remove(self.into.currentData() if self.merge.isChecked() else None)
