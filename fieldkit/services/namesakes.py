"""What has the same name after a merge, because two people gave it, each in a vault of their own.

Nothing is joined or renamed by the program: whether two entries are the same person or theme only people know.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from fieldkit.domain.codebook import PATH_MARK, by_id, path
from fieldkit.services.session import Study
from fieldkit.store import coding, log, people
from fieldkit.vault.connection import Connection

_KEY_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Maker:
    """Where an entity was made.

    Attributes:
        author: study code.
        here: whether in this vault.
        key: beginning of the signing key where several other vaults have one author, else "".
    """

    author: str
    here: bool
    key: str = ""

    @property
    def name(self) -> str:
        """What tells this vault from others: "K2", or "K 915b"."""
        return f"{self.author} {self.key}".strip()


@dataclass(frozen=True, slots=True)
class SameName:
    """One name that several entities have.

    Attributes:
        kind: as in the registry.
        name: as people read it.
        entities: which, each with where it was made.
    """

    kind: str
    name: str = field(repr=False)
    entities: tuple[tuple[str, Maker], ...]


def standing(study: Study) -> list[SameName]:
    """Respondents with one code, then codes with one path."""
    found = {"respondent": respondents_by_code(study.db), "code": codes_by_path(study.db)}
    every = [entity for groups in found.values() for group in groups.values() for entity in group]
    made = makers(study, every)
    return [
        SameName(kind, name, tuple((entity, made[entity]) for entity in group))
        for kind, groups in found.items()
        for name, group in groups.items()
    ]


def respondents_by_code(db: Connection) -> dict[str, list[str]]:
    """Study codes that several respondents have -> the respondents; case does not count."""
    return _several((one.code, one.id) for one in people.respondents(db))


def codes_by_path(db: Connection) -> dict[str, list[str]]:
    """Paths in the codebook that several codes have -> the codes; case does not count."""
    codes = coding.codes(db)
    known = by_id(codes)
    return _several((PATH_MARK.join(path(one, known)), one.id) for one in codes)


def makers(study: Study, entities: Sequence[str]) -> dict[str, Maker]:
    """Where each of the entities was made; what was not published yet was made here."""
    made = log.authors(study.db, entities)
    own = f"{study.device}:"
    vaults: defaultdict[str, set[str]] = defaultdict(set)
    for origin, author in made.values():
        if not origin.startswith(own):
            vaults[author].add(origin.partition(":")[0])
    keys = log.public_keys(study.db) if any(len(devices) > 1 for devices in vaults.values()) else {}
    found = {}
    for entity in entities:
        origin, author = made.get(entity, (own, study.author))
        here = origin.startswith(own)
        doubtful = not here and len(vaults[author]) > 1
        found[entity] = Maker(author, here, keys.get(origin, origin)[:_KEY_SHOWN] if doubtful else "")
    return found


def _several(named: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, entity in named:
        groups[name.casefold()].append((name, entity))
    return {group[0][0]: [entity for _, entity in group] for group in groups.values() if len(group) > 1}
