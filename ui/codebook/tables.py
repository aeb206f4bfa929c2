"""The codebook as a table: brought in, and written for others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from fieldkit.errors import FieldKitError
from fieldkit.services import codebook
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui.jobs import Jobs
from ui.notify import Notifier
from ui.widgets.dialogs import ask, choose_file, choose_target

translate = QCoreApplication.translate

_CONTEXT = "CodebookScreen"
_SUFFIX = "(*.csv)"

Counts = tuple[int, int]
"""How many codes were added, and how many changed."""


class Tables(QObject):
    """Asks for a file and reads or writes it.

    Args:
        page: over whose window one is asked.
        jobs, notifier: of the window.
        tell: gets what an import did, with a sentence.
        refused: gets what went wrong.
    """

    def __init__(
        self,
        page: QWidget,
        jobs: Jobs[Study],
        notifier: Notifier,
        tell: Callable[[Outcome[Counts], str], object],
        refused: Callable[[FieldKitError], object],
    ) -> None:
        super().__init__(page)
        self._page, self._jobs, self._notifier, self._say, self._refused = page, jobs, notifier, tell, refused

    def ask_import(self) -> None:
        """Let one choose a table to bring in."""
        choose_file(self._page, translate(_CONTEXT, "Import codebook"), Path.home(), _filters(), self.bring_in)

    def bring_in(self, file: Path) -> None:
        """Add the codes of a table, and change those that are there already."""
        self._jobs.write(
            lambda study, _p: codebook.import_csv(study, file),
            title=translate(_CONTEXT, "Importing the codebook"),
            done=self._brought_in,
            failed=self._refused,
        )

    def ask_export(self) -> None:
        """Say that the table can be read by anybody, then let one choose a place."""
        ask(
            self._page,
            translate(_CONTEXT, "Export the codebook?"),
            translate(
                _CONTEXT,
                "The table can be read by anybody who gets hold of the file. Names, definitions and examples"
                " leave the vault as they stand: see that no example gives somebody away.",
            ),
            translate(_CONTEXT, "Choose a place …"),
            self._choose_place,
        )

    def write_to(self, file: Path) -> None:
        """Write the codebook."""
        self._jobs.read(
            lambda study, _p: codebook.export_csv(study, file),
            lane_key="codebook-export",
            done=self._written,
            failed=self._refused,
        )

    def _choose_place(self) -> None:
        title = translate(_CONTEXT, "Export codebook")
        choose_target(self._page, title, Path.home() / "codebook.csv", _filters(), self.write_to)

    def _brought_in(self, outcome: Outcome[Counts]) -> None:
        added, changed = outcome.value
        told = (translate(_CONTEXT, "%n codes added", "", added), translate(_CONTEXT, "%n changed", "", changed))
        self._say(outcome, " · ".join(told))

    def _written(self, outcome: Outcome[int]) -> None:
        self._notifier.succeed(translate(_CONTEXT, "%n codes written", "", outcome.value))


def _filters() -> list[str]:
    return [f"{translate(_CONTEXT, 'Tables')} {_SUFFIX}"]
