"""Files that are there whole or not at all."""

from pathlib import Path

import pytest

from fieldkit.errors import Code, PlaceError
from fieldkit.files import place_beside, write_atomically


def test_a_file_is_replaced_by_a_whole_one_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o077 == 0
    assert list(tmp_path.iterdir()) == [path]


def test_what_killed_processes_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    names = [".a.fkb.0123abcd.part", ".b.fkb.0123abcd.part", ".a.fkb.notes.part", "a.fkb.0123abcd.part", ".a.fkb"]
    for name in names:
        (tmp_path / name).write_bytes(b"half")
    beside = place_beside(tmp_path / "a.fkb")
    assert {one.name for one in tmp_path.iterdir()} == set(names[1:])
    assert beside.parent == tmp_path
    assert beside.name.startswith(".a.fkb.")
    assert not beside.exists()


def test_a_missing_place_is_said_when_it_is_written_to(tmp_path: Path) -> None:
    with pytest.raises(PlaceError) as refused:
        write_atomically(tmp_path / "gone" / "a.pdf", b"new")
    assert refused.value.code is Code.PLACE_MISSING
