"""What was typed and not stored waits in the vault."""

from pathlib import Path

import pytest

from fieldkit.domain.people import ConsentItem
from fieldkit.services import drafts, publishing, vaults
from fieldkit.services.respondents import RespondentDraft
from fieldkit.vault.slots import LEAST
from tests.studies import PASSPHRASE, Team

FORM = RespondentDraft(
    "R-001", {"страна": "Россия"}, frozenset({ConsentItem.QUOTE}), "oral", "2026-05-04", ("Айбек",), ("+996 555 123",)
)


def test_a_draft_is_kept_over_closing_and_none_of_it_can_be_read_on_the_disk(tmp_path: Path) -> None:
    study = vaults.create(tmp_path / "S.fieldkit", PASSPHRASE, title="Diaspora", cost=LEAST)
    assert drafts.kept(study) == {}
    drafts.keep(study, {"respondents": {"form": drafts.plain(FORM)}})
    study.close()
    held = b"".join(file.read_bytes() for file in study.folder.rglob("*") if file.is_file())
    assert "Айбек".encode() not in held
    again = vaults.open_study(study.folder, passphrase=PASSPHRASE)
    assert drafts.read(drafts.kept(again)["respondents"]["form"], RespondentDraft) == FORM
    drafts.keep(again, {})
    assert drafts.kept(again) == {}
    again.close()


def test_a_draft_is_nothing_that_could_be_published(team: Team) -> None:
    publishing.publish(team[0])
    drafts.keep(team[0], {"study": {"form": {"title": "Айбек"}}})
    assert publishing.publish(team[0]) == 0


def test_a_draft_of_another_version_is_told_from_a_form() -> None:
    said = drafts.plain(FORM)
    with pytest.raises(ValueError, match="another form"):
        drafts.read({**said, "names": "Айбек"}, RespondentDraft)
