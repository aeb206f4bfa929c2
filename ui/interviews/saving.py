"""Which use case writes or removes a line of the list."""

from fieldkit.errors import BugError
from fieldkit.services import interviews
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui.interviews.entries import Entry


def written(study: Study, entry: Entry | None, draft: InterviewDraft) -> Outcome[str]:
    """Write the form; a document gets its respondents and so becomes an interview.

    Args:
        study: the writer's.
        entry: what is written, None for a new interview.
        draft: what the form holds.

    Returns:
        The key of the line as it is now.

    Raises:
        StateError: RECOVERY_SHEET_FIRST for a new interview while there is no sheet.
        InputError: VALUE_MISSING (title), NOT_FOUND.
    """
    if entry is None:
        begun = interviews.begin(study, draft)
        return Outcome(begun.value.id, begun.touched, begun.undo)
    if entry.interview is not None:
        changed = interviews.change(study, entry.interview.id, draft)
    elif entry.source is not None:
        changed = interviews.assign(study, entry.source.id, draft.respondents)
    else:
        raise BugError("entry-of-nothing")
    return Outcome(entry.key, changed.touched, changed.undo)


def removed(study: Study, entry: Entry) -> Outcome[None]:
    """Remove a text with its codings, or an interview that has none yet.

    Raises:
        InputError: NOT_FOUND.
    """
    if entry.source is not None:
        return interviews.remove(study, entry.source.id)
    if entry.interview is None:
        raise BugError("entry-of-nothing")
    return interviews.remove_empty(study, entry.interview.id)
