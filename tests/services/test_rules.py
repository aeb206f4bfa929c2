"""Whoever changes what the gate finds has everything searched again that was searched before."""

import hashlib
from pathlib import Path

import pytest

import fieldkit
from fieldkit.anonymise import Anonymiser
from fieldkit.services import gate
from fieldkit.services.rules import RULES

PACKAGE = Path(fieldkit.__file__).parent
DECIDING = (
    *(path for path in sorted((PACKAGE / "anonymise").rglob("*.py")) if "training" not in path.parts),
    PACKAGE / "domain" / "canonical.py",
    PACKAGE / "domain" / "folding.py",
    PACKAGE / "domain" / "registry.py",
    PACKAGE / "services" / "gate.py",
)


def test_the_rules_are_those_of_the_sources() -> None:
    # read as text, so that line ends do not count
    sources = "".join(path.read_text("utf-8") for path in DECIDING)
    digest = hashlib.sha256(sources.encode()).hexdigest()[:16]
    assert digest == RULES, f'write RULES = "{digest}" in fieldkit/services/rules.py'


def test_the_version_follows_register_and_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    some, others = Anonymiser({"1": ["Нур"]}, {}), Anonymiser({"1": ["Нурлан"]}, {})
    before = gate.version(some)
    assert before == gate.version(Anonymiser({"2": ["нур"]}, {"2": "[X]"}))
    assert before != gate.version(others)
    monkeypatch.setattr(gate, "RULES", "other")
    assert before != gate.version(some)
