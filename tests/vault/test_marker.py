from pathlib import Path

import pytest

from fieldkit.vault import marker
from fieldkit.vault.keys import VaultKey
from fieldkit.vault.marker import Marker

KEY = VaultKey(bytes(32))
VAULT = "0123456789abcdef0123456789abcdef"


def test_a_marker_is_read_back(config: Path) -> None:
    marker.write(KEY, Marker(VAULT, 3, 812))
    assert marker.read(KEY, VAULT) == Marker(VAULT, 3, 812)
    marker.write(KEY, Marker(VAULT, 4, 0))
    assert marker.read(KEY, VAULT) == Marker(VAULT, 4, 0)
    assert VAULT not in str(list((config / "markers").iterdir()))


def test_no_marker_is_none() -> None:
    assert marker.read(KEY, VAULT) is None


def test_a_marker_of_another_vault_or_key_does_not_count() -> None:
    marker.write(KEY, Marker(VAULT, 1, 1))
    other = VAULT[::-1]
    marker.path_of(VAULT).rename(marker.path_of(other))
    assert marker.read(KEY, other) is None
    marker.path_of(other).rename(marker.path_of(VAULT))
    assert marker.read(VaultKey(bytes([1] * 32)), VAULT) is None


@pytest.mark.parametrize("cut", [True, False])
def test_no_damaged_byte_passes(cut: bool) -> None:
    marker.write(KEY, Marker(VAULT, 1, 99))
    path = marker.path_of(VAULT)
    content = path.read_bytes()
    for at in range(len(content)):
        path.write_bytes(content[:at] if cut else content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert marker.read(KEY, VAULT) is None


def test_a_forgotten_marker_is_none() -> None:
    marker.forget(VAULT)
    marker.write(KEY, Marker(VAULT, 1, 1))
    marker.forget(VAULT)
    assert marker.read(KEY, VAULT) is None
