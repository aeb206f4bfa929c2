"""The same name given in two vaults: told, kept apart, and a way out."""

from pathlib import Path

import pytest

from fieldkit.domain.ids import RespondentId
from fieldkit.errors import Code, InputError
from fieldkit.services import exporting, genesis, merging, namesakes, respondents, vaults
from fieldkit.services.namesakes import Maker
from fieldkit.services.respondents import RespondentDraft
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, TAKES_PART, Team, respondent


def joined(team: Team) -> tuple[RespondentId, RespondentId]:
    """The first laptop holds two respondents K-001, of which it entered one."""
    theirs, own = respondent(team[1], "K-001"), respondent(team[0], "k-001")
    team.send(1, 0)
    return own, theirs


def test_merging_tells_codes_that_several_respondents_have(team: Team) -> None:
    theirs, own = respondent(team[1], "K-001"), respondent(team[0], "K-001")
    respondent(team[0], "K-002")
    bundle = team.export(1).path
    looked = merging.inspect(team[0], bundle)
    assert (looked.same_codes, looked.same_names) == (("K-001",), ())
    assert merging.merge(team[0], bundle, trust=True).value.same_codes == ("K-001",)
    respondents.change(team[0], own, RespondentDraft("K-003", consent=TAKES_PART))
    assert merging.merge(team[0], bundle).value.same_codes == ()
    assert respondents.find(team[0], "K-001").id == theirs


def test_the_list_of_respondents_tells_where_each_was_entered(team: Team) -> None:
    own, theirs = joined(team)
    other = respondent(team[0], "K-002")
    marks = {row.respondent.id: row.same_code for row in respondents.rows(team[0])}
    assert marks == {own: Maker("C1", here=True), theirs: Maker("K2", here=False), other: None}
    (same,) = namesakes.standing(team[0])
    assert (same.kind, same.name.casefold()) == ("respondent", "k-001")
    assert dict(same.entities) == {own: Maker("C1", here=True), theirs: Maker("K2", here=False)}


def test_a_code_that_several_respondents_have_names_nobody(team: Team) -> None:
    joined(team)
    with pytest.raises(InputError) as refused:
        respondents.find(team[0], "K-001")
    assert (refused.value.code, refused.value.facts) == (Code.SAME_NAME, {"respondents": 2})
    with pytest.raises(InputError) as refused:
        respondents.add(team[0], RespondentDraft("K-001"))
    assert refused.value.code is Code.NAME_TAKEN


def test_the_form_of_each_can_still_be_written(team: Team) -> None:
    for one in joined(team):
        kept = respondents.change(team[0], one, RespondentDraft("K-001", {"work": "driver"}, TAKES_PART)).value
        assert kept.attributes == {"work": "driver"}
    third = respondent(team[0], "K-002")
    with pytest.raises(InputError) as refused:
        respondents.change(team[0], third, RespondentDraft("K-001"))
    assert refused.value.code is Code.NAME_TAKEN


def test_vaults_of_one_author_are_told_apart_by_their_keys(team: Team, tmp_path: Path) -> None:
    joining = [
        vaults.join(
            tmp_path / f"K{number}.fieldkit", PASSPHRASE, address=genesis.address_of(team[0]), author="K", cost=LEAST
        )
        for number in range(2)
    ]
    for number, one in enumerate(joining):
        respondent(one, "K-001")
        file = tmp_path / f"{number}.fkb"
        exporting.export(one, file, to=[genesis.address_of(team[0])])
        merging.merge(team[0], file, trust=True)
        one.close()
    keys = {one.sign_key[:4] for one in exporting.members(team[0]) if one.author == "K"}
    made = [row.same_code for row in respondents.rows(team[0])]
    assert {maker.name for maker in made if maker is not None} == {f"K {key}" for key in keys}
