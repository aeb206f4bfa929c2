"""Taking steps back, and doing them again."""

from fieldkit.errors import Code, StateError
from fieldkit.services.editing import turn_back
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import journal


def undo(study: Study) -> Outcome[str]:
    """Take the latest step back.

    Returns:
        The label of the step.

    Raises:
        StateError: NOTHING_TO_UNDO, or UNDO_OVERTAKEN when its entities were changed by something that cannot be
            taken back, such as a merge; the step is then forgotten.
    """
    return _step(study, again=False)


def redo(study: Study) -> Outcome[str]:
    """Do the step again that was taken back last.

    Raises:
        StateError: as in `undo`.
    """
    return _step(study, again=True)


def _step(study: Study, *, again: bool) -> Outcome[str]:
    entry = journal.last(study.db, undone=again)
    if entry is None:
        raise StateError(Code.NOTHING_TO_UNDO)
    try:
        with study.writing() as db:
            opposite = turn_back(db, entry.arguments)
            journal.turn_round(db, entry, opposite.use_case, opposite.arguments, undone=not again)
    except StateError:
        with study.writing() as db:
            journal.drop(db, entry)
        raise
    touched = frozenset(change["kind"] for change in entry.arguments["changes"])
    return Outcome(str(entry.arguments["label"]), touched)


def forget(study: Study) -> None:
    """Empty the journal, as at an explicit close."""
    with study.writing() as db:
        journal.clear(db)
