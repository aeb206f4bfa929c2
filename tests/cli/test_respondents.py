"""`fieldkit respondent edit`: another code, other names, attributes and consent."""

from pathlib import Path

import pytest

from tests.cli.conftest import Fieldkit

GIVEN = ("--code", "R-002", "--name", "Айгүл", "--attr", "country=Germany", "--attr", "age=34", "--consent", "record")


@pytest.fixture
def known(fieldkit: Fieldkit, vault: Path) -> str:
    """The identifier of a respondent about whom everything is noted."""
    return str(fieldkit("respondent", "add", vault, *GIVEN, "--json").document["id"])


def forms(fieldkit: Fieldkit, vault: Path) -> list[list[str]]:
    return [one["forms"] for one in fieldkit("people", "list", vault, "--json").document["people"]]


def test_another_code_leaves_everything_else(fieldkit: Fieldkit, vault: Path, known: str) -> None:
    changed = fieldkit("respondent", "edit", vault, "R-002", "--new-code", "R-017", "--json").document
    assert changed == {
        "respondent": "R-017",
        "id": known,
        "attributes": {"country": "Germany", "age": "34"},
        "consent": ["take_part", "record"],
        "identity_noted": True,
    }
    assert ["Айгүл"] in forms(fieldkit, vault)
    codes = [one["code"] for one in fieldkit("respondent", "list", vault, "--json").document["respondents"]]
    assert codes == ["R-001", "R-017"]


def test_names_are_given_as_a_whole(fieldkit: Fieldkit, vault: Path, known: str) -> None:
    told = fieldkit("respondent", "edit", vault, "R-002", "--name", "Айгүль", "--name", "Aigul")
    assert told.out == "Changed R-002: agreed to take_part, record.\n"
    assert ["Айгүль", "Aigul"] in forms(fieldkit, vault)
    assert not any("Айгүл" in one for one in forms(fieldkit, vault))
    assert fieldkit("respondent", "edit", vault, known, "--name", "", "--json").document["identity_noted"] is False
    assert not any("Aigul" in one for one in forms(fieldkit, vault))


def test_attributes_one_by_one_and_consent_as_a_whole(fieldkit: Fieldkit, vault: Path, known: str) -> None:
    edit = ("respondent", "edit", vault, "R-002", "--json")
    changed = fieldkit(*edit, "--attr", "age=", "--attr", "gender=woman", "--consent", "quote,archive").document
    assert changed["attributes"] == {"country": "Germany", "gender": "woman"}
    assert changed["consent"] == ["take_part", "quote", "archive"]
    assert fieldkit(*edit, "--consent", "").document["consent"] == []
    assert "left out of exports" in fieldkit("respondent", "edit", vault, "R-002", "--attr", "age=35").out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--new-code", "R-001"), "name-taken", "respondent"),
        (("--new-code", "Айгүл"), "value-invalid", "study code such as R-012"),
        (("--new-code", ""), "value-invalid", "code"),
        (("--name", "A"), "value-invalid", "name"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    fieldkit: Fieldkit, vault: Path, known: str, arguments: tuple[str, ...], code: str, said: str
) -> None:
    before = fieldkit("respondent", "list", vault).out
    refused = fieldkit("respondent", "edit", vault, "R-002", *arguments, "--json")
    assert (refused.code, refused.error["error"]) == (1, code)
    assert said in refused.error["message"]
    assert refused.error["next"]
    assert fieldkit("respondent", "list", vault).out == before
    assert ["Айгүл"] in forms(fieldkit, vault)


def test_no_change_at_all_is_a_slip(fieldkit: Fieldkit, vault: Path) -> None:
    told = fieldkit("respondent", "edit", vault, "R-001")
    assert told.code == 2
    assert "say what to change: --new-code, --name, --attr or --consent" in told.err
