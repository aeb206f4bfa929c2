"""Ages that stand without the word for years: мен отуз сегизде, ему двадцать два было, Emir is nine.

A number is an age here only beside something that says so: a case and a verb, somebody who is that old, a question for
the age just before. Hours, sums and numbers of people have none of these.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from fieldkit.anonymise.detectors import kin, names, numerals
from fieldkit.anonymise.detectors.numerals import Number
from fieldkit.anonymise.detectors.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SOURCE = "ages:told"
_NO_HOUR = 13
_LAST_DAY = 31
_GROWN = 14
_UNIT = re.compile(
    "(?:jax|jas|iox|iax|ex)(?:"
    "(?:im|ing|ingiz|i|u)?(?:n?[dt][aeo](?:g[iu]|ki)?|[gk][ae]|n[ae]|n?[dt][ae]n|n[iu]|a)?"
    "(?:m[iu]n|man|m[iu]z|m|im|siz|san|bi[zn]|dim|idi|iken|iken|edi|iz|lar)?"
    "|ar(?:da|li|lik|dagi)?|lik|lu|li|lug)"
)
_NO_AGE = re.compile("(?:iox|iax|jas|jax)(?:lar|tar|l[ae]r)")
_MONTHS = frozenset(("oilik", "ailik", "ailuk", "oilig", "ailigi"))
_CHILD = re.compile("(?:bala|kiz|uul|[ou]g?[iu]?l[iu](?:m|ng)|ogul|ogil|kak|cakan|cakalok|bebek|bobek|nebere|nevara|torun|bola|neber)[a-z]*")
_LOCATIVE = re.compile("[dt]?[aeo](?:m[iu]n|m|man|miz|b[iu]z|s[iu]z|san|n|ng|g[iu]|ki|dim|idi|edi|eken|ekan|gi|im)?")
_OWN = re.compile("(?:im|s?in)[dt][ae](?:iken|idi|idim)?")
_FROM = re.compile("[dtn]?[ae]n|i?[iu]")
_PASSED = re.compile("(?:ax|ox|axk|ot|gec|asi|asti|ask)[a-z]{0,8}")
_DATIVE = re.compile("[gk]?[aeo]|n[ae]|i[ae]")
_BECAME = re.compile("(?:cik|cig|kir|gir|kel|gel|tol|bas|xik|xig|jet|iet|toldi|karai|karagan)[a-z]*")
_HOUR = re.compile("(?:saat|sagat|soat|sahat)[a-z]*")
_ELDER = re.compile(
    "(?:cong|kicu|kicine|kenje|ulken|kixi|kixkene|ulu|kata|kici[gk]|bui[ug]k|buiug|kucu[gk]|ekinci|ekinxi|biringci|tungu[cx])"
    "(?:m|i|u|su|si|im|um|umuz|ibiz|ubuz|imiz)"
)
_RU_FILL = frozenset(
    "было будет уже ещё еще тогда сейчас щас лет только исполнилось исполнится стукнуло стукнет же почти где-то около "
    "всего вот недавно скоро наверное ровно где то как раз был на тот момент этом году в мае летом осенью весной".split()
)
_RU_WHO = frozenset(
    "мне ему ей тебе вам нам им мужу жене сыну дочке дочери маме матери отцу папе брату сестре бабушке дедушке сынишке "
    "внуку внучке свекрови тёще теще ребёнку ребенку малышу младшему старшему младшей старшей парню девочке мальчику "
    "девушке невестке зятю племяннику племяннице".split()
)
_RU_THEN = frozenset("а но и уже когда был была ведь же тогда сейчас мне ему ей теперь".split())
_RU_BECAME = frozenset("было будет исполнилось исполнится стукнуло стукнет уже".split())
_COUNTED = re.compile(
    r".*(?:ов|ев|ей|ек|ок|тысяч|тысячи|тыщ|минут|штук|раз|сом|сум|тенге|евро|баксов|доллар\w*|год|года|лет|месяц\w*|недел\w+"
    r"|дн\w+|час\w*|процент\w*|рубл\w+|км|дет\w+|заказа|человека)"
)
_YEARS = re.compile(r"(?:лет|год(?:а|ик(?:а|ов)?|ков)?|месяц(?:а|ев)?)")
_EN_IS = frozenset("is was turned turning".split())
_EN_NOBODY = frozenset(
    "it that this there which what number price cost rent salary time floor room bus flat apartment total sum count "
    "school ward unit line answer".split()
)
_EN_THEN = frozenset("and but now already then when years".split())
_STOPS = re.compile(r"\s*(?:[,.;:!?…)\n]|[–—-]\s)")
_ASKED = re.compile(
    r"сколько\s+(?:\w+\s+){0,2}(?:лет|годик)|how\s+old|your\s+age|(?:жаш|жас)ы?ң?ы?з?\s*(?:канча|қанша|нече|неше)|канча\s+жаш|"
    r"неч[еи]\s+жаш|неше\s+жас|қанша\s+жас|ваш\s+возраст|yosh\w*\s+nech|necha\s+yosh|неча\s+ёш|ёшингиз|kaç\s+yaş|yaşın\w*\s+kaç",
    re.IGNORECASE,
)


def find(words: Words) -> Iterator[Finding]:
    """Ages in numbers that something beside them makes ages."""
    at = 0
    while at < len(words.tokens):
        number = numerals.at(words, at)
        if number is None:
            at += 1
            continue
        told = _turkic(words, number) or _spoken(words, number) or _answer(words, number)
        if told is None:
            at = number.last + 1
            continue
        last, score = told
        yield Finding(words.tokens[number.first].start, words.tokens[last].end, FindingKind.AGE, score, _SOURCE)
        at = last + 1


def _turkic(words: Words, number: Number) -> tuple[int, float] | None:
    after = _after(words, number.last)
    if number.language in ("turkic", "") and not number.tail and after is not None and is_unit(after):
        return _with_months(words, number.last + 1), 0.91
    if number.language != "turkic" or _alone(number):
        return None
    if number.value > 1 and _fits(_DATIVE, words.tokens[number.last], number.tail):
        for later in (number.last + 1, number.last + 2):
            if later < len(words.tokens) and not words.between(later - 1).strip() and _became(words.tokens[later]):
                return (number.last, 0.85) if number.value >= _NO_HOUR or _somebody_before(words, number) else None
    passed = _after(words, number.last)
    if number.value >= 20 and _fits(_FROM, words.tokens[number.last], number.tail) and passed is not None:
        return (number.last, 0.8) if _PASSED.fullmatch(passed.sounds) else None
    if _OWN.fullmatch(number.tail) and (number.value > _LAST_DAY or number.tail.startswith("im")):
        return number.last, 0.8
    if not _fits(_LOCATIVE, words.tokens[number.last], number.tail) or _at_an_hour(words, number):
        return None
    whose = number.tail.endswith(("gi", "gu")) or number.last > number.first
    if number.value >= _NO_HOUR and whose:
        return number.last, 0.8
    if number.value > 1 and _somebody_before(words, number) and _stops(words, number.last):
        return number.last, 0.7
    return None


def _alone(number: Number) -> bool:
    """он, она, онда, ondan: ten alone with an ending is another word."""
    return number.value == 10 and number.first == number.last and number.language == "turkic"


def _fits(grammar: re.Pattern[str], token: Token, tail: str) -> bool:
    """Whether a tail is one; төрт + тө has one t in a skeleton, so the letter before is tried with it."""
    if not tail or len(tail) >= len(token.sounds):
        return False
    return bool(grammar.fullmatch(tail) or grammar.fullmatch(token.sounds[-len(tail) - 1] + tail))


@lru_cache(maxsize=50_000)
def _unit(sounds: str) -> bool:
    return bool(_UNIT.fullmatch(sounds)) and not _NO_AGE.match(sounds)


def is_unit(token: Token) -> bool:
    """Whether a word says years of age: жашта, жасар, yoshda, ёшга, yaşında."""
    return _unit(token.sounds) and (token.sounds[0] != "e" or token.lower.startswith("ёш"))


def _with_months(words: Words, last: int) -> int:
    """икки ёшу уч ойлик."""
    number = numerals.at(words, last + 1) if last + 1 < len(words.tokens) else None
    if number is not None and not words.between(last).strip():
        after = _after(words, number.last)
        if after is not None and after.sounds in _MONTHS:
            return number.last + 1
    return last


def _became(token: Token) -> bool:
    return bool(_BECAME.fullmatch(token.sounds))


def _at_an_hour(words: Words, number: Number) -> bool:
    before = words.tokens[max(0, number.first - 3) : number.first]
    return any(_HOUR.fullmatch(token.sounds) for token in before)


def _somebody_before(words: Words, number: Number) -> bool:
    for back in range(number.first - 1, max(-1, number.first - 4), -1):
        if words.between(back).strip():
            return False
        token = words.tokens[back]
        if kin.is_kin(token) or _ELDER.fullmatch(token.sounds) or _CHILD.fullmatch(token.sounds) or names.sort_of(token):
            return True
    return False


def _spoken(words: Words, number: Number) -> tuple[int, float] | None:
    if number.language == "en" or (number.language == "" and _is_english(words, number)):
        return _english(words, number)
    return _russian(words, number) if number.language in ("ru", "") else None


def _is_english(words: Words, number: Number) -> bool:
    return number.first > 0 and words.tokens[number.first - 1].text.isascii()


def _english(words: Words, number: Number) -> tuple[int, float] | None:
    tokens, first = words.tokens, number.first
    before = tokens[first - 1] if first > 0 else None
    if before is None:
        return None
    after = _after(words, number.last)
    months = after is not None and after.lower in ("months", "weeks") and _stops(words, number.last + 1)
    last = number.last + 1 if months else number.last
    ends = months or _stops(words, number.last) or (after is not None and after.lower in _EN_THEN)
    gap = words.between(first - 1)
    if before.lower in _EN_IS and not gap.strip() and ends and (number.value > 1 or before.lower == "turned"):
        near = {token.lower for token in tokens[max(0, first - 4) : first - 1]}
        return None if near & _EN_NOBODY or (months and not tokens[first - 2].capital) else (last, 0.75)
    named = before.capital and not before.uncased and gap == ", " and number.value > _GROWN
    return (number.last, 0.7) if named and words.between(number.last).startswith((",", " and")) else None


def _russian(words: Words, number: Number) -> tuple[int, float] | None:
    tokens, after = words.tokens, _after(words, number.last)
    years = after is not None and bool(_YEARS.fullmatch(after.lower))
    last = number.last + 1 if years else number.last
    who = _who_before(words, number.first)
    if who is not None and who != "мне" and years and after is not None:
        return last, 0.9
    if after is not None and after.lower in _RU_WHO and number.value > 1:
        later = _after(words, number.last + 1)
        if _stops(words, number.last + 1) or (later is not None and later.lower in _RU_BECAME):
            return number.last, 0.85
    counts = after is not None and bool(_COUNTED.fullmatch(after.lower)) and not years
    ends = _stops(words, number.last) or (after is not None and after.lower in _RU_THEN)
    if who is not None and (ends or years or (number.value >= _GROWN and not counts)):
        return (last, 0.85) if number.value > 1 or years else None
    if after is not None and number.value >= _GROWN and after.lower in _RU_BECAME and number.language:
        return (number.last, 0.6) if _stops(words, number.last + 1) else None
    if number.language and number.value >= 20 and ends and number.first > 0:
        before = tokens[number.first - 1]
        given = before.lower.endswith(("у", "ю")) and len(before.lower) > 5 and not words.between(number.first - 1).strip()
        return (number.last, 0.45) if given and after is not None and after.lower in ("а", "уже", "но") else None
    return None


def _who_before(words: Words, first: int) -> str | None:
    for back in range(first - 1, max(-1, first - 5), -1):
        if words.between(back).strip(" ,–—-") or "\n" in words.between(back):
            return None
        word = words.tokens[back].lower
        if word in _RU_WHO:
            return word
        if word not in _RU_FILL:
            return None
    return None


def _answer(words: Words, number: Number) -> tuple[int, float] | None:
    """The first number of the words after a question for the age."""
    if number.value < _GROWN - 4:
        return None
    near = words.text[max(0, words.tokens[number.first].start - 60) : words.tokens[number.first].start]
    question, mark, between = near.rpartition("?")
    if not mark or len(between.split()) > 3 or not _ASKED.search(question.rpartition("\n")[2]):
        return None
    after = _after(words, number.last)
    last = number.last + 1 if after is not None and _YEARS.fullmatch(after.lower) else number.last
    return last, 0.85


def _stops(words: Words, last: int) -> bool:
    """Whether nothing that could be counted follows a word."""
    return last + 1 >= len(words.tokens) or bool(_STOPS.match(words.between(last)))


def _after(words: Words, last: int) -> Token | None:
    """The word right after another one."""
    if last + 1 >= len(words.tokens) or words.between(last).strip(" \u00a0-"):
        return None
    return words.tokens[last + 1] if "\n" not in words.between(last) else None
