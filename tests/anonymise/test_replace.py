"""A text as it leaves, and places in it."""

from fieldkit.anonymise.findings import Finding
from fieldkit.anonymise.replace import SharedText, replaced
from fieldkit.domain.identifiers import FindingKind

TEXT = "Тут Айгуль и Нур."
SHARED = replaced(
    TEXT,
    [Finding(4, 10, FindingKind.PERSON, 1.0, "register", "A"), Finding(13, 16, FindingKind.PERSON, 1.0, "register")],
    lambda finding: f"[{finding.subject}]",
)


def test_every_finding_gives_way_to_its_wording() -> None:
    assert SHARED.text == "Тут [A] и []."


def test_places_before_between_and_behind_are_carried_over() -> None:
    for place in (0, 3, 10, 12, 16):
        assert SHARED.text[SHARED.start(place)] == TEXT[place]
    for place in (1, 4, 11, 13, 17):
        assert SHARED.text[SHARED.end(place) - 1] == TEXT[place - 1]


def test_places_inside_are_widened_to_the_whole_replacement() -> None:
    assert SHARED.text[SHARED.start(6) : SHARED.end(8)] == "[A]"
    assert SHARED.text[SHARED.start(9) : SHARED.end(14)] == "[A] и []"


def test_without_findings_nothing_changes() -> None:
    assert replaced(TEXT, [], lambda _: "x") == SharedText(TEXT)
    assert SharedText(TEXT).start(5) == SharedText(TEXT).end(5) == 5


def test_no_word_shows_in_its_representation() -> None:
    assert "Тут" not in repr(SHARED)
