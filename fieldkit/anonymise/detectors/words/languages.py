"""In which language a sentence is: by letters that only some alphabets have, and by its commonest words.

It decides what looks at a sentence and what the reader sees; a wrong guess costs little. Loading a general identifier
takes two seconds and a hundred megabytes, more than all detectors together.
"""

from collections import defaultdict
from functools import cache

from fieldkit.anonymise.detectors.words import lists, morphology
from fieldkit.anonymise.detectors.words.tokens import Sentence, Words

LANGUAGES = ("ky", "kk", "uz", "ru", "tr", "en")
_ONLY = {
    "ң": ("ky", "kk"), "ө": ("ky", "kk"), "ү": ("ky", "kk"), "ә": ("kk",), "қ": ("kk", "uz"), "ғ": ("kk", "uz"),
    "ұ": ("kk",), "і": ("kk",), "һ": ("kk",), "ў": ("uz",), "ҳ": ("uz",), "щ": ("ru",), "ъ": ("ru", "uz"),
    "ğ": ("tr",), "ş": ("tr",), "ı": ("tr",), "ç": ("tr",), "ö": ("tr",), "ü": ("tr",), "w": ("en",),
    "x": ("uz", "en"), "q": ("uz", "en"),
}  # fmt: skip
_SHORT = 3
_ENDINGS = {
    "ru": ("ть", "ся", "ого", "ому", "ых", "ий", "ый", "ая", "ое", "ла", "ли", "ем", "ешь", "ет", "ут", "ют", "ами", "ость"),
    "ky": ("дык", "дын", "дан", "нын", "ган", "кан", "дим", "дум", "дүм", "бай", "луу", "даңы", "чы", "ып", "тын", "быз"),
    "kk": ("дың", "ның", "ған", "қан", "дық", "ды", "ды", "мыз", "йын", "сың", "ып", "тың", "нан", "лық"),
    "uz": ("ning", "lar", "gan", "dim", "dik", "man", "miz", "dan", "ди", "нинг", "ган", "лар"),
    "tr": ("yor", "dum", "dım", "dim", "lar", "ler", "nin", "nın", "mış", "miş", "dı", "di", "da", "de", "um", "ım"),
    "en": ("ing", "ed", "ly", "tion", "s", "th", "er"),
}  # fmt: skip


@cache
def _common() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        for word in lists.section("languages.txt", language):
            table[word] = (*table.get(word, ()), language)
    return table


@cache
def common() -> frozenset[str]:
    """The commonest words of all languages."""
    return frozenset(_common())


@cache
def _told_by(word: str) -> tuple[tuple[str, float], ...]:
    votes: defaultdict[str, float] = defaultdict(float)
    languages = _common().get(word, ())
    for language in languages:
        votes[language] += 3.0 / len(languages)
    for letter in set(word):
        only = _ONLY.get(letter, ())
        for language in only:
            votes[language] += 2.0 / len(only)
    cyrillic = any("а" <= letter <= "я" for letter in word)
    for language, ends in _ENDINGS.items():
        if len(word) > 3 and word.endswith(ends) and (ends[-1][0] > "z") == cyrillic:
            votes[language] += 0.6
    if cyrillic and len(word) > _SHORT:
        for language in ("ru",) if morphology.is_known(word) else ("ky", "kk"):
            votes[language] += 0.5
    elif cyrillic:
        votes["ru"] += 0.15
    elif word.isascii():
        votes["en"] += 0.15
    return tuple(votes.items())


def language_of(words: Words, sentence: Sentence) -> str:
    """ISO 639-1 code of one sentence; "" when nothing tells."""
    votes: defaultdict[str, float] = defaultdict(float)
    for at in sentence.tokens:
        for language, weight in _told_by(words.tokens[at].lower):
            votes[language] += weight
    return max(votes, key=lambda language: votes[language]) if votes else ""


def languages_of(words: Words) -> list[str]:
    """The language of each sentence; one that tells nothing is taken to be like the one before."""
    found: list[str] = []
    for sentence in words.sentences:
        found.append(language_of(words, sentence) or (found[-1] if found else ""))
    return found
