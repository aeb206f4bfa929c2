"""Bringing texts in as a use case."""

from pathlib import Path

import pytest

from fieldkit.domain.transcript import Corrections, SourceKind
from fieldkit.errors import Cancelled, Code, InputError
from fieldkit.services import importing, interviews, undo, vaults
from fieldkit.services.importing import Item
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.studies import WORDS, respondent, tables_of, transcript, turns_of


class Stopping:
    """Somebody presses Stop before the second file."""

    def step(self, done: int, _total: int) -> None:
        if done == 1:
            raise Cancelled


def file(folder: Path, name: str, text: str = WORDS, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_looking_stores_nothing(study: Study, tmp_path: Path) -> None:
    before = tables_of(study)
    path = file(tmp_path, "a.txt", WORDS.replace("😀", ""), encoding="cp1251")
    draft = importing.preview(path, Corrections(encoding="cp1251"))
    assert (draft.format, draft.encoding, len(draft.turns), draft.speakers) == ("txt", "cp1251", 6, ("I", "R1"))
    assert tables_of(study) == before


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [("a.txt", None, Code.FILE_MISSING), ("a.txt", "", Code.FILE_EMPTY), ("a.odt", "I: да", Code.FORMAT_UNKNOWN)],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, name: str, text: str | None, code: Code) -> None:
    path = tmp_path / name if text is None else file(tmp_path, name, text)
    with pytest.raises(InputError) as refused:
        importing.preview(path)
    assert refused.value.code is code


def test_every_known_suffix_is_read_by_its_reader(tmp_path: Path) -> None:
    assert {".txt", ".csv", ".docx", ".srt", ".vtt"} <= set(importing.SUFFIXES)
    text = "1\n00:00:01,000 --> 00:00:02,000\nОткуда вы?\n"
    assert importing.preview(file(tmp_path, "a.srt", text)).turns[0].start == 1000


def test_good_files_come_in_beside_bad_ones(study: Study, tmp_path: Path) -> None:
    who = respondent(study)
    good, bad, note = file(tmp_path, "a.txt"), tmp_path / "gone.txt", file(tmp_path, "note.txt", "Отчёт о поездке.")
    items = [Item(good, respondents=(who,)), Item(bad), Item(note, title=" Отчёт ")]
    outcome = importing.import_files(study, items)
    assert outcome.touched == {"source", "turn", "interview"}
    report = outcome.value
    assert [(one.path, one.error.code) for one in report.refused] == [(bad, Code.FILE_MISSING)]
    first, second = report.imported
    assert (first.path, first.format, first.encoding, first.turns) == (good, "txt", "utf-8", 6)
    assert first.words == sum(len(turn.text.split()) for turn in turns_of(study, first.source.id))
    assert (first.source.title, first.source.kind) == ("Interview 1", SourceKind.TRANSCRIPT)
    assert (second.source.title, second.source.kind, second.source.interview) == ("Отчёт", SourceKind.DOCUMENT, None)
    rows = {row.source.id: row for row in interviews.source_rows(study)}
    held = rows[first.source.id].interview
    assert held is not None
    assert (held.title, held.respondents, held.interviewer) == ("Interview 1", (who,), "C1")


def test_each_file_is_a_step_of_its_own(study: Study, tmp_path: Path) -> None:
    before = tables_of(study)
    importing.import_files(study, [Item(file(tmp_path, "a.txt")), Item(file(tmp_path, "b.txt"))])
    assert [row.source.title for row in interviews.source_rows(study)] == ["Document 1", "Document 2"]
    undo.undo(study)
    assert [row.source.title for row in interviews.source_rows(study)] == ["Document 1"]
    undo.undo(study)
    assert tables_of(study) == before


def test_stopping_keeps_the_files_that_are_through(study: Study, tmp_path: Path) -> None:
    items = [Item(file(tmp_path, name)) for name in ("a.txt", "b.txt")]
    with pytest.raises(Cancelled):
        importing.import_files(study, items, progress=Stopping())
    assert len(interviews.source_rows(study)) == 1


def test_titles_keep_no_name_of_a_file(study: Study, tmp_path: Path, canary: str) -> None:
    importing.import_files(study, [Item(file(tmp_path, f"{canary}.txt"))])
    assert canary not in str(tables_of(study))


def test_speakers_are_shared_by_role_and_never_by_name() -> None:
    labels = ["Интервьюер", "I2", "R1", "Респондент 2", "Айгуль", "Nurlan:"]
    shared = importing.shared_speakers(labels)
    assert list(shared) == labels
    assert list(shared.values()) == ["I", "I", "R1", "R2", "S1", "S2"]


def test_an_interview_that_was_begun_gets_its_text(study: Study, tmp_path: Path) -> None:
    who, other = respondent(study), respondent(study)
    vaults.make_recovery_sheet(study, tmp_path / "sheet.pdf", cost=LEAST)
    begun = interviews.begin(study, InterviewDraft("Вечер", (who,), "2026-11-20", "Ош", ("ky",))).value
    one, two, three = (file(tmp_path, f"{name}.txt") for name in "abc")
    items = [Item(one, respondents=(other,)), Item(two, respondents=(who,)), Item(three, respondents=(who,))]
    first, second, third = importing.import_files(study, items).value.imported
    assert (second.source.title, second.source.interview) == ("Вечер", begun.id)
    assert begun.id not in {first.source.interview, third.source.interview}
    assert interviews.empty_interviews(study) == []
    (row,) = (row for row in interviews.source_rows(study) if row.source.id == second.source.id)
    assert row.interview is not None
    assert (row.interview.place, row.interview.languages) == ("Ош", ("ky",))
    undo.undo(study)
    undo.undo(study)
    assert interviews.empty_interviews(study) == [begun]


def test_a_file_that_came_before_is_told_and_still_taken(study: Study, tmp_path: Path) -> None:
    first = transcript(study, tmp_path)
    assert first.same_as is None
    file = tmp_path / "again.txt"
    for words, same in (
        (WORDS, True),
        (WORDS.replace("весной", "ВЕСНОЙ").replace("всё", "все"), True),
        (WORDS.replace("весной", "осенью"), False),
        (WORDS + "\nI: Спасибо.\n", False),
        (WORDS.partition("R1:")[0], False),
    ):
        file.write_text(words, "utf-8")
        found = importing.same_words(study, importing.preview(file))
        assert found == (first.source if same else None)
    file.write_text(WORDS, "utf-8")
    report = importing.import_files(study, [Item(file, title="Second"), Item(file, title="Third")]).value
    assert [one.same_as for one in report.imported] == [first.source, first.source]
    assert len(interviews.source_rows(study)) == 3


def test_two_equal_files_of_one_import_are_told(study: Study, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    for file in files:
        file.write_text(WORDS, "utf-8")
    first, second = importing.import_files(study, [Item(file) for file in files]).value.imported
    assert (first.same_as, second.same_as) == (None, first.source)
