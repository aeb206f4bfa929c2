"""What left already, when somebody enters the register, takes their consent back, or is called otherwise."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.ids import RespondentId
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import StateError
from fieldkit.services import (
    coding,
    comparing,
    exporting,
    genesis,
    interviews,
    merging,
    overview,
    publishing,
    releasing,
    respondents,
    undo,
    vaults,
)
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import log, people
from fieldkit.vault.slots import LEAST
from tests.studies import (
    PASSPHRASE,
    TAKES_PART,
    Team,
    code,
    looked_through,
    payloads_of,
    respondent,
    root_of,
    tables_of,
    transcript,
    turns_of,
)

HIDDEN = ("Ай\u00adгуль", "Aйгуль", "Айгу\u0301ль", "Ай-\nгуль", "0555-12-34", "Ｎurlan")


@pytest.fixture(autouse=True)
def _everything_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every packed stretch, however small, so that what is taken out of the log has to leave those as well."""
    monkeypatch.setattr(exporting, "_WORTH_KEEPING", 0)


def _consent(study: Study, who: RespondentId, *items: ConsentItem) -> None:
    draft = replace(respondents.draft_of(study, who), consent=frozenset(items))
    respondents.change(study, who, draft)


@pytest.mark.parametrize("written", HIDDEN)
def test_a_name_that_no_index_finds_is_written_again_too(team: Team, tmp_path: Path, written: str) -> None:
    source = transcript(team[0], tmp_path, words="R1: Она.\n\nR2: Да.").source.id
    turn = turns_of(team[0], source)[0]
    interviews.correct_turn(team[0], turn.id, text=f"Там была {written} и всё", speaker="R1")
    one = code(team[0], "тема")
    coding.apply_code(team[0], source=source, code=one.id, first=turn.id, start=0, last=turn.id, end=9 + len(written))
    team.send(0, 1)
    who = respondent(team[0], names=["Айгуль", "Nurlan"])
    respondents.change(team[0], who, replace(respondents.draft_of(team[0], who), contacts=("0 555 12 34",)))
    team.send(0, 1)
    assert written.replace("\n", "\\n") not in payloads_of(team[0])
    team.send(0, 2)
    assert not any(written in str(row["text"]) for row in tables_of(team[2])["turn"].values())


def test_a_study_named_after_somebody_can_still_be_joined(study: Study, tmp_path: Path) -> None:
    studies.change(study, title="Семья Асановых")
    respondents.register_person(study, ["Возвращение", "Асановых"])
    exporting.write_address_file(study, tmp_path / "a.fka")
    address = exporting.read_address_file(tmp_path / "a.fka")
    written = (tmp_path / "a.fka").read_text("utf-8")
    assert not any(name in written for name in ("Асановых", "Возвращение"))
    joined = vaults.join(tmp_path / "J.fieldkit", PASSPHRASE, address=address, author="J1", cost=LEAST)
    assert publishing.publish(joined) == 0
    exporting.export(study, tmp_path / "b.fkb", to=[genesis.address_of(joined)])
    merging.merge(joined, tmp_path / "b.fkb")
    assert joined.info.title.startswith("Семья [Person")
    assert publishing.publish(joined) == 0
    studies.change(joined, wave="2")
    exporting.export(joined, tmp_path / "c.fkb")
    merging.merge(study, tmp_path / "c.fkb", trust=True)
    assert (study.info.wave, study.info.title) == ("2", "Семья Асановых")
    assert overview.conflicts(study) == []
    assert overview.fingerprint(study) == overview.fingerprint(joined)
    joined.close()


def test_an_address_file_names_nobody_where_words_are_shared_as_they_are(study: Study, tmp_path: Path) -> None:
    studies.change(study, title="Семья Асановых", wave="у Асановых")
    publishing.publish(study)
    respondents.register_person(study, ["Возвращение", "Асановых"])
    with pytest.raises(StateError) as refused:
        exporting.write_address_file(study, tmp_path / "a.fka")
    assert refused.value.facts == {"kind": "study", "id": study.info.id}
    assert not (tmp_path / "a.fka").exists()
    studies.change(study, wave="2026")
    exporting.write_address_file(study, tmp_path / "a.fka")
    written = (tmp_path / "a.fka").read_text("utf-8")
    assert not any(name in written for name in ("Асановых", "Возвращение"))


def test_words_corrected_here_are_safe_in_codings_too(team: Team, tmp_path: Path) -> None:
    source = transcript(team[0], tmp_path).source.id
    one = code(team[0], "тема")
    team.send(0, 1)
    respondents.register_person(team[1], ["Бермет", "Айгуль"])
    turn = next(turn for turn in turns_of(team[1], source) if "Айгуль" in turn.text)
    coding.apply_code(team[1], source=source, code=one.id, first=turn.id, start=0, last=turn.id, end=len(turn.text))
    team.export(1)
    interviews.correct_turn(team[1], turn.id, text=f"Бермет и {turn.text}", speaker=turn.speaker)
    coding.apply_code(team[1], source=source, code=one.id, first=turn.id, start=0, last=turn.id, end=12)
    team.export(1)
    assert "Бермет" not in payloads_of(team[1])


def test_who_takes_their_consent_back_stays_at_home(team: Team, tmp_path: Path) -> None:
    who = respondent(team[0], "R-100")
    source = transcript(team[0], tmp_path, who=[who]).source.id
    one = code(team[0], "тема")
    coding.code_matches(team[0], code=one.id, text="Москву")
    team.send(0, 1)
    _consent(team[0], who)
    report = team.send(0, 2)
    assert "Москву" not in payloads_of(team[0])
    assert team.export(0).left_out == exporting.LeftOut(1, 1)
    assert tables_of(team[2])["turn"] == {}
    assert report.waiting == 0
    assert publishing.publish(team[0]) == 0
    _consent(team[0], who, ConsentItem.TAKE_PART)
    team.exchange()
    assert tables_of(team[2]) == tables_of(team[1])
    assert len(turns_of(team[2], source)) == 6
    assert root_of(team[0]) == root_of(team[2])
    assert publishing.publish(team[0]) == 0


def test_who_took_over_the_words_learns_that_consent_was_taken_back(team: Team, tmp_path: Path) -> None:
    laptop, office = team[1], team[0]
    who = respondents.add(laptop, RespondentDraft("K-77", {}, frozenset(ConsentItem), "oral")).value.id
    source = transcript(laptop, tmp_path, words="R1: Канарейка пела.\n\nI: И потом?", who=[who]).source.id
    team.send(1, 0)
    one = code(office, "тема")
    coding.code_matches(office, code=one.id, text="Канарейка")
    team.export(0)
    (own,) = tables_of(office)["coding"]
    looked_through(office)
    assert releasing.offers(office)[0].leaving.transcripts == 1
    _consent(laptop, who)
    team.send(1, 0)
    assert not people.consents(office.db)[who].items
    assert releasing.offers(office)[0].leaving.transcripts == 0
    assert not comparing.leaves(office, source)
    payloads = [operation.payload for operation in log.operations_of(office.db, [own])[own]]
    assert payloads == [None]
    assert publishing.publish(laptop) == publishing.publish(office) == 0
    assert team.send(1, 2).waiting == 0
    assert tables_of(team[2])["consent"] == {}
    _consent(laptop, who, *ConsentItem)
    team.send(1, 0)
    team.send(1, 2)
    assert people.consents(office.db)[who].items == people.consents(team[2].db)[who].items == frozenset(ConsentItem)
    assert comparing.leaves(office, source)


def test_an_interview_of_which_nobody_is_known_stays_at_home(team: Team, tmp_path: Path) -> None:
    who = respondent(team[0], takes_part=False)
    source = transcript(team[0], tmp_path, words="R1: Канарейка пела.\n\nI: И потом?", who=[who]).source.id
    interviews.assign(team[0], source, [])
    assert team.export(0).left_out == exporting.LeftOut(1, 0, 1)
    assert "Канарейка" not in payloads_of(team[0])
    interviews.assign(team[0], source, [respondent(team[0])])
    team.send(0, 1)
    assert len(turns_of(team[1], source)) == 2
    interviews.assign(team[0], source, [])
    team.export(0)
    assert "Канарейка" not in payloads_of(team[0])


def test_consent_taken_back_by_undo(team: Team, tmp_path: Path) -> None:
    who = respondent(team[0], "R-100", takes_part=False)
    transcript(team[0], tmp_path, who=[who])
    _consent(team[0], who, ConsentItem.TAKE_PART)
    team.export(0)
    undo.undo(team[0])
    team.export(0)
    assert "Москву" not in payloads_of(team[0])


@pytest.mark.parametrize("exported", [False, True])
def test_what_was_removed_leaves_no_more_when_consent_is_taken_back(
    team: Team, tmp_path: Path, *, exported: bool
) -> None:
    who, other = respondent(team[0]), respondent(team[0])
    source = transcript(team[0], tmp_path, words="R1: Канарейка пела.\n\nI: И потом?", who=[who]).source.id
    transcript(team[0], tmp_path, words="R1: Синица молчала.\n\nI: И потом?", who=[other])
    team.send(0, 1)
    interviews.remove(team[0], source)
    if exported:
        team.send(0, 1)
        assert "Канарейка" in payloads_of(team[0])
    _consent(team[0], who)
    team.send(0, 2)
    assert "Канарейка" not in payloads_of(team[0]) + payloads_of(team[2])
    assert "Синица" in payloads_of(team[2])
    assert source not in tables_of(team[2])["source"]
    undo.undo(team[0])
    undo.undo(team[0])
    team.send(0, 2)
    assert any("Канарейка" in str(row["text"]) for row in tables_of(team[2])["turn"].values())
    assert root_of(team[0]) == root_of(team[2])


def test_a_respondent_who_is_removed_is_described_in_no_later_bundle(team: Team) -> None:
    country = Attribute("country", "Страна", AttributeClass.QUASI, ("Россия", "Турция"))
    studies.change(team[0], attributes=[country])
    who = respondents.add(team[0], RespondentDraft("K-77", {"country": "Турция"}, TAKES_PART, "oral", "", ())).value.id
    team.send(0, 1)
    assert "K-77" in payloads_of(team[0])
    respondents.remove(team[0], who)
    team.send(0, 1)
    assert who not in tables_of(team[1])["respondent"]
    team.send(0, 2)
    assert "K-77" not in payloads_of(team[0]) + payloads_of(team[2])
    undo.undo(team[0])
    team.send(0, 1)
    assert tables_of(team[1])["respondent"][who]["attributes"] == {"country": "Турция"}


def test_a_memo_made_private_stays_at_home(team: Team, tmp_path: Path) -> None:
    source = transcript(team[0], tmp_path).source.id
    coding.write_memo(team[0], source, "кенарёк", shareable=True)
    team.export(0)
    assert "кенарёк" in payloads_of(team[0])
    coding.write_memo(team[0], source, "кенарёк", shareable=False)
    report = team.send(0, 1)
    assert "кенарёк" not in payloads_of(team[0])
    assert report.waiting == 0


def test_what_stands_for_a_name_follows_the_code(team: Team, tmp_path: Path) -> None:
    who = respondent(team[0], "R-100", names=["Айгуль"])
    transcript(team[0], tmp_path)
    team.export(0)
    assert "[R-100]" in payloads_of(team[0])
    respondents.change(team[0], who, replace(respondents.draft_of(team[0], who), code="R-200"))
    team.send(0, 1)
    texts = [str(row["text"]) for row in tables_of(team[1])["turn"].values()]
    assert any("[R-200]" in text for text in texts)
    assert not any("[R-100]" in text for text in texts)


def test_what_an_older_program_let_through_is_made_safe_before_it_goes(
    team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = transcript(team[0], tmp_path, words="R1: Пишите на a.b@mail.ru, да.\n\nI: Хорошо.").source.id
    one = code(team[0], "тема")
    coding.code_matches(team[0], code=one.id, text="Пишите на a.b@mail.ru")
    with monkeypatch.context() as older:
        older.setattr(Anonymiser, "find", lambda _self, _text: [])
        older.setattr(Anonymiser, "version", "older")
        team.export(0)
        coding.remove_codings(team[0], [coding.passages(team[0], source)[0].coding.id])
        team.export(0)
    assert "mail.ru" in payloads_of(team[0])
    team.send(0, 1)
    assert "mail.ru" not in payloads_of(team[0])
    assert [turn.text for turn in turns_of(team[1], source)] == ["Пишите на [contact], да.", "Хорошо."]
    assert publishing.publish(team[0]) == 0


def test_the_form_of_a_respondent_that_came_can_be_saved(team: Team) -> None:
    who = respondent(team[0], "R-100")
    team.send(0, 1)
    draft = respondents.draft_of(team[1], who)
    assert draft.given == "2026 Q4"
    respondents.change(team[1], who, replace(draft, code="R-101"))
    team.send(1, 0)
    assert respondents.draft_of(team[0], who).code == "R-101"
    assert respondents.draft_of(team[0], who).given == "2026-11-22"


def test_an_export_that_is_refused_writes_nothing_anew(team: Team) -> None:
    who = respondent(team[0], "Бермет-1")
    team.export(0)
    respondents.register_person(team[0], ["Бермет"])
    for _ in range(2):
        with pytest.raises(StateError):
            team.export(0)
    assert publishing.publish(team[0]) == 0
    respondents.change(team[0], who, replace(respondents.draft_of(team[0], who), code="R-001"))
    team.send(0, 1)
    assert "Бермет" not in payloads_of(team[0])
    assert [row.respondent.code for row in respondents.rows(team[1])] == ["R-001"]


def test_the_order_of_bundles_does_not_show_when_something_was_taken_back(team: Team, tmp_path: Path) -> None:
    who = respondent(team[0], "R-100")
    source = transcript(team[0], tmp_path, who=[who]).source.id
    one = code(team[0], "тема")
    coding.code_matches(team[0], code=one.id, text="Москву")
    interviews.correct_turn(team[0], turns_of(team[0], source)[1].id, text="В Москву и Ош", speaker="R1")
    before = team.export(0).path
    _consent(team[0], who)
    after = team.export(0).path
    for place, order in ((1, (before, after)), (2, (after, before, after))):
        for bundle in order:
            merging.merge(team[place], bundle, trust=True)
            assert publishing.publish(team[place]) == 0
    assert tables_of(team[1]) == tables_of(team[2])
    assert len(turns_of(team[2], source)) == 6
    assert merging.merge(team[2], before).value.changed == {}
    merging.merge(team[0], before)
    assert "Москву" not in payloads_of(team[0])
    assert len({root_of(work) for work in team.studies}) == 1


def test_a_year_beside_a_name_is_no_name(team: Team, tmp_path: Path) -> None:
    respondents.register_person(team[0], ["Айгуль 1985"])
    transcript(team[0], tmp_path, words="R1: В 1985 году родилась Айгуль.\n")
    team.export(0)
    assert "В 1985 году родилась [Person" in payloads_of(team[0])
