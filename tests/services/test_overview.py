"""The study at a glance."""

from pathlib import Path

from fieldkit.services import codebook, coding, overview, publishing
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.overview import Counts
from tests.studies import Team, code, respondent, transcript, turns_of


def test_everything_is_counted(team: Team, tmp_path: Path) -> None:
    study = team[0]
    assert overview.counts(study) == Counts(0, 0, 0, 0, 0, 0, 0)
    who = respondent(study)
    respondent(study)
    source = transcript(study, tmp_path, who=[who]).source
    transcript(study, tmp_path)
    help_ = code(study, "Помощь")
    coding.code_matches(study, code=help_.id, text="очереди")
    words = 2 * sum(len(turn.text.split()) for turn in turns_of(study, source.id))
    assert overview.counts(study) == Counts(2, 1, 2, words, 1, 2, 0)


def test_who_holds_the_same_reads_the_same_words(team: Team) -> None:
    code(team[0], "Помощь")
    alone = overview.fingerprint(team[1])
    team.send(0, 1)
    one, other = overview.fingerprint(team[0]), overview.fingerprint(team[1])
    assert one == other
    assert (len(one.words), len(one.root), one.operations, one.devices) == (4, 64, 2, 1)
    assert (alone.operations, alone.root != one.root, alone.words != one.words) == (1, True, True)


def test_what_is_not_published_yet_is_not_in_the_fingerprint(team: Team) -> None:
    before = overview.fingerprint(team[0])
    code(team[0], "Помощь")
    assert overview.fingerprint(team[0]) == before
    publishing.publish(team[0])
    assert overview.fingerprint(team[0]) != before


def test_bundles_that_came_and_went(team: Team) -> None:
    assert overview.bundles(team[0]) == []
    code(team[0], "Помощь")
    team.send(0, 1)
    (out,), (came,) = overview.bundles(team[0]), overview.bundles(team[1])
    assert (out.direction, out.state, out.author, out.day) == ("out", "exported", "C1", team[0].today)
    assert (came.direction, came.state, came.author, came.added) == ("in", "merged", "C1", 1)
    assert (came.digest, came.size, came.operations) == (out.digest, out.size, out.operations)


def test_both_values_of_a_conflict_are_kept_with_their_authors(team: Team) -> None:
    shared = code(team[0], "Помощь")
    team.exchange()
    for place, definition in ((0, "что дают"), (1, "кто помогает")):
        codebook.change(team[place], shared.id, CodeDraft("Помощь", definition=definition))
    team.exchange()
    for place in (0, 1):
        (found,) = overview.conflicts(team[place])
        assert (found.kind, found.entity, found.field, found.label) == ("code", shared.id, "definition", "Помощь")
        values = {(one.author, one.value) for one in (found.shown, *found.others)}
        assert values == {("C1", "что дают"), ("K2", "кто помогает")}
        assert found.shown.value == codebook.find(team[place], "Помощь").definition
        assert overview.counts(team[place]).conflicts == 1
        assert "помогает" not in repr(found)


def test_a_long_text_is_cut_where_it_names_an_entity(team: Team) -> None:
    shared = code(team[0], "Помощь" * 30)
    team.exchange()
    for place, key in ((0, "a"), (1, "b")):
        codebook.change(team[place], shared.id, CodeDraft(shared.name, key=key))
    team.exchange()
    (found,) = overview.conflicts(team[0])
    assert found.label == shared.name[:79] + "…"
