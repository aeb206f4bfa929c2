"""The study itself, the members known to it, and the bundles that came and went."""

import json
from dataclasses import replace
from typing import Any

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import StudyId
from fieldkit.domain.profile import COARSENESS, SUPPLIED, Profile
from fieldkit.domain.study import Attribute, AttributeClass, StudyInfo
from fieldkit.domain.team import BundleRecord, Member
from fieldkit.store import hierarchies as supplied_hierarchies
from fieldkit.vault.connection import Connection


def info(connection: Connection) -> StudyInfo:
    """What the study says of itself. Every opened vault has one."""
    row = connection.execute("SELECT id, title, wave, languages, attributes, profiles, coarser FROM study").fetchone()
    if row is None:
        return StudyInfo(StudyId(""), "", "", (), ())
    coarser = json.loads(row[6])
    levels = coarser.get("levels", {})
    attributes = tuple(replace(one, coarser=levels.get(one.key, 0)) for one in attributes_in(json.loads(row[4])))
    own = {name: _profile(name, record) for name, record in json.loads(row[5]).items()}
    supplied = {one.name: one for one in SUPPLIED}
    profiles = tuple({**supplied, **own}.values())
    held = tuple(_profile(name, record) for name, record in coarser.get("profiles", {}).items())
    return StudyInfo(StudyId(row[0]), row[1], row[2], tuple(json.loads(row[3])), attributes, profiles, held)


def founder(connection: Connection) -> dict[str, str]:
    """Public keys of the founder: "sign_key" and "box_key"."""
    row = connection.execute("SELECT founder FROM study").fetchone()
    return dict(json.loads(row[0])) if row else {}


def attributes_in(records: Any) -> list[Attribute]:
    """The attributes in the JSON that the study publishes of them."""
    return [_attribute(record) for record in records]


def _attribute(record: dict[str, Any]) -> Attribute:
    kind = record["kind"]
    return Attribute(
        record["key"],
        record["label"],
        AttributeClass(kind) if kind in set(AttributeClass) else AttributeClass.DIRECT,
        tuple(record["values"]),
        _hierarchy(record.get("hierarchy", {})),
        record.get("level", 0),
    )


def _hierarchy(record: dict[str, Any]) -> Hierarchy:
    if "supplied" in record:
        return supplied_hierarchies.named(record["supplied"])
    broader = {value: tuple(above) for value, above in record.get("broader", {}).items()}
    return Hierarchy(broader, tuple(record.get("bands", ())))


def _profile(name: str, record: dict[str, Any]) -> Profile:
    floors = set(COARSENESS)
    words = {
        FindingKind(kind): Decision(floor)
        for kind, floor in record["words"].items()
        if kind in set(FindingKind) and floor in floors
    }
    return Profile(name, record["attributes"], words, record["least_count"], record["least_group"])


def members(connection: Connection) -> list[Member]:
    """Known members, the founder first."""
    rows = connection.execute(
        "SELECT sign_key, box_key, author, trusted, founder, added FROM member ORDER BY founder DESC, author, sign_key"
    )
    return [Member(row[0], row[1], row[2], bool(row[3]), bool(row[4]), row[5]) for row in rows]


def put_member(connection: Connection, member: Member) -> None:
    """Write a member; a box key known before is kept when none is given."""
    connection.execute(
        "INSERT INTO member VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sign_key) DO UPDATE SET "
        "box_key = CASE excluded.box_key WHEN '' THEN box_key ELSE excluded.box_key END, "
        "author = excluded.author, trusted = excluded.trusted, founder = excluded.founder",
        (member.sign_key, member.box_key, member.author, int(member.trusted), int(member.founder), member.added),
    )


def bundles(connection: Connection) -> list[BundleRecord]:
    """Bundles, the latest first."""
    return [BundleRecord(*row) for row in connection.execute("SELECT * FROM bundle ORDER BY day DESC, rowid DESC")]


def add_bundle(connection: Connection, record: BundleRecord) -> None:
    """Note a bundle; an earlier note on the same file and direction is replaced."""
    connection.execute("DELETE FROM bundle WHERE digest = ? AND direction = ?", (record.digest, record.direction))
    connection.execute(
        "INSERT INTO bundle VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            record.id,
            record.direction,
            record.day,
            record.author,
            record.state,
            record.operations,
            record.added,
            record.size,
            record.digest,
        ),
    )
