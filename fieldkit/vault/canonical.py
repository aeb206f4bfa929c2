"""One way to write a small JSON document, so that its bytes can be checked."""

import json
from collections.abc import Mapping
from typing import TypeAlias

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


def encode(document: Mapping[str, Json]) -> bytes:
    """ASCII JSON without blanks, keys sorted. Equal documents give equal bytes."""
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def decode(content: bytes) -> dict[str, Json]:
    """Read what `encode` wrote.

    Raises:
        ValueError: not JSON, not an object, or not written the one way.
    """
    try:
        document = json.loads(content)
    except RecursionError:
        raise ValueError("too deep") from None
    if not isinstance(document, dict) or encode(document) != content:
        raise ValueError("not canonical")
    return document
