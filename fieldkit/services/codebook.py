"""The codebook: reading it, changing codes, taking it from and to a table."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from fieldkit.domain import ranks
from fieldkit.domain.codebook import PALETTE, PATH_MARK, Code, by_id, in_tree_order, path
from fieldkit.domain.coding import Coding
from fieldkit.domain.ids import CodeId, new_id
from fieldkit.errors import Code as ErrorCode
from fieldkit.errors import InputError
from fieldkit.interchange.codebook import CodebookRow, KnownCode, read_codebook, write_codebook
from fieldkit.services import namesakes
from fieldkit.services.editing import Edit, editing
from fieldkit.services.namesakes import Maker
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import coding

_TEXTS = ("definition", "includes", "excludes", "example", "key")
_SHORTEST_ID = 4


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code as the tree shows it.

    Attributes:
        code: the code.
        depth: 0 at the top.
        path: names from the root.
        codings: passages with exactly this code.
        same_name: where it was made, when another code has the same path.
    """

    code: Code
    depth: int
    path: tuple[str, ...] = field(repr=False)
    codings: int
    same_name: Maker | None = None


@dataclass(frozen=True, slots=True)
class CodeDraft:
    """What the form of a code holds; see `domain.codebook.Code`."""

    name: str = field(repr=False)
    parent: CodeId | None = None
    colour: str = ""
    definition: str = field(default="", repr=False)
    includes: str = field(default="", repr=False)
    excludes: str = field(default="", repr=False)
    example: str = field(default="", repr=False)
    key: str = ""


def tree(study: Study) -> list[CodeRow]:
    """All codes as the tree reads."""
    codes = coding.codes(study.db)
    known, counts = by_id(codes), coding.code_counts(study.db)
    made = namesakes.makers(study, [one for same in namesakes.codes_by_path(study.db).values() for one in same])
    return [
        CodeRow(code, depth, path(code, known), counts.get(code.id, 0), made.get(code.id))
        for depth, code in in_tree_order(codes)
    ]


def find(study: Study, typed: str) -> Code:
    """The code a person means: its path ("Return / Obstacles"), its name when only one code has it, or its identifier.

    Of an identifier the first four digits are enough when only one code begins so. Names go before identifiers.

    Raises:
        InputError: NOT_FOUND, VALUE_INVALID when codes in several places have the name, SAME_NAME with the number of
            `codes` when the whole path does not tell them apart.
    """
    wanted = tuple(part.strip().casefold() for part in typed.split("/"))
    rows = tree(study)
    exact = [row.code for row in rows if tuple(name.casefold() for name in row.path) == wanted]
    named = exact or [row.code for row in rows if len(wanted) == 1 and row.code.name.casefold() == wanted[0]]
    if not named and len(wanted[0]) >= _SHORTEST_ID:
        named = [row.code for row in rows if len(wanted) == 1 and row.code.id.startswith(wanted[0])]
    if not named:
        raise InputError(ErrorCode.NOT_FOUND, kind="code")
    if len(exact) > 1:
        raise InputError(ErrorCode.SAME_NAME, codes=len(exact))
    if len(named) > 1:
        raise InputError(ErrorCode.VALUE_INVALID, field="code", matches=len(named))
    return named[0]


def add(study: Study, draft: CodeDraft) -> Outcome[Code]:
    """Add a code as the last of its siblings.

    Raises:
        InputError: VALUE_MISSING (name), NAME_TAKEN among its siblings, NOT_FOUND (parent).
    """
    with editing(study, "code-added") as edit:
        code = _new_code(edit, draft)
        edit.put(code)
    return edit.outcome(code)


def change(study: Study, code_id: CodeId, draft: CodeDraft) -> Outcome[Code]:
    """Write the form of a code; moving it takes everything below along.

    Raises:
        InputError: NOT_FOUND, VALUE_MISSING, NAME_TAKEN, CODE_CYCLE when it would stand below itself.
    """
    codes = by_id(coding.codes(study.db))
    before = _known(codes, code_id)
    if draft.parent is not None and code_id in _upwards(codes, draft.parent):
        raise InputError(ErrorCode.CODE_CYCLE)
    with editing(study, "code-changed") as edit:
        _require_free(edit, draft, apart_from=code_id)
        rank = before.rank if draft.parent == before.parent else _last_rank(edit, draft.parent)
        changed = replace(_from(draft, code_id, rank), colour=draft.colour or before.colour)
        edit.put(changed)
    return edit.outcome(changed)


def move(study: Study, code_id: CodeId, *, parent: CodeId | None, before: CodeId | None = None) -> Outcome[Code]:
    """Move a code below another one or to the top.

    Args:
        study: the writer's.
        code_id: what to move, with everything below it.
        parent: under which code, None for the top.
        before: the sibling to stand before; last when None.

    Raises:
        InputError: NOT_FOUND, CODE_CYCLE, NAME_TAKEN.
    """
    codes = by_id(coding.codes(study.db))
    code = _known(codes, code_id)
    if parent is not None and code_id in _upwards(codes, parent):
        raise InputError(ErrorCode.CODE_CYCLE)
    with editing(study, "code-moved") as edit:
        if parent != code.parent:
            _require_free(edit, CodeDraft(code.name, parent), apart_from=code_id)
        siblings = [one for one in _siblings(edit, parent) if one.id != code_id]
        place = next((index for index, one in enumerate(siblings) if one.id == before), len(siblings))
        low = siblings[place - 1].rank if place else None
        high = siblings[place].rank if place < len(siblings) else None
        rank = ranks.between(low, high) if low is None or high is None or low < high else low
        moved = replace(code, parent=parent, rank=rank)
        edit.put(moved)
    return edit.outcome(moved)


def remove(study: Study, code_id: CodeId, *, into: CodeId | None = None) -> Outcome[int]:
    """Remove a code with everything below it.

    Args:
        study: the writer's.
        code_id: what to remove.
        into: put its passages under this code instead; without it they lose the code.

    Returns:
        How many passages were affected.

    Raises:
        InputError: NOT_FOUND; CODE_CYCLE when `into` is removed as well.
    """
    codes = by_id(coding.codes(study.db))
    _known(codes, code_id)
    gone = [one for one in codes.values() if code_id in _upwards(codes, one.id)]
    if into is not None and any(one.id == into for one in gone):
        raise InputError(ErrorCode.CODE_CYCLE)
    with editing(study, "code-removed") as edit:
        held = [one for code in gone for one in coding.codings_with(edit.db, code.id)]
        memos = [
            memo.id
            for about in (*gone, *(held if into is None else ()))
            for memo in coding.memos_about(edit.db, about.id)
        ]
        edit.remove("memo", memos)
        if into is None:
            edit.remove("coding", [one.id for one in held])
        else:
            for one in held:
                edit.put(Coding(one.id, one.source, into, one.coder, one.span))
        edit.remove("code", [one.id for one in sorted(gone, key=lambda one: -len(_upwards(codes, one.id)))])
    return edit.outcome(len(held))


def import_csv(study: Study, file: Path) -> Outcome[tuple[int, int]]:
    """Take codes from a table: new ones are added, those with a known identifier or path are changed, none is removed.

    Columns that the table lacks leave what is there. Where merging brought two codes of one path, only their
    identifiers tell them apart.

    Returns:
        How many were added, and how many changed.

    Raises:
        InputError: what the table lacks, with row and column; nothing is changed.
    """
    table = _Table(tree(study))
    rows = read_codebook(file, known=table.paths, known_ids=table.known)
    added = changed = 0
    with editing(study, "codebook-imported") as edit:
        for row in _parents_first(rows):
            before = table.code_of(row)
            draft = _draft(row, table.parent_of(row, before), before)
            code = _new_code(edit, draft) if before is None else _changed(edit, draft, before)
            if before is None:
                added += 1
            elif code != before:
                changed += 1
            edit.put(code)
            table.note((*_split(row.parent), row.name), code)
    return edit.outcome((added, changed))


class _Table:
    """The codes that rows of a table may mean, while the rows are taken in."""

    def __init__(self, rows: Sequence[CodeRow]) -> None:
        self.by_id = {row.code.id: row.code for row in rows}
        self._paths = {row.code.id: row.path for row in rows}
        self._by_path: dict[tuple[str, ...], list[Code]] = {}
        for row in rows:
            self._by_path.setdefault(row.path, []).append(row.code)

    @property
    def paths(self) -> set[str]:
        """Every path as a table writes it."""
        return {PATH_MARK.join(path) for path in self._by_path}

    @property
    def known(self) -> dict[str, KnownCode]:
        """Every code as a table knows it."""
        return {name: KnownCode(PATH_MARK.join(self._paths[name]), code.key) for name, code in self.by_id.items()}

    def code_of(self, row: CodebookRow) -> Code | None:
        """The code that a row changes; None when it brings a new one.

        Raises:
            InputError: SAME_NAME when several codes have the path and the row has no identifier.
        """
        if row.id in self.by_id:
            return self.by_id[CodeId(row.id)]
        return self._only((*_split(row.parent), row.name))

    def parent_of(self, row: CodebookRow, before: Code | None) -> CodeId | None:
        """Under which code a row stands: where its code stands already, if the row says that path.

        Raises:
            InputError: SAME_NAME when several codes have the path of the parent, NOT_FOUND when a row above renamed it.
        """
        above = _split(row.parent)
        if before is not None and self._paths[before.id][:-1] == above:
            return before.parent
        parent = self._only(above) if above else None
        if above and parent is None:
            raise InputError(ErrorCode.NOT_FOUND, kind="code")
        return parent.id if parent is not None else None

    def note(self, path: tuple[str, ...], code: Code) -> None:
        """A row was taken in: rows below it may name it."""
        before = self._paths.get(code.id, path)
        self.by_id[code.id], self._paths[code.id] = code, path
        for place in (before, path):
            self._by_path[place] = [one for one in self._by_path.get(place, ()) if one.id != code.id]
        self._by_path[path].append(code)

    def _only(self, path: tuple[str, ...]) -> Code | None:
        found = self._by_path.get(path, [])
        if len(found) > 1:
            raise InputError(ErrorCode.SAME_NAME, codes=len(found))
        return found[0] if found else None


def export_csv(study: Study, file: Path) -> Outcome[int]:
    """Write the codebook as a table that spreadsheet programs open.

    Raises:
        PlaceError: full, missing or read-only place.
    """
    rows = [
        CodebookRow(
            name=row.code.name,
            parent=PATH_MARK.join(row.path[:-1]),
            colour=row.code.colour,
            definition=row.code.definition,
            includes=row.code.includes,
            excludes=row.code.excludes,
            example=row.code.example,
            key=row.code.key,
            id=row.code.id,
        )
        for row in tree(study)
    ]
    write_codebook(file, rows)
    return Outcome(len(rows), frozenset())


def _draft(row: CodebookRow, parent: CodeId | None, before: Code | None) -> CodeDraft:
    told = {name: getattr(row, name) for name in _TEXTS}
    texts = {name: getattr(before, name, "") if text is None else text for name, text in told.items()}
    return CodeDraft(row.name, parent, row.colour or (before.colour if before else ""), **texts)


def _parents_first(rows: Sequence[CodebookRow]) -> list[CodebookRow]:
    return sorted(rows, key=lambda row: len(_split(row.parent)))


def _split(parent: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in parent.split(PATH_MARK.strip())) if parent.strip() else ()


def _changed(edit: Edit, draft: CodeDraft, before: Code) -> Code:
    """A code as a table wants it; a path that it shares with another since a merge can stay.

    Raises:
        InputError: NAME_TAKEN, CODE_CYCLE.
    """
    if draft.parent is not None and before.id in _upwards(by_id(coding.codes(edit.db)), draft.parent):
        raise InputError(ErrorCode.CODE_CYCLE)
    if (draft.name.casefold(), draft.parent) != (before.name.casefold(), before.parent):
        _require_free(edit, draft, apart_from=before.id)
    rank = before.rank if draft.parent == before.parent else _last_rank(edit, draft.parent)
    return _from(draft, before.id, rank)


def _new_code(edit: Edit, draft: CodeDraft) -> Code:
    _require_free(edit, draft, apart_from=None)
    code = _from(draft, CodeId(new_id()), _last_rank(edit, draft.parent))
    return replace(code, colour=draft.colour or _next_colour(edit, draft.parent))


def _from(draft: CodeDraft, code_id: CodeId, rank: str) -> Code:
    return Code(
        code_id,
        draft.parent,
        rank,
        draft.name.strip(),
        draft.colour,
        draft.definition.strip(),
        draft.includes.strip(),
        draft.excludes.strip(),
        draft.example.strip(),
        draft.key.strip()[:1],
    )


def _next_colour(edit: Edit, parent: CodeId | None) -> str:
    codes = by_id(coding.codes(edit.db))
    if parent is not None and parent in codes:
        return codes[parent].colour
    return PALETTE[sum(one.parent is None for one in codes.values()) % len(PALETTE)]


def _require_free(edit: Edit, draft: CodeDraft, *, apart_from: CodeId | None) -> None:
    if not draft.name.strip():
        raise InputError(ErrorCode.VALUE_MISSING, field="name")
    if draft.parent is not None and coding.code(edit.db, draft.parent) is None:
        raise InputError(ErrorCode.NOT_FOUND, kind="code")
    name = draft.name.strip().casefold()
    if any(one.name.casefold() == name and one.id != apart_from for one in _siblings(edit, draft.parent)):
        raise InputError(ErrorCode.NAME_TAKEN, kind="code")


def _siblings(edit: Edit, parent: CodeId | None) -> list[Code]:
    return [one for one in coding.codes(edit.db) if one.parent == parent]


def _last_rank(edit: Edit, parent: CodeId | None) -> str:
    siblings = _siblings(edit, parent)
    return ranks.between(siblings[-1].rank if siblings else None, None)


def _known(codes: dict[CodeId, Code], code_id: CodeId) -> Code:
    if code_id not in codes:
        raise InputError(ErrorCode.NOT_FOUND, kind="code")
    return codes[code_id]


def _upwards(codes: dict[CodeId, Code], code_id: CodeId) -> list[CodeId]:
    """The code and every code above it."""
    found: list[CodeId] = []
    at: CodeId | None = code_id
    while at is not None and at in codes and at not in found:
        found.append(at)
        at = codes[at].parent
    return found
