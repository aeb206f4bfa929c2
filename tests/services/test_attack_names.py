"""Names that try to leave: every place somebody types into, every way to write a name."""

import unicodedata
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.coding import MemoRole
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Code, UserError
from fieldkit.services import codebook, coding, interviews, publishing, register, respondents
from fieldkit.services import study as studies
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.session import Study
from fieldkit.services.sheets import contact_summary, study_summary
from tests.studies import Team, payloads_of, respondent, transcript, turns_of

NAME = "Айгүль Асанова-Йылмаз"
WRITINGS = (
    "Айгүль",
    "АЙГҮЛЬ",
    "айгуль",
    unicodedata.normalize("NFD", "Айгүль"),
    "Айгу\u00adль",
    "Ай\u200dгүль",
    "Айгу\u0301ль",
    "Aйгүль",
    "Асанова",
    "Йылмаз",
    "А-й-г-ү-л-ь",
    "А.й.г.у.л.ь",
    "А_Й_Г_У_Л_Ь",
    "А Й Г Ү Л Ь",
    "А, Й, Г, У, Л, Ь",
    "A. Y. G. U. L",
)


@pytest.mark.parametrize("written", WRITINGS)
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    anonymiser = Anonymiser({"1": [NAME, *NAME.replace("-", " ").split(), "Aygul"]}, {"1": "[R-001]"})
    assert anonymiser.shared(f"я и {written}!").text == "я и [R-001]!"


@pytest.mark.parametrize("form", [unicodedata.normalize("NFD", "Айгүль Йылмаз"), "İnci Öz", "инчи айгуль", "Ли"])
def test_a_form_is_found_in_plain_writing(form: str) -> None:
    plain = unicodedata.normalize("NFC", form).upper()
    assert Anonymiser({"1": [form]}, {"1": "[X]"}).shared(plain).text == "[X]"


@pytest.mark.parametrize("written", ["555-123", "555123", "555 123", "5 55 12 3", "555\u2013123", "+555 123"])
def test_a_known_number_is_found_however_it_is_grouped(written: str) -> None:
    anonymiser = Anonymiser({"contact": ["555 1-23"]}, {"contact": "[contact]"})
    assert anonymiser.shared(f"звоните {written}.").text == "звоните [contact]."


@pytest.mark.parametrize(
    "written", ["АйгульАсанова", "#асановаайгуль", "AigulAsanova", "asanovaaigul", "АйгульАсановой"]
)
def test_a_full_name_is_found_in_one_word(study: Study, written: str) -> None:
    respondent(study, "R-001", names=["Айгуль Асанова", "Айгуль-эже из Оша"])
    shared = register.anonymiser(study.db).shared(f"пишите {written} вечером").text
    assert shared in ("пишите [R-001] вечером", "пишите #[R-001] вечером")


def test_words_of_one_script_are_no_name_of_another() -> None:
    assert Anonymiser({"1": ["Tom"]}, {"1": "[X]"}).shared("о том и Tom").text == "о том и [X]"


def test_places_count_the_signs_nobody_sees() -> None:
    shared = Anonymiser({"1": ["Анна"]}, {"1": "[X]"}).shared("\u00adи А\u00adнна\u0301 тут")
    assert shared.text == "\u00adи [X] тут"
    assert shared.end(shared.start(0)) == 0


def _work_with_names(study: Study, folder: Path) -> None:
    who = respondent(study, names=[NAME])
    words = "\n\n".join(f"R1: Там была {written}." for written in WRITINGS)
    source = transcript(study, folder, words=words, who=[who]).source.id
    held = interviews.source_rows(study)[0].interview
    assert held is not None
    interviews.change(
        study, held.id, InterviewDraft(f"С {WRITINGS[4]}", (who,), "2026-05-17", f"дом {WRITINGS[3]}", ("ru",))
    )
    theme = codebook.add(study, CodeDraft(f"Дом {WRITINGS[3]}", None, definition=WRITINGS[5], example=WRITINGS[7]))
    for turn in turns_of(study, source):
        coding.apply_code(
            study, source=source, code=theme.value.id, first=turn.id, start=0, last=turn.id, end=len(turn.text)
        )
    coding.write_memo(study, held.id, f"спросить {WRITINGS[6]}", role=MemoRole.NEXT_TIME, shareable=True)
    coding.write_memo(study, held.id, "кенарёк", role=MemoRole.SURPRISING)


def test_names_leave_by_no_field(team: Team, tmp_path: Path) -> None:
    _work_with_names(team[0], tmp_path)
    team.export(0)
    left = payloads_of(team[0])
    assert not [written for written in (*WRITINGS, "кенарёк", "2026-05-17", "words.txt") if written in left]


def test_names_stand_on_no_anonymised_sheet(team: Team, tmp_path: Path) -> None:
    work = team[0]
    _work_with_names(work, tmp_path)
    who = respondents.rows(work)[0].respondent
    aside = Attribute("who", "Имя", AttributeClass.DIRECT, WRITINGS[:1])
    studies.change(work, title=f"Род {WRITINGS[1]}", wave=WRITINGS[8], attributes=[aside, _country(WRITINGS[9])])
    given = {"who": WRITINGS[0], "country": WRITINGS[9]}
    named = respondents.draft_of(work, who.id)
    # a code that was entered before anybody had this name
    respondents.change(work, who.id, replace(named, names=(), code=WRITINGS[8]))
    respondents.change(work, who.id, replace(named, attributes=given, code=WRITINGS[8]))
    source = interviews.source_rows(work)[0].source.id
    turn = turns_of(work, source)[0]
    interviews.correct_turn(work, turn.id, text=turn.text, speaker="Жылдыз")
    sheets = (asdict(contact_summary(work, source)), asdict(study_summary(work)))
    assert not [name for name in (*WRITINGS, "Жылдыз") if any(name in text for text in _texts(sheets))]
    with pytest.raises(UserError):
        study_summary(work, by="who")


def _country(value: str) -> Attribute:
    return Attribute("country", f"Страна {value}", AttributeClass.QUASI, (value,))


def _texts(content: object) -> list[str]:
    match content:
        case str():
            return [content]
        case dict():
            return [text for item in (*content.keys(), *content.values()) for text in _texts(item)]
        case list() | tuple():
            return [text for item in content for text in _texts(item)]
        case _:
            return []


def test_a_speaker_typed_later_is_no_role(study: Study, tmp_path: Path) -> None:
    source = transcript(study, tmp_path, words="Просто текст без говорящих.").source.id
    (turn,) = turns_of(study, source)
    interviews.correct_turn(study, turn.id, text=turn.text, speaker="Бермет")
    publishing.publish(study)
    assert "Бермет" not in payloads_of(study)
    interviews.correct_turn(study, turn.id, text=turn.text, speaker="R2")
    publishing.publish(study)
    assert '"R2"' in payloads_of(study)


def test_a_name_among_what_should_be_a_list_stops_the_export(team: Team) -> None:
    who = respondent(team[0], names=["Бермет"])
    draft = replace(respondents.draft_of(team[0], who), how="при Бермет")
    respondents.change(team[0], who, draft)
    with pytest.raises(UserError) as caught:
        team.export(0)
    assert caught.value.code is Code.NAME_WOULD_LEAVE
    assert caught.value.facts["kind"] == "consent"
