"""Every step of every use case can be taken back and done again."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldkit.domain.people import ConsentItem, PersonRole
from fieldkit.domain.profile import Profile
from fieldkit.domain.risk import Fix, Step
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Code, InputError, StateError
from fieldkit.services import (
    codebook,
    coding,
    hierarchies,
    interviews,
    profiles,
    publishing,
    registering,
    respondents,
    risks,
    study,
    undo,
)
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.registering import EntryDraft
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.services.histories import Person
from tests.studies import code, respondent, steps_left, tables_of, transcript, turns_of


class Furnished:
    """A study with one of everything.

    Args:
        work: an empty study.
        folder: for files.
    """

    def __init__(self, work: Study, folder: Path) -> None:
        self.work = work
        self.folder = folder
        country = Attribute("country", "Страна", AttributeClass.QUASI, (), hierarchies.supplied("countries"), 1)
        study.change(work, attributes=[country])
        self.other = respondent(work, "R-200")
        self.who = respondent(work, "R-100", names=["Айгуль Асанова"])
        self.person = respondents.register_person(work, ["Нурлан"]).value.id
        self.source = transcript(work, folder, who=[self.who]).source
        self.document = transcript(work, folder).source
        self.parent = code(work, "Работа")
        self.child = code(work, "Документы", self.parent)
        coding.code_matches(work, code=self.child.id, text="очереди")
        self.coding = coding.passages(work, self.source.id)[0].coding
        coding.write_memo(work, self.coding.id, "почему так долго?", shareable=True)
        table = folder / "codebook.csv"
        table.write_text("name,parent,definition\nРабота,,\nДорога,,как ехали\nДокументы,Работа,бумаги\n", "utf-8")
        self.table = table


def _interview(here: Furnished) -> object:
    assert here.source.interview is not None
    draft = InterviewDraft("Другое название", (here.who,), "2026-03-01", "Ош", ("ky",), 1000)
    return interviews.change(here.work, here.source.interview, draft)


def _corrected(here: Furnished) -> object:
    turn = turns_of(here.work, here.source.id)[5]
    return interviews.correct_turn(here.work, turn.id, text="Ох. " + turn.text, speaker="R2")


def _applied(here: Furnished) -> object:
    turns = turns_of(here.work, here.source.id)
    return coding.apply_code(
        here.work, source=here.source.id, code=here.parent.id, first=turns[0].id, start=3, last=turns[2].id, end=5
    )


def _lowered(here: Furnished) -> object:
    withheld = Fix(Step.WITHHOLD, "country", 0, 1, 0.1, respondents=("R-100",))
    return risks.apply(here.work, [withheld, Fix(Step.RAISE, "country", 0, 1, 0.5, level=2)])


STEPS: dict[str, Callable[[Furnished], object]] = {
    "coding-applied": _applied,
    "coding-removed": lambda here: coding.remove_codings(here.work, [here.coding.id]),
    "matches-coded": lambda here: coding.code_matches(here.work, code=here.parent.id, text="было"),
    "memo-written": lambda here: coding.write_memo(here.work, here.coding.id, "иначе"),
    "code-added": lambda here: codebook.add(here.work, CodeDraft("Дорога")),
    "code-changed": lambda here: codebook.change(here.work, here.child.id, CodeDraft("Бумаги", here.parent.id)),
    "code-moved": lambda here: codebook.move(here.work, here.child.id, parent=None, before=here.parent.id),
    "code-removed": lambda here: codebook.remove(here.work, here.parent.id),
    "codebook-imported": lambda here: codebook.import_csv(here.work, here.table),
    "respondent-added": lambda here: respondents.add(
        here.work, RespondentDraft("R-300", {"age": "30-39"}, frozenset({ConsentItem.QUOTE}), names=("Мээрим",))
    ),
    "respondent-changed": lambda here: respondents.change(
        here.work, here.who, RespondentDraft("R-101", {}, names=("Айгуль",), contacts=("+996 555 123 456",))
    ),
    "respondent-removed": lambda here: respondents.remove(here.work, here.other),
    "person-registered": lambda here: respondents.register_person(here.work, ["Мээрим"]),
    "person-changed": lambda here: registering.change(
        here.work, here.person, EntryDraft(("Нурлан",), "", PersonRole.PUBLIC)
    ),
    "person-unregistered": lambda here: respondents.unregister_person(here.work, here.person),
    "interview-changed": _interview,
    "respondent-assigned": lambda here: interviews.assign(here.work, here.document.id, [here.who, here.other]),
    "source-imported": lambda here: transcript(here.work, here.folder, who=[here.other]),
    "source-removed": lambda here: interviews.remove(here.work, here.source.id),
    "turn-corrected": _corrected,
    "study-changed": lambda here: study.change(
        here.work, title="Иначе", attributes=[Attribute("age", "Возраст", AttributeClass.QUASI, ("18-29", "30-39"))]
    ),
    "profile-changed": lambda here: profiles.change_profile(here.work, Profile("archive", least_group=7)),
    "level-changed": lambda here: profiles.change_level(here.work, "country", 2),
    "risk-lowered": _lowered,
}


@pytest.mark.parametrize("label", STEPS)
def test_a_step_is_taken_back_and_done_again(study: Study, tmp_path: Path, label: str) -> None:
    here = Furnished(study, tmp_path)
    publishing.publish(study)
    before = tables_of(study)
    STEPS[label](here)
    after = tables_of(study)
    assert after != before
    assert undo.undo(study).value == label
    assert tables_of(study) == before
    assert publishing.publish(study) == 0
    assert undo.redo(study).value == label
    assert tables_of(study) == after
    assert steps_left(study) == (True, False)


def test_everything_is_taken_back_to_the_beginning(study: Study, tmp_path: Path) -> None:
    before = tables_of(study)
    Furnished(study, tmp_path)
    after = tables_of(study)
    steps = 0
    while steps_left(study)[0]:
        undo.undo(study)
        steps += 1
    assert tables_of(study) == before
    for _ in range(steps):
        undo.redo(study)
    assert tables_of(study) == after


@pytest.mark.parametrize("seed", range(5))
def test_random_work_is_taken_back_step_by_step(study: Study, tmp_path: Path, seed: int) -> None:
    someone = Person(study, tmp_path, random.Random(seed), takes_back=False)
    states = [tables_of(study)]
    while len(states) < 25:
        someone.act()
        now = tables_of(study)
        if now != states[-1]:
            states.append(now)
    for state in reversed(states[:-1]):
        undo.undo(study)
        assert tables_of(study) == state
    for state in states[1:]:
        undo.redo(study)
        assert tables_of(study) == state


def test_a_new_step_ends_what_could_be_done_again(study: Study) -> None:
    code(study, "Помощь")
    undo.undo(study)
    code(study, "Дорога")
    with pytest.raises(StateError) as refused:
        undo.redo(study)
    assert refused.value.code is Code.NOTHING_TO_UNDO


def test_a_refused_step_leaves_nothing_to_take_back(study: Study) -> None:
    code(study, "Помощь")
    with pytest.raises(InputError):
        codebook.add(study, CodeDraft("помощь"))
    assert undo.undo(study).value == "code-added"
    assert steps_left(study) == (False, True)


def test_undoing_what_was_published_is_a_new_operation(study: Study) -> None:
    code(study, "Помощь")
    publishing.publish(study)
    undo.undo(study)
    assert publishing.publish(study) == 1
    undo.redo(study)
    assert publishing.publish(study) == 1
