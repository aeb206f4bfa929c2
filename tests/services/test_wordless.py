"""Codings of which nothing is left are found, and no others."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.transcript import Turn
from fieldkit.services import coding, deciding, wordless
from fieldkit.services.session import Study
from tests.studies import code, transcript, turns_of

WORDS = "I: Кто?\n\nR1: Айгуль, Нурлан.\n\nI: Нурлан?\n\nR1: Нурлан, из Тюпа.\n"


@pytest.fixture
def turns(study: Study, tmp_path: Path) -> list[Turn]:
    """A text in which two people are replaced."""
    turns = turns_of(study, transcript(study, tmp_path, words=WORDS).source.id)
    for name in ("Айгуль", "Нурлан"):
        deciding.add(study, name, FindingKind.PERSON)
    return turns


def put(study: Study, name: str, turns: Sequence[Turn], start: int, end: int) -> None:
    """A code from a place in the first turn to one in the last."""
    first, last = turns[0], turns[-1]
    coding.apply_code(
        study, source=first.source, code=code(study, name).id, first=first.id, start=start, last=last.id, end=end
    )


def test_only_codings_without_a_word_of_their_own_are_listed(study: Study, turns: list[Turn]) -> None:
    put(study, "Part of a name", turns[1:2], 1, 4)
    put(study, "Two names and what is between", turns[1:2], 0, 14)
    put(study, "Over two turns", turns[1:3], 8, 7)
    put(study, "With a word", turns[3:4], 0, 10)
    put(study, "Beside", turns[3:4], 8, 10)
    assert [
        (one.code, one.shared.count("[Person")) for one in sorted(wordless.codings(study), key=lambda one: one.code)
    ] == [
        ("Over two turns", 2),
        ("Part of a name", 1),
        ("Two names and what is between", 2),
    ]


def test_the_way_to_them_is_told(study: Study, turns: list[Turn]) -> None:
    put(study, "Name", turns[1:2], 0, 6)
    [found] = wordless.codings(study)
    assert (found.turn, found.start, found.end, found.words) == (turns[1].id, 0, 6, "Айгуль")
    assert found.source == turns[1].source
    assert "Айгуль" not in repr(found)


def test_what_stays_as_spoken_is_no_loss(study: Study, turns: list[Turn]) -> None:
    put(study, "Name", turns[1:2], 0, 6)
    one = next(row.identifier.id for row in deciding.queue(study) if "Айгуль" in row.identifier.forms)
    deciding.decide(study, [one], Decision.KEEP)
    assert wordless.codings(study) == []
