"""A coding quotes the words it was put on, in whatever leaves, however the words around them were changed since."""

from pathlib import Path

from fieldkit.domain.canonical import Json
from fieldkit.domain.ids import CodingId, SourceId
from fieldkit.services import coding, interviews, respondents, sheets
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.services.released import EVERYTHING, release, table
from tests.studies import Team, code, payloads_of, respondent, tables_of, transcript, turns_of

NAME = "Айгуль Асанова"
SAID = f"Там была {NAME}, и потом река вышла из берегов."


def _said(study: Study, folder: Path) -> SourceId:
    who = respondents.add(study, RespondentDraft("", {}, EVERYTHING, "oral", "", ())).value.id
    return transcript(study, folder, words=f"R1: {SAID}\n", who=[who]).source.id


def _coded(study: Study, source: SourceId, words: str) -> CodingId:
    turn = turns_of(study, source)[0]
    at = turn.text.index(words)
    put = code(study, "вода")
    made = coding.apply_code(study, source=source, code=put.id, first=turn.id, start=at, last=turn.id, end=at + 10)
    return made.value.id


def _quoted(study: Study, source: SourceId) -> list[str]:
    return [one.text for one in sheets.contact_summary(study, source).quotations]


def _passages(folder: Path) -> list[str]:
    return [row[-1] for row in table(folder, "codings.csv")[1:]]


def _span(study: Study, one: CodingId) -> dict[str, Json]:
    span = tables_of(study)["coding"][one]["span"]
    assert isinstance(span, dict)
    return span


def test_words_follow_when_whoever_transcribed_makes_a_name_safe(team: Team, tmp_path: Path) -> None:
    sources = [_said(team[1], tmp_path) for _ in range(5)]
    team.send(1, 0)
    put = code(team[0], "вода")
    coding.code_matches(team[0], code=put.id, text="река вышла")
    team.send(0, 1)
    respondent(team[1], names=[NAME])
    team.send(1, 0)
    assert _quoted(team[0], sources[0]) == ["река вышла"]
    release(team[0], tmp_path / "release")
    assert _passages(tmp_path / "release") == ["река вышла"] * 5


def test_words_of_the_coordinator_are_found_in_the_original(team: Team, tmp_path: Path) -> None:
    respondent(team[1], names=[NAME])
    source = _said(team[1], tmp_path)
    team.send(1, 0)
    one = _coded(team[0], source, "река вышла")
    team.send(0, 1)
    assert _quoted(team[1], source) == ["река вышла"]
    (passage,) = coding.passages(team[1], source)
    assert not passage.orphaned
    (turn,) = turns_of(team[1], source)
    assert turn.text[passage.coding.span.start : passage.coding.span.end] == "река вышла"
    shared = _span(team[0], one)
    team.send(1, 0)
    assert _span(team[0], one) == shared


def test_a_name_quoted_before_it_was_known_is_in_no_release(team: Team, tmp_path: Path) -> None:
    sources = [_said(team[1], tmp_path) for _ in range(5)]
    team.send(1, 0)
    put = code(team[0], "имя")
    coding.code_matches(team[0], code=put.id, text=NAME)
    respondent(team[1], names=[NAME])
    team.send(1, 0)
    assert _quoted(team[0], sources[0]) == []
    release(team[0], tmp_path / "release")
    assert _passages(tmp_path / "release") == []


def test_words_that_nobody_says_any_more_are_not_replaced_by_others(team: Team, tmp_path: Path) -> None:
    source = _said(team[0], tmp_path)
    one = _coded(team[0], source, "река вышла")
    team.export(0)
    shared = _span(team[0], one)
    (turn,) = turns_of(team[0], source)
    interviews.correct_turn(team[0], turn.id, text="Там была она, и потом случилось что-то ещё.", speaker="R1")
    team.send(0, 1)
    assert _span(team[1], one) == shared
    assert _quoted(team[0], source) == []


def test_words_taken_out_before_they_left_do_not_leave_by_a_coding(team: Team, tmp_path: Path) -> None:
    source = _said(team[0], tmp_path)
    one = _coded(team[0], source, "река вышла")
    (turn,) = turns_of(team[0], source)
    interviews.correct_turn(team[0], turn.id, text="Там была она, и потом случилось что-то ещё.", speaker="R1")
    team.export(0)
    assert "река вышла" not in payloads_of(team[0])
    interviews.correct_turn(team[0], turn.id, text=SAID, speaker="R1")
    team.send(0, 1)
    assert _span(team[1], one)["words"] == "река вышла"


def test_a_name_in_words_that_are_gone_does_not_keep_everything_back(team: Team, tmp_path: Path) -> None:
    source = transcript(team[1], tmp_path, words=f"R1: И что?\n\nR2: {SAID}\n").source.id
    first, last = turns_of(team[1], source)
    put = code(team[1], "вода")
    coding.apply_code(team[1], source=source, code=put.id, first=first.id, start=2, last=last.id, end=len(last.text))
    team.send(1, 0)
    # the coding follows a correction made elsewhere, so that others have written its words last
    interviews.correct_turn(team[0], first.id, text="Ну и что?", speaker="R1")
    team.send(0, 1)
    interviews.correct_turn(team[1], last.id, text="Там никого не было.", speaker="R2")
    respondent(team[1], names=[NAME])
    team.send(1, 0)
    (span,) = [row["span"] for row in tables_of(team[0])["coding"].values()]
    assert "Айгуль" not in str(span)
    assert "река вышла из берегов" in str(span)
