"""Letting words stay: only those that were read and typed, and nobody who was interviewed."""

from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.errors import Code, InputError, StateError
from fieldkit.services import deciding, exporting, publishing, reporting, respondents, staying, undo
from fieldkit.services import study as studies
from fieldkit.services.session import Study
from tests.studies import payloads_of, respondent, transcript


def refused(study: Study, folder: Path) -> tuple[str, str]:
    """Kind and id of the place for which an export is refused."""
    with pytest.raises(StateError) as caught:
        exporting.export(study, folder / "x.fkb")
    assert caught.value.code is Code.NAME_WOULD_LEAVE
    return str(caught.value.facts["kind"]), str(caught.value.facts["id"])


def test_the_words_are_shown_with_what_stands_around_them(study: Study, tmp_path: Path) -> None:
    respondents.register_person(study, ["Роза Отунбаева"])
    studies.change(study, wave="2026, вокруг Роза-базара")
    [held] = staying.held_back(study, *refused(study, tmp_path))
    assert (held.before, held.words, held.after, held.interviewed) == ("2026, вокруг ", "Роза", "-базара", False)
    assert "Роза" not in repr(held)


def test_what_was_typed_stays_and_longer_forms_go(study: Study, tmp_path: Path) -> None:
    transcript(study, tmp_path, words="R1: Роза Отунбаева была там. Роза, да.\n", who=[respondent(study)])
    respondents.register_person(study, ["Роза Отунбаева"])
    studies.change(study, wave="Роза 2026")
    place = refused(study, tmp_path)
    kept = staying.let_stay(study, *place, "Роза").value
    assert (kept.decision, kept.forms, kept.typed, kept.person) == (Decision.KEEP, ("Роза",), True, None)
    exporting.export(study, tmp_path / "x.fkb")
    payloads = payloads_of(study)
    assert "Роза 2026" in payloads
    assert "Отунбаева" not in payloads
    assert "была там. Роза, да." in payloads
    assert reporting.anonymisation_report(study).typed == 1
    assert staying.held_back(study, *place) == []


@pytest.mark.parametrize("typed", ["роза", "Роза ", "Отунбаева", "", "Роза 2026"])
def test_anything_else_that_is_typed_changes_nothing(study: Study, tmp_path: Path, typed: str) -> None:
    respondents.register_person(study, ["Роза Отунбаева"])
    studies.change(study, wave="Роза 2026")
    place = refused(study, tmp_path)
    with pytest.raises(InputError) as caught:
        staying.let_stay(study, *place, typed)
    assert (caught.value.code, caught.value.facts["field"]) == (Code.VALUE_INVALID, "typed")
    assert refused(study, tmp_path) == place


def test_somebody_who_was_interviewed_never_stays(study: Study, tmp_path: Path) -> None:
    who = respondent(study, names=["Бермет"])
    respondents.change(study, who, replace(respondents.draft_of(study, who), how="при Бермет"))
    place = refused(study, tmp_path)
    [held] = staying.held_back(study, *place)
    assert held.interviewed
    with pytest.raises(InputError) as caught:
        staying.let_stay(study, *place, "Бермет")
    assert caught.value.facts["field"] == "decision"
    assert refused(study, tmp_path) == place


def test_whoever_is_interviewed_later_no_longer_stays(study: Study, tmp_path: Path) -> None:
    respondents.register_person(study, ["Роза"])
    studies.change(study, wave="Роза 2026")
    staying.let_stay(study, *refused(study, tmp_path), "Роза")
    exporting.export(study, tmp_path / "x.fkb")
    respondent(study, names=["Роза Отунбаева"])
    kind, entity = refused(study, tmp_path)
    assert kind == "study"
    assert [one.interviewed for one in staying.held_back(study, kind, entity)] == [True]


def test_one_form_of_several_is_split_off(study: Study, tmp_path: Path) -> None:
    transcript(study, tmp_path, words="R1: В Оше, Ош, Оштон.\n", who=[respondent(study)])
    first = deciding.add(study, "Ош", FindingKind.LOC, Decision.REMOVE).value
    second = deciding.add(study, "Оштон", FindingKind.LOC, Decision.REMOVE).value
    deciding.unite(study, [first.id, second.id])
    studies.change(study, wave="Ош 2026")
    kept = staying.let_stay(study, *refused(study, tmp_path), "Ош").value
    assert kept.id != first.id
    publishing.publish(study)
    assert "Ош, [place]." in payloads_of(study)


def test_a_number_may_stay_as_well(study: Study, tmp_path: Path) -> None:
    studies.change(study, wave="0555 123 456")
    place = refused(study, tmp_path)
    staying.let_stay(study, *place, "0555 123 456")
    exporting.export(study, tmp_path / "x.fkb")


def test_it_is_taken_back(study: Study, tmp_path: Path) -> None:
    respondents.register_person(study, ["Роза"])
    studies.change(study, wave="Роза 2026")
    place = refused(study, tmp_path)
    staying.let_stay(study, *place, "Роза")
    assert undo.undo(study).value == "words-left"
    assert refused(study, tmp_path) == place


def test_another_decision_is_no_longer_typed(study: Study, tmp_path: Path) -> None:
    respondents.register_person(study, ["Роза"])
    studies.change(study, wave="Роза 2026")
    kept = staying.let_stay(study, *refused(study, tmp_path), "Роза").value
    deciding.decide(study, [kept.id], Decision.REMOVE)
    refused(study, tmp_path)
    assert reporting.anonymisation_report(study).typed == 0
