"""Gather the texts of the window into the translation files: `python -m resources.i18n.gather`.

Writes `resources/i18n/fieldkit_LANGUAGE.ts`, keeping every translation whose text still stands in `ui/`; `make
translations` then compiles them. Qt's own `lupdate` is not used: it sees no plural forms in `translate(…, n)`, no
context that stands in a constant, and drops calls whose number is an expression.

The English file holds only texts with a number, of which English needs two forms, too.
"""

import ast
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "ui"
TARGETS = ROOT / "resources" / "i18n"
FORMS = {"ru": 3, "en": 2}
"""Languages, and how many plural forms Qt expects of each."""
PLURALS_ONLY = frozenset({"en"})

_TR_ARGUMENTS = ("sourceText", "disambiguation", "n")
_TRANSLATE_ARGUMENTS = ("context", *_TR_ARGUMENTS)


class TextError(Exception):
    """A text that cannot be gathered as it is written."""


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """A text to be translated.

    Attributes:
        context: class or topic it belongs to.
        source: in English.
        comment: tells two meanings of one source apart; empty for none.
        plural: whether it depends on a number; not part of what makes it this text.
    """

    context: str
    source: str
    comment: str = ""
    plural: bool = field(default=False, compare=False)


def gather(folder: Path = SOURCES) -> list[Text]:
    """All texts of the Python files below a folder, sorted, each once.

    Raises:
        TextError: a text, or its context, is no literal; says where.
    """
    found: dict[Text, Text] = {}
    for path in sorted(folder.rglob("*.py")):
        for text in _texts(ast.parse(path.read_text("utf-8")), path):
            known = found.setdefault(text, text)
            if known.plural != text.plural:
                raise TextError(f"{path}: with a number and without: {text.source}")
    return sorted(found.values())


def merge(texts: Iterable[Text], old: Path, language: str) -> ET.Element:
    """A translation file of these texts with the translations of the old one, if there is one."""
    known = read(old) if old.exists() else {}
    wanted = [text for text in texts if text.plural or language not in PLURALS_ONLY]
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name, members in groupby(wanted, key=lambda text: text.context):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in members:
            context.append(_message(text, known.get(text, ()), FORMS[language]))
    ET.indent(root, "    ")
    return root


def read(file: Path) -> dict[Text, tuple[str, ...]]:
    """The finished translations of a file: one form, or all plural forms of each text."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            plural = message.get("numerus") == "yes"
            text = Text(
                context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""), plural
            )
            forms = [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text]
            found[text] = tuple(form or "" for form in forms)
    return found


def write(root: ET.Element, file: Path) -> None:
    """Write a translation file in the form Qt's tools read and write."""
    content = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', "utf-8")


def main() -> int:
    """Bring all translation files up to date; says on standard error how much is left to translate."""
    texts = gather()
    for language in FORMS:
        file = TARGETS / f"fieldkit_{language}.ts"
        root = merge(texts, file, language)
        write(root, file)
        states = [bool(one.get("type")) for one in root.iter("translation")]
        sys.stderr.write(f"{file.name}: {sum(states)} of {len(states)} texts to translate\n")
    return 0


def _message(text: Text, forms: Sequence[str], count: int) -> ET.Element:
    message = ET.Element("message", {"numerus": "yes"} if text.plural else {})
    ET.SubElement(message, "source").text = text.source
    if text.comment:
        ET.SubElement(message, "comment").text = text.comment
    whole = len(forms) == (count if text.plural else 1) and all(forms)
    translation = ET.SubElement(message, "translation", {} if whole else {"type": "unfinished"})
    if text.plural:
        for number in range(count):
            ET.SubElement(translation, "numerusform").text = forms[number] if whole else ""
    elif whole:
        translation.text = forms[0]
    return message


def _texts(tree: ast.Module, path: Path) -> Iterator[Text]:
    constants = {
        target.id: node.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for call, owner in _calls(tree, ""):
        called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if called == "tr":
            yield _text(call, _TR_ARGUMENTS, {"context": owner}, constants, path)
        elif called == "translate" and len(call.args) + len(call.keywords) > 1 and _is_qt(call.func):
            yield _text(call, _TRANSLATE_ARGUMENTS, {}, constants, path)


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the name of the class it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, owner
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _is_qt(function: ast.expr) -> bool:
    """Whether it is `QCoreApplication.translate` or a short name of it, not the `translate` of a painter or a text."""
    if isinstance(function, ast.Attribute):
        return isinstance(function.value, ast.Name) and function.value.id == "QCoreApplication"
    return isinstance(function, ast.Name)


def _text(call: ast.Call, names: Sequence[str], given: dict[str, str], constants: dict[str, str], path: Path) -> Text:
    arguments = dict(zip(names, call.args, strict=False)) | {one.arg: one.value for one in call.keywords if one.arg}
    values = dict(given)
    for name, node in arguments.items():
        if name == "n":
            continue
        value = constants.get(node.id) if isinstance(node, ast.Name) else getattr(node, "value", None)
        if name == "disambiguation" and isinstance(node, ast.Constant) and node.value is None:
            value = ""
        if not isinstance(value, str):
            raise TextError(f"{path}:{call.lineno}: {name} is no literal")
        values[name] = value
    return Text(values["context"], values["sourceText"], values.get("disambiguation", ""), "n" in arguments)


if __name__ == "__main__":
    sys.exit(main())
