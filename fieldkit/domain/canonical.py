"""Canonical JSON (RFC 8785), for the values that FieldKit publishes.

Published values are strings, integers within plus or minus 2**53, booleans, null, lists and objects with ASCII keys;
for these msgspec, told to sort, writes what RFC 8785 asks for (a test compares it with the reference implementation).
Fractions are not published.
"""

import re
from typing import Any, TypeAlias, TypeVar

import msgspec

from fieldkit.errors import BugError

T = TypeVar("T")
Json: TypeAlias = bool | int | str | list["Json"] | dict[str, "Json"] | None

_LARGEST = 2**53
DEEPEST = 32

# the closing quote is optional, so that a string without an end is passed over once and not from each quote in it
_TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)

_encode = msgspec.json.Encoder(order="sorted").encode


def _no_fraction(_: str) -> Any:
    raise ValueError("a fraction")


_decoder = msgspec.json.Decoder[Any](float_hook=_no_fraction)


def dumps(value: Any) -> bytes:
    """UTF-8 bytes of a value known to be publishable."""
    return _encode(value)


def loads(raw: bytes) -> Any:
    """The value written in `raw`.

    Raises:
        ValueError: not JSON, not UTF-8, or a number that JSON in FieldKit does not know.
    """
    return read(_decoder, raw)


def read(decoder: msgspec.json.Decoder[T], raw: bytes) -> T:
    """What a decoder makes of `raw`.

    Raises:
        ValueError: not what the decoder takes.
    """
    try:
        return decoder.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        # what is told of the place may be a word of the person
        raise ValueError("not canonical JSON") from None


def check(value: object, *, depth: int = DEEPEST) -> None:
    """Make sure that a value made by the program itself is publishable.

    Raises:
        BugError: it holds something else than `Json`, or is nested deeper than `depth`.
    """
    if depth < 0:
        raise BugError("canonical-too-deep")
    match value:
        case None | bool() | str():
            return
        case int():
            if abs(value) > _LARGEST:
                raise BugError("canonical-number")
        case list():
            for item in value:
                check(item, depth=depth - 1)
        case dict():
            for key, item in value.items():
                if not (isinstance(key, str) and key.isascii()):
                    raise BugError("canonical-key")
                check(item, depth=depth - 1)
        case _:
            raise BugError("canonical-type")


def require_shallow(raw: bytes, *, deepest: int = DEEPEST) -> None:
    """Refuse JSON that is nested deeper than `deepest`, before a parser sees it.

    Raises:
        ValueError: too deep.
    """
    if len(raw) - len(raw.translate(None, b"[{")) <= deepest:
        return
    depth = 0
    for token in _TOKEN.finditer(raw):
        sign = raw[token.start()]
        if sign in b"[{":
            depth += 1
            if depth > deepest:
                raise ValueError("too deep")
        elif sign in b"]}":
            depth -= 1


def document(raw: bytes) -> dict[str, Any]:
    """The JSON object in bytes that come from a file.

    Raises:
        ValueError: not canonical JSON, not an object, or too deep.
    """
    require_shallow(raw)
    found = loads(raw)
    if type(found) is not dict or dumps(found) != raw:
        raise ValueError("not canonical")
    return found
