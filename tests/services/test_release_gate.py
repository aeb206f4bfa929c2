"""Nothing leaves in a release that must not, and nothing half-made is left of one."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from fieldkit.anonymise import Anonymiser, SharedText
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.profile import ARCHIVE, PRINT
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Cancelled, Code, InputError, PlaceError, StateError
from fieldkit.interchange import handed
from fieldkit.services import codebook, coding, deciding, exporting, gate, interviews, releasing, respondents
from fieldkit.services import study as studies
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.releasing import files
from fieldkit.services.session import Study
from fieldkit.store import releases
from tests.services.released import crowd, everything, interviewed_study, person, release
from tests.studies import looked_through, transcript


@pytest.fixture
def interviewed(study: Study, tmp_path: Path) -> Study:
    return interviewed_study(study, tmp_path)


def test_open_decisions_come_first(interviewed: Study, tmp_path: Path) -> None:
    transcript(interviewed, tmp_path, words="I: Ош ли это?\n")
    deciding.add(interviewed, "Ош", FindingKind.LOC, Decision.OPEN)
    with pytest.raises(StateError) as refused:
        releasing.release(interviewed, tmp_path / "out", profile=ARCHIVE)
    assert refused.value.code is Code.DECISIONS_OPEN
    assert not (tmp_path / "out").exists()


def test_what_leaves_was_looked_through(interviewed: Study, tmp_path: Path) -> None:
    with pytest.raises(StateError) as refused:
        releasing.release(interviewed, tmp_path / "out", profile=ARCHIVE)
    assert (refused.value.code, refused.value.facts) == (Code.TEXTS_UNREAD, {"texts": 21})
    assert not (tmp_path / "out").exists()


def test_a_name_that_would_leave_keeps_everything_back(
    interviewed: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # as if the step that replaces were not there
    monkeypatch.setattr(
        "fieldkit.anonymise.anonymiser.Anonymiser.shared", lambda _self, text, _also=(): SharedText(text)
    )
    with pytest.raises(StateError) as refused:
        release(interviewed, tmp_path / "out")
    assert refused.value.code is Code.NAME_WOULD_LEAVE
    assert refused.value.facts["kind"] == "turn"
    assert refused.value.facts["file"] == "txt"
    assert list(tmp_path.glob("*out*")) == []
    assert list(tmp_path.glob(".*")) == []
    assert releases.releases(interviewed.db) == []


@pytest.mark.parametrize(
    ("ending", "said"), [("txt", "Так и живём."), ("csv", "работа"), ("docx", "word/styles.xml"), ("pdf", "Страна")]
)
def test_every_kind_of_file_is_searched_as_it_was_finished(
    interviewed: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, said: str
) -> None:
    searched: dict[str, set[str]] = {}
    search = gate.search_file

    def noted(anonymiser: Anonymiser, read_back: Iterable[str], places: Sequence[gate.Place], *, file: str) -> None:
        searched.setdefault(file, set()).update(read_back)
        search(anonymiser, read_back, places, file=file)

    monkeypatch.setattr(gate, "search_file", noted)
    release(interviewed, tmp_path / "out")
    assert said in {text.casefold() for text in searched[ending]} | searched[ending]


@pytest.mark.parametrize("ending", ["txt", "docx", "csv"])
def test_a_name_that_only_a_finished_file_holds_is_found(
    interviewed: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    # as if the step that writes a file had put in what it was not given
    step = {"txt": "plain_text", "docx": "document", "csv": "table"}[ending]
    module = "fieldkit.services.releasing.files" + ("" if ending == "csv" else ".handed")
    made = getattr(files if ending == "csv" else handed, step)

    def with_name(*given: Any) -> bytes:
        if ending == "csv":
            return bytes(made(given[0], [*given[1], ["АЙГУЛЬ"]]))
        return bytes(made([*given[0], handed.Said("", "позвонила Айгуль")]))

    monkeypatch.setattr(f"{module}.{step}", with_name)
    with pytest.raises(StateError) as refused:
        release(interviewed, tmp_path / "out")
    assert (refused.value.code, refused.value.facts["file"]) == (Code.NAME_WOULD_LEAVE, ending)
    assert not (tmp_path / "out").exists()


def test_a_folder_with_something_in_it_is_left_alone(interviewed: Study, tmp_path: Path) -> None:
    taken, empty = tmp_path / "taken", tmp_path / "empty"
    taken.mkdir()
    (taken / "mine.txt").write_text("mine")
    empty.mkdir()
    with pytest.raises(InputError) as refused:
        release(interviewed, taken)
    assert refused.value.code is Code.FILE_EXISTS
    assert [file.name for file in taken.iterdir()] == ["mine.txt"]
    release(interviewed, empty)
    assert (empty / "README.txt").is_file()
    with pytest.raises(PlaceError):
        release(interviewed, tmp_path / "gone" / "out")
    with pytest.raises(InputError) as unknown:
        releasing.release(interviewed, tmp_path / "other", profile="nobody")
    assert unknown.value.code is Code.NOT_FOUND


@pytest.mark.parametrize("at", [0, 300, 700, 950])
def test_stopped_nothing_is_left_or_remembered(interviewed: Study, tmp_path: Path, at: int) -> None:
    before = set(tmp_path.iterdir())
    with pytest.raises(Cancelled):
        release(interviewed, tmp_path / "out", at=at)
    assert set(tmp_path.iterdir()) == before
    assert releases.releases(interviewed.db) == []


def test_nothing_planted_in_any_column_leaves(study: Study, tmp_path: Path, canary: str) -> None:
    plain = canary.capitalize()
    studies.change(
        study,
        title=f"Жизнь {plain}",
        attributes=[Attribute("country", f"Где {plain}", AttributeClass.QUASI, ("Россия",))],
    )
    crowd(study, tmp_path, Россия=5)
    respondents.register_person(study, ["Нээтте"], relation=f"сосед {plain}")
    respondents.register_person(study, [plain])
    said = f"Приехал {plain}, {plain.upper()} и {canary}\u0301."
    source = person(study, tmp_path, "Россия", words=said)
    interviews.retitle(study, source, f"Беседа {plain}")
    made = codebook.add(
        study, CodeDraft(f"О {plain}", None, definition=said, includes=said, excludes=said, example=said)
    )
    coding.code_matches(study, code=made.value.id, text="Приехал")
    coding.code_matches(study, code=made.value.id, text="работа")
    for profile in (ARCHIVE, PRINT):
        release(study, tmp_path / profile, profile)
        found = everything(tmp_path / profile).casefold()
        assert canary not in found
        assert canary not in found.replace("\u0301", "")
        assert "приехал" in found


def test_what_comes_into_the_register_meanwhile_is_searched_for(interviewed: Study, tmp_path: Path) -> None:
    looked_through(interviewed)
    reader = interviewed.reading()
    prepared = releasing.prepare(reader, tmp_path / "out", profile=ARCHIVE)
    reader.close()
    assert not (tmp_path / "out").exists()
    respondents.register_person(interviewed, ["тяжёлая"])
    with pytest.raises(StateError) as refused:
        releasing.hand_out(interviewed, prepared)
    assert refused.value.code is Code.NAME_WOULD_LEAVE
    assert not (tmp_path / "out").exists()
    assert releases.releases(interviewed.db) == []
    looked_through(interviewed)
    assert release(interviewed, tmp_path / "out").files == tuple(sorted(file.name for file in prepared.files))


def test_a_place_that_is_left_away_in_words_may_be_told_by_a_table(interviewed: Study, tmp_path: Path) -> None:
    deciding.add(interviewed, "Турция", FindingKind.LOC, Decision.REMOVE)
    deciding.add(interviewed, "Россия", FindingKind.LOC, Decision.REMOVE)
    exporting.export(interviewed, tmp_path / "a.fkb")
    release(interviewed, tmp_path / "out")
    table = (tmp_path / "out" / "tables" / "respondents.csv").read_text("utf-8-sig")
    assert "Россия" in table


def test_a_person_is_kept_out_of_tables(interviewed: Study, tmp_path: Path) -> None:
    respondents.register_person(interviewed, ["Россия"])
    with pytest.raises(StateError):
        exporting.export(interviewed, tmp_path / "a.fkb")
