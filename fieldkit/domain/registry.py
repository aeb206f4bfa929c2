"""The one declarative registry: what kinds of entities there are and what may be done with each field.

It drives what is projected into the publication log, the allow-list of what may leave, how values are taken over from
others, and what a withdrawal purges. A column of the vault without an entry here fails the tests
(`tests/architecture/test_registry.py`).
"""

from dataclasses import dataclass
from enum import Enum, StrEnum

from fieldkit.errors import BugError


class FieldType(StrEnum):
    """What a field holds, as JSON."""

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    TEXTS = "texts"
    REFERENCE = "reference"
    REFERENCES = "references"
    RECORD = "record"
    SPAN = "span"


class Share(Enum):
    """How a field leaves the laptop."""

    NEVER = "never"
    CLOSED = "closed"
    """As it is: a value of a closed list, a reference, a position; no word of a person can stand in it."""
    PLAIN = "plain"
    """As it is, but searched for names before it leaves: study codes and labels that somebody typed."""
    WORDS = "words"
    """Free words: everything in the register of people, contacts and ids are replaced."""
    QUARTER = "quarter"
    """A date as its quarter."""
    LISTS = "lists"
    """As it is but for rows of the study's tables that name what is replaced in words; searched before it leaves."""
    LISTED = "listed"
    """Attributes whose values come from a list of the study."""
    SPEAKER = "speaker"
    """A speaker's label as the role it stands for."""
    SPAN = "span"
    """A span mapped onto the words as shared."""


class Purge(Enum):
    """What a withdrawal of consent does to the field when its subject withdraws."""

    KEEP = "keep"
    ERASE = "erase"


class Subject(Enum):
    """Whom an entity is about: where `subjects` of its operations come from."""

    NOBODY = "nobody"
    SELF = "self"
    RESPONDENT = "respondent"
    INTERVIEW = "interview"
    SOURCE = "source"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind.

    Attributes:
        name: column in the vault and key in an operation.
        type: what it holds.
        share: how it leaves.
        purge: what a withdrawal does to it.
        refers: kind that a reference points to; "" for any.
        atomic: whether it merges as one value; lists and records do too: nothing below a field merges by itself.
        later: whether programs before wrote entities without it, which then counts as an empty record.
    """

    name: str
    type: FieldType
    share: Share
    purge: Purge = Purge.ERASE
    refers: str = ""
    atomic: bool = True
    later: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entity.

    Attributes:
        name: the field's word for it; also the table in the vault.
        subject: whom it is about.
        fields: its fields in order; empty for kinds reserved for later.
        shared: whether entities of this kind are published at all.
    """

    name: str
    subject: Subject
    fields: tuple[Field, ...]
    shared: bool = True

    def field(self, name: str) -> Field | None:
        """The field of that name."""
        return next((field for field in self.fields if field.name == name), None)

    @property
    def shareable(self) -> tuple[Field, ...]:
        """The allow-list: fields that may leave."""
        return tuple(field for field in self.fields if field.share is not Share.NEVER) if self.shared else ()


_T, _S, _P = FieldType, Share, Purge

KINDS: tuple[Kind, ...] = (
    Kind(
        "study",
        Subject.NOBODY,
        (
            Field("title", _T.TEXT, _S.WORDS, _P.KEEP),
            Field("wave", _T.TEXT, _S.PLAIN, _P.KEEP),
            Field("languages", _T.TEXTS, _S.PLAIN, _P.KEEP),
            Field("attributes", _T.RECORD, _S.LISTS, _P.KEEP),
            Field("founder", _T.RECORD, _S.CLOSED, _P.KEEP),
            Field("profiles", _T.RECORD, _S.PLAIN, _P.KEEP, later=True),
            Field("coarser", _T.RECORD, _S.NEVER, _P.KEEP),
        ),
    ),
    Kind(
        "respondent",
        Subject.SELF,
        (
            Field("code", _T.TEXT, _S.PLAIN, _P.KEEP),
            Field("attributes", _T.RECORD, _S.LISTED),
            Field("withheld", _T.TEXTS, _S.NEVER),
        ),
    ),
    Kind(
        "identity",
        Subject.RESPONDENT,
        (
            Field("respondent", _T.REFERENCE, _S.NEVER, refers="respondent"),
            Field("names", _T.TEXTS, _S.NEVER),
            Field("contacts", _T.TEXTS, _S.NEVER),
        ),
        shared=False,
    ),
    Kind(
        "person",
        Subject.RESPONDENT,
        (
            Field("forms", _T.TEXTS, _S.NEVER),
            Field("pseudonym", _T.TEXT, _S.NEVER),
            Field("relation", _T.TEXT, _S.NEVER),
            Field("respondent", _T.REFERENCE, _S.NEVER, refers="respondent"),
        ),
        shared=False,
    ),
    Kind(
        "consent",
        Subject.RESPONDENT,
        (
            Field("respondent", _T.REFERENCE, _S.CLOSED, _P.KEEP, "respondent"),
            Field("items", _T.TEXTS, _S.CLOSED, _P.KEEP),
            Field("how", _T.TEXT, _S.PLAIN, _P.KEEP),
            Field("given", _T.TEXT, _S.QUARTER, _P.KEEP),
        ),
    ),
    Kind(
        "interview",
        Subject.INTERVIEW,
        (
            Field("title", _T.TEXT, _S.WORDS),
            Field("respondents", _T.REFERENCES, _S.CLOSED, _P.KEEP, "respondent"),
            Field("interviewer", _T.TEXT, _S.PLAIN, _P.KEEP),
            Field("day", _T.TEXT, _S.QUARTER),
            Field("place", _T.TEXT, _S.WORDS),
            Field("languages", _T.TEXTS, _S.PLAIN),
            Field("duration", _T.INTEGER, _S.CLOSED),
            Field("state", _T.TEXT, _S.CLOSED, _P.KEEP),
        ),
    ),
    Kind(
        "source",
        Subject.SOURCE,
        (
            Field("kind", _T.TEXT, _S.CLOSED, _P.KEEP),
            Field("title", _T.TEXT, _S.WORDS),
            Field("interview", _T.REFERENCE, _S.CLOSED, _P.KEEP, "interview"),
            Field("speakers", _T.RECORD, _S.NEVER),
        ),
    ),
    Kind(
        "turn",
        Subject.SOURCE,
        (
            Field("source", _T.REFERENCE, _S.CLOSED, _P.KEEP, "source"),
            Field("rank", _T.TEXT, _S.CLOSED, _P.KEEP),
            Field("speaker", _T.TEXT, _S.SPEAKER),
            Field("start", _T.INTEGER, _S.CLOSED),
            Field("end", _T.INTEGER, _S.CLOSED),
            Field("language", _T.TEXT, _S.CLOSED),
            Field("text", _T.TEXT, _S.WORDS),
        ),
    ),
    Kind(
        "code",
        Subject.NOBODY,
        (
            Field("parent", _T.REFERENCE, _S.CLOSED, _P.KEEP, "code"),
            Field("rank", _T.TEXT, _S.CLOSED, _P.KEEP),
            Field("name", _T.TEXT, _S.WORDS, _P.KEEP),
            Field("colour", _T.TEXT, _S.CLOSED, _P.KEEP),
            Field("definition", _T.TEXT, _S.WORDS, _P.KEEP),
            Field("includes", _T.TEXT, _S.WORDS, _P.KEEP),
            Field("excludes", _T.TEXT, _S.WORDS, _P.KEEP),
            Field("example", _T.TEXT, _S.WORDS, _P.KEEP),
            Field("key", _T.TEXT, _S.PLAIN, _P.KEEP),
        ),
    ),
    Kind(
        "coding",
        Subject.SOURCE,
        (
            Field("source", _T.REFERENCE, _S.CLOSED, _P.KEEP, "source"),
            Field("code", _T.REFERENCE, _S.CLOSED, _P.KEEP, "code"),
            Field("coder", _T.TEXT, _S.PLAIN, _P.KEEP),
            Field("span", _T.SPAN, _S.SPAN),
        ),
    ),
    Kind(
        "memo",
        Subject.ABOUT,
        (
            Field("about", _T.REFERENCE, _S.CLOSED, _P.KEEP),
            Field("role", _T.TEXT, _S.CLOSED, _P.KEEP),
            Field("text", _T.TEXT, _S.WORDS),
            Field("shareable", _T.BOOLEAN, _S.CLOSED, _P.KEEP),
        ),
    ),
    Kind(
        "identifier",
        Subject.NOBODY,
        (
            Field("kind", _T.TEXT, _S.NEVER),
            Field("forms", _T.TEXTS, _S.NEVER),
            Field("decision", _T.TEXT, _S.NEVER),
            Field("instead", _T.TEXT, _S.NEVER),
            Field("pseudonym", _T.TEXT, _S.NEVER),
            Field("person", _T.REFERENCE, _S.NEVER, refers="person"),
            Field("typed", _T.BOOLEAN, _S.NEVER),
        ),
        shared=False,
    ),
    Kind(
        "passage",
        Subject.NOBODY,
        (
            # gone with its turn, so nothing has to stay for it
            Field("turn", _T.REFERENCE, _S.NEVER),
            Field("place", _T.INTEGER, _S.NEVER),
            Field("why", _T.TEXT, _S.NEVER),
            Field("words", _T.INTEGER, _S.NEVER),
            Field("first", _T.RECORD, _S.NEVER),
            Field("second", _T.RECORD, _S.NEVER),
            Field("read", _T.BOOLEAN, _S.NEVER),
        ),
        shared=False,
    ),
    Kind("withdrawal", Subject.SELF, ()),
    Kind("redaction", Subject.SELF, ()),
)
"""In an order in which what is referred to stands before what refers to it. The last two are reserved."""

DELETED = "deleted"
"""The field that every kind has: written by a deletion, its parents are all heads of the entity."""

SCHEMA = 1
"""Version of this registry, written into every operation."""

_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_named(name: str) -> Kind:
    """The kind of that name.

    Raises:
        BugError: there is none; ask `known` first about names that come from outside.
    """
    kind = _BY_NAME.get(name)
    if kind is None:
        raise BugError("registry-unknown-kind")
    return kind


def known(name: str) -> bool:
    """Whether the name is that of a kind with fields."""
    return name in _BY_NAME and bool(_BY_NAME[name].fields)
