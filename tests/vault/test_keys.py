import pickle

import pytest

from fieldkit.vault.keys import SigningKey, VaultKey, verify

SECRET = bytes(range(32))


def test_each_purpose_has_its_own_key() -> None:
    key = VaultKey(SECRET)
    subkeys = {key.subkey(purpose) for purpose in ("database", "signing", "mac/marker", "marker")}
    assert len(subkeys) == 4
    assert SECRET not in subkeys


def test_derived_keys_never_change() -> None:
    # A golden value: another derivation would leave every existing vault unreadable.
    assert VaultKey(SECRET).database_key_hex == "a04fa126c3d8496734f4808fddde401a3f1644c4d038fe427607d463ece367b6"
    assert (
        VaultKey(SECRET).signing.public_key.hex() == "31bc655a42dad4741546f2ee5fb6530b6f1025615480b8c9e914ae4e52f54f8d"
    )


def test_a_key_does_not_show_itself() -> None:
    key = VaultKey(SECRET)
    assert SECRET.hex() not in repr(key)
    assert str(SECRET)[2:-1] not in repr(key)
    with pytest.raises(TypeError):
        pickle.dumps(key)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_only_32_bytes_are_a_key(length: int) -> None:
    with pytest.raises(ValueError, match="key length"):
        VaultKey(bytes(length))


def test_signature_belongs_to_message_and_key() -> None:
    signing = VaultKey(SECRET).signing
    signature = signing.sign(b"head")
    assert verify(signing.public_key, signature, b"head")
    assert not verify(signing.public_key, signature, b"heap")
    assert not verify(SigningKey(bytes(32)).public_key, signature, b"head")
    assert not verify(b"short", signature, b"head")


def test_mac_belongs_to_purpose_message_and_key() -> None:
    key = VaultKey(SECRET)
    mac = key.mac("marker", b"text")
    assert key.mac_matches("marker", b"text", mac)
    assert not key.mac_matches("backup", b"text", mac)
    assert not key.mac_matches("marker", b"texts", mac)
    assert not VaultKey(bytes(32)).mac_matches("marker", b"text", mac)
    assert key.same_as(VaultKey(SECRET))
    assert not key.same_as(VaultKey(bytes(32)))
