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


@dataclass(frozen=True, slots=True)
class Maker:
    """Where an entity was made.

    Attributes:
        author: study code.
        here: whether in this vault; two vaults can have one author.
    """

    author: str
    here: bool


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
    here = Maker(study.author, here=True)
    return {
        entity: Maker(made[entity][1], here=made[entity][0].startswith(f"{study.device}:")) if entity in made else here
        for entity in entities
    }


def _several(named: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, entity in named:
        groups[name.casefold()].append((name, entity))
    return {group[0][0]: [entity for _, entity in group] for group in groups.values() if len(group) > 1}
