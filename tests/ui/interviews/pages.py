"""The page of interviews over a study of its own."""

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from fieldkit.services.session import Study
from ui.interviews.screen import InterviewsScreen
from ui.jobs import Jobs
from ui.notify import Notifier


@dataclass(frozen=True)
class Page:
    """The page and what is behind it."""

    screen: InterviewsScreen
    study: Study
    jobs: Jobs[Study]
    notifier: Notifier

    def settle(self, qtbot: QtBot) -> None:
        """Wait until nothing is under way; a button pressed by its key takes a tenth of a second to come up."""
        qtbot.wait(130)
        qtbot.waitUntil(lambda: not self.jobs.busy())
        qtbot.wait(20)
        qtbot.waitUntil(lambda: not self.jobs.busy())
