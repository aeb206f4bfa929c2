"""Values on coarser levels."""

import pytest

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.profile import ARCHIVE, Profile
from fieldkit.domain.study import Attribute, AttributeClass

PLACES = Hierarchy({"Osh": ("South", "Kyrgyzstan"), "Talas": ("North", "Kyrgyzstan"), "Moscow": ("Russia",)})
AGES = Hierarchy(bands=(10, 20))


@pytest.mark.parametrize(
    ("hierarchy", "value", "level", "told"),
    [
        (PLACES, "Osh", 0, "Osh"),
        (PLACES, "Osh", 2, "Kyrgyzstan"),
        (PLACES, "South", 1, "South"),
        (PLACES, "South", 2, "Kyrgyzstan"),
        (PLACES, "Moscow", 2, ""),
        (PLACES, "Elsewhere", 1, ""),
        (AGES, "34", 0, "34"),
        (AGES, "34", 1, "30\u201339"),
        (AGES, "34", 2, "20\u201339"),
        (AGES, "30\u201339", 1, "30\u201339"),
        (AGES, "30\u201339", 2, "20\u201339"),
        (AGES, "34", 3, ""),
        (AGES, "about forty", 1, ""),
    ],
)
def test_a_value_on_a_level(hierarchy: Hierarchy, value: str, level: int, told: str) -> None:
    assert hierarchy.at(value, level) == told


@pytest.mark.parametrize(
    ("level", "value", "told"),
    [(0, "Osh", "Osh"), (0, "Naryn", ""), (1, "Osh", "South"), (1, "Kyrgyzstan", "Kyrgyzstan"), (3, "Osh", "")],
)
def test_an_attribute_leaves_on_its_level(level: int, value: str, told: str) -> None:
    home = Attribute("home", "Home", AttributeClass.QUASI, ("Osh", "Talas"), PLACES, level)
    assert home.shared(value) == told


def test_numbers_leave_only_in_bands() -> None:
    assert Attribute("age", "Age", AttributeClass.QUASI, (), AGES, 0).shared("34") == ""
    assert Attribute("age", "Age", AttributeClass.QUASI, (), AGES, 1).shared("34") == "30\u201339"
    assert Attribute("age", "Age", AttributeClass.QUASI, (), AGES, 1).shared("34", 2) == "20\u201339"


def test_an_attribute_that_points_to_somebody_never_leaves() -> None:
    assert Attribute("name", "Name", AttributeClass.DIRECT, ("Osh",), PLACES, 1).shared("Osh") == ""


def test_a_profile_only_makes_coarser() -> None:
    profile = Profile(ARCHIVE, words={FindingKind.LOC: Decision.GENERALISE})
    assert profile.decision(FindingKind.LOC, Decision.PSEUDONYM) is Decision.GENERALISE
    assert profile.decision(FindingKind.LOC, Decision.REMOVE) is Decision.REMOVE
    assert profile.decision(FindingKind.LOC, Decision.KEEP) is Decision.KEEP
    assert profile.decision(FindingKind.PERSON, Decision.PSEUDONYM) is Decision.PSEUDONYM


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (Profile("a", {"age": 2}, {FindingKind.LOC: Decision.REMOVE}, 5, 3), True),
        (Profile("a", {"age": 0}, {FindingKind.LOC: Decision.REMOVE}, 5, 3), False),
        (Profile("a", {"age": 2}, {}, 5, 3), False),
        (Profile("a", {"age": 2}, {FindingKind.LOC: Decision.PSEUDONYM}, 5, 3), False),
        (Profile("a", {"age": 2}, {FindingKind.LOC: Decision.REMOVE}, 4, 3), False),
    ],
)
def test_as_coarse_as_another(other: Profile, *, expected: bool) -> None:
    held = Profile("a", {"age": 1}, {FindingKind.LOC: Decision.GENERALISE}, 5, 3)
    assert other.is_as_coarse_as(held, {"age": 0}) is expected
    assert held.is_as_coarse_as(held, {"age": 0})
