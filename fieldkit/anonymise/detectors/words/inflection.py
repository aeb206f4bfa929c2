"""Endings: whether a word may be a form of a name.

Endings of the Turkic languages are compared as skeletons, in which the four or eight harmonic shapes of an ending are
one or two: -дын -дин -дун -дүн -dın -din are all `din`, `dun`. Order: plural, possessive, case, then -ki, copula,
particle. Sources: the usual grammars of Kyrgyz, Kazakh, Uzbek and Turkish; Russian declension of names.
"""

import re
from functools import lru_cache

_POLITE = "jan|jon|hon|han|bek|bei|bai|boi|ata|ake|eke|aka|apa|opa|aga|abi|abla|oi|gul|hanim|eje|eke|bibi|beka"
_PLURAL = "[ldtz][aeo]r|gil"
_POSSESSIVE = "i?m|u?m|i?ng?|u?ng?|s?[iu]|[iu]?m[iu]z|[iu]?b[iu]z|[iu]?ng?[iu]z|[iu]"
_GENITIVE = "[ndt]?[iu]ng?"
_DATIVE = "[gkh]?[aeo]|n[ae]|i[ae]"
_ACCUSATIVE = "[ndt]?[iu]"
_LOCATIVE = "n?[dt][aeo]"
_ABLATIVE = "n?[dtn][aeo]n"
_WITH = "[mbp]en(?:en)?|i?l[ae]n?|bilan|minan"
_TOWARDS = "gaca|[gk]eca|dek|cas?|d[ae]i|t[ae]i|siz|l[iu]k?|dik|tik|c[ae]"
_OWN = "(?:[dtg][aeo][gk]|n?[iu]k|[dtn]ik|k)[iu]"
_BEING = "[dt][iu]r|m[iu]n|s[iu]ng?|m[iu]|m[ae]|b[ae]|[pb][ae]|im|iz|m[iu]z|s[iu]z|man|san|[dt]i|idi|ken|mix|am|iam|ku|xi|ci|da|de|xe|ed[iu]|ioi?"
_CASE = "|".join((_GENITIVE, _DATIVE, _ACCUSATIVE, _LOCATIVE, _ABLATIVE, _WITH, _TOWARDS))
_TURKIC = re.compile(
    rf"(?:{_POLITE})?(?:{_PLURAL})?(?:{_POSSESSIVE})?(?:{_CASE})?(?:{_OWN}(?:{_CASE}|{_PLURAL})?)?(?:{_BEING})?"
)
_PLAIN_TAIL = re.compile(rf"(?:{_PLURAL})?(?:s?[iu]|[iu]m)?(?:n?(?:{_CASE}))?(?:m[iu]n|man|m[ae]n|[iu]m|m)?")
_PLAIN = re.compile(rf"(?:{_CASE})?(?:{_OWN})?")

_LONG_VOWELS = "аяоеёуюыиэ"
_HARD = ("а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах")
_CYRILLIC = re.compile("[а-яё]+")
_RUSSIAN_WORD = re.compile("[а-яё-]+")


@lru_cache(maxsize=100_000)
def turkic(stem: str, tail: str) -> bool:
    """Whether a tail may follow a name in Kyrgyz, Kazakh, Uzbek or Turkish; both are skeletons.

    A double letter at the seam counts once in a skeleton (Асан + нын), so the tail is also tried with the letter before.
    """
    if not tail:
        return True
    grammar = _TURKIC if len(stem) > 3 else _PLAIN
    return bool(grammar.fullmatch(tail) or grammar.fullmatch(stem[-1] + tail))


def case_only(stem: str, tail: str) -> bool:
    """Whether a tail is a case ending or a plural alone: what a rarer word than a name is allowed."""
    return not tail or bool(_PLAIN_TAIL.fullmatch(tail) or _PLAIN_TAIL.fullmatch(stem[-1:] + tail))


def softened(stem: str) -> str | None:
    """The skeleton before an ending that begins with a vowel: Жазык, Жазыгы; Талап, Талабы; Mehmet, Mehmedi."""
    voiced = {"k": "g", "p": "b", "t": "d"}.get(stem[-1:]) if len(stem) > 3 else None
    return stem[:-1] + voiced if voiced else None


def russian(name: str) -> set[str]:
    """Russian case forms of a name in Cyrillic, lower case, by rule; itself among them.

    Feminine and masculine of a family name count as one: Асанов, Асанова, Асановых.
    """
    name = name.lower()
    if not _RUSSIAN_WORD.fullmatch(name) or len(name) < 3:
        return {name}
    family = _family_stem(name)
    if family:
        return {name} | family
    last, stem = name[-1], name[:-1]
    if last in "ая":
        return {name} | _soft_or_hard_a(stem, last)
    if last in "йь":
        return {name} | {stem + end for end in ("я", "ю", "ем", "е", "и", "ям", "ев" if last == "й" else "ью")}
    if last in _LONG_VOWELS:
        return {name}
    return {name} | {name + end for end in (*_HARD, "и", "ем")}


_HARD_A = ("ы", "и", "е", "у", "ой", "ою", "ей", "ам", "ами", "ах", "")
_SOFT_A = ("и", "е", "ю", "ей", "ею", "ёй", "ям", "ями", "ях", "й")
_OF_HER = ("ин", "ина", "ину", "ино", "ины", "иной", "ином", "иного", "иным", "иных")


def _soft_or_hard_a(stem: str, last: str) -> set[str]:
    ends: tuple[str, ...] = _HARD_A if last == "а" else _SOFT_A
    return {stem + end for end in (*ends, *_OF_HER)}


_FAMILY = re.compile(r"(.+(?:ов|ев|ёв|ин|ын))(а|ой|у|ым|е|ы|ых|ыми)?")
_ADJECTIVE = re.compile(r"(.+(?:ск|цк))(?:ий|ая|ого|ому|им|ом|ой|ую|ие|их|ими)")


def _family_stem(name: str) -> set[str]:
    adjective = _ADJECTIVE.fullmatch(name)
    if adjective:
        ends = ("ий", "ая", "ого", "ому", "им", "ом", "ой", "ую", "ие", "их", "ими", "ою")
        return {adjective.group(1) + end for end in ends}
    family = _FAMILY.fullmatch(name)
    if family is None or len(name) < 5:
        return set()
    plain = ("", "а", "у", "ой", "ою", "ым", "е", "ом", "ы", "ых", "ыми")
    return {family.group(1) + end for end in plain}


def family_bases(name: str) -> set[str]:
    """The masculine and the feminine form of a family name in -ов, -ев, -ин in Cyrillic or Latin; empty for others."""
    family = re.fullmatch(r"(.{2,}(?:ов|ев|ёв|ин|ын|ov|ev|in|yn))[аa]?", name.lower())
    return {family.group(1), family.group(1) + "а"} if family and len(name) > 5 else set()
