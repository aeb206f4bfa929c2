"""Finding, deciding, and what leaves after it."""

from pathlib import Path

import pytest

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import SourceId
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Code, InputError, StateError
from fieldkit.services import (
    comparing,
    deciding,
    exporting,
    finding,
    interviews,
    publishing,
    register,
    respondents,
    risks,
    undo,
)
from fieldkit.services import study as study_service
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import people
from tests.studies import TAKES_PART, payloads_of, respondent, transcript, turns_of

WORDS = """I: Как вы приехали?

R1: Мне помогла Айгуль. Её номер +996 555 12 34 56, пишите.

I: А потом?

R1: Потом Айгуль уехала в село Ак-Талаа, и мой брат Нурлан тоже.
"""


@pytest.fixture
def source(study: Study, tmp_path: Path) -> SourceId:
    who = respondent(study, "R-001", names=["Мээрим Асанова"])
    return transcript(study, tmp_path, words=WORDS, who=[who]).source.id


def search(study: Study) -> finding.Noted:
    return finding.note(study, finding.look(study)).value


def test_what_is_found_waits_and_what_is_registered_does_not(study: Study, source: SourceId) -> None:
    respondents.register_person(study, ["Айгуль"], relation="подруга")
    noted = search(study)
    known, brother, number = (only(study, form) for form in ("Айгуль", "брат Нурлан", "+996 555 12 34 56"))
    assert known.identifier.decision is Decision.PSEUDONYM
    assert (known.places, known.sources) == (2, 1)
    assert brother.identifier.decision is Decision.OPEN
    assert number.identifier.decision is Decision.REMOVE
    waiting = [row for row in deciding.queue(study) if row.identifier.decision is Decision.OPEN]
    assert len(waiting) == noted.open == deciding.standing(study).open
    assert search(study).texts == 0


def test_forms_of_a_name_are_one_identifier(study: Study, source: SourceId, tmp_path: Path) -> None:
    transcript(study, tmp_path, words="R1: Видела Айгулю, потом Айгүлдүн үйүнө бардык. Aigul помогла.\n")
    search(study)
    row = only(study, "Айгүлдүн")
    assert set(row.identifier.forms) == {"Айгуль", "Айгулю", "Айгүлдүн", "Aigul"}
    assert (row.places, row.sources) == (5, 2)


def only(study: Study, form: str) -> deciding.IdentifierRow:
    (row,) = [row for row in deciding.queue(study) if form in row.identifier.forms]
    return row


def shared(study: Study) -> str:
    publishing.publish(study)
    return payloads_of(study)


def test_a_contact_that_is_kept_leaves_and_otherwise_does_not(study: Study, source: SourceId) -> None:
    search(study)
    number = only(study, "+996 555 12 34 56").identifier
    assert "[contact]" in shared(study)
    deciding.decide(study, [number.id], Decision.KEEP)
    assert "+996 555 12 34 56" in shared(study)
    undo.undo(study)
    assert "+996 555 12 34 56" not in shared(study)


def test_selected_words_are_decided_about_wherever_they_occur(study: Study, source: SourceId) -> None:
    place = deciding.add(study, "Ак-Талаа", FindingKind.LOC, Decision.GENERALISE).value
    deciding.decide(study, [place.id], Decision.GENERALISE, instead="[village, Naryn region]")
    row = only(study, "Ак-Талаа")
    assert (row.places, row.wording) == (1, "[village, Naryn region]")
    (where,) = deciding.places(study, place.id)
    assert (where.form, where.before[-5:]) == ("Ак-Талаа", "село ")
    assert "в село [village, Naryn region], и мой" in shared(study)


def test_something_coarser_is_proposed_and_taken_where_nothing_was_said(
    study: Study, source: SourceId, tmp_path: Path
) -> None:
    transcript(study, tmp_path, words="R1: Я жила в Узгене, работала медсестрой, мне сорок шесть лет.\n")
    place = deciding.add(study, "Узгене", FindingKind.LOC, Decision.OPEN).value
    assert only(study, "Узгене").suggestion == "town, Osh region"
    deciding.decide(study, [place.id], Decision.GENERALISE)
    assert only(study, "Узгене").wording == "[town, Osh region]"
    deciding.decide(study, [place.id], Decision.GENERALISE, instead="south")
    deciding.decide(study, [place.id], Decision.GENERALISE)
    assert only(study, "Узгене").wording == "[south]"
    deciding.decide(study, [place.id], Decision.GENERALISE, instead="")
    assert only(study, "Узгене").wording == "[place]"
    job = deciding.add(study, "медсестрой", FindingKind.PROF, Decision.OPEN).value
    age = deciding.add(study, "сорок шесть лет", FindingKind.AGE, Decision.OPEN).value
    table = tmp_path / "decisions.csv"
    deciding.write_table(study, table)
    written = table.read_text("utf-8-sig")
    rows = [
        line.replace(",open,", ",generalise,") if job.id in line or age.id in line else line
        for line in written.splitlines()
    ]
    table.write_text("\n".join(rows) + "\n", "utf-8")
    deciding.read_table(study, table)
    assert only(study, "медсестрой").wording == "[health professional]"
    assert only(study, "сорок шесть лет").wording == "[aged 40\u201349]"
    assert "жила в [town, Osh region], работала [health professional], мне [aged 40\u201349]." in shared(study)


def test_a_person_who_was_accepted_is_in_the_register(study: Study, source: SourceId) -> None:
    brother = deciding.add(study, "Нурлан", FindingKind.PERSON).value
    (person,) = [one for one in people.persons(study.db) if one.id == brother.person]
    assert person.forms == ("Нурлан",)
    assert f"[Person {person.pseudonym}] тоже" in shared(study)
    deciding.decide(study, [brother.id], Decision.DISMISSED)
    assert person.id not in {one.id for one in people.persons(study.db)}
    undo.undo(study)
    assert person in people.persons(study.db)


def test_a_decision_is_remembered_for_a_later_interview(study: Study, source: SourceId, tmp_path: Path) -> None:
    deciding.add(study, "Нурлан", FindingKind.PERSON)
    later = transcript(study, tmp_path, words="R1: Нурлан и Айгуль вернулись.\n").source.id
    search(study)
    assert only(study, "Нурлан").sources == 2
    here = {row.identifier.forms[0]: row.identifier.decision for row in deciding.queue(study, source=later)}
    assert here == {"Нурлан": Decision.PSEUDONYM, "Айгуль": Decision.OPEN}
    assert only(study, "Нурлан").remembered == 1
    assert only(study, "Айгуль").remembered == 0


def test_what_was_decided_before_is_said_until_somebody_decides_again(
    study: Study, source: SourceId, tmp_path: Path
) -> None:
    nurlan = deciding.add(study, "Нурлан", FindingKind.PERSON).value
    search(study)
    assert only(study, "Нурлан").remembered == 0
    transcript(study, tmp_path, words="R1: Нурлан вернулся.\n")
    for _ in range(2):
        finding.start_again(study)
        search(study)
        assert only(study, "Нурлан").remembered == 1
    deciding.decide(study, [nurlan.id], Decision.REMOVE)
    assert only(study, "Нурлан").remembered == 0
    finding.start_again(study)
    search(study)
    assert only(study, "Нурлан").remembered == 0


def test_two_who_are_the_same_are_decided_about_together_and_can_be_parted(study: Study, source: SourceId) -> None:
    first = deciding.add(study, "Айгуль", FindingKind.PERSON).value
    second = deciding.add(study, "Нурлан", FindingKind.PERSON).value
    united = deciding.unite(study, [first.id, second.id]).value
    assert (united.forms, only(study, "Нурлан").places) == (("Айгуль", "Нурлан"), 3)
    assert len([one for one in people.persons(study.db) if one.respondent is None]) == 1
    assert shared(study).count(f"[Person {first.pseudonym}]") >= 3
    parted = deciding.split(study, united.id, ["Нурлан"]).value
    assert (parted.decision, only(study, "Айгуль").places) == (Decision.OPEN, 2)
    with pytest.raises(InputError):
        deciding.split(study, united.id, ["Айгуль"])
    with pytest.raises(InputError):
        deciding.unite(study, [first.id])


def test_a_form_that_was_split_off_and_is_nobody_leaves_as_spoken(study: Study, source: SourceId) -> None:
    both = deciding.unite(
        study,
        [
            deciding.add(study, "Айгуль", FindingKind.PERSON).value.id,
            deciding.add(study, "Нурлан", FindingKind.PERSON).value.id,
        ],
    ).value
    parted = deciding.split(study, both.id, ["Нурлан"]).value
    deciding.decide(study, [parted.id], Decision.DISMISSED)
    told = shared(study)
    assert "Нурлан" in told
    assert "Айгуль" not in told


def test_who_waits_is_decided_about_by_entering_them_in_the_register(study: Study, source: SourceId) -> None:
    search(study)
    waiting = only(study, "Айгуль").identifier
    assert waiting.decision is Decision.OPEN
    person = respondents.register_person(study, ["айгуль"]).value
    assert (only(study, "Айгуль").identifier.decision, only(study, "Айгуль").identifier.person) == (
        Decision.PSEUDONYM,
        person.id,
    )
    undo.undo(study)
    assert only(study, "Айгуль").identifier == waiting


def test_who_waits_is_recognised_by_another_form_in_the_register(study: Study, source: SourceId) -> None:
    search(study)
    person = respondents.register_person(study, ["Aigul"]).value
    assert only(study, "Айгуль").identifier.decision is Decision.OPEN
    finding.start_again(study)
    assert search(study).remembered == 1
    assert only(study, "Айгуль").identifier.person == person.id


def test_somebody_who_was_interviewed_cannot_be_kept(study: Study, source: SourceId, tmp_path: Path) -> None:
    transcript(study, tmp_path, words="R1: Я Мээрим.\n")
    search(study)
    row = only(study, "Мээрим")
    assert row.wording == "[R-001]"
    with pytest.raises(InputError):
        deciding.decide(study, [row.identifier.id], Decision.KEEP)
    assert only(study, "Мээрим").identifier.decision is Decision.PSEUDONYM


def test_words_that_were_corrected_are_looked_through_again(study: Study, source: SourceId) -> None:
    search(study)
    turn = turns_of(study, source)[1]
    interviews.correct_turn(study, turn.id, text="Мне помогли.", speaker=turn.speaker)
    assert deciding.standing(study).unread == 1
    assert "+996 555 12 34 56" not in {form for row in deciding.queue(study) for form in row.identifier.forms}
    assert search(study).texts == 1


def test_what_changed_while_it_was_looked_through_is_left_for_the_next_time(study: Study, source: SourceId) -> None:
    looked = finding.look(study)
    turn = turns_of(study, source)[1]
    interviews.correct_turn(study, turn.id, text="Мне помогли.", speaker=turn.speaker)
    finding.note(study, looked)
    assert deciding.standing(study).unread == 1


def test_every_undoable_step_of_deciding_can_be_taken_back(study: Study, source: SourceId) -> None:
    search(study)
    before = deciding.queue(study)
    number = only(study, "+996 555 12 34 56").identifier
    deciding.decide(study, [number.id], Decision.KEEP)
    undo.undo(study)
    assert deciding.queue(study) == before
    assert register.anonymiser(study.db).find("+996 555 12 34 56")


def test_nothing_is_exported_while_something_waits(study: Study, source: SourceId, tmp_path: Path) -> None:
    place = deciding.add(study, "Ак-Талаа", FindingKind.LOC, Decision.OPEN).value
    with pytest.raises(StateError) as refused:
        exporting.export(study, tmp_path / "b.fkb")
    assert (refused.value.code, refused.value.facts) == (Code.DECISIONS_OPEN, {"identifiers": 1})
    assert not (tmp_path / "b.fkb").exists()
    deciding.decide(study, [place.id], Decision.KEEP)
    assert exporting.export(study, tmp_path / "b.fkb").value.operations


def test_decisions_travel_through_a_table(study: Study, source: SourceId, tmp_path: Path) -> None:
    search(study)
    deciding.add(study, "Нурлан", FindingKind.PERSON, Decision.OPEN)
    file = tmp_path / "decisions.csv"
    before = deciding.queue(study)
    assert deciding.write_table(study, file).value == len(before)
    table = file.read_text("utf-8-sig").replace(",open,", ",pseudonym,").replace(",remove,", ",keep,")
    file.write_text(table, "utf-8-sig")
    assert deciding.read_table(study, file).value == len(before)
    assert {row.identifier.decision for row in deciding.queue(study)} == {Decision.PSEUDONYM, Decision.KEEP}
    undo.undo(study)
    assert deciding.queue(study) == before
    file.write_text(table.replace("pseudonym", "forget"), "utf-8-sig")
    with pytest.raises(InputError):
        deciding.read_table(study, file)


def test_a_transcript_beside_itself(study: Study, source: SourceId) -> None:
    search(study)
    deciding.decide(study, [only(study, "брат Нурлан").identifier.id], Decision.PSEUDONYM)
    beside = comparing.side_by_side(study, source)
    assert [one.turn.text for one in beside] == [turn.text for turn in turns_of(study, source)]
    last = beside[3]
    spoken = [last.turn.text[mark.start : mark.end] for mark in last.spoken]
    replaced = [last.shared[mark.start : mark.end] for mark in last.replaced]
    assert spoken == ["Айгуль", "село Ак-Талаа", "брат Нурлан"]
    assert replaced[:2] == spoken[:2]
    assert replaced[2].startswith("[Person ")
    assert [mark.decision for mark in last.replaced] == [Decision.OPEN, Decision.OPEN, Decision.PSEUDONYM]
    contact = beside[1].replaced[-1]
    assert beside[1].shared[contact.start : contact.end] == "[contact]"


def test_the_risk_is_measured_in_what_leaves(study: Study) -> None:
    listed = Attribute("country", "Country", AttributeClass.QUASI, ("Qatar", "Russia"))
    study_service.change(study, attributes=(listed,))
    for number, country in enumerate(["Qatar", "Russia", "Russia", "Russia"], start=1):
        draft = RespondentDraft(f"R-{number:03d}", {"country": country}, TAKES_PART)
        respondents.add(study, draft)
    respondents.add(study, RespondentDraft("R-005", {"country": "Qatar"}))
    measured = risks.measure(study)
    assert (measured.respondents, measured.smallest, measured.unique) == (4, 1, 1)
    assert [one.respondents for one in measured.standing_out] == [("R-001",)]
