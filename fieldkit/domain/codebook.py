"""The codebook: a tree of codes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from fieldkit.domain.ids import CodeId

PALETTE = ("#b45309", "#0f766e", "#2563eb", "#7c3aed", "#be185d", "#4d7c0f", "#0369a1", "#b91c1c")
PATH_MARK = " / "
COMMAND_KEYS = frozenset("/cmpnb")
"""Keys that are commands where passages are coded, in small letters; no code can have them."""


@dataclass(frozen=True, slots=True)
class Code:
    """A theme that passages are coded with.

    Attributes:
        id: identifier.
        parent: the code it stands under, None at the top.
        rank: its place among its siblings.
        name: unique among its siblings.
        colour: "#rrggbb".
        definition, includes, excludes, example: what the codebook says of it.
        key: one key that applies it, or "".
    """

    id: CodeId
    parent: CodeId | None
    rank: str
    name: str = field(repr=False)
    colour: str
    definition: str = field(default="", repr=False)
    includes: str = field(default="", repr=False)
    excludes: str = field(default="", repr=False)
    example: str = field(default="", repr=False)
    key: str = ""


def by_id(codes: Iterable[Code]) -> dict[CodeId, Code]:
    """Codes by their identifiers."""
    return {code.id: code for code in codes}


def path(code: Code, codes: Mapping[CodeId, Code]) -> tuple[str, ...]:
    """Names from the root down to the code. A parent that is missing or a circle from merging ends the path."""
    names: list[str] = []
    seen: set[CodeId] = set()
    at: Code | None = code
    while at is not None and at.id not in seen:
        seen.add(at.id)
        names.append(at.name)
        at = codes.get(at.parent) if at.parent else None
    return tuple(reversed(names))


def in_tree_order(codes: Iterable[Code]) -> list[tuple[int, Code]]:
    """Codes as a tree reads, each with its depth; what hangs on a missing parent or in a circle stands at the top."""
    every = sorted(codes, key=lambda code: (code.rank, code.id))
    known = by_id(every)
    children: dict[CodeId | None, list[Code]] = {}
    for code in every:
        children.setdefault(code.parent if code.parent in known else None, []).append(code)
    ordered: list[tuple[int, Code]] = []
    placed: set[CodeId] = set()
    # after the tops everything once more: what hangs in a circle is below none of them
    for top in (*children.get(None, ()), *every):
        left = [(0, top)]
        while left:
            depth, code = left.pop()
            if code.id not in placed:
                placed.add(code.id)
                ordered.append((depth, code))
                left += [(depth + 1, child) for child in reversed(children.get(code.id, ()))]
    return ordered
