"""One sentence and one next step for every known condition."""

from PySide6.QtCore import QCoreApplication

from fieldkit.errors import Code

translate = QCoreApplication.translate


def of_code(code: Code) -> tuple[str, str]:
    """What went wrong and what to do now, in the language of the window; `{fact}` stands for a fact of the error."""
    return {**_of_vaults(), **_of_input(), **_of_state(), **_of_bundles(), **_of_places()}[code]


def _of_vaults() -> dict[Code, tuple[str, str]]:
    return {
        Code.VAULT_MISSING: (
            translate("words", "There is no vault in this folder."),
            translate("words", "Choose a folder whose name ends in .fieldkit, or put the stick back in."),
        ),
        Code.VAULT_EXISTS: (
            translate("words", "A folder of this name is already there."),
            translate("words", "Choose another name or another place."),
        ),
        Code.VAULT_IN_USE: (
            translate("words", "The vault is open in another program."),
            translate("words", "Close it there first."),
        ),
        Code.VAULT_NEWER: (
            translate("words", "This vault was made by a newer FieldKit."),
            translate("words", "Open it with the newer version; nothing was changed."),
        ),
        Code.VAULT_UNFINISHED: (
            translate("words", "The making of this vault was cut short; there is nothing in it."),
            translate("words", "Delete its folder and make the vault again."),
        ),
        Code.VAULT_DAMAGED: (
            translate("words", "The vault is damaged."),
            translate("words", "Restore the latest backup into a new folder and keep this one untouched."),
        ),
        Code.KEY_FILE_DAMAGED: (
            translate("words", "Both copies of the vault’s key file are damaged."),
            translate("words", "Restore the latest backup; it carries the key file with it."),
        ),
        Code.WRONG_PASSPHRASE: (
            translate("words", "This is not the passphrase."),
            translate("words", "Check capitals and the keyboard layout, or use the recovery sheet."),
        ),
        Code.WRONG_RECOVERY_CODE: (
            translate("words", "This code does not open the vault."),
            translate("words", "Look for a newer sheet: making a new one ends the older one."),
        ),
        Code.PASSPHRASE_WEAK: (
            translate("words", "This passphrase could be guessed."),
            translate("words", "Take five or more words that do not belong together, or have one suggested."),
        ),
        Code.PASSPHRASE_MISMATCH: (
            translate("words", "The two do not agree."),
            translate("words", "Type the passphrase the same way twice."),
        ),
        Code.PASSPHRASE_NEEDED: (
            translate("words", "A passphrase is needed."),
            translate("words", "Type it and try again."),
        ),
        Code.KEYCHAIN_UNAVAILABLE: (
            translate("words", "This computer’s keyring cannot be used."),
            translate("words", "Open the vault with the passphrase."),
        ),
        Code.SLOT_LAST: (
            translate("words", "This is the last way to open the vault."),
            translate("words", "Add another one first."),
        ),
        Code.SLOT_MISSING: (
            translate("words", "The vault cannot be opened this way."),
            translate("words", "Use the passphrase."),
        ),
        Code.BACKUP_DAMAGED: (
            translate("words", "This backup is damaged or not a backup."),
            translate("words", "Try an older one; nothing was made."),
        ),
    }


def _of_input() -> dict[Code, tuple[str, str]]:
    return {
        Code.FILE_MISSING: (
            translate("words", "The file is not there any more."),
            translate("words", "Put the stick back in, or choose another file."),
        ),
        Code.FILE_IS_FOLDER: (
            translate("words", "This is a folder, not a file."),
            translate("words", "Choose a file in it."),
        ),
        Code.FILE_EXISTS: (
            translate("words", "A file of this name is already there."),
            translate("words", "Choose another name."),
        ),
        Code.FILE_UNREADABLE: (
            translate("words", "The file cannot be read."),
            translate("words", "Copy it to another place and try again."),
        ),
        Code.TARGET_IN_VAULT: (
            translate("words", "This place is inside a vault; nothing was written."),
            translate("words", "Choose a place outside folders whose names end in .fieldkit."),
        ),
        Code.TARGET_OTHER_KIND: (
            translate("words", "A file of another kind has this name; it was not touched."),
            translate("words", "Choose another name, or move that file away first."),
        ),
        Code.FILE_EMPTY: (
            translate("words", "There are no words in this file."),
            translate("words", "Choose another file."),
        ),
        Code.FILE_TOO_LARGE: (
            translate("words", "The file is larger than {limit_mb} MB."),
            translate("words", "Split it and bring in the parts."),
        ),
        Code.FORMAT_UNKNOWN: (
            translate("words", "Files of this kind cannot be read yet."),
            translate("words", "Save it as txt, docx, csv, srt or vtt."),
        ),
        Code.FORMAT_BROKEN: (
            translate("words", "The file is not sound {format}."),
            translate("words", "Open it in the program that made it and save it again."),
        ),
        Code.ENCODING_UNKNOWN: (
            translate("words", "The encoding of this file is not known."),
            translate("words", "Choose it by hand in the preview."),
        ),
        Code.ENCODING_WRONG: (
            translate("words", "The file is not written in {encoding}."),
            translate("words", "Choose another encoding in the preview."),
        ),
        Code.COLUMN_MISSING: (
            translate("words", "The column “{column}” is missing."),
            translate("words", "Add it, or say in the preview which column it is."),
        ),
        Code.VALUE_MISSING: (
            translate("words", "“{field}” is empty."),
            translate("words", "Fill it in and try again."),
        ),
        Code.VALUE_INVALID: (
            translate("words", "“{field}” cannot be used as it stands."),
            translate("words", "Correct it and try again."),
        ),
        Code.SAME_NAME: (
            translate("words", "Several have this name."),
            translate("words", "Give one of them another name."),
        ),
        Code.NAME_TAKEN: (
            translate("words", "This name is taken already."),
            translate("words", "Choose another one."),
        ),
        Code.NOT_FOUND: (
            translate("words", "This is not there any more."),
            translate("words", "It may have been removed; go back and look again."),
        ),
        Code.QUERY_INVALID: (
            translate("words", "The search cannot be read."),
            translate("words", "Close brackets and quotation marks; AND, OR and NOT stand between words."),
        ),
        Code.CODE_CYCLE: (
            translate("words", "A code cannot stand below itself."),
            translate("words", "Choose another parent."),
        ),
        Code.SPAN_INVALID: (
            translate("words", "The passage is no longer where it was marked."),
            translate("words", "Mark it again."),
        ),
        Code.ONLY_COARSER: (
            translate("words", "This would let out what the study holds back."),
            translate("words", "Choose a coarser level, or ask whoever founded the study."),
        ),
    }


def _of_state() -> dict[Code, tuple[str, str]]:
    return {
        Code.RECOVERY_SHEET_FIRST: (
            translate("words", "The recovery sheet has not been made yet."),
            translate("words", "Make it first: without it a forgotten passphrase loses the interview."),
        ),
        Code.CONSENT_MISSING: (
            translate("words", "The consent needed for this was not given."),
            translate("words", "Note the consent with the respondent, if it was given."),
        ),
        Code.NOTHING_TO_UNDO: (
            translate("words", "There is nothing to take back or do again."),
            translate("words", "Steps are remembered until the window is closed."),
        ),
        Code.UNDO_OVERTAKEN: (
            translate("words", "This cannot be taken back: it was changed again since."),
            translate("words", "Change it by hand."),
        ),
        Code.NOTHING_TO_EXPORT: (
            translate("words", "There is nothing to hand on yet."),
            translate("words", "Note who agreed to take part; only their interviews leave."),
        ),
        Code.NAME_WOULD_LEAVE: (
            translate("words", "A name would have left with this; nothing was written."),
            translate("words", "Register every form of the name with its person and try again."),
        ),
        Code.TEXTS_UNREAD: (
            translate("words", "Some texts were not looked through as they stand; nothing was written."),
            translate("words", "Look through them in Anonymise, then try again."),
        ),
        Code.DECISIONS_OPEN: (
            translate("words", "Some of what was found in the texts still waits for a decision; nothing was written."),
            translate("words", "Decide about it in Anonymise, then export again."),
        ),
        Code.IN_USE: (
            translate("words", "This is still in use."),
            translate("words", "Take it out of use first."),
        ),
    }


def _of_bundles() -> dict[Code, tuple[str, str]]:
    return {
        Code.BUNDLE_DAMAGED: (
            translate("words", "The bundle is damaged; nothing was taken from it."),
            translate("words", "Ask its sender for it again."),
        ),
        Code.BUNDLE_UNKNOWN_FORMAT: (
            translate("words", "This is not a bundle."),
            translate("words", "Choose a file whose name ends in .fkb."),
        ),
        Code.BUNDLE_NEWER: (
            translate("words", "This was made by a newer FieldKit."),
            translate("words", "Bring FieldKit up to date here, then take it in."),
        ),
        Code.BUNDLE_NOT_FOR_US: (
            translate("words", "The bundle is addressed to somebody else."),
            translate("words", "Give the sender your address file and ask for another one."),
        ),
        Code.BUNDLE_OTHER_STUDY: (
            translate("words", "This belongs to another study."),
            translate("words", "Open that study and take it in there."),
        ),
        Code.BUNDLE_UNKNOWN_SENDER: (
            translate("words", "The sender is not known here; nothing was taken."),
            translate("words", "Compare keys with the sender, then trust the sender and merge."),
        ),
        Code.BUNDLE_FORKED: (
            translate("words", "The sender’s vault told two different stories; nothing was taken."),
            translate("words", "Ask whether it was copied or restored, and tell the coordinator."),
        ),
        Code.BUNDLE_TOO_LARGE: (
            translate("words", "The bundle is larger than any honest one; nothing was taken."),
            translate("words", "Ask its sender how it was made."),
        ),
        Code.ADDRESS_DAMAGED: (
            translate("words", "The address file is damaged or not an address file."),
            translate("words", "Ask for it again."),
        ),
    }


def _of_places() -> dict[Code, tuple[str, str]]:
    return {
        Code.DISK_FULL: (
            translate("words", "The disk is full; what was saved before is safe."),
            translate("words", "Free some space or choose another place, then try again."),
        ),
        Code.PLACE_READ_ONLY: (
            translate("words", "Nothing can be written in this place."),
            translate("words", "Choose another place, or unlock the stick."),
        ),
        Code.PLACE_MISSING: (
            translate("words", "This place is not there."),
            translate("words", "Put the stick back in, or choose another place."),
        ),
    }
