"""Ages in the Turkic languages that no verb of reaching tells: to whom a number is given, who stands before it, what is
done in it.

Мага отуз болду, бирөө жетиде, elli sekizde emekli oldum, сексен бешине чейин, daha otuz değil, отуз бештерде. What is
said of an hour, a day of the month, a sum or a measure stands in the same cases; the words beside it part them.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE, _LIKELY = 0.89, 0.6
_EARLY, _GROWN, _LIVED, _LATE = range(11, 111), range(13, 111), range(13, 60), range(25, 111)
_OVER_MONTH, _AGED = range(32, 111), range(50, 111)
_NEAR, _FAR, _TEN = 4, 7, 10
_IN = re.compile("(?:s?[iu]n)?[dt][aeo](?:g[iu]|k[iu])?")
_WITHIN = re.compile("(?:(?:s?[iu]n?|[iu]m)[dt][aeo]|[dt][aeo])(?:m[iu]n|man|g[iu]|k[iu]|i[iu]m)?")
_ROUGHLY = re.compile(
    "[ldtz][aeo]r(?:(?:[iu]n)?[dt][aeo]|[gk][aeo]|[iu]na|[iu]n[iu]ng?)?(?:g[iu]|k[iu]|m[iu]n|man|i[iu]m|mix)*"
)
_THROUGH, _OWN_THROUGH = re.compile("[ndt][iu]"), re.compile("(?:s?[iu]|[iu]m)n[iu]")
_TO = re.compile("(?:s?[iu]n?|[iu]m)?(?:[gk]?[aeo])")
_OWN_TO = re.compile("(?:s?[iu]n|[iu]m)[ae]")
_UP_TO = re.compile("(?:s?[iu]n|[iu]m)?[gk]?aca")
_FROM = re.compile("(?:s?[iu]n?)?[dtn][aeo]n")
_GENITIVE = re.compile("(?:n|d|t)?[iu]ng?")
_OWNED_UNIT = re.compile("(?:eu|oo|o|ou)?s?[iu](?:n[ae]|nd[ae]|n[iu])?")
_QUALITY = re.compile("l[iu]k|[dt][aeo]g[iu]|(?:s?[iu]n)d[ae]k[iu]")
_GIVEN = re.compile("(?:g[ae]|k[ae]|[iu]?m[ae]|n[ae]|[ie]?[ae])$")
_TOLD_TO = frozenset(("maga", "magan", "menga", "bana", "aga", "ogan", "unga", "ona", "saga", "sagan", "senga", "sana"))
_WHO = frozenset(("men", "ben", "sen", "al", "ol", "u", "o", "ozum", "ozim", "kendisi", "bu", "biz"))
_BECOMES = re.compile("(?:bol|ol|tol|dol|cik|xik)(?:[dtg][a-z]{0,6}|up|om|o?t|m[iu]x|a(?:di|man|t|min|miz)?|ur|ar)")
_WAS_I = re.compile("(?:edi|ele|idi)m")
_HANDFUL = 2
_WAS = re.compile("(?:edi|ele|idi)[mk]?|bolcu|bolsom|boladi|ek[ae]n(?:min)?")
_TILL = frozenset(("cein", "dein", "xein", "kadar", "dek", "geco"))
_LATER = frozenset(("kein", "kin", "sonra", "song", "sung"))
_EVEN = frozenset(("bile", "da", "de", "ham", "ta", "te"))
_NOT = re.compile("degil[a-z]*|emes[a-z]*|emas[a-z]*|olma[a-z]+|bolbo[a-z]*|bolma[a-z]*|tolo|tolma[a-z]*|iok|jok|ek")
_YET = frozenset(("daha", "henuz", "hali", "ali", "ai"))
_WHEN = _YET | frozenset(
    [
        "azir",
        "kazir",
        "hozir",
        "ximdi",
        "jangi",
        "iangi",
        "iani",
        "anda",
        "onda",
        "unda",
        "oxanda",
        "uxanda",
        "oxonda",
        "sonda",
        "xunda",
        "zaman",
        "bugun",
        "biil",
        "biiil",
    ]
)
_OF_CHILD = range(2, 19)


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Ages told by Turkic words around a number in words or digits.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in numbers:
        if (
            number.language not in ("turkic", "")
            or not _is_turkic(words, number)
            or counts.is_turkic_count(words, number)
        ):
            continue
        if number.value == 1 or (number.value == _TEN and not number.tail):
            continue
        rules = _WITH_TAIL if number.tail else _PLAIN
        told = next((told for rule in rules if (told := rule(words, number)) is not None), None)
        if told is not None:
            last, score = told
            yield Finding(
                words.tokens[number.first].start, words.tokens[last].end, FindingKind.AGE, score, "ages:turkic"
            )


def _is_turkic(words: Words, number: numerals.Number) -> bool:
    if number.language:
        return number.language == "turkic"
    beside = (around.preceding(words, number.first), around.following(words, number.last))
    return any(one is not None and one.language not in ("ru", "en", "") and not one.digits for one in beside)


def _given(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Мага отуз болду, акамга қирқ тўлди: somebody in the dative and a verb of becoming."""
    after = around.after(words, number.last, 2)
    at = next((at for at, token in enumerate(after) if _BECOMES.fullmatch(token.sounds)), None)
    if at is None or not any(map(_is_given, around.before(words, number.first, 2))):
        return None
    return number.last + at + 1, _SURE


def _denied(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Otuz bile değil, daha otuz olmadı, али отуз эмес."""
    if number.value not in _GROWN and not any(map(around.is_relative, around.before(words, number.first, 3))):
        return None
    after, before = around.after(words, number.last, 2), around.preceding(words, number.first)
    even = len(after) > 1 and after[0].sounds in _EVEN and _NOT.fullmatch(after[1].sounds) is not None
    if even:
        return number.last + 2, _SURE
    yet = before is not None and before.sounds in _YET
    return (number.last + 1, _SURE) if yet and after and _NOT.fullmatch(after[0].sounds) else None


def _of_one(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Бирөө жетиде, küçük daha altı, o 31, кызым он бирде: who it is right before, the end of a clause behind."""
    if number.tail and not _IN.fullmatch(number.tail):
        return None
    before = around.before(words, number.first, 2)
    while before and before[-1].sounds in _WHEN:
        before = before[:-1]
    if not before or not _closes(words, number.last) or not _follows_closely(words, number):
        return None
    who = before[-1]
    pronoun = who.sounds in _WHO and number.value in _EARLY
    then = who is not words.tokens[number.first - 1] and (around.is_called(who) or around.is_child(who))
    told = pronoun or then or around.spells(who, "one_of") or _is_nominative(who)
    return (number.last, _LIKELY) if told else None


def _listed(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Үчөө бар: тогузда, беште; экөө мектепте, жетиде, сегизде: of several people, between commas."""
    if not _IN.fullmatch(number.tail) or number.value not in _OF_CHILD or not number.first:
        return None
    apart = words.between(number.first - 1).strip() in (":", ",", "—", "–") and around.ends_clause(words, number.last)
    told = apart and any(around.spells(token, "several") for token in around.before(words, number.first, _FAR))
    return (number.last, _LIKELY) if told else None


def _closes(words: Words, last: int) -> bool:
    """Whether a clause ends behind a word; where nothing has marks, somebody else begins the next."""
    after = around.following(words, last)
    other = after is not None and after.uncased and (after.sounds in _WHO or around.spells(after, "one_of"))
    was = after is not None and _WAS.fullmatch(after.sounds) is not None and around.ends_clause(words, last + 1)
    return around.ends_clause(words, last) or other or was


def _hedged(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Idlibden on yedi falan: about so many, of somebody near."""
    after = around.following(words, number.last)
    before = around.before(words, number.first, _NEAR)
    near = any(around.is_somebody(token) or around.says(token, "person") or token.sounds in _WHO for token in before)
    hedge = after is not None and around.spells(after, "hedges_turkic")
    return (number.last + 1, _LIKELY) if hedge and near and number.value in _GROWN else None


def _done_in(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Elli sekizde emekli oldum, ўн еттида эдим, отуз сегизде келдим: in a number of years, not at an hour."""
    if not _WITHIN.fullmatch(number.tail):
        return None
    after = around.after(words, number.last, 3)
    first = after[0].sounds if after else ""
    if number.value > _HANDFUL and _WAS_I.fullmatch(first):
        return number.last, _SURE
    paid = after and (around.says(after[0], "counted") or any(around.spells(token, "payday") for token in after))
    if paid or number.value not in _EARLY:
        return None
    step = any(around.spells(token, "steps_turkic") for token in (*around.before(words, number.first, 2), *after))
    if step or _WAS.fullmatch(first):
        return number.last, _SURE
    near = around.before(words, number.first, _NEAR)
    somebody = any(_is_somebody(one) for one in near)
    arrives = bool(after) and around.says(after[0], "arrives")
    return (number.last, _LIKELY) if _is_year_of_life(words, number, somebody=somebody, arrives=arrives) else None


def _is_year_of_life(words: Words, number: numerals.Number, *, somebody: bool, arrives: bool) -> bool:
    """Whether a number in the locative is rather an age than an hour or a year of the century: in ninety-eight."""
    if number.value not in _GROWN or (number.value not in _LIVED and not somebody):
        return False
    told = somebody or around.ends_clause(words, number.last)
    return number.value in _LATE or (told and not arrives)


def _roughly(_words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Отуз бештерде, ўттиз бешлардаги, он бирлерде: the plural of a number that is no round one."""
    round_ = number.value % 10 == 0
    rough = number.value in _GROWN or number.value in (11, 12)
    return (number.last, _SURE) if rough and not round_ and _ROUGHLY.fullmatch(number.tail) else None


def _until(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Сексен бешине чейин, sakson yettigacha, doksan yedisine kadar: later than the hours and days there are."""
    after = around.following(words, number.last)
    till = after is not None and after.sounds in _TILL and _TO.fullmatch(number.tail) is not None
    if not till and not _UP_TO.fullmatch(number.tail):
        return None
    last = number.last + 1 if till else number.last
    own = _OWN_TO.fullmatch(number.tail) is not None
    lived = any(around.spells(token, "lived_turkic") for token in around.after(words, last, _NEAR))
    somebody = any(map(around.is_person, around.before(words, number.first, _FAR)))
    if number.value not in _OVER_MONTH or not (own or lived or (somebody and number.value in _AGED)):
        return None
    return last, _SURE if lived else _LIKELY


def _later(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Кырктан кийин ишке албайт: after so many years, of work and of marriage."""
    after = around.after(words, number.last, _NEAR)
    later = after and after[0].sounds in _LATER and _FROM.fullmatch(number.tail) and number.value in _LATE
    hired = any(around.spells(token, "steps_turkic") for token in after[1:])
    return (number.last + 1, _LIKELY) if later and hired else None


def _through(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Кайненем жетимишти чапчып калды, zavallı otuzunu göremedi: whatever somebody does with so many years."""
    own = _OWN_THROUGH.fullmatch(number.tail) is not None
    if number.value not in _OVER_MONTH or not (own or _THROUGH.fullmatch(number.tail)):
        return None
    before, after = around.part_before(words, number.first, _NEAR), around.following(words, number.last)
    somebody = any(around.is_person(token) or around.is_relative(token) for token in before)
    if after is None or around.spells(after, "sold") or not (own or somebody):
        return None
    return number.last + 1, _LIKELY


def _both(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Экөө тең ооруйт, төрттө жана жетиде: two at once, of two people."""
    other = numerals.at(words, number.last + 2) if number.last + 2 < len(words.tokens) else None
    if other is None or not _IN.fullmatch(number.tail) or not _IN.fullmatch(other.tail):
        return None
    told = any(
        around.spells(token, "one_of") or around.is_child(token) for token in around.before(words, number.first, _FAR)
    )
    return (other.last, _LIKELY) if told and around.ends_clause(words, other.last) else None


def _of_tens(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Алпыстың бесеуіне: tens in the genitive and the years over them with the ending of what belongs."""
    if number.value % 10 or number.value not in _LATE or not _GENITIVE.fullmatch(number.tail):
        return None
    at = number.last + 1
    ones = numerals.at(words, at) if around.following(words, number.last) is not None else None
    owned = ones is not None and ones.value < 10 and _OWNED_UNIT.fullmatch(ones.tail) is not None
    return (at, _SURE) if owned else None


def _quality(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Altmış beşlik kadın: of so many years, of a person."""
    after = around.after(words, number.last, 2)
    before = around.preceding(words, number.first)
    person = any(around.says(token, "person") or around.is_child(token) for token in after)
    told = before is not None and (around.is_child(before) or around.says(before, "person"))
    person = person or (told and around.ends_clause(words, number.last))
    return (number.last, _LIKELY) if _QUALITY.fullmatch(number.tail) and number.value in _GROWN and person else None


_Rule = Callable[[Words, numerals.Number], tuple[int, float] | None]
_PLAIN: Sequence[_Rule] = (_given, _denied, _of_one, _hedged)
_WITH_TAIL: Sequence[_Rule] = (
    _done_in,
    _roughly,
    _until,
    _later,
    _of_tens,
    _quality,
    _both,
    _of_one,
    _listed,
    _through,
)


def _is_given(token: Token) -> bool:
    """Whether a word is somebody in the dative: маған, акамга, anneme."""
    if token.sounds in _TOLD_TO:
        return True
    somebody = around.is_person(token) or around.is_relative(token) or around.spells(token, "one_of")
    return somebody and _GIVEN.search(token.sounds) is not None


def _is_somebody(token: Token) -> bool:
    told = token.sounds in _WHO or around.says(token, "person")
    return told or around.is_person(token) or around.is_relative(token)


def _is_nominative(token: Token) -> bool:
    """Whether a word is somebody who does not own or get what is counted."""
    somebody = around.is_named(token) or around.is_relative(token)
    return somebody and counts.OWNER.search(token.sounds) is None


def _follows_closely(words: Words, number: numerals.Number) -> bool:
    return number.first > 0 and words.between(number.first - 1) == " "
