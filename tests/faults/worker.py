"""A process of its own that works in a vault until it is killed.

    python -m tests.faults.worker WORK VAULT ARGUMENT...     the vault's key in hexadecimal on standard input

It says "ready" once the vault is open, and every change once it is acknowledged.
"""

import itertools
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from fieldkit.clock import FixedClock
from fieldkit.domain.profile import PRINT
from fieldkit.services import codebook, coding, exporting, importing, interviews, merging, releasing, respondents
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.importing import Item
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.vault.keys import VaultKey
from tests.studies import MOMENT, TAKES_PART, Laptop


def say(word: object) -> None:
    """Tell the parent, at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def save(study: Study, first: int, file: Path) -> None:
    """The changes of daily work, by turns, each with its number in it, for ever."""
    for number in itertools.count(first):
        CHANGES[number % len(CHANGES)](study, number, file)
        say(number)


def _respondent(study: Study, number: int, _file: Path) -> None:
    respondents.add(study, RespondentDraft(f"R-{number}", {}, TAKES_PART, "oral", "", ("Айгуль Асанова",)))


def _transcript(study: Study, number: int, file: Path) -> None:
    item = Item(file, title=f"T-{number}", respondents=(respondents.rows(study)[0].respondent.id,))
    assert not importing.import_files(study, [item]).value.refused


def _coding(study: Study, number: int, _file: Path) -> None:
    source = interviews.source_rows(study)[0].source.id
    turn = interviews.turns(study, source)[1].id
    # A kill between the two changes leaves the code alone.
    known = [row.code for row in codebook.tree(study) if row.code.name == f"C-{number}"]
    code = known[0] if known else codebook.add(study, CodeDraft(f"C-{number}")).value
    coding.apply_code(study, source=source, code=code.id, first=turn, start=0, last=turn, end=9)


def _memo(study: Study, number: int, _file: Path) -> None:
    code = codebook.tree(study)[-1].code.id
    coding.write_memo(study, code, f"M-{number}")


CHANGES: Sequence[Callable[[Study, int, Path], None]] = (_respondent, _transcript, _coding, _memo)


def merge(study: Study, bundle: Path) -> None:
    """Take one bundle in."""
    say(merging.merge(study, bundle).value.new_operations)


def export(study: Study, first: int, target: Path) -> None:
    """One more respondent and a bundle, for ever."""
    for number in itertools.count(first):
        _respondent(study, number, target)
        say(exporting.export(study, target).value.operations)


def release(study: Study, folder: Path) -> None:
    """One release after the other, each in a folder of its own, for ever."""
    for number in itertools.count():
        say(len(releasing.release(study, folder / str(number), profile=PRINT).value.files))


def main(work: str, folder: Path, arguments: Sequence[str]) -> None:
    """Open the vault and do the work."""
    key = VaultKey(bytes.fromhex(sys.stdin.readline()))
    study = Laptop(folder, key).open(FixedClock(MOMENT))
    say("ready")
    if work == "save":
        save(study, int(arguments[0]), Path(arguments[1]))
    elif work == "export":
        export(study, int(arguments[0]), Path(arguments[1]))
    elif work == "release":
        release(study, Path(arguments[0]))
    else:
        merge(study, Path(arguments[0]))
    study.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
