"""Who stands out, checked against tables small enough to count by hand."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.analysis.risk import JOINED, risk, standing_out

COUNTRY, GENDER, AGE = "country", "gender", "age"
TABLE = {
    "R-001": {COUNTRY: "Qatar", GENDER: "woman", AGE: "30-39"},
    "R-002": {COUNTRY: "Russia", GENDER: "man", AGE: "30-39"},
    "R-003": {COUNTRY: "Russia", GENDER: "man", AGE: "30-39"},
    "R-004": {COUNTRY: "Russia", GENDER: "woman", AGE: "30-39"},
    "R-005": {COUNTRY: "Russia", GENDER: "woman", AGE: "60+"},
}
VALUES = st.sampled_from(["a", "b", "c"])
TABLES = st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=1, max_size=25).map(
    lambda rows: {
        f"R-{number:03d}": dict(zip((COUNTRY, GENDER, AGE), row, strict=True)) for number, row in enumerate(rows)
    }
)


def test_groups_of_those_who_look_alike() -> None:
    measured = risk(TABLE, quasi=(COUNTRY, GENDER, AGE))
    assert (measured.smallest, measured.unique, measured.groups) == (1, 3, ((1, 3), (2, 1)))
    assert measured.expected == 4 / 5


def test_the_smallest_combination_is_named_and_no_larger_one() -> None:
    found = {one.combination: one.respondents for one in standing_out(TABLE, (COUNTRY, GENDER, AGE), threshold=2)}
    assert found == {
        ((COUNTRY, "Qatar"),): ("R-001",),
        ((AGE, "60+"),): ("R-005",),
        ((COUNTRY, "Russia"), (GENDER, "woman"), (AGE, "30-39")): ("R-004",),
    }


def test_a_value_nobody_noted_makes_nobody_stand_out() -> None:
    table = {**TABLE, "R-006": {GENDER: "man", AGE: "30-39"}}
    assert all("R-006" not in one.respondents for one in standing_out(table, (COUNTRY,)))


def test_sensitive_attributes_within_groups() -> None:
    table = {
        code: {**values, "papers": "none" if code in ("R-002", "R-003") else "visa"} for code, values in TABLE.items()
    }
    (papers,) = risk(table, quasi=(COUNTRY, GENDER), sensitive=("papers",)).diversity
    assert (papers.least, papers.same) == (1, 5)


def test_the_plan_says_truly_what_each_step_brings_and_ends_with_nobody_standing_out() -> None:
    measured = risk(TABLE, quasi=(COUNTRY, GENDER, AGE))
    table, keys, lost = TABLE, [COUNTRY, GENDER, AGE], 0.0
    for fix in measured.fixes:
        if fix.joined:
            name = JOINED.join(fix.joined)
            table = {
                code: {**row, fix.attribute: name} if row[fix.attribute] in fix.joined else row
                for code, row in table.items()
            }
        else:
            keys.remove(fix.attribute)
        after = risk(table, quasi=keys)
        assert after.smallest == fix.smallest
        assert len({code for one in after.standing_out for code in one.respondents}) == fix.standing_out
        assert lost <= fix.lost <= 1
        lost = fix.lost
    assert fix.standing_out == 0


def test_nothing_is_measured_of_nobody() -> None:
    measured = risk({}, quasi=(COUNTRY,), sensitive=(AGE,))
    assert (measured.respondents, measured.smallest, measured.expected, measured.standing_out) == (0, 0, 0.0, ())


@given(TABLES)
def test_every_combination_is_rare_and_none_of_its_parts_is(table: dict[str, dict[str, str]]) -> None:
    for one in standing_out(table, (COUNTRY, GENDER, AGE)):
        holders = [code for code, row in table.items() if all(row[key] == value for key, value in one.combination)]
        assert tuple(sorted(holders)) == one.respondents
        assert len(holders) < 3
        for part in combinations(one.combination, len(one.combination) - 1):
            if part:
                assert sum(all(row[key] == value for key, value in part) for row in table.values()) >= 3
