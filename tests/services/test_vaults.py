"""Making and opening vaults as use cases."""

from pathlib import Path

import pytest

from fieldkit.errors import Code, VaultError
from fieldkit.services import vaults
from fieldkit.store import migrations
from fieldkit.vault import session
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE


@pytest.mark.parametrize("migrated", [False, True])
def test_a_vault_whose_making_was_cut_short_says_so(tmp_path: Path, migrated: bool) -> None:
    folder = tmp_path / "V.fieldkit"
    with session.create(folder, PASSPHRASE, cost=LEAST) as vault:
        if migrated:
            migrations.migrate(vault.writer())
    for _ in range(2):
        with pytest.raises(VaultError) as refused:
            vaults.open_study(folder, passphrase=PASSPHRASE)
        assert refused.value.code is Code.VAULT_UNFINISHED
