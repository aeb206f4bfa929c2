"""A text as it leaves, and places in it."""

from itertools import accumulate
from random import Random

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


_TOKENS = ("Айгуль", "аны", "Dr.", "ө", "Ош", "😀", "Ü", "n\u0308an", "a-b", "…", "йо")
_INSTEAD = ("[Person K7Q2]", "[aged 30–39]", "[…]", "[name]")
_REPLACEMENTS, _IN_A_TEXT = 100_000, 20


def test_codings_cover_the_words_they_covered_in_100_000_replacements() -> None:
    chance = Random(11)
    for _ in range(_REPLACEMENTS // _IN_A_TEXT):
        text, findings = _some_text(chance)
        wordings = {one.start: chance.choice(_INSTEAD) for one in findings}
        shared = _shared(text, findings, wordings)
        for _ in range(_IN_A_TEXT):
            start = chance.randrange(len(text))
            end = chance.randrange(start, len(text)) + 1
            words = _said(text, findings, wordings, start, end)
            assert shared.text[shared.start(start) : shared.end(end)] == words
            kept = "".join(text[begin:stop] for begin, stop in shared.staying(start, end))
            assert kept == _said(text, findings, dict.fromkeys(wordings, ""), start, end)


def _shared(text: str, findings: list[Finding], wordings: dict[int, str]) -> SharedText:
    return replaced(text, findings, lambda one: wordings[one.start])


def _some_text(chance: Random) -> tuple[str, list[Finding]]:
    """A text, and twenty findings of one or two tokens in it, some of them right beside each other."""
    tokens = [chance.choice(_TOKENS) for _ in range(3 * _IN_A_TEXT)]
    gaps = [chance.choice((" ", " ", ", ", "\n", "")) for _ in tokens]
    starts = [0, *accumulate(len(token) + len(gap) for token, gap in zip(tokens, gaps, strict=True))]
    found = []
    for number in sorted(chance.sample(range(0, len(tokens) - 1, 2), _IN_A_TEXT)):
        last = number + chance.randrange(2)
        end = starts[last] + len(tokens[last])
        found.append(Finding(starts[number], end, FindingKind.PERSON, 1.0, "register"))
    return "".join(token + gap for token, gap in zip(tokens, gaps, strict=True)), found


def _said(text: str, findings: list[Finding], wordings: dict[int, str], start: int, end: int) -> str:
    """What a stretch says, sign by sign: a replacement that it touches is said once and whole."""
    inside = {at: one.start for one in findings for at in range(max(start, one.start), min(end, one.end))}
    said, told = [], None
    for at in range(start, end):
        if at not in inside:
            said.append(text[at])
        elif inside[at] != told:
            told = inside[at]
            said.append(wordings[told])
    return "".join(said)
