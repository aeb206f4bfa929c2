"""The gate: what is about to be handed out is searched for what must not leave."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from fieldkit.anonymise import Anonymiser
from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.identifiers import Decision
from fieldkit.domain.publication import Operation
from fieldkit.domain.registry import KINDS, Share, known
from fieldkit.errors import Code, StateError
from fieldkit.store import identifiers
from fieldkit.vault.connection import Connection

_SHARES = {kind.name: {field.name: field.share for field in kind.fields} for kind in KINDS}
_TOGETHER = 100

OthersWording = Callable[[str], str]
"""Everything that other devices published as words of the source that a turn belongs to."""


def search(anonymiser: Anonymiser, records: Iterable[dict[str, Any]], others_wording: OthersWording) -> None:
    """Search operations as they travel, decoded; many at a time, because hardly one of them holds anything.

    Args:
        anonymiser: from the register as it stands.
        records: `{"head", "payload"}`.
        others_wording: see `leaks`.

    Raises:
        StateError: NAME_WOULD_LEAVE with the kind and id of the place.
    """
    left = iter(records)
    while some := list(islice(left, _TOGETHER)):
        values = [
            (one["head"]["kind"], one["head"]["field"], one["payload"]["value"], one["head"]["entity"])
            for one in some
            if one["payload"] is not None
        ]
        if anonymiser.may_hold(text for kind, field, value, _ in values for text in searched(kind, field, value)):
            for kind, field, value, entity in values:
                if holds(anonymiser, kind, field, value, others_wording):
                    raise refuse(kind, entity)


def leaks(anonymiser: Anonymiser, operation: Operation, others_wording: OthersWording) -> bool:
    """Whether the payload of an operation holds a form of the register, a contact or an identity number.

    Args:
        anonymiser: from the register as it stands.
        operation: to be searched.
        others_wording: a coding quotes what others transcribed as they shared it: places in it would not fit other
            words. What they wrote in that source is in the log already and is no leak.
    """
    if operation.payload is None:
        return False
    header = operation.header
    return holds(anonymiser, header.kind, header.field, canonical.loads(operation.payload)["value"], others_wording)


def holds(
    anonymiser: Anonymiser, kind_name: str, field_name: str | None, value: Json, others_wording: OthersWording
) -> bool:
    """Whether a published value holds what must not leave; see `leaks`."""
    span = _span(kind_name, field_name, value)
    for text in searched(kind_name, field_name, value):
        found = [part for one in anonymiser.find(text) for part in text[one.start : one.end].split("\n")]
        if found and text != span.get("words"):
            return True
        if found:
            said = "\n".join(others_wording(str(span.get(end))) for end in ("first", "last"))
            if not all(part in said for part in found):
                return True
    return False


def _span(kind_name: str, field_name: str | None, value: Json) -> dict[str, Json]:
    """The span in the value of a coding; empty for other kinds and fields."""
    span = value.get("span") if field_name is None and isinstance(value, dict) else value
    return span if kind_name == "coding" and isinstance(span, dict) else {}


def searched(kind_name: str, field_name: str | None, value: Json) -> Iterator[str]:
    """Strings of a payload in which a word of a person could stand; every one of kinds and fields not known here."""
    if not known(kind_name):
        yield from _strings(value)
        return
    shares = _SHARES[kind_name]
    parts = value.items() if field_name is None and isinstance(value, dict) else [(field_name or "", value)]
    for name, part in parts:
        share = shares.get(name)
        if share is Share.CLOSED:
            continue
        if share is Share.SPAN and isinstance(part, dict):
            yield str(part.get("words", ""))
        else:
            yield from _strings(part)


def _strings(value: Json) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _strings(item)
        case dict():
            for key, item in value.items():
                yield key
                yield from _strings(item)
        case _:
            return


def require_decided(db: Connection) -> None:
    """Refuse while something that was found in words that leave waits for a decision.

    Raises:
        StateError: DECISIONS_OPEN with their number.
    """
    occurring = {tally.form for tally in identifiers.tallies(db)}
    open_ = [
        one
        for one in identifiers.identifiers(db)
        if one.decision is Decision.OPEN and not occurring.isdisjoint(one.forms)
    ]
    if open_:
        raise StateError(Code.DECISIONS_OPEN, identifiers=len(open_))


def refuse(kind: str, entity: str) -> StateError:
    """The refusal, with the place where the person finds it."""
    return StateError(Code.NAME_WOULD_LEAVE, kind=kind, id=entity)
