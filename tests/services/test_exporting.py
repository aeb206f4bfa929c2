"""Making bundles and address files as use cases."""

from pathlib import Path

import pytest

from fieldkit.clock import FixedClock
from fieldkit.errors import BundleError, Cancelled, Code, InputError, PlaceError
from fieldkit.services import coding, exporting, genesis, interviews, merging, overview, respondents, vaults
from fieldkit.services.exporting import LeftOut
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, Team, code, looked_through, payloads_of, respondent, transcript


class Stopping:
    """Somebody presses Stop while the file is being written."""

    def step(self, done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder / "a.fkb"


def test_a_bundle_goes_to_the_founder_unless_others_are_named(team: Team, target: Path) -> None:
    code(team[1], "Помощь")
    outcome = exporting.export(team[1], target)
    made = outcome.value
    assert outcome.touched == {"bundle"}
    assert (made.path, made.size, list(target.parent.iterdir())) == (target, target.stat().st_size, [target])
    assert (made.operations, made.new_operations, made.recipients) == (2, 1, ("C1", "K2"))
    assert merging.merge(team[0], target, trust=True).value.added == {"code": 1}
    with pytest.raises(BundleError) as refused:
        merging.inspect(team[2], target)
    assert refused.value.code is Code.BUNDLE_NOT_FOR_US
    again = exporting.export(team[1], target, to=[genesis.address_of(team[2])]).value
    assert (again.new_operations, again.recipients) == (0, ("K2", "K3"))
    assert merging.inspect(team[2], target).operations == 2


def test_who_did_not_agree_stays_at_home_and_is_counted(team: Team, target: Path, tmp_path: Path) -> None:
    agreed, silent = respondent(team[0]), respondent(team[0], takes_part=False)
    respondent(team[0], takes_part=False)
    transcript(team[0], tmp_path, who=[agreed])
    assert exporting.left_out(team[0]) == LeftOut(2, 0)
    transcript(team[0], tmp_path, who=[agreed, silent])
    assert exporting.left_out(team[0]) == LeftOut(2, 1)
    assert exporting.export(team[0], target).value.left_out == LeftOut(2, 1)
    assert silent not in payloads_of(team[0])


def test_transcripts_that_leave_without_a_look_are_counted(team: Team, target: Path, tmp_path: Path) -> None:
    source = transcript(team[0], tmp_path, who=[respondent(team[0])])
    transcript(team[0], tmp_path, who=[respondent(team[0], takes_part=False)])
    assert exporting.unread(team[0]) == exporting.export(team[0], target).value.unread == 1
    looked_through(team[0])
    assert exporting.unread(team[0]) == 0
    turn = interviews.turns(team[0], source.source.id)[0]
    interviews.correct_turn(team[0], turn.id, text="другие слова", speaker=turn.speaker)
    assert exporting.unread(team[0]) == 1


def test_a_stopped_export_leaves_the_older_file(team: Team, target: Path) -> None:
    exporting.export(team[0], target)
    older = target.read_bytes()
    code(team[0], "Помощь")
    with pytest.raises(Cancelled):
        exporting.export(team[0], target, progress=Stopping())
    assert (target.read_bytes(), list(target.parent.iterdir())) == (older, [target])
    assert len(overview.bundles(team[0])) == 1
    assert exporting.export(team[0], target).value.new_operations == 0


def test_what_a_killed_export_left_is_swept(team: Team, target: Path) -> None:
    left, foreign = target.with_name(".a.fkb.0123abcd.part"), target.with_name(".b.fkb.0123abcd.part")
    for path in (left, foreign):
        path.write_bytes(b"half")
    exporting.export(team[0], target)
    assert set(target.parent.iterdir()) == {target, foreign}


def test_a_missing_place_is_said(team: Team, tmp_path: Path) -> None:
    with pytest.raises(PlaceError) as refused:
        exporting.export(team[0], tmp_path / "gone" / "a.fkb")
    assert refused.value.code is Code.PLACE_MISSING


def test_an_address_file_is_read_as_it_was_written(team: Team, tmp_path: Path) -> None:
    path = tmp_path / "a.fka"
    outcome = exporting.write_address_file(team[1], path)
    assert (outcome.value, path.read_bytes()) == (path, exporting.address_file(team[1]))
    assert exporting.read_address_file(path) == genesis.address_of(team[1])
    path.write_bytes(path.read_bytes().replace(b"K2", b"K4"))
    with pytest.raises(BundleError) as refused:
        exporting.read_address_file(path)
    assert refused.value.code is Code.ADDRESS_DAMAGED
    with pytest.raises(InputError) as missing:
        exporting.read_address_file(tmp_path / "gone.fka")
    assert missing.value.code is Code.FILE_MISSING


def test_a_member_is_trusted_from_then_on(team: Team, target: Path) -> None:
    exporting.export(team[2], target, to=[genesis.address_of(team[1])])
    assert [one.author for one in exporting.members(team[1])] == ["C1", "K2"]
    with pytest.raises(BundleError) as refused:
        merging.merge(team[1], target)
    assert refused.value.code is Code.BUNDLE_UNKNOWN_SENDER
    outcome = exporting.add_member(team[1], genesis.address_of(team[2]))
    assert outcome.touched == {"member"}
    assert (outcome.value.author, outcome.value.trusted, outcome.value.founder) == ("K3", True, False)
    assert outcome.value in exporting.members(team[1])
    assert exporting.members(team[1])[0].founder
    merging.merge(team[1], target)


def test_nothing_is_addressed_to_another_study(team: Team, target: Path, tmp_path: Path, clock: FixedClock) -> None:
    other = vaults.create(tmp_path / "other.fieldkit", PASSPHRASE, title="Другое", clock=clock, cost=LEAST)
    address = genesis.address_of(other)
    other.close()
    for act in (
        lambda: exporting.add_member(team[0], address),
        lambda: exporting.export(team[0], target, to=[address]),
        lambda: exporting.require_same_study(team[0], address.study),
    ):
        with pytest.raises(BundleError) as refused:
            act()
        assert refused.value.code is Code.BUNDLE_OTHER_STUDY
    exporting.require_same_study(team[0], team[1].info.id)
    assert not target.exists()


def test_what_others_made_was_looked_through_where_it_was_made(team: Team, tmp_path: Path) -> None:
    transcript(team[1], tmp_path)
    team.send(1, 0)
    assert (exporting.unread(team[1]), exporting.unread(team[0])) == (1, 0)
    transcript(team[0], tmp_path)
    assert exporting.unread(team[0]) == 1


def test_half_a_word_that_somebody_coded_is_no_name(team: Team, target: Path, tmp_path: Path) -> None:
    who = respondent(team[0], names=("Әсел",))
    source = transcript(team[0], tmp_path, words="I: Қалай?\nR: Мәселеты көп, Әселге айттым.\n", who=[who]).source.id
    turn = interviews.turns(team[0], source)[1]
    named = code(team[0], "Помощь").id
    coding.apply_code(team[0], source=source, code=named, first=turn.id, start=1, last=turn.id, end=12)
    coding.apply_code(team[0], source=source, code=named, first=turn.id, start=14, last=turn.id, end=20)
    exporting.export(team[0], target)
    assert "Әселге" not in payloads_of(team[0])
    assert "әселеты көп" in payloads_of(team[0])


def test_a_name_at_the_edge_of_a_coding_is_made_safe_once_it_is_known(team: Team, target: Path, tmp_path: Path) -> None:
    source = transcript(team[0], tmp_path, words="I: Қалай?\nR: Бекжану сказали, бекжану звонили.\n").source.id
    turn = interviews.turns(team[0], source)[1]
    named = code(team[0], "Помощь").id
    for start, end in ((0, 15), (17, 32), (0, 7)):
        coding.apply_code(team[0], source=source, code=named, first=turn.id, start=start, last=turn.id, end=end)
    exporting.export(team[0], target)
    assert "Бекжану" in payloads_of(team[0])
    respondents.register_person(team[0], ["Бекжан"])
    exporting.export(team[0], target)
    assert "екжану" not in payloads_of(team[0])
