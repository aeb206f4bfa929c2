"""`fieldkit anonymise report` tells the second reading to scripts and to people."""

import json
from contextlib import closing
from pathlib import Path
from random import Random

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.passages import Stretch
from fieldkit.services import second_reading, vaults
from tests.cli.conftest import Fieldkit, transcript
from tests.studies import PASSPHRASE


def test_the_second_reading_stands_in_the_report(fieldkit: Fieldkit, vault: Path, place: Path) -> None:
    words = "There my brother Nurlan met Saltanat, who knew everybody in Bishkek."
    assert fieldkit("import", vault, transcript(place / "a.txt", words), "--respondent", "R-001").code == 0
    assert fieldkit("anonymise", "find", vault).code == 0
    before = json.loads(fieldkit("anonymise", "report", vault, "--json").out)
    assert (before["second_reading"]["passages"], before["second_reading"]["missed"]) == (0, None)
    with closing(vaults.open_study(vault, passphrase=PASSPHRASE)) as study:
        second_reading.draw(study, chance=Random(1))
        while (shown := second_reading.way(study).next) is not None:
            at = shown.turn.text.find("Saltanat")
            found = [Stretch(at, at + 8, FindingKind.PERSON)] if at >= 0 else []
            second_reading.put_down(study, shown.passage, found)
    after = json.loads(fieldkit("anonymise", "report", vault, "--json").out)
    told = after["second_reading"]
    assert told["passages"] == told["drawn"] > 0
    assert told["words"] > 0
    assert (after["typed"], after["wordless"]) == (0, 0)
    assert set(before) == set(after)
    assert "Read a second time:" in fieldkit("anonymise", "report", vault).out
