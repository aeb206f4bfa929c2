"""Respondents, consent, identity and the register of people as use cases."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.domain.ids import PersonId, RespondentId, new_id
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.study import AttributeClass
from fieldkit.errors import Code, InputError, StateError
from fieldkit.services import respondents, undo
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.studies import Team, respondent, tables_of, transcript

WHOLE = RespondentDraft(
    "R-012",
    {"age": "30-39", "work": ""},
    frozenset({ConsentItem.QUOTE}),
    "oral",
    "",
    ("Айгуль Асанова", " Aigul ", "Aigul"),
    ("+996 555 123 456",),
)
NOBODY = RespondentId(new_id())


def test_adding_writes_everything_the_form_holds(study: Study) -> None:
    outcome = respondents.add(study, WHOLE)
    assert outcome.touched == {"respondent", "consent", "identity", "person", "study"}
    assert respondents.draft_of(study, outcome.value.id) == replace(
        WHOLE,
        attributes={"age": "30-39"},
        consent=frozenset({ConsentItem.TAKE_PART, ConsentItem.QUOTE}),
        given=study.today,
        names=("Айгуль Асанова", "Aigul"),
    )
    (person,) = respondents.persons(study)
    assert (person.forms, person.respondent) == (("Айгуль Асанова", "Aigul"), outcome.value.id)


def test_adding_is_taken_back_wholly(study: Study) -> None:
    before = tables_of(study)
    respondents.add(study, WHOLE)
    undo.undo(study)
    assert tables_of(study) == before


def test_an_answer_the_study_did_not_ask_for_stays_at_home(study: Study) -> None:
    respondents.add(study, WHOLE)
    (attribute,) = study.info.attributes
    assert (attribute.key, attribute.kind, attribute.shareable) == ("age", AttributeClass.QUASI, False)


def test_nothing_agreed_to_leaves_no_consent(study: Study) -> None:
    outcome = respondents.add(study, RespondentDraft(how="oral"))
    assert outcome.touched == {"respondent"}
    (row,) = respondents.rows(study)
    assert (row.consent, row.identity_noted, row.interviews) == (None, False, 0)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (RespondentDraft("..."), "code"),
        (RespondentDraft("R" * 41), "code"),
        (RespondentDraft(names=("A",)), "name"),
        (RespondentDraft(attributes={" ": "x"}), "attribute"),
        (RespondentDraft(given="spring"), "given"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(study: Study, draft: RespondentDraft, field: str) -> None:
    before = tables_of(study)
    with pytest.raises(InputError) as refused:
        respondents.add(study, draft)
    assert (refused.value.code, refused.value.facts) == (Code.VALUE_INVALID, {"field": field})
    assert tables_of(study) == before


def test_a_code_stands_for_one_respondent(study: Study) -> None:
    respondent(study, "R-001")
    other = respondent(study, "R-002")
    with pytest.raises(InputError) as refused:
        respondents.add(study, RespondentDraft("R-001"))
    assert refused.value.code is Code.NAME_TAKEN
    with pytest.raises(InputError) as refused:
        respondents.change(study, other, RespondentDraft("R-001"))
    assert refused.value.code is Code.NAME_TAKEN


def test_codes_are_counted_on_from_the_greatest_and_carry_the_vault(team: Team) -> None:
    respondent(team[0], "R-009")
    respondent(team[0], "R-002")
    assert respondents.next_code(team[0]) == "R-010"
    assert respondents.add(team[0], RespondentDraft()).value.code == "R-010"
    assert respondents.next_code(team[1]) == "K2-001"


@pytest.mark.parametrize("given", ["2026-03-05", "2026 Q3"])
def test_changing_keeps_the_day_and_writes_the_rest(study: Study, given: str) -> None:
    one = respondents.add(study, WHOLE).value
    changed = replace(WHOLE, code="X-1", given=given, names=(), consent=frozenset({ConsentItem.ARCHIVE}))
    outcome = respondents.change(study, one.id, changed)
    assert outcome.touched == {"respondent", "consent", "identity", "person"}
    held = respondents.draft_of(study, one.id)
    assert (held.code, held.given, held.names) == ("X-1", given, ())
    assert held.consent == {ConsentItem.TAKE_PART, ConsentItem.ARCHIVE}
    assert respondents.persons(study) == []
    undo.undo(study)
    assert respondents.draft_of(study, one.id).names == ("Айгуль Асанова", "Aigul")


def test_nobody_is_found_changed_or_shown_who_is_not_there(study: Study) -> None:
    for ask in (
        lambda: respondents.change(study, NOBODY, RespondentDraft("R-001")),
        lambda: respondents.draft_of(study, NOBODY),
        lambda: respondents.find(study, "R-001"),
    ):
        with pytest.raises(InputError) as refused:
            ask()
        assert (refused.value.code, refused.value.facts) == (Code.NOT_FOUND, {"kind": "respondent"})


def test_a_respondent_is_found_by_code(study: Study) -> None:
    who = respondent(study, "R-007")
    assert respondents.find(study, " R-007 ").id == who


def test_rows_count_interviews_and_tell_no_name(study: Study, tmp_path: Path) -> None:
    second = respondent(study, "R-002", names=["Нурлан"])
    first = respondent(study, "R-001")
    transcript(study, tmp_path, who=[first, second])
    transcript(study, tmp_path, who=[second])
    rows = respondents.rows(study)
    told = [(row.respondent.code, row.interviews, row.identity_noted) for row in rows]
    assert told == [("R-001", 1, False), ("R-002", 2, True)]
    assert "Нурлан" not in repr(rows)


def test_removing_takes_consent_and_identity_along(study: Study) -> None:
    before = tables_of(study)
    who = respondent(study, "R-001", names=["Айгуль"])
    outcome = respondents.remove(study, who)
    assert outcome.touched == {"respondent", "consent", "identity", "person"}
    assert tables_of(study) == before
    undo.undo(study)
    assert respondents.draft_of(study, who).names == ("Айгуль",)


def test_whoever_speaks_in_an_interview_is_not_removed(study: Study, tmp_path: Path) -> None:
    who = respondent(study)
    transcript(study, tmp_path, who=[who])
    with pytest.raises(StateError) as refused:
        respondents.remove(study, who)
    assert (refused.value.code, refused.value.facts["interviews"]) == (Code.IN_USE, 1)
    assert [row.respondent.id for row in respondents.rows(study)] == [who]


def test_people_are_registered_once_with_every_form(study: Study) -> None:
    first = respondents.register_person(study, ["Нурлан", " Nurlan "], relation=" brother of R-001 ")
    assert first.touched == {"person"}
    again = respondents.register_person(study, ["Nurlan", "Нурик"]).value
    assert (again.id, again.pseudonym) == (first.value.id, first.value.pseudonym)
    assert (again.forms, again.relation) == (("Нурлан", "Nurlan", "Нурик"), "brother of R-001")
    other = respondents.register_person(study, ["Мээрим"]).value
    assert other.pseudonym != again.pseudonym
    assert len(respondents.persons(study)) == 2


@pytest.mark.parametrize(
    ("forms", "code"), [([" "], Code.VALUE_MISSING), ([], Code.VALUE_MISSING), (["Б."], Code.VALUE_INVALID)]
)
def test_a_person_needs_a_name(study: Study, forms: list[str], code: Code) -> None:
    with pytest.raises(InputError) as refused:
        respondents.register_person(study, forms)
    assert refused.value.code is code
    assert respondents.persons(study) == []


def test_unregistering_is_taken_back(study: Study) -> None:
    person = respondents.register_person(study, ["Нурлан"]).value
    assert respondents.unregister_person(study, person.id).touched == {"person"}
    assert respondents.persons(study) == []
    with pytest.raises(InputError) as refused:
        respondents.unregister_person(study, person.id)
    assert refused.value.code is Code.NOT_FOUND
    undo.undo(study)
    assert respondents.persons(study) == [person]
    with pytest.raises(InputError):
        respondents.unregister_person(study, PersonId(new_id()))
