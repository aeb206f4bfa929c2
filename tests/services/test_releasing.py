"""What readers get: read back with other programs, as coarse as the profile, remembered for the next time."""

import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.ids import CodeId, SourceId
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import ARCHIVE, PRINT
from fieldkit.domain.study import Attribute
from fieldkit.errors import Code, StateError
from fieldkit.interchange.transcripts import read_transcript
from fieldkit.services import codebook, coding, deciding, releasing, respondents
from fieldkit.services import study as studies
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.session import Study
from fieldkit.store import releases, transcripts
from tests.services.released import COUNTRY, SPOKEN, coded, crowd, everything, interviewed_study, person, release, table
from tests.studies import Team, transcript, turns_of


@pytest.fixture
def interviewed(study: Study, tmp_path: Path) -> Study:
    return interviewed_study(study, tmp_path)


def test_a_folder_holds_all_that_readers_get(interviewed: Study, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    made = release(interviewed, folder)
    names = sorted(str(file.relative_to(folder).as_posix()) for file in folder.rglob("*") if file.is_file())
    numbers = [f"T-{number:02}" for number in range(1, 18)]
    assert names == sorted(
        [
            "README.txt",
            "anonymisation-report.pdf",
            "codebook.csv",
            "codings.csv",
            "tables/respondents.csv",
            "tables/themes.csv",
            "tables/themes_by_country.csv",
            "tables/themes_by_gender.csv",
            *(f"transcripts/{number}{ending}" for number in numbers for ending in (".docx", ".txt")),
        ]
    )
    assert made.files == tuple(names)
    assert (made.leaving.respondents, made.leaving.transcripts, made.leaving.tables) == (17, 17, 3)
    assert (made.staying.respondents, made.staying.transcripts) == (0, 0)
    assert [file for file in tmp_path.iterdir() if file.name.startswith(".")] == []


def test_tables_cover_small_counts(interviewed: Study, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    made = release(interviewed, folder)
    assert table(folder, "tables/themes.csv") == [["theme", "respondents"], ["Работа", "17"], ["Дом", "*"]]
    head, *rows = table(folder, "tables/themes_by_country.csv")
    # of the one respondent in Kazakhstan nothing is told
    assert head == ["theme / Страна", "Россия", "Турция", "not known", "respondents"]
    assert rows == [["Работа", "8", "8", "*", "17"]]
    people = table(folder, "tables/respondents.csv")
    assert people[0] == ["Страна", "Пол"]
    assert Counter(row[0] for row in people[1:]) == {"Россия": 8, "Турция": 8, "": 1}
    assert people[1:] == sorted(people[1:], key=lambda row: [(not cell, cell) for cell in row])
    assert made.leaving.covered == 3
    assert made.staying.values >= 1


def test_words_leave_as_the_profile_asks(interviewed: Study, tmp_path: Path) -> None:
    for profile, instead in ((ARCHIVE, "[R-017]"), (PRINT, "[person]")):
        folder = tmp_path / profile
        release(interviewed, folder, profile)
        found = everything(folder)
        assert instead in found
        assert "Айгул" not in found
        assert "Aigul" not in found


def test_transcripts_are_read_by_other_programs(interviewed: Study, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    release(interviewed, folder)
    texts = [file.read_text("utf-8") for file in sorted((folder / "transcripts").glob("*.txt"))]
    assert Counter(texts)["I: Как вы жили?\n\nS1: Работа была тяжёлая.\n\nI: А потом?\n\nS1: Так и живём.\n"] == 16
    for file in (folder / "transcripts").glob("*.docx"):
        document = docx.Document(str(file))
        assert "\n\n".join(paragraph.text for paragraph in document.paragraphs) + "\n" in texts
        properties = document.core_properties
        assert (properties.last_modified_by, properties.title, properties.comments) != ("FieldKit", "", "")
        with zipfile.ZipFile(file) as package:
            assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert not [name for name in package.namelist() if name.startswith("docProps")]
    back = read_transcript(folder / "transcripts" / "T-01.docx")
    assert [turn.speaker for turn in back.turns] == ["I", "S1", "I", "S1"]


def test_passages_leave_with_their_places_and_without_who_coded(interviewed: Study, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    release(interviewed, folder)
    head, *rows = table(folder, "codings.csv")
    assert head == ["transcript", "code", "first_turn", "start", "last_turn", "end", "words"]
    # of home so few speak that nothing of it leaves
    assert len(rows) == 17
    for name, path, first, start, last, end, words in rows:
        blocks = (folder / "transcripts" / f"{name}.txt").read_text("utf-8").strip("\n").split("\n\n")
        assert (path, first, last, words.casefold()) == ("Работа", "2", "2", "работа")
        assert blocks[1].partition(": ")[2][int(start) : int(end)] == words
    assert "C1" not in everything(folder)


def test_a_passage_of_which_nothing_is_left_stays(interviewed: Study, tmp_path: Path) -> None:
    work = next(row.code for row in codebook.tree(interviewed) if row.code.name == "Работа")
    coding.code_matches(interviewed, code=work.id, text="Айгуль")
    made = release(interviewed, tmp_path / "out")
    assert (made.leaving.codings, made.staying.wordless, made.staying.codings) == (17, 1, 1)


def test_who_did_not_agree_stays(study: Study, tmp_path: Path) -> None:
    studies.change(study, attributes=[COUNTRY])
    crowd(study, tmp_path, Россия=6)
    quoted = frozenset({ConsentItem.TAKE_PART, ConsentItem.QUOTE})
    person(study, tmp_path, "Россия", words="Только цитата о работе и доме.", consent=quoted)
    person(study, tmp_path, "Россия", words="Ничего не отдавайте.", consent=frozenset({ConsentItem.TAKE_PART}))
    transcript(study, tmp_path, words=SPOKEN.format("Никто не знает, кто это."))
    coded(study, "Работа", "работа")
    coding.code_matches(study, code=codebook.tree(study)[0].code.id, text="Только цитата о работе")
    archive = release(study, tmp_path / ARCHIVE)
    assert (archive.leaving.respondents, archive.leaving.transcripts) == (6, 6)
    assert (archive.staying.respondents, archive.staying.transcripts, archive.staying.codings) == (2, 2, 1)
    told = everything(tmp_path / ARCHIVE)
    assert "цитата" not in told
    # ten is the least in print, and the passages of a theme with fewer stay
    printed = release(study, tmp_path / PRINT, PRINT)
    assert (printed.leaving.respondents, printed.leaving.transcripts, printed.leaving.codings) == (7, 6, 0)
    assert "Ничего не отдавайте" not in told + everything(tmp_path / PRINT)


def test_in_print_somebody_may_be_quoted_whose_transcript_stays(study: Study, tmp_path: Path) -> None:
    quoted = frozenset({ConsentItem.TAKE_PART, ConsentItem.QUOTE})
    crowd(study, tmp_path, consent=quoted, Россия=10)
    coded(study, "Работа", "работа")
    made = release(study, tmp_path / "out", PRINT)
    assert (made.leaving.transcripts, made.leaving.codings, made.leaving.respondents) == (0, 10, 10)
    assert table(tmp_path / "out", "codings.csv")[1:] == [["", "Работа", "", "", "", "", "Работа"]] * 10
    with pytest.raises(StateError) as refused:
        release(study, tmp_path / "archive")
    assert refused.value.code is Code.NOTHING_TO_EXPORT


def test_readme_and_report_tell_what_is_there(interviewed: Study, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    release(interviewed, tmp_path / "first")
    releasing.release(interviewed, folder, profile=ARCHIVE, language="ru")
    readme = (folder / "README.txt").read_text("utf-8")
    assert "Профиль: archive" in readme
    assert "Создано: 2026 Q4" in readme
    assert "псевдонимизировано" in readme
    assert "2026-11" not in everything(folder)
    report = PdfReader(folder / "anonymisation-report.pdf")
    text = "\n".join(page.extract_text() for page in report.pages)
    assert "Профиль: archive" in text
    assert report.metadata is not None
    assert (report.metadata.author, report.metadata.creator, report.metadata.producer) == ("", "FieldKit", "FieldKit")


def test_passages_of_a_theme_do_not_tell_its_covered_count(interviewed: Study, tmp_path: Path) -> None:
    made = release(interviewed, tmp_path / "covered")
    stays = "Coded passages of what stays, and of themes whose count is covered: "
    assert (made.staying.codings, made.leaving.covered) == (1, 3)
    assert f"{stays}*" in (tmp_path / "covered" / "README.txt").read_text("utf-8")
    assert f"{stays}*" in report_of(tmp_path / "covered")
    # where no count is covered they are only of those who did not agree to it
    for row in respondents.rows(interviewed):
        if row.identity_noted:
            draft = respondents.draft_of(interviewed, row.respondent.id)
            respondents.change(interviewed, row.respondent.id, replace(draft, consent=frozenset()))
    codebook.remove(interviewed, codebook.find(interviewed, "Дом").id)
    with interviewed.writing() as db:
        db.execute("DELETE FROM release")
    made = release(interviewed, tmp_path / "shown")
    assert (made.staying.codings, made.leaving.covered) == (1, 0)
    assert f"{stays}1" in (tmp_path / "shown" / "README.txt").read_text("utf-8")


def test_the_report_tells_the_risk_before_and_after(interviewed: Study, tmp_path: Path) -> None:
    release(interviewed, tmp_path / "out")
    told = report_of(tmp_path / "out")
    # the one in Kazakhstan stood out, and nothing is said of them in the table
    assert "as noted as it leaves Attributes Страна, Пол Страна, Пол Respondents who stand out 1 of 17 0 of 16" in told
    rows = table(tmp_path / "out", "tables/respondents.csv")[1:]
    groups = Counter(" · ".join(row) for row in rows if any(row))
    assert f"People a group should have 3 3 Groups of fewer 1 of 5 0 of {len(groups)}" in told
    for said, number in groups.items():
        assert f"{number} respondents: {said}" in told
    assert not [row.respondent.code for row in respondents.rows(interviewed) if row.respondent.code in told]


def report_of(folder: Path) -> str:
    pages = PdfReader(folder / "anonymisation-report.pdf").pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_no_cell_becomes_a_formula(study: Study, tmp_path: Path) -> None:
    crowd(study, tmp_path, Россия=5)
    codebook.add(study, CodeDraft("Работа", definition="=HYPERLINK(1)"))
    release(study, tmp_path / "out")
    cells = [cell for row in table(tmp_path / "out", "codebook.csv") for cell in row]
    assert "'=HYPERLINK(1)" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_a_later_release_tells_nothing_together_with_an_earlier_one(interviewed: Study, tmp_path: Path) -> None:
    release(interviewed, tmp_path / "first")
    again = release(interviewed, tmp_path / "again")
    assert again.leaving.covered_for_earlier == 0
    for name in ("themes.csv", "themes_by_country.csv", "themes_by_gender.csv", "respondents.csv"):
        assert (tmp_path / "first" / "tables" / name).read_bytes() == (
            tmp_path / "again" / "tables" / name
        ).read_bytes()
    # one more: 17 before and 18 now would be the one who came since
    person(interviewed, tmp_path, "Россия")
    work = next(row.code for row in codebook.tree(interviewed) if row.code.name == "Работа")
    coding.code_matches(interviewed, code=CodeId(work.id), text="работа")
    later = release(interviewed, tmp_path / "later")
    assert later.leaving.covered_for_earlier == 1
    assert table(tmp_path / "later", "tables/themes.csv")[1] == ["Работа", "*"]
    # nor is the one who came since shown by a row more in the table of respondents
    assert later.staying.few_came
    assert not (tmp_path / "later" / "tables" / "respondents.csv").exists()
    # nor by the groups they form, or by how many would stand out
    assert "PEOPLE WHO LOOK ALIKE" in report_of(tmp_path / "again")
    told = report_of(tmp_path / "later")
    assert "No attribute of anybody who takes part leaves." in told
    assert "PEOPLE WHO LOOK ALIKE" not in told
    assert "Respondents who stand out" not in told
    assert [one.profile for one in releases.releases(interviewed.db)] == [ARCHIVE] * 3


def test_other_groups_on_the_same_level_are_not_set_beside_earlier_ones(study: Study, tmp_path: Path) -> None:
    def grouped(**above: str) -> Attribute:
        broader = {country: (part,) for country, part in above.items()}
        return replace(COUNTRY, hierarchy=Hierarchy(broader), level=1)

    studies.change(study, attributes=[grouped(Россия="Север", Турция="Юг", Казахстан="Юг")])
    crowd(study, tmp_path, Россия=13, Турция=10, Казахстан=7)
    coded(study, "Работа", "работа")
    table_of = "tables/themes_by_country.csv"
    assert table_of in release(study, tmp_path / "first").files
    again = release(study, tmp_path / "again")
    assert again.staying.tables == () and table_of in again.files
    # the south less those who are left of it would be Kazakhstan
    studies.change(study, attributes=[grouped(Россия="Север", Турция="Юг", Казахстан="Восток")])
    other = release(study, tmp_path / "other")
    assert other.staying.tables == ("country",) and table_of not in other.files


def test_a_release_that_a_program_before_remembered_still_counts(interviewed: Study, tmp_path: Path) -> None:
    release(interviewed, tmp_path / "first")
    with interviewed.writing() as db:
        db.execute("""UPDATE release SET levels = '{"country":1,"gender":0}'""")
    assert release(interviewed, tmp_path / "later").staying.tables == ("country",)


def test_a_coordinator_makes_what_others_shared_coarser(team: Team, tmp_path: Path) -> None:
    laptop, office = team[1], team[0]
    person(laptop, tmp_path, "Россия", words="Мы уехали из Оша с Гүлнарой работать.", names=["Айгуль"])
    respondents.register_person(laptop, ["Гүлнара", "Гүлнарой"], relation="sister")
    deciding.add(laptop, "Оша", FindingKind.LOC)
    team.send(1, 0)
    shared = turns_of(office, interviewed_source(office))[1].text
    assert "[Place " in shared
    assert "[Person " in shared
    release(office, tmp_path / "archive")
    release(office, tmp_path / "print", PRINT)
    archived, printed = everything(tmp_path / "archive"), everything(tmp_path / "print")
    assert "[place]" in archived
    assert "[Person " in archived
    assert "[Place " not in archived + printed
    assert "Мы уехали из [place] с [person] работать." in printed
    assert "sister" not in printed


def interviewed_source(study: Study) -> SourceId:
    return transcripts.sources(study.db)[0].id


def test_offers_tell_who_would_leave(study: Study, tmp_path: Path) -> None:
    crowd(study, tmp_path, Россия=2)
    crowd(study, tmp_path, consent=frozenset({ConsentItem.TAKE_PART, ConsentItem.QUOTE}), Турция=1)
    archive, printed = releasing.offers(study)
    assert (archive.profile.name, archive.leaving.respondents, archive.leaving.transcripts) == (ARCHIVE, 2, 2)
    assert (archive.staying.respondents, archive.staying.transcripts) == (1, 1)
    # transcripts, and beside them titles of interviews and sources, and the study
    assert (archive.unread, printed.unread) == (5, 6)
    assert (printed.profile.name, printed.leaving.respondents, printed.leaving.transcripts) == (PRINT, 3, 2)
