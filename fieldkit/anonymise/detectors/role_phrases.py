"""How far a telling job or role goes: ауданның бас мал дәрігері, председатель правления, … in the whole state."""

import re

from fieldkit.anonymise.detectors import languages, lists, morphology
from fieldkit.anonymise.detectors.tokens import Token, Words

_MOST_BEFORE, _MOST_AFTER = 3, 3
_WHOSE = re.compile(".{3,}(?:[ndt][iu]ng?|[iu]n[iu]ng?|[dt][aeo]g[iu]|[dt][ae]ki|n[iu]n)")
_POSSESSED = re.compile(".{3,}[iu](?:n[iu]ng?|n[iu]|n[ae]|n?d[ae]n?|m[iu]z)?")
_ARTICLES = frozenset("the our their its".split())
_ALONE = frozenset("жападан бир япа-ёлгиз бирдан якка yakka болгону бары".split())
_PLACES = frozenset(
    "айыл ауыл район аудан облус облыс шаар қала маҳалла mahalla qishloq қишлоқ кыштак көчө köy ilçe mahalle tuman туман".split()
)
_IN = frozenset("на во в по in for of at on across".split())
_WHOLE = frozenset(
    "два две три четыре пять несколько весь всю всём всем всей всего нашем нашей нашу наш этом этой the our this that whole entire all of my".split()
)


def first_word(words: Words, begins: int, at: int, last: int) -> int:
    """Index of the first word that belongs to a role.

    Args:
        words: the text.
        begins: index of the first word known to belong to it.
        at: index of the first word for the job.
        last: index of its last word.
    """
    tokens, first = words.tokens, begins
    while first > 0 and begins - first < _MOST_BEFORE and not words.between(first - 1).strip(" -"):
        before = tokens[first - 1]
        if before.lower in _ARTICLES:
            return first - 1
        whose = bool(_WHOSE.fullmatch(before.sounds)) and not before.lower.isascii()
        noun = first == at and _is_possessed(tokens[last]) and _is_plain_noun(before)
        if "\n" in words.between(first - 1) or before.digits or not (whose or noun or before.lower in _ALONE):
            break
        first -= 1
    latin = first > 0 and not words.between(first - 1).strip() and tokens[at].text[0].isalpha()
    if latin and _is_turkish_genitive(tokens[first - 1]) and _is_possessed(tokens[last]):
        first -= 1
    return first


def _is_turkish_genitive(token: Token) -> bool:
    return bool(re.fullmatch(r"[a-zçğıöşü]{3,}(?:[ıiuü]n|ning)", token.lower)) and not token.capital


def _is_possessed(token: Token) -> bool:
    return bool(_POSSESSED.fullmatch(token.sounds)) and token.language not in ("ru", "en")


def _is_plain_noun(token: Token) -> bool:
    """Whether a word written small may be what somebody is the head of: ауыл әкімі, маҳалла раиси."""
    if token.lower in _PLACES or token.lower in lists.words("places_cues.txt") or token.sounds in lists.sounds("organisation_cues.txt", "stem"):
        return True
    return (
        not token.capital
        and len(token.sounds) > 2
        and token.lower not in languages.common()
        and not re.fullmatch(".*(?:[iu]p|[dt][iu]|[ae]n|[dt][ae]|ga|ge)", token.sounds)
    )


def last_word(words: Words, last: int, *, whole: bool) -> int:
    """Index of the last word that belongs to a role.

    Args:
        words: the text.
        last: index of the last word of the job.
        whole: whether it is said to be the only one, so that where it is the only one belongs to it.
    """
    end = _of(words, last) or _in_genitive(words, last)
    return _where(words, end) if whole else end


def _of(words: Words, last: int) -> int | None:
    """head of the village council."""
    tokens = words.tokens
    of = last if tokens[last].lower == "of" else last + 1
    if of >= len(tokens) or tokens[of].lower != "of" or words.between(of - 1) != " ":
        return None
    end = of
    while end + 1 < len(tokens) and end - of < _MOST_AFTER and words.between(end) == " ":
        after = tokens[end + 1]
        article = after.lower in _ARTICLES or after.lower in _WHOLE
        if (after.capital and not after.uncased) or (not article and after.lower in languages.common()):
            break
        end += 1
    return end if end > of else None


def _in_genitive(words: Words, last: int) -> int:
    """председатель правления, начальник районной таможни."""
    tokens, end = words.tokens, last
    for at in range(last + 1, min(len(tokens), last + 1 + _MOST_AFTER)):
        if words.between(at - 1) != " " or (tokens[at].capital and not tokens[at].uncased):
            break
        russian = len(tokens[at].text) > 2 and "\u0400" <= tokens[at].text[0] <= "\u04ff"
        belongs = morphology.belongs(tokens[at].lower) if russian else ""
        if not belongs or tokens[last].lower.endswith(("ы", "і", "сі", "сы")) or tokens[at].language in ("ky", "kk", "uz"):
            break
        if belongs == "NOUN":
            return at
    return end


def _where(words: Words, last: int) -> int:
    """… на весь район, … in the whole state."""
    tokens, at = words.tokens, last + 1
    if at >= len(tokens) or words.between(last) != " " or tokens[at].lower not in _IN:
        return last
    at += 1
    while at < len(tokens) and words.between(at - 1) == " " and at - last <= _MOST_AFTER + 1:
        if tokens[at].lower not in _WHOLE:
            return at
        at += 1
    return last


def belongs(words: Words, at: int) -> bool:
    """Whether a job is that of somebody or something named just before: «Ак-Калпактын» юристи."""
    if at == 0 or words.between(at - 1).strip(' »"”'):
        return False
    return bool(_WHOSE.fullmatch(words.tokens[at - 1].sounds)) and _is_possessed(words.tokens[at])
