"""The tree of codes reads whole, whatever merging made of it."""

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.domain.codebook import Code, by_id, in_tree_order, path
from fieldkit.domain.ids import CodeId


def code(name: str, parent: str | None, rank: str = "n") -> Code:
    return Code(CodeId(name), CodeId(parent) if parent else None, rank, name.upper(), "#000000")


IDS = [f"c{number}" for number in range(7)]
TREES = st.lists(
    st.tuples(st.sampled_from([*IDS, "missing", None]), st.sampled_from("bny")), min_size=1, max_size=len(IDS)
).map(lambda drawn: [code(IDS[place], parent, rank) for place, (parent, rank) in enumerate(drawn)])


@given(TREES)
def test_every_code_stands_in_the_tree_once(codes: list[Code]) -> None:
    ordered = in_tree_order(codes)
    assert sorted(one.id for _, one in ordered) == sorted(one.id for one in codes)
    assert ordered[0][0] == 0


@given(TREES)
def test_a_code_stands_below_its_parent_unless_that_is_missing_or_a_circle(codes: list[Code]) -> None:
    ordered = in_tree_order(codes)
    place = {one.id: number for number, (_, one) in enumerate(ordered)}
    for number, (depth, one) in enumerate(ordered):
        if depth:
            assert one.parent is not None
            above = place[one.parent]
            assert above < number
            assert ordered[above][0] == depth - 1
            assert all(other > ordered[above][0] for other, _ in ordered[above + 1 : number])


@given(TREES)
def test_a_path_ends_and_ends_in_the_code(codes: list[Code]) -> None:
    known = by_id(codes)
    for one in codes:
        names = path(one, known)
        assert names[-1] == one.name
        assert len(names) == len(set(names))


def test_siblings_stand_by_rank() -> None:
    ordered = in_tree_order([code("b", None, "y"), code("a", None, "b"), code("c", "b", "n"), code("d", "b", "b")])
    assert [(depth, one.id) for depth, one in ordered] == [(0, "a"), (0, "b"), (1, "d"), (1, "c")]


def test_circles_and_missing_parents_stand_at_the_top() -> None:
    circle = [code("a", "b"), code("b", "a"), code("c", "missing"), code("d", "d")]
    assert [depth for depth, one in in_tree_order(circle) if one.id in ("c", "a", "d")] == [0, 0, 0]
    assert path(circle[0], by_id(circle)) == ("B", "A")
