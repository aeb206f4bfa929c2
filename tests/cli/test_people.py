"""`fieldkit people`: who is replaced, and who is kept."""

from pathlib import Path

from tests.cli.conftest import Fieldkit, transcript


def test_the_register_says_who_everybody_is(fieldkit: Fieldkit, vault: Path) -> None:
    mentioned = fieldkit("people", "add", vault, "--name", "Gulmira", "--relation", "chairwoman", "--json").document
    assert (mentioned["role"], mentioned["relation"]) == ("mentioned", "chairwoman")
    assert mentioned["wording"] == f"[Person {mentioned['pseudonym']}, chairwoman]"
    interviewer = fieldkit("people", "add", vault, "--name", "Temir", "--interviewer", "--json").document
    assert interviewer["wording"] == f"[Person {interviewer['pseudonym']}, interviewer]"
    figure = fieldkit("people", "add", vault, "--keep", "--name", "Chyngyz Aitmatov", "--relation", "writer", "--json")
    assert (figure.document["role"], figure.document["wording"]) == ("public", None)
    fieldkit("respondent", "add", vault, "--code", "R-009", "--name", "Aigul")
    every = fieldkit("people", "list", vault, "--json").document["people"]
    assert [(one["role"], one["respondent"]) for one in every if one["forms"] != ["Meerim"]] == [
        ("respondent", "R-009"),
        ("mentioned", None),
        ("interviewer", None),
        ("public", None),
    ]
    told = fieldkit("people", "list", vault).out.splitlines()
    assert told[-3:] == [
        f"{mentioned['wording']}  chairwoman: Gulmira",
        f"{interviewer['wording']}  interviewer: Temir",
        "kept as spoken  public figure, writer: Chyngyz Aitmatov",
    ]


def test_a_public_figure_stays_in_what_leaves(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    told = fieldkit("people", "add", vault, "--keep", "--name", "Чингиз Айтматов").out
    assert told == "Kept as spoken: 1 form.\n"
    words = transcript(place / "a.txt", "Чингиз Айтматов жазган. Чингиз Айтматовду окудук.")
    fieldkit("import", vault, words, "--respondent", "R-001")
    found = fieldkit("anonymise", "find", vault, "-o", "found.csv", "--json").document
    rows = (place / "found.csv").read_text("utf-8-sig").splitlines()
    assert [row for row in rows if "Айтматовду" in row and "keep" in row]
    assert found["open"] == sum(",open," in row for row in rows)


def test_nobody_is_kept_and_replaced(fieldkit: Fieldkit, vault: Path) -> None:
    fieldkit("people", "add", vault, "--name", "Gulmira")
    refused = fieldkit("people", "add", vault, "--keep", "--name", "gulmira", "--json")
    assert refused.error["error"] == "name-taken"
    assert (
        "There is a person of this name already." in fieldkit("people", "add", vault, "--keep", "--name", "Gulmira").err
    )
    both = fieldkit("people", "add", vault, "--keep", "--interviewer", "--name", "Temir")
    assert both.code == 2
