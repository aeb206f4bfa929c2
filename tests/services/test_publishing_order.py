"""In which order the log is written: by source and identifier, however much is read at once."""

from itertools import groupby
from pathlib import Path

import pytest

from fieldkit.domain.publication import Operation
from fieldkit.services import publishing
from fieldkit.services.session import Study
from fieldkit.store import dependents, log
from tests.studies import transcript

WORDS = "\n".join(f"{'I' if number % 2 else 'R'}: Слово {number}." for number in range(30))


def written(study: Study) -> list[Operation]:
    publishing.publish(study)
    return log.operations_from(study.db, log.chain_heads(study.db)[-1].origin)


@pytest.mark.parametrize("many", [0, 10_000])
@pytest.mark.parametrize("worth_whole", [0, 10_000])
def test_turns_of_a_source_stand_together_and_hide_their_order(
    study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int, worth_whole: int
) -> None:
    monkeypatch.setattr(dependents, "_MANY", many)
    monkeypatch.setattr(publishing, "_WORTH_WHOLE", worth_whole)
    sources = [transcript(study, tmp_path, words=WORDS).source.id for _ in range(3)]
    values = [(one.header.entity, one.value) for one in written(study) if one.header.kind == "turn"]
    places = [(str(value["source"]), entity) for entity, value in values if isinstance(value, dict)]
    assert len(places) == 90
    assert places == sorted(places)
    assert [source for source, _ in groupby(source for source, _ in places)] == sorted(sources)
