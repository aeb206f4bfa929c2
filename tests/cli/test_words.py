"""Every error has a sentence, a next step, and the facts its sentences need."""

import ast
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import fieldkit
from fieldkit.cli import words
from fieldkit.domain.transcript import DraftTranscript
from fieldkit.errors import Code, InputError, VaultError


@pytest.mark.parametrize("code", Code)
def test_every_code_has_a_sentence_and_a_next_step(code: Code) -> None:
    told = words.told(InputError(code))
    assert told.code == code.value
    assert told.message[0].isupper()
    assert told.message.endswith(".")
    assert told.next.endswith(".")
    assert not words.placeholders(told.next)


@cache
def given() -> dict[str, list[set[str]]]:
    """Name of a code -> names of the facts at each place that raises it."""
    found: dict[str, list[set[str]]] = defaultdict(list)
    for file in Path(fieldkit.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            first = node.args[0] if isinstance(node, ast.Call) and node.args else None
            if isinstance(node, ast.Call) and isinstance(first, ast.Attribute) and first.attr in Code.__members__:
                found[first.attr].append({keyword.arg for keyword in node.keywords if keyword.arg})
    return found


@pytest.mark.parametrize("code", Code)
def test_placeholders_are_facts_that_somebody_gives(code: Code) -> None:
    for sentence in words.WORDS[code].sentences[:-1]:
        needed = words.placeholders(sentence)
        assert needed
        assert any(needed <= facts for facts in given()[code.name]), sentence
    assert not words.placeholders(words.WORDS[code].sentences[-1])


def test_the_most_exact_sentence_is_taken() -> None:
    assert "process 41" in words.told(VaultError(Code.VAULT_IN_USE, pid=41)).message
    assert "process" not in words.told(VaultError(Code.VAULT_IN_USE, pid=0)).message
    assert "Group 3" in words.told(VaultError(Code.WRONG_RECOVERY_CODE, group=3)).message
    assert "38 were given" in words.told(VaultError(Code.WRONG_RECOVERY_CODE, group=0, signs=38)).message


def test_every_notice_of_a_reader_has_words() -> None:
    documented = DraftTranscript.__doc__ or ""
    notices = documented.partition("notices:")[2]
    assert set(notices.split('"')[1::2]) == set(words.NOTICES)
