"""What values that came from elsewhere must look like before anything shows them.

A good signature says who wrote a value, not that its program kept to the form. What does not fit stays in the log.
"""

import re
from collections.abc import Callable

from fieldkit.domain.canonical import Json
from fieldkit.domain.registry import Field, FieldType, Kind

_LARGEST = 2**53
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_OPTIONAL = {("source", "interview"), ("code", "parent"), ("person", "respondent")}


def fits(kind: Kind, field: Field, value: Json) -> bool:
    """Whether a value can stand in a field."""
    special = _SPECIAL.get((kind.name, field.name))
    if special is not None:
        return special(value)
    if field.type is FieldType.REFERENCE:
        return _filled(value) or (value is None and (kind.name, field.name) in _OPTIONAL)
    return _TYPES[field.type](value)


def _text(value: Json) -> bool:
    return isinstance(value, str)


def _filled(value: Json) -> bool:
    return isinstance(value, str) and value != ""


def _texts(value: Json) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _number(value: Json) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _LARGEST


def _labels(value: Json) -> bool:
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())


def _span(value: Json) -> bool:
    return (
        isinstance(value, dict)
        and _filled(value.get("first"))
        and _filled(value.get("last"))
        and _number(value.get("start"))
        and _number(value.get("end"))
        and _text(value.get("words"))
    )


def _attributes(value: Json) -> bool:
    if not isinstance(value, list):
        return False
    keys = [one.get("key") for one in value if isinstance(one, dict) and _attribute(one)]
    return len(keys) == len(value) == len(set(map(str, keys)))


def _attribute(one: dict[str, Json]) -> bool:
    return (
        _filled(one.get("key"))
        and _text(one.get("label"))
        and _text(one.get("kind"))
        and _texts(one.get("values"))
        and _number(one.get("level", 0))
        and _hierarchy(one.get("hierarchy", {}))
    )


def _hierarchy(value: Json) -> bool:
    if not isinstance(value, dict):
        return False
    broader, bands = value.get("broader", {}), value.get("bands", [])
    return (
        _text(value.get("supplied", ""))
        and isinstance(broader, dict)
        and all(map(_texts, broader.values()))
        and isinstance(bands, list)
        and all(_number(width) and width != 0 for width in bands)
    )


def _profiles(value: Json) -> bool:
    return isinstance(value, dict) and all(isinstance(one, dict) and _profile(one) for one in value.values())


def _profile(one: dict[str, Json]) -> bool:
    attributes, words = one.get("attributes"), one.get("words")
    return (
        isinstance(attributes, dict)
        and all(map(_number, attributes.values()))
        and _labels(words)
        and _number(one.get("least_count"))
        and _number(one.get("least_group"))
    )


def _colour(value: Json) -> bool:
    return isinstance(value, str) and _COLOUR.fullmatch(value) is not None


_TYPES: dict[FieldType, Callable[[Json], bool]] = {
    FieldType.TEXT: _text,
    FieldType.INTEGER: lambda value: value is None or _number(value),
    FieldType.BOOLEAN: lambda value: isinstance(value, bool),
    FieldType.TEXTS: _texts,
    FieldType.REFERENCES: _texts,
    FieldType.RECORD: _labels,
    FieldType.SPAN: _span,
}
_SPECIAL: dict[tuple[str, str], Callable[[Json], bool]] = {
    ("study", "attributes"): _attributes,
    ("study", "profiles"): _profiles,
    ("code", "colour"): _colour,
}
