"""Work in a study killed at any moment: what was acknowledged is there, and nothing is there by half."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldkit.domain.profile import PRINT
from fieldkit.services import (
    codebook,
    coding,
    exporting,
    interviews,
    keeping,
    merging,
    overview,
    releasing,
    respondents,
    searching,
)
from fieldkit.services.session import Study
from fieldkit.store import releases
from tests.faults.worker import CHANGES
from tests.studies import WORDS, Laptop, Team, code, looked_through, opened, respondent, root_of, transcript

ROOT = Path(__file__).parents[2]
ORDINARY, LONG = 20, pytest.param(200, marks=[pytest.mark.slow, pytest.mark.timeout(3_600)])

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs the signals of POSIX")


def killed(laptop: Laptop, work: str, *arguments: object, after: float | None) -> list[str]:
    """What a worker acknowledges until it is killed, so many seconds after it has opened the vault; or to its end."""
    command = [sys.executable, "-m", "tests.faults.worker", work, str(laptop.folder), *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(laptop.key.reveal().hex() + "\n")
        process.stdin.flush()
        assert process.stdout.readline() == "ready\n"
        if after is not None:
            time.sleep(after)
            process.kill()
        said = process.stdout.read()
    return said[: said.rfind("\n") + 1].split()


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "words.txt"
    path.write_text(WORDS, "utf-8")
    return path


def standing(study: Study) -> list[int]:
    """Numbers of the changes that stand in the study, each of them whole."""
    numbers = [number_in(row.respondent.code) for row in respondents.rows(study)]
    rows = interviews.source_rows(study)
    assert {(row.turns, row.interview is not None) for row in rows} <= {(6, True)}
    numbers += [number_in(row.source.title) for row in rows]
    for row in codebook.tree(study):
        # A code and its first coding are two changes of which the second may be missing.
        numbers += [number_in(row.code.name)] if row.codings else []
        numbers += [number_in(memo.text) for memo in coding.memos(study, row.code.id)]
    assert len(searching.find(study, "Документы", limit=10_000)) == len(rows)
    return sorted(numbers)


def number_in(text: str) -> int:
    return int(text.split("-")[1])


@pytest.mark.parametrize("times", [ORDINARY, LONG])
def test_daily_work_is_there_once_it_is_acknowledged(laptops: list[Laptop], words: Path, times: int) -> None:
    rng = random.Random(times)
    last = -1
    for _ in range(times):
        said = killed(laptops[0], "save", last + 1, words, after=rng.random() * 0.15)
        acknowledged = int(said[-1]) if said else last
        study = laptops[0].open()
        found = standing(study)
        # A memo replaces the one before it on the same code.
        assert set(found) >= {number for number in range(acknowledged + 1) if CHANGES[number % 4].__name__ != "_memo"}
        assert max(found, default=-1) in (acknowledged, acknowledged + 1)
        assert keeping.check(study).sound
        study.close()
        last = max(found, default=-1)
    assert last >= times


@dataclass(frozen=True)
class Sent:
    """A bundle of weeks of work, the vault that is to take it in, what it holds before and after, and how long that
    takes with the start of the process."""

    bundle: Path
    taker: Laptop
    before: frozenset[bytes]
    after: frozenset[bytes]
    seconds: float


@pytest.fixture(scope="module")
def sent(founded: tuple[list[Laptop], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    folder = tmp_path_factory.mktemp("sent")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(shutil.copytree(founded[1], folder / "configuration")))
        copies = [laptop.copied(folder / laptop.folder.name) for laptop in founded[0][:2]]
        with opened(copies, folder) as team:
            bundle = weeks_of_work(team, folder)
            before = root_of(team[1])
        taker = copies[1].copied(folder / "measured")
        started = time.perf_counter()
        assert killed(taker, "merge", bundle, after=None)
        seconds = time.perf_counter() - started
        study = taker.open()
        after = root_of(study)
        study.close()
        assert after > before
        yield Sent(bundle, copies[1], before, after, seconds)


def weeks_of_work(team: Team, folder: Path) -> Path:
    who = respondent(team[0], names=["Нурлан"])
    for _ in range(10):
        transcript(team[0], folder, words=WORDS * 20, who=[who])
    coding.code_matches(team[0], code=code(team[0], "Документы").id, text="документы")
    return team.export(0).path


@pytest.mark.parametrize("times", [ORDINARY, LONG])
def test_a_bundle_is_merged_wholly_or_not_at_all(sent: Sent, tmp_path: Path, times: int) -> None:
    rng = random.Random(times)
    whole, seconds = 0, sent.seconds
    for number in range(times):
        taker = sent.taker.copied(tmp_path / f"{number}.fieldkit")
        said = killed(taker, "merge", sent.bundle, after=rng.random() * seconds)
        study = taker.open()
        found = root_of(study)
        assert found == sent.after if said else found in (sent.before, sent.after)
        whole += found == sent.after
        # however quick the machine is meanwhile, some are killed before the end and some after it
        seconds *= 0.8 if found == sent.after else 1.25
        assert keeping.check(study).sound
        again = merging.merge(study, sent.bundle).value
        assert again.new_operations == len(sent.after - found)
        assert root_of(study) == sent.after
        assert len(interviews.source_rows(study)) == 10
        study.close()
        shutil.rmtree(taker.folder)
    assert whole < times


@pytest.mark.parametrize("times", [8, pytest.param(100, marks=pytest.mark.slow)])
def test_an_export_leaves_a_good_bundle_or_none(laptops: list[Laptop], tmp_path: Path, times: int) -> None:
    rng = random.Random(times)
    target = tmp_path / "out" / "a.fkb"
    target.parent.mkdir()
    taker = laptops[0].open()
    for number in range(times):
        said = killed(laptops[1], "export", 1000 * number, target, after=rng.random() * 0.3)
        if target.exists():
            report = merging.merge(taker, target, trust=True).value
            assert report.operations >= int(said[-1] if said else 0)
            assert report.gaps == ()
    assert {path.suffix for path in target.parent.iterdir()} <= {".fkb", ".part"}
    giver = laptops[1].open()
    exporting.export(giver, target)
    assert list(target.parent.iterdir()) == [target]
    merging.merge(taker, target, trust=True)
    assert root_of(taker) >= root_of(giver)
    assert overview.counts(taker) == overview.counts(giver)
    assert keeping.check(giver).sound
    taker.close()
    giver.close()


@pytest.mark.parametrize("times", [6, pytest.param(60, marks=pytest.mark.slow)])
def test_a_release_is_there_with_all_its_files_or_not_at_all(laptops: list[Laptop], tmp_path: Path, times: int) -> None:
    study = laptops[0].open()
    for _ in range(10):
        transcript(study, tmp_path, words=WORDS * 20, who=[respondent(study, names=["Нурлан"])])
    looked_through(study)
    whole = releasing.release(study, tmp_path / "whole", profile=PRINT).value.files
    study.close()
    rng = random.Random(times)
    for number in range(times):
        target = tmp_path / f"out{number}"
        target.mkdir()
        said = killed(laptops[0], "release", target, after=rng.random() * 0.6)
        made = [folder for folder in target.iterdir() if not folder.name.startswith(".")]
        for folder in made:
            assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == set(whole)
        assert len(made) >= len(said)
        study = laptops[0].open()
        assert len(releases.releases(study.db)) >= 1 + len(made)
        assert keeping.check(study).sound
        study.close()
