"""Merging and publishing, case by case, on real vaults."""

import random
import shutil
from pathlib import Path

import pytest

from fieldkit.domain.canonical import Json
from fieldkit.domain.ids import RespondentId, new_id
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.publication import Change, origin_of
from fieldkit.domain.registry import DELETED
from fieldkit.errors import BundleError, Cancelled, Code, StateError
from fieldkit.services import (
    codebook,
    coding,
    exporting,
    genesis,
    interviews,
    keeping,
    merging,
    overview,
    publishing,
    respondents,
    study,
    undo,
)
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.pen import Pen
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import log
from fieldkit.vault import marker
from tests.studies import (
    PASSPHRASE,
    Laptop,
    Team,
    code,
    payloads_of,
    respondent,
    root_of,
    tables_of,
    transcript,
    turns_of,
    views_of,
)


def named(work: Study) -> list[str]:
    return sorted(row.code.name for row in codebook.tree(work))


def conflicts(work: Study) -> set[tuple[str, str]]:
    return {(one.kind, one.field) for one in overview.conflicts(work)}


def texts(work: Study) -> str:
    return "\n".join(turn.text for row in interviews.source_rows(work) for turn in turns_of(work, row.source.id))


def test_everything_arrives_and_nothing_comes_twice(team: Team, tmp_path: Path) -> None:
    who = respondent(team[0], names=["Айгуль Асанова"])
    source = transcript(team[0], tmp_path, who=[who]).source
    help_ = code(team[0], "Помощь")
    coding.code_matches(team[0], code=help_.id, text="хозяйку кафе")
    report = team.send(0, 1)
    one_each = dict.fromkeys(("respondent", "consent", "interview", "source", "code", "coding"), 1)
    assert report.added == {**one_each, "turn": 6}
    assert (report.conflicts, report.waiting, report.gaps) == (0, 0, ())
    assert root_of(team[0]) == root_of(team[1])
    assert [one.coding.span.words for one in coding.passages(team[1], source.id)] == ["хозяйку кафе"]
    assert "Айгуль" not in texts(team[1])
    again = team.send(0, 1)
    assert (again.new_operations, again.added, again.changed) == (0, {}, {})


def test_publishing_an_unchanged_state_yields_nothing(team: Team, tmp_path: Path) -> None:
    transcript(team[0], tmp_path)
    code(team[0], "Помощь")
    assert publishing.publish(team[0]) > 0
    assert publishing.publish(team[0]) == 0
    first, second = team.export(0), team.export(0)
    assert (first.new_operations, second.new_operations) == (0, 0)
    team.send(0, 1)
    assert publishing.publish(team[1]) == 0


def test_there_and_back_again_yields_nothing(team: Team) -> None:
    one = code(team[0], "Помощь")
    publishing.publish(team[0])
    codebook.change(team[0], one.id, CodeDraft("Дорога"))
    codebook.change(team[0], one.id, CodeDraft("Помощь"))
    assert publishing.publish(team[0]) == 0


def test_a_dry_run_tells_what_a_merge_does_and_changes_nothing(team: Team, tmp_path: Path) -> None:
    transcript(team[0], tmp_path)
    code(team[1], "наше")
    bundle = team.export(0).path
    before, root = tables_of(team[1]), root_of(team[1])
    told = merging.inspect(team[1], bundle)
    assert (tables_of(team[1]), root_of(team[1])) == (before, root)
    assert not told.trusted or told.sender == "C1"
    done = merging.merge(team[1], bundle).value
    assert (told.new_operations, told.added) == (done.new_operations, done.added)


def test_an_unknown_sender_is_not_taken_until_trusted(team: Team) -> None:
    code(team[1], "Помощь")
    bundle = team.export(1).path
    before = tables_of(team[0])
    with pytest.raises(BundleError) as refused:
        merging.merge(team[0], bundle)
    assert refused.value.code is Code.BUNDLE_UNKNOWN_SENDER
    assert tables_of(team[0]) == before
    assert [one.state for one in overview.bundles(team[0])] == ["unknown-sender"]
    merging.merge(team[0], bundle, trust=True)
    assert named(team[0]) == ["Помощь"]


def test_two_values_are_both_kept_and_shown_on_both_sides(team: Team) -> None:
    one = code(team[0], "Помощь")
    team.exchange()
    codebook.change(team[0], one.id, CodeDraft("Поддержка"))
    codebook.change(team[1], one.id, CodeDraft("Взаимопомощь"))
    team.exchange()
    names = [named(work)[0] for work in team.studies]
    assert names[1] == names[2]
    for work in team.studies:
        found = overview.conflicts(work)
        assert [(each.kind, each.field) for each in found] == [("code", "name")]
        values = {found[0].shown.value, *(other.value for other in found[0].others)}
        assert values == {"Поддержка", "Взаимопомощь"}
    assert len({root_of(work) for work in team.studies}) == 1


def test_changes_of_different_fields_do_not_meet(team: Team) -> None:
    one = code(team[0], "Помощь")
    team.exchange()
    codebook.change(team[0], one.id, CodeDraft("Поддержка"))
    codebook.change(team[1], one.id, CodeDraft("Помощь", definition="кто и чем"))
    team.exchange()
    assert {conflicts(work) == set() for work in team.studies} == {True}
    rows = {codebook.tree(work)[0].code for work in team.studies}
    assert {(row.name, row.definition) for row in rows} == {("Поддержка", "кто и чем")}


def test_an_edit_survives_a_deletion_marked(team: Team) -> None:
    one = code(team[0], "Помощь")
    team.exchange()
    codebook.remove(team[0], one.id)
    codebook.change(team[1], one.id, CodeDraft("Взаимопомощь"))
    team.exchange()
    for work in team.studies:
        assert named(work) == ["Взаимопомощь"]
        assert conflicts(work) == {("code", DELETED)}


def test_a_deletion_nobody_disputes_takes_everything_along(team: Team, tmp_path: Path) -> None:
    source = transcript(team[0], tmp_path).source
    parent = code(team[0], "Работа")
    below = code(team[0], "Документы", parent)
    coding.code_matches(team[0], code=below.id, text="очереди")
    team.exchange()
    codebook.remove(team[0], parent.id)
    interviews.remove(team[0], source.id)
    reports = [team.send(0, place) for place in (1, 2)]
    for work, report in zip(team.studies[1:], reports, strict=True):
        assert named(work) == []
        assert interviews.source_rows(work) == []
        assert conflicts(work) == set()
        assert report.conflicts == 0
        assert report.deleted == {"coding": 1, "turn": 6, "source": 1, "code": 2}


@pytest.mark.parametrize("first", [0, 1])
def test_a_deleted_parent_in_use_is_shown_marked_whatever_came_first(team: Team, first: int) -> None:
    parent = code(team[0], "Работа")
    team.exchange()
    codebook.remove(team[0], parent.id)
    child = code(team[1], "Документы", parent)
    for place in (first, 1 - first):
        team.send(place, 2)
    team.exchange()
    for work in team.studies:
        assert named(work) == ["Документы", "Работа"]
        assert conflicts(work) == {("code", DELETED)}
    codebook.remove(team[1], child.id)
    team.exchange()
    team.exchange()
    for work in team.studies:
        assert named(work) == []
        assert conflicts(work) == set()


def test_what_hangs_on_a_code_with_a_history_arrives_with_it(team: Team, tmp_path: Path) -> None:
    transcript(team[0], tmp_path)
    one = code(team[0], "Помощь")
    publishing.publish(team[0])
    codebook.change(team[0], one.id, CodeDraft("Поддержка"))
    coding.code_matches(team[0], code=one.id, text="очереди")
    report = team.send(0, 1)
    assert report.waiting == 0
    assert [(row.code.name, row.codings) for row in codebook.tree(team[1])] == [("Поддержка", 1)]


def test_who_did_not_agree_is_left_out_and_comes_in_with_consent(team: Team, tmp_path: Path) -> None:
    who = respondent(team[0], "R-100", takes_part=False)
    transcript(team[0], tmp_path, who=[who])
    left = team.export(0).left_out
    assert (left.respondents, left.interviews) == (1, 1)
    assert team.send(0, 1).added == {}
    assert "R-100" not in payloads_of(team[0])
    assert "Москву" not in payloads_of(team[0])
    draft = RespondentDraft("R-100", consent=frozenset({ConsentItem.QUOTE}), how="oral")
    respondents.change(team[0], who, draft)
    report = team.send(0, 1)
    assert report.added == {"respondent": 1, "consent": 1, "interview": 1, "source": 1, "turn": 6}
    assert team.export(0).left_out == exporting.LeftOut(0, 0)


def test_a_name_found_later_is_written_again_everywhere_it_left(team: Team, tmp_path: Path) -> None:
    source = transcript(team[0], tmp_path).source
    one = code(team[0], "Помощь")
    coding.code_matches(team[0], code=one.id, text="Помогла Айгуль")
    team.exchange()
    assert "Айгуль" in payloads_of(team[0])
    assert "Айгуль" in texts(team[1])
    respondents.register_person(team[0], ["Айгуль"], relation="соседка")
    exported = team.export(0)
    assert exported.new_operations > 0
    assert "Айгуль" not in payloads_of(team[0])
    assert "Айгуль" in texts(team[0])
    team.exchange()
    for work in team.studies[1:]:
        assert "Айгуль" not in texts(work)
        words = [passage.coding.span.words for passage in coding.passages(work, source.id)]
        assert len(words) == 1
        assert words[0] in texts(work)
        assert not any(passage.orphaned for passage in coding.passages(work, source.id))
    assert len({root_of(work) for work in team.studies}) == 1
    assert keeping.check(team[0]).sound
    assert team.export(0).new_operations == 0


@pytest.mark.parametrize("gone", ["turn", "wording", "undone"])
def test_a_name_found_later_does_not_block_exports_for_ever(team: Team, tmp_path: Path, gone: str) -> None:
    source = transcript(team[0], tmp_path).source
    publishing.publish(team[0])
    if gone == "turn":
        interviews.remove(team[0], source.id)
    elif gone == "wording":
        turn = next(turn for turn in turns_of(team[0], source.id) if "Айгуль" in turn.text)
        interviews.correct_turn(team[0], turn.id, text=turn.text.replace("Айгуль", "она"), speaker="R1")
    publishing.publish(team[0])
    respondents.register_person(team[0], ["Айгуль"])
    if gone == "undone":
        undo.undo(team[0])
        publishing.publish(team[0])
        undo.redo(team[0])
    team.send(0, 1)
    assert "Айгуль" not in payloads_of(team[0])
    assert "Айгуль" not in texts(team[1])


def test_a_coding_on_the_words_of_others_quotes_them_as_they_were_shared(team: Team, tmp_path: Path) -> None:
    source = transcript(team[0], tmp_path).source
    one = code(team[0], "Помощь")
    team.exchange()
    respondents.register_person(team[1], ["Айгуль"])
    coding.code_matches(team[1], code=one.id, text="Помогла Айгуль")
    team.exchange()
    passages = [coding.passages(work, source.id) for work in team.studies]
    assert passages[0] == passages[1] == passages[2]
    assert [one.coding.span.words for one in passages[0]] == ["Помогла Айгуль"]


@pytest.mark.parametrize("place", ["respondent", "wave"])
def test_a_name_in_a_plain_field_is_refused_and_no_file_is_left(team: Team, tmp_path: Path, place: str) -> None:
    if place == "respondent":
        entity = respondent(team[0], "Айгуль-1")
    else:
        study.change(team[0], wave="Айгуль 2026")
        entity = RespondentId(team[0].info.id)
    respondents.register_person(team[0], ["Айгуль"])
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(StateError) as refused:
        exporting.export(team[0], folder / "x.fkb")
    assert refused.value.code is Code.NAME_WOULD_LEAVE
    assert refused.value.facts == {"kind": "respondent" if place == "respondent" else "study", "id": entity}
    assert list(folder.iterdir()) == []


def test_a_restored_vault_begins_a_new_epoch_and_no_fork_arises(team: Team, tmp_path: Path) -> None:
    code(team[1], "до")
    team.exchange()
    keeping.backup(team[1], tmp_path / "K2.fkbackup")
    code(team[1], "verloren")
    team.send(1, 0)
    team[1].close()
    team.studies[1] = keeping.restore(tmp_path / "K2.fkbackup", tmp_path / "R.fieldkit", passphrase=PASSPHRASE)
    before = team[1].fact("epoch")
    code(team[1], "после")
    team.send(1, 0)
    assert int(team[1].fact("epoch")) > int(before)
    team.exchange()
    assert len({root_of(work) for work in team.studies}) == 1
    assert {tuple(named(work)) for work in team.studies} == {("verloren", "до", "после")}


def test_a_copied_vault_publishes_beside_the_original_without_a_fork(laptops: list[Laptop], tmp_path: Path) -> None:
    with_copy = [*laptops[:2], laptops[1].copied(tmp_path / "copy.fieldkit")]
    first = Team([laptop.open() for laptop in with_copy], tmp_path)
    try:
        for turn in range(3):
            code(first[1], f"оригинал {turn}")
            publishing.publish(first[1])
            code(first[2], f"копия {turn}")
            publishing.publish(first[2])
        first.exchange()
        assert len({root_of(work) for work in first.studies}) == 1
        assert len(named(first[0])) == 6
        assert all(keeping.check(work).sound for work in first.studies)
    finally:
        first.close()


def test_two_stories_under_one_number_are_refused_whole(laptops: list[Laptop], tmp_path: Path) -> None:
    twin = laptops[1].copied(tmp_path / "twin.fieldkit")
    with pytest.MonkeyPatch.context() as patch:
        other = twin.open()
        code(other, "другая история")
        elsewhere = tmp_path / "elsewhere"
        shutil.copytree(tmp_path / "configuration", elsewhere)
        patch.setenv("FIELDKIT_CONFIG", str(elsewhere))
        founder = laptops[0].open()
        forged = exporting.export(other, tmp_path / "other.fkb", to=[genesis.address_of(founder)]).value.path
        other.close()
    own = laptops[1].open()
    team = Team([founder, own], tmp_path)
    try:
        code(own, "одна история")
        team.send(1, 0)
        before = (root_of(founder), tables_of(founder))
        with pytest.raises(BundleError) as refused:
            merging.merge(founder, forged, trust=True)
        assert refused.value.code is Code.BUNDLE_FORKED
        assert (root_of(founder), tables_of(founder)) == before
        assert keeping.check(founder).sound
    finally:
        team.close()


def test_kinds_and_fields_of_later_versions_are_passed_on_word_for_word(team: Team, tmp_path: Path) -> None:
    one = code(team[1], "Помощь")
    entity = new_id()
    value: dict[str, Json] = {"порядок": [1, {"б": None}], "words": "неизвестное"}
    publishing.publish(team[1])
    later: list[tuple[Change, str, str]] = [
        (Change(None, value), "guide", entity),
        (Change("mood", "весело"), "code", one.id),
    ]
    for change, kind, about in later:
        with team[1].writing() as db:
            pen = Pen(team[1], db)
            log.append(db, [pen.operation(kind, about, change, ())])
            pen.sign()
        marker.write(team[1].vault.key, pen.position)
    assert team.send(1, 0).waiting == 0
    team.send(0, 2)
    origin = origin_of(team[1].device, int(team[1].fact("epoch")))
    records = [list(log.records(work.db, origin, 1, 99)) for work in team.studies]
    assert records[0] == records[1] == records[2]
    assert views_of(team[2])[entity].fields["порядок"].value == value["порядок"]
    assert views_of(team[2])[one.id].fields["mood"].value == "весело"
    codebook.change(team[2], one.id, CodeDraft("Поддержка"))
    team.exchange()
    assert {tuple(named(work)) for work in team.studies} == {("Поддержка",)}


def test_a_step_that_a_merge_overtook_is_not_taken_back(team: Team) -> None:
    one = code(team[0], "Помощь")
    codebook.change(team[0], one.id, CodeDraft("Поддержка"))
    team.exchange()
    codebook.change(team[1], one.id, CodeDraft("Взаимопомощь"))
    team.exchange()
    with pytest.raises(StateError) as refused:
        undo.undo(team[0])
    assert refused.value.code is Code.UNDO_OVERTAKEN
    assert named(team[0]) == ["Взаимопомощь"]


def test_a_merge_that_is_stopped_changes_nothing(team: Team, tmp_path: Path) -> None:
    class Stop:
        def __init__(self, after: int) -> None:
            self.left = after

        def step(self, done: int, total: int) -> None:
            self.left -= 1
            if self.left < 0:
                raise Cancelled

    transcript(team[0], tmp_path)
    bundle = team.export(0).path
    before = (root_of(team[1]), tables_of(team[1]))
    stopped = 0
    for after in range(20):
        try:
            merging.merge(team[1], bundle, progress=Stop(after))
        except Cancelled:
            stopped += 1
            assert (root_of(team[1]), tables_of(team[1])) == before
        else:
            break
    assert stopped > 0
    assert root_of(team[0]) == root_of(team[1])


def test_damaged_bundles_change_nothing_and_tell_nothing(team: Team, tmp_path: Path, canary: str) -> None:
    transcript(team[0], tmp_path, words=f"I: {canary}")
    whole = team.export(0).path.read_bytes()
    before = (root_of(team[1]), tables_of(team[1]))
    rng = random.Random(5)
    bad = tmp_path / "bad.fkb"
    for _ in range(60):
        place = rng.randrange(len(whole))
        flipped = bytes([whole[place] ^ 1 << rng.randrange(8)]) + whole[place + 1 :]
        bad.write_bytes(whole[:place] + (b"" if rng.random() < 0.3 else flipped))
        with pytest.raises(BundleError) as refused:
            merging.merge(team[1], bad, trust=True)
        assert canary not in repr(refused.value) + str(refused.value.facts)
    assert (root_of(team[1]), tables_of(team[1])) == before
