"""Of many findings one list: the surest stands, nothing that was covered is uncovered, words stay whole."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind
from fieldkit.anonymise.resolve import resolved

TEXT = "Вчера Айгүл Асанова и Мехмет-бей были в Оше, потом А. К. Токтосунов уехал."
PLAIN = ("Вчера ", " и ")
KINDS = st.sampled_from([FindingKind.PERSON, FindingKind.LOC, FindingKind.ORG, FindingKind.DATE])


def written(findings: list[Finding]) -> list[str]:
    return [TEXT[one.start : one.end] for one in findings]


def said(words: str, kind: FindingKind = FindingKind.PERSON, score: float = 0.9, source: str = "test") -> Finding:
    start = TEXT.index(words)
    return Finding(start, start + len(words), kind, score, source)


def test_given_and_family_name_become_one() -> None:
    assert written(resolved(Words(TEXT), [said("Айгүл"), said("Асанова")])) == ["Айгүл Асанова"]


def test_initials_join_the_family_name() -> None:
    assert written(resolved(Words(TEXT), [said("А. К."), said("Токтосунов")])) == ["А. К. Токтосунов"]


def test_a_polite_word_belongs_to_the_name() -> None:
    assert written(resolved(Words(TEXT), [said("Мехмет")])) == ["Мехмет-бей"]


def test_half_a_word_becomes_the_whole_word() -> None:
    assert written(resolved(Words(TEXT), [said("Токто")])) == ["Токтосунов"]


def test_an_ending_behind_a_hyphen_belongs_to_the_name() -> None:
    text = "ХҚКО-ға барып, ЦОН-да күттүм"
    first, second = text.index("ХҚКО"), text.index("ЦОН")
    findings = [
        Finding(first, first + 4, FindingKind.ORG, 0.9, "test"),
        Finding(second, second + 3, FindingKind.ORG, 0.9, "test"),
    ]
    assert [text[one.start : one.end] for one in resolved(Words(text), findings)] == ["ХҚКО-ға", "ЦОН-да"]


def test_another_word_behind_a_hyphen_stays_out() -> None:
    text = "Ош-Баткен жолу"
    assert [text[one.start : one.end] for one in resolved(Words(text), [Finding(0, 2, FindingKind.LOC, 0.9, "t")])] == [
        "Ош"
    ]


def test_what_a_less_sure_finding_covers_beside_a_surer_one_stays_covered() -> None:
    found = resolved(Words(TEXT), [said("Оше", FindingKind.LOC, 0.95), said("были в Оше", FindingKind.ORG, 0.5)])
    assert [(TEXT[one.start : one.end], one.kind) for one in found] == [
        ("были в", FindingKind.ORG),
        ("Оше", FindingKind.LOC),
    ]


def test_the_register_comes_before_what_is_guessed() -> None:
    known = said("Айгүл", score=0.93, source="register:form")
    found = resolved(Words(TEXT), [said("Айгүл", FindingKind.LOC, 0.97), known])
    assert [one.kind for one in found] == [FindingKind.PERSON]


@given(
    st.lists(
        st.tuples(st.integers(0, len(TEXT)), st.integers(1, 20), KINDS, st.floats(0.01, 1.0)).map(
            lambda one: Finding(one[0], min(len(TEXT), one[0] + one[1]), one[2], one[3], "test")
        ),
        max_size=8,
    )
)
def test_every_letter_that_was_found_stays_found(findings: list[Finding]) -> None:
    kept = resolved(Words(TEXT), findings)
    covered = {at for one in kept for at in range(one.start, one.end)}
    # of people only names stay: not the word that begins the sentence, nor the one that joins two of them
    plain = {at for word in PLAIN for at in range(TEXT.index(word), TEXT.index(word) + len(word))}
    for one in findings:
        left = plain if one.kind is FindingKind.PERSON else set()
        assert all(at in covered for at in range(one.start, one.end) if TEXT[at].isalnum() and at not in left)
    assert all(before.end <= after.start for before, after in pairwise(kept))


def test_a_contact_is_one_piece_whatever_stands_in_it() -> None:
    text = "write to a.mambetova@example.org today"
    found = resolved(
        Words(text),
        [
            Finding(9, 32, FindingKind.CONTACT, 1.0, "pattern:email"),
            Finding(11, 20, FindingKind.PERSON, 1.0, "register:form", "p"),
        ],
    )
    assert [(text[one.start : one.end], one.kind) for one in found] == [
        ("a.mambetova@example.org", FindingKind.CONTACT)
    ]
