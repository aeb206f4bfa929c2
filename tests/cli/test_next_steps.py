"""What is said about an error names what it is about, and the next step shows it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Fieldkit, transcript


@pytest.mark.parametrize(
    "arguments",
    [
        ("merge", "study", "folder"),
        ("codebook", "import", "study", "folder"),
        ("anonymise", "decide", "study", "folder"),
        ("import", "study", "folder"),
        ("restore", "folder", "again"),
        ("new", "other", "--join", "folder"),
        ("list", "study", "--passphrase-file", "folder"),
        ("sheet", "study", "--study", "-o", "folder"),
        ("export", "study", "-o", "folder"),
    ],
)
def test_a_folder_is_told_to_be_one(fieldkit: Fieldkit, vault: Path, place: Path, arguments: tuple[str, ...]) -> None:
    (place / "folder").mkdir()
    result = fieldkit(*arguments)
    assert (result.code, result.out) == (1, "")
    assert "folder is a folder, not a file." in result.err


@pytest.mark.parametrize(
    ("arguments", "shown_by"),
    [
        (("sheet", "study", "absent", "-o", "s.pdf"), "fieldkit list"),
        (("code", "study", "--code", "absent", "--find", "work"), "fieldkit codebook export"),
        (("interview", "new", "study", "--respondent", "R-9"), "fieldkit respondent list"),
        (("import", "study", "talk.txt", "--respondent", "R-9"), "fieldkit respondent list"),
        (("respondent", "edit", "study", "R-9", "--name", "Aigul"), "fieldkit respondent list"),
        (("sheet", "study", "--study", "--by", "absent", "-o", "s.pdf"), "fieldkit respondent list"),
        (("release", "study", "--profile", "absent", "-o", "out"), "archive"),
        (("anonymise", "decide", "study", "decisions.csv"), "fieldkit anonymise find"),
    ],
)
def test_what_is_not_there_is_shown_by_the_next_step(
    fieldkit: Fieldkit, vault: Path, place: Path, arguments: tuple[str, ...], shown_by: str
) -> None:
    transcript(place / "talk.txt")
    row = f"{'0' * 32},PERSON,pseudonym"
    (place / "decisions.csv").write_text(f"id,kind,decision\n{row}\n", encoding="utf-8")
    fieldkit("recovery", vault, "-o", "sheet.pdf")
    result = fieldkit(*arguments, "--json")
    assert (result.code, result.error["error"]) == (1, "not-found")
    assert shown_by in result.error["next"]
    others = {"fieldkit list", "codebook export", "respondent list", "anonymise find"} - {shown_by[9:], shown_by}
    assert not any(one in result.error["next"] for one in others)


def test_respondents_are_listed_without_names(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    given = ("--code", "R-002", "--name", "Айгүл", "--attr", "country=Germany", "--attr", "gender=woman")
    assert fieldkit("respondent", "add", vault, *given).code == 0
    assert fieldkit("import", vault, transcript(place / "talk.txt"), "--respondent", "R-001").code == 0
    document = fieldkit("respondent", "list", vault, "--json").document
    assert len({one.pop("id") for one in document["respondents"]}) == 2
    assert document == {
        "respondents": [
            {"code": "R-001", "attributes": {}, "consent": ["take_part", "quote"], "interviews": 1},
            {"code": "R-002", "attributes": {"country": "Germany", "gender": "woman"}, "consent": [], "interviews": 0},
        ]
    }
    told = fieldkit("respondent", "list", vault).out
    assert "Айгүл" not in told
    for words in ("R-001", "take_part, quote", "country=Germany, gender=woman", "Attributes: country, gender"):
        assert words in told
    fieldkit("new", "other", "--title", "T")
    assert "respondent add" in fieldkit("respondent", "list", "other").out


@pytest.mark.parametrize("nothing", ["", "…"])
def test_words_that_are_none_are_no_search(fieldkit: Fieldkit, vault: Path, nothing: str) -> None:
    Path("codes.csv").write_text("name\nReturn\n", encoding="utf-8")
    fieldkit("codebook", "import", vault, "codes.csv")
    result = fieldkit("code", vault, "--code", "Return", "--find", nothing, "--json")
    assert (result.code, result.error["error"]) == (1, "value-missing")
    assert "text" in result.error["message"]


def test_a_secret_in_another_encoding_says_nothing_of_transcripts(fieldkit: Fieldkit, vault: Path) -> None:
    Path("pass").write_bytes("пароль".encode("cp1251"))
    told = fieldkit("list", vault, "--passphrase-file", "pass", "--json").error
    assert told["error"] == "encoding-wrong"
    assert "--encoding" not in told["next"]
    assert "secret" in told["message"]
    assert "UTF-8" in told["next"]
