"""The registry says everything about what is stored: no column without an entry, no field without a rule."""

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.canonical import Json
from fieldkit.domain.codebook import PALETTE
from fieldkit.domain.ids import new_id
from fieldkit.domain.registry import KINDS, FieldType, Share
from fieldkit.services.projection import Projection
from fieldkit.services.session import Study
from fieldkit.store import entities

LOCAL = {"turn": {"key", "folded"}}
"""Columns made from others or kept by the database alone; `id` besides."""
KIND_TABLES = {kind.name: kind for kind in KINDS if kind.fields}
OTHER_TABLES = {
    "meta",
    "occurrence",  # places of identifiers in words; go with the words
    "looked_through",
    "sealed",  # stretches of `operation` as they left: searched and packed; gone when any payload is purged
    "operation",
    "chain_head",
    "base",
    "conflict",
    "waiting",
    "unpublished",
    "merging",
    "member",
    "bundle",
    "release",  # counts that were told; no word of anybody
    "page",  # the same of pages for paper
    "journal",
}


def columns(study: Study, table: str) -> list[str]:
    return [row[1] for row in study.db.execute(f"PRAGMA table_info({table})")]


def test_every_column_of_a_kind_has_an_entry_and_every_entry_a_column(study: Study) -> None:
    for name, kind in KIND_TABLES.items():
        assert set(columns(study, name)) - {"id"} - LOCAL.get(name, set()) == {field.name for field in kind.fields}, (
            name
        )


def test_every_table_is_a_kind_or_known_to_hold_none(study: Study) -> None:
    rows = study.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'turn_search%'")
    assert {row[0] for row in rows} == {*KIND_TABLES, *OTHER_TABLES}


def test_reserved_kinds_hold_nothing_yet() -> None:
    assert {kind.name for kind in KINDS if not kind.fields} == {"withdrawal", "redaction"}


def test_identity_never_leaves() -> None:
    for name in ("identity", "person"):
        assert KIND_TABLES[name].shareable == ()
        assert {field.share for field in KIND_TABLES[name].fields} == {Share.NEVER}


def test_every_field_that_may_leave_has_a_rule(study: Study) -> None:
    empty: dict[FieldType, Json] = {
        FieldType.TEXT: "",
        FieldType.INTEGER: 0,
        FieldType.BOOLEAN: False,
        FieldType.TEXTS: [],
        FieldType.REFERENCE: new_id(),
        FieldType.REFERENCES: [],
        FieldType.RECORD: {},
        FieldType.SPAN: {"first": new_id(), "start": 0, "last": new_id(), "end": 1, "words": "а"},
    }
    projection = Projection(study.db, Anonymiser({}, {}), study.device)
    for kind in KIND_TABLES.values():
        row: dict[str, Json] = {field.name: empty[field.type] for field in kind.fields}
        if kind.name == "study":
            row["attributes"] = []
        if kind.name == "code":
            row["colour"] = PALETTE[0]
        for field in kind.shareable:
            projected = projection.project_field(field, {**row, "source": new_id()})
            # the turns of the span are not there
            is_lost = projection.is_lost(field, projected)
            assert is_lost == (field.type is FieldType.SPAN)
            assert is_lost or entities.fits_partly(kind, {field.name: projected}), (kind.name, field.name)


def test_every_reference_points_to_a_kind_that_stands_before() -> None:
    names = [kind.name for kind in KINDS]
    for kind in KIND_TABLES.values():
        for field in kind.fields:
            if field.refers and field.refers != kind.name:
                assert names.index(field.refers) < names.index(kind.name), (kind.name, field.name)


def test_every_published_kind_is_watched_for_unpublished_work(study: Study) -> None:
    rows = study.db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_unpublished'")
    expected = {
        f"{kind.name}_{event}_unpublished"
        for kind in KIND_TABLES.values()
        if kind.shared
        for event in ("insert", "update", "delete")
    }
    assert {row[0] for row in rows} == expected
