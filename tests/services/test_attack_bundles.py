"""Well signed bundles of a member whose program writes what ours never would."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.domain.canonical import Json
from fieldkit.domain.codebook import Code, in_tree_order
from fieldkit.domain.ids import CodeId
from fieldkit.domain.people import ConsentItem
from fieldkit.services import codebook, coding, interviews, keeping, merging, overview, publishing, respondents, sheets
from fieldkit.services.session import Study
from fieldkit.store import log
from fieldkit.store import study as study_store
from tests.services.hostile import Hostile
from tests.studies import Team, code, payloads_of, respondent, root_of, tables_of, transcript, turns_of

SOURCE, TURN, CODE, CODING, RESPONDENT, OTHER = (sign * 32 for sign in "123456")


def _turn(**changed: Json) -> dict[str, Json]:
    plain: dict[str, Json] = {"source": SOURCE, "rank": "n", "speaker": "I", "start": None, "end": None}
    return {**plain, "language": "", "text": "слово", **changed}


def _code(**changed: Json) -> dict[str, Json]:
    empty = dict.fromkeys(("definition", "includes", "excludes", "example", "key"), "")
    return {"parent": None, "rank": "n", "name": "тема", "colour": "#b45309", **empty, **changed}


def _coding(span: Json) -> dict[str, Json]:
    return {"source": SOURCE, "code": CODE, "coder": "K2", "span": span}


def _span(**changed: Json) -> dict[str, Json]:
    return {"first": TURN, "start": 0, "last": TURN, "end": 3, "words": "сло", **changed}


def _ground(hostile: Hostile) -> None:
    hostile.write("source", SOURCE, {"kind": "document", "title": "т", "interview": None})
    hostile.write("turn", TURN, _turn())
    hostile.write("code", CODE, _code())


def _no_references(hostile: Hostile, _: Study) -> None:
    for nothing in (None, ""):
        hostile.write("turn", f"{nothing}t", _turn(source=nothing))
        hostile.write("consent", f"{nothing}c", {"respondent": nothing, "items": [], "how": "", "given": ""})
        hostile.write("memo", f"{nothing}m", {"about": nothing, "role": "note", "text": "", "shareable": True})
    hostile.write("code", OTHER, _code(parent=""))
    hostile.write("code", "loop", _code(parent="loop"))


def _emptied_reference(hostile: Hostile, _: Study) -> None:
    _ground(hostile)
    for nothing in ("", None):
        hostile.write("turn", TURN, nothing, field="source")


def _numbers(hostile: Hostile, _: Study) -> None:
    _ground(hostile)
    hostile.write("turn", OTHER, _turn(start=2**70, end=-(2**70)))
    hostile.write("turn", TURN, 2**70, field="start")


def _spans(hostile: Hostile, _: Study) -> None:
    _ground(hostile)
    bad: list[Json] = [{}, [], _span(start="x"), _span(end=None), _span(start=-1), _span(end=10**30), _span(words=7)]
    for number, span in enumerate([*bad, _span(last="nowhere")]):
        hostile.write("coding", f"{number:032d}", _coding(span))


def _crossed_spans(hostile: Hostile, victim: Study) -> None:
    _ground(hostile)
    source = interviews.source_rows(victim)[0].source.id
    first, second, *_ = turns_of(victim, source)
    own = code(victim, "чужое").id
    crossed = [(second.id, first.id), (first.id, TURN), (TURN, first.id), (TURN, TURN)]
    for number, (begin, end) in enumerate(crossed):
        span = _span(first=begin, last=end, words=first.text[:3])
        hostile.write("coding", f"{number:032d}", {"source": source, "code": own, "coder": "K2", "span": span})
    for number in range(2):
        hostile.write("coding", f"{number + 9:032d}", _coding(_span(end=10**6 * number)))


def _study(hostile: Hostile, victim: Study) -> None:
    study = victim.info.id
    every: tuple[Json, ...] = (
        [1],
        {"a": 1},
        [{"key": ""}],
        [{"key": "a", "label": "", "kind": "", "values": [1]}],
    )
    for attributes in every:
        hostile.write("study", study, attributes, field="attributes")
    hostile.write("study", study, {"sign_key": "00", "box_key": "age1"}, field="founder")
    parents = tuple(one.header.id for one in log.operations_of(victim.db, [study])[study])
    hostile.write("study", study, value=True, field="deleted", parents=parents)
    whole: dict[str, Json] = {"title": "чужое", "wave": "", "languages": [], "attributes": [], "founder": {}}
    hostile.write("study", study, whole)
    hostile.write("study", "0" * 32, whole)


def _people(hostile: Hostile, _: Study) -> None:
    hostile.write("respondent", RESPONDENT, {"code": "X", "attributes": {}})
    hostile.write("identity", OTHER, {"respondent": RESPONDENT, "names": ["слово"], "contacts": []})
    for number in range(2):
        hostile.write("person", f"{number:032d}", {"forms": ["слово"], "pseudonym": "", "relation": ""})


def _records(hostile: Hostile, _: Study) -> None:
    every: tuple[Json, ...] = ([1], {"a": [1]}, "x")
    for number, attributes in enumerate(every):
        hostile.write("respondent", f"{number:032d}", {"code": "X", "attributes": attributes})
    hostile.write("code", CODE, _code(colour="url(x)"))


def _speakers(hostile: Hostile, victim: Study) -> None:
    source = interviews.source_rows(victim)[0].source.id
    hostile.write("source", source, {"R1": "Айгуль"}, field="speakers")


def _other_kind(hostile: Hostile, victim: Study) -> None:
    turn = turns_of(victim, interviews.source_rows(victim)[0].source.id)[0].id
    hostile.write("memo", turn, {"about": turn, "role": "note", "text": "x", "shareable": True})
    hostile.write("later", turn, [1], field="text")


CASES: tuple[Callable[[Hostile, Study], None], ...] = (
    _no_references,
    _emptied_reference,
    _numbers,
    _spans,
    _crossed_spans,
    _study,
    _people,
    _records,
    _speakers,
    _other_kind,
)


def _work_on(study: Study) -> None:
    """Read everything the screens read, and change what can be changed."""
    codebook.tree(study)
    respondents.rows(study)
    overview.conflicts(study)
    sheets.study_page(study)
    for row in interviews.source_rows(study):
        coding.passages(study, row.source.id)
        sheets.contact_pdf(study, row.source.id)
        turn = turns_of(study, row.source.id)[0]
        interviews.correct_turn(study, turn.id, text=f"{turn.text} да", speaker=turn.speaker)
    publishing.publish(study)


@pytest.mark.parametrize("attack", CASES)
def test_bad_values_reach_no_table_and_stop_no_work(
    team: Team, tmp_path: Path, attack: Callable[[Hostile, Study], None]
) -> None:
    victim = team[0]
    transcript(victim, tmp_path)
    code(victim, "своё")
    team.send(1, 0)
    before = tables_of(victim)
    hostile = Hostile(team[1], victim)
    attack(hostile, victim)
    bundle = hostile.bundle(tmp_path / "hostile.fkb")

    report = merging.merge(victim, bundle).value

    assert report.new_operations == len(hostile.operations)
    after = tables_of(victim)
    assert all(after[kind].items() >= before[kind].items() for kind in before)
    assert after["study"] == before["study"]
    assert (after["person"], after["identity"]) == ({}, {})
    _work_on(victim)
    assert publishing.publish(victim) == 0
    assert keeping.check(victim).sound
    team.send(0, 2)
    assert root_of(team[2]) == root_of(victim)
    _work_on(team[2])


def test_the_founder_stays_whoever_claims_to_be(team: Team, tmp_path: Path) -> None:
    founder = study_store.founder(team[0].db)
    hostile = Hostile(team[1], team[0])
    hostile.write("study", team[0].info.id, {"sign_key": "00", "box_key": "age1"}, field="founder")
    merging.merge(team[0], hostile.bundle(tmp_path / "hostile.fkb"), trust=True)
    assert study_store.founder(team[0].db) == founder


def test_nobody_else_agrees_in_a_respondents_name(team: Team, tmp_path: Path) -> None:
    victim = team[0]
    who = respondent(victim, takes_part=False)
    transcript(victim, tmp_path, who=[who])
    hostile = Hostile(team[1], victim)
    agreed: dict[str, Json] = {"respondent": who, "items": ["take_part"], "how": "oral", "given": "2099 Q4"}
    hostile.write("consent", OTHER, agreed)
    respondents.change(victim, who, replace(respondents.draft_of(victim, who), consent=frozenset(ConsentItem)))
    respondents.change(victim, who, replace(respondents.draft_of(victim, who), consent=frozenset()))
    merging.merge(victim, hostile.bundle(tmp_path / "hostile.fkb"), trust=True)
    team.export(0)
    assert "Москву" not in payloads_of(victim)
    respondents.change(victim, who, replace(respondents.draft_of(victim, who), consent=frozenset(ConsentItem)))
    team.export(0)
    assert "Москву" in payloads_of(victim)


def test_a_good_value_beside_a_bad_one_is_shown(team: Team, tmp_path: Path) -> None:
    hostile = Hostile(team[1], team[0])
    _ground(hostile)
    hostile.write("turn", TURN, "добро", field="text", parents=(hostile.operations[1].header.id,))
    hostile.write("turn", TURN, 2**70, field="start")
    merging.merge(team[0], hostile.bundle(tmp_path / "hostile.fkb"), trust=True)
    (turn,) = [one for one in tables_of(team[0])["turn"].values() if one["text"] == "добро"]
    assert turn["start"] is None


def test_a_deep_tree_is_read() -> None:
    codes = [
        Code(CodeId(str(number)), CodeId(str(number - 1)) if number else None, "n", "", "") for number in range(5000)
    ]
    assert [depth for depth, _ in in_tree_order(codes)] == list(range(5000))


def test_codes_in_a_circle_are_read_once_each() -> None:
    codes = [Code(CodeId(name), CodeId(above), "n", "", "") for name, above in ("ab", "ba", "cc")]
    assert sorted(code.id for _, code in in_tree_order(codes)) == ["a", "b", "c"]
