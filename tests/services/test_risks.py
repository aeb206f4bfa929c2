"""What hides respondents: previewed, applied, taken back."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.domain.hierarchy import JOINED
from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.profile import ARCHIVE, PRINT
from fieldkit.domain.risk import Fix, Step
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Code, InputError
from fieldkit.services import deciding, hierarchies, profiles, respondents, risks, undo
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.risks import Changed
from fieldkit.services.session import Study
from tests.studies import TAKES_PART, Team, tables_of, transcript, turns_of

COUNTRY = Attribute(
    "country", "Country", AttributeClass.QUASI, ("Qatar", "UAE", "Russia"), hierarchies.supplied("countries")
)
WORK = Attribute("work", "Work", AttributeClass.QUASI, ("trade", "care", "transport"))
PEOPLE = [("Qatar", "care"), ("UAE", "trade"), *[("Russia", "trade")] * 4, *[("Russia", "care")] * 3]


def fill(study: Study, people: list[tuple[str, str]] = PEOPLE) -> None:
    studies.change(study, attributes=[COUNTRY, WORK])
    for number, (country, work) in enumerate(people, start=1):
        respondents.add(study, RespondentDraft(f"R-{number:03d}", {"country": country, "work": work}, TAKES_PART))


def attribute(study: Study, key: str) -> Attribute:
    return next(one for one in study.info.attributes if one.key == key)


def told(study: Study, code: str) -> dict[str, str]:
    return profiles.shared_attributes(study)[code]


def test_a_preview_says_what_applying_brings(study: Study) -> None:
    fill(study)
    before, tables = risks.measure(study), tables_of(study)
    seen = risks.preview(study, before.fixes)
    assert tables_of(study) == tables
    assert seen.before == before
    assert risks.apply(study, before.fixes).value == len(before.fixes)
    assert risks.measure(study) == seen.after
    assert seen.after.standing_out == ()
    for one in seen.changes:
        assert told(study, one.respondent).get(one.attribute, "") == one.after != one.before
    assert undo.undo(study).value == "risk-lowered"
    assert tables_of(study) == tables


def test_an_attribute_is_told_one_step_coarser(study: Study) -> None:
    fill(study)
    raised = Fix(Step.RAISE, "country", 0, 0, 0.0, level=1)
    assert risks.preview(study, [raised]).changes[0] == Changed("R-001", "country", "Qatar", "Western Asia")
    risks.apply(study, [raised])
    assert (told(study, "R-002")["country"], told(study, "R-003")["country"]) == ("Western Asia", "Eastern Europe")


def test_joined_values_become_a_step_of_the_hierarchy(study: Study) -> None:
    fill(study)
    risks.apply(study, [Fix(Step.JOIN, "work", 0, 0, 0.0, joined=("care", "trade"))])
    assert told(study, "R-001")["work"] == JOINED.join(("care", "trade"))
    assert (attribute(study, "work").level, attribute(study, "work").hierarchy.depth) == (1, 1)
    again = Fix(Step.JOIN, "work", 0, 0, 0.0, joined=("care / trade", "transport"))
    risks.apply(study, [again])
    assert told(study, "R-001")["work"] == "care / trade / transport"
    assert attribute(study, "work").level == 2


def test_an_attribute_is_hidden_and_a_value_not_told(study: Study) -> None:
    fill(study)
    withheld = Fix(Step.WITHHOLD, "country", 0, 0, 0.0, respondents=("R-001", "R-002"))
    risks.apply(study, [withheld, Fix(Step.HIDE, "work", 0, 0, 0.0)])
    assert (told(study, "R-001"), told(study, "R-003")) == ({}, {"country": "Russia"})
    assert not attribute(study, "work").shareable
    assert risks.measure(study).attributes == ("country",)


def test_a_profile_is_measured_and_lowered_for_itself(study: Study) -> None:
    fill(study)
    archive = profiles.profile(study, ARCHIVE)
    fixes = [Fix(Step.RAISE, "country", 0, 0, 0.0, level=2), Fix(Step.HIDE, "work", 0, 0, 0.0)]
    seen = risks.preview(study, fixes, archive)
    assert (seen.before.attributes, seen.after.attributes) == (("country", "work"), ("country",))
    assert seen.after.threshold == archive.least_group
    risks.apply(study, fixes, archive)
    assert profiles.profile(study, ARCHIVE).attributes == {"country": 2, "work": 1}
    assert told(study, "R-001") == {"country": "Qatar", "work": "care"}
    assert risks.measure(study, profiles.profile(study, ARCHIVE)) == seen.after


def test_a_vault_that_joined_goes_coarser_for_itself_and_joins_nothing(team: Team) -> None:
    fill(team[0])
    team.send(0, 1)
    measured = risks.measure(team[1])
    assert measured.standing_out
    assert Step.JOIN not in {one.step for one in measured.fixes}
    with pytest.raises(InputError) as refused:
        risks.apply(team[1], [Fix(Step.JOIN, "work", 0, 0, 0.0, joined=("care", "trade"))])
    assert refused.value.code is Code.ONLY_COARSER
    risks.apply(team[1], measured.fixes)
    assert risks.measure(team[1]).standing_out == ()
    team.exchange()
    assert risks.measure(team[1]).standing_out == ()
    assert risks.measure(team[0]) == risks.measure(team[0], None)
    assert attribute(team[0], "country") == COUNTRY


@pytest.mark.parametrize(
    "fix", [Fix(Step.HIDE, "age", 0, 0, 0.0), Fix(Step.WITHHOLD, "country", 0, 0, 0.0, respondents=("R-404",))]
)
def test_what_is_gone_is_not_found(study: Study, fix: Fix) -> None:
    fill(study)
    with pytest.raises(InputError) as refused:
        risks.apply(study, [fix])
    assert refused.value.code is Code.NOT_FOUND


def test_the_text_gives_away_what_the_table_generalised(study: Study, tmp_path: Path) -> None:
    home = Attribute("home", "Home", AttributeClass.QUASI, (), hierarchies.supplied("places"), 1)
    country = replace(COUNTRY, level=1)
    studies.change(study, attributes=[home, country, WORK])
    attributes = {"home": "Узген", "country": "Qatar", "work": "care"}
    draft = RespondentDraft("R-001", attributes, TAKES_PART, withheld=frozenset({"work"}))
    who = respondents.add(study, draft).value.id
    words = "R1: Я из Узгена, жила в Катаре и в Кувейте.\n\nR1: Сестра в Нарыне, в Osh region. I work in care.\n"
    source = transcript(study, tmp_path, words=words, who=[who]).source
    found = risks.given_away(study)
    turns = {turn.id: turn.text for turn in turns_of(study, source.id)}
    assert [(one.words, one.attribute, one.told) for one in found] == [
        ("Узгена", "home", "Osh region"),
        ("Катаре", "country", "Western Asia"),
        ("Кувейте", "country", "Western Asia"),
        ("care", "work", ""),
    ]
    assert all(turns[one.turn][one.start : one.end] == one.words for one in found)
    assert {(one.source, one.respondent) for one in found} == {(source.id, "R-001")}
    deciding.add(study, "Катаре", FindingKind.LOC)
    assert "Катаре" not in {one.words for one in risks.given_away(study)}


def coarse_in_the_archive(study: Study, folder: Path, words: str) -> None:
    """Somebody in Qatar speaks, of whom an archive is told the part of the world."""
    fill(study)
    who = next(row.respondent.id for row in respondents.rows(study) if row.respondent.code == "R-001")
    transcript(study, folder, words=words, who=[who])
    archive = profiles.profile(study, ARCHIVE)
    profiles.change_profile(study, replace(archive, attributes={"country": 1}))


def test_the_text_gives_away_what_only_a_profile_generalised(study: Study, tmp_path: Path) -> None:
    coarse_in_the_archive(study, tmp_path, "R1: Жила в Катаре, не в России. Эмираты видела. I work in care.\n")
    assert risks.given_away(study) == []
    found = risks.given_away(study, profiles.profile(study, ARCHIVE))
    assert [(one.words, one.attribute, one.told) for one in found] == [
        ("Катаре", "country", "Western Asia"),
        ("Эмираты", "country", "Western Asia"),
    ]
    assert risks.given_away(study, profiles.profile(study, PRINT)) == []


def test_steps_of_the_plan_for_a_profile_are_looked_for_in_the_texts(study: Study, tmp_path: Path) -> None:
    fill(study)
    who = next(row.respondent.id for row in respondents.rows(study) if row.respondent.code == "R-002")
    transcript(study, tmp_path, words="R1: In trade, not in care.\n", who=[who])
    archive = profiles.profile(study, ARCHIVE)
    risks.apply(study, [Fix(Step.JOIN, "work", 0, 0, 0.0, joined=("care", "trade"))], archive)
    told = [(one.words, one.told) for one in risks.given_away(study, profiles.profile(study, ARCHIVE))]
    assert told == [("trade", "care / trade"), ("care", "care / trade")]
    assert risks.given_away(study) == []


def test_as_noted_everything_counts_that_points_to_somebody(study: Study) -> None:
    withheld = Fix(Step.WITHHOLD, "country", 0, 0, 0.0, respondents=("R-001", "R-002"))
    fill(study)
    before = risks.measure(study).figures
    assert before == risks.as_noted(study.info, profiles.taking_part(study), before.threshold)
    risks.apply(study, [withheld, Fix(Step.HIDE, "work", 0, 0, 0.0)])
    after = risks.measure(study).figures
    assert (before.attributes, before.standing_out, before.unique) == (("country", "work"), 2, 2)
    assert (after.attributes, after.standing_out, after.unique) == (("country",), 0, 0)
    assert risks.as_noted(study.info, profiles.taking_part(study), before.threshold) == before


def test_a_sensitive_value_that_all_of_a_group_have_is_told(study: Study) -> None:
    papers = Attribute("papers", "Papers", AttributeClass.SENSITIVE, ("yes", "no"))
    studies.change(study, attributes=[COUNTRY, papers])
    for number in range(24):
        country, noted = ("Russia", "yes") if number < 20 else ("Qatar", ("yes", "no")[number % 2])
        respondents.add(study, RespondentDraft("", {"country": country, "papers": noted}, TAKES_PART))
    measured = risks.measure(study)
    (found,) = measured.diversity
    assert (found.least, found.groups, found.uniform, found.same) == (1, 2, 1, 20)
    assert [(dict(one.combination), one.people, dict(one.varied)) for one in measured.groups] == [
        ({"country": "Qatar"}, 4, {"papers": 2}),
        ({"country": "Russia"}, 20, {"papers": 1}),
    ]
