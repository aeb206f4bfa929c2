"""The gate: what is about to be handed out is searched for what must not leave."""

from collections.abc import Callable, Iterator

from fieldkit.anonymise import Anonymiser
from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import Operation
from fieldkit.domain.registry import KINDS, Share, known
from fieldkit.errors import Code, StateError

_SHARES = {kind.name: {field.name: field.share for field in kind.fields} for kind in KINDS}


def leaks(anonymiser: Anonymiser, operation: Operation, is_foreign: Callable[[str], bool]) -> bool:
    """Whether the payload of an operation holds a form of the register, a contact or an identity number.

    Args:
        anonymiser: from the register as it stands.
        operation: to be searched.
        is_foreign: whether a turn was made elsewhere. A coding quotes such a turn as it was shared; its words are in
            the log already, and places in it would not fit other words.
    """
    if operation.payload is None:
        return False
    header = operation.header
    return holds(anonymiser, header.kind, header.field, canonical.loads(operation.payload)["value"], is_foreign)


def holds(
    anonymiser: Anonymiser, kind_name: str, field_name: str | None, value: Json, is_foreign: Callable[[str], bool]
) -> bool:
    """Whether a published value holds what must not leave; see `leaks`."""
    if not any(anonymiser.find(text) for text in searched(kind_name, field_name, value)):
        return False
    turns = _quoted(kind_name, field_name, value)
    return not turns or not all(map(is_foreign, turns))


def _quoted(kind_name: str, field_name: str | None, value: Json) -> tuple[str, ...]:
    """The turns a coding lies in; none for other kinds."""
    span = value.get("span") if field_name is None and isinstance(value, dict) else value
    if kind_name != "coding" or not isinstance(span, dict):
        return ()
    return (str(span.get("first", "")), str(span.get("last", "")))


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


def refuse(kind: str, entity: str) -> StateError:
    """The refusal, with the place where the person finds it."""
    return StateError(Code.NAME_WOULD_LEAVE, kind=kind, id=entity)
