"""Every code of the core has its words."""

import inspect

import pytest
from PySide6.QtWidgets import QApplication

from fieldkit.domain.access import Strength
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.study import AttributeClass
from fieldkit.errors import BugError, Cancelled, Code, Fact, FieldKitError, UserError
from fieldkit.services import codebook, coding, importing, interviews, register, respondents, study
from ui import words


@pytest.mark.parametrize("code", list(Code))
def test_every_condition_has_a_sentence_and_a_next_step(qapp: QApplication, code: Code) -> None:
    facts: dict[str, Fact] = {"limit_mb": 5, "format": "csv", "encoding": "cp1251", "column": "text", "field": "title"}
    said = words.explain(UserError(code, **facts))
    for text in (said.sentence, said.next_step):
        assert text.endswith(".")
        assert "{" not in text
    assert said.sentence != said.next_step


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (UserError(Code.WRONG_RECOVERY_CODE, group=3), "3"),
        (UserError(Code.WRONG_RECOVERY_CODE, group=0, signs=38), "38"),
        (UserError(Code.VAULT_IN_USE, pid=4711), "4711"),
        (UserError(Code.VAULT_IN_USE, pid=0), "another program"),
        (UserError(Code.KEYCHAIN_UNAVAILABLE, reason="expired"), "days are over"),
        (UserError(Code.VALUE_INVALID, row=7, column="colour"), "Row 7"),
        (UserError(Code.NAME_TAKEN, row=7, column="key"), "Row 7"),
        (UserError(Code.VALUE_INVALID, row=7, column="instead", holds="name"), "Row 7 names somebody"),
        (UserError(Code.VALUE_INVALID, field="relation", holds="name"), "who they are"),
        (UserError(Code.VALUE_INVALID, row=7, column="decision", needs="pseudonym"), "Row 7 would keep"),
        (UserError(Code.NOT_FOUND, row=7, column="id", kind="identifier"), "row 7"),
        (UserError(Code.VALUE_MISSING), "missing"),
        (UserError(Code.IN_USE, kind="respondent", interviews=2), "2"),
        (Cancelled(), "Stopped"),
        (BugError("sql-x"), "inside FieldKit"),
    ],
)
def test_facts_reach_the_sentence(qapp: QApplication, error: FieldKitError, part: str) -> None:
    said = words.explain(error)
    assert part in said.sentence
    assert "{" not in said.sentence + said.next_step


def test_every_step_in_the_journal_has_a_name(qapp: QApplication) -> None:
    labels = set()
    for module in (codebook, coding, importing, interviews, register, respondents, study):
        source = inspect.getsource(module)
        labels |= {part.split('"')[1] for part in source.split("editing(study, ")[1:] if part.startswith('"')}
    assert {"coding-applied", "study-changed", "source-imported"} <= labels
    unknown = words.step("")
    assert {label for label in labels if words.step(label) == unknown} == set()


def test_small_vocabularies_are_complete(qapp: QApplication) -> None:
    assert len({words.consent(item) for item in ConsentItem}) == len(ConsentItem)
    assert len({words.attribute_class(kind) for kind in AttributeClass}) == len(AttributeClass)
    for code in ("add-words", "avoid-common", "avoid-repeats", "avoid-sequences", "avoid-keyboard", "avoid-personal"):
        assert code in (Strength.__doc__ or "")
        assert words.advice(code)
    assert words.slot("recovery") != words.slot("keyring") != words.slot("escrow")


def test_languages_and_days(qapp: QApplication) -> None:
    assert words.language("ky").casefold() == "кыргызча"
    assert words.language("en") == "English"
    assert words.language("zz") == "zz"
    assert words.day("2026-11-05").endswith("2026")
    assert words.day("soon") == "soon"
