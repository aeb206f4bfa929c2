"""What leaves beside transcripts: all of it can be read, in order, as written and as shared."""

from pathlib import Path

import pytest

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import RespondentId, SourceId
from fieldkit.domain.profile import ARCHIVE, Profile
from fieldkit.domain.registry import KINDS, Share, kind_named
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import StateError
from fieldkit.services import (
    codebook,
    coding,
    deciding,
    exporting,
    finding,
    gate,
    interviews,
    leaving,
    profiles,
    register,
    respondents,
)
from fieldkit.services import study as studies
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.leaving import IN_TRANSCRIPTS, PART_OF, Line, Part
from fieldkit.services.projection import Projection
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.studies import TAKES_PART, Team, code, looked_through, respondent, tables_of, transcript, turns_of

WORDS = "I: Кто?\n\nR1: Айгуль, Нурлан.\n"
STRUCTURE = {"key", "label", "kind", "values", "hierarchy", "broader", "bands", "level", "quasi", "free"}
PROFILES = {"attributes", "words", "least_count", "least_group"}
KEYS = {"country", "t1", "remark"}


@pytest.fixture
def who(study: Study) -> RespondentId:
    """Somebody who takes part, with answers of all sorts."""
    towns = Hierarchy({"Нарын": ("Нарын облусу", "Кыргызстан")})
    studies.change(
        study,
        attributes=[
            Attribute("country", "Country", AttributeClass.QUASI, ("Qatar", "Russia")),
            Attribute("t1", "Town of Айгуль", AttributeClass.QUASI, ("Нарын",), towns, 1),
            Attribute("remark", "Remark", AttributeClass.FREE),
        ],
    )
    answers = {"country": "Qatar", "t1": "Нарын", "remark": "says little"}
    draft = RespondentDraft("", answers, TAKES_PART, "oral", "2026-03-14", ("Мээрим Асанова",))
    return respondents.add(study, draft).value.id


@pytest.fixture
def source(study: Study, tmp_path: Path, who: RespondentId) -> SourceId:
    """A study with something of every kind."""
    source = transcript(study, tmp_path, words=WORDS, who=[who]).source
    assert source.interview is not None
    draft = InterviewDraft("Chez Нурлан", (who,), "2026-03-14", "Кафе «Манас» у Нурлан", ("ky", "ru"))
    interviews.change(study, source.interview, draft)
    parent = code(study, "Help of Нурлан")
    codebook.add(study, CodeDraft("Kin", parent.id, definition="Нурлан and others", includes="sisters", key="k"))
    code(study, "Road")
    coding.write_memo(study, parent.id, "Нурлан again", shareable=True)
    coding.write_memo(study, turns_of(study, source.id)[0].id, "Only for me: Нурлан")
    profiles.change_profile(study, Profile(ARCHIVE, {"country": 1}))
    deciding.add(study, "Нурлан", FindingKind.PERSON)
    return source.id


def lines(study: Study, part: Part) -> dict[str, Line]:
    """What each line is -> the line."""
    every = leaving.side_by_side(study, part)
    return {" ".join(filter(None, (one.kind, one.name, one.value, one.of))): one for one in every}


def test_every_field_in_which_words_can_stand_is_read_somewhere() -> None:
    spoken = {
        kind.name for kind in KINDS if any(field.share is not Share.CLOSED for field in kind.shareable)
    } - IN_TRANSCRIPTS
    assert spoken == PART_OF.keys()


@pytest.mark.usefixtures("source")
def test_every_word_that_leaves_can_be_read(study: Study) -> None:
    shown = "\n".join(one.shared for part in Part for one in leaving.side_by_side(study, part))
    projection = Projection(study.db, register.anonymiser(study.db), study.device)
    seen: set[str] = set()
    for name in PART_OF:
        for entity, fields in tables_of(study)[name].items():
            projected = projection.project(kind_named(name), entity, fields)
            leaves = gate.searched(name, None, projected) if projected is not None else []
            structure = STRUCTURE | PROFILES | KEYS if name == "study" else KEYS
            # not names of fields, and keys where the label says the same
            missing = [text for text in leaves if text not in shown and text not in structure]
            assert not missing, name
            seen.add(name)
    assert seen == PART_OF.keys()


@pytest.mark.usefixtures("source")
def test_the_codebook_stands_in_the_order_of_the_tree(study: Study) -> None:
    every = leaving.side_by_side(study, Part.CODEBOOK)
    assert [(one.of, one.name, one.text) for one in every] == [
        ("1", "name", "Help of Нурлан"),
        ("1.1", "name", "Kin"),
        ("1.1", "definition", "Нурлан and others"),
        ("1.1", "includes", "sisters"),
        ("1.1", "key", "k"),
        ("2", "name", "Road"),
    ]
    assert [one.begins for one in every] == [True, True, False, False, False, True]
    definition = every[2]
    assert definition.shared.startswith("[Person ")
    [spoken], [replaced] = definition.spoken, definition.replaced
    assert definition.text[spoken.start : spoken.end] == "Нурлан"
    assert definition.shared[replaced.start : replaced.end] == definition.shared.removesuffix(" and others")
    assert spoken.decision is Decision.PSEUDONYM
    assert "Нурлан" not in repr(every)


@pytest.mark.usefixtures("source")
def test_an_interview_is_read_with_its_place_and_as_a_quarter(study: Study) -> None:
    found = lines(study, Part.INTERVIEWS)
    assert found["interview day"].shared == "2026 Q1"
    assert found["interview place"].shared.startswith("Кафе «Манас» у [Person ")
    assert found["interview languages"].text == "ky, ru"
    # the title of its only text followed
    assert "source title" not in found


def test_a_text_that_is_called_otherwise_is_read_as_well(study: Study, source: SourceId) -> None:
    interviews.retitle(study, source, "Second try")
    assert lines(study, Part.INTERVIEWS)["source title"].text == "Second try"


@pytest.mark.usefixtures("source")
def test_answers_are_read_as_they_leave(study: Study) -> None:
    found = lines(study, Part.RESPONDENTS)
    assert found["respondent attributes Country"].shared == "Qatar"
    assert found["respondent attributes Town of Айгуль"].shared == "Нарын облусу"
    remark = found["respondent attributes Remark"]
    assert (remark.leaves, remark.shared) == (False, "")
    assert found["consent given"].shared == "2026 Q1"


@pytest.mark.usefixtures("source")
def test_private_memos_are_not_read(study: Study) -> None:
    [memo] = leaving.side_by_side(study, Part.MEMOS)
    assert (memo.of, memo.text) == ("Help of Нурлан", "Нурлан again")
    assert memo.shared.startswith("[Person ")


def test_a_memo_on_words_is_told_by_their_text(study: Study, source: SourceId) -> None:
    coding.write_memo(study, turns_of(study, source)[0].id, "Who?", shareable=True)
    assert lines(study, Part.MEMOS)["memo text Chez Нурлан"].text == "Who?"


@pytest.mark.usefixtures("source")
def test_lists_of_the_study_are_read_with_what_values_are_part_of(study: Study) -> None:
    found = leaving.side_by_side(study, Part.STUDY)
    assert [(one.value, one.text) for one in found if one.name == "attributes"] == [
        ("label", "Country"),
        ("values", "Qatar, Russia"),
        ("label", "Town of Айгуль"),
        ("key", "t1"),
        ("values", "Нарын"),
        ("broader", "Нарын → Нарын облусу → Кыргызстан"),
        ("label", "Remark"),
    ]
    assert [one.text for one in found if one.name == "profiles"] == [ARCHIVE]
    assert [one.text for one in found if one.begins] == ["Возвращение", "Country", "Town of Айгуль", "Remark"]


@pytest.mark.usefixtures("source")
def test_what_leaves_as_it_is_and_names_somebody_is_marked(study: Study, tmp_path: Path) -> None:
    deciding.add(study, "Айгуль", FindingKind.PERSON)
    label = next(one for one in leaving.side_by_side(study, Part.STUDY) if one.text == "Town of Айгуль")
    assert label.shared == label.text
    [mark] = label.replaced
    assert (label.shared[mark.start : mark.end], mark.identifier, mark.decision) == ("Айгуль", "", Decision.OPEN)
    looked_through(study)
    with pytest.raises(StateError):
        exporting.export(study, tmp_path / "a.fkb", to=[])


def test_of_whom_nothing_leaves_nothing_does(study: Study, tmp_path: Path) -> None:
    other = respondent(study, "R-100", takes_part=False)
    transcript(study, tmp_path, who=[other])
    every = [*leaving.side_by_side(study, Part.RESPONDENTS), *leaving.side_by_side(study, Part.INTERVIEWS)]
    assert every and not any(one.leaves for one in every)
    assert {one.shared for one in every} == {""}
    assert Part.INTERVIEWS not in leaving.unread(study)


def test_parts_in_which_nothing_is_written_are_not_offered(study: Study, tmp_path: Path) -> None:
    assert leaving.parts(study) == [Part.STUDY]
    code(study, "Road")
    assert leaving.parts(study) == [Part.CODEBOOK, Part.STUDY]
    transcript(study, tmp_path)
    memo = coding.write_memo(study, code(study, "Kin").id, "mine").value
    assert memo is not None
    assert leaving.parts(study) == [Part.CODEBOOK, Part.INTERVIEWS, Part.STUDY]


@pytest.mark.usefixtures("source")
def test_what_was_not_looked_through_is_counted_until_it_was(study: Study) -> None:
    assert leaving.unread(study) == {Part.CODEBOOK: 3, Part.INTERVIEWS: 2, Part.MEMOS: 1, Part.STUDY: 1}
    finding.note(study, finding.look(study))
    assert leaving.unread(study) == {}
    found = next(one for one in codebook.tree(study) if one.code.name == "Road")
    codebook.change(study, found.code.id, CodeDraft("Road", definition="How Сыймык went"))
    assert leaving.unread(study) == {Part.CODEBOOK: 1}


def test_what_others_made_is_looked_through_here_as_well(team: Team) -> None:
    code(team[1], "Kin")
    finding.note(team[1], finding.look(team[1]))
    team.send(1, 0)
    assert leaving.unread(team[0])[Part.CODEBOOK] == 1
    assert leaving.unread(team[1]) == {}


def test_places_lead_to_their_lines(study: Study, source: SourceId) -> None:
    [row] = [row for row in deciding.queue(study) if "Нурлан" in row.identifier.forms]
    stands = leaving.places(study, row.identifier.id, limit=50)
    shown = {part.value: {one.id: one for one in leaving.side_by_side(study, part)} for part in Part}
    read = [one for one in stands if one.text in shown]
    for one in read:
        text = shown[one.text][one.line].text
        assert text[one.place.start : one.place.end] == "Нурлан"
    assert sorted(one.text for one in read) == ["codebook", "codebook", *["interviews"] * 3, "memos"]
    assert [one.line for one in stands if one.text == source] == [turns_of(study, source)[1].id]
    # the private memo
    assert [one.place.before for one in stands if not one.text] == ["Only for me: "]
