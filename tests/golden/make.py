"""Make the golden vault and bundle of a release, once, with the program of that release.

    python -m tests.golden.make tests/golden/v1

Every later version must open them (`tests/store/test_golden.py`). They are never made again: a release with another
schema or format adds a folder of its own. The passphrase is in the test; nothing in them is about a real person.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from fieldkit.clock import FixedClock
from fieldkit.services import coding, exporting, respondents, vaults
from fieldkit.vault.slots import LEAST
from tests.studies import MOMENT, PASSPHRASE, code, respondent, transcript


def make(target: Path) -> None:
    """Write `vault.fieldkit`, `bundle.fkb` and `member.fieldkit`, which joined the study and can merge the bundle."""
    target.mkdir(parents=True)
    clock = FixedClock(MOMENT)
    study = vaults.create(target / "vault.fieldkit", PASSPHRASE, title="Возвращение", clock=clock, cost=LEAST)
    exporting.write_address_file(study, target / "study.fka")
    address = exporting.read_address_file(target / "study.fka")
    member = vaults.join(target / "member.fieldkit", PASSPHRASE, address=address, author="K2", clock=clock, cost=LEAST)
    exporting.write_address_file(member, target / "member.fka")
    with tempfile.TemporaryDirectory() as folder:
        who = respondent(study, "R-001", names=["Айгуль Асанова"])
        source = transcript(study, Path(folder), who=[who]).source
    help_ = code(study, "Помощь")
    coding.code_matches(study, code=help_.id, text="хозяйку кафе")
    coding.write_memo(study, source.id, "Вернуться к вопросу о документах", shareable=True)
    respondents.register_person(study, ["Нурлан"], relation="сосед")
    to = [exporting.read_address_file(target / "member.fka")]
    exporting.export(study, target / "bundle.fkb", to=to)
    study.close()
    member.close()
    for folder_ in ("vault.fieldkit", "member.fieldkit"):
        for name in ("lock", "backups"):
            shutil.rmtree(target / folder_ / name, ignore_errors=True)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
