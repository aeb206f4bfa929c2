"""Ages in English: somebody is, was or turned a number, did something by, at or since it, or is in years named by tens.

A number alone says years only of somebody: it, there and a shift are none, and nothing that is counted, measured or a
time of day may follow or come before.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.posts import jobs
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE, _LIKELY = 0.9, 0.6
_HAS_BE = re.compile("(?:[\u2019'](?:s|m|re|d|ll|ve))$")
_GROWN, _WORKING, _YOUNG = range(13, 111), range(16, 111), range(2, 13)
_NEAR, _CLAUSE = 10, 6
_NO_PLURAL = re.compile("always|was|is|has|his|its|this|us|perhaps|sometimes|does|yes|as|thus|plus|less")
_PLURAL = re.compile("[a-z]{2,}s|people|men|women|children|feet|foot|of")
_UNITS = frozenset(["year", "years", "month", "months", "week", "weeks", "day", "days"])
_NEVER = frozenset(("never", "to", "not", "won't", "won’t", "didn't", "didn’t"))
_UNIT = re.compile("(?:weeks?|months?|days?)")
_TIES = "(?:twen|thir|for|fif|six|seven|eigh|nine)"
_DECADE = re.compile(
    r"(?<!the )\b(?:(?:well|still|now|deep|just)\s+)*(?:(?:in|into|past|out\s+of|approaching|nearing|pushing)\s+)?"
    r"(?:my|his|her|their|our|your)\s+(?:early\s+|late\s+|mid[\s-]?|middle\s+)?"
    rf"(?:teens|{_TIES}ties|[2-9]0['\u2019]?s)\b|"
    rf"(?<!the )\b(?:early|late|mid)[\s-](?:teens|{_TIES}ties)\b(?!\s+(?:we|when|there|it))|"
    rf"\b{_TIES}ty(?:-?ish|[\s-]something|[\s-]odd)\b(?=\s*(?:[,.;:!?)]|$|(?:and|but|when|like|now|or|i|he|she)\b))",
    re.IGNORECASE,
)
_TELLS_DECADE = re.compile("[a-z]+ties|[2-9]0['\u2019]?s|teens|[a-z]+tyish|something|odd")


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Ages told by English words around a number in words or digits, and in decades of a life.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in numbers:
        if number.language == "ru" or number.tail or number.value == 1 or not _is_english(words, number):
            continue
        last, score = _told(words, number)
        if score:
            start, end = words.tokens[number.first].start, words.tokens[last].end
            yield Finding(start, end, FindingKind.AGE, score, "ages:english")
    if any(_TELLS_DECADE.fullmatch(token.lower) for token in words.tokens):
        for place in _DECADE.finditer(words.text):
            yield Finding(*place.span(), FindingKind.AGE, _SURE, "ages:english")


def _is_english(words: Words, number: numerals.Number) -> bool:
    """Whether it is an English number, one in digits among English words, or another right behind she's."""
    before, after = around.preceding(words, number.first), around.following(words, number.last)
    if number.language == "turkic":
        return number.last > number.first and before is not None and _is_be(before)
    beside = [one for one in (before, after) if one is not None]
    return number.language == "en" or any(one.text.isascii() and one.language in ("en", "") for one in beside)


def _told(words: Words, number: numerals.Number) -> tuple[int, float]:
    """Index of the last word of the age and how sure it is, 0 for none."""
    before, after = _without_hedges(around.before(words, number.first, _NEAR)), around.following(words, number.last)
    said = [token.lower for token in around.part_after(words, number.last, 2)]
    if len(said) > 1 and said[0] in ("i", "she", "he") and said[1] in ("am", "is", "was"):
        return number.last, _SURE
    if not before:
        not_yet = [token.lower for token in around.before(words, number.first, 2)] in (["not", "yet"], ["not", "even"])
        return number.last, _LIKELY if not_yet and number.value in _GROWN and _is_open(words, number.last) else 0.0
    if after is not None and _UNIT.fullmatch(after.lower):
        return number.last + 1, _of_baby(words, number, before)
    if not _is_open(words, number.last) or (after is not None and after.lower in ("year", "years")):
        return number.last, 0.0
    return number.last, next((score for rule in _RULES if (score := rule(words, number, before))), 0.0)


def _of_baby(words: Words, number: numerals.Number, before: Sequence[Token]) -> float:
    """The baby is eight months: of somebody small, at the end of a clause."""
    small = any(around.is_child(token) or around.is_called(token) for token in before[-3:])
    small = small or (_is_contracted(before[-1]) and before[-1].stem.lower() in ("he", "she"))
    after = around.following(words, number.last + 1)
    closed = around.ends_clause(words, number.last + 1) or (
        after is not None and after.lower in ("when", "then", "now")
    )
    return _SURE if small and _is_be(before[-1]) and closed else 0.0


def _of_subject(words: Words, number: numerals.Number, before: Sequence[Token]) -> float:
    """She is ninety-two, the baby isn't two yet, when I was nine: who it is that is or turns a number."""
    if not _is_be(before[-1]):
        return 0.0
    end = len(before)
    while end and (_is_be(before[end - 1]) or around.spells(before[end - 1], "auxiliary_en")):
        if _is_contracted(before[end - 1]):
            break
        end -= 1
    if not end:
        return 0.0
    subject = before[end - 1]
    if end < len(before) and words.between(words.index(subject)).startswith(","):
        # what is told of somebody between commas: my son, the younger one, is eleven
        return _LIKELY if any(map(_is_somebody, before[:end])) else 0.0
    who = subject.stem.lower() if _is_contracted(subject) else subject.lower
    if lists.matches(who, around.FILE, "several_en") and number.value in _YOUNG:
        return _LIKELY if end > 1 and before[end - 2].lower in ("when", "since", "until", "before") else 0.0
    after = around.following(words, number.last)
    if lists.matches(who, around.FILE, "several_en") and after is not None and after.lower in ("in", "on", "of", "to"):
        return 0.0
    listed = lists.matches(who, around.FILE, "who_en") or jobs.is_job(subject)
    somebody = listed or around.is_person(subject) or around.is_called(subject)
    return _SURE if somebody else 0.0


def _compared(_words: Words, number: numerals.Number, before: Sequence[Token]) -> float:
    """Older than sixty, lived to ninety-four, a boy of nine, not bad for seventy."""
    word, former = before[-1].lower, before[-2].lower if len(before) > 1 else ""
    near = {token.lower for token in before[-4:]}
    if word == "than":
        return _SURE if former in ("older", "younger") else 0.0
    if word == "of":
        return _SURE if lists.matches(former, around.FILE, "who_en") and former not in ("one", "all", "both") else 0.0
    if number.value not in _GROWN:
        return 0.0
    lived = word in ("to", "until", "till") and near & {"lived", "live", "living", "lives", "made"}
    fit = word == "for" and near & {"bad", "good", "old", "young", "fit", "spry"}
    return _SURE if lived else _LIKELY if fit else 0.0


def _short_of(words: Words, number: numerals.Number, before: Sequence[Token]) -> float:
    """Three months short of eighty, close to sixty, all of nineteen, never saw sixty."""
    word, former = before[-1].lower, before[-2].lower if len(before) > 1 else ""
    if number.value not in _GROWN:
        return 0.0
    if word == "of" and former in ("short", "shy"):
        return _SURE if {token.lower for token in before[-4:]} & (_UNITS | {"just", "little", "bit"}) else 0.0
    if (word == "to" and former in ("close", "closer", "near", "nearer")) or (former, word) == ("all", "of"):
        told = any(map(_is_be, before))
    else:
        denied = word in ("see", "saw", "seen") and any(token.lower in _NEVER for token in before[-4:])
        told = denied and around.ends_clause(words, number.last)
    return _LIKELY if told and any(map(_is_somebody, before)) else 0.0


def _by_then(words: Words, number: numerals.Number, before: Sequence[Token]) -> float:
    """By thirty I had four, until forty she sewed, since twelve I've been on my feet; no time of day and no price."""
    if before[-1].lower not in ("by", "until", "till", "since", "from", "before", "after", "through", "at"):
        return 0.0
    after = around.following(words, number.last)
    near = (*before[-_CLAUSE:], *around.after(words, number.last, _CLAUSE))
    timed = any(around.says(token, "clock") or around.says(token, "hour") for token in near)
    if timed or any(around.spells(token, "paid_en") for token in near):
        return 0.0
    if after is not None and not around.spells(after, "small_en"):
        return 0.0
    if len(before) > 1 and before[-2].lower in ("live", "lives", "lived", "living", "stay", "stayed"):
        # they live at forty-seven
        return 0.0
    step = any(around.spells(token, "steps") for token in near)
    somebody = any(_is_somebody(token) for token in near)
    young = before[-1].lower == "since" and number.value == max(_YOUNG)
    return _LIKELY if somebody and (young or number.value in (_GROWN if step else _WORKING)) else 0.0


def _is_somebody(token: Token) -> bool:
    told = around.spells(token, "pronoun_en") or around.spells(token, "kin_en")
    return told or around.is_somebody(token)


def _coordinated(words: Words, number: numerals.Number, before: Sequence[Token]) -> float:
    """He is two metres tall and barely nineteen."""
    hedge = around.preceding(words, number.first)
    hedged = hedge is not None and hedge.lower in ("barely", "hardly", "only", "nearly", "almost", "just")
    joined = before[-1].lower in ("and", "but") and any(map(_is_be, before))
    told = hedged and (joined or words.between(words.index(before[-1])).startswith(","))
    return _LIKELY if told and number.value in _GROWN and around.ends_clause(words, number.last) else 0.0


def _behind_somebody(_words: Words, _number: numerals.Number, before: Sequence[Token]) -> float:
    """The kids five and seven, the little one three: a word for somebody right before it."""
    word, former = before[-1].lower, before[-2].lower if len(before) > 1 else ""
    if word == "one":
        return _LIKELY if former in ("little", "older", "younger", "big", "small", "other") else 0.0
    return _LIKELY if around.spells(before[-1], "kin_en") else 0.0


_Rule = Callable[[Words, numerals.Number, Sequence[Token]], float]
_RULES: Sequence[_Rule] = (_of_subject, _compared, _short_of, _by_then, _coordinated, _behind_somebody)


def _without_hedges(before: Sequence[Token]) -> Sequence[Token]:
    """The words before a number without those that say how near it is."""
    end = len(before)
    while end:
        word, former = before[end - 1].lower, before[end - 2].lower if end > 1 else ""
        if not around.spells(before[end - 1], "hedges_en") and (former, word) != ("on", "for"):
            break
        # at least and at most are two words, at alone says when
        end -= 2 if word in ("least", "most") and former == "at" else 1
    return before[:end]


def _is_be(token: Token) -> bool:
    return around.spells(token, "be_en") or _HAS_BE.search(token.lower) is not None


def _is_contracted(token: Token) -> bool:
    """Whether a word is somebody with a short form of to be: she's, the baby'll."""
    return _HAS_BE.search(token.lower) is not None and not lists.matches(
        token.stem.lower(), around.FILE, "auxiliary_en"
    )


def _is_open(words: Words, last: int) -> bool:
    """Whether nothing that is counted follows: the end of a clause, or a word that is no plural and no measure."""
    after = around.following(words, last)
    if after is None:
        return around.ends_clause(words, last) or not words.between(last).startswith(("-", "%", "/"))
    if after.capital and not after.uncased and after.stem.lower() != "i":
        return False
    if numerals.part_of(after) is not None or around.says(after, "thousand") or counts.is_clock(after):
        return after.lower == "one"
    plural = _PLURAL.fullmatch(after.lower) is not None and not _NO_PLURAL.fullmatch(after.lower)
    return around.spells(after, "small_en") or not (plural or around.says(after, "counted"))
