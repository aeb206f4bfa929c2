"""Stretches of the log that were searched once and leave again byte for byte: only while nothing new could be found."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from fieldkit.bundle.read import open_bundle
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import Operation, OpId
from fieldkit.services import exporting, gate, keeping, respondents
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import log
from tests.studies import PASSPHRASE, Team, code, respondent, root_of, transcript

WORDS = "I: Как вы приехали?\nR: Нас встретил Бердибек, у него мы и жили.\n"


@pytest.fixture(autouse=True)
def keep_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small a study is, all of what left is kept packed."""
    monkeypatch.setattr(exporting, "_WORTH_KEEPING", 1)


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that the gate had searched."""
    seen: list[str] = []
    searched = gate.searched

    def noting(kind_name: str, field_name: str | None, value: Json) -> list[str]:
        every = list(searched(kind_name, field_name, value))
        seen.extend(every)
        return every

    monkeypatch.setattr(gate, "searched", noting)
    return seen


def stretches(study: Study) -> list[tuple[str, int, int]]:
    rows = study.db.execute("SELECT origin, first, last FROM sealed ORDER BY origin, first")
    return [(origin, first, last) for origin, first, last in rows]


def carried(study: Study, path: Path) -> list[Operation]:
    return list(open_bundle(path, [study.fact("box_secret")]).operations())


def payloads(operations: Iterable[Operation]) -> str:
    return "\n".join(one.payload.decode() for one in operations if one.payload is not None)


def test_what_left_before_leaves_again_byte_for_byte_unsearched(
    team: Team, tmp_path: Path, searched: list[str]
) -> None:
    transcript(team[0], tmp_path, words=WORDS)
    first = team.export(0)
    assert any("Бердибек" in text for text in searched)
    assert stretches(team[0]) == [(log.chain_heads(team[0].db)[-1].origin, 1, first.operations)]
    searched.clear()
    code(team[0], "Помощь")
    second = team.export(0)
    assert "Помощь" in searched
    assert not any("Бердибек" in text for text in searched)
    before, after = carried(team[0], first.path), carried(team[0], second.path)
    assert after[: len(before)] == before
    assert [one.record() for one in after] == [
        one.record() for one in log.operations_from(team[0].db, after[0].header.id.origin)
    ]


def test_stretches_grow_into_one_chain_that_others_take(team: Team, tmp_path: Path) -> None:
    for number in range(4):
        transcript(team[0], tmp_path, words=WORDS)
        code(team[0], f"Код {number}")
        exported = team.export(0)
    found = stretches(team[0])
    assert len(found) > 1
    assert [first for _, first, _ in found] == [1, *(last + 1 for _, _, last in found[:-1])]
    assert found[-1][2] <= exported.operations
    assert team.send(0, 1).new_operations == exported.operations - len(log.extents(team[1].db))
    assert root_of(team[1]) == root_of(team[0])


def test_a_name_that_enters_the_register_has_everything_searched_again(
    team: Team, tmp_path: Path, searched: list[str]
) -> None:
    transcript(team[0], tmp_path, words=WORDS)
    assert "Бердибек" in payloads(carried(team[0], team.export(0).path))
    searched.clear()
    respondents.register_person(team[0], ["Бердибек"])
    left = payloads(carried(team[0], team.export(0).path))
    assert "Бердибек" not in left
    assert "Как вы приехали?" in left
    assert "Как вы приехали?" in searched


def test_a_name_that_stands_nowhere_has_everything_searched_again(
    team: Team, tmp_path: Path, searched: list[str]
) -> None:
    transcript(team[0], tmp_path, words=WORDS)
    team.export(0)
    searched.clear()
    respondents.register_person(team[0], ["Токтогул"])
    team.export(0)
    assert any("Бердибек" in text for text in searched)
    searched.clear()
    team.export(0)
    assert searched == []


def test_what_somebody_takes_back_leaves_no_more(team: Team, tmp_path: Path) -> None:
    who = respondent(team[0], "R-001")
    transcript(team[0], tmp_path, words=WORDS, who=[who])
    assert "Бердибек" in payloads(carried(team[0], team.export(0).path))
    respondents.change(team[0], who, RespondentDraft("R-001", consent=frozenset()))
    left = carried(team[0], team.export(0).path)
    assert "Бердибек" not in payloads(left)
    frames = [bytes(row[0]) for row in team[0].db.execute("SELECT frame FROM sealed")]
    assert all("Бердибек".encode() not in frame for frame in frames)


def test_any_payload_that_is_purged_takes_all_stretches_away(team: Team, tmp_path: Path) -> None:
    transcript(team[0], tmp_path, words=WORDS)
    team.send(0, 1)
    code(team[1], "Помощь")
    team.export(1)
    kept = stretches(team[1])
    assert len({origin for origin, _, _ in kept}) == 2
    log.purge_payloads(team[1].db, [OpId(kept[0][0], kept[0][1])])
    assert stretches(team[1]) == []


def test_what_others_made_is_forwarded_from_stretches(team: Team, tmp_path: Path) -> None:
    transcript(team[0], tmp_path, words=WORDS)
    team.send(0, 1)
    team.export(1)
    code(team[1], "Помощь")
    team.send(1, 2)
    assert root_of(team[2]) == root_of(team[1])


def test_a_restored_vault_leaves_a_bundle_that_others_take(team: Team, tmp_path: Path) -> None:
    transcript(team[0], tmp_path, words=WORDS)
    team.export(0)
    keeping.backup(team[0], tmp_path / "a.fkbackup")
    restored = keeping.restore(tmp_path / "a.fkbackup", tmp_path / "R.fieldkit", passphrase=PASSPHRASE)
    team.studies.append(restored)
    code(restored, "Помощь")
    team.send(len(team) - 1, 1)
    assert root_of(team[1]) == root_of(restored)
