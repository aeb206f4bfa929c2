"""What an import says in plain words."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def notice(code: str) -> str:
    """What the person should know about a file; "" for what needs no attention."""
    return {
        "encoding-doubtful": translate("Import", "The encoding is a guess. If letters look wrong, choose another."),
        "no-speakers": translate("Import", "No speakers were found: every turn stands without one."),
        "times-not-rising": translate("Import", "The times do not rise from turn to turn."),
        "tracked-changes": translate("Import", "There are tracked changes: the text is as if all were accepted."),
        "comments": translate("Import", "Comments are left out."),
        "footnotes": translate("Import", "Footnotes are left out."),
        "tables": translate("Import", "There are tables: each row is read from left to right."),
        "html-entities": translate("Import", "Signs written as HTML, such as &quot;, are read as the signs."),
        "mixed-line-ends": translate("Import", "Line ends of several kinds are read as one kind."),
        "nfd": translate("Import", "Letters composed of parts are stored as whole letters."),
    }.get(code, "")


def same_words(title: str) -> str:
    """That a file may have come in before."""
    told = translate("Import", "The same words as “%1”: it may have come in before. Take it off the list if so.")
    return told.replace("%1", title)


def reason(code: str) -> str:
    """Why words of the file are in no turn."""
    return {
        "header": translate("Import", "heading of the file"),
        "column": translate("Import", "column not taken"),
        "cue-number": translate("Import", "number of a subtitle"),
        "note": translate("Import", "note beside the text"),
        "style": translate("Import", "title by its style"),
        "repeated-speaker": translate("Import", "speaker without words"),
        "markup": translate("Import", "markup"),
    }.get(code, code)


def column_role(role: str) -> str:
    """What a column of a table is taken for."""
    return {
        "text": translate("Import", "Text"),
        "speaker": translate("Import", "Speaker"),
        "start": translate("Import", "Beginning"),
        "end": translate("Import", "End"),
    }[role]


def encoding(codec: str) -> str:
    """A codec as a person may know it."""
    return {
        "utf-8": "Unicode (UTF-8)",
        "utf-8-sig": "Unicode (UTF-8)",
        "utf-16": "Unicode (UTF-16)",
        "utf-16-le": "Unicode (UTF-16)",
        "utf-16-be": "Unicode (UTF-16)",
        "utf-32": "Unicode (UTF-32)",
        "cp1251": translate("Import", "Cyrillic, Windows (1251)"),
        "kz1048": translate("Import", "Kazakh (KZ-1048)"),
        "ptcp154": translate("Import", "Kazakh, Asian Cyrillic (PT 154)"),
        "koi8-r": translate("Import", "Cyrillic (KOI8-R)"),
        "cp866": translate("Import", "Cyrillic, DOS (866)"),
        "iso8859-9": translate("Import", "Turkish (ISO 8859-9)"),
        "cp1254": translate("Import", "Turkish, Windows (1254)"),
    }.get(codec, codec)
