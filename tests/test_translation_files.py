"""Gathering texts from sources and keeping what is translated."""

from pathlib import Path

import pytest

from resources.i18n.gather import Text, TextError, gather, merge, read, write

SOURCE = """
from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_CONTEXT = "Entries"


class Page:
    def build(self, painter, name, n):
        self.tr("one " "two")
        self.tr("%n turns", "", len(n))
        self.tr("Open", "a file")
        painter.translate(0, 4)
        name.translate({1: 2})
        return lambda: self.tr("later")


class Other:
    def build(self):
        self.tr("Open")


def told(left):
    translate(_CONTEXT, "Title")
    QCoreApplication.translate("Bundles", "%n codes", "", left.codes)
"""


def written(folder: Path, text: str) -> Path:
    (folder / "source.py").write_text(text, "utf-8")
    return folder


def test_texts_are_found_with_their_context_and_plurals(tmp_path: Path) -> None:
    found = gather(written(tmp_path, SOURCE))
    assert [(text.context, text.source, text.comment, text.plural) for text in found] == [
        ("Bundles", "%n codes", "", True),
        ("Entries", "Title", "", False),
        ("Other", "Open", "", False),
        ("Page", "%n turns", "", True),
        ("Page", "Open", "a file", False),
        ("Page", "later", "", False),
        ("Page", "one two", "", False),
    ]


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"{count} turns")',
        "self.tr(text)",
        'QCoreApplication.translate(context(), "x")',
        'self.tr("%n turns", "", 2); self.tr("%n turns")',
    ],
)
def test_what_cannot_be_translated_is_told(tmp_path: Path, line: str) -> None:
    with pytest.raises(TextError, match=r"source\.py"):
        gather(written(tmp_path, f"class Page:\n    def build(self):\n        {line}\n"))


def test_translations_stay_while_their_text_stands(tmp_path: Path) -> None:
    file = tmp_path / "fieldkit_ru.ts"
    turns, opens, gone = Text("P", "%n turns", "", True), Text("P", "Open <it> & go"), Text("P", "gone")
    write(merge([turns, opens, gone], file, "ru"), file)
    assert read(file) == {}
    done = file.read_text("utf-8")
    for form in ("реплика", "реплики", "реплик"):
        done = done.replace("<numerusform />", f"<numerusform>%n {form}</numerusform>", 1)
    done = done.replace('<translation type="unfinished">', "<translation>", 1)
    done = done.replace(
        '<translation type="unfinished" />', "<translation> Открыть &lt;это&gt; &amp; дальше</translation>"
    )
    file.write_text(done, "utf-8")
    new = Text("P", "new")
    write(merge([turns, opens, new], file, "ru"), file)
    kept = read(file)
    assert kept == {
        turns: ("%n реплика", "%n реплики", "%n реплик"),
        opens: (" Открыть <это> & дальше",),
    }
    assert 'type="unfinished"' in file.read_text("utf-8")
    assert "gone" not in file.read_text("utf-8")


def test_english_needs_only_what_has_a_number(tmp_path: Path) -> None:
    root = merge([Text("P", "%n turns", "", True), Text("P", "Open")], tmp_path / "none.ts", "en")
    assert [one.text for one in root.iter("source")] == ["%n turns"]
    assert len(list(root.iter("numerusform"))) == 2
