"""Vaults of one study for tests: made once, copied for each test, opened without the cost of Argon2."""

import itertools
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from fieldkit.clock import Clock, FixedClock
from fieldkit.domain.canonical import Json
from fieldkit.domain.codebook import Code
from fieldkit.domain.ids import RespondentId, SourceId
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.publication import EntityView
from fieldkit.domain.registry import KINDS
from fieldkit.domain.transcript import Turn
from fieldkit.services import codebook, exporting, genesis, importing, interviews, merging, respondents, vaults
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.exporting import Exported
from fieldkit.services.importing import Imported, Item
from fieldkit.services.merging import MergeReport
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import entities, identifiers, journal, log
from fieldkit.vault import keyfile, session
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.keyfile import KeyFileState
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.slots import LEAST

PASSPHRASE = "seven yellow rivers meet the mountain"
MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
TAKES_PART = frozenset({ConsentItem.TAKE_PART, ConsentItem.QUOTE})
WORDS = """I: Расскажите, как вы приехали в город.

R1: Я приехала в Москву весной. Сначала жила у сестры, потом нашла комнату.

I: Кто вам помог с работой?

R1: Помогла Айгуль, она знала хозяйку кафе. Мектепке барганда кыйын болду.

I: Что было трудно?

R1: Документы, очереди, и то, что мама осталась дома. 😀 Позвонить было нельзя.
"""


@dataclass(frozen=True)
class Laptop:
    """A closed vault and the key that opens it."""

    folder: Path
    key: VaultKey

    def open(self, clock: Clock | None = None) -> Study:
        """Open without the cost of the passphrase."""
        place, clock = VaultFolder(self.folder), clock or FixedClock(MOMENT)
        state = KeyFileState(keyfile.parse(place.key_file.read_bytes()), None)
        vault = session.open_with(place, self.key, state, clock)
        return Study(vault, vault.writer(), clock=clock)

    def copied(self, folder: Path) -> "Laptop":
        """The vault's folder copied byte for byte, as by a file manager."""
        shutil.copytree(self.folder, folder)
        return Laptop(folder, self.key)


def found(folder: Path, *, joined: int) -> list[Laptop]:
    """A study founded in one vault, and vaults that joined it."""
    first = vaults.create(
        folder / "C1.fieldkit", PASSPHRASE, title="Возвращение", author="C1", clock=FixedClock(MOMENT), cost=LEAST
    )
    every = [first]
    for number in range(2, joined + 2):
        joining = vaults.join(
            folder / f"K{number}.fieldkit",
            PASSPHRASE,
            address=genesis.address_of(first),
            author=f"K{number}",
            clock=FixedClock(MOMENT),
            cost=LEAST,
        )
        every.append(joining)
    laptops = [Laptop(study.folder, study.vault.key) for study in every]
    for study in every:
        study.close()
    return laptops


@dataclass
class Team:
    """Open vaults of one study that hand bundles to each other."""

    studies: list[Study]
    folder: Path
    _number: Iterator[int] = field(default_factory=itertools.count)

    def __getitem__(self, place: int) -> Study:
        return self.studies[place]

    def __len__(self) -> int:
        return len(self.studies)

    def export(self, place: int) -> Exported:
        """A bundle of everything that a vault has, for everybody."""
        everybody = [genesis.address_of(study) for study in self.studies]
        path = self.folder / f"bundle{next(self._number)}.fkb"
        return exporting.export(self.studies[place], path, to=everybody).value

    def send(self, place: int, to: int) -> MergeReport:
        """Export from one vault, merge into another."""
        return merging.merge(self.studies[to], self.export(place).path, trust=True).value

    def exchange(self) -> None:
        """Everybody's work to everybody: in to the first and out again."""
        for place in range(1, len(self)):
            self.send(place, 0)
        for place in range(1, len(self)):
            self.send(0, place)

    def close(self) -> None:
        """Close every vault."""
        for study in self.studies:
            study.close()


@contextmanager
def opened(laptops: Sequence[Laptop], folder: Path) -> Iterator[Team]:
    """The vaults, open until the end."""
    team = Team([laptop.open() for laptop in laptops], folder)
    try:
        yield team
    finally:
        team.close()


def root_of(study: Study) -> frozenset[bytes]:
    """What the root is made of."""
    return frozenset(log.digests(study.db))


def views_of(study: Study) -> dict[str, EntityView]:
    """What the log of a vault says of every entity."""
    every = [row[0] for row in study.db.execute("SELECT DISTINCT entity FROM operation")]
    return log.views(study.db, every)


def tables_of(study: Study) -> dict[str, dict[str, dict[str, Json]]]:
    """Everything in the vault's tables of kinds."""
    tables = {}
    for kind in KINDS:
        if kind.fields:
            ids = [row[0] for row in study.db.execute(f"SELECT id FROM {kind.name}")]
            tables[kind.name] = dict(entities.read_many(study.db, kind, ids))
    return tables


def payloads_of(study: Study) -> str:
    """Every payload of the log as text."""
    rows = study.db.execute("SELECT payload FROM operation WHERE payload IS NOT NULL").fetchall()
    return "\n".join(bytes(row[0]).decode() for row in rows)


def steps_left(study: Study) -> tuple[bool, bool]:
    """Whether there is a step to take back, and one to do again."""
    return journal.last(study.db, undone=False) is not None, journal.last(study.db, undone=True) is not None


def respondent(study: Study, code: str = "", *, names: Sequence[str] = (), takes_part: bool = True) -> RespondentId:
    """A respondent."""
    consent = TAKES_PART if takes_part else frozenset()
    draft = RespondentDraft(code, {}, consent, "oral" if takes_part else "", "", tuple(names))
    return respondents.add(study, draft).value.id


def transcript(study: Study, folder: Path, *, words: str = WORDS, who: Sequence[RespondentId] = ()) -> Imported:
    """A text brought in from a file."""
    file = folder / "words.txt"
    file.write_text(words, "utf-8")
    report = importing.import_files(study, [Item(file, respondents=tuple(who))]).value
    assert not report.refused
    return report.imported[0]


def looked_through(study: Study) -> None:
    """Everything as if it had been looked through and nothing found that was not found before."""
    with study.writing() as db:
        for one in identifiers.not_looked_through(db):
            identifiers.note(db, one.kind, one.entity, [])


def turns_of(study: Study, source: SourceId) -> list[Turn]:
    """The turns of a source."""
    return interviews.turns(study, source)


def code(study: Study, name: str, parent: Code | None = None) -> Code:
    """A code."""
    return codebook.add(study, CodeDraft(name, parent.id if parent else None)).value
