"""Random work in several vaults of one study, and what must hold after they have told each other everything."""

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from fieldkit.domain.canonical import Json
from fieldkit.domain.coding import MemoRole
from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import ARCHIVE
from fieldkit.domain.publication import EntityView
from fieldkit.domain.registry import DELETED, kind_named, known
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import InputError, StateError
from fieldkit.services import (
    codebook,
    coding,
    hierarchies,
    interviews,
    keeping,
    merging,
    overview,
    profiles,
    publishing,
    register,
    respondents,
    study,
    undo,
)
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.editing import editing
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.projection import Projection
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import entities, log
from tests.studies import Team, root_of, tables_of, transcript, views_of

COUNTRIES = ("Россия", "Казахстан", "Түркия")
NAMES = ("Айгуль", "Айгуль Асанова", "Nurlan", "Мээрим", "хозяйку", "сестры", "R-9")
TEXTS = ("помогла Айгуль", "очереди и документы", "Nurlan ушёл", "ёлка 😀 у дома", "Мээрим сестры", "тихо")


class Person:
    """Somebody who works at random in one vault.

    Args:
        work: the vault.
        folder: for files to bring in.
        rng: decides everything.
        takes_back: whether they take steps back now and then.
    """

    def __init__(self, work: Study, folder: Path, rng: random.Random, *, takes_back: bool = True) -> None:
        self.work = work
        self.folder = folder
        self.rng = rng
        self._back: tuple[Callable[[], None], ...] = (self.undone, self.redone) if takes_back else ()

    def act(self) -> None:
        """Do something; what the program refuses with a known error is refused."""
        act: Callable[[], object] = self.rng.choice(
            (
                self.code_added,
                self.code_added,
                self.code_changed,
                self.code_moved,
                self.code_removed,
                self.brought_in,
                self.coded,
                self.coded,
                self.coding_removed,
                self.corrected,
                self.memo,
                self.memo_turned,
                self.person,
                self.person_forgotten,
                self.respondent_added,
                self.respondent_changed,
                self.respondent_renamed,
                self.respondent_removed,
                self.consent_withdrawn,
                self.assigned,
                self.interview_changed,
                self.source_removed,
                self.retitled,
                self.described,
                self.levelled,
                self.profiled,
                self.answer_kept_back,
                self.codebook_imported,
                self.speaker_named,
                self.begun,
                *self._back,
            )
        )
        try:
            act()
        except (InputError, StateError, IndexError):
            return

    def _text(self) -> str:
        return self.rng.choice(TEXTS) + f" {self.rng.randrange(100)}"

    def _code(self) -> codebook.CodeRow:
        return self.rng.choice(codebook.tree(self.work))

    def _row(self) -> interviews.SourceRow:
        return self.rng.choice(interviews.source_rows(self.work))

    def code_added(self) -> None:
        rows = [*codebook.tree(self.work), None]
        above = self.rng.choice(rows)
        codebook.add(self.work, CodeDraft(self._text(), above.code.id if above else None))

    def code_changed(self) -> None:
        one = self._code().code
        codebook.change(self.work, one.id, CodeDraft(self._text(), one.parent, definition=self._text()))

    def code_moved(self) -> None:
        parent = self.rng.choice([self._code().code.id, None])
        codebook.move(self.work, self._code().code.id, parent=parent)

    def code_removed(self) -> None:
        into = self.rng.choice([self._code().code.id, None])
        codebook.remove(self.work, self._code().code.id, into=into)

    def brought_in(self) -> None:
        who = [row.respondent.id for row in respondents.rows(self.work)]
        some = self.rng.sample(who, min(len(who), self.rng.randrange(2)))
        words = "\n\n".join(f"{'IR'[turn % 2]}: {self._text()}, {self._text()}" for turn in range(4))
        transcript(self.work, self.folder, words=words, who=some)

    def coded(self) -> None:
        source = self._row().source.id
        turns = interviews.turns(self.work, source)
        first = self.rng.randrange(len(turns))
        last = min(len(turns) - 1, first + self.rng.randrange(2))
        start, end = self.rng.randrange(len(turns[first].text)), self.rng.randrange(len(turns[last].text)) + 1
        coding.apply_code(
            self.work,
            source=source,
            code=self._code().code.id,
            first=turns[first].id,
            start=start,
            last=turns[last].id,
            end=end,
        )

    def coding_removed(self) -> None:
        passage = self.rng.choice(coding.passages(self.work, self._row().source.id))
        coding.remove_codings(self.work, [passage.coding.id])

    def corrected(self) -> None:
        turn = self.rng.choice(interviews.turns(self.work, self._row().source.id))
        interviews.correct_turn(self.work, turn.id, text=f"{self._text()} {turn.text}"[:200], speaker=turn.speaker)

    def memo(self) -> None:
        row = self._row()
        about = self.rng.choice([row.source.id, self._code().code.id])
        text = self.rng.choice([self._text(), ""])
        role = self.rng.choice(list(MemoRole))
        coding.write_memo(self.work, about, text, role=role, shareable=self.rng.random() < 0.7)

    def memo_turned(self) -> None:
        about = self._row().source.id
        one = self.rng.choice(coding.memos(self.work, about))
        coding.write_memo(self.work, about, one.text, role=one.role, shareable=not one.shareable)

    def person_forgotten(self) -> None:
        aside = [one.id for one in respondents.persons(self.work) if one.respondent is None]
        respondents.unregister_person(self.work, self.rng.choice(aside))

    def person(self) -> None:
        respondents.register_person(self.work, [self.rng.choice(NAMES[:-1])], relation=self.rng.choice(["", "соседка"]))

    def respondent_added(self) -> None:
        consent = frozenset({ConsentItem.TAKE_PART}) if self.rng.random() < 0.6 else frozenset()
        respondents.add(self.work, RespondentDraft(consent=consent, names=(self.rng.choice(NAMES[:-1]),)))

    def respondent_changed(self) -> None:
        row = self.rng.choice(respondents.rows(self.work))
        consent = frozenset({ConsentItem.TAKE_PART, self.rng.choice(list(ConsentItem))})
        draft = replace(respondents.draft_of(self.work, row.respondent.id), consent=consent)
        respondents.change(self.work, row.respondent.id, draft)

    def respondent_renamed(self) -> None:
        who = self.rng.choice(respondents.rows(self.work)).respondent.id
        attributes = {"country": self.rng.choice(COUNTRIES), "kin": self._text()}
        draft = replace(respondents.draft_of(self.work, who), code=f"Q-{self.rng.randrange(9)}", attributes=attributes)
        respondents.change(self.work, who, draft)

    def respondent_removed(self) -> None:
        respondents.remove(self.work, self.rng.choice(respondents.rows(self.work)).respondent.id)

    def consent_withdrawn(self) -> None:
        who = self.rng.choice(respondents.rows(self.work)).respondent.id
        respondents.change(self.work, who, replace(respondents.draft_of(self.work, who), consent=frozenset()))

    def assigned(self) -> None:
        who = self.rng.choice(respondents.rows(self.work)).respondent.id
        interviews.assign(self.work, self._row().source.id, [who])

    def interview_changed(self) -> None:
        held = self._row().interview
        if held is not None:
            draft = InterviewDraft(self._text(), held.respondents, "2026-05-17", self._text(), ("ky", "ru"), 61_000)
            interviews.change(self.work, held.id, draft)

    def source_removed(self) -> None:
        interviews.remove(self.work, self._row().source.id)

    def retitled(self) -> None:
        study.change(self.work, title=self._text())

    def described(self) -> None:
        values = tuple(self.rng.sample(COUNTRIES, self.rng.randrange(1, 4)))
        hierarchy = self.rng.choice([Hierarchy(), hierarchies.supplied("countries")])
        kind, level = self.rng.choice(list(AttributeClass)), self.rng.randrange(4)
        listed = [Attribute("country", "Страна", kind, values, hierarchy, level)]
        languages = self.rng.sample(["ky", "ru"], 2)
        study.change(self.work, wave=str(self.rng.randrange(100)), languages=languages, attributes=listed)

    def levelled(self) -> None:
        profiles.change_level(self.work, "country", self.rng.randrange(4))

    def profiled(self) -> None:
        before = profiles.profile(self.work, ARCHIVE)
        levels = {"country": self.rng.randrange(3)}
        profiles.change_profile(self.work, replace(before, attributes=levels, least_group=self.rng.randrange(2, 6)))

    def answer_kept_back(self) -> None:
        who = self.rng.choice(respondents.rows(self.work)).respondent.id
        withheld = frozenset(self.rng.sample(["country", "kin"], self.rng.randrange(3)))
        respondents.change(self.work, who, replace(respondents.draft_of(self.work, who), withheld=withheld))

    def codebook_imported(self) -> None:
        file = self.folder / "codebook.csv"
        codebook.export_csv(self.work, file)
        row = f'"{self._text()}","","#b45309","{self._text()}","да","нет","{self._text()}","k"\n'
        file.write_text(file.read_text("utf-8-sig") + row, "utf-8")
        codebook.import_csv(self.work, file)

    def speaker_named(self) -> None:
        turn = self.rng.choice(interviews.turns(self.work, self._row().source.id))
        interviews.correct_turn(self.work, turn.id, text=turn.text, speaker=self.rng.choice(["R1", "R7", "Мээрим"]))

    def begun(self) -> None:
        empty = interviews.empty_interviews(self.work)
        if empty and self.rng.random() < 0.5:
            interviews.remove_empty(self.work, self.rng.choice(empty).id)
        else:
            who = [row.respondent.id for row in respondents.rows(self.work)]
            some = tuple(self.rng.sample(who, min(len(who), 1)))
            with editing(self.work, "interview-begun") as edit:
                edit.put(interviews.new_interview(self.work, self._text(), some))

    def all_shared(self) -> None:
        """Have everybody agree, and every memo shared: what was taken back before goes out again."""
        for row in respondents.rows(self.work):
            if row.consent is None or not row.consent.items:
                draft = replace(respondents.draft_of(self.work, row.respondent.id), consent=frozenset(ConsentItem))
                respondents.change(self.work, row.respondent.id, draft)
        with editing(self.work, "memo-written") as edit:
            for entity in tables_of(self.work)["memo"]:
                edit.put_fields("memo", entity, {"shareable": True})

    def undone(self) -> None:
        undo.undo(self.work)

    def redone(self) -> None:
        undo.redo(self.work)


def live(team: Team, rng: random.Random, *, steps: int) -> None:
    """Some time of work, with bundles that come late, twice and in any order; in the end nothing is held back."""
    people = [Person(one, team.folder, rng) for one in team.studies]
    bundles: list[Path] = []
    for _ in range(steps):
        place = rng.randrange(len(team))
        match rng.randrange(8):
            case 0:
                bundles.append(team.export(place).path)
            case 1 if bundles:
                merging.merge(team[place], rng.choice(bundles), trust=True)
                assert publishing.publish(team[place]) == 0
            case _:
                people[place].act()
    for person in people:
        person.all_shared()


def tell_each_other(team: Team) -> None:
    """Exchange everything, twice over, and check what must hold."""
    team.exchange()
    team.exchange()  # what the founder said of attributes has others share their respondents anew
    roots = {root_of(one) for one in team.studies}
    assert len(roots) == 1
    tables = [tables_of(one) for one in team.studies]
    views = [views_of(one) for one in team.studies]
    assert all(are_alike(one, views[0]) for one in views)
    for one, held, seen in zip(team.studies, tables, views, strict=True):
        check_vault(one, seen)
        assert publishing.publish(one) == 0
        assert tables_of(one) == held
        assert keeping.check(one).sound
    reports = [team.send(0, place) for place in range(1, len(team))]
    assert all(report.new_operations == 0 for report in reports)
    assert [tables_of(one) for one in team.studies] == tables


def are_alike(some: dict[str, EntityView], others: dict[str, EntityView]) -> bool:
    """Whether two vaults show the same of everything that is not deleted.

    What its own writer took back is missing with the writer, and still kept by others: nothing else may differ, and
    fields may be missing only where a payload is.
    """
    some, others = ({one: seen for one, seen in views.items() if not seen.deleted} for views in (some, others))
    return some.keys() == others.keys() and all(agree(some[entity], others[entity]) for entity in some)


def agree(one: EntityView, other: EntityView) -> bool:
    """Whether two views of an entity do; see `are_alike`."""
    if not one.purged and not other.purged:
        return (one.fields, one.deletion, one.contested) == (other.fields, other.deletion, other.contested)
    missing = [(one, other.fields.keys() - one.fields.keys()), (other, one.fields.keys() - other.fields.keys())]
    both = one.fields.keys() & other.fields.keys()
    return all(view.purged for view, names in missing if names) and all(
        one.fields[name].value == other.fields[name].value for name in both
    )


def check_vault(work: Study, views: dict[str, EntityView]) -> None:
    """What the vault shows is what its log says, and everything that stands beside it is listed."""
    assert log.waiting(work.db) == []
    marked = {(one.entity, one.field) for one in overview.conflicts(work)}
    projection = Projection(work.db, register.anonymiser(work.db), work.device)
    tables = tables_of(work)
    for entity, seen in views.items():
        if not known(seen.kind):
            continue
        row = tables[seen.kind].get(entity)
        values = {name: field.value for name, field in seen.fields.items()}
        if row is None and seen.purged and not entities.fits(kind_named(seen.kind), values):
            continue  # its writer took back what makes an entity: nothing is left to show, nor to mark
        for name, field in seen.fields.items():
            assert not field.concurrent or (entity, name) in marked
        assert not seen.contested or (entity, DELETED) in marked
        if row is None:
            assert seen.deleted
        elif seen.deleted:
            assert (entity, DELETED) in marked
            assert entities.in_use(work.db, seen.kind, entity)
        elif projection.may_leave(kind_named(seen.kind), entity, row):
            for field_ in kind_named(seen.kind).shareable:
                shared = projection.project_field(field_, row)
                if (entity, field_.name) in marked or projection.is_lost(field_, shared):
                    continue
                value, held = seen.fields[field_.name].value, row[field_.name]
                if field_.name == "span" and is_orphaned(held, tables["turn"]):
                    assert ends_of(value) == ends_of(held)
                else:
                    assert value in (held, shared), (seen.kind, field_.name)


def is_orphaned(span: Json, turns: dict[str, dict[str, Json]]) -> bool:
    """Whether a coding quotes words that somebody else has changed since: it stays as it was until it is made anew."""
    assert isinstance(span, dict)
    first = turns.get(str(span["first"]))
    quoted, start = str(span["words"]).partition("\n")[0], span["start"]
    assert isinstance(start, int)
    return first is None or str(first["text"])[start : start + len(quoted)] != quoted


def ends_of(span: Json) -> tuple[Json, Json]:
    """The turns in which a coding begins and ends."""
    assert isinstance(span, dict)
    return span["first"], span["last"]
