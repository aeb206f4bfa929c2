"""The schema: from nothing to now, newer refused, older copied first and then stepped."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.profile import SUPPLIED
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import BugError, Code, VaultError
from fieldkit.services import codebook, keeping, profiles, publishing, respondents, vaults
from fieldkit.services import study as studies
from fieldkit.services.session import Study
from fieldkit.store import log, migrations
from fieldkit.vault import backup
from fieldkit.vault.folder import VaultFolder
from tests.studies import PASSPHRASE, Laptop, code, respondent

LATER = ("CREATE TABLE later (id TEXT PRIMARY KEY) STRICT", "INSERT INTO later VALUES ('step')")

SINCE_2 = (
    ("study", "profiles"),
    ("study", "coarser"),
    ("respondent", "withheld"),
    ("occurrence", "remembered"),
    ("identifier", "typed"),
)


def one_more_step(monkeypatch: pytest.MonkeyPatch, *statements: str) -> None:
    """As if a later version had one more step."""
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, statements))
    monkeypatch.setattr(migrations, "CURRENT", migrations.CURRENT + 1)
    monkeypatch.setattr(migrations.migrate, "__kwdefaults__", {"to": migrations.CURRENT})


def backups_of(laptop: Laptop) -> list[Path]:
    return backup.automatic(VaultFolder(laptop.folder))


def test_a_new_vault_has_the_schema_of_this_version(study: Study) -> None:
    assert migrations.version_of(study.db) == migrations.CURRENT == len(migrations.STEPS)
    assert keeping.check(study).sound


def test_migrating_a_current_vault_changes_nothing(study: Study) -> None:
    schema = study.db.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
    migrations.migrate(study.db)
    assert study.db.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall() == schema


def test_a_newer_vault_is_refused_and_left_alone(laptops: list[Laptop]) -> None:
    study = laptops[0].open()
    study.db.execute(f"PRAGMA user_version = {migrations.CURRENT + 1}")
    study.close()
    before = (laptops[0].folder / "vault.db").read_bytes()
    with pytest.raises(VaultError) as refused:
        vaults.open_study(laptops[0].folder, passphrase=PASSPHRASE)
    assert refused.value.code is Code.VAULT_NEWER
    assert refused.value.facts == {"found": migrations.CURRENT + 1, "known": migrations.CURRENT}
    assert (laptops[0].folder / "vault.db").read_bytes() == before
    assert backups_of(laptops[0]) == []


def test_an_older_vault_is_copied_and_then_migrated(laptops: list[Laptop], monkeypatch: pytest.MonkeyPatch) -> None:
    older = laptops[0].open()
    code(older, "Помощь")
    older.close()
    one_more_step(monkeypatch, *LATER)
    study = vaults.open_study(laptops[0].folder, passphrase=PASSPHRASE)
    assert migrations.version_of(study.db) == migrations.CURRENT
    assert study.db.execute("SELECT id FROM later").fetchone() == ("step",)
    assert [row.code.name for row in codebook.tree(study)] == ["Помощь"]
    study.close()
    copies = backups_of(laptops[0])
    assert len(copies) == 1
    monkeypatch.undo()
    restored = keeping.restore(copies[0], laptops[0].folder.with_name("R.fieldkit"), passphrase=PASSPHRASE)
    assert migrations.version_of(restored.db) == len(migrations.STEPS)
    assert [row.code.name for row in codebook.tree(restored)] == ["Помощь"]
    restored.close()


def test_a_step_that_fails_leaves_the_vault_as_it_was(laptops: list[Laptop], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        one_more_step(patch, *LATER, "INSERT INTO nowhere VALUES (1)")
        with pytest.raises(BugError):
            vaults.open_study(laptops[0].folder, passphrase=PASSPHRASE)
    study = vaults.open_study(laptops[0].folder, passphrase=PASSPHRASE)
    assert migrations.version_of(study.db) == migrations.CURRENT
    assert study.db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").fetchone() == (0,)
    study.close()


def test_a_vault_without_levels_gets_them_and_publishes_nothing_new(laptops: list[Laptop]) -> None:
    """The steps from 2 on, and a study entity that was published before its new field came."""
    older = laptops[0].open()
    studies.change(older, attributes=[Attribute("age", "Age", AttributeClass.QUASI, ("young", "old"))])
    who = respondent(older, "R-001")
    publishing.publish(older)
    genesis = [one for one in log.operations_of(older.db, [older.info.id])[older.info.id] if one.header.field is None]
    value = genesis[0].value
    assert isinstance(value, dict)
    with older.writing() as db:
        payload = {**canonical.loads(genesis[0].payload or b""), "value": _without(value, "profiles")}
        db.execute("UPDATE operation SET payload = ? WHERE seq = 1", (canonical.dumps(payload),))
        for table, column in SINCE_2:
            db.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for table in ("release", "passage", "page"):
            db.execute(f"DROP TABLE {table}")
        for trigger in ("turn_update_undrawn", "turn_delete_undrawn"):
            db.execute(f"DROP TRIGGER {trigger}")
        db.execute("PRAGMA user_version = 2")
    older.close()
    study = vaults.open_study(laptops[0].folder, passphrase=PASSPHRASE)
    assert migrations.version_of(study.db) == migrations.CURRENT
    assert study.info.profiles == SUPPLIED
    assert [(one.key, one.leaving, one.hierarchy) for one in study.info.attributes] == [("age", 0, Hierarchy())]
    assert respondents.draft_of(study, who).withheld == frozenset()
    studies.change(study, wave="2026")
    assert publishing.publish(study) == 1
    profiles.change_profile(study, replace(SUPPLIED[0], least_group=9))
    assert publishing.publish(study) == 1
    study.close()


def _without(value: dict[str, Json], name: str) -> dict[str, Json]:
    return {key: item for key, item in value.items() if key != name}
