"""What somebody typed that may not be stored as it stands, kept in the vault until they go on with it.

A draft is part of nothing: no search, list, sheet or bundle looks at it.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias, TypeVar

import msgspec

from fieldkit.domain import canonical
from fieldkit.services.session import Study
from fieldkit.store import meta

Draft: TypeAlias = dict[str, Any]
"""What a form holds, in what JSON knows."""

T = TypeVar("T")

_KEY = "drafts"


def keep(study: Study, drafts: Mapping[str, Draft]) -> None:
    """Keep these drafts in place of those that were kept.

    Args:
        study: the writer's.
        drafts: by the place where they were typed; none forgets all.

    Raises:
        PlaceError: full or read-only place; what was kept stays.
    """
    wanted = canonical.dumps(drafts).decode()
    if wanted != (meta.get(study.db, _KEY) or "{}"):
        with study.writing() as db:
            meta.put(db, _KEY, wanted)


def kept(study: Study) -> dict[str, Draft]:
    """The drafts that are kept, by the place where they were typed."""
    return canonical.document((meta.get(study.db, _KEY) or "{}").encode())


def plain(held: object) -> Any:
    """What a form holds, a dataclass, in what JSON knows."""
    return msgspec.to_builtins(held)


def read(said: object, kind: type[T]) -> T:
    """What `plain` made of a form.

    Raises:
        ValueError: another version of the program wrote it.
    """
    try:
        return msgspec.convert(said, kind)
    except msgspec.ValidationError:
        # what is told of the place may be a word of the person
        raise ValueError("another form") from None
