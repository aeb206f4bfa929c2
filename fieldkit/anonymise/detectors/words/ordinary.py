"""Ordinary words told by their endings alone: verbs, plurals, predicates, Russian words with a Turkic ending.

No list holds all forms of a verb: айтпайын, kaydediyorsunuz, ажырасқанмын. Endings that a name may have too (-ган,
-дин, -бай) tell nothing here. Compared as skeletons; sources as in `inflection`.
"""

import re
from functools import cache, lru_cache

from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.persons import kin
from fieldkit.anonymise.detectors.words import lists, morphology, vocabulary
from fieldkit.anonymise.detectors.words.tokens import Token

_FINITE = "|".join(
    (
        r"[dt][iu](?:m|ng[iu]z|ng[aeo]r|n[iu]z|l[ae]r)",  # бардым, келдіңіз, geldiler
        r"[pbm][ae]d[iu](?:m|k|ng[iu]z|l[ae]r)",  # бармадык, билбедим
        r"[aei](?:m[iu]z|b[iu]z|s[iu]ng|s[iu]z|s[iu]n[iu]z)",  # барабыз, келесиң, aytamiz
        r"[pbm](?:ai|ei)(?:m[iu]n|man|m[iu]z|b[iu]z|m|s[iu]ng?|s[iu]z|in)",  # билбейм, aytmayman
        r"(?:mai|[pbm]ei|p?poi)(?:d[iu]|t)|poi(?:m|b[iu]z|s[iu]ng)",  # бүтпөйт, kelmaydi, түшпөйм
        r"(?<![sn])[aeou]it",  # жетелейт, тепсейт
        r"(?:m[ae]b|ib|gan|gen|l[iu]k|c[iu]|x[iu])m(?:an|[iu]n)",  # билмабман, олганман, ажырасқанмын
        r"(?:iap|i?otir|mokda|mokta)(?:man|san|m[iu]z|s[iu]z|t[iu]|d[iu])",  # yozyapman, boryapti
        r"ib(?:d[iu]|man|san|m[iu]z)",  # kelibdi
        r"ior(?:um|s[iu]n(?:[iu]z)?|[iu]z|l[ae]r|d[iu][mk]|d[iu]n[iu]z|mu[xs].*)",  # kaydediyorsunuz
        r"[ae]j[ae][kg](?:t[iu]m?|t[iu]k|l[ae]r|[iu]m|[iu]z|s[iu]n(?:[iu]z)?)",  # gidecektim
        r"m[iu]x(?:t[iu][mk]|[iu]m|l[ae]r|s[iu]n)",  # gelmiştik
        r"g[ae]n(?:d[iu][kg](?:t[ae]n?|[iu]m)?|d[ae]i)|gend[ae]",  # кеткендиктен, секиргенде
        r"[iu]ng[iu]z(?:c[iu]|d[aeo]r|l[aeo]r|m[iu]|b[iu]|d[iu])?",  # бериңизчи, көштіңіздер
        r"[dt][iu]n(?:b[iu]z|m[iu]n|s[iu]ng)",  # жүгіретінбіз
        r"s[ae](?:ng|ng[iu]z|ng[ae]r|n[iu]z|l[ae]r)",  # кетсең, isterseniz
        r"(?:s[iu]ng|m[iu]n|s[iu]z|ng[iu]z)[bpm][iu]",  # Кыргызсыңбы, айттыңызбы
        r"m[ae]z(?:s[iu]n|l[ae]r|s[iu]n[iu]z)",  # bilmezsin
        r"[pm][aeo]s[iu]n|s[iu]nl[ae]r",  # кетпесин, kelsinlar
    )
)
_NOMINAL = "|".join(
    (
        r"(?:l[ae]r|(?<=o[a-z])lor)(?:[iu]m?|[iu]ng|[iu]m[iu]z|[iu]b[iu]z|[iu]ng[iu]z)?(?:n?[dt][ae]n?|[gn][ae]|n[iu]|n[iu]ng?|d[iu]ng?)?",
        r"[dt][aeo]r(?:[iu]m[iu]z|[iu]b[iu]z|[iu]ng[iu]z)(?:[ndtgk].*)?",  # Баяншыларыңыз
        r"[iu](?:m|b)[iu]z(?:d[iu]ng?|n[iu]ng|d[ae]n?|g[ae]|d[iu]|n[iu])?",  # тойымыз, шотымыз
        r"[dt][aeo][gk][iu](?:l[ae]r|n[iu]|s[iu])?",  # ёнидаги, базардагы
    )
)
# of one letter and more; and particles of questions
_ALONE = r"[a-z]ior(?:um|s[iu]n(?:[iu]z)?|[iu]z|l[ae]r|d[iu][mk]?)|m[iu]s[iu]n(?:[iu]z)?|m[iu]i[iu]m|m[iu]d[iu]r"
_VERB = re.compile(rf"[a-z]{{2,}}(?:{_FINITE})|{_ALONE}")
_OTHER = re.compile(rf"[a-z]{{3,}}(?:{_NOMINAL})")
_LOOSE = re.compile(
    r"[a-z]{3,}(?:[dt][iu]k|g[ae]n|g[ae]m|[iu]p(?:t[iu]r?)?|[aeo]d[iu]|ior(?:d[iu])?|m[iu]x(?:t[iu]r?)?|m[ae]k|m[ae]s[ae]|s[aeo][mk]?|"
    r"m[ae]z|m[ae]d[iu]|kanda|g[iu]l[ae]|gin|[aoe]in|[ae]j[ae]k|(?<!be)rd[iu][mk]?|[ou]im|[aeiu]xt[iu]|[iu]x[ae]t|gand[ae]|[iu]p?b)"
)
_SHORT = re.compile(
    r"(?:(?:[iu]m|[iu]ng|[iu]|s[iu]|[iu]m[iu]z|[iu]b[iu]z|[iu]ng[iu]z|m|ng)?n?"
    r"(?:[gk][ae]|n?[ae]|[dt][ae]n?|n[iu]ng?|[dt][iu]ng?|[ndt][iu]|m[ae]n|l[ae]r)?)"
)
_SHORTEST, _SHORT_STEM = 5, 3


def is_ordinary(token: Token) -> bool:
    """Whether a word is none of the names: an everyday one in some form, a number, a verb or a plural by its ending."""
    if token.digits or vocabulary.told(token) or vocabulary.is_borrowed(token):
        return True
    if vocabulary.is_frequent(token):
        return True
    return kin.is_relation(token) or is_formed(token.sounds) or numerals.part_of(token) is not None


def is_unheard(token: Token) -> bool:
    """Whether a word without a capital is none that is known: no ordinary one, no Russian one, no verb."""
    if token.digits or token.capital or len(token.sounds) <= _SHORT_STEM or is_ordinary(token):
        return False
    cyrillic = "\u0400" <= token.lower[0] <= "\u04ff"
    known = cyrillic and "word" in morphology.kinds(token.lower)
    return not known and not is_formed(token.sounds, loosely=True)


@lru_cache(maxsize=100_000)
def is_formed(sounds: str, *, loosely: bool = False) -> bool:
    """Whether a skeleton has an ending of verbs, predicates or plurals, or is a short everyday word with an ending.

    Args:
        sounds: of the whole word.
        loosely: also by endings that a rare name has: what is written without a capital.
    """
    if len(sounds) < _SHORTEST:
        return _is_short(sounds)
    if _VERB.fullmatch(sounds) or _OTHER.fullmatch(sounds) or _is_short(sounds):
        return True
    return loosely and _LOOSE.fullmatch(sounds) is not None


def _is_short(sounds: str) -> bool:
    """Whether it is an everyday word of two or three letters with a possessive or a case: Ишга, Onasiga, Атын."""
    return any(
        sounds[:length] in _short_stems() and _SHORT.fullmatch(sounds[length:])
        for length in range(2, min(_SHORT_STEM, len(sounds) - 1) + 1)
    )


@cache
def _short_stems() -> frozenset[str]:
    return lists.sounds("words.txt", "short")
