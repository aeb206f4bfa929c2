"""Who stands out, checked against tables small enough to count by hand."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.analysis.groups import NOT_SAID, standing_out
from fieldkit.analysis.plan import Raising
from fieldkit.analysis.risk import risk
from fieldkit.domain.hierarchy import JOINED, Hierarchy
from fieldkit.domain.risk import Fix, Step

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
    assert (measured.smallest, measured.unique) == (1, 3)
    assert [(one.combination, one.respondents, one.alike) for one in measured.groups] == [
        (((COUNTRY, "Qatar"), (GENDER, "woman"), (AGE, "30-39")), ("R-001",), 1),
        (((COUNTRY, "Russia"), (GENDER, "woman"), (AGE, "30-39")), ("R-004",), 1),
        (((COUNTRY, "Russia"), (GENDER, "woman"), (AGE, "60+")), ("R-005",), 1),
        (((COUNTRY, "Russia"), (GENDER, "man"), (AGE, "30-39")), ("R-002", "R-003"), 2),
    ]
    figures = measured.figures
    assert (figures.groups, figures.small, figures.standing_out, figures.respondents) == (4, 4, 5, 5)
    assert risk(TABLE, quasi=(COUNTRY, GENDER, AGE), threshold=2).figures.small == 3
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


def test_what_is_not_said_of_somebody_could_be_anything() -> None:
    table = {**TABLE, "R-001": {GENDER: "woman", AGE: "30-39"}, "R-006": {COUNTRY: "Korea", GENDER: "man"}}
    measured = risk(table, quasi=(COUNTRY, GENDER, AGE))
    # R-001 may be R-004, and the other way round; are alone
    assert (measured.smallest, measured.unique) == (1, 2)
    assert {one.respondents: one.alike for one in measured.groups} == {
        ("R-001",): 2,
        ("R-002", "R-003"): 2,
        ("R-004",): 2,
        ("R-005",): 1,
        ("R-006",): 1,
    }
    assert measured.groups[2].combination == ((COUNTRY, NOT_SAID), (GENDER, "woman"), (AGE, "30-39"))
    assert measured.expected == (2 + 4 / 2) / 6


def test_sensitive_attributes_within_groups() -> None:
    table = {
        code: {**values, "papers": "none" if code in ("R-002", "R-003") else "visa"} for code, values in TABLE.items()
    }
    (papers,) = risk(table, quasi=(COUNTRY, GENDER), sensitive=("papers",)).diversity
    assert (papers.least, papers.same, papers.groups, papers.uniform) == (1, 5, 3, 3)


def test_a_group_in_which_all_that_is_known_is_the_same_is_not_varied() -> None:
    noted = {"R-001": "none", "R-002": "visa", "R-003": "visa", "R-004": "none", "R-005": "visa"}
    table = {code: {**values, "papers": noted[code], "debts": ""} for code, values in TABLE.items()}
    table["R-006"] = {COUNTRY: "Russia", GENDER: "man", AGE: "30-39"}
    measured = risk(table, quasi=(COUNTRY, GENDER), sensitive=("papers", "debts"))
    papers, debts = measured.diversity
    # nobody noted what papers R-006 has; the two women in Russia differ
    assert (papers.least, papers.same, papers.groups, papers.uniform) == (1, 4, 3, 2)
    assert (debts.least, debts.same, debts.groups, debts.uniform) == (0, 0, 0, 0)
    assert {one.respondents: dict(one.varied) for one in measured.groups} == {
        ("R-001",): {"papers": 1, "debts": 0},
        ("R-002", "R-003", "R-006"): {"papers": 1, "debts": 0},
        ("R-004", "R-005"): {"papers": 2, "debts": 0},
    }


def test_whoever_is_hidden_among_others_has_their_values_too() -> None:
    table = {"R-001": {COUNTRY: "Qatar", "papers": "none"}, "R-002": {"papers": "visa"}}
    (papers,) = risk(table, quasi=(COUNTRY,), sensitive=("papers",)).diversity
    assert (papers.least, papers.uniform) == (2, 0)


def after(table: dict[str, dict[str, str]], fix: Fix, hierarchies: dict[str, Hierarchy]) -> dict[str, dict[str, str]]:
    """The table after a step, by the book."""
    changed = {code: dict(row) for code, row in table.items()}
    for code, row in changed.items():
        value = row.get(fix.attribute, "")
        if fix.step is Step.HIDE or (fix.step is Step.WITHHOLD and code in fix.respondents):
            row.pop(fix.attribute, None)
        elif fix.step is Step.RAISE and value:
            row[fix.attribute] = hierarchies[fix.attribute].at(value, fix.level)
        elif fix.step is Step.JOIN and value in fix.joined:
            row[fix.attribute] = JOINED.join(fix.joined)
    return changed


def follow(table: dict[str, dict[str, str]], hierarchies: dict[str, Hierarchy]) -> list[Step]:
    """Take every step of the plan and hold it to what it says."""
    keys: tuple[str, ...] = (COUNTRY, GENDER, AGE)
    raising = {key: Raising(hierarchy, 0) for key, hierarchy in hierarchies.items()}
    fixes, lost = risk(table, quasi=keys, raising=raising).fixes, 0.0
    for fix in fixes:
        table = after(table, fix, hierarchies)
        keys = tuple(key for key in keys if fix.step is not Step.HIDE or key != fix.attribute)
        now = risk(table, quasi=keys)
        assert now.smallest == fix.smallest
        assert len({code for one in now.standing_out for code in one.respondents}) == fix.standing_out
        assert lost <= fix.lost <= 1
        lost = fix.lost
    assert not fixes or fixes[-1].standing_out == 0
    return [fix.step for fix in fixes]


def test_the_plan_says_truly_what_each_step_brings_and_ends_with_nobody_standing_out() -> None:
    assert follow(TABLE, {})


def test_values_become_coarser_where_the_study_knows_how() -> None:
    regions = Hierarchy({"Qatar": ("Asia",), "UAE": ("Asia",), "Russia": ("Europe",), "Germany": ("Europe",)})
    noted = ["Qatar"] * 2 + ["UAE"] * 2 + ["Russia"] * 8 + ["Germany"] * 8
    table = {f"R-{number:03d}": {COUNTRY: value} for number, value in enumerate(noted)}
    assert follow(table, {COUNTRY: regions}) == [Step.RAISE]


def test_a_few_who_stand_out_are_hidden_by_single_values() -> None:
    table = {f"R-{number:03d}": {COUNTRY: "Russia" if number % 2 else "Türkiye"} for number in range(60)}
    table["R-100"] = {COUNTRY: "Qatar"}
    (fix,) = risk(table, quasi=(COUNTRY,), joins=False).fixes
    assert (fix.step, fix.attribute, fix.respondents) == (Step.WITHHOLD, COUNTRY, ("R-100",))


def test_values_without_anything_in_common_are_left_apart_when_asked() -> None:
    table = {f"R-{number:03d}": {COUNTRY: value} for number, value in enumerate("aaaabbccdd")}
    assert Step.JOIN in {fix.step for fix in risk(table, quasi=(COUNTRY,)).fixes}
    assert Step.JOIN not in {fix.step for fix in risk(table, quasi=(COUNTRY,), joins=False).fixes}


@given(TABLES)
def test_every_plan_keeps_its_word(table: dict[str, dict[str, str]]) -> None:
    follow(table, {COUNTRY: Hierarchy({"a": ("x", "z"), "b": ("x", "z"), "c": ("y", "z")})})


@given(TABLES)
def test_every_respondent_is_in_one_group_and_the_rarest_come_first(table: dict[str, dict[str, str]]) -> None:
    measured = risk(table, quasi=(COUNTRY, GENDER), plans=False)
    assert sorted(code for one in measured.groups for code in one.respondents) == sorted(table)
    assert [one.alike for one in measured.groups] == sorted(one.alike for one in measured.groups)
    for one in measured.groups:
        held = [code for code, row in table.items() if all(row[key] == value for key, value in one.combination)]
        assert (sorted(held), one.alike) == (list(one.respondents), len(held))
    assert not measured.fixes


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
