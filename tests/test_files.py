"""Files that are there whole or not at all."""

import os
from pathlib import Path

import pytest

from fieldkit.errors import Code, InputError, PlaceError
from fieldkit.files import new_folder, place_beside, write_atomically


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


def test_a_folder_is_there_with_all_its_files_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    with new_folder(folder, {"a.txt": b"a", "b/c.txt": b"c"}):
        assert not folder.exists()
    assert (folder / "a.txt").read_bytes() == b"a"
    assert (folder / "b" / "c.txt").read_bytes() == b"c"
    assert os.name == "nt" or folder.stat().st_mode & 0o777 == 0o700

    def stopped() -> None:
        with new_folder(tmp_path / "other", {"a.txt": b"a"}):
            raise KeyError

    with pytest.raises(KeyError):
        stopped()
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    (tmp_path / "file").write_text("mine")
    for name in ("full", "file"):
        with pytest.raises(InputError) as refused, new_folder(tmp_path / name, {"a": b"a"}):
            pass
        assert refused.value.code is Code.FILE_EXISTS
    with pytest.raises(PlaceError), new_folder(tmp_path / "gone" / "out", {"a": b"a"}):
        pass
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "full"]


def test_what_a_killed_process_left_of_a_folder_goes(tmp_path: Path) -> None:
    left = tmp_path / ".out.0123abcd.part"
    left.mkdir()
    (left / "a.txt").write_text("a")
    with new_folder(tmp_path / "out", {"b.txt": b"b"}):
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with new_folder(tmp_path / "out", {"b.txt": b"b"}):
        pass
    assert (tmp_path / "out" / "b.txt").read_bytes() == b"b"
