"""What a use case returns."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Undo:
    """How to take a step back, as data.

    Attributes:
        use_case: name of a step in `fieldkit.services.undo`.
        arguments: JSON arguments with the preconditions under which it may run.
    """

    use_case: str
    arguments: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result of a use case that writes.

    Attributes:
        value: what was asked for.
        touched: kinds of entities that changed, so that screens know what to reload.
        undo: how to take it back, None when it cannot be.
    """

    value: T
    touched: frozenset[str]
    undo: Undo | None = None
