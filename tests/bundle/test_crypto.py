import pytest

from fieldkit.bundle import crypto
from fieldkit.errors import BugError, BundleError, Code


def test_each_recipient_reads_and_nobody_else() -> None:
    first, second, other = (crypto.new_identity() for _ in range(3))
    cipher = crypto.encrypt("слова".encode(), [first.recipient, second.recipient])
    for reader in (first, second):
        assert crypto.decrypt(cipher, [other.secret, reader.secret]).decode() == "слова"
    for secrets in ([other.secret], []):
        with pytest.raises(BundleError) as refused:
            crypto.decrypt(cipher, secrets)
        assert refused.value.code is Code.BUNDLE_NOT_FOR_US


def test_a_recipient_comes_from_its_secret() -> None:
    made = crypto.new_identity()
    assert crypto.recipient_of(made.secret) == made.recipient
    assert crypto.is_recipient(made.recipient)
    for text in ("", "age1", made.secret, made.recipient.upper(), made.recipient[:-1], f" {made.recipient}"):
        assert not crypto.is_recipient(text)


def test_keys_are_not_shown() -> None:
    made = crypto.new_identity()
    assert made.secret not in repr(made)
    assert made.recipient not in f"{made}"


def test_keys_that_are_none_are_our_mistake() -> None:
    with pytest.raises(BugError):
        crypto.encrypt(b"", ["age1"])
    with pytest.raises(BugError):
        crypto.encrypt(b"", [])
    with pytest.raises(BugError):
        crypto.recipient_of("AGE-SECRET-KEY-1")
