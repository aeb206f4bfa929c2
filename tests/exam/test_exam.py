"""The exam keeps to its notation, its halves are alike and apart, and its marks are consistent."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

import pytest

from tests.exam.marked import (
    HALVES,
    HERE,
    KINDS,
    LANGUAGES,
    MarkedText,
    MarkError,
    Span,
    counts_table,
    half,
    parse,
    people,
)

LEAST: Final = {
    "PERSON": 350,
    "LOC": 120,
    "ORG": 60,
    "DATE": 35,
    "AGE": 45,
    "PROF": 35,
    "CONTACT": 30,
    "CODE": 30,
}
LEAST_TEXTS: Final = {"kk-Arab": 2, "uz-Cyrl": 2}
WORDS_OF_A_HALF: Final = 5_500

HEAD: Final = "languages: ky ru\nstyle: a test\n"
WORDS_AND_NAMES: Final[frozenset[str]] = frozenset(
    {
        "beko",
        "deniz",
        "faith",
        "grace",
        "joy",
        "sevgi",
        "любовь",
        "надежда",
        "тумар",
        "қарлығаш",
        "эркин",
        "үмүт",
        "مەيرام",
    }
)
"""Words that are a name in one place of a text and a plain word in another."""

Halves = dict[str, tuple[MarkedText, ...]]


@pytest.fixture(scope="module")
def halves() -> Halves:
    return {name: half(name) for name in HALVES}


def every_text(halves: Halves) -> Iterator[MarkedText]:
    for texts in halves.values():
        yield from texts


def test_a_mark_becomes_words_and_a_span() -> None:
    text = parse(
        f"{HEAD}known: p1 = Айгүл; Айгүл Токтосунова\n---\nбул [PERSON#p1|Айгүлдүн] үйү, [LOC#l1|Нарында].\n", "t"
    )
    assert text.text == "бул Айгүлдүн үйү, Нарында.\n"
    assert text.spans == (Span(4, 12, "PERSON", "p1"), Span(18, 25, "LOC", "l1"))
    assert text.surfaces("PERSON") == ("Айгүлдүн",)
    assert text.known_names == ("Айгүл", "Айгүл Токтосунова")
    assert text.languages == ("ky", "ru")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("languages: ky\nstyle: s\n", "no line ---"),
        ("languages: ky\n---\n", "one line of languages and one of style"),
        ("languages: xx\nstyle: s\n---\n", "not of the exam"),
        ("languages: ky\nstyle: s\nmood: good\n---\n", "not a line of a head"),
        (f"{HEAD}---\n[PERSON#p1|Айгүл", "broken mark"),
        (f"{HEAD}---\n[PERSON|Айгүл]", "broken mark"),
        (f"{HEAD}---\n[PERSON#p1|]", "broken mark"),
        (f"{HEAD}---\n[PERSON#p1|[LOC#l1|Ош] Айгүл]", "broken mark"),
        (f"{HEAD}---\n[NAME#p1|Айгүл]", "unknown kind"),
        (f"{HEAD}---\n[PERSON#p1| Айгүл]", "space at the edge"),
        (f"{HEAD}---\n[PERSON#p1|Айгүл]дүн", "a word is cut"),
        (f"{HEAD}---\n[PERSON#p1|Emine]'nin", "a word is cut"),
        (f"{HEAD}---\nАнвар-[PERSON#p1|ака]", "a word is cut"),
        (f"{HEAD}---\n[PERSON#p1|Ош] [LOC#p1|Ош]", "is both"),
        (f"{HEAD}known: p2 = Айгүл\n---\n[PERSON#p1|Айгүл]", "is no PERSON"),
        (f"{HEAD}known: p1 = А\nknown: p1 = Б\n---\n[PERSON#p1|Айгүл]", "twice"),
        (f"{HEAD}valid: p1 = iin\n---\n[PERSON#p1|Айгүл]", "is no CODE"),
    ],
)
def test_a_broken_text_is_refused(source: str, told: str) -> None:
    with pytest.raises(MarkError, match=re.escape(told)):
        parse(source, "t")


@pytest.mark.parametrize("name", HALVES)
def test_a_half_holds_enough_of_everything(halves: Halves, name: str) -> None:
    texts = halves[name]
    mentions = Counter(span.kind for text in texts for span in text.spans)
    assert {kind: mentions[kind] for kind in KINDS if mentions[kind] < LEAST[kind]} == {}
    spoken = Counter(language for text in texts for language in text.languages)
    assert {language for language in LANGUAGES if spoken[language] < LEAST_TEXTS.get(language, 4)} == set()
    assert sum(len(text.text.split()) for text in texts) >= WORDS_OF_A_HALF


def test_the_halves_are_of_equal_make_up(halves: Halves) -> None:
    tuning, final = (
        [(text.name.split("/")[1][:2], sorted(text.languages)) for text in halves[name]] for name in HALVES
    )
    assert tuning[: len(final)] == final


def test_the_halves_share_no_sentence_and_hardly_a_name(halves: Halves) -> None:
    tuning, final = ({sentence for text in halves[name] for sentence in sentences(text)} for name in HALVES)
    assert tuning & final == set()
    known, asked = (
        {text.surface(span).casefold() for text in halves[name] for span in text.spans if span.kind == "PERSON"}
        for name in HALVES
    )
    assert len(known & asked) <= len(asked) * 0.05


def test_about_half_of_the_people_are_in_the_register(halves: Halves) -> None:
    for texts in halves.values():
        registered = sum(len(text.known) for text in texts)
        assert 0.45 <= registered / sum(len(people(text)) for text in texts) <= 0.55


def test_a_name_is_marked_wherever_it_stands(halves: Halves) -> None:
    unmarked = {
        (text.name, word)
        for text in every_text(halves)
        for word in words_outside(text)
        if word not in WORDS_AND_NAMES and word in name_words(text)
    }
    assert unmarked == set()


def test_contacts_are_contacts_and_none_is_left_unmarked(halves: Halves) -> None:
    for text in every_text(halves):
        for surface in text.surfaces("CONTACT"):
            assert re.fullmatch(r"[+0-9() -]{9,}|@\w{5,}|[\w.-]+@(?:[\w-]+\.)+[a-z]{2,}|[\w.]+/\w+", surface), surface
        left = "".join(outside(text))
        assert re.search(r"@|https?:|\d[\d ()-]{7,}\d", left) is None, text.name


def test_mail_is_at_addresses_kept_for_examples(halves: Halves) -> None:
    mails = [
        surface for text in every_text(halves) for surface in text.surfaces("CONTACT") if "@" in surface.lstrip("@")
    ]
    assert mails
    reserved = re.compile(r"[\w.-]+@(?:[\w-]+\.)*(?:example\.(?:com|net|org)|[\w-]+\.example)")
    assert [mail for mail in mails if reserved.fullmatch(mail) is None] == []


def test_codes_said_to_be_valid_have_right_check_digits(halves: Halves) -> None:
    checked: Counter[str] = Counter()
    for text in every_text(halves):
        for span in text.spans:
            scheme = text.valid.get(span.entity)
            if scheme is not None:
                assert CHECKS[scheme](re.sub(r"[^0-9A-Z]", "", text.surface(span))), (text.name, span.entity)
                checked[scheme] += 1
    assert set(checked) == set(CHECKS)


@pytest.mark.parametrize(
    ("scheme", "right"),
    [
        ("luhn", "4111111111111111"),
        ("iban", "TR330006100519786457841326"),
        ("snils", "11223344595"),
        ("inn", "500100732259"),
        ("tckn", "10000000146"),
    ],
)
def test_the_checks_know_the_published_examples(scheme: str, right: str) -> None:
    assert CHECKS[scheme](right)
    wrong = right[:-1] + str((int(right[-1]) + 1) % 10)
    assert not CHECKS[scheme](wrong)


def test_a_date_is_more_than_a_year_and_a_month_alone_is_none(halves: Halves) -> None:
    for text in every_text(halves):
        for surface in text.surfaces("DATE"):
            assert len(re.findall(r"\w+", surface)) >= 2, surface


def test_the_readme_tells_the_counts() -> None:
    assert counts_table() in (HERE / "README.md").read_text(encoding="utf-8")


def outside(text: MarkedText) -> Iterator[str]:
    """The stretches of a text between its marks."""
    last = 0
    for span in text.spans:
        yield text.text[last : span.start]
        last = span.end
    yield text.text[last:]


def words_outside(text: MarkedText) -> set[str]:
    return {word for stretch in outside(text) for word in words(stretch)}


def name_words(text: MarkedText) -> set[str]:
    return {word for kind in ("PERSON", "LOC") for surface in text.surfaces(kind) for word in words(surface)}


def words(stretch: str) -> list[str]:
    """Words of three letters and more, without case."""
    return [word for word in re.findall(r"[^\W\d]+(?:[-'’][^\W\d]+)*", stretch.casefold()) if len(word) > 2]


def sentences(text: MarkedText) -> set[str]:
    """Whole sentences of five words and more, as they are apart from case and space."""
    found = (" ".join(part.casefold().split()) for part in re.split(r"[.?!؟\n]", text.text))
    return {sentence for sentence in found if sentence.count(" ") >= 4}


def weighed(digits: str, weights: range | tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def luhn(code: str) -> bool:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(code)))
    return len(code) == 16 and sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def iban(code: str) -> bool:
    return int("".join(str(int(sign, 36)) for sign in code[4:] + code[:4])) % 97 == 1


def iin(code: str) -> bool:
    """Kazakh IIN: weights 1 to 11, and 3 to 11, 1, 2 where the first remainder is ten."""
    rest = weighed(code, range(1, 12)) % 11
    if rest == 10:
        rest = weighed(code, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)) % 11
    return len(code) == 12 and rest == int(code[11])


def pinfl(code: str) -> bool:
    """Uzbek PINFL: weights 7, 3, 1 over thirteen digits."""
    return len(code) == 14 and weighed(code, (7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7)) % 10 == int(code[13])


def snils(code: str) -> bool:
    return len(code) == 11 and weighed(code, range(9, 0, -1)) % 101 % 100 == int(code[9:])


def inn(code: str) -> bool:
    first = weighed(code, (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    second = weighed(code, (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)) % 11 % 10
    return len(code) == 12 and code[10:] == f"{first}{second}"


def tckn(code: str) -> bool:
    digits = [int(digit) for digit in code]
    tenth = (7 * sum(digits[0:9:2]) - sum(digits[1:8:2])) % 10
    return len(digits) == 11 and digits[9] == tenth and digits[10] == sum(digits[:10]) % 10


CHECKS: Final[dict[str, Callable[[str], bool]]] = {
    "luhn": luhn,
    "iban": iban,
    "iin": iin,
    "pinfl": pinfl,
    "snils": snils,
    "inn": inn,
    "tckn": tckn,
}
