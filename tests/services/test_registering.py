"""The register of people: entered, changed and taken off, whether they are replaced or kept."""

from pathlib import Path

import pytest

from fieldkit.domain.identifiers import Decision, FindingKind, Identifier
from fieldkit.domain.ids import PersonId, SourceId
from fieldkit.domain.people import PersonRole, relation_as, role_in
from fieldkit.errors import Code, InputError
from fieldkit.services import deciding, finding, interviews, publishing, registering, respondents, undo
from fieldkit.services.registering import Entry, EntryDraft
from fieldkit.services.session import Study
from fieldkit.store import people
from tests.studies import payloads_of, respondent, steps_left, tables_of, transcript

MENTIONED, INTERVIEWER, PUBLIC = PersonRole
WORDS = """I: Кто помог?

R1: Помог Нурлан, потом ещё раз позвонили Нурлану. Его брат Темир тоже.

I: Ещё кто-то?

R1: Президент Садыр Жапаров обещал, но Садыр Жапарову не верят. Садыр, мой сосед, верит.
"""


@pytest.fixture
def source(study: Study, tmp_path: Path) -> SourceId:
    who = respondent(study, "R-001", names=["Мээрим Асанова"])
    return transcript(study, tmp_path, words=WORDS, who=[who]).source.id


def search(study: Study) -> None:
    finding.note(study, finding.look(study))


def found(study: Study, form: str) -> Identifier:
    """The identifier that has a form."""
    [one] = [row.identifier for row in deciding.queue(study) if form in row.identifier.forms]
    return one


def shared(study: Study, source: SourceId) -> str:
    turns = interviews.shared_turns(study, source)
    assert turns is not None
    return " ".join(turn.text for turn in turns)


def only(study: Study) -> Entry:
    [entry] = registering.entries(study)
    return entry


def test_a_relation_says_the_role() -> None:
    assert relation_as(INTERVIEWER, " in Osh ") == "interviewer, in Osh"
    assert relation_as(INTERVIEWER, "") == "interviewer"
    assert relation_as(MENTIONED, " sister ") == "sister"
    for role, words in ((INTERVIEWER, "in Osh"), (INTERVIEWER, ""), (MENTIONED, "sister of R-012, nurse")):
        assert role_in(relation_as(role, words)) == (role, words)


def test_interviewers_are_replaced_and_told_as_such(study: Study, source: SourceId) -> None:
    entered = registering.enter(study, EntryDraft(("Темир",), "", INTERVIEWER)).value
    assert (entered.role, entered.forms, entered.relation) == (INTERVIEWER, ("Темир",), "")
    assert entered.wording.endswith(", interviewer]")
    assert entered.wording in shared(study, source)


def test_a_public_figure_is_recognised_and_kept(study: Study, source: SourceId) -> None:
    entered = registering.enter(study, EntryDraft(("Садыр Жапаров",), "president", PUBLIC)).value
    assert (entered.role, entered.relation, entered.wording) == (PUBLIC, "president", "")
    search(study)
    figure = found(study, "Садыр Жапаров")
    assert figure.decision is Decision.KEEP
    assert "Садыр Жапарову" in figure.forms
    # a first name alone may be somebody else's
    assert found(study, "Садыр").id != figure.id
    assert "Президент Садыр Жапаров обещал, но Садыр Жапарову" in shared(study, source)
    assert only(study).forms == figure.forms


def test_who_was_kept_where_they_were_found_is_a_public_figure(study: Study, source: SourceId) -> None:
    deciding.add(study, "Садыр Жапаров", FindingKind.PERSON, Decision.KEEP)
    deciding.add(study, "Ош", FindingKind.LOC, Decision.KEEP)
    assert (only(study).role, only(study).forms) == (PUBLIC, ("Садыр Жапаров",))
    assert "Садыр Жапаров" in shared(study, source)


def test_whoever_waits_is_taken_in_by_a_public_figure(study: Study, source: SourceId) -> None:
    deciding.add(study, "Садыр Жапаров", FindingKind.PERSON, Decision.OPEN)
    deciding.add(study, "Темир", FindingKind.PERSON, Decision.DISMISSED)
    registering.enter(study, EntryDraft(("садыр жапаров", "темир"), "", PUBLIC))
    assert [row.identifier.decision for row in deciding.queue(study)] == [Decision.KEEP]
    assert set(only(study).forms) == {"садыр жапаров", "темир", "Садыр Жапаров", "Темир"}
    assert "Садыр Жапаров" in shared(study, source)


@pytest.mark.usefixtures("source")
def test_what_is_replaced_is_not_kept_under_the_same_name_nor_the_other_way_round(study: Study) -> None:
    registering.enter(study, EntryDraft(("Темир Усенов",)))
    deciding.add(study, "Нурлану", FindingKind.LOC, Decision.REMOVE)
    registering.enter(study, EntryDraft(("Садыр Жапаров",), "", PUBLIC))
    for forms in (("мээрим асанова",), ("Асанова",), ("Усенов",), ("Нурлану",)):
        with pytest.raises(InputError) as refused:
            registering.enter(study, EntryDraft(forms, "", PUBLIC))
        assert refused.value.code is Code.NAME_TAKEN
    for role in (MENTIONED, INTERVIEWER):
        with pytest.raises(InputError) as refused:
            registering.enter(study, EntryDraft(("САДЫР ЖАПАРОВ",), "", role))
        assert refused.value.code is Code.NAME_TAKEN
    assert len(registering.entries(study)) == 2


@pytest.mark.parametrize(("forms", "code"), [((" ",), Code.VALUE_MISSING), (("Т",), Code.VALUE_INVALID)])
def test_a_name_has_letters(study: Study, forms: tuple[str, ...], code: Code) -> None:
    entry = registering.enter(study, EntryDraft(("Темир",))).value
    for role in PersonRole:
        with pytest.raises(InputError) as refused:
            registering.enter(study, EntryDraft(forms, "", role))
        assert refused.value.code is code
        with pytest.raises(InputError) as refused:
            registering.change(study, entry.id, EntryDraft(forms, "", role))
        assert refused.value.code is code
    assert only(study) == entry


def test_forms_and_relation_are_changed(study: Study, source: SourceId) -> None:
    before = registering.enter(study, EntryDraft(("Нурлан", "Темир"), "neighbour")).value
    search(study)
    after = registering.change(study, before.id, EntryDraft(("Нурлан", "Nurlan"), "brother of R-001")).value
    assert (after.id, after.forms, after.relation) == (before.id, ("Нурлан", "Nurlan"), "brother of R-001")
    assert after.wording == before.wording.replace("neighbour", "brother of R-001")
    assert after.wording in shared(study, source)
    # what was taken for them, and is not, waits
    assert found(study, "брат Темир").decision is Decision.OPEN
    assert found(study, "брат Темир").person is None
    assert "Темир" in shared(study, source)
    assert found(study, "Нурлану").person == before.id


def test_somebody_of_whom_nothing_found_is_left_keeps_their_entry(study: Study, source: SourceId) -> None:
    before = registering.enter(study, EntryDraft(("Темир",))).value
    search(study)
    registering.change(study, before.id, EntryDraft(("Тимур",)))
    assert (found(study, "брат Темир").decision, found(study, "брат Темир").person) == (Decision.OPEN, None)
    assert "Темир" in shared(study, source)
    assert only(study).forms == ("Тимур",)


def test_what_left_under_a_name_that_comes_in_is_written_anew(study: Study, source: SourceId) -> None:
    entry = registering.enter(study, EntryDraft(("Темир",))).value
    publishing.publish(study)
    assert "Нурлан" in payloads_of(study)
    registering.change(study, entry.id, EntryDraft(("Темир", "Нурлан", "Нурлану")))
    publishing.publish(study)
    assert "Нурлан" not in payloads_of(study)


def test_somebody_becomes_an_interviewer_and_is_one_no_more(study: Study) -> None:
    entry = registering.enter(study, EntryDraft(("Темир",), "in Osh")).value
    told = registering.change(study, entry.id, EntryDraft(("Темир",), "in Osh", INTERVIEWER)).value
    assert (told.role, told.relation) == (INTERVIEWER, "in Osh")
    assert told.wording.endswith(", interviewer, in Osh]")
    back = registering.change(study, entry.id, EntryDraft(("Темир",), told.relation)).value
    assert back == entry


def test_somebody_becomes_a_public_figure_and_is_one_no_more(study: Study, source: SourceId) -> None:
    entry = registering.enter(study, EntryDraft(("Нурлан",), "singer")).value
    search(study)
    assert found(study, "Нурлану").decision is Decision.PSEUDONYM
    figure = registering.change(study, entry.id, EntryDraft(("Нурлан",), "singer", PUBLIC)).value
    assert (figure.role, figure.relation, figure.wording) == (PUBLIC, "singer", "")
    assert set(figure.forms) == {"Нурлан", "Нурлану"}
    assert people.persons(study.db)[0].forms == ("Мээрим Асанова",)
    assert "Помог Нурлан, потом ещё раз позвонили Нурлану" in shared(study, source)
    back = registering.change(study, figure.id, EntryDraft(figure.forms, figure.relation)).value
    assert (back.role, back.relation, back.wording) == (MENTIONED, "singer", entry.wording)
    assert found(study, "Нурлану").person == back.id
    assert "Нурлан" not in shared(study, source)


def test_a_first_name_is_not_kept_with_a_full_one(study: Study, source: SourceId) -> None:
    entry = registering.enter(study, EntryDraft(("Садыр Жапаров",))).value
    search(study)
    assert found(study, "Садыр").person == entry.id
    figure = registering.change(study, entry.id, EntryDraft(("Садыр Жапаров",), "", PUBLIC)).value
    assert "Садыр" not in figure.forms
    assert found(study, "Садыр").decision is Decision.OPEN


@pytest.mark.usefixtures("source")
def test_a_form_that_a_public_figure_loses_waits(study: Study) -> None:
    entry = registering.enter(study, EntryDraft(("Садыр Жапаров", "Темир", "Nobody"), "", PUBLIC)).value
    search(study)
    registering.change(study, entry.id, EntryDraft(("Садыр Жапаров",), "", PUBLIC))
    assert found(study, "брат Темир").decision is Decision.OPEN
    assert only(study).forms == ("Садыр Жапаров",)


def test_a_public_figure_is_taken_off(study: Study, source: SourceId) -> None:
    entry = registering.enter(study, EntryDraft(("Садыр Жапаров",), "", PUBLIC)).value
    before = tables_of(study)
    registering.remove(study, entry.id)
    assert registering.entries(study) == []
    undo.undo(study)
    assert tables_of(study) == before
    search(study)
    registering.remove(study, entry.id)
    assert found(study, "Садыр Жапаров").decision is Decision.OPEN


def test_whoever_is_mentioned_is_taken_off(study: Study) -> None:
    entry = registering.enter(study, EntryDraft(("Темир",))).value
    registering.remove(study, entry.id)
    assert registering.entries(study) == []
    with pytest.raises(InputError) as removed:
        registering.remove(study, entry.id)
    with pytest.raises(InputError) as changed:
        registering.change(study, entry.id, EntryDraft(("Темир",)))
    assert removed.value.code is changed.value.code is Code.NOT_FOUND


@pytest.mark.parametrize("role", PersonRole)
def test_every_change_is_taken_back_and_done_again(study: Study, source: SourceId, role: PersonRole) -> None:
    for draft in (EntryDraft(("Нурлан", "Темир"), "neighbour"), EntryDraft(("Садыр Жапаров",), "", PUBLIC)):
        entry = registering.enter(study, draft).value
        search(study)
        before, left = tables_of(study), shared(study, source)
        registering.change(study, entry.id, EntryDraft((draft.forms[0], "Somebody"), "else", role))
        after = tables_of(study)
        assert after != before
        assert undo.undo(study).value == "person-changed"
        assert (tables_of(study), shared(study, source)) == (before, left)
        undo.redo(study)
        assert tables_of(study) == after
        undo.undo(study)
    assert steps_left(study)[1]


def test_respondents_are_no_entries(study: Study) -> None:
    respondent(study, "R-001", names=["Мээрим Асанова"])
    [person] = respondents.persons(study)
    assert registering.entries(study) == []
    with pytest.raises(InputError) as refused:
        registering.change(study, PersonId(person.id), EntryDraft(("Мээрим",), "", PUBLIC))
    assert refused.value.code is Code.NOT_FOUND


def test_the_list_goes_by_role_and_name(study: Study) -> None:
    for name, role in (("Улан", PUBLIC), ("Болот", INTERVIEWER), ("Ян", MENTIONED), ("Айжан", MENTIONED)):
        registering.enter(study, EntryDraft((name,), "", role))
    every = registering.entries(study)
    assert [one.forms[0] for one in every] == ["Айжан", "Ян", "Болот", "Улан"]
    assert "Айжан" not in repr(every)
