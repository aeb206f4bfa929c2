"""Make the golden vaults and bundle of a release, once, with the program of that release.

    python -m tests.golden.make tests/golden/v1

Every later version must open them (`tests/store/test_golden.py`). They are never made again: a release with another
schema or format adds a folder of its own. What opens them stands beside them; nothing in them is about a real person.
"""

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from fieldkit.clock import FixedClock
from fieldkit.services import coding, exporting, keeping, overview, respondents, vaults
from fieldkit.services.session import Study
from fieldkit.vault import recovery
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.slots import LEAST
from tests.studies import MOMENT, PASSPHRASE, code, respondent, transcript


def make(target: Path, scratch: Path) -> None:
    """Write the vaults `founder` and `member` of one study, and what they handed out.

    Args:
        target: folder to make.
        scratch: folder for what does not stay.
    """
    target.mkdir(parents=True)
    clock = FixedClock(MOMENT)
    founder = vaults.create(target / "founder", PASSPHRASE, title="Возвращение", clock=clock, cost=LEAST)
    exporting.write_address_file(founder, target / "founder.fkaddress")
    address = exporting.read_address_file(target / "founder.fkaddress")
    member = vaults.join(target / "member", PASSPHRASE, address=address, author="K2", clock=clock, cost=LEAST)
    exporting.write_address_file(member, target / "member.fkaddress")
    sheet = recovery.generate()
    founder.vault.add_recovery(sheet, cost=LEAST)
    _fill(founder, scratch)
    to = [exporting.read_address_file(target / "member.fkaddress")]
    exporting.export(founder, target / "bundle.fkb", to=to)
    keeping.backup(founder, target / "founder.fkbackup")
    said = overview.fingerprint(founder)
    facts = {
        "passphrase": PASSPHRASE,
        "recovery_code": sheet.text,
        "words": said.words,
        "root": said.root,
        "operations": said.operations,
    }
    (target / "facts.json").write_text(json.dumps(facts, indent=2) + "\n", "utf-8")
    for study in (founder, member):
        study.close()
        place = VaultFolder(study.folder)
        place.lock_file.unlink()
        shutil.rmtree(place.backups)
        shutil.rmtree(place.recordings)


def _fill(study: Study, scratch: Path) -> None:
    """One interview with everything that a vault can hold of it."""
    who = respondent(study, "R-001", names=["Айгуль Асанова"])
    source = transcript(study, scratch, who=[who]).source
    help_ = code(study, "Помощь")
    coding.code_matches(study, code=help_.id, text="хозяйку кафе")
    coding.write_memo(study, source.id, "Вернуться к вопросу о документах", shareable=True)
    respondents.register_person(study, ["Нурлан"], relation="сосед")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FIELDKIT_CONFIG"] = folder
        make(Path(sys.argv[1]), Path(folder))
