"""Ages by the case of a Turkic number and the verb behind it: кырктан өттү, elli beşine bastı, qirq beshga kirdi.

In these languages the case says that a number is an age where no word for years does: one enters a number, passes it,
stands in the middle of it. Numbers and words are compared as skeletons, so one rule serves five alphabets.
"""

import re
from collections.abc import Iterator, Sequence

from fieldkit.anonymise.detectors.ages import around, counts, verbs
from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.persons import kin, names
from fieldkit.anonymise.detectors.words import lists
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import Finding, FindingKind

_SURE, _LIKELY, _HARDLY = 0.9, 0.7, 0.45
_FEW, _FAR = 4, 7
_OWN = "(?:[ldtz][aeo]r)?(?:s?[iu](?:m|ng?|m[iu]z)?|m)?"
_CASES = {
    "to": re.compile(rf"{_OWN}n?(?:[gkh][aeo]|i?[aeo])"),
    "past": re.compile(rf"{_OWN}n?[dtn][aeo]n"),
    "through": re.compile(rf"{_OWN}n?[ndt]?[iu]"),
    "of": re.compile(rf"{_OWN}[ndt]?[iu]ng?"),
}
_AROUND = re.compile("[ldtz][aeo]r(?:[dt][aeo]|[iu]nd[aeo]|[gk][aeo]|[iu]na)(?:g[iu]|k[iu]|m[iu]n|man|i[iu]m)?")
_WITHIN = re.compile("(?:s?[iu]n?|[iu]ng?)d[aeo](?:i[iu]?m|id[iu]m?|ik[ae]n|k[iu])?")
_MINE = re.compile(
    "(?:s?[iu]n)?[dt][aeo](?:i?d[iu]m|m[iu]d[iu]m)|[iu]?m(?:[iu]z)?(?:[dtn][aeo]n?(?:g[iu])?|[gk]?[ae])(?:id[iu]m?|ik[ae]n|iken|i[iu]?m|m[iu]n|man)?"
)
_I_AM = re.compile(
    "(?:[dt][aeo](?:g[iu])?)?(?:m[iu]n|man)|[dt][aeo](?:s[iu]ng|san|s[iu]z|i[iu]?m)|[dt][aeo](?:m[iu]z|b[iu]z)|l[iu]i[iu]m"
)
_I_SHORT = re.compile("i?(?:[dt][iu]|[iu])?m|i?[iu]z")
_LASTING = re.compile("l[iu]k(?:t[iu]|l[ae]r)?")
_OLD = range(40, 100)
_IN = re.compile("[dt][aeo](?:m[iu]n|man|g[iu]|i[iu]m)?")
_YEARS = re.compile(
    "(?:j|i)(?:ax|as|ox)(?!a(?!r$)|tar$|o|irak)[a-z]{0,10}|ex(?:ga[a-z]*|d[ae][a-z]*|i|u|im[a-z]*|ing[a-z]*|l[iu][a-z]*|ni|lar[a-z]+)?"
)
_SMALL = 11
_DECADES = range(20, 80)
_TEENS = range(13, 100)
_TEN = 10
_GAP = 2
_BESIDE = frozenset((" ", "\u00a0", "-"))
_COUNTED = re.compile(
    "kixi|kisi|adam|odam|bala|jil|iil|gun|kun|ai$|oi$|ailik|oilik|kilo|km|metr|som|sum|tenge|rubl|dolar|evro|avro|lira|von|"
    "juz|iuz|ming|bin|miling|milion|paiz|foiz|protsent|iuzde|gradus|baxtan|koi|mal|jer|ui$|sot"
)
_YEAR = re.compile("j?il[a-z]{0,3}")
_TWELVE_YEARS = re.compile("(?:muc[aeo]l|muxel)[a-z]*")
"""The cycle of twelve years in which people count: тогуз мүчөл, бес мүшел."""
_WHEN = re.compile("[gk][aeou]nd[aeo]$|kala$")
"""Behind which another clause begins: калганда кетти, kala göçtü."""
_TO_HIM = "ona"
"""In Turkish also: to ten."""
_CYCLE = 5
_DESCRIBES = re.compile("(?:ja[sx]ar|l[iu][kg]?|m[iu]x|(?<!i)[gk][aeo]n|[dt][aeo][gk][iu])$")
_HUNDRED, _FORTY, _AGED = 100, 40, range(60, 111)
_FORTY_DAYS = re.compile("[iu](?:n?[dn]an)?")
_NOT_YET = frozenset(("elek", "jok", "iok"))
_FACE = re.compile("(?:[iu]m|[iu]ng|[iu]n?[gae]|s?[iu])")
_MINE_VERB = re.compile("m(?:[iu]n|an|[iu]z)?$")
_VERBS = {"to": "nears", "past": "passes", "through": "spends"}
"""The section of verbs whose number stands in a case."""
_PERSON = re.compile("(?:kixi|kisi|adam|odam|bala)(?!lar|dar|ler)")


def find(words: Words, numbers: Sequence[numerals.Number]) -> Iterator[Finding]:
    """Ages told by case, with the words that say how near they are or how far past.

    Args:
        words: the text.
        numbers: its numbers.
    """
    for number in (*numbers, *numerals.hundreds(words)):
        if number.language != "turkic" and not _in_years(words, number):
            continue
        told = _hundred(words, number) if _may_be_face(words, number) else _told(words, number)
        if told is not None and not _tells_of_nobody(words, told[0]):
            last, score = told
            start = words.tokens[_with_lead(words, number.first)].start
            yield Finding(start, words.tokens[last].end, FindingKind.AGE, score, "ages:case")


def _tells_of_nobody(words: Words, last: int) -> bool:
    """Whether it describes an animal or a thing, a colour between or not: бес жасар құла ат, yüz yaşını geçmiş ağaç."""
    after = around.after(words, last, 2)
    if not after or words.between(last) != " " or not _DESCRIBES.search(words.tokens[last].sounds):
        return False
    return around.is_nobody(after[0]) or (not around.is_person(after[0]) and around.is_nobody(after[-1]))


def _may_be_face(words: Words, number: numerals.Number) -> bool:
    return number.value == _HUNDRED and number.tail != "" and not words.tokens[number.first].digits


def _hundred(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Жүзгө чыксам, yuzga kirsam, yüzüne iki kala: a face is the same word, so a verb of reaching must follow."""
    case = next((case for case in _VERBS if _CASES[case].fullmatch(number.tail)), None)
    if case not in ("to", "past") or counts.is_turkic_count(words, number):
        return None
    own = _FACE.match(number.tail) is not None
    at = _past_missing(words, number.last + 1)
    missing = at > number.last + 1
    reached = _reached(words, number, number.last, case)
    if reached is None:
        return None
    if own and not (missing or around.says(words.tokens[at], "strong") or _behind_somebody(words, number)):
        return None
    verb = words.tokens[min(at, reached)]
    sure = missing or verbs.is_form(verb, "enters") or around.says(verb, "strong") or _MINE_VERB.search(verb.sounds)
    near = (*around.before(words, number.first, _FEW), *around.after(words, reached, 1))
    return (reached, _LIKELY) if sure or any(map(around.is_person, near)) else None


def _with_lead(words: Words, at: int) -> int:
    """Жашы кырктан өткөн, hali o'ttizga bormagan: a word for years or for how near it is, before the number."""
    before = words.tokens[at - 1] if at and words.between(at - 1) == " " else None
    leads = before is not None and (_YEARS.fullmatch(before.sounds) or around.says(before, "yet"))
    return at - 1 if leads else at


def _told(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Index of the last word of the age and how sure it is."""
    years = _in_years(words, number)
    left = _not_left(words, number) if number.value == _FORTY else None
    aside = _than(words, years) if years is not None else counts.is_turkic_count(words, number)
    if left is not None or aside or counts.is_of_nobody(words, number.first):
        return left
    last = number.last if years is None else years
    ending = number.tail if years is None else words.tokens[years].sounds
    for case, pattern in _CASES.items():
        if ending and _has_case(pattern, ending, years is not None):
            reached = _reached(words, number, last, case)
            if reached is not None and years is None and _is_price(words, number.first, reached):
                return None
            if reached is not None:
                return reached, _SURE
    if years is not None:
        return years, _SURE
    return _by_ending(words, number)


def _by_ending(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """What the ending of a number says alone: отуздарда, elli beşinde, on sekizimde, yetmişlik."""
    tens = number.value % 10 == 0
    if number.value == _TEN:
        return None
    if _is_own(number):
        return number.last, _SURE
    if tens and number.value in _DECADES and _AROUND.fullmatch(number.tail):
        return number.last, _LIKELY
    if tens and number.value in _OLD and _LASTING.fullmatch(number.tail):
        return number.last, _HARDLY
    if number.value in _TEENS and _WITHIN.fullmatch(number.tail):
        return None if _is_measured(words, number.last) else (number.last, _LIKELY)
    named = number.value > 1 and _IN.fullmatch(number.tail) and _of_somebody(words, number)
    return (number.last, _LIKELY) if named else None


def _not_left(words: Words, number: numerals.Number) -> tuple[int, float] | None:
    """Kucağında kız, kırkı çıkmamış; кыркынан чыга элек: the forty days of a baby, which those of the dead are not."""
    verb = around.following(words, number.last)
    if verb is None or not _FORTY_DAYS.fullmatch(number.tail):
        return None
    after = around.following(words, number.last + 1)
    yet = after is not None and after.sounds in _NOT_YET and verbs.is_form(verb, "leaves")
    small = any(
        around.is_child(token) or around.is_named(token)
        for token in (*around.before(words, number.first, _FAR), *around.after(words, number.last + 1, _GAP))
    )
    if not small or not (yet or verbs.is_denied(verb, "leaves")):
        return None
    return number.last + 1 + yet, _LIKELY


def _is_price(words: Words, first: int, last: int) -> bool:
    """Whether goods or money stand right beside what is reached: доллар токсонго чыкты, отузга чыкты эт."""
    beside = (around.preceding(words, first), around.following(words, last))
    return any(one is not None and one.lower in lists.section(around.FILE, "priced") for one in beside)


def _is_own(number: numerals.Number) -> bool:
    """Whether a personal ending or one of a possessor stands behind a number: отуздамын, kırk ikiyim, on sekizimde."""
    if number.value > _FEW and _MINE.fullmatch(number.tail):
        return True
    several = number.last > number.first and _I_SHORT.fullmatch(number.tail)
    return number.value > _TEN and bool(several or _I_AM.fullmatch(number.tail))


def _than(words: Words, last: int) -> bool:
    """Whether it is a number of years between two people: эки жаш улуу."""
    after = around.following(words, last)
    return after is not None and around.spells(after, "than")


def _is_small(words: Words, number: numerals.Number) -> bool:
    """Whether a number may as well be an hour or a count, and nobody of that age stands before it: балам үчкө чыкты."""
    return number.value < _SMALL and not _behind_somebody(words, number)


def _behind_somebody(words: Words, number: numerals.Number) -> bool:
    return any(
        around.is_relative(token) or around.is_child(token) or around.spells(token, "one_of")
        for token in around.part_before(words, number.first, 2)
    )


def _has_case(pattern: re.Pattern[str], sounds: str, years: bool) -> bool:
    if not years:
        return bool(pattern.fullmatch(sounds))
    lengths = (_CYCLE,) if sounds.startswith("mu") else (2, 3)
    return any(pattern.fullmatch(sounds[length:]) for length in lengths if length < len(sounds))


def _unless_counted(words: Words, last: int, score: float) -> tuple[int, float] | None:
    after = words.tokens[last + 1] if last + 1 < len(words.tokens) else None
    counted = after is not None and words.between(last) == " " and _COUNTED.match(after.sounds)
    return None if counted else (last, score)


def _is_measured(words: Words, last: int) -> bool:
    """Whether a sum or a stretch of time follows; a word for a person may: отыздан асқан бала."""
    after = words.tokens[last + 1] if last + 1 < len(words.tokens) else None
    if after is None or words.between(last) != " " or _PERSON.match(after.sounds):
        return False
    return _COUNTED.match(after.sounds) is not None


def _in_years(words: Words, number: numerals.Number) -> int | None:
    """Index of the word for years behind a number without an ending, one word for half a year may lie between."""
    tokens = words.tokens
    if number.tail:
        return None
    for at in (number.last + 1, number.last + 2):
        if at >= len(tokens) or words.between(at - 1) not in _BESIDE:
            return None
        if _YEARS.fullmatch(tokens[at].sounds):
            return at
        if number.value < _TEN and _TWELVE_YEARS.fullmatch(tokens[at].sounds):
            return at
        if tokens[at].sounds not in ("jarim", "iarim", "bucuk", "kusur", "nece", "nexe"):
            return None
    return None


def _reached(words: Words, number: numerals.Number, last: int, case: str) -> int | None:
    """Index of the last word of what is said behind a number: өтүп калганда, merdiven dayamış; None when nothing is.

    Args:
        words: the text.
        number: the number.
        last: index of its last word, or of the word for years behind it.
        case: in which it stands.
    """
    tokens = words.tokens
    if tokens[last].sounds == _TO_HIM and not _behind_somebody(words, number):
        return None
    small = last == number.last and _is_small(words, number)
    at = last + 1
    while at < len(tokens) and at - last <= _GAP and words.between(at - 1) == " ":
        if case == "to":
            at = _past_missing(words, at)
        if _is_reaching(tokens[at], case, small=small):
            ends = at
            while ends + 1 < len(tokens) and ends - at < _GAP + 1 and words.between(ends) in (" ", "-"):
                paired = words.between(ends) == "-" and _is_reaching(tokens[ends + 1], case, small=small)
                if not (paired or _goes_on(tokens[ends + 1], case)) or _WHEN.search(tokens[ends].sounds):
                    break
                ends += 1
            return None if _is_measured(words, ends) or _is_share(words, number, at, ends) else ends
        if not around.says(tokens[at], "between"):
            return None
        at += 1
    return None


def _is_reaching(token: Token, case: str, *, small: bool) -> bool:
    """Whether a word is what is said of reaching a number in a case, or a small one."""
    if around.says(token, "strong") or verbs.is_form(token, "enters"):
        return True
    if small:
        return False
    return around.says(token, case) or (case in _VERBS and verbs.is_form(token, _VERBS[case]))


def _goes_on(token: Token, case: str) -> bool:
    """Whether a word still belongs to what is said of reaching: калганда, соң; behind a word for where, a verb."""
    stays = around.says(token, "after") or verbs.is_form(token, "stays")
    return stays or (case == "of" and any(verbs.is_form(token, key) for key in ("enters", "passes")))


def _past_missing(words: Words, at: int) -> int:
    """Index of the word behind what is missing: тоқсанға екі жыл жетпеді, элүүгө аз калды, yüzüne iki kala."""
    tokens = words.tokens
    if at >= len(tokens):
        return at
    if around.spells(tokens[at], "little"):
        return at + 1 if _is_left(words, at + 1) else at
    missing = numerals.at(words, at)
    if missing is None or missing.tail:
        return at
    beyond = missing.last + 1
    if beyond < len(tokens) and tokens[beyond].lower in ("ақ", "ак"):
        beyond += 1
    if beyond + 1 < len(tokens) and _YEAR.fullmatch(tokens[beyond].sounds) is not None:
        return beyond + 1
    return beyond if _is_left(words, beyond) else at


def _is_left(words: Words, at: int) -> bool:
    """Whether a verb of being left stands at a place: калды, qolganda, kala."""
    return at < len(words.tokens) and verbs.is_form(words.tokens[at], "left")


def _is_share(words: Words, number: numerals.Number, at: int, ends: int) -> bool:
    """Whether it only says how many of what follows: отузга жакын үй, кырктан ашык адам, altmışa yakın aile."""
    if not around.spells(words.tokens[at], "share"):
        return False
    after = around.following(words, ends)
    if ends != at or after is None or around.spells(after, "pronoun") or after.lower == "bir":
        return False
    return number.value not in _AGED or not around.spells(after, "old")


def _of_somebody(words: Words, number: numerals.Number) -> bool:
    """Whether a name or a word for kin stands right before the number, and nothing counted behind it."""
    if not number.first or words.between(number.first - 1) not in (" ", ", "):
        return False
    before = words.tokens[number.first - 1]
    sort = names.sort_of(before)
    named = sort in (names.Sort.SURE, names.Sort.FAMILY) or (sort is not None and before.uncased) or kin.is_kin(before)
    return named and words.between(number.last)[:1] in (",", ".", ";", "!", "?", "\n", "")
