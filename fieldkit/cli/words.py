"""One sentence and one next step for everything that can go wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter

from fieldkit.errors import Code, UserError


@dataclass(frozen=True, slots=True)
class Words:
    """What is said about a condition.

    Attributes:
        sentences: from the most exact to one that needs no facts.
        next: what the person can do now.
        next_about: the same where the fact `kind` is one of these.
    """

    sentences: tuple[str, ...]
    next: str
    next_about: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Told:
    """An error as it is shown: stable code, sentence, next step."""

    code: str
    message: str
    next: str


def told(error: UserError) -> Told:
    """The words for an error: the most exact sentence for which it brings the facts. A fact 0 or "" says nothing."""
    words = WORDS[error.code]
    facts = {name: fact for name, fact in error.facts.items() if fact}
    sentence = next(text for text in words.sentences if placeholders(text) <= facts.keys())
    next_ = words.next_about.get(str(facts.get("kind")), words.next)
    return Told(error.code.value, sentence.format(**facts), next_)


def placeholders(sentence: str) -> set[str]:
    """The names of the facts a sentence needs."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def fault(event: str) -> Told:
    """The words for a fault of the program: its event name only."""
    return Told("bug", f"A fault in FieldKit ({event}); nothing was half-written.", FAULT_NEXT)


def close_incomplete(error: UserError) -> Told:
    """The words for work that is done while closing the vault was not."""
    return Told("close-incomplete", f"Done and kept, but the vault did not close: {told(error).message}", CLOSE_NEXT)


HEALED = Told(
    "key-file-healed",
    "One copy of the key file was damaged and was written anew from the other.",
    "Make a backup on another disk: if this comes back, the disk may be failing.",
)
CANCELLED = Told("cancelled", "Stopped as asked; nothing is half-written.", "Run the command again when you like.")
NO_WINDOW = Told("no-window", "This installation has no window.", "Give a command; `fieldkit --help` lists them.")
FAULT_NEXT = "Try once more; if it comes back, report the words in brackets: they hold nothing of the study."
CLOSE_NEXT = "Make space on its disk and open it again; do not repeat the command."
USAGE_NEXT = "Add --help to the command to see how it is written."

NOTICES = {
    "bom": "The file begins with a byte order mark; it was left out.",
    "comments": "Comments of the document were not taken.",
    "encoding-doubtful": "The encoding is a guess: look at the text, and import again with --encoding if it is wrong.",
    "footnotes": "Footnotes of the document were not taken.",
    "html-entities": "Signs written as HTML entities were turned into letters.",
    "mixed-line-ends": "Line ends of several kinds were made one.",
    "nfd": "Letters written in parts were put together (NFC).",
    "no-speakers": "No speakers were recognised.",
    "tables": "Tables of the document were read row by row, from left to right.",
    "times-not-rising": "Time marks go backwards somewhere; they were kept as they are.",
    "tracked-changes": "The document has tracked changes; the text was taken as if they were accepted.",
}
"""What is said about a notice of a reader."""

_VALUE = "Give another value; --help of the command says what it may be."
_ANOTHER_COPY = "Get the file again from whoever made it; nothing was changed."

WORDS: dict[Code, Words] = {
    Code.VAULT_MISSING: Words(
        ("There is no vault at {path}.", "There is no vault in this place."),
        "Check the path, or make one with `fieldkit new`.",
    ),
    Code.VAULT_EXISTS: Words(
        ("Something of this name is there already; it was not touched.",),
        "Choose another name for the new vault.",
    ),
    Code.VAULT_IN_USE: Words(
        ("Another program has the vault open (process {pid}).", "Another program has the vault open."),
        "Close it there, then try again.",
    ),
    Code.VAULT_NEWER: Words(
        ("The vault was made by a newer FieldKit; it was not touched.",),
        "Open it with the newer version.",
    ),
    Code.VAULT_UNFINISHED: Words(
        ("The making of this vault was cut short; there is nothing in it.",),
        "Delete the folder and make the vault again.",
    ),
    Code.VAULT_DAMAGED: Words(
        ("The vault is damaged.",),
        "Keep the folder as it is and bring the last backup back into a new one with `fieldkit restore`.",
    ),
    Code.KEY_FILE_DAMAGED: Words(
        ("Both copies of the key file are damaged.",),
        "Keep the folder as it is and bring the last backup back into a new one with `fieldkit restore`.",
    ),
    Code.WRONG_PASSPHRASE: Words(
        ("The passphrase does not open this vault.",),
        "Try again, minding capitals and keyboard language; with the recovery sheet use `fieldkit recover`.",
    ),
    Code.WRONG_RECOVERY_CODE: Words(
        (
            "A recovery code has 40 signs, and {signs} were given.",
            "Group {group} of the recovery code is mistyped.",
            "The recovery code does not open this vault.",
        ),
        "Compare it with the printed sheet; only the latest sheet opens the vault.",
    ),
    Code.PASSPHRASE_WEAK: Words(
        ("The new passphrase is too easy to guess; nothing was changed.",),
        "Use five or more unrelated words.",
    ),
    Code.PASSPHRASE_MISMATCH: Words(
        ("The two typings of the new passphrase differ; nothing was changed.",),
        "Try again.",
    ),
    Code.PASSPHRASE_NEEDED: Words(
        (
            "A secret is needed, and there is no terminal to ask for it ({variable}).",
            "A passphrase or a recovery code is needed.",
        ),
        "Run the command in a terminal, or give the secret in a file or in the environment; --help says how.",
    ),
    Code.KEYCHAIN_UNAVAILABLE: Words(
        ("The keyring of the system does not open this vault ({reason}).", "The keyring of the system cannot be used."),
        "Use the passphrase.",
    ),
    Code.SLOT_LAST: Words(
        ("This is the last way to open the vault; it was kept.",),
        "Add another way first.",
    ),
    Code.SLOT_MISSING: Words(
        ("The vault cannot be opened in this way ({kind}).", "The vault cannot be opened in this way."),
        "Open it with the passphrase.",
    ),
    Code.BACKUP_DAMAGED: Words(
        ("The backup is damaged or is not a backup.",),
        "Use another copy of it; nothing was changed.",
    ),
    Code.FILE_MISSING: Words(
        ("There is no file {path}.", "The file is not there."),
        "Check the path.",
    ),
    Code.FILE_IS_FOLDER: Words(
        ("{path} is a folder, not a file.", "This is a folder, not a file."),
        "Name a file in it.",
    ),
    Code.FILE_EXISTS: Words(
        ("{path} is there already and not empty; it was not touched.", "The file is there already."),
        "Choose another place.",
    ),
    Code.FILE_UNREADABLE: Words(
        ("{path} cannot be read or written.", "The file cannot be read or written."),
        "Check that it opens in another program, or copy it to another disk.",
    ),
    Code.TARGET_IN_VAULT: Words(
        ("{path} would lie inside a vault; nothing was written.", "This would lie inside a vault."),
        "Choose a place outside folders whose names end in .fieldkit.",
    ),
    Code.TARGET_OTHER_KIND: Words(
        ("Another file is at {path} already; it was not touched.", "Another file is there already."),
        "Choose another name, or move that file away first.",
    ),
    Code.FILE_EMPTY: Words(
        ("{path} holds no words.", "The file holds no words."),
        "Check that it is the right file.",
    ),
    Code.FILE_TOO_LARGE: Words(
        ("The file is larger than {limit_mb} MB.", "The file is too large."),
        "Divide it, or check that it is the right file.",
    ),
    Code.FORMAT_UNKNOWN: Words(
        ("Files of this kind cannot be read ({format}).", "Files of this kind cannot be read."),
        "Save the text as txt, docx, csv, srt or vtt.",
    ),
    Code.FORMAT_BROKEN: Words(
        ("The file is not a sound {format} file.", "The file is not what its name says."),
        "Open it in the program that made it and save it again.",
    ),
    Code.ENCODING_UNKNOWN: Words(
        ("There is no such encoding.",),
        "Leave --encoding out to have it found, or use one such as utf-8, cp1251, kz1048, koi8-r, cp866.",
    ),
    Code.ENCODING_WRONG: Words(
        (
            "The {kind} is not written in {encoding}.",
            "The text is not written in {encoding}.",
            "The text is not written in this encoding.",
        ),
        "Leave --encoding out to have it found, or give another.",
        {"secret": "Save its file as plain text in UTF-8, or type it when you are asked."},
    ),
    Code.COLUMN_MISSING: Words(
        ("The table has no column {column}.", "The table lacks a column."),
        "Name the column in the first row of the table.",
    ),
    Code.VALUE_MISSING: Words(
        (
            "Row {row} has no value for {column}; nothing was changed.",
            "A value for {field} is missing.",
            "A value is missing.",
        ),
        "Give one and try again.",
    ),
    Code.VALUE_INVALID: Words(
        (
            "Row {row} has the {holds} of somebody in {column}: write a study code such as R-012 instead; nothing was "
            "changed.",
            "The {holds} of somebody stands in this {field}: write a study code such as R-012 instead.",
            "Row {row} is about somebody who was interviewed: in {column} write {needs}, generalise or remove; nothing "
            "was changed.",
            "Row {row} has a value for {column} that cannot be used; nothing was changed.",
            "This {field} stands in {matches} places: give its whole path, such as 'Return / Obstacles'.",
            "This value for {column} cannot be used.",
            "This value for {field} cannot be used.",
            "A value cannot be used.",
        ),
        _VALUE,
    ),
    Code.NAME_TAKEN: Words(
        (
            "Row {row} has a {column} that is taken already; nothing was changed.",
            "There is a {kind} of this name already.",
            "The name is taken.",
        ),
        "Choose another one.",
    ),
    Code.SAME_NAME: Words(
        (
            "{respondents} respondents have this code: give the id of one, which `fieldkit respondent list` tells.",
            "{codes} codes are called so: give the id of one, which `fieldkit codebook export` tells.",
            "{sources} sources are called so: give the id of one, which `fieldkit list` tells.",
            "Several have this name.",
        ),
        "Then run the command again; nothing was changed.",
    ),
    Code.NOT_FOUND: Words(
        (
            "Row {row} is about an {kind} that is not in this vault; nothing was changed.",
            "There is no such {kind} in this vault.",
            "There is nothing of this name in this vault.",
        ),
        "Check how it is written.",
        {
            "source": "`fieldkit list` shows the sources.",
            "code": "`fieldkit codebook export` writes the codes.",
            "respondent": "`fieldkit respondent list` shows the respondents.",
            "attribute": "`fieldkit respondent list` shows the attributes.",
            "profile": "There are archive, print, and those that the study made for itself.",
            "identifier": "Take the table anew with `fieldkit anonymise find VAULT -o FILE.csv`, and change that one.",
        },
    ),
    Code.QUERY_INVALID: Words(
        ("The search cannot be read.",),
        'Use words, "a phrase", begin*, AND, OR, NOT and brackets that close.',
    ),
    Code.CODE_CYCLE: Words(
        ("A code cannot stand below itself.",),
        "Choose another parent for it.",
    ),
    Code.SPAN_INVALID: Words(
        ("This passage is not in the text.",),
        "Choose the passage again.",
    ),
    Code.ONLY_COARSER: Words(
        ("This would let out what the study holds back.",),
        "Choose a coarser level, or ask whoever founded the study.",
    ),
    Code.RECOVERY_SHEET_FIRST: Words(
        ("This vault has no recovery sheet yet: a forgotten passphrase would lose the interview.",),
        "Make and print one with `fieldkit recovery VAULT -o SHEET.pdf`, then begin the interview.",
    ),
    Code.CONSENT_MISSING: Words(
        ("The respondent did not agree to this.",),
        "Ask them, and note what they agreed to.",
    ),
    Code.NOTHING_TO_UNDO: Words(
        ("There is no step to take back.",),
        "Go on with your work.",
    ),
    Code.UNDO_OVERTAKEN: Words(
        ("The step cannot be taken back, because something changed after it.",),
        "Change it by hand.",
    ),
    Code.NOTHING_TO_EXPORT: Words(
        ("There is nothing to export.",),
        "Note who agreed to take part: `fieldkit respondent edit VAULT CODE --consent take_part`, or `add` them.",
    ),
    Code.NAME_WOULD_LEAVE: Words(
        (
            "A name or a contact would leave in the {kind} {id}; no file was made.",
            "A name or a contact would leave; no file was made.",
        ),
        "Look at this place in the window and take the name out, then export again.",
    ),
    Code.TEXTS_UNREAD: Words(
        (
            "{texts} texts (transcripts, codes, notes) were not looked through as they stand; nothing was written.",
            "Some texts were not looked through as they stand; nothing was written.",
        ),
        "Look through them: `fieldkit anonymise find VAULT`, and decide about what is found.",
    ),
    Code.DECISIONS_OPEN: Words(
        (
            "{identifiers} names, places or the like wait for a decision; nothing was written.",
            "Something that was found in the texts waits for a decision; nothing was written.",
        ),
        "Decide about them: `fieldkit anonymise find VAULT -o decisions.csv`, then `fieldkit anonymise decide`.",
    ),
    Code.IN_USE: Words(
        ("This {kind} is still in use.", "This is still in use."),
        "Remove what uses it first.",
    ),
    Code.BUNDLE_DAMAGED: Words(("The bundle is damaged.",), _ANOTHER_COPY),
    Code.BUNDLE_UNKNOWN_FORMAT: Words(
        ("This is not a bundle.",),
        "Check that it is the right file; nothing was changed.",
    ),
    Code.BUNDLE_NEWER: Words(
        ("The file was made by a newer FieldKit; nothing was changed.",),
        "Install the newer version.",
    ),
    Code.BUNDLE_NOT_FOR_US: Words(
        ("The bundle is encrypted for somebody else.",),
        "Send its maker your address (`fieldkit address`) and ask for one with --to; nothing was changed.",
    ),
    Code.BUNDLE_OTHER_STUDY: Words(
        ("The file belongs to another study; nothing was changed.",),
        "Use it with a vault of that study.",
    ),
    Code.BUNDLE_UNKNOWN_SENDER: Words(
        ("The sender of the bundle is not known here (key {key}).", "The sender of the bundle is not known here."),
        "Compare the key with the sender, then merge again with --trust; nothing was changed.",
    ),
    Code.BUNDLE_FORKED: Words(
        (
            "The bundle tells another story about operation {seq} of {origin}; nothing was changed.",
            "The bundle tells another story about what is known here; nothing was changed.",
        ),
        "Ask the sender whether the vault was copied to a second computer, and keep the bundle.",
    ),
    Code.BUNDLE_TOO_LARGE: Words(
        ("The bundle is larger than a bundle can be.",),
        _ANOTHER_COPY,
    ),
    Code.ADDRESS_DAMAGED: Words(
        ("The address file is damaged or is not one.",),
        "Ask for it again: `fieldkit address VAULT -o FILE` makes it.",
    ),
    Code.DISK_FULL: Words(
        ("There is no space left for {path}.", "The disk is full."),
        "Make space or choose another disk; what was there before is kept.",
    ),
    Code.PLACE_READ_ONLY: Words(
        ("{path} cannot be written or may not be opened.", "This place cannot be written."),
        "Choose another place, or change its permissions.",
    ),
    Code.PLACE_MISSING: Words(
        ("There is no place for {path}.", "This place is not there."),
        "Make the folder first, or plug the stick in again.",
    ),
}
