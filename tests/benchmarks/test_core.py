"""The core beside bare loops: import, search, export, merge."""

from pathlib import Path

import pytest

from fieldkit.domain import query
from fieldkit.services import exporting, merging, searching
from fieldkit.services.session import Study
from tests.benchmarks import bare, fieldwork
from tests.benchmarks.bare import Bare
from tests.benchmarks.fictional import CODINGS, INTERVIEWS, LANGUAGES, Vocabulary
from tests.benchmarks.figures import Clock, Figures, seconds
from tests.benchmarks.stages import CODINGS_OF_LONG, Stages

_LOG = "SELECT head, payload FROM operation ORDER BY origin, seq"
_HITS = (
    "SELECT turn.source, source.title, turn.id, turn.speaker, turn.text, turn.folded FROM turn_search "
    "JOIN turn ON turn.key = turn_search.rowid JOIN source ON source.id = turn.source "
    "WHERE turn_search MATCH ? LIMIT 50"
)


def test_import(stages: Stages, figures: Figures, clock: Clock, tmp_path: Path) -> None:
    stages.back_to("begun")
    study = stages.open("C1")
    clock.run(fieldwork.bring_in, study, stages.files, stages.known)
    steps = bare.steps_of(study.db)
    study.close()
    beside = Bare.made(tmp_path / "bare.db")
    loop = seconds(lambda: beside.store_each(steps))
    beside.close()
    figures.add("import of 300 interviews", clock.worst, processor=clock.processor, bare=loop, times=2)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ["word", "beginning", "both", "phrase"])
def test_search(stages: Stages, figures: Figures, clock: Clock, language: str, way: str) -> None:
    first, second, *_ = Vocabulary(language).words
    typed = {"word": first, "beginning": first[:2], "both": f"{first} {second}", "phrase": f'"{first} {second}"'}[way]
    live = way == "beginning"
    if not stages.vault("C1").exists():
        stages.back_to("coded")
    study = stages.open("C1")
    readers: list[Study] = []

    def new_reader() -> tuple[tuple[Study, str], dict[str, bool]]:
        readers.append(study.reading())
        return (readers[-1], typed), {"live": live}

    clock.run(searching.find, setup=new_reader, rounds=5)
    beside = Bare.of(study)
    expression = query.parse(typed, live=live).expression
    loop = seconds(lambda: beside.read(_HITS, (expression,)))
    beside.close()
    study.close()
    figures.add("first 50 hits of a search", clock.median, processor=clock.processor, bare=loop, most=0.02)


def test_export(stages: Stages, figures: Figures, clock: Clock, tmp_path: Path) -> None:
    stages.back_to("coded")
    study = stages.open("C1")
    clock.run(exporting.export, study, tmp_path / "a.fkb")
    rows = bare.rows_of(study.db, bare.PUBLISHED)
    beside = Bare.made(tmp_path / "bare.db")
    loop = seconds(lambda: beside.store(rows)) + seconds(lambda: beside.read(_LOG))
    beside.close()
    study.close()
    figures.add("first export", clock.worst, processor=clock.processor, bare=loop, most=10)


def test_export_after_one_changed_interview(stages: Stages, figures: Figures, clock: Clock, tmp_path: Path) -> None:
    stages.back_to("sent")
    study = stages.open("C1")
    changes = iter(range(3))

    def change() -> tuple[tuple[Study, Path], dict[str, object]]:
        fieldwork.change_one(study, seed=next(changes))
        return (study, tmp_path / "a.fkb"), {}

    clock.run(exporting.export, setup=change, rounds=3)
    beside = Bare.of(study)
    loop = seconds(lambda: beside.read(_LOG))
    beside.close()
    study.close()
    figures.add("export after one changed interview", clock.worst, processor=clock.processor, bare=loop, most=1)


def test_merge(stages: Stages, figures: Figures, clock: Clock, tmp_path: Path) -> None:
    stages.back_to("sent")
    study = stages.open("K2")
    clock.run(merging.merge, study, stages.bundle, trust=True)
    rows = bare.rows_of(study.db, bare.MERGED)
    study.close()
    beside = Bare.made(tmp_path / "bare.db")
    loop = seconds(lambda: beside.store(rows))
    beside.close()
    figures.add("merge of 300 interviews", clock.worst, processor=clock.processor, bare=loop, times=3)


def test_merge_again(stages: Stages, figures: Figures, clock: Clock) -> None:
    stages.back_to("merged")
    study = stages.open("K2")
    report = clock.run(merging.merge, study, stages.bundle, rounds=3).value
    assert report.new_operations == 0
    beside = Bare.of(study)
    loop = seconds(lambda: beside.read("SELECT origin, seq, digest FROM operation"))
    beside.close()
    study.close()
    figures.add("merging again", clock.worst, processor=clock.processor, bare=loop, most=0.5)


def test_what_arrived_is_what_the_targets_speak_of(stages: Stages, clock: Clock) -> None:
    stages.back_to("merged")
    study = stages.open("K2")
    interviews, words, codings = clock.run(size, study)
    study.close()
    assert interviews == INTERVIEWS
    assert words > INTERVIEWS * 8_000
    assert codings == CODINGS + CODINGS_OF_LONG


def size(study: Study) -> tuple[int, int, int]:
    """Interviews, words, codings."""
    words = sum(len(row[0].split()) for row in study.db.execute("SELECT text FROM turn"))
    counts = [study.db.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in ("interview", "coding")]
    return counts[0], words, counts[1]
