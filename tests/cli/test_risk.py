"""The risk by the command line: for whom, and steps of the plan taken."""

from pathlib import Path
from typing import Any

import pytest

from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import hierarchies, vaults
from fieldkit.services import study as studies
from fieldkit.services.session import Study
from tests.cli.conftest import PASSPHRASE, Fieldkit


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
