"""Deciding with real keys and a real mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.ids import SourceId, TurnId
from fieldkit.domain.people import ConsentItem
from fieldkit.services import comparing, deciding, finding, interviews, respondents, undo
from fieldkit.services.respondents import RespondentDraft
from tests.ui.anonymise.conftest import Desk
from ui.anonymise import wording
from ui.anonymise.queue_card import ALL, DECIDED

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_enter_replaces_everywhere_and_goes_on_to_the_next(desk: Desk) -> None:
    desk.spoken("Нурлан")
    assert "Мой брат Нурлан приехал" in desk.shared()
    desk.on_list(Qt.Key.Key_Return)
    decided = desk.queued()["Нурлан"]
    assert decided.decision is Decision.PSEUDONYM
    assert f"Мой брат [Person {decided.pseudonym}] приехал" in desk.shared()
    assert decided.pseudonym in desk.message()
    assert "Нурлан" not in desk.listed()
    assert desk.current() in desk.listed()


def test_each_key_decides(desk: Desk) -> None:
    expected = {"r": Decision.REMOVE, "k": Decision.KEEP, "d": Decision.DISMISSED}
    for key, form in zip(expected, ("Ак-Талаа", "Лалели", "«Манас ордо»"), strict=True):
        desk.spoken(form)
        desk.on_list(key)
        assert desk.queued()[form].decision is expected[key]
    assert "из села [place] 🙂 работал в районе Лалели" in desk.shared()
    desk.screen.found.filter.choose(DECIDED)
    desk.spoken("Ак-Талаа")
    desk.on_list("u")
    assert desk.queued()["Ак-Талаа"].decision is Decision.OPEN


def test_keys_work_in_the_russian_layout_and_in_the_text(desk: Desk) -> None:
    desk.spoken("Лалели")
    desk.view.setFocus()
    desk.view.command.emit("л")
    desk.settle()
    assert desk.queued()["Лалели"].decision is Decision.KEEP


def test_generalising_asks_for_the_wording(desk: Desk) -> None:
    desk.spoken("Ак-Талаа")
    desk.on_list("g")
    sheet = desk.sheet()
    field = sheet.findChild(QLineEdit)
    assert field is not None
    field.setText("[village, Naryn region]")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.queued()["Ак-Талаа"].instead == "village, Naryn region"
    assert "из села [village, Naryn region] 🙂" in desk.shared()


def test_generalising_proposes_something_coarser(desk: Desk) -> None:
    source = desk.screen._text
    assert source is not None
    turn = next(one for one in desk.view.page.turns if "Лалели" in one.text)
    words = turn.text.replace("Лалели", "Нарын")
    desk.do(lambda study: interviews.correct_turn(study, TurnId(turn.id), text=words, speaker=turn.speaker))
    desk.do(lambda study: deciding.add(study, "Нарын", FindingKind.LOC, Decision.OPEN))
    desk.spoken("Нарын")
    desk.on_list("g")
    sheet = desk.sheet()
    field = sheet.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "town, Naryn region"
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    # the page goes on to what waits next, which may stand in another text
    beside = desk.ask(lambda study: comparing.side_by_side(study, SourceId(source)))
    assert isinstance(beside, list)
    assert "в районе [town, Naryn region]." in "\n".join(one.shared for one in beside)


def test_a_decision_is_taken_back_and_shown_so(desk: Desk) -> None:
    desk.spoken("Лалели")
    desk.on_list("r")
    assert "Лалели" not in desk.shared()
    assert desk.notifier.message is not None
    assert desk.notifier.message.action is not None
    desk.notifier.message.action.run()
    desk.settle()
    assert desk.queued()["Лалели"].decision is Decision.OPEN
    assert "Лалели" in desk.shared()
    assert "Лалели" in desk.listed()


def test_several_are_decided_at_once_and_made_one(desk: Desk) -> None:
    desk.spoken(desk.listed()[0])
    QTest.keyClick(desk.screen.queue, Qt.Key.Key_Down, SHIFT)
    assert len(desk.screen.queue.selected()) == 2
    chosen = [row.identifier.forms[0] for row in desk.screen.queue.selected()]
    desk.on_list("r")
    assert {desk.queued()[form].decision for form in chosen} == {Decision.REMOVE}
    desk.do(undo.undo)
    desk.spoken("Ак-Талаа")
    rest = [row.identifier.forms[0] for row in desk.screen.queue.rows_model.rows]
    above = rest[rest.index("Ак-Талаа") - 1]
    QTest.keyClick(desk.screen.queue, Qt.Key.Key_Up, SHIFT)
    desk.on_list("m")
    assert desk.queued()["Ак-Талаа"].id == desk.queued()[above].id


def test_the_same_as_is_found_by_typing(desk: Desk) -> None:
    desk.do(lambda study: deciding.add(study, "Нурланга", FindingKind.PERSON, Decision.OPEN))
    desk.spoken("Нурланга")
    desk.on_list("m")
    finder = desk.screen._others
    assert finder is not None
    assert finder.isVisible()
    finder.field.setText("Нурлан")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.queued()["Нурланга"].forms == ("Нурлан", "Нурланга")
    assert desk.current() == "Нурлан"


def test_forms_are_split_off(desk: Desk) -> None:
    desk.do(lambda study: deciding.add(study, "Нурланга", FindingKind.PERSON, Decision.OPEN))
    held = desk.queued()
    desk.do(lambda study: deciding.unite(study, [held["Нурлан"].id, held["Нурланга"].id]))
    desk.spoken("Нурлан")
    desk.on_list("s")
    box = next(one for one in desk.sheet().findChildren(QCheckBox) if one.text() == "Нурланга")
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    desk.sheet().accept()
    desk.settle()
    assert desk.queued()["Нурлан"].forms == ("Нурлан",)
    assert desk.current() == "Нурланга"


def test_selected_words_become_an_identifier_by_one_key(desk: Desk) -> None:
    desk.screen._open_text(desk.screen._opened.texts[0].source.id)
    desk.settle()
    desk.drag("Гульмира")
    assert desk.view.selected_words() == "Гульмира"
    assert desk.screen.bar.text == "Гульмира"
    assert [hint.keys for hint in desk.screen.hints()][:2] == ["P", "L"]
    desk.key("p", on=desk.view)
    added = desk.queued()["Гульмира"]
    assert (added.kind, added.decision) == (FindingKind.PERSON, Decision.PSEUDONYM)
    assert f"[Person {added.pseudonym}] дала" in desk.shared()
    assert desk.current() == "Гульмира"
    assert desk.view.selection is None


def test_letters_mean_the_selection_while_there_is_one(desk: Desk) -> None:
    desk.screen._open_text(desk.screen._opened.texts[0].source.id)
    desk.settle()
    desk.drag("председатель")
    before = desk.queued()
    desk.key("k", on=desk.view)
    assert desk.queued() == before
    desk.key(Qt.Key.Key_Escape, on=desk.view)
    assert desk.view.selection is None
    desk.key("k", on=desk.view)
    assert desk.queued() != before


def test_what_an_identifier_really_is_can_be_said(desk: Desk) -> None:
    desk.spoken("Лалели")
    desk.screen.bar.kind_chosen.emit(FindingKind.ORG)
    desk.settle()
    assert (desk.queued()["Лалели"].kind, desk.queued()["Лалели"].decision) == (FindingKind.ORG, Decision.OPEN)


def test_the_list_shows_what_is_decided_what_is_not_and_all(desk: Desk) -> None:
    desk.spoken("Лалели")
    desk.on_list("k")
    desk.screen.found.filter.choose(DECIDED)
    assert desk.listed() == ["Лалели"]
    desk.screen.found.filter.choose(ALL)
    assert set(desk.listed()) == {"Нурлан", "«Манас ордо»", "Ак-Талаа", "Лалели"}
    assert desk.listed()[-1] == "Лалели"


def test_somebody_who_was_interviewed_is_not_kept(desk: Desk) -> None:
    takes_part = frozenset({ConsentItem.TAKE_PART})
    draft = RespondentDraft("", {"country": "Russia"}, takes_part, "oral", "", ("Гульмира",))
    desk.do(lambda study: respondents.add(study, draft))
    QTest.mouseClick(desk.screen.found.look_button, Qt.MouseButton.LeftButton)
    desk.settle()
    desk.screen.found.filter.choose(ALL)
    desk.spoken("Гульмира")
    desk.on_list("k")
    assert desk.queued()["Гульмира"].decision is Decision.PSEUDONYM
    assert desk.message() == "This is somebody who was interviewed."


def test_an_identifier_is_called_by_a_form_with_a_capital(desk: Desk) -> None:
    held = desk.queued()
    desk.do(lambda study: deciding.add(study, "районе", FindingKind.LOC, Decision.OPEN))
    added = desk.queued()["районе"].id
    desk.do(lambda study: deciding.unite(study, [added, held["Лалели"].id]))
    desk.spoken("районе")
    assert desk.screen.bar.text == "Лалели"
    desk.spoken("«Манас ордо»")
    assert desk.screen.bar.text == "«Манас ордо»"


def test_what_may_be_somebody_in_the_register_says_whom_and_is_accepted_by_one_key(desk: Desk) -> None:
    desk.do(lambda study: respondents.register_person(study, ["Гульмира Асанова"], relation="chair"))
    desk.do(lambda study: finding.note(study, finding.look(study)))
    waiting = desk.queued()["Гульмира"]
    assert waiting.decision is Decision.PSEUDONYM
    source = desk.screen._text
    assert source is not None
    turn = desk.view.page.turns[0]
    words = "Потом Гуля пришла, ну и Гульмипа тоже."
    desk.do(lambda study: interviews.correct_turn(study, TurnId(turn.id), text=words, speaker=turn.speaker))
    desk.do(lambda study: finding.note(study, finding.look(study)))
    desk.spoken("Гульмипа")
    row = desk.screen.queue.current()
    assert row is not None
    assert wording.becomes(row)[0] == f"Person {waiting.pseudonym}?"
    desk.on_list(Qt.Key.Key_Return)
    accepted = desk.queued()["Гульмипа"]
    assert (accepted.decision, accepted.person) == (Decision.PSEUDONYM, waiting.person)
    assert f"[Person {waiting.pseudonym}, chair] тоже" in desk.shared()


def test_a_name_that_is_kept_with_a_capital_is_refused_with_a_reason(desk: Desk) -> None:
    draft = RespondentDraft("R-100", {}, frozenset({ConsentItem.TAKE_PART}), "oral", "", ("Гульмира",))
    desk.do(lambda study: respondents.add(study, draft))
    desk.do(lambda study: deciding.add(study, "Гульмира", FindingKind.LOC, Decision.OPEN))
    desk.spoken("Гульмира")
    desk.on_list("k")
    assert desk.message() == "Written like this it is the name of somebody who was interviewed."
    assert desk.queued()["Гульмира"].decision is Decision.OPEN


def test_a_wording_with_a_name_is_refused_with_a_reason(desk: Desk) -> None:
    desk.do(lambda study: respondents.register_person(study, ["Гульмира"]))
    desk.spoken("Ак-Талаа")
    desk.on_list("g")
    field = desk.sheet().findChild(QLineEdit)
    assert field is not None
    field.setText("дом Гульмиры")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    assert "names somebody" in desk.message()
    assert desk.queued()["Ак-Талаа"].decision is Decision.OPEN
