"""Ages by what is said around a bare number: ей семьдесят скоро, mayda qirq ikkiga to'laman, came at nine.

A number says an age when somebody stands before it and a word of becoming behind it, when it ends a description of
somebody between commas, or when a step of a life (came, married, worked since) is told at it. What counts things or
hours has a noun or a word for a clock beside it.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE, _LIKELY, _HARDLY = 0.88, 0.7, 0.6
_GROWN, _SCHOOL, _LIVED = range(11, 100), range(3, 100), range(20, 100)
_NEAR, _FAR, _STEP_NEAR, _CHILDHOOD_NEAR = 7, 6, 4, 14
_EARLIEST_WORK, _LAST_HOUR = 10, 12
_LONGEST_PART, _LONGEST_SENTENCE = 3, 9
_TO = re.compile("[gk][aeo]|i?[ae]|(?:[iu]m|s?[iu]n)[ae]")
_IN = re.compile("[dt][aeo]|(?:s?[iu]n)d[aeo]")
_FROM_OWN = re.compile("(?:s?[iu]n?|[iu]m)[dtn][ae]n")
_OWN_BECOMING = re.compile("(?:bolgonum|bolganim|oldugum)[a-z]*")
_BECOMES = re.compile(
    "bolgonum[a-z]*|bolganim[a-z]*|oldugum[a-z]*|bol(?:om|ot|du|dum|gon|gom|up|gonun|guncha|amin|adi|di|dim|gan|gam|ar|aman|amiz|mok|mokmin|ordu|ardi|ardim)|ol(?:ajakt[iu]m?|urdum?)|ol(?:dum?|mux|ur|urum|ajak|ajagim|uior|uiorum|unca)"
)
_MINE = ("om", "min", "man", "dum", "dim", "gim", "rum", "gam")
_FILLS = re.compile("(?:tol|dol)(?:om|ot|du|dum|gon|gam|up|adi|amin|di|dim|gan|aman|ar|ajak|ajagim|uior|uiorum)")
_LEAVES = re.compile("(?:cik|xik|xig|cig)[a-z]*")
_AFTER = frozenset(("sonra", "kin", "kein", "beri"))


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Ages of people by what stands around a number; each with the words of becoming right behind it.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in numbers:
        told = _told(words, number)
        if told is not None:
            last, score = told
            start, end = words.tokens[number.first].start, words.tokens[last].end
            if not counts.is_counted(words, start, words.tokens[number.last].end):
                yield Finding(start, end, FindingKind.AGE, score, "ages:turned")


def _told(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Index of the last word of the age and how sure it is."""
    rules: tuple[Callable[[Words, numerals.Number], tuple[int, float] | None], ...]
    if number.tail:
        rules = (_filled, _of_person, _after_own)
    else:
        rules = (_becomes, _beside_dative, _of_kin, _described, _at_step, _beyond, _until_years)
    return next((told for rule in rules if (told := rule(words, number)) is not None), None)


def _becomes(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Үчүнчү майда кырк беш болот; doğum günümde elli olacağım; I will be fifty-two in March."""
    if number.value not in _GROWN:
        return None
    before, after = around.before(words, number.first, _NEAR), around.following(words, number.last)
    if number.language == "en":
        said = [token.lower for token in before[-3:]]
        future = said[-2:] == ["will", "be"] or said[-1:] == ["turn"] or said[-1:] == ["turning"]
        return (number.last, _SURE) if future and _is_open_en(words, number.last) else None
    if after is None or not _BECOMES.fullmatch(after.sounds):
        return None
    if any(around.says(token, "measure") for token in before[-2:]) or number.language == "ru":
        return None
    own = after.sounds.endswith(_MINE) or _OWN_BECOMING.fullmatch(after.sounds) is not None
    told = any(around.says(token, "birthday") or _is_subject(token) for token in before) or own
    return (number.last + 1, _SURE) if told else None


def _filled(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Жыйырма бирге он төртүнчү февралда толом: the verb some words behind a number in the dative."""
    if number.value not in _GROWN or not _TO.fullmatch(number.tail):
        return None
    after = around.after(words, number.last, _FAR)
    if any(_FILLS.fullmatch(token.sounds) for token in after):
        return number.last, _SURE
    leaves = number.value in _LIVED and any(_LEAVES.fullmatch(token.sounds) for token in after)
    somebody = any(map(around.is_person, (*around.before(words, number.first, _NEAR), *after)))
    return (number.last, _LIKELY) if leaves and somebody else None


def _of_person(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Ол кісі тоқсанда, апам жетимиште: of somebody right before, and no clock near."""
    if number.value not in _LIVED or not _IN.fullmatch(number.tail) or words.between(number.first - 1) != " ":
        return None
    before = words.tokens[number.first - 1] if number.first else None
    if before is None or not (around.says(before, "person") or kin.is_kin(before)):
        return None
    return (number.last, _SURE) if around.ends_clause(words, number.last) else None


def _after_own(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Kırkından sonra, кыркынан кийин: round tens of one's own."""
    after = around.following(words, number.last)
    own = number.value in _LIVED and number.value % 10 == 0 and _FROM_OWN.fullmatch(number.tail)
    if not own or "n" not in number.tail[:3] or after is None or after.sounds not in _AFTER:
        return None
    return number.last + 1, _LIKELY


def _beside_dative(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Ей семьдесят скоро, тёте Розе семьдесят было: a word of being behind, somebody before."""
    if number.value not in _SCHOOL or number.language not in ("ru", "") or not number.first:
        return None
    if words.between(number.first - 1) not in (" ", ", "):
        return None
    before = words.tokens[number.first - 1]
    titled = before.capital and number.first > 1 and kin.is_kin(words.tokens[number.first - 2])
    somebody = before.lower in lists.section(around.FILE, "told") or around.is_person(before) or titled
    last = number.last
    while (after := around.following(words, last)) is not None and after.lower in lists.section(
        around.FILE, "being_ru"
    ):
        last += 1
    return (last, _SURE) if somebody and last > number.last and _is_open_ru(words, last) else None


def _of_kin(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """My husband forty; әкем жетпіс: kin in the nominative and a clause that ends with the number."""
    if number.value not in _GROWN or not number.first or words.between(number.first - 1) != " ":
        return None
    before = words.tokens[number.first - 1]
    if numerals.part_of(before) is not None:
        # nine is somebody in Turkish
        return None
    nominative = number.language == "en" or (number.language == "turkic" and before.sounds.endswith("m"))
    told = nominative and kin.is_relation(before) and around.ends_clause(words, number.last)
    return (number.last, _LIKELY) if told and not around.is_number(words, number.last + 1) else None


def _described(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Кызым Сезим, ыйлаак, on bir: the last of what is told of somebody between commas."""
    if number.value not in _SCHOOL or not number.first or words.between(number.first - 1) != ", ":
        return None
    if not around.ends_clause(words, number.last) or around.is_number(words, number.last + 1):
        return None
    before = around.before(words, number.first, _LONGEST_SENTENCE)
    first = number.first - len(before)
    commas = [at for at in range(first, number.first - 1) if "," in words.between(at)]
    if not commas or number.first - 1 - commas[-1] > _LONGEST_PART or commas[0] - first >= _LONGEST_PART:
        return None
    if any(numerals.part_of(token) is not None or token.digits for token in before):
        return None
    subject = words.tokens[first : commas[0] + 1]
    nominative = not any(_TO.fullmatch(token.sounds[-2:]) for token in subject[-1:] if not token.capital)
    return (number.last, _SURE) if nominative and any(map(around.is_somebody, subject)) else None


def _at_step(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Came at nine, worked since twelve: a step of a life, early ones where a childhood is told and no clock."""
    if number.language == "ru" or number.value not in _SCHOOL or not number.first:
        return None
    step = {"at": "steps", "since": "since"}.get(words.tokens[number.first - 1].lower)
    if step is None or words.between(number.first - 1) != " " or not _is_open_en(words, number.last):
        return None
    near, after = around.before(words, number.first, _STEP_NEAR), around.after(words, number.last, _STEP_NEAR)
    if not any(token.lower in lists.section(around.FILE, step) for token in near):
        return None
    if any(around.says(token, "clock") or around.says(token, "hour") for token in (*near, *after)):
        return None
    grown = number.value >= _EARLIEST_WORK if step == "since" else number.value > _LAST_HOUR
    childhood = words.tokens[max(0, number.first - _CHILDHOOD_NEAR) : number.first]
    told = grown or (step == "steps" and any(around.says(token, "growing") for token in (*childhood, *after)))
    return (number.last, _LIKELY) if told else None


def _beyond(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Everybody under forty there, she must be over sixty; бабушке Сайре за восемьдесят, после сорока."""
    if number.value not in _GROWN or not number.first or words.between(number.first - 1) != " ":
        return None
    preposition = words.tokens[number.first - 1].lower
    before = around.before(words, number.first - 1, 3)
    if number.language in ("en", "") and preposition in ("under", "over", "past", "above", "below"):
        people = any(token.lower in lists.section(around.FILE, "people") for token in before)
        return (number.last, _LIKELY) if people and _is_open_en(words, number.last) else None
    if number.language != "ru" or not _is_open_ru(words, number.last):
        return None
    genitive = (
        words.tokens[number.last].lower.endswith(("а", "и")) and number.value % 10 == 0 and number.value in _LIVED
    )
    after = around.following(words, number.last)
    single = preposition == "до" and after is not None and after.lower in lists.section(around.FILE, "single_ru")
    if genitive and (preposition == "после" or single):
        return number.last, _HARDLY
    beyond = preposition in ("за", "под") and number.value in _LIVED
    return (number.last, _SURE) if beyond and any(map(around.is_somebody, before)) else None


def _until_years(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """До восьми лет там, с двенадцати лет: a time of a life, not one of work or of prison."""
    after = around.following(words, number.last)
    if number.value not in _SCHOOL or not number.first or after is None or after.lower != "лет":
        return None
    if words.tokens[number.first - 1].lower not in ("до", "с", "после", "лет"):
        return None
    following = around.following(words, number.last + 1)
    lasting = following is not None and around.says(following, "term")
    return None if lasting else (number.last + 1, _SURE)


def _is_subject(token: Token) -> bool:
    """Whether a person is told of who does not own or get what is counted: апам, not апамдын or апама."""
    return around.is_person(token) and counts.OWNER.search(token.sounds) is None


def _is_open_en(words: Words, last: int) -> bool:
    """Whether nothing that is counted follows an English number: the end of a clause or a small word."""
    after = around.following(words, last)
    return after is None or after.lower in lists.section(around.FILE, "small_en")


def _is_open_ru(words: Words, last: int) -> bool:
    """Whether no plural noun, thousand or unit follows a Russian number."""
    after = around.following(words, last)
    if after is None:
        return True
    start, end = words.tokens[last].start, words.tokens[last].end
    measured = around.says(after, "counted") or around.says(after, "thousand") or numerals.part_of(after) is not None
    return not measured and not counts.is_counted(words, start, end) and not counts.is_plural_ru(after.lower)
