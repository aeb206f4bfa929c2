"""Codes on passages: put on, carried along, mapped onto the words as shared."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldkit.domain.folding import canonical
from fieldkit.domain.ids import new_id
from fieldkit.errors import Code, InputError
from fieldkit.services import coding, interviews, publishing, respondents
from fieldkit.services.session import Study
from fieldkit.store import log
from tests.studies import code, tables_of, transcript, turns_of

SIGNS = st.sampled_from("абвАйё ңүiİß😀\u0301.,'-0 \n")
NAMES = ("Айгуль", "Aigül", "Нурлан Бек", "Ёлка")
WORDS = st.one_of(st.sampled_from(NAMES), st.text(SIGNS, min_size=1, max_size=6))


def test_the_same_code_is_not_put_twice(study: Study, tmp_path: Path) -> None:
    source = transcript(study, tmp_path).source.id
    help_ = code(study, "Помощь")
    turn = turns_of(study, source)[1]
    first = coding.apply_code(study, source=source, code=help_.id, first=turn.id, start=2, last=turn.id, end=9)
    again = coding.apply_code(study, source=source, code=help_.id, first=turn.id, start=2, last=turn.id, end=9)
    assert first.value == again.value
    assert (again.touched, again.undo) == (frozenset(), None)
    assert len(coding.passages(study, source)) == 1


def test_a_code_on_every_match_is_put_once(study: Study, tmp_path: Path) -> None:
    transcript(study, tmp_path)
    second = transcript(study, tmp_path).source.id
    help_ = code(study, "Помощь")
    assert coding.code_matches(study, code=help_.id, text="ОЧЕРЕДИ и", source=second).value == 1
    assert coding.code_matches(study, code=help_.id, text="очереди, и").value == 1
    before = tables_of(study)
    assert coding.code_matches(study, code=help_.id, text="очереди и").value == 0
    assert tables_of(study) == before
    words = {row["span"]["words"] for row in tables_of(study)["coding"].values() if isinstance(row["span"], dict)}
    assert words == {"очереди, и"}


@pytest.mark.parametrize(
    ("start", "end"), [(5, 5), (6, 2), (-1, 4), (0, 10_000)], ids=["empty", "crossed", "before", "behind"]
)
def test_places_outside_the_turn_are_refused(study: Study, tmp_path: Path, start: int, end: int) -> None:
    source = transcript(study, tmp_path).source.id
    help_ = code(study, "Помощь")
    turn = turns_of(study, source)[1]
    with pytest.raises(InputError) as refused:
        coding.apply_code(study, source=source, code=help_.id, first=turn.id, start=start, last=turn.id, end=end)
    assert refused.value.code is Code.SPAN_INVALID
    assert coding.passages(study, source) == []


def test_codings_follow_their_words_when_a_turn_is_corrected(study: Study, tmp_path: Path) -> None:
    source = transcript(study, tmp_path).source.id
    help_ = code(study, "Помощь")
    coding.code_matches(study, code=help_.id, text="хозяйку кафе")
    coding.code_matches(study, code=help_.id, text="Айгуль")
    turn = turns_of(study, source)[3]
    text = "Ну вот. " + turn.text.replace("Айгуль", "Айжан")
    changed, lost = interviews.correct_turn(study, turn.id, text=text, speaker="R1").value
    assert (changed.text, lost) == (text, 1)
    found = {one.coding.span.words: one for one in coding.passages(study, source)}
    followed = found["хозяйку кафе"].coding.span
    assert text[followed.start : followed.end] == "хозяйку кафе"
    assert (found["хозяйку кафе"].orphaned, found["Айгуль"].orphaned) == (False, True)
    interviews.correct_turn(study, turn.id, text=turn.text, speaker="R1")
    assert not any(one.orphaned for one in coding.passages(study, source))


def test_removing_a_coding_takes_its_memo_along(study: Study, tmp_path: Path) -> None:
    source = transcript(study, tmp_path).source.id
    help_ = code(study, "Помощь")
    coding.code_matches(study, code=help_.id, text="очереди")
    one = coding.passages(study, source)[0].coding
    coding.write_memo(study, one.id, "спросить ещё раз")
    coding.remove_codings(study, [one.id])
    assert tables_of(study)["memo"] == {}
    assert coding.passages(study, source) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_shared_codings_lie_on_shared_words(study: Study, data: st.DataObject) -> None:
    parts = data.draw(st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=2, max_size=3), label="turns")
    texts = [canonical(" ".join(words)).strip().replace("\n", " ") or "а" for words in parts]
    with tempfile.TemporaryDirectory() as folder:
        words = "\n\n".join(f"{'IR'[place % 2]}: {text}" for place, text in enumerate(texts))
        source = transcript(study, Path(folder), words=words).source.id
    turns = turns_of(study, source)
    for name in data.draw(st.lists(st.sampled_from(NAMES), max_size=3), label="names"):
        respondents.register_person(study, [name])
    theme = code(study, new_id())
    made = []
    for _ in range(3):
        first = data.draw(st.integers(0, len(turns) - 1))
        last = data.draw(st.integers(first, len(turns) - 1))
        start = data.draw(st.integers(0, len(turns[first].text)))
        end = data.draw(st.integers(0, len(turns[last].text)))
        try:
            outcome = coding.apply_code(
                study,
                source=source,
                code=theme.id,
                first=turns[first].id,
                start=start,
                last=turns[last].id,
                end=end,
            )
        except InputError:
            continue
        made.append(outcome.value)
    publishing.publish(study)
    views = log.views(study.db, [*(turn.id for turn in turns), *(one.id for one in made)])
    shared = [str(views[turn.id].fields["text"].value) for turn in turns]
    order: list[str] = [turn.id for turn in turns]
    for one in made:
        span = views[one.id].fields["span"].value
        assert isinstance(span, dict)
        low, high = order.index(str(span["first"])), order.index(str(span["last"]))
        covered = shared[low : high + 1]
        begins, ends = span["start"], span["end"]
        assert isinstance(begins, int)
        assert isinstance(ends, int)
        assert 0 <= begins <= len(covered[0])
        assert 0 <= ends <= len(covered[-1])
        covered[-1] = covered[-1][:ends]
        covered[0] = covered[0][begins:]
        assert span["words"] == "\n".join(covered)
        assert str(span["words"]).count("[") == str(span["words"]).count("]")
