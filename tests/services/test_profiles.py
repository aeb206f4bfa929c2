"""How coarse what leaves is: the founder decides, the others may only go coarser."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import RespondentId
from fieldkit.domain.profile import ARCHIVE, PRINT, SUPPLIED, Profile
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Code, InputError
from fieldkit.services import deciding, hierarchies, overview, profiles, publishing, respondents, undo
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import log
from tests.studies import TAKES_PART, Team, payloads_of, tables_of

HOME = Attribute("home", "Home", AttributeClass.QUASI, (), hierarchies.supplied("places"), 1)
AGE = Attribute("age", "Age", AttributeClass.QUASI, (), hierarchies.supplied("ages"), 1)
GENDER = Attribute("gender", "Gender", AttributeClass.QUASI, ("woman", "man"))


def describe(study: Study, values: Mapping[str, str], code: str = "") -> RespondentId:
    return respondents.add(study, RespondentDraft(code, dict(values), TAKES_PART)).value.id


def level(study: Study, key: str) -> int:
    return next(one.leaving for one in study.info.attributes if one.key == key)


def published(study: Study, who: RespondentId) -> dict[str, str]:
    """What the log says of a respondent's attributes."""
    value = log.views(study.db, [who])[who].fields["attributes"].value
    assert isinstance(value, dict)
    return {key: str(item) for key, item in value.items()}


def test_values_leave_on_their_level(study: Study) -> None:
    studies.change(study, attributes=[HOME, AGE, GENDER])
    who = describe(study, {"home": "Узген", "age": "34", "gender": "woman"})
    publishing.publish(study)
    assert published(study, who) == {"home": "Osh region", "age": "30\u201339", "gender": "woman"}
    assert "Узген" not in payloads_of(study)
    assert publishing.publish(study) == 0


def test_a_coarser_level_takes_the_finer_value_out_of_the_log(study: Study) -> None:
    studies.change(study, attributes=[HOME, AGE])
    who = describe(study, {"home": "Узген", "age": "34"})
    publishing.publish(study)
    profiles.change_level(study, "home", 2)
    publishing.publish(study)
    assert published(study, who) == {"home": "Kyrgyzstan", "age": "30\u201339"}
    assert "Osh region" not in payloads_of(study)
    assert publishing.publish(study) == 0
    undo.undo(study)
    publishing.publish(study)
    assert published(study, who)["home"] == "Osh region"


def test_a_value_that_is_not_told_of_somebody_leaves_no_more(study: Study) -> None:
    studies.change(study, attributes=[HOME, GENDER])
    who = describe(study, {"home": "Узген", "gender": "woman"})
    publishing.publish(study)
    draft = respondents.draft_of(study, who)
    respondents.change(study, who, replace(draft, withheld=frozenset({"home"})))
    publishing.publish(study)
    assert published(study, who) == {"gender": "woman"}
    assert "Osh region" not in payloads_of(study)
    assert "withheld" not in payloads_of(study)
    assert respondents.draft_of(study, who).attributes["home"] == "Узген"


def test_what_is_told_of_respondents_for_a_profile(study: Study) -> None:
    studies.change(study, attributes=[HOME, AGE, GENDER])
    describe(study, {"home": "Узген", "age": "34", "gender": "woman"}, "R-001")
    respondents.add(study, RespondentDraft("R-002", {"home": "Osh"}))
    coarse = Profile(ARCHIVE, {"home": 2, "age": 3})
    assert profiles.shared_attributes(study) == {
        "R-001": {"home": "Osh region", "age": "30\u201339", "gender": "woman"}
    }
    assert profiles.shared_attributes(study, coarse) == {"R-001": {"home": "Kyrgyzstan", "gender": "woman"}}


def test_the_founder_decides_and_the_others_follow(team: Team) -> None:
    studies.change(team[0], attributes=[HOME])
    profiles.change_profile(team[0], Profile(ARCHIVE, {"home": 2}, {FindingKind.LOC: Decision.REMOVE}, 7, 4))
    team.send(0, 1)
    assert team[1].info.attributes == (HOME,)
    assert profiles.profile(team[1], ARCHIVE) == profiles.profile(team[0], ARCHIVE)
    assert [one.name for one in profiles.profiles(team[1])] == [ARCHIVE, PRINT]
    assert publishing.publish(team[1]) == 0


def test_a_vault_that_joined_only_goes_coarser_and_stays_there(team: Team) -> None:
    studies.change(team[0], attributes=[HOME])
    team.send(0, 1)
    with pytest.raises(InputError) as refused:
        profiles.change_level(team[1], "home", 0)
    assert refused.value.code is Code.ONLY_COARSER
    profiles.change_level(team[1], "home", 2)
    archive = profiles.profile(team[1], ARCHIVE)
    with pytest.raises(InputError) as refused:
        profiles.change_profile(team[1], replace(archive, least_count=archive.least_count - 1))
    assert refused.value.code is Code.ONLY_COARSER
    profiles.change_profile(team[1], replace(archive, least_count=9))
    who = describe(team[1], {"home": "Узген"})
    assert "coarser" not in payloads_of(team[1])
    studies.change(team[0], title="Дома")
    profiles.change_profile(team[0], replace(archive, least_group=6))
    team.exchange()
    assert (level(team[1], "home"), level(team[0], "home")) == (2, 1)
    held = profiles.profile(team[1], ARCHIVE)
    assert (held.least_count, held.least_group) == (9, 6)
    assert profiles.profile(team[0], ARCHIVE).least_count == archive.least_count
    assert published(team[0], who) == {"home": "Kyrgyzstan"}
    profiles.change_level(team[1], "home", 1)
    assert level(team[1], "home") == 1


@pytest.mark.parametrize(
    "finer",
    [replace(HOME, level=0), replace(HOME, hierarchy=Hierarchy()), replace(HOME, kind=AttributeClass.FREE)],
)
def test_what_the_founder_said_of_an_attribute_holds(team: Team, finer: Attribute) -> None:
    hidden = replace(HOME, kind=AttributeClass.SENSITIVE) if finer.kind is AttributeClass.FREE else HOME
    studies.change(team[0], attributes=[hidden])
    team.send(0, 1)
    with pytest.raises(InputError) as refused:
        studies.change(team[1], attributes=[finer])
    assert refused.value.code is Code.ONLY_COARSER
    # one that knows nothing of it yet says something else at the same time: that does not count
    studies.change(team[2], attributes=[finer, GENDER])
    profiles.change_profile(team[2], replace(SUPPLIED[0], least_count=8))
    team.exchange()
    for one in team.studies:
        assert one.info.attributes == (hidden,)
        assert [(found.kind, found.field) for found in overview.conflicts(one)] == [("study", "attributes")]
    assert tables_of(team[0])["study"] == {
        key: {**row, "coarser": {}} for key, row in tables_of(team[2])["study"].items()
    }


def test_others_may_describe_respondents_by_more(team: Team) -> None:
    studies.change(team[0], attributes=[HOME])
    team.exchange()
    studies.change(team[1], attributes=[HOME, GENDER])
    team.exchange()
    assert team[0].info.attributes == (HOME, GENDER)
    assert [one.info.attributes for one in team.studies] == [(HOME, GENDER)] * 3


@pytest.mark.parametrize("wrong", [Profile(""), Profile(ARCHIVE, {"home": -1}), Profile(ARCHIVE, least_count=-1)])
def test_a_profile_needs_a_name_and_numbers(study: Study, wrong: Profile) -> None:
    with pytest.raises(InputError) as refused:
        profiles.change_profile(study, wrong)
    assert refused.value.code is Code.VALUE_INVALID


def test_what_is_not_there_is_not_found(study: Study) -> None:
    for ask in (lambda: profiles.profile(study, "none"), lambda: profiles.change_level(study, "none", 1)):
        with pytest.raises(InputError) as refused:
            ask()
        assert refused.value.code is Code.NOT_FOUND


def test_a_profile_as_it_came_is_not_written(study: Study) -> None:
    profiles.change_profile(study, replace(profiles.profile(study, PRINT), least_group=9))
    held = tables_of(study)["study"][study.info.id]["profiles"]
    assert isinstance(held, dict)
    assert held.keys() == {PRINT}
    profiles.change_profile(study, SUPPLIED[1])
    assert tables_of(study)["study"][study.info.id]["profiles"] == {}


def test_a_table_leaves_without_what_is_replaced_in_the_words(team: Team) -> None:
    villages = Hierarchy({"Ак-Терек": ("Узген району",), "Мырза-Аке": ("Узген району",)})
    own = replace(HOME, hierarchy=villages)
    studies.change(team[0], attributes=[own])
    publishing.publish(team[0])
    assert "Ак-Терек" in payloads_of(team[0])
    deciding.add(team[0], "Ак-Терек", FindingKind.LOC)
    team.send(0, 1)
    assert "Ак-Терек" not in payloads_of(team[0])
    assert team[0].info.attributes == (own,)
    (theirs,) = team[1].info.attributes
    assert theirs.hierarchy == Hierarchy({"Мырза-Аке": ("Узген району",)})
    assert (theirs.shared("Ак-Терек"), theirs.shared("Мырза-Аке")) == ("", "Узген району")
    assert publishing.publish(team[0]) == 0
