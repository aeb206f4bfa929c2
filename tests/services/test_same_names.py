"""Two people of one name, and rows of a table that are refused."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from fieldkit.anonymise import FindingKind
from fieldkit.domain.identifiers import Decision
from fieldkit.domain.ids import PersonId, RespondentId
from fieldkit.errors import Code, InputError
from fieldkit.services import deciding, respondents, undo
from fieldkit.services.session import Study
from tests.services.naming import again, of, person, search, shared
from tests.studies import respondent, tables_of, transcript


def two(study: Study) -> tuple[RespondentId, PersonId, str]:
    """R-001, and a neighbour of the same name."""
    first = respondent(study, "R-001", names=["Айгуль Токтобаева", "Айгуль"])
    other = respondents.register_person(study, ["Айгуль Осмонова", "Айгуль"], relation="neighbour of R-002").value
    return first, other.id, f"[Person {other.pseudonym}, neighbour of R-002]"


def test_two_people_share_a_name(study: Study) -> None:
    _, _, neighbour = two(study)
    assert {one.forms for one in respondents.persons(study)} == {
        ("Айгуль Токтобаева", "Айгуль"),
        ("Айгуль Осмонова", "Айгуль"),
    }
    text = "Айгуль Токтобаева, Айгуль Осмонова, Айгуль и Осмонова, Токтобаева"
    assert shared(study, text) == f"[R-001], {neighbour}, [person] и {neighbour}, [R-001]"


@pytest.mark.parametrize("found_before", [True, False])
def test_nobody_guesses_which_of_two_is_meant(study: Study, tmp_path: Path, *, found_before: bool) -> None:
    first = respondent(study, "R-001", names=["Айгуль Токтобаева", "Айгуль"])
    lines = ("К Айгуле пришли.", "Айгүлдүн үйү.", "Айгулю Осмонову видели, Айгуль тоже, и Токтобаеву.")
    if found_before:
        search(study, tmp_path, *lines)
        assert of(study, "Айгуле").person == of(study, "Токтобаеву").person
    respondents.register_person(study, ["Айгуль Осмонова", "Айгуль"], relation="neighbour of R-002")
    if found_before:
        again(study)
    else:
        search(study, tmp_path, *lines)
    for form in ("Айгуле", "Айгүлдүн", "Айгуль"):
        assert (of(study, form).decision, of(study, form).person) == (Decision.REMOVE, None)
        assert shared(study, form) == "[person]"
    assert shared(study, "Токтобаеву") == "[R-001]"
    assert first in {one.respondent for one in respondents.persons(study)}
    queued = {form: row.wording for row in deciding.queue(study) for form in row.identifier.forms}
    assert queued["Айгуль"] == "[person]"


def test_who_is_found_after_a_name_was_shared_has_a_pseudonym(study: Study, tmp_path: Path) -> None:
    first = person(study, "Айгуль Токтобаева", "Айгуль")
    search(study, tmp_path, "Айгуль пришла.")
    other = respondents.register_person(study, ["Айгуль Осмонова", "Айгуль"]).value
    search(study, tmp_path, "Токтобаеву видели.")
    assert shared(study, "Айгуль, а Токтобаеву") == f"[person], а {first}"
    respondents.unregister_person(study, other.id)
    nobody = of(study, "Айгуль")
    deciding.decide(study, [nobody.id], Decision.OPEN)
    deciding.decide(study, [nobody.id], Decision.PSEUDONYM)
    assert len({one.pseudonym for one in respondents.persons(study)}) == len(respondents.persons(study)) == 2


def test_sharing_a_name_is_taken_back(study: Study, tmp_path: Path) -> None:
    respondent(study, "R-001", names=["Айгуль Токтобаева", "Айгуль"])
    search(study, tmp_path, "К Айгуле пришли, и Токтобаева пришла.")
    before = tables_of(study)
    respondents.register_person(study, ["Айгуль Осмонова", "Айгуль"], relation="neighbour of R-002")
    assert shared(study, "Айгуле") == "[person]"
    undo.undo(study)
    assert tables_of(study) == before
    assert shared(study, "Айгуле") == "[R-001]"


def test_parts_of_full_names_are_shared_and_names_as_entered_come_first(study: Study) -> None:
    first, second = person(study, "Айгуль Токтобаева"), person(study, "Айгуль Осмонова")
    assert shared(study, "Айгуль и Осмонова и Токтобаева") == f"[person] и {second} и {first}"
    third = person(study, "Айгуль")
    assert shared(study, "Айгуль и Осмонова") == f"{third} и {second}"


def test_a_name_that_several_have_is_decided_about_as_one_of_them(study: Study, tmp_path: Path) -> None:
    two(study)
    search(study, tmp_path, "Айгуль пришла.")
    deciding.decide(study, [of(study, "Айгуль").id], Decision.PSEUDONYM)
    assert len(respondents.persons(study)) == 2
    assert (of(study, "Айгуль").decision, shared(study, "Айгуль")) == (Decision.REMOVE, "[person]")


@pytest.mark.parametrize(
    ("known", "relation", "entered", "again_as", "same"),
    [
        (("Нурлан", "Nurlan"), "brother of R-001", ("Nurlan", "Нурик"), "", True),
        (("Нурлан",), "", ("Нурлан",), "brother of R-001", True),
        (("Нурлан",), "brother of R-001", ("Нурлан",), "chair", False),
        (("Нурлан Асанов", "Нурлан"), "", ("Нурлан", "Nurlan Asanov"), "", True),
        (("Нурлан Асанов", "Нурлан"), "", ("Нурлан", "Нурлан Осмонов"), "", False),
    ],
)
def test_who_is_entered_again_is_the_same_unless_something_else_is_said_of_them(
    study: Study, known: Sequence[str], relation: str, entered: Sequence[str], again_as: str, *, same: bool
) -> None:
    first = respondents.register_person(study, known, relation=relation).value
    second = respondents.register_person(study, entered, relation=again_as).value
    assert (first.id == second.id) is same
    assert second.relation == (again_as or (relation if same else ""))


def test_of_two_nobody_gets_another_form(study: Study) -> None:
    first = respondents.register_person(study, ["Нурлан"], relation="chair").value
    second = respondents.register_person(study, ["Нурлан"], relation="neighbour").value
    assert respondents.register_person(study, ["Нурлан"]).value in (first, second)
    third = respondents.register_person(study, ["Нурлан", "Нурик"]).value
    assert len({first.id, second.id, third.id}) == len(respondents.persons(study)) == 3


def test_somebody_beside_a_respondent_of_the_same_name(study: Study) -> None:
    respondent(study, "R-001", names=["Айгуль"])
    respondents.register_person(study, ["Айгуль"], relation="neighbour of R-002")
    assert len(respondents.persons(study)) == 2
    assert shared(study, "Айгуль") == "[person]"


def test_words_that_are_selected_are_of_whom_they_are_known(study: Study, tmp_path: Path) -> None:
    who = respondents.register_person(study, ["Нурлан Асанов"]).value
    transcript(study, tmp_path, words="R1: Асанов пришёл.\n")
    assert deciding.add(study, "Асанов", FindingKind.PERSON).value.person == who.id
    assert len(respondents.persons(study)) == 1


# tables


def test_a_table_is_refused_by_its_row(study: Study, tmp_path: Path) -> None:
    respondent(study, "R-001", names=["Нурлан"])
    search(study, tmp_path, "Потом Нурлана позвали.")
    place = deciding.add(study, "позвали", FindingKind.LOC, Decision.OPEN).value
    table = tmp_path / "decisions.csv"
    deciding.write_table(study, table)
    written = table.read_text("utf-8-sig")
    before = tables_of(study)
    kept = written.replace(",pseudonym,", ",keep,")
    row = next(number for number, line in enumerate(kept.splitlines(), start=1) if ",keep," in line)
    unknown = written.replace(place.id, str(PersonId("0" * len(place.id))))
    named = written.replace("open,", "generalise,дом Нурлана")
    cases = [
        (kept, Code.VALUE_INVALID, {"row": row, "column": "decision", "needs": "pseudonym"}),
        (unknown, Code.NOT_FOUND, {"row": 5 - row, "column": "id", "kind": "identifier"}),
        (named, Code.VALUE_INVALID, {"row": 5 - row, "column": "instead", "holds": "name"}),
    ]
    for content, code, facts in cases:
        table.write_text(content, "utf-8")
        with pytest.raises(InputError) as refused:
            deciding.read_table(study, table)
        assert (refused.value.code, refused.value.facts) == (code, facts)
        assert tables_of(study) == before
