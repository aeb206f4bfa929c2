"""Findings that overlap become one, and nothing that was found stays uncovered."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.anonymise.findings import Finding, without_overlaps
from fieldkit.domain.identifiers import FindingKind

FINDINGS = st.lists(
    st.builds(
        lambda start, length, score: Finding(start, start + length, FindingKind.PERSON, score, "test"),
        st.integers(0, 30),
        st.integers(1, 8),
        st.sampled_from([0.5, 1.0]),
    ),
    max_size=12,
)


def _covered(findings: list[Finding]) -> set[int]:
    return {at for one in findings for at in range(one.start, one.end)}


@given(FINDINGS)
def test_the_same_is_covered_in_order_without_overlaps(findings: list[Finding]) -> None:
    single = without_overlaps(findings)
    assert _covered(single) == _covered(findings)
    assert all(first.end <= second.start for first, second in pairwise(single))


def test_the_longest_says_what_it_is() -> None:
    name = Finding(0, 14, FindingKind.PERSON, 1.0, "register", "1")
    address = Finding(7, 30, FindingKind.CONTACT, 1.0, "pattern:email")
    assert without_overlaps([address, name]) == [Finding(0, 30, FindingKind.CONTACT, 1.0, "pattern:email")]


def test_of_two_at_one_place_the_surest_stands() -> None:
    likely = Finding(0, 5, FindingKind.LOC, 0.4, "model")
    sure = Finding(0, 5, FindingKind.PERSON, 1.0, "register", "1")
    assert without_overlaps([likely, sure]) == [sure]
