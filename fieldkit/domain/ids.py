"""Identifiers. Every entity has a random UUID, written as 32 lower-case hexadecimal digits."""

import os
from typing import NewType

EntityId = NewType("EntityId", str)
StudyId = NewType("StudyId", str)
RespondentId = NewType("RespondentId", str)
ConsentId = NewType("ConsentId", str)
InterviewId = NewType("InterviewId", str)
SourceId = NewType("SourceId", str)
TurnId = NewType("TurnId", str)
CodeId = NewType("CodeId", str)
CodingId = NewType("CodingId", str)
MemoId = NewType("MemoId", str)
PersonId = NewType("PersonId", str)
IdentifierId = NewType("IdentifierId", str)
PassageId = NewType("PassageId", str)


def new_id() -> str:
    """A random UUID of version 4 (RFC 9562) as 32 hexadecimal digits."""
    raw = bytearray(os.urandom(16))
    raw[6] = (raw[6] & 0x0F) | 0x40
    raw[8] = (raw[8] & 0x3F) | 0x80
    return raw.hex()


def is_id(value: object) -> bool:
    """Whether `value` has the form of an identifier."""
    return isinstance(value, str) and len(value) == 32 and all(sign in "0123456789abcdef" for sign in value)
