"""What stands on the sheets, gathered from a study."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from fieldkit.domain.coding import MemoRole
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import SourceId, new_id
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.sheet import Cell
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Code, InputError, PlaceError
from fieldkit.services import codebook, coding, deciding, hierarchies, interviews, respondents, sheets
from fieldkit.services import study as studies
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import pages, transcripts
from tests.studies import code, looked_through, respondent, transcript

AGE = Attribute("age", "Возраст", AttributeClass.QUASI, ("6-10", "11-15", "16+"))
EMPLOYER = Attribute("employer", "Работа у", AttributeClass.DIRECT)
NOWHERE = SourceId(new_id())


@pytest.fixture
def source(study: Study, tmp_path: Path) -> SourceId:
    """A coded interview with notes, of somebody who agreed to be quoted."""
    studies.change(study, title="Жизнь Айгуль", wave="2026", attributes=[AGE, EMPLOYER])
    draft = RespondentDraft(
        "R-001", {"age": "16+", "employer": "Ромашка"}, frozenset({ConsentItem.QUOTE}), "oral", "", ("Айгуль",)
    )
    who = respondents.add(study, draft).value.id
    made = transcript(study, tmp_path, who=[who]).source
    assert made.interview is not None
    interviews.change(study, made.interview, InterviewDraft("Interview 1", (who,), "2026-03-05", "Ош", ("ky",), 60_000))
    work, papers = code(study, "Работа"), code(study, "Путь")
    turns = transcripts.turns(study.db, made.id)
    coding.code_matches(study, code=work.id, text="Помогла Айгуль")
    coding.code_matches(study, code=work.id, text="очереди")
    coding.apply_code(study, source=made.id, code=papers.id, first=turns[0].id, start=0, last=turns[1].id, end=9)
    for role, text in ((MemoRole.SURPRISING, "Айгуль смеялась"), (MemoRole.NEXT_TIME, "спросить о маме")):
        coding.write_memo(study, made.interview, text, role=role)
    marked = next(one for one in coding.passages(study, made.id) if one.coding.span.words == "очереди")
    coding.write_memo(study, marked.coding.id, "Айгуль ждала", shareable=True)
    return made.id


def test_the_anonymised_sheet_names_nobody(study: Study, source: SourceId) -> None:
    sheet = sheets.contact_summary(study, source)
    assert (sheet.study, sheet.wave, sheet.respondents, sheet.interviewer) == (
        "Жизнь [R-001]",
        "2026",
        ("R-001",),
        "C1",
    )
    assert (sheet.day, sheet.place, sheet.languages, sheet.duration) == ("2026 Q1", "Ош", ("ky",), 60_000)
    assert (sheet.consent, sheet.consent_missing[0]) == (("take_part", "quote"), "record")
    assert sheet.attributes == (("Возраст", "16+"),)
    assert [(theme.name, theme.count) for theme in sheet.themes] == [("Работа", 2), ("Путь", 1)]
    assert [(one.turn, one.text) for one in sheet.quotations][1:] == [(4, "Помогла [R-001]"), (6, "очереди")]
    assert sheet.quotations[0].text.endswith("\nЯ приехал")
    assert (sheet.quotations[2].memo, sheet.quotations[2].themes[0].name) == ("[R-001] ждала", "Работа")
    assert (sheet.surprising, sheet.next_time) == ("[R-001] смеялась", "спросить о маме")
    assert (sheet.anonymised, sheet.quotes_withheld, sheet.printed) == (True, False, study.today)


def test_no_name_stands_where_a_code_should(study: Study, source: SourceId) -> None:
    with study.writing() as db:
        db.execute("UPDATE interview SET interviewer = 'Айгуль', languages = '[\"ky\",\"айгуль\"]'")
    sheet = sheets.contact_summary(study, source)
    assert (sheet.interviewer, sheet.languages) == ("[R-001]", ("ky", "[R-001]"))
    own = sheets.contact_summary(study, source, anonymised=False)
    assert (own.interviewer, own.languages) == ("Айгуль", ("ky", "айгуль"))


def test_the_interviewers_own_copy_keeps_the_wording(study: Study, source: SourceId) -> None:
    sheet = sheets.contact_summary(study, source, anonymised=False)
    assert (sheet.study, sheet.day, sheet.anonymised) == ("Жизнь Айгуль", "2026-03-05", False)
    assert sheet.attributes == (("Возраст", "16+"), ("Работа у", "Ромашка"))
    assert sheet.quotations[1].text == "Помогла Айгуль"
    assert (sheet.surprising, sheet.quotations[2].memo) == ("Айгуль смеялась", "Айгуль ждала")


def test_answers_stand_on_paper_as_coarse_as_they_leave(study: Study, source: SourceId) -> None:
    home = Attribute("home", "Дом", AttributeClass.QUASI, ("Узген", "Нарын"), hierarchies.supplied("places"), 1)
    studies.change(study, attributes=[AGE, home])
    who = respondents.find(study, "R-001").id
    draft = replace(respondents.draft_of(study, who), attributes={"age": "16+", "home": "Узген"})
    respondents.change(study, who, draft)
    assert sheets.contact_summary(study, source).attributes == (("Возраст", "16+"), ("Дом", "Osh region"))
    assert sheets.study_summary(study, by="home").table.columns == ("Osh region",)
    own = sheets.contact_summary(study, source, anonymised=False)
    assert own.attributes == (("Возраст", "16+"), ("Дом", "Узген"))
    respondents.change(study, who, replace(draft, withheld=frozenset({"home"})))
    assert sheets.contact_summary(study, source).attributes == (("Возраст", "16+"),)
    assert sheets.study_summary(study, by="home").table.columns == ("",)


def test_few_answers_stand_beside_quotations(study: Study, source: SourceId) -> None:
    home, gender = (Attribute(key, key, AttributeClass.QUASI, ("a", "b")) for key in ("home", "gender"))
    studies.change(study, attributes=[AGE, home, gender])
    who = respondents.find(study, "R-001").id
    values = {"age": "16+", "home": "a", "gender": "b"}
    draft = replace(respondents.draft_of(study, who), attributes=values)
    respondents.change(study, who, draft)
    assert [label for label, _ in sheets.contact_summary(study, source).attributes] == ["Возраст", "home"]
    assert len(sheets.contact_summary(study, source, anonymised=False).attributes) == 3
    # nothing is quoted of who did not agree to it
    respondents.change(study, who, replace(draft, consent=frozenset({ConsentItem.TAKE_PART})))
    assert len(sheets.contact_summary(study, source).attributes) == 3


def test_a_private_note_stays_off_the_anonymised_sheet(study: Study, source: SourceId) -> None:
    marked = next(one for one in coding.passages(study, source) if one.coding.span.words == "очереди")
    coding.write_memo(study, marked.coding.id, "только для меня", shareable=False)
    assert sheets.contact_summary(study, source).quotations[2].memo == ""
    assert sheets.contact_summary(study, source, anonymised=False).quotations[2].memo == "только для меня"


def test_nobody_is_quoted_who_did_not_agree_to_it(study: Study, source: SourceId) -> None:
    other = respondents.add(study, RespondentDraft("R-002", consent=frozenset({ConsentItem.RECORD}))).value.id
    interviews.assign(study, source, [respondents.find(study, "R-001").id, other])
    sheet = sheets.contact_summary(study, source)
    assert (sheet.quotes_withheld, sheet.quotations, sheet.consent) == (True, (), ("take_part",))
    assert sheets.contact_summary(study, source, anonymised=False).quotations != ()


def test_what_waits_for_a_decision_stands_on_no_paper(study: Study, source: SourceId) -> None:
    turn = transcripts.turns(study.db, source)[0]
    interviews.correct_turn(study, turn.id, text=f"{turn.text} Бакыт Осмонов", speaker=turn.speaker)
    coding.code_matches(study, code=code(study, "Осмонов пришёл").id, text="Бакыт Осмонов")
    assert "Осмонов" in str([one.text for one in sheets.contact_summary(study, source).quotations])
    deciding.add(study, "Осмонов", FindingKind.PERSON, Decision.OPEN)
    sheet = sheets.contact_summary(study, source)
    assert "Осмонов" not in str(([one.text for one in sheet.quotations], [one.path for one in sheet.themes]))
    assert "Осмонов" not in str([theme.path for theme, _ in sheets.study_summary(study).themes])
    own = sheets.contact_summary(study, source, anonymised=False)
    assert "Осмонов" in str([one.path for one in own.themes])


def test_the_sheet_says_when_nobody_looked_through_the_text(study: Study, source: SourceId) -> None:
    foot = "Only names of the register are replaced: not looked through yet"
    assert foot in text_of(sheets.contact_pdf(study, source))
    looked_through(study)
    assert sheets.contact_summary(study, source).looked_through
    assert foot not in text_of(sheets.contact_pdf(study, source))
    assert foot not in text_of(sheets.contact_pdf(study, source, anonymised=False))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_sheets_are_drawn_as_pdf(study: Study, source: SourceId) -> None:
    for content in (sheets.contact_pdf(study, source, language="ru"), sheets.study_page(study).pdf):
        assert content.startswith(b"%PDF-")
        assert content.rstrip().endswith(b"%%EOF")


def test_there_is_no_sheet_of_what_is_not_there(study: Study) -> None:
    for ask in (
        lambda: sheets.contact_summary(study, NOWHERE),
        lambda: sheets.contact_pdf(study, NOWHERE),
        lambda: sheets.study_summary(study, by="country"),
        lambda: sheets.study_page(study, by="country"),
    ):
        with pytest.raises(InputError) as refused:
            ask()
        assert refused.value.code is Code.NOT_FOUND


def test_the_study_on_one_page(study: Study, source: SourceId) -> None:
    page = sheets.study_summary(study)
    assert (page.study, page.wave, page.attribute) == ("Жизнь [R-001]", "2026", "Возраст")
    assert (page.interviews, page.respondents, page.codings) == (1, 1, 3)
    assert page.words == sum(len(turn.text.split()) for turn in interviews.turns(study, source))
    assert (page.first_month, page.last_month, page.threshold) == ("2026-03", "2026-03", sheets.THRESHOLD)
    assert {theme.name for theme, _ in page.themes} == {"Работа", "Путь"}
    assert all(cell == Cell(None) for _, cell in page.themes)


def test_the_table_is_divided_by_any_attribute_that_names_nobody(study: Study, source: SourceId) -> None:
    assert source
    info = study.info
    assert sheets.dividing(info) == [AGE]
    assert sheets.study_summary(study, by="ВОЗРАСТ") == sheets.study_summary(study, by="age")
    with pytest.raises(InputError) as refused:
        sheets.study_summary(study, by="employer")
    assert refused.value.facts == {"kind": "attribute"}


def test_covered_columns_stand_in_the_order_of_the_study(study: Study, tmp_path: Path) -> None:
    studies.change(study, attributes=[AGE])
    theme = code(study, "Работа")
    for age in AGE.values:
        who = respondents.add(study, RespondentDraft(attributes={"age": age})).value.id
        transcript(study, tmp_path, who=[who])
    coding.code_matches(study, code=theme.id, text="очереди")
    table = sheets.study_summary(study).table
    assert (table.rows, table.columns) == (("Работа",), AGE.values)
    assert set(table.column_totals) == {Cell(None)}


def test_the_table_is_divided_by_what_shows_most(study: Study, tmp_path: Path) -> None:
    city = Attribute("city", "Город", AttributeClass.QUASI, ("Москва", "Ош", "Бишкек"))
    gender = Attribute("gender", "Пол", AttributeClass.QUASI, ("ж", "м"))
    alike = Attribute("alike", "Страна", AttributeClass.QUASI, ("Россия", "Турция"))
    studies.change(study, attributes=[alike, city, gender])
    theme = code(study, "Работа")
    for number in range(12):
        attributes = {"alike": "Россия", "city": city.values[number % 3], "gender": gender.values[number % 2]}
        transcript(study, tmp_path, who=[respondents.add(study, RespondentDraft(attributes=attributes)).value.id])
    coding.code_matches(study, code=theme.id, text="очереди")
    assert sheets.most_telling(study) == gender
    page = sheets.study_summary(study)
    assert (page.attribute, page.table.cells) == ("Пол", ((Cell(6), Cell(6)),))
    assert sheets.study_summary(study, by="city").table.cells == ((Cell(None),) * 3,)


def test_of_attributes_that_show_as_much_the_first_divides(study: Study, source: SourceId) -> None:
    assert source
    country = Attribute("country", "Страна", AttributeClass.QUASI, ("Россия",))
    free = Attribute("free", "Занятие", AttributeClass.QUASI)
    studies.change(study, attributes=[EMPLOYER, free, country, AGE])
    assert sheets.most_telling(study) == country
    studies.change(study, attributes=[EMPLOYER, free])
    assert sheets.most_telling(study) == free
    studies.change(study, attributes=[EMPLOYER])
    assert sheets.most_telling(study) is None


def test_what_few_have_and_nobody_listed_heads_no_column(study: Study, tmp_path: Path) -> None:
    studies.change(study, attributes=[Attribute("village", "Село", AttributeClass.QUASI)])
    for number, village in enumerate(["Кара-Булак", *["Узген"] * 5]):
        who = respondents.add(study, RespondentDraft(f"R-{number:03d}", {"village": village})).value.id
        transcript(study, tmp_path, who=[who])
    made = code(study, "Работа")
    coding.code_matches(study, code=made.id, text="работой")
    table = sheets.study_summary(study, by="village").table
    assert set(table.columns) == {"Узген", ""}
    assert "Кара-Булак" not in text_of(sheets.study_page(study, by="village").pdf)


def test_a_study_without_attributes_still_has_a_page(study: Study, tmp_path: Path) -> None:
    transcript(study, tmp_path, who=[respondent(study)])
    page = sheets.study_summary(study)
    assert (page.attribute, page.interviews, page.respondents) == ("", 1, 1)


def told(study: Study, count: int, tmp_path: Path, gender: str, *, words: str = "очереди") -> None:
    """So many more people speak of the queues."""
    for _ in range(count):
        who = respondents.add(study, RespondentDraft(attributes={"gender": gender, "city": "Ош"})).value.id
        transcript(study, tmp_path, who=[who])
    coding.code_matches(study, code=next(row.code.id for row in codebook.tree(study)), text=words)


@pytest.fixture
def counted(study: Study, tmp_path: Path) -> Study:
    """Six women and six men speak of the queues."""
    gender = Attribute("gender", "Пол", AttributeClass.QUASI, ("ж", "м"))
    studies.change(study, attributes=[gender, Attribute("city", "Город", AttributeClass.QUASI, ("Ош", "Нарын"))])
    code(study, "Очереди")
    for value in gender.values:
        told(study, 6, tmp_path, value)
    return study


def test_a_page_says_what_it_tells_beside_an_earlier_one(counted: Study, tmp_path: Path) -> None:
    first = sheets.study_page(counted, by="gender")
    assert first.beside is None
    sheets.handed_out(counted, first.told)
    assert sheets.study_page(counted, by="gender").beside is None
    told(counted, 2, tmp_path, "ж")
    # of the theme in all, of the women in all, and of the women who speak of it
    assert sheets.study_page(counted, by="gender").beside == sheets.Beside(counted.today, 3)


def test_a_page_that_nobody_got_is_not_compared(counted: Study, tmp_path: Path) -> None:
    assert sheets.study_page(counted, by="gender").told.counts["Очереди", "Пол", "ж"] == 6
    told(counted, 2, tmp_path, "ж")
    assert sheets.study_page(counted, by="gender").beside is None


def test_pages_between_which_enough_people_came_tell_nothing_of_few(counted: Study, tmp_path: Path) -> None:
    sheets.handed_out(counted, sheets.study_page(counted, by="gender").told)
    told(counted, 5, tmp_path, "ж")
    assert sheets.study_page(counted, by="gender").beside is None


def test_what_one_page_covers_another_by_other_groups_may_tell(counted: Study, tmp_path: Path) -> None:
    told(counted, 1, tmp_path, "ж")
    who = respondents.add(counted, RespondentDraft(attributes={"gender": "", "city": "Нарын"})).value.id
    transcript(counted, tmp_path, who=[who])
    coding.code_matches(counted, code=next(row.code.id for row in codebook.tree(counted)), text="очереди")
    by_city, by_gender = (sheets.study_page(counted, by=key) for key in ("city", "gender"))
    total = ("Очереди", "", "")
    assert (by_city.told.counts[total], by_gender.told.counts[total]) == (None, None)
    sheets.handed_out(counted, by_city.told)
    assert sheets.study_page(counted, by="gender").beside is None
    shown = replace(by_city.told, counts={**by_city.told.counts, total: 14})
    assert by_gender.told.tells_beside(shown, sheets.THRESHOLD) == 1


def test_the_same_page_is_remembered_once(counted: Study) -> None:
    page = sheets.study_page(counted, by="gender")
    for _ in range(2):
        sheets.handed_out(counted, page.told)
    assert pages.pages(counted.db) == [page.told]


def test_a_page_is_saved_and_remembered_or_neither(
    counted: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, target = sheets.study_page(counted, by="gender"), tmp_path / "study.pdf"
    with pytest.raises(PlaceError):
        sheets.save_study_page(counted, tmp_path / "missing" / "study.pdf", page.pdf, page.told)
    with pytest.raises(InputError):
        sheets.save_study_page(counted, counted.vault.folder.database.parent / "study.pdf", page.pdf, page.told)
    assert pages.pages(counted.db) == []
    with monkeypatch.context() as patch, pytest.raises(PlaceError):
        patch.setattr(pages, "add", _full)
        sheets.save_study_page(counted, target, page.pdf, page.told)
    assert list(tmp_path.glob("study*")) == []
    sheets.save_study_page(counted, target, page.pdf, page.told)
    assert (pages.pages(counted.db), target.read_bytes()) == ([page.told], page.pdf)


def _full(*_: object) -> None:
    raise PlaceError(Code.DISK_FULL, path="")


def test_a_sheet_is_saved_where_it_was_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    outcome = sheets.save_pdf(target, b"%PDF-")
    assert (outcome.value, outcome.touched, target.read_bytes()) == (target, frozenset(), b"%PDF-")
    with pytest.raises(PlaceError) as refused:
        sheets.save_pdf(tmp_path / "gone" / "sheet.pdf", b"%PDF-")
    assert refused.value.code is Code.PLACE_MISSING
