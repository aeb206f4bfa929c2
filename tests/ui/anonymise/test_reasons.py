"""Why something was found, in words."""

import pytest

from fieldkit.anonymise.engine import Detector
from tests.exam.marked import half
from ui.anonymise.reasons import reason


@pytest.mark.parametrize(
    ("detectors", "said"),
    [
        (("model", "names:sure"), "seen by the model · on the lists of names"),
        (("register:slip",), "in the register of people, but for one letter"),
        (("register:number",), "in the register of people"),
        (("register:letters",), "like somebody in the register of people, in other letters"),
        (("places:list", "places:more"), "on the lists of places"),
        ((), ""),
    ],
)
def test_what_was_seen(detectors: tuple[str, ...], said: str) -> None:
    assert reason(detectors) == said


def test_every_finding_has_a_reason() -> None:
    detector = Detector({"1": ["Айгуль Асанова"]}, sensitivity=1.0)
    found = [one for text in half("tuning") for one in detector.find(text.text)]
    assert found
    assert [one.source for one in found if not reason(one.source.split())] == []
