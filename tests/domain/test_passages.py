"""What two readers found in the same words."""

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.passages import Stretch, compared, counted, uncovered, whole_words
from fieldkit.domain.recapture import Recapture

TEXT = "Айгуль Асанова из села Ак-Талаа, тел. 12."
PERSON, LOC = FindingKind.PERSON, FindingKind.LOC


def at(words: str, kind: FindingKind = PERSON) -> Stretch:
    start = TEXT.index(words)
    return Stretch(start, start + len(words), kind)


def test_stretches_that_share_words_are_one_mention() -> None:
    found = compared(TEXT, [at("Айгуль"), at("Асанова"), at("Ак-Талаа", LOC)], [at("Айгуль Асанова")])
    assert found == [(PERSON, True, True), (LOC, True, False)]
    assert counted(found) == Recapture(first=1, both=1)


def test_neighbours_are_two_mentions() -> None:
    assert counted(compared(TEXT, [at("Айгуль")], [at("Асанова")])) == Recapture(first=1, second=1)


def test_the_kind_is_the_first_readers() -> None:
    assert compared(TEXT, [at("Ак-Талаа", LOC)], [at("села Ак-Талаа")]) == [(LOC, True, True)]


def test_blanks_and_points_are_no_mention() -> None:
    assert compared(TEXT, [], [at(", ")]) == []


def test_half_a_word_becomes_the_whole_one() -> None:
    half = Stretch(TEXT.index("Асан") + 1, TEXT.index("Асан") + 3, PERSON)
    assert whole_words(TEXT, half) == at("Асанова")
    assert whole_words(TEXT, at("села Ак")) == at("села Ак")
    assert whole_words("Ёлка", Stretch(1, 3, PERSON)) == Stretch(0, 4, PERSON)


def test_a_stretch_is_covered_when_all_its_letters_are() -> None:
    assert not uncovered(TEXT, at("Айгуль Асанова"), [at("Айгуль"), at("Асанова")])
    assert uncovered(TEXT, at("Айгуль Асанова"), [at("Айгуль")])
    assert uncovered(TEXT, at("12"), [])
