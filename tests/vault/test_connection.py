import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from fieldkit.errors import BugError, Cancelled, Code, UserError, VaultError
from fieldkit.progress import SILENT
from fieldkit.vault.connection import Connection, check_pages, connect, transaction

KEY = "ab" * 32
CANARY = "канарейка-седьмая"
SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.db"


@pytest.fixture
def writer(path: Path) -> Iterator[Connection]:
    connection = connect(path, KEY, role="writer", create=True)
    connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT UNIQUE)")
    yield connection
    connection.close()


def rows(connection: Connection) -> int:
    count = connection.execute("SELECT count(*) FROM note").fetchone()
    assert count is not None
    return int(count[0])


def code_of(caught: pytest.ExceptionInfo[UserError]) -> Code:
    return caught.value.code


def test_pragmas_hold(path: Path, writer: Connection) -> None:
    reader = connect(path, KEY, role="reader")
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 2,
        "secure_delete": 1,
        "trusted_schema": 0,
        "mmap_size": 0,
        "cipher_log_level": "NONE",
    }
    for connection, query_only in ((writer, 0), (reader, 1)):
        for name, value in {**expected, "query_only": query_only}.items():
            assert connection.execute(f"PRAGMA {name}").fetchone() == (value,), name
    reader.close()


def test_the_key_is_used_raw(path: Path, writer: Connection) -> None:
    writer.close()
    raw = dbapi2.connect(str(path))
    raw.execute(f"PRAGMA key=\"x'{KEY}'\"")
    assert raw.execute("SELECT count(*) FROM note").fetchone() == (0,)
    raw.close()
    raw = dbapi2.connect(str(path))
    raw.set_key(bytes.fromhex(KEY))
    with pytest.raises(dbapi2.DatabaseError):
        raw.execute("SELECT count(*) FROM note")
    raw.close()


def test_nothing_is_readable_on_the_disk(path: Path, writer: Connection) -> None:
    writer.executemany("INSERT INTO note (words) VALUES (?)", [(f"{CANARY} {n}",) for n in range(500)])
    needle = CANARY.encode()
    files = list(path.parent.iterdir())
    assert {file.name for file in files} == {"vault.db", "vault.db-wal", "vault.db-shm"}
    assert not any(needle in file.read_bytes() for file in files)
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)
    writer.close()
    assert [file.name for file in path.parent.iterdir()] == ["vault.db"]
    content = path.read_bytes()
    assert needle not in content
    assert b"SQLite" not in content


def test_a_missing_or_empty_file_is_never_made_anew(path: Path) -> None:
    with pytest.raises(VaultError) as caught:
        connect(path, KEY, role="writer")
    assert code_of(caught) is Code.VAULT_MISSING
    assert not path.exists()
    path.touch()
    with pytest.raises(VaultError) as caught:
        connect(path, KEY, role="writer")
    assert code_of(caught) is Code.VAULT_DAMAGED
    assert path.stat().st_size == 0
    with pytest.raises(VaultError) as caught:
        connect(path, KEY, role="writer", create=True)
    assert code_of(caught) is Code.VAULT_EXISTS


def test_a_wrong_key_changes_nothing(path: Path, writer: Connection) -> None:
    writer.close()
    before = path.read_bytes()
    with pytest.raises(VaultError) as caught:
        connect(path, "ac" * 32, role="writer")
    assert code_of(caught) is Code.VAULT_DAMAGED
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["vault.db"]


def test_a_transaction_is_all_or_nothing(writer: Connection) -> None:
    with transaction(writer):
        writer.execute("INSERT INTO note (words) VALUES ('kept')")
    with pytest.raises(ZeroDivisionError), transaction(writer):
        writer.execute("INSERT INTO note (words) VALUES ('undone')")
        raise ZeroDivisionError
    assert rows(writer) == 1
    with transaction(writer), pytest.raises(BugError, match="transaction-nested"), transaction(writer):
        pass
    assert not writer.in_transaction


def test_errors_quote_no_values(writer: Connection) -> None:
    writer.execute("INSERT INTO note (words) VALUES (?)", (CANARY,))
    with pytest.raises(BugError) as caught:
        writer.execute("INSERT INTO note (words) VALUES (?)", (CANARY,))
    assert str(caught.value).startswith("sql-sqlite_constraint")
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    with pytest.raises(BugError) as caught:
        writer.execute(f"SELECT {CANARY!r} FROM nowhere")
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize("value", [f"{CANARY}\ud800", 2**63])
def test_values_the_library_cannot_take_are_not_quoted(writer: Connection, value: str | int) -> None:
    with pytest.raises(BugError, match=r"\Asql-value\Z") as caught:
        writer.execute("INSERT INTO note (words) VALUES (?)", (value,))
    assert caught.value.__suppress_context__
    assert rows(writer) == 0


def test_a_reader_cannot_write(path: Path, writer: Connection) -> None:
    reader = connect(path, KEY, role="reader")
    with pytest.raises(UserError) as caught:
        reader.execute("INSERT INTO note (words) VALUES ('no')")
    assert code_of(caught) is Code.PLACE_READ_ONLY
    reader.close()
    assert rows(writer) == 0


def test_a_second_writer_is_told(path: Path, writer: Connection) -> None:
    second = connect(path, KEY, role="writer")
    second.execute("PRAGMA busy_timeout=1")
    with transaction(writer), pytest.raises(VaultError) as caught, transaction(second):
        pass
    assert code_of(caught) is Code.VAULT_IN_USE
    second.close()


def test_interrupting_cancels_and_the_connection_lives_on(writer: Connection) -> None:
    timer = threading.Timer(0.05, writer.interrupt)
    timer.start()
    with pytest.raises(Cancelled):
        writer.execute(SLOW).fetchall()
    timer.join()
    assert rows(writer) == 0


def test_closing_from_another_thread_stops_the_statement(path: Path, writer: Connection) -> None:
    for _ in range(30):
        reader = connect(path, KEY, role="reader")
        ended: list[type[BaseException]] = []

        def work(reader: Connection = reader, ended: list[type[BaseException]] = ended) -> None:
            try:
                while True:
                    reader.execute(SLOW).fetchall()
            except Cancelled as error:
                ended.append(type(error))

        thread = threading.Thread(target=work)
        thread.start()
        reader.close()
        thread.join(timeout=10)
        assert ended == [Cancelled]


def test_closing_a_writer_undoes_its_transaction_and_lets_nothing_slip_in(path: Path, writer: Connection) -> None:
    with pytest.raises(Cancelled), transaction(writer):
        writer.execute("INSERT INTO note (words) VALUES ('half')")
        writer.close()
        writer.execute("INSERT INTO note (words) VALUES ('other half')")
    writer.close()
    again = connect(path, KEY, role="writer")
    assert rows(again) == 0
    again.close()


def test_a_sound_file_passes_the_check(writer: Connection) -> None:
    report = check_pages(writer, SILENT)
    assert report.sound
    assert report.damaged_pages == ()


def test_broken_references_are_counted(writer: Connection) -> None:
    writer.execute("CREATE TABLE child (note INTEGER REFERENCES note (id))")
    writer.execute("PRAGMA foreign_keys=OFF")
    writer.executemany("INSERT INTO child VALUES (?)", [(7,), (8,)])
    report = check_pages(writer, SILENT)
    assert report.foreign_keys_broken == 2
    assert not report.sound


def test_a_flipped_byte_on_any_page_is_found(path: Path, writer: Connection) -> None:
    writer.executemany("INSERT INTO note (words) VALUES (?)", [(str(n) * 200,) for n in range(200)])
    writer.execute("DELETE FROM note WHERE id > 100")  # leaves free pages, which are checked too
    writer.close()
    sound = path.read_bytes()
    for page in range(len(sound) // 4096):
        for offset in (0, 17, 2_000, 4_095):
            at = page * 4_096 + offset
            path.write_bytes(sound[:at] + bytes([sound[at] ^ 0x10]) + sound[at + 1 :])
            assert page + 1 in damaged_pages(path), (page, offset)
    path.write_bytes(sound)
    assert damaged_pages(path) == ()


def test_a_cut_file_is_found(path: Path, writer: Connection) -> None:
    writer.executemany("INSERT INTO note (words) VALUES (?)", [(str(n) * 200,) for n in range(200)])
    writer.close()
    sound = path.read_bytes()
    for length in (1, 16, 100, 4_095, 4_096, 4_097, len(sound) // 2, len(sound) - 4_096, len(sound) - 1):
        path.write_bytes(sound[:length])
        assert damaged_pages(path), length


def damaged_pages(path: Path) -> tuple[int, ...]:
    """Pages that opening or the full check finds damaged; page 1 when the file does not open."""
    try:
        connection = connect(path, KEY, role="reader")
    except VaultError as error:
        assert error.code is Code.VAULT_DAMAGED
        return (1,)
    try:
        report = check_pages(connection, SILENT)
    finally:
        connection.close()
    return report.damaged_pages or (() if report.sound else (0,))
