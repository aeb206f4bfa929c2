"""Canonical JSON (RFC 8785), for the values that FieldKit publishes.

Published values are strings, integers within plus or minus 2**53, booleans, null, lists and objects with ASCII keys;
for these the standard library's encoder, told to sort and to leave no blanks, writes what RFC 8785 asks for (a test
compares it with the reference implementation). Fractions are not published.
"""

import json
from typing import Any, TypeAlias

from fieldkit.errors import BugError

Json: TypeAlias = bool | int | str | list["Json"] | dict[str, "Json"] | None

_LARGEST = 2**53
_DEEPEST = 32

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def dumps(value: Any) -> bytes:
    """UTF-8 bytes of a value known to be publishable."""
    return _encode(value).encode("utf-8")


def loads(raw: bytes) -> Any:
    """The value written in `raw`.

    Raises:
        ValueError: not JSON, not UTF-8, or a number that JSON in FieldKit does not know.
    """
    try:
        return _decode(raw.decode("utf-8"))
    except RecursionError:
        raise ValueError("too deep") from None


def _no_fraction(_: str) -> Any:
    raise ValueError("a fraction")


_decode = json.JSONDecoder(parse_float=_no_fraction, parse_constant=_no_fraction).decode


def check(value: object, *, depth: int = _DEEPEST) -> None:
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
