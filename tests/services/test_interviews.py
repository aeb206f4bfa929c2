"""Interviews, their texts and corrections as use cases."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.domain.coding import MemoRole
from fieldkit.domain.ids import InterviewId, SourceId, TurnId, new_id
from fieldkit.domain.interview import InterviewState
from fieldkit.domain.transcript import SourceKind
from fieldkit.errors import Code, FieldKitError, InputError, StateError
from fieldkit.services import coding, interviews, undo, vaults
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.namesakes import Maker
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.studies import Team, code, respondent, tables_of, transcript, turns_of

DRAFT = InterviewDraft(" Interview 1 ", (), "2026-03-01", " Ош ", ("ky", "ru"), 60_000)
NOWHERE = InterviewId(new_id())


@pytest.fixture
def safe(study: Study, tmp_path: Path) -> Study:
    """The study once its recovery sheet was printed."""
    vaults.make_recovery_sheet(study, tmp_path / "sheet.pdf", cost=LEAST)
    return study


def interview_of(study: Study, source: SourceId) -> InterviewId:
    held = interviews.source(study, source).interview
    assert held is not None
    return held


def test_no_interview_is_begun_before_the_recovery_sheet(study: Study) -> None:
    with pytest.raises(StateError) as refused:
        interviews.begin(study, DRAFT)
    assert refused.value.code is Code.RECOVERY_SHEET_FIRST
    assert interviews.empty_interviews(study) == []


def test_an_interview_is_begun_and_waits_for_its_text(safe: Study) -> None:
    who = respondent(safe)
    outcome = interviews.begin(safe, replace(DRAFT, respondents=(who,)))
    assert outcome.touched == {"interview"}
    assert interviews.empty_interviews(safe) == [outcome.value]
    made = outcome.value
    assert (made.title, made.place, made.interviewer, made.state) == ("Interview 1", "Ош", "C1", InterviewState.DRAFT)
    assert (made.respondents, made.day, made.languages, made.duration) == ((who,), "2026-03-01", ("ky", "ru"), 60_000)
    undo.undo(safe)
    assert interviews.empty_interviews(safe) == []
    with pytest.raises(InputError) as refused:
        interviews.begin(safe, InterviewDraft("  "))
    assert (refused.value.code, refused.value.facts) == (Code.VALUE_MISSING, {"field": "title"})


def test_an_interview_without_text_is_removed_with_its_notes(safe: Study, tmp_path: Path) -> None:
    before = tables_of(safe)
    made = interviews.begin(safe, DRAFT).value
    coding.write_memo(safe, made.id, "молчала", role=MemoRole.SURPRISING)
    assert interviews.remove_empty(safe, made.id).touched == {"interview", "memo"}
    assert tables_of(safe) == before
    with pytest.raises(InputError) as unknown:
        interviews.remove_empty(safe, made.id)
    assert unknown.value.code is Code.NOT_FOUND
    held = interview_of(safe, transcript(safe, tmp_path, who=[respondent(safe)]).source.id)
    with pytest.raises(StateError) as refused:
        interviews.remove_empty(safe, held)
    assert (refused.value.code, refused.value.facts["sources"]) == (Code.IN_USE, 1)


def test_sources_are_listed_with_their_sizes_by_day_and_number(study: Study, tmp_path: Path) -> None:
    who = respondent(study, "R-001")
    made = [transcript(study, tmp_path, who=[who]).source for _ in range(3)]
    document = transcript(study, tmp_path, words="Отчёт о поездке.").source
    for source, title, day in zip(
        made, ("Interview 10", "Interview 2", "Interview 3"), ("", "", "2025-01-01"), strict=True
    ):
        interviews.change(study, interview_of(study, source.id), InterviewDraft(title, (who,), day))
    code_ = code(study, "Помощь")
    coding.code_matches(study, code=code_.id, text="очереди", source=made[0].id)
    rows = interviews.source_rows(study)
    assert [row.source.title for row in rows] == ["Interview 2", "Interview 10", "Interview 3", "Document 1"]
    assert [one.source.id for one in interviews.titles(study)] == [row.source.id for row in rows]
    assert [one.respondents for one in interviews.titles(study)] == [("R-001",)] * 3 + [()]
    first, last = rows[1], rows[-1]
    assert (first.turns, first.codings, first.respondents) == (6, 1, ("R-001",))
    assert first.words == sum(len(turn.text.split()) for turn in turns_of(study, made[0].id))
    assert (last.source.id, last.interview, last.respondents, last.words) == (document.id, None, (), 3)


def test_a_source_is_found_by_the_beginning_of_its_id_or_its_title(study: Study, tmp_path: Path) -> None:
    first, second = transcript(study, tmp_path).source, transcript(study, tmp_path).source
    assert interviews.source(study, first.id) == first
    assert interviews.source(study, SourceId(second.id[:12])) == second
    assert interviews.source(study, SourceId("Document 2")) == second
    interviews.retitle(study, second.id, "Document 1")
    with pytest.raises(InputError) as refused:
        interviews.source(study, SourceId("Document 1"))
    assert (refused.value.code, refused.value.facts) == (Code.SAME_NAME, {"sources": 2})
    for typed in ("", "nothing"):
        with pytest.raises(InputError) as refused:
            interviews.source(study, SourceId(typed))
        assert (refused.value.code, refused.value.facts) == (Code.NOT_FOUND, {"kind": "source"})


def test_numbers_of_interviews_and_documents_are_counted_apart(study: Study, tmp_path: Path) -> None:
    who = respondent(study)
    for _ in range(2):
        transcript(study, tmp_path)
    assert (interviews.next_title(study), interviews.next_title(study, document=True)) == ("Interview 1", "Document 3")
    source = transcript(study, tmp_path, who=[who]).source
    assert source.title == "Interview 1"
    interviews.change(study, interview_of(study, source.id), InterviewDraft("Interview 2", (who,)))
    assert interviews.next_title(study) == "Interview 3"


def test_what_is_begun_in_several_vaults_has_different_titles(team: Team, tmp_path: Path) -> None:
    for place, title in ((0, "Interview 1"), (1, "Interview K2-1"), (2, "Interview K3-1")):
        source = transcript(team[place], tmp_path, who=[respondent(team[place])]).source
        assert source.title == title
    assert interviews.next_title(team[1], document=True) == "Document K2-1"
    assert interviews.next_title(team[1], pattern="Интервью %1") == "Интервью K2-2"
    team.send(1, 0)
    assert interviews.next_title(team[0]) == "Interview 3"


def test_sources_of_one_title_tell_who_brought_them(team: Team, tmp_path: Path) -> None:
    own, theirs = (transcript(team[place], tmp_path, who=[respondent(team[place])]).source for place in (0, 1))
    interviews.retitle(team[1], theirs.id, own.title)
    team.send(1, 0)
    made = {row.source.id: row.made for row in interviews.source_rows(team[0])}
    assert made == {own.id: Maker("C1", here=True), theirs.id: Maker("K2", here=False)}


def test_words_as_shared_name_nobody(study: Study, tmp_path: Path) -> None:
    agreed = respondent(study, "R-001", names=["Айгуль"])
    source = transcript(study, tmp_path, who=[agreed]).source.id
    shared = interviews.shared_turns(study, source)
    assert shared is not None
    assert [turn.id for turn in shared] == [turn.id for turn in interviews.turns(study, source)]
    assert "Помогла [R-001], она" in shared[3].text
    silent = respondent(study, "R-002", takes_part=False)
    interviews.assign(study, source, [agreed, silent])
    assert interviews.shared_turns(study, source) is None


def test_the_form_is_written_and_its_only_source_follows(study: Study, tmp_path: Path) -> None:
    source = transcript(study, tmp_path, who=[respondent(study)]).source
    held = interview_of(study, source.id)
    outcome = interviews.change(study, held, InterviewDraft("Дома", day="2026-03-01"))
    assert outcome.touched == {"interview", "source"}
    assert (outcome.value.interviewer, outcome.value.state) == ("C1", InterviewState.COMPLETE)
    assert interviews.source(study, source.id).title == "Дома"
    interviews.retitle(study, source.id, " Запись ")
    assert interviews.change(study, held, InterviewDraft("В кафе")).touched == {"interview"}
    assert interviews.source(study, source.id).title == "Запись"
    undo.undo(study)
    (row,) = interviews.source_rows(study)
    assert row.interview is not None
    assert row.interview.title == "Дома"


def test_a_title_is_needed(study: Study, tmp_path: Path) -> None:
    source = transcript(study, tmp_path, who=[respondent(study)]).source
    held = interview_of(study, source.id)
    for write in (
        lambda: interviews.change(study, held, InterviewDraft(" ")),
        lambda: interviews.retitle(study, source.id, " "),
    ):
        with pytest.raises(InputError) as refused:
            write()
        assert refused.value.code is Code.VALUE_MISSING
    assert interviews.source(study, source.id).title == "Interview 1"


def test_a_document_becomes_an_interview_when_somebody_speaks_in_it(study: Study, tmp_path: Path) -> None:
    source = transcript(study, tmp_path).source
    who, other = respondent(study), respondent(study)
    outcome = interviews.assign(study, source.id, [who])
    assert outcome.touched == {"interview", "source"}
    held = interviews.source(study, source.id)
    assert (held.kind, held.interview) == (SourceKind.TRANSCRIPT, outcome.value.id)
    again = interviews.assign(study, source.id, [other, who])
    assert (again.value.id, again.value.respondents) == (outcome.value.id, (other, who))
    assert again.touched == {"interview"}
    undo.undo(study)
    undo.undo(study)
    assert interviews.source(study, source.id) == source


def test_removing_a_source_leaves_nothing_of_it(study: Study, tmp_path: Path) -> None:
    who, code_ = respondent(study), code(study, "Помощь")
    before = tables_of(study)
    source = transcript(study, tmp_path, who=[who]).source
    coding.code_matches(study, code=code_.id, text="очереди")
    (passage,) = coding.passages(study, source.id)
    coding.write_memo(study, passage.coding.id, "почему?")
    coding.write_memo(study, interview_of(study, source.id), "спешила", role=MemoRole.NEXT_TIME)
    furnished = tables_of(study)
    outcome = interviews.remove(study, source.id)
    assert outcome.touched == {"source", "turn", "coding", "memo", "interview"}
    assert tables_of(study) == before
    undo.undo(study)
    assert tables_of(study) == furnished


def test_a_turn_is_corrected(study: Study, tmp_path: Path) -> None:
    source = transcript(study, tmp_path).source.id
    turn = turns_of(study, source)[1]
    outcome = interviews.correct_turn(study, turn.id, text="И\u0306 вот.", speaker=" R2 ")
    assert outcome.touched == {"turn"}
    corrected, lost = outcome.value
    assert (corrected.text, corrected.speaker, lost) == ("Й вот.", "R2", 0)
    assert turns_of(study, source)[1] == corrected
    undo.undo(study)
    assert turns_of(study, source)[1] == turn
    with pytest.raises(InputError) as refused:
        interviews.correct_turn(study, turn.id, text=" ", speaker="R1")
    assert (refused.value.code, refused.value.facts) == (Code.VALUE_MISSING, {"field": "text"})


def test_what_is_not_there_is_not_found(study: Study) -> None:
    nothing = SourceId(new_id())
    for ask in (
        lambda: interviews.change(study, NOWHERE, DRAFT),
        lambda: interviews.remove(study, nothing),
        lambda: interviews.assign(study, nothing, []),
        lambda: interviews.retitle(study, nothing, "Дома"),
        lambda: interviews.shared_turns(study, nothing),
        lambda: interviews.correct_turn(study, TurnId(new_id()), text="да", speaker=""),
    ):
        with pytest.raises(FieldKitError) as refused:
            ask()
        assert isinstance(refused.value, InputError)
        assert refused.value.code is Code.NOT_FOUND
