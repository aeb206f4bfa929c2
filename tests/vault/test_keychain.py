from collections.abc import Callable, Iterator
from typing import ClassVar

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from fieldkit.errors import Code, VaultError
from fieldkit.vault import keychain


class InMemory(KeyringBackend):
    """A keyring of the test's own; no allow-list names it."""

    priority = 1.0
    kept: ClassVar[dict[tuple[str, str], str]] = {}

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


def listed(*kinds: type[KeyringBackend]) -> tuple[str, ...]:
    return tuple(f"{kind.__module__}.{kind.__qualname__}" for kind in kinds)


@pytest.fixture
def backend() -> Iterator[InMemory]:
    made: Callable[[], InMemory] = InMemory
    yield made()
    InMemory.kept.clear()


def test_no_backend_but_a_listed_one_is_asked(backend: InMemory) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        with pytest.raises(VaultError) as caught:
            keychain.store("slot", allowed=())
    finally:
        keyring.set_keyring(before)
    assert caught.value.code is Code.KEYCHAIN_UNAVAILABLE
    assert backend.kept == {}


def test_the_first_backend_that_is_there_keeps_and_forgets(backend: InMemory) -> None:
    allowed = ("nowhere.at.All", *listed(InMemory))
    assert keychain.available(allowed=allowed)
    assert not keychain.available(allowed=allowed[:1])
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
    with pytest.raises(VaultError) as caught:
        keychain.fetch("slot", allowed=listed(Broken))
    assert caught.value.code is Code.KEYCHAIN_UNAVAILABLE
    assert caught.value.__suppress_context__


def test_the_list_names_real_backends() -> None:
    for path in keychain.ALLOWED:
        module, _, name = path.rpartition(".")
        assert hasattr(pytest.importorskip(module), name)
