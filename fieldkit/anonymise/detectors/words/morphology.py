"""Russian words by pymorphy3's dictionary, loaded when first asked."""

from functools import cache, lru_cache
from typing import Any

_NAMES = ("Name", "Surn", "Patr")
_VERBS = ("VERB", "INFN", "PRED")
_DEPENDENT = ("NOUN", "ADJF", "PRTF")


@cache
def _analyzer() -> Any:
    import pymorphy3
    import pymorphy3_dicts_ru

    # named by its path: a frozen application has no entry points to find it by
    return pymorphy3.MorphAnalyzer(path=pymorphy3_dicts_ru.get_path())


@lru_cache(maxsize=200_000)
def is_known(word: str) -> bool:
    """Whether the dictionary has a word in lower case."""
    return bool(_analyzer().word_is_known(word))


@lru_cache(maxsize=20_000)
def _parses(word: str) -> Any:
    """All readings of a word, the likeliest first; several detectors ask about it, one after the other."""
    return _analyzer().parse(word)


@lru_cache(maxsize=50_000)
def name_forms(name: str) -> set[str]:
    """All case forms of a name that the dictionary knows; empty when it does not."""
    if not is_known(name):
        return set()
    parses = [parse for parse in _parses(name) if any(kind in parse.tag for kind in _NAMES)]
    return {form.word for parse in parses[:3] for form in parse.lexeme}


@lru_cache(maxsize=200_000)
def kinds(word: str) -> frozenset[str]:
    """What the dictionary says a word may be: "name" (given, family, father's), "place", "word", "unknown"."""
    if not is_known(word):
        return frozenset({"unknown"})
    found: set[str] = set()
    for parse in _parses(word):
        tag = parse.tag
        if any(kind in tag for kind in _NAMES):
            found.add("name")
        elif "Geox" in tag:
            found.add("place")
        elif "Orgn" in tag or "Trad" in tag:
            found.add("organisation")
        elif "Abbr" not in tag and "Init" not in tag:
            found.add("word")
    return frozenset(found)


@lru_cache(maxsize=50_000)
def may_depend(word: str) -> bool:
    """Whether a Russian word in lower case may say whose or by what something is: школы, детским, садом."""
    parses = _parses(word)
    if not parses or parses[0].tag.POS not in _DEPENDENT:
        return False
    return any(parse.tag.POS in _DEPENDENT and parse.tag.case in ("gent", "ablt", "gen2") for parse in parses[:4])


@lru_cache(maxsize=50_000)
def is_person(word: str) -> bool:
    """Whether a Russian word in lower case names a living being."""
    parses = _parses(word)
    return bool(parses) and parses[0].tag.POS == "NOUN" and "anim" in parses[0].tag and "Name" not in parses[0].tag


@lru_cache(maxsize=50_000)
def is_person_given(word: str) -> bool:
    """Whether a Russian word in lower case may name a living being in the dative: дочери, Айгуль, нам."""
    return any(
        "datv" in parse.tag and (parse.tag.POS == "NPRO" or (parse.tag.POS == "NOUN" and "anim" in parse.tag))
        for parse in _parses(word)[:4]
    )


@lru_cache(maxsize=50_000)
def is_counted(word: str, *, few: bool) -> bool:
    """Whether a Russian word in lower case is a noun as numbers have it behind them.

    Args:
        word: the word.
        few: behind two, three and four (три дня), else behind five and more (пять дней).
    """
    number = "sing" if few else "plur"
    return any(
        parse.tag.POS in _DEPENDENT and "gent" in parse.tag and (number in parse.tag or parse.tag.POS != "NOUN")
        for parse in _parses(word)[:2]
    )


@lru_cache(maxsize=50_000)
def is_many(word: str) -> bool:
    """Whether a Russian word in lower case is surely a noun in the genitive plural: семей, человек."""
    parses = _parses(word)
    return bool(parses) and parses[0].tag.POS == "NOUN" and {"plur", "gent"} in parses[0].tag


@lru_cache(maxsize=50_000)
def is_people(word: str) -> bool:
    """Whether a Russian adjective in lower case may stand for one of a people: русская, кыргызский."""
    parses = _parses(word)
    return bool(parses) and parses[0].tag.POS == "ADJF" and "ск" in word[-5:]


@lru_cache(maxsize=100_000)
def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms of a Russian word in lower case; empty when the dictionary does not know it."""
    if not is_known(word):
        return frozenset()
    return frozenset(parse.normal_form for parse in _parses(word))


@lru_cache(maxsize=50_000)
def is_adjective(word: str) -> bool:
    """Whether a word in lower case is a Russian adjective, known or made like one."""
    if not "\u0400" <= word[0] <= "\u04ff":
        return False
    parses = _parses(word)
    return bool(parses) and parses[0].tag.POS == "ADJF"


@lru_cache(maxsize=50_000)
def is_possessive(word: str) -> bool:
    """Whether a Russian word in lower case is an adjective made of somebody's name: мамаевом."""
    return is_known(word) and any("Poss" in parse.tag for parse in _parses(word))


@lru_cache(maxsize=50_000)
def is_nominal(word: str) -> bool:
    """Whether a Russian word in lower case may be a noun or an adjective."""
    known = "\u0400" <= word[0] <= "\u04ff" and is_known(word)
    return known and any(parse.tag.POS in _DEPENDENT for parse in _parses(word))


@lru_cache(maxsize=50_000)
def is_first_person(word: str) -> bool:
    """Whether a word in lower case is a Russian verb of the first person: работаю, дружим."""
    if not "\u0400" <= word[0] <= "\u04ff" or not is_known(word):
        return False
    return any(parse.tag.POS == "VERB" and "1per" in parse.tag for parse in _parses(word)[:2])


@lru_cache(maxsize=50_000)
def is_verb(word: str) -> bool:
    """Whether a word in lower case is one of the dictionary's Russian verbs, in a form that ends a sentence."""
    if not "\u0400" <= word[0] <= "\u04ff" or not is_known(word):
        return False
    parses = _parses(word)
    return all(parse.tag.POS in _VERBS for parse in parses)
