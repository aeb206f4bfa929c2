"""Choosing a passphrase: typed twice, judged while it is typed, or suggested."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldkit.domain.access import Strength
from fieldkit.services import vaults
from ui import words
from ui.jobs import Jobs
from ui.widgets.buttons import flat
from ui.widgets.forms import Form
from ui.widgets.passphrase import PassphraseField


def _no_hints() -> Sequence[str]:
    return ()


class NewPassphrase(QWidget):
    """Two fields that have to agree, a meter, and six random words on request.

    A suggested passphrase is shown and has to be typed once more: who does not know it yet cannot set it.

    Args:
        jobs: judges and draws words off the GUI thread.
        label: above the first field; “Passphrase” when empty.
        hints: gives words that make a passphrase weak, such as the title of the study.
        parent: Qt parent.
    """

    submitted = Signal()

    def __init__(
        self,
        jobs: Jobs[Any],
        *,
        label: str = "",
        hints: Callable[[], Sequence[str]] = _no_hints,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._hints = hints
        self._acceptable: bool | None = None
        self.first = PassphraseField(meter=True)
        self.again = PassphraseField()
        self.suggest = flat(self.tr("Suggest one"), icon_name="key")
        self._form = Form()
        label = label or self.tr("Passphrase")
        self._form.add("first", label, self.first).add_action(self.suggest)
        self._form.add("again", self.tr("The same once more"), self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self.first.edited.connect(self._judge)
        self.first.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(self.submitted)
        self.suggest.clicked.connect(self._ask_for_one)
        self.setFocusProxy(self.first)

    def text(self) -> str:
        """The passphrase as typed first."""
        return self.first.text()

    def typed_again(self) -> str:
        """The passphrase as typed the second time."""
        return self.again.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.first.clear()
        self.again.clear()
        self._form.set_problems({})

    def check(self) -> bool:
        """Whether it can be set as it stands; says beside the field why not."""
        problems = {}
        if not self.text():
            problems["first"] = self.tr("Choose a passphrase.")
        elif self._acceptable is False:
            problems["first"] = self.tr("This one could be guessed. Add words, or have one suggested.")
        elif self.text() != self.typed_again():
            problems["again"] = self.tr("The two do not agree. Type it the same way twice.")
        self._form.set_problems(problems)
        return not problems

    def _judge(self, text: str) -> None:
        self._acceptable = None
        if not text:
            self.first.set_strength(0, "")
            return
        hints = tuple(self._hints())
        self._jobs.read(
            lambda _handle, _progress: vaults.passphrase_strength(text, hints=hints),
            lane_key="passphrase-strength",
            done=self._show_strength,
        )

    def _show_strength(self, strength: Strength) -> None:
        self._acceptable = strength.acceptable
        good = self.tr("Strong enough.") if strength.acceptable else ""
        said = good or " ".join(filter(None, map(words.advice, strength.advice[:1])))
        self.first.set_strength(strength.score, said)

    def _ask_for_one(self) -> None:
        self._jobs.read(
            lambda _handle, _progress: vaults.generate_passphrase(),
            lane_key="passphrase-suggestion",
            done=self._show_suggestion,
        )

    def _show_suggestion(self, passphrase: str) -> None:
        self.first.set_text(passphrase, shown=True)
        self.again.clear()
        self._form.set_problems({})
        self._form.row("again").set_help(self.tr("Write the six words down, then type them here."))
        self.again.setFocus(Qt.FocusReason.OtherFocusReason)
