"""The risk by the command line: for whom, and steps of the plan taken."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fieldkit.domain.profile import ARCHIVE
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import hierarchies, profiles, vaults
from fieldkit.services import study as studies
from fieldkit.services.session import Study
from tests.cli.conftest import PASSPHRASE, Fieldkit, transcript


@pytest.fixture
def described(fieldkit: Fieldkit, vault: Path) -> Path:
    """A vault with respondents who are described by two attributes."""
    with vaults.open_study(vault, passphrase=PASSPHRASE).vault as opened:
        country = Attribute("country", "Country", AttributeClass.QUASI, (), hierarchies.supplied("countries"), 1)
        work = Attribute("work", "Work", AttributeClass.QUASI, ("care", "trade", "transport"))
        studies.change(Study(opened, opened.writer()), attributes=[country, work])
    people = [("Qatar", "care"), ("Russia", "transport"), *[("Russia", "trade")] * 4, *[("Türkiye", "care")] * 3]
    for number, (country_, work_) in enumerate(people, start=2):
        attributes = ("--attr", f"country={country_}", "--attr", f"work={work_}")
        code = f"R-{number:03d}"
        assert fieldkit("respondent", "add", vault, "--code", code, *attributes, "--consent", "quote").code == 0
    return vault


def risk(fieldkit: Fieldkit, vault: Path, *options: str) -> dict[str, Any]:
    told = fieldkit("anonymise", "risk", vault, *options, "--json")
    assert (told.code, told.err) == (0, "")
    return told.document


def test_steps_of_the_plan_are_taken(fieldkit: Fieldkit, described: Path) -> None:
    before = risk(fieldkit, described)
    assert before["standing_out"]
    assert (before["profile"], before["applied"]) == (None, 0)
    first = before["fixes"][0]
    assert {"step", "attribute", "level", "joined", "respondents", "standing_out", "smallest", "lost_percent"} == set(
        first
    )
    archive = risk(fieldkit, described, "--profile", "archive", "--apply", "99")
    assert (archive["profile"], archive["applied"], archive["standing_out"]) == ("archive", len(before["fixes"]), [])
    assert risk(fieldkit, described)["standing_out"] == before["standing_out"]
    told = fieldkit("anonymise", "risk", described, "--apply", "1").out
    assert told.startswith("1 step taken.\n")
    assert risk(fieldkit, described)["fixes"] != before["fixes"]


def test_what_cannot_be_asked_is_said(fieldkit: Fieldkit, vault: Path) -> None:
    missing = fieldkit("anonymise", "risk", vault, "--profile", "newspaper", "--json")
    assert (missing.code, missing.error["error"]) == (1, "not-found")
    assert fieldkit("anonymise", "risk", vault, "--apply", "some").code == 2


def test_groups_are_told_in_words_and_as_a_document(fieldkit: Fieldkit, described: Path) -> None:
    found = risk(fieldkit, described)
    assert found["groups"][0] == {
        "combination": {"country": "Eastern Europe", "work": "transport"},
        "people": 1,
        "could_be": 2,
        "respondents": ["R-003"],
    }
    assert sum(one["people"] for one in found["groups"]) == found["respondents"]
    assert found["small_groups"] == 1
    told = fieldkit("anonymise", "risk", described).out
    assert "4 groups of people who look alike; of fewer than 3 people: 1.\n" in told
    assert "  1 respondent: Eastern Europe · transport (could be any of 2)\n" in told
    assert "  1 respondent: Country not told · Work not told (could be any of 10)\n" in told
    assert "  4 respondents: Western Asia · care (could be any of 5)\n" in told


def test_a_sensitive_value_that_all_of_a_group_have_is_warned_of(fieldkit: Fieldkit, described: Path) -> None:
    with vaults.open_study(described, passphrase=PASSPHRASE).vault as opened:
        study = Study(opened, opened.writer())
        papers = Attribute("papers", "Papers", AttributeClass.SENSITIVE, ("yes", "no"))
        debts = Attribute("debts", "Debts", AttributeClass.SENSITIVE, ("yes", "no"))
        country = replace(study.info.attributes[0], level=9)
        studies.change(study, attributes=[country, study.info.attributes[1], papers, debts])
    for number in range(20, 44):
        noted = ("--attr", "work=trade", "--attr", "papers=yes", "--attr", f"debts={('yes', 'no')[number % 2]}")
        assert fieldkit("respondent", "add", described, "--code", f"R-{number}", *noted, "--consent", "quote").code == 0
    found = risk(fieldkit, described)
    papers, debts = found["sensitive"]
    # those in trade, and the one of whom nothing is told, who could be one of them; of the others nothing is noted
    assert papers == {"attribute": "papers", "least": 1, "groups": 2, "same_groups": 2, "same_respondents": 29}
    assert (debts["least"], debts["same_groups"]) == (2, 0)
    told = fieldkit("anonymise", "risk", described).out
    assert "Warning: in 2 of 2 groups everybody has the same Papers (29 respondents): whoever knows" in told
    assert "Debts: at least 2 different values in every group.\n" in told


def test_words_that_give_away_what_a_profile_tells_are_counted_and_not_shown(
    fieldkit: Fieldkit, described: Path, place: Path
) -> None:
    words = "From Qatar I went to Kuwait, and then to Bahrain."
    assert fieldkit("import", described, transcript(place / "a.txt", words), "--respondent", "R-002").code == 0
    profile = ("--profile", "archive")
    with vaults.open_study(described, passphrase=PASSPHRASE).vault as opened:
        study = Study(opened, opened.writer())
        country = replace(study.info.attributes[0], level=0, values=("Qatar", "Russia", "Türkiye"))
        studies.change(study, attributes=[country, study.info.attributes[1]])
        profiles.change_profile(study, replace(profiles.profile(study, ARCHIVE), attributes={"country": 1}))
    assert risk(fieldkit, described)["given_away"] == {"places": 0, "texts": []}
    found = risk(fieldkit, described, *profile)["given_away"]
    (text,) = found["texts"]
    assert (found["places"], text["attribute"], text["places"]) == (3, "country", 3)
    told = fieldkit("anonymise", "risk", described, *profile).out
    assert f"  Country in {text['title']}: 3 places\n" in told
    assert not [name for name in ("Qatar", "Kuwait", "Bahrain") if name in told]


def test_the_report_tells_the_risk_before_and_after(fieldkit: Fieldkit, described: Path) -> None:
    told = fieldkit("anonymise", "report", described, "--json").document
    assert told["risk_before"]["respondents"] == told["risk"]["respondents"] == 10
    assert told["risk_before"]["standing_out"] == 2
    assert told["risk"]["groups"]
    assert set(told["risk_by_profile"]) == {"archive", "print"}
    assert set(told["risk_by_profile"]["print"]) == set(told["risk_before"])
    lines = fieldkit("anonymise", "report", described).out
    assert "As noted 2 of 10 respondents stand out, the smallest group has 2, and whoever knew all of it" in lines
    assert "As it goes to the coordinator 1 of 10" in lines
    assert "As it goes out by profile print " in lines
