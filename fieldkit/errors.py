"""What can go wrong, as one tree.

    FieldKitError
    ├── UserError               the person can act: a code, numbers and ids; never text from the study
    │   ├── VaultError          opening, locking, keys, damage, versions
    │   ├── InputError          a file or a value that was given
    │   ├── StateError          the study is not in a state that allows this
    │   ├── BundleError         a bundle or address file that cannot be taken
    │   └── PlaceError          a disk that is full, missing or read-only
    ├── Cancelled               the person asked to stop
    └── BugError                ours: something that cannot happen did

An error carries no sentence. The command line and the window have one sentence and one next step for each code
(`fieldkit.cli.words`, `ui.words`); a test holds both complete. Exceptions of other libraries are converted at the
door that calls them, `from None`, because their messages may quote what a respondent said.
"""

from enum import StrEnum
from typing import TypeAlias

Fact: TypeAlias = int | str


class Code(StrEnum):
    """Every known condition. The value is stable: scripts read it from `--json` output."""

    # vault
    VAULT_MISSING = "vault-missing"
    VAULT_EXISTS = "vault-exists"
    VAULT_IN_USE = "vault-in-use"
    VAULT_NEWER = "vault-newer"
    VAULT_UNFINISHED = "vault-unfinished"
    VAULT_DAMAGED = "vault-damaged"
    KEY_FILE_DAMAGED = "key-file-damaged"
    WRONG_PASSPHRASE = "wrong-passphrase"
    WRONG_RECOVERY_CODE = "wrong-recovery-code"
    PASSPHRASE_WEAK = "passphrase-weak"
    PASSPHRASE_MISMATCH = "passphrase-mismatch"
    PASSPHRASE_NEEDED = "passphrase-needed"
    KEYCHAIN_UNAVAILABLE = "keychain-unavailable"
    SLOT_LAST = "slot-last"
    SLOT_MISSING = "slot-missing"
    BACKUP_DAMAGED = "backup-damaged"
    # input
    FILE_MISSING = "file-missing"
    FILE_EXISTS = "file-exists"
    FILE_IS_FOLDER = "file-is-folder"
    FILE_UNREADABLE = "file-unreadable"
    TARGET_IN_VAULT = "target-in-vault"
    TARGET_OTHER_KIND = "target-other-kind"
    FILE_EMPTY = "file-empty"
    FILE_TOO_LARGE = "file-too-large"
    FORMAT_UNKNOWN = "format-unknown"
    FORMAT_BROKEN = "format-broken"
    ENCODING_UNKNOWN = "encoding-unknown"
    ENCODING_WRONG = "encoding-wrong"
    COLUMN_MISSING = "column-missing"
    VALUE_MISSING = "value-missing"
    VALUE_INVALID = "value-invalid"
    NAME_TAKEN = "name-taken"
    SAME_NAME = "same-name"
    NOT_FOUND = "not-found"
    QUERY_INVALID = "query-invalid"
    CODE_CYCLE = "code-cycle"
    SPAN_INVALID = "span-invalid"
    ONLY_COARSER = "only-coarser"
    # state
    RECOVERY_SHEET_FIRST = "recovery-sheet-first"
    CONSENT_MISSING = "consent-missing"
    NOTHING_TO_UNDO = "nothing-to-undo"
    UNDO_OVERTAKEN = "undo-overtaken"
    NOTHING_TO_EXPORT = "nothing-to-export"
    NAME_WOULD_LEAVE = "name-would-leave"
    DECISIONS_OPEN = "decisions-open"
    TEXTS_UNREAD = "texts-unread"
    IN_USE = "in-use"
    # bundle
    BUNDLE_DAMAGED = "bundle-damaged"
    BUNDLE_UNKNOWN_FORMAT = "bundle-unknown-format"
    BUNDLE_NEWER = "bundle-newer"
    BUNDLE_NOT_FOR_US = "bundle-not-for-us"
    BUNDLE_OTHER_STUDY = "bundle-other-study"
    BUNDLE_UNKNOWN_SENDER = "bundle-unknown-sender"
    BUNDLE_FORKED = "bundle-forked"
    BUNDLE_TOO_LARGE = "bundle-too-large"
    ADDRESS_DAMAGED = "address-damaged"
    # place
    DISK_FULL = "disk-full"
    PLACE_READ_ONLY = "place-read-only"
    PLACE_MISSING = "place-missing"


class FieldKitError(Exception):
    """Root of the tree."""


class UserError(FieldKitError):
    """A known condition on which the person can act.

    Args:
        code: which condition.
        facts: numbers, ids and words of the program (an option, a column, a format) for the sentence; never text
            from an interview, a name of a person or a key. `path` may name a file the person chose.
    """

    def __init__(self, code: Code, **facts: Fact) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts


class VaultError(UserError):
    """Opening, locking, keys, damage, versions."""


class InputError(UserError):
    """A file or a value that was given."""


class StateError(UserError):
    """The study is not in a state that allows this."""


class BundleError(UserError):
    """A bundle or address file that cannot be taken."""


class PlaceError(UserError):
    """A disk that is full, missing or read-only."""


class Cancelled(FieldKitError):  # noqa: N818 - not a failure: the person asked for it
    """The person asked to stop; nothing was kept of the step that was cut."""


class BugError(FieldKitError):
    """Something that cannot happen did; carries an event name for the log, never content."""
