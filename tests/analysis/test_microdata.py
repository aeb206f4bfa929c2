"""Nobody stands out in a table of respondents that leaves."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.analysis.microdata import hidden, left_away

KEYS = ("country", "age", "gender")
rows = st.lists(
    st.fixed_dictionaries(
        {
            "country": st.sampled_from(["RU", "KZ", "TR", "KR"]),
            "age": st.sampled_from(["20", "30", ""]),
            "gender": st.sampled_from("wm"),
        }
    ),
    max_size=30,
)


@given(rows)
def test_every_value_and_every_row_is_shared_by_enough(crowd: list[dict[str, str]]) -> None:
    table = {f"R-{number}": row for number, row in enumerate(crowd)}
    safe = hidden(table, KEYS, least_count=5, least_group=3)
    assert safe.keys() == table.keys()
    for key in KEYS:
        assert all(count >= 5 for value, count in Counter(row[key] for row in safe.values()).items() if value)
    groups = Counter(tuple(row.values()) for row in safe.values())
    assert all(count >= 3 for row, count in groups.items() if any(row))
    assert all(safe[who][key] in ("", row[key]) for who, row in table.items() for key in KEYS)
    assert left_away(table, safe) == sum(row[key] != safe[who][key] for who, row in table.items() for key in KEYS)


def test_only_what_makes_somebody_stand_out_is_left_away() -> None:
    table = {f"R-{number}": {"country": "RU", "gender": "w" if number % 2 else "m"} for number in range(10)}
    table["R-10"] = {"country": "KR", "gender": "w"}
    safe = hidden(table, ("country", "gender"), least_count=3, least_group=1)
    assert safe["R-10"] == {"country": "", "gender": "w"}
    assert {who: row for who, row in safe.items() if who != "R-10"} == {
        who: row for who, row in table.items() if who != "R-10"
    }
    assert left_away(table, safe) == 1


def test_a_row_loses_the_value_without_which_most_others_are_like_it() -> None:
    table = {f"R-{number}": {"country": "RU", "gender": "w"} for number in range(6)}
    table |= {f"S-{number}": {"country": "KZ", "gender": "m"} for number in range(3)}
    table["T"] = {"country": "RU", "gender": "m"}
    safe = hidden(table, ("country", "gender"), least_count=1, least_group=2)
    assert safe["T"] == {"country": "", "gender": ""}
    assert safe["R-0"] == table["R-0"]
