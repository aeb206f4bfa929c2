"""Looking at what an import would store."""

from pathlib import Path

from tests.cli.conftest import Fieldkit, transcript

TALK = "И: Қайда тұрасыз?\nР: Қазір Алматыда тұрамын, бірақ үйім бөлек. Келесі жылы үйге қайтамын деп ойлаймын.\n"


def test_a_dry_run_shows_the_reading_and_stores_nothing(fieldkit: Fieldkit, vault: Path) -> None:
    Path("k.txt").write_bytes(TALK.encode("kz1048"))
    result = fieldkit("import", vault, "k.txt", "--dry-run", "--json")
    (one,) = result.document["read"]
    assert (result.code, one["format"], one["encoding"]) == (0, "txt", "kz1048")
    assert "cp1251" in one["other_encodings"]
    assert one["encoding"] not in one["other_encodings"]
    assert (one["turns"], one["words"]) == (2, 14)
    assert one["speakers"] == [{"label": "И", "shared_as": "I"}, {"label": "Р", "shared_as": "R"}]
    assert (one["begins"], one["skipped"], one["left_out"]) == ("Қайда тұрасыз?", 0, [])
    assert fieldkit("list", vault, "--json").document["sources"] == []
    told = fieldkit("import", vault, "k.txt", "--dry-run", "--encoding", "cp1251").out
    assert "k.txt (txt, cp1251)  2 turns, 14 words" in told
    assert "kz1048" in told
    assert "Қайда" not in told
    assert "И (shared as I)" in told
    assert "Nothing was stored" in told


def test_a_dry_run_shows_what_would_be_left_out(fieldkit: Fieldkit, vault: Path) -> None:
    rows = "".join(f"R,In spring.,tag{number}\n" for number in range(12))
    Path("talk.csv").write_text(f"speaker,words,tags\n{rows}", encoding="utf-8")
    told = fieldkit("import", vault, "talk.csv", "--dry-run").out
    assert "in no turn: line 2 (column): tag0" in told
    assert "in no turn: 5 more" in told
    assert "tag11" not in told
    left = fieldkit("import", vault, "talk.csv", "--dry-run", "--json").document["read"][0]["left_out"]
    assert left[-1] == {"line": 13, "reason": "column", "text": "tag11"}


def test_a_dry_run_refuses_what_an_import_refuses(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    good, bad = transcript(place / "a.txt"), place / "bad.docx"
    bad.write_bytes(b"not a document")
    result = fieldkit("import", vault, good, bad, "--dry-run", "--json")
    assert (result.code, [one["file"] for one in result.document["read"]]) == (1, [str(good)])
    assert [(one["file"], one["error"]) for one in result.document["refused"]] == [(str(bad), "format-broken")]
    unknown = fieldkit("import", vault, good, "--respondent", "R-404", "--dry-run", "--json")
    assert (unknown.code, unknown.error["error"]) == (1, "not-found")
