"""The vaults that stand behind the pictures: the sample study after it met a colleague's vault, and an empty study."""

from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

from fieldkit.clock import FixedClock
from fieldkit.services import codebook, coding, exporting, keeping, merging, sample, vaults
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.session import Study
from fieldkit.vault.slots import LEAST
from tests.studies import MOMENT, PASSPHRASE, Laptop

_CLOCK = FixedClock(MOMENT)
_DEBATED = "Return / Obstacles"


@dataclass(frozen=True)
class Stage:
    """Closed vaults and the files around them.

    Attributes:
        full: the sample study with bundles that came and went, and one conflict.
        empty: a study just begun.
        address: of the sample study.
        bundle: of a colleague, not merged yet.
        backup: of the sample study.
    """

    full: Laptop
    empty: Laptop
    address: Path
    bundle: Path
    backup: Path


def prepare(folder: Path) -> Stage:
    """Make everything in a folder."""
    place = folder / "Life between two homes.fieldkit"
    with ExitStack() as opened:
        full = opened.enter_context(closing(sample.create(place, PASSPHRASE, clock=_CLOCK, cost=LEAST)))
        vaults.make_recovery_sheet(full, folder / "recovery sheet.pdf", cost=LEAST)
        backup = folder / keeping.backup_name(full)
        keeping.backup(full, backup)
        address = folder / "founder.fka"
        exporting.write_address_file(full, address)
        known = exporting.read_address_file(address)
        office = vaults.join(
            folder / "Office.fieldkit", PASSPHRASE, address=known, author="KM", clock=_CLOCK, cost=LEAST
        )
        opened.enter_context(closing(office))
        bundle = _exchange(full, office, folder)
        empty = vaults.create(
            folder / "Empty.fieldkit", PASSPHRASE, title="Life between two homes", clock=_CLOCK, cost=LEAST
        )
        opened.enter_context(closing(empty))
        return Stage(_laptop(full), _laptop(empty), address, bundle, backup)


def _exchange(full: Study, office: Study, folder: Path) -> Path:
    """Let both change the same code, merge one bundle of the office, leave the next one lying."""
    addresses = []
    for study, name in ((full, "founder.fka"), (office, "office.fka")):
        exporting.write_address_file(study, folder / name)
        addresses.append(exporting.read_address_file(folder / name))
    exporting.add_member(full, addresses[1])
    out, back, later = (folder / name for name in ("to-office.fkb", "from-office.fkb", "from-office-2.fkb"))
    exporting.export(full, out, to=addresses)
    merging.merge(office, out)
    _define(office, "What stands in the way of returning: money, shame, papers, schools.")
    _define(full, "What keeps a person from returning, as they say it themselves.")
    exporting.export(office, back, to=addresses)
    merging.merge(full, back)
    coding.code_matches(office, code=codebook.find(office, _DEBATED).id, text="school")
    exporting.export(office, later, to=addresses)
    return later


def _define(study: Study, definition: str) -> None:
    code = codebook.find(study, _DEBATED)
    draft = CodeDraft(code.name, code.parent, code.colour, code.definition, code.includes, code.excludes, code.example)
    codebook.change(study, code.id, replace(draft, definition=definition, key=code.key))


def _laptop(study: Study) -> Laptop:
    return Laptop(study.folder, study.vault.key)
