"""Who is meant by a name: relations and codes that name somebody, two of one name, one of two names, everyday words."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from fieldkit.anonymise import FindingKind
from fieldkit.domain.identifiers import Decision
from fieldkit.errors import Code, InputError, StateError
from fieldkit.services import deciding, exporting, finding, publishing, respondents, undo
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.services.naming import again, of, person, search, shared
from tests.studies import TAKES_PART, payloads_of, respondent, tables_of, transcript


@pytest.mark.parametrize(
    "relation",
    [
        "мать Айгули",
        "мать айгули",
        "Айгүлдүн энеси",
        "sister of Aigul",
        "АЙГУЛЬ",
        "мать АЙГУЛИ",
        "Айгульдун сестра",
        "брат Павла",
        "племянница Льва",
        "муж Розы, роза",
        "sister of Айгулька",
        "сестра Гули",
        "мать Айки",
        "Пашина жена",
        "брат Лёвы",
    ],
)
def test_a_relation_that_names_somebody_is_refused(study: Study, relation: str) -> None:
    respondent(study, "R-001", names=["Айгуль", "Павел", "Лев", "Роза"])
    before = tables_of(study)
    with pytest.raises(InputError) as refused:
        respondents.register_person(study, ["Зарина"], relation=relation)
    assert (refused.value.code, refused.value.facts) == (Code.VALUE_INVALID, {"field": "relation", "holds": "name"})
    assert tables_of(study) == before


@pytest.mark.parametrize(
    "relation",
    ["мать R-001", "chair of the association", "marine biologist", "врач из села", "гуляет с детьми", "айкын кыз", ""],
)
def test_other_relations_are_taken(study: Study, relation: str) -> None:
    respondent(study, "R-001", names=["Айгуль"])
    respondents.register_person(study, ["Марина"])
    who = respondents.register_person(study, ["Зарина"], relation=relation).value
    assert shared(study, "Зарина") == f"[Person {who.pseudonym}{', ' if relation else ''}{relation}]"


def test_a_relation_to_somebody_who_is_registered_later_is_left_away(study: Study) -> None:
    who = respondents.register_person(study, ["Зарина"], relation="мать Айгули").value
    assert shared(study, "Зарина") == f"[Person {who.pseudonym}, мать Айгули]"
    respondent(study, "R-001", names=["Айгуль"])
    assert shared(study, "Зарина") == f"[Person {who.pseudonym}]"


def test_what_was_shared_with_a_relation_is_made_safe_once_it_names_somebody(study: Study, tmp_path: Path) -> None:
    respondents.register_person(study, ["Зарина"], relation="мать Айгули")
    respondents.register_person(study, ["Бермет"], relation="мать Айгули")
    who = respondent(study, "R-002")
    transcript(
        study, tmp_path, words="R1: Потом Зарину позвали, и Зарина с Бермет пришла из села Ак-Талаа.\n", who=[who]
    )
    finding.note(study, finding.look(study))
    place = deciding.add(study, "Ак-Талаа", FindingKind.LOC).value
    deciding.decide(study, [place.id], Decision.GENERALISE, instead="дом Айгули")
    publishing.publish(study)
    assert payloads_of(study).count("Айгули") == 4
    other = respondents.register_person(study, ["Айгуль"]).value
    publishing.publish(study)
    assert "Айгули" not in payloads_of(study)
    respondents.unregister_person(study, other.id)
    publishing.publish(study)
    assert payloads_of(study).count("Айгули") == 4
    undo.undo(study)
    publishing.publish(study)
    assert "Айгули" not in payloads_of(study)


@pytest.mark.parametrize("instead", ["село Нурлана", "[село Нурлана]", "Nurlandyn ayyly"])
def test_what_something_is_generalised_to_names_nobody(study: Study, tmp_path: Path, instead: str) -> None:
    search(study, tmp_path, "Мы жили в селе Ак-Талаа.")
    place = deciding.add(study, "Ак-Талаа", FindingKind.LOC).value
    deciding.decide(study, [place.id], Decision.GENERALISE, instead="село Нурлана")
    respondents.register_person(study, ["Нурлан"])
    assert shared(study, "Ак-Талаа") == "[place]"
    with pytest.raises(InputError) as refused:
        deciding.decide(study, [place.id], Decision.GENERALISE, instead=instead)
    assert refused.value.facts == {"field": "instead", "holds": "name"}


def test_a_study_code_is_no_name(study: Study) -> None:
    respondents.register_person(study, ["Нурлан"])
    with pytest.raises(InputError) as refused:
        respondents.add(study, RespondentDraft("Нурлана-2", {}, TAKES_PART))
    assert refused.value.facts == {"field": "code", "holds": "name"}
    with pytest.raises(InputError):
        respondents.add(study, RespondentDraft("Zarina-1", names=("Зарина",)))
    one = respondents.add(study, RespondentDraft("Гулина-3", {}, TAKES_PART, names=("Бермет",))).value
    respondents.register_person(study, ["Гулина"])
    # a code that was there before is not asked for again, and is not shown
    respondents.change(study, one.id, replace(respondents.draft_of(study, one.id), attributes={"age": "30"}))
    assert "Гулина" not in shared(study, "Бермет")


def test_a_code_that_names_somebody_in_a_case_does_not_leave(study: Study, tmp_path: Path) -> None:
    who = respondent(study, "Нурлана-2")
    respondents.register_person(study, ["Нурлан"])
    with pytest.raises(StateError) as refused:
        exporting.export(study, tmp_path / "x.fkb")
    assert (refused.value.code, refused.value.facts["id"]) == (Code.NAME_WOULD_LEAVE, who)
    respondents.change(study, who, replace(respondents.draft_of(study, who), code="R-002"))
    exporting.export(study, tmp_path / "x.fkb")


# the same as


def test_every_registered_form_stays_with_the_one_that_remains(study: Study, tmp_path: Path) -> None:
    respondents.register_person(study, ["Сабыр", "Кызыл баш"], relation="neighbour")
    respondents.register_person(study, ["Нурзада"])
    search(study, tmp_path, "Сабыр пришёл, и Нурзада пришла.")
    before = tables_of(study)
    remains = of(study, "Нурзада")
    united = deciding.unite(study, [remains.id, of(study, "Сабыр").id]).value
    (left,) = respondents.persons(study)
    assert (set(left.forms), left.relation) == ({"Нурзада", "Сабыр", "Кызыл баш"}, "neighbour")
    assert united.person == left.id
    said = f"[Person {left.pseudonym}, neighbour]"
    assert shared(study, "вошёл кызыл баш, за ним Сабыр и Нурзада") == f"вошёл {said}, за ним {said} и {said}"
    undo.undo(study)
    assert tables_of(study) == before
    assert "кызыл" not in shared(study, "вошёл кызыл баш")


def test_names_of_somebody_who_was_found_to_be_a_respondent_stay(study: Study, tmp_path: Path) -> None:
    who = respondent(study, "R-001", names=["Нурзада"])
    respondents.register_person(study, ["Сабыр", "Кызыл баш"])
    search(study, tmp_path, "Сабыр пришёл, и Нурзада пришла.")
    deciding.unite(study, [of(study, "Нурзада").id, of(study, "Сабыр").id])
    respondents.change(study, who, replace(respondents.draft_of(study, who), names=("Нурзада Асанова",)))
    assert shared(study, "кызыл баш, Сабыр и Асанова") == "[R-001], [R-001] и [R-001]"


# everyday words


@pytest.mark.parametrize(
    ("names", "line", "form"),
    [
        (["Аида"], "ну айда домой говорит он нам тогда", "айда"),
        (["Аида"], "bu ayda keldim men shaharga", "ayda"),
        (["Марина"], "She was a marine biologist in Qatar.", "marine"),
        (["Ким Минжи"], "Анан ким келди дедим.", "ким"),
    ],
)
def test_an_everyday_word_is_nobody_until_somebody_says_so(
    study: Study, tmp_path: Path, names: Sequence[str], line: str, form: str
) -> None:
    who = respondents.register_person(study, names, relation="lawyer").value
    search(study, tmp_path, line, f"Потом {names[0]} сказала.")
    said = f"[Person {who.pseudonym}, lawyer]"
    assert of(study, names[0]).decision is Decision.PSEUDONYM
    waiting = [row.identifier for row in deciding.queue(study) if form in row.identifier.forms]
    assert [(one.decision, one.person) for one in waiting] == [(Decision.OPEN, who.id)]
    for _ in range(2):
        again(study)
        assert of(study, form) == waiting[0]
    deciding.decide(study, [waiting[0].id], Decision.PSEUDONYM)
    assert shared(study, form) == said
    undo.undo(study)
    deciding.decide(study, [waiting[0].id], Decision.DISMISSED)
    assert shared(study, line) == line
    assert shared(study, names[0]) == said
    again(study)
    assert of(study, form).decision is Decision.DISMISSED


def test_a_word_in_a_phrase_is_nobody(study: Study, tmp_path: Path) -> None:
    said = person(study, "Аида")
    search(study, tmp_path, "mutual aid was all we had there", "Потом Аида сказала.")
    for row in deciding.queue(study):
        if row.identifier.decision is Decision.OPEN:
            deciding.decide(study, [row.identifier.id], Decision.DISMISSED)
    assert shared(study, "Mutual aid, mutual aid, Аида") == f"Mutual aid, mutual aid, {said}"


def test_a_name_in_a_case_is_sure(study: Study, tmp_path: Path) -> None:
    who = respondents.register_person(study, ["Нурлан"]).value
    lines = ["Потом Нурлана позвали, Нұрланның ағасы келді.", "nurlanga aytdim akam keldi deb", "Nurlan'ın evi büyük."]
    search(study, tmp_path, *lines, "Видели нурлана там.")
    assert {one.identifier.person for one in deciding.queue(study)} >= {who.id}
    for form in ("Нурлана", "Нұрланның ағасы", "nurlanga", "Nurlan'ın", "нурлана"):
        assert (of(study, form).decision, of(study, form).person) == (Decision.PSEUDONYM, who.id)


def test_short_forms_and_slips_wait(study: Study, tmp_path: Path) -> None:
    who = respondents.register_person(study, ["Александр"]).value
    search(study, tmp_path, "Пришёл Сашка, а потом Александор.")
    for form in ("Сашка", "Александор"):
        assert (of(study, form).decision, of(study, form).person) == (Decision.OPEN, who.id)


def test_somebody_of_another_family_name_waits(study: Study, tmp_path: Path) -> None:
    who = respondents.register_person(study, ["Айгуль Токтобаева"]).value
    search(study, tmp_path, "Пришла Айгуль Садыкова, а Токтобаева Айгуль ушла.", "Төрагабыз Айгуль келди.")
    assert of(study, "Айгуль Садыкова").decision is Decision.OPEN
    assert of(study, "Токтобаева Айгуль").person == who.id
    assert of(study, "Төрагабыз Айгуль").person == who.id
    again(study)
    assert of(study, "Айгуль Садыкова").decision is Decision.OPEN


# words that were split off


def test_a_word_that_was_split_off_and_dismissed_leaves_as_it_stands(study: Study, tmp_path: Path) -> None:
    said = person(study, "Ким Минжи")
    search(study, tmp_path, "Пришла Ким, ким келди дедим. Ким Минжи пришла.")
    deciding.unite(study, [of(study, "Ким").id, of(study, "ким").id])
    before = tables_of(study)
    parted = deciding.split(study, of(study, "Ким").id, ["Ким", "ким"]).value
    for decision in (Decision.DISMISSED, Decision.KEEP):
        deciding.decide(study, [parted.id], decision)
        assert shared(study, "Ким келди? ким, ким минжи, Ким Минжи") == f"Ким келди? ким, {said}, {said}"
        publishing.publish(study)
        assert "Ким, ким келди дедим" in payloads_of(study)
        undo.undo(study)
    undo.undo(study)
    assert tables_of(study) == before


def test_only_the_writing_that_was_dismissed_stays(study: Study, tmp_path: Path) -> None:
    said = person(study, "Ким Минжи")
    search(study, tmp_path, "Анан ким келди дедим.")
    deciding.decide(study, [of(study, "ким").id], Decision.DISMISSED)
    assert shared(study, "ким, Ким, КИМ") == f"ким, {said}, {said}"
    again(study)
    assert shared(study, "ким") == "ким"


def test_the_name_of_somebody_who_was_interviewed_is_not_dismissed(study: Study, tmp_path: Path) -> None:
    respondent(study, "R-001", names=["Ким Минжи"])
    search(study, tmp_path, "Пришла Ким, анан ким келди дедим.")
    capital = deciding.split(study, deciding.unite(study, [of(study, "Ким").id, of(study, "ким").id]).value.id, ["Ким"])
    before = tables_of(study)
    for decision in (Decision.DISMISSED, Decision.KEEP):
        with pytest.raises(InputError) as refused:
            deciding.decide(study, [capital.value.id], decision)
        assert refused.value.facts == {"field": "capital"}
    assert tables_of(study) == before


def test_an_everyday_word_that_is_like_the_name_of_a_respondent_may_stay(study: Study, tmp_path: Path) -> None:
    respondent(study, "R-001", names=["Ким Минжи"])
    search(study, tmp_path, "Анан ким келди дедим.")
    deciding.decide(study, [of(study, "ким").id], Decision.DISMISSED)
    assert shared(study, "ким, Ким") == "ким, [R-001]"


def test_a_word_that_was_kept_is_asked_about_again_once_it_is_a_name(study: Study, tmp_path: Path) -> None:
    search(study, tmp_path, "Роза цвела. Потом пришла Роза Отунбаева.")
    kept = deciding.add(study, "Роза", FindingKind.PERSON, Decision.DISMISSED).value
    who = respondents.register_person(study, ["Роза Отунбаева"]).value
    assert (of(study, "Роза").decision, of(study, "Роза").person) == (Decision.OPEN, who.id)
    assert shared(study, "Роза") == f"[Person {who.pseudonym}]"
    undo.undo(study)
    assert of(study, "Роза") == kept
    respondent(study, "R-001", names=["Роза Отунбаева"])
    assert of(study, "Роза").decision is Decision.OPEN
    assert shared(study, "Роза, роза") == "[R-001], [R-001]"


# polite words


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Uncle Bolot", "my uncle from Osh"),
        ("Ablam Zeynep", "Bizim ablam gitti"),
        ("Mehmet Bey", "bey geldi"),
        ("Бурул Айым", "айым келди"),
        ("бурул айым", "айым келди"),
        ("Роза Эжеси", "анын эжеси келди"),
    ],
)
def test_a_polite_word_is_no_part_of_a_name(study: Study, name: str, line: str) -> None:
    said = person(study, name)
    assert shared(study, line) == line
    assert shared(study, name) == said
    assert said in shared(study, next(part for part in name.split() if part.casefold() not in line.casefold()))


@pytest.mark.parametrize(
    ("name", "part"), [("Иван Дедов", "Дедов"), ("Agata Christie", "Agata"), ("Атабек Бабин", "Бабин")]
)
def test_a_name_that_only_looks_like_a_polite_word_is_one(study: Study, name: str, part: str) -> None:
    said = person(study, name)
    assert shared(study, part) == said


# taking somebody off the register


def test_names_of_somebody_who_is_taken_off_wait_again(study: Study, tmp_path: Path) -> None:
    who = respondents.register_person(study, ["Нурлан"]).value
    search(study, tmp_path, "Потом Нурлана позвали, и Нурлан пришёл.")
    before = tables_of(study)
    assert respondents.unregister_person(study, who.id).touched == {"person", "identifier"}
    assert (of(study, "Нурлана").decision, of(study, "Нурлана").person) == (Decision.OPEN, None)
    undo.undo(study)
    assert tables_of(study) == before


def test_names_that_are_cleared_wait_again(study: Study, tmp_path: Path) -> None:
    who = respondent(study, "R-001", names=["Нурлан"])
    search(study, tmp_path, "Потом Нурлана позвали, и Нурлан пришёл.")
    before = tables_of(study)
    respondents.change(study, who, replace(respondents.draft_of(study, who), names=()))
    assert (of(study, "Нурлана").decision, of(study, "Нурлана").person) == (Decision.OPEN, None)
    undo.undo(study)
    assert tables_of(study) == before
    respondents.remove(study, who)
    assert of(study, "Нурлана").decision is Decision.OPEN
    undo.undo(study)
    assert tables_of(study) == before


def test_dismissing_a_proposal_leaves_the_person_alone(study: Study, tmp_path: Path) -> None:
    who = respondents.register_person(study, ["Александр"]).value
    search(study, tmp_path, "Пришёл Сашка, а потом Александр.")
    deciding.decide(study, [of(study, "Сашка").id], Decision.DISMISSED)
    assert respondents.persons(study) == [who]
    assert shared(study, "Сашка и Александр") == f"Сашка и [Person {who.pseudonym}]"


def test_what_is_decided_about_a_proposal_alone_is_not_decided_about_the_person(study: Study, tmp_path: Path) -> None:
    said = person(study, "Александр")
    search(study, tmp_path, "Пришёл Сашка, а потом Александр.")
    (row,) = [row for row in deciding.queue(study) if "Сашка" in row.identifier.forms]
    assert row.proposed == said
    deciding.decide(study, [row.identifier.id], Decision.REMOVE)
    assert shared(study, "Сашка и Александр") == f"[person] и {said}"
    undo.undo(study)
    deciding.decide(study, [row.identifier.id], Decision.PSEUDONYM)
    assert shared(study, "Сашка и Александр") == f"{said} и {said}"


# two of one name
