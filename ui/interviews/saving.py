"""Which use case writes or removes a line of the list."""

from fieldkit.domain.transcript import Source
from fieldkit.errors import BugError
from fieldkit.services import interviews
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from ui.interviews.entries import Entry


def written(study: Study, entry: Entry | None, draft: InterviewDraft) -> Outcome[str]:
    """Write the form; a document with respondents becomes an interview.

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
        return Outcome(entry.key, changed.touched, changed.undo)
    if entry.source is None:
        raise BugError("entry-of-nothing")
    return _document_written(study, entry.source, draft)


def _document_written(study: Study, document: Source, draft: InterviewDraft) -> Outcome[str]:
    whole: Outcome[str] = Outcome(document.id, frozenset())
    if draft.title.strip() != document.title:
        retitled = interviews.retitle(study, document.id, draft.title)
        whole = Outcome(document.id, retitled.touched, retitled.undo)
    if draft.respondents:
        assigned = interviews.assign(study, document.id, draft.respondents)
        whole = Outcome(document.id, whole.touched | assigned.touched, assigned.undo)
    return whole


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
