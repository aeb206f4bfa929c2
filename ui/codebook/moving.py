"""Where a code goes when it is moved by keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldkit.domain.codebook import Code
from fieldkit.domain.ids import CodeId
from fieldkit.services.codebook import CodeRow


class Way(StrEnum):
    """A direction in the tree."""

    UP = "up"
    DOWN = "down"
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Target:
    """Under which code, None for the top, and before which sibling, None for the last place."""

    parent: CodeId | None
    before: CodeId | None


def target(rows: Sequence[CodeRow], code_id: CodeId, way: Way) -> Target | None:
    """Where a code goes, None when there is nothing that way.

    Args:
        rows: the codebook as the tree reads.
        code_id: the code.
        way: where to.
    """
    codes = {row.code.id: row.code for row in rows}
    code = codes[code_id]
    siblings = _children(rows, code.parent)
    at = siblings.index(code_id)
    match way:
        case Way.UP:
            return Target(code.parent, siblings[at - 1]) if at else None
        case Way.DOWN:
            return Target(code.parent, _after(siblings, at + 1)) if at + 1 < len(siblings) else None
        case Way.IN:
            return Target(siblings[at - 1], None) if at else None
        case Way.OUT:
            return _outward(rows, codes.get(code.parent) if code.parent else None)


def _outward(rows: Sequence[CodeRow], parent: Code | None) -> Target | None:
    if parent is None:
        return None
    aunts = _children(rows, parent.parent)
    return Target(parent.parent, _after(aunts, aunts.index(parent.id)))


def _children(rows: Sequence[CodeRow], parent: CodeId | None) -> list[CodeId]:
    return [row.code.id for row in rows if row.code.parent == parent]


def _after(siblings: Sequence[CodeId], at: int) -> CodeId | None:
    return siblings[at + 1] if at + 1 < len(siblings) else None
