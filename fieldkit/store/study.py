"""The study itself, the members known to it, and the bundles that came and went."""

import json

from fieldkit.domain.ids import StudyId
from fieldkit.domain.study import Attribute, AttributeClass, StudyInfo
from fieldkit.domain.team import BundleRecord, Member
from fieldkit.vault.connection import Connection


def info(connection: Connection) -> StudyInfo:
    """What the study says of itself. Every opened vault has one."""
    row = connection.execute("SELECT id, title, wave, languages, attributes FROM study").fetchone()
    if row is None:
        return StudyInfo(StudyId(""), "", "", (), ())
    attributes = tuple(_attribute(record) for record in json.loads(row[4]))
    return StudyInfo(StudyId(row[0]), row[1], row[2], tuple(json.loads(row[3])), attributes)


def founder(connection: Connection) -> dict[str, str]:
    """Public keys of the founder: "sign_key" and "box_key"."""
    row = connection.execute("SELECT founder FROM study").fetchone()
    return dict(json.loads(row[0])) if row else {}


def _attribute(record: dict[str, object]) -> Attribute:
    kind = str(record.get("kind", ""))
    values = record.get("values", [])
    return Attribute(
        str(record.get("key", "")),
        str(record.get("label", "")),
        AttributeClass(kind) if kind in set(AttributeClass) else AttributeClass.DIRECT,
        tuple(str(value) for value in values) if isinstance(values, list) else (),
    )


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
