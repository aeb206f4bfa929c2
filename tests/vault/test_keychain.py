from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.chainer import ChainerBackend
from keyring.errors import PasswordDeleteError

from fieldkit.errors import Code, VaultError
from fieldkit.vault import keychain


class InMemory(KeyringBackend):
    """A keyring of the test's own; no allow-list names it."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")


class Broken(InMemory):
    """A backend that fails as D-Bus does."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("secret words of the backend")


def listed(*kinds: type[KeyringBackend]) -> frozenset[str]:
    return frozenset(f"{kind.__module__}.{kind.__qualname__}" for kind in kinds)


@pytest.fixture
def backend() -> Iterator[InMemory]:
    before = keyring.get_keyring()
    own = InMemory()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


def test_a_backend_that_is_not_listed_is_refused(backend: InMemory) -> None:
    assert not keychain.available()
    with pytest.raises(VaultError) as caught:
        keychain.store("slot")
    assert caught.value.code is Code.KEYCHAIN_UNAVAILABLE
    assert backend.kept == {}


def test_a_listed_backend_keeps_and_forgets(backend: InMemory) -> None:
    allowed = listed(InMemory)
    assert keychain.available(allowed=allowed)
    secret = keychain.store("slot", allowed=allowed)
    assert len(secret) == 32
    assert keychain.fetch("slot", allowed=allowed) == secret
    assert keychain.store("other", allowed=allowed) != secret
    keychain.delete("slot", allowed=allowed)
    for missing in (keychain.fetch, keychain.delete):
        with pytest.raises(VaultError) as caught:
            missing("slot", allowed=allowed)
        assert caught.value.code is Code.KEYCHAIN_UNAVAILABLE


@pytest.mark.parametrize("kept", ["", "zz", "00" * 31, "00" * 33])
def test_a_changed_secret_is_refused(backend: InMemory, kept: str) -> None:
    backend.set_password("FieldKit", "slot", kept)
    with pytest.raises(VaultError) as caught:
        keychain.fetch("slot", allowed=listed(InMemory))
    assert caught.value.code is Code.KEYCHAIN_UNAVAILABLE


def test_what_a_backend_says_is_not_passed_on(backend: InMemory) -> None:
    keyring.set_keyring(Broken())
    with pytest.raises(VaultError) as caught:
        keychain.fetch("slot", allowed=listed(Broken))
    assert caught.value.code is Code.KEYCHAIN_UNAVAILABLE
    assert caught.value.__suppress_context__


def test_a_chain_is_as_good_as_its_worst_link(backend: InMemory, monkeypatch: pytest.MonkeyPatch) -> None:
    chain: Callable[[], KeyringBackend] = ChainerBackend
    keyring.set_keyring(chain())
    for links, allowed, trusted in (
        ([InMemory()], listed(InMemory), True),
        ([InMemory(), Broken()], listed(InMemory), False),
        ([InMemory(), Broken()], listed(InMemory, Broken), True),
        ([], listed(InMemory), False),
    ):
        monkeypatch.setattr(ChainerBackend, "backends", links)
        assert keychain.available(allowed=allowed) is trusted


def test_the_list_names_real_backends() -> None:
    for path in keychain.ALLOWED:
        module, _, name = path.rpartition(".")
        assert hasattr(pytest.importorskip(module), name)
