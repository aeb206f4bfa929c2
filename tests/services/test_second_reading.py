"""The second reading: drawn by lot, read unmarked, compared, and what is new waits for a decision."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.passages import Stretch, Why
from fieldkit.domain.recapture import Recapture
from fieldkit.errors import Code, InputError, StateError
from fieldkit.services import deciding, exporting, finding, interviews, second_reading, undo
from fieldkit.services.second_reading import PassageShown
from fieldkit.services.session import Study
from fieldkit.store import passages
from tests.studies import Team, respondent, transcript, turns_of

SAID = "R1: Там был Нурлан, {}. Потом Салтанат открыла кафе у самого моста через реку.\n\n"
VILLAGES = ["Каракол", "Токмок", "Балыкчы", "Кербен", "Сузак", "Кемин", "Чаек", "Ананьево", "Тюп", "Пржевальск"]


@pytest.fixture
def study(study: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Study:
    """Twenty turns looked through by a reader who found nothing but one name."""
    monkeypatch.setattr(finding, "look", _looked_without_finding)
    words = "".join(SAID.format(village) for village in VILLAGES * 2)
    transcript(study, tmp_path, words=words, who=[respondent(study)])
    finding.note(study, finding.look(study))
    deciding.add(study, "Нурлан", FindingKind.PERSON)
    return study


def _looked_without_finding(study: Study) -> finding.Looked:
    from fieldkit.store import identifiers

    return finding.Looked([(one, {}) for one in identifiers.not_looked_through(study.db)])


def stretch(shown: PassageShown, words: str, kind: FindingKind = FindingKind.PERSON) -> Stretch:
    start = shown.turn.text.index(words)
    return Stretch(start, start + len(words), kind)


def waiting(study: Study) -> PassageShown:
    shown = second_reading.way(study).next
    assert shown is not None
    return shown


def read_all(study: Study, words: Sequence[str]) -> None:
    while (shown := second_reading.way(study).next) is not None:
        found = [stretch(shown, one) for one in words if one in shown.turn.text]
        second_reading.put_down(study, shown.passage, found)


def words_of(study: Study) -> int:
    return sum(len(turn.text.split()) for one in interviews.titles(study) for turn in turns_of(study, one.source.id))


def test_a_tenth_of_the_words_is_drawn_by_lot(study: Study) -> None:
    total = words_of(study)
    seen = set()
    for seed in range(6):
        drawn = second_reading.draw(study, chance=Random(seed)).value
        every = passages.passages(study.db)
        assert len(every) == drawn
        words = sum(one.words for one in every if one.why is Why.CHANCE)
        assert total / 10 <= words < total / 10 + 20
        seen |= {one.turn for one in every}
    assert len(seen) > 6


def test_nothing_is_drawn_from_what_was_not_looked_through(study: Study, tmp_path: Path) -> None:
    new = transcript(study, tmp_path, words="R1: Новое.\n")
    for seed in range(20):
        second_reading.draw(study, chance=Random(seed))
        assert not {one.turn for one in passages.passages(study.db)} & {
            one.id for one in turns_of(study, new.source.id)
        }
    assert second_reading.reading(study).of == words_of(study)


def test_the_most_doubtful_turns_are_read_as_well(study: Study) -> None:
    deciding.add(study, "Кербен", FindingKind.LOC, Decision.DISMISSED)
    second_reading.draw(study, chance=Random(1))
    doubtful = [one for one in passages.passages(study.db) if one.why is Why.DOUBT]
    texts = {turn.id: turn.text for source in interviews.titles(study) for turn in turns_of(study, source.source.id)}
    assert doubtful
    assert all("Кербен" in texts[one.turn] for one in doubtful)
    assert all(one.first and len(one.first) == 1 for one in doubtful)


def test_what_is_new_waits_for_a_decision_and_blocks(study: Study, tmp_path: Path) -> None:
    second_reading.draw(study, chance=Random(3))
    exporting.export(study, tmp_path / "before.fkb")
    shown = waiting(study)
    new = second_reading.put_down(study, shown.passage, [stretch(shown, "Нурлан"), stretch(shown, "Салтанат")]).value
    assert new == 1
    rows = {row.identifier.forms: row for row in deciding.queue(study)}
    assert rows["Салтанат",].identifier.decision is Decision.OPEN
    assert rows["Салтанат",].places == 20
    assert rows["Нурлан",].identifier.decision is Decision.PSEUDONYM
    with pytest.raises(StateError) as refused:
        exporting.export(study, tmp_path / "after.fkb")
    assert refused.value.code is Code.DECISIONS_OPEN


def test_a_longer_name_than_was_found_waits_for_a_decision(study: Study) -> None:
    second_reading.draw(study, chance=Random(3))
    shown = waiting(study)
    longer = shown.turn.text[shown.turn.text.index("Нурлан") :].split(".")[0]
    second_reading.put_down(study, shown.passage, [stretch(shown, longer)])
    row = next(row for row in deciding.queue(study) if row.identifier.forms == (longer,))
    assert row.places == 2
    assert row.identifier.decision is Decision.OPEN
    assert second_reading.reading(study).found.both == 1


def test_what_was_decided_elsewhere_counts_for_a_new_place(study: Study) -> None:
    deciding.add(study, "Салтанат", FindingKind.PERSON, Decision.REMOVE)
    with study.writing() as db:
        db.execute("DELETE FROM occurrence WHERE form = 'Салтанат'")
    second_reading.draw(study, chance=Random(3))
    shown = waiting(study)
    assert second_reading.put_down(study, shown.passage, [stretch(shown, "Салтанат")]).value == 1
    row = next(row for row in deciding.queue(study) if "Салтанат" in row.identifier.forms)
    assert (row.identifier.decision, row.places) == (Decision.REMOVE, 1)


def test_what_is_found_does_not_count_for_the_first_reading_of_later_passages(study: Study) -> None:
    second_reading.draw(study, chance=Random(3))
    read_all(study, ["Нурлан", "Салтанат"])
    brought = second_reading.reading(study)
    assert brought.passages == brought.drawn == 2
    assert brought.found == Recapture(first=0, second=2, both=2)
    assert brought.total is not None
    assert brought.total.total == pytest.approx(3 * 5 / 3 - 1)
    assert brought.missed is not None
    assert brought.missed.total == pytest.approx(2)
    assert brought.left is not None
    assert brought.left.total == pytest.approx(2 * (brought.of - brought.words) / brought.words)
    assert brought.kinds == {}


def test_what_is_to_be_looked_through_again_counts_for_the_whole_study(study: Study) -> None:
    second_reading.draw(study, chance=Random(3))
    read_all(study, ["Нурлан", "Салтанат"])
    before = second_reading.reading(study).left
    finding.start_again(study)
    assert second_reading.reading(study).left == before


def test_what_was_decided_to_be_nothing_counts_for_nobody(study: Study) -> None:
    second_reading.draw(study, chance=Random(3))
    read_all(study, ["Салтанат"])
    assert second_reading.reading(study).found == Recapture(first=2, second=2)
    found = {row.identifier.forms[0]: row.identifier.id for row in deciding.queue(study)}
    deciding.decide(study, [found["Салтанат"]], Decision.DISMISSED)
    assert second_reading.reading(study).found == Recapture(first=2)
    assert second_reading.reading(study).total is None


def test_one_can_leave_in_mid_passage_and_come_back(study: Study) -> None:
    second_reading.draw(study, chance=Random(3))
    shown = waiting(study)
    second_reading.put_down(study, shown.passage, [stretch(shown, "Салтанат")], read=False)
    again = waiting(study)
    assert (again.passage, again.second) == (shown.passage, (stretch(shown, "Салтанат"),))
    assert len(deciding.queue(study)) == 1


def test_a_passage_is_taken_back_with_what_it_brought(study: Study) -> None:
    second_reading.draw(study, chance=Random(3))
    shown = waiting(study)
    second_reading.put_down(study, shown.passage, [stretch(shown, "Салтанат")])
    assert second_reading.way(study).new == 1
    assert undo.undo(study).value == "passage-read"
    way = second_reading.way(study)
    assert (way.read, way.new, way.next and way.next.passage) == (0, 0, shown.passage)
    assert [row.identifier.forms for row in deciding.queue(study)] == [("Нурлан",)]


def test_a_corrected_turn_is_another_passage(study: Study) -> None:
    second_reading.draw(study, chance=Random(3))
    shown = waiting(study)
    interviews.correct_turn(study, shown.turn.id, text="Короче.", speaker="R1")
    assert shown.turn.id not in {one.turn for one in passages.passages(study.db)}
    with pytest.raises(InputError) as refused:
        second_reading.put_down(study, shown.passage, [])
    assert refused.value.code is Code.NOT_FOUND


def test_places_outside_of_the_words_are_refused(study: Study) -> None:
    second_reading.draw(study, chance=Random(3))
    shown = waiting(study)
    with pytest.raises(InputError) as refused:
        second_reading.put_down(study, shown.passage, [Stretch(3, 5000, FindingKind.LOC)])
    assert refused.value.code is Code.SPAN_INVALID


def test_what_colleagues_made_is_read_by_them(team: Team, tmp_path: Path) -> None:
    transcript(team[0], tmp_path, who=[respondent(team[0])])
    team.send(0, 1)
    finding.note(team[1], finding.look(team[1]))
    assert second_reading.draw(team[1]).value == 0
    finding.note(team[0], finding.look(team[0]))
    assert second_reading.draw(team[0]).value > 0
