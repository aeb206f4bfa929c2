"""The sample study: whole or not there."""

import subprocess
import sys
from pathlib import Path

import pytest

from fieldkit.clock import FixedClock
from fieldkit.errors import Cancelled, Code, VaultError
from fieldkit.services import interviews, overview, respondents, sample, vaults
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, steps_left

ROOT = Path(__file__).parents[2]
HALFWAY = """
import sys, time
from pathlib import Path
from fieldkit.services import sample
from fieldkit.vault.slots import LEAST

class Waiting:
    def step(self, done, total):
        if done == 2:
            print("halfway", flush=True)
            time.sleep(60)

sample.create(Path(sys.argv[1]), sys.argv[2], cost=LEAST, progress=Waiting())
"""


class Stopping:
    """Somebody presses Stop before the third interview."""

    def step(self, done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "vaults"
    folder.mkdir()
    return folder / "FieldKit [sample].fieldkit"


def test_a_vault_with_everything_in_it(place: Path, clock: FixedClock) -> None:
    study = sample.create(place, PASSPHRASE, clock=clock, cost=LEAST)
    counts = overview.counts(study)
    assert (counts.interviews, counts.sources, counts.conflicts) == (8, 8, 0)
    assert min(counts.respondents, counts.codes, counts.codings) >= 8
    assert all(row.respondents and row.turns for row in interviews.source_rows(study))
    assert all(row.consent is not None and row.identity_noted for row in respondents.rows(study))
    assert any(one.respondent is None for one in respondents.persons(study))
    assert steps_left(study) == (False, False)
    assert study.folder == place
    study.close()
    vaults.open_study(place, passphrase=PASSPHRASE).close()
    assert [one.name for one in place.parent.iterdir()] == [place.name]
    with pytest.raises(VaultError) as refused:
        sample.create(place, PASSPHRASE, cost=LEAST)
    assert refused.value.code is Code.VAULT_EXISTS


def test_it_carries_a_title_and_an_author_of_ones_own(place: Path) -> None:
    study = sample.create(place, PASSPHRASE, title="Дом", author="AB", cost=LEAST)
    assert (study.info.title, study.author) == ("Дом", "AB")
    study.close()


def test_nothing_is_left_when_it_is_stopped(place: Path) -> None:
    with pytest.raises(Cancelled):
        sample.create(place, PASSPHRASE, cost=LEAST, progress=Stopping())
    assert list(place.parent.iterdir()) == []


def test_what_a_killed_process_left_is_swept_but_not_what_is_being_filled(place: Path) -> None:
    command = [sys.executable, "-c", HALFWAY, str(place), PASSPHRASE]
    beside = place.with_name(f".{place.name}.kept.part")
    beside.mkdir()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "halfway\n"
        (half,) = [one for one in place.parent.iterdir() if one not in (place, beside)]
        sample.create(place, PASSPHRASE, cost=LEAST).close()
        assert set(place.parent.iterdir()) == {place, beside, half}
        process.kill()
    place.rename(place.with_name("older"))
    sample.create(place, PASSPHRASE, cost=LEAST).close()
    assert {one.name for one in place.parent.iterdir()} == {place.name, beside.name, "older"}


def test_filling_tells_what_it_touched(study: Study) -> None:
    outcome = sample.fill(study)
    assert outcome.value == overview.counts(study).interviews
    assert {"study", "respondent", "person", "code", "source", "turn", "interview", "coding", "memo"} <= outcome.touched
