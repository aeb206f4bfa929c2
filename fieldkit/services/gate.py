"""The gate: what is about to be handed out is searched for what must not leave."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from fieldkit.anonymise import Anonymiser, Finding
from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import TurnId
from fieldkit.domain.publication import Operation
from fieldkit.domain.registry import KINDS, Share, known
from fieldkit.errors import Code, StateError
from fieldkit.services.rules import RULES
from fieldkit.store import identifiers, log, transcripts
from fieldkit.vault.connection import Connection

_CLOSED = {kind.name: {one.name for one in kind.fields if one.share is Share.CLOSED} for kind in KINDS}
_SPANS = {kind.name: {one.name for one in kind.fields if one.share is Share.SPAN} for kind in KINDS}

_TOLD = (Share.LISTED, Share.LISTS)
_TELLING = {kind.name: names for kind in KINDS if (names := {one.name for one in kind.fields if one.share in _TOLD})}


@dataclass(frozen=True, slots=True)
class Spoken:
    """What codings may quote.

    Attributes:
        by_others: turn -> everything that other devices published as words of the source it belongs to. Places in what
            they transcribed would not fit other words; what they wrote is in the log already and is no leak.
        here: turn -> its words as they stand in this vault, "" when it is gone.
    """

    by_others: Callable[[str], str]
    here: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Place:
    """Words that went into a file.

    Attributes:
        kind, entity: whose words they are.
        words: as they leave.
    """

    kind: str
    entity: str
    words: str = field(repr=False)


def version(anonymiser: Anonymiser) -> str:
    """What is searched for, as a digest: what was searched under it once holds nothing as long as it stays the same."""
    return hashlib.sha256(f"{RULES} {anonymiser.version}".encode()).hexdigest()


def search(anonymiser: Anonymiser, operations: Iterable[Operation], spoken: Spoken) -> None:
    """Search operations that are about to leave.

    Args:
        anonymiser: from the register as it stands.
        operations: as they were read back.
        spoken: what they may quote.

    Raises:
        StateError: NAME_WOULD_LEAVE with the kind and id of the place.
    """
    for one in operations:
        if leaks(anonymiser, one, spoken):
            raise refuse(one.header.kind, one.header.entity)


def leaks(anonymiser: Anonymiser, operation: Operation, spoken: Spoken) -> bool:
    """Whether the payload of an operation holds a form of the register, a contact or an identity number.

    Args:
        anonymiser: from the register as it stands.
        operation: to be searched.
        spoken: what it may quote.
    """
    if operation.payload is None:
        return False
    header = operation.header
    return holds(anonymiser, header.kind, header.field, canonical.loads(operation.payload)["value"], spoken)


def holds(anonymiser: Anonymiser, kind_name: str, field_name: str | None, value: Json, spoken: Spoken) -> bool:
    """Whether a published value holds what must not leave; see `leaks`."""
    return next(found_in(anonymiser, kind_name, field_name, value, spoken), None) is not None


def found_in(
    anonymiser: Anonymiser, kind_name: str, field_name: str | None, value: Json, spoken: Spoken
) -> Iterator[tuple[str, list[Finding]]]:
    """Strings of a published value that hold what must not leave, with what was found in each; see `leaks`."""
    for text in anonymiser.doubtful(searched(kind_name, field_name, value)):
        found = anonymiser.find(text)
        if found and kind_name in _TELLING and text in _told(kind_name, field_name, value):
            found = anonymiser.of_people().find(text)
        if found:
            span = _span(kind_name, field_name, value)
            quoted = text == span.get("words")
            found = [one for one in found if not (quoted and _is_rest(one, text, span, spoken))]
        if found:
            parts = [part for one in found for part in text[one.start : one.end].split("\n")]
            if not quoted or not _is_quoted(parts, span, spoken):
                yield text, found


def _is_rest(found: Finding, quoted: str, span: dict[str, Json], spoken: Spoken) -> bool:
    """Whether a form of a name is only the rest of another word, in which a coding begins or ends."""
    if found.kind is not FindingKind.PERSON or found.source == "register":
        return False
    word = quoted[found.start : found.end]
    ends = [("first", found.start == 0), ("last", found.end == len(quoted))]
    return any(_only_inside(word, spoken.here(str(span.get(name)))) for name, is_edge in ends if is_edge)


def _only_inside(word: str, text: str) -> bool:
    """Whether a word stands in a text as part of other words, and nowhere by itself."""
    return word in text and not re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", text)


def _told(kind_name: str, field_name: str | None, value: Json) -> set[str]:
    """Values of attributes in a payload: a place among them is told on purpose, as coarse as the study says."""
    parts = value if field_name is None and isinstance(value, dict) else {field_name or "": value}
    told: set[str] = set()
    for name in _TELLING[kind_name] & parts.keys():
        part = parts[name]
        listed = [one.get("values") for one in part if isinstance(one, dict)] if isinstance(part, list) else [part]
        told.update(text for one in listed for text in _strings(one))
    return told


def _is_quoted(parts: Iterable[str], span: dict[str, Json], spoken: Spoken) -> bool:
    """Whether a span only quotes what others wrote in its source."""
    said = "\n".join(spoken.by_others(str(span.get(end))) for end in ("first", "last"))
    return all(part in said for part in parts)


def _span(kind_name: str, field_name: str | None, value: Json) -> dict[str, Json]:
    """The span in the value of a coding; empty for other kinds and fields."""
    span = value.get("span") if field_name is None and isinstance(value, dict) else value
    return span if kind_name == "coding" and isinstance(span, dict) else {}


def searched(kind_name: str, field_name: str | None, value: Json) -> list[str]:
    """Strings of a payload in which a word of a person could stand; every one of kinds and fields not known here."""
    if not known(kind_name):
        return list(_strings(value))
    closed = _CLOSED[kind_name]
    parts = value if field_name is None and isinstance(value, dict) else {field_name or "": value}
    texts: list[str] = []
    for name in parts.keys() - closed:
        part = parts[name]
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, dict) and name in _SPANS[kind_name]:
            texts.append(str(part.get("words", "")))
        else:
            texts += _strings(part)
    return texts


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


def search_file(anonymiser: Anonymiser, read_back: Iterable[str], places: Sequence[Place], *, file: str) -> None:
    """Search a finished file that is about to be handed out in the clear.

    Args:
        anonymiser: from the register as it stands.
        read_back: every string that stands in the file.
        places: whose words went into it, the last one for whatever stands in none of them.
        file: what kind of file.

    Raises:
        StateError: NAME_WOULD_LEAVE with the kind of the file and the kind and id of the place.
    """
    if any(anonymiser.find(text) for text in read_back):
        found = next((one for one in places if anonymiser.find(one.words)), places[-1])
        raise refuse(found.kind, found.entity, file=file)


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


def require_read(db: Connection, sources: Iterable[str]) -> None:
    """Refuse while a text that leaves in the clear was not looked through as it stands.

    Raises:
        StateError: TEXTS_UNREAD with their number: transcripts, and other kinds of entities with words.
    """
    texts = len(identifiers.unread(db).keys() & set(sources)) + len(identifiers.unread_beside(db))
    if texts:
        raise StateError(Code.TEXTS_UNREAD, texts=texts)


def spoken_in(db: Connection, device: str) -> Spoken:
    """What codings of this device may quote."""

    def here(turn: str) -> str:
        found = transcripts.turn(db, TurnId(turn))
        return found.text if found else ""

    return Spoken(lambda turn: log.texts_by_others(db, turn, device), here)


def refuse(kind: str, entity: str, **more: str) -> StateError:
    """The refusal, with the place where the person finds it."""
    return StateError(Code.NAME_WOULD_LEAVE, kind=kind, id=entity, **more)
