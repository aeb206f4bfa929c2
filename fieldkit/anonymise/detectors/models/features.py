"""What the small model sees of a word: its skeleton, how it is written, and on which lists it stands.

Nothing of it depends on a script, so that what it learns in Kazakh or Turkish serves Kyrgyz and Uzbek.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from fieldkit.anonymise.detectors.locations import places
from fieldkit.anonymise.detectors.persons import names
from fieldkit.anonymise.detectors.words import lists, vocabulary
from fieldkit.anonymise.detectors.words.skeleton import skeleton
from fieldkit.anonymise.detectors.words.tokens import Token, Words, tokens_in

_BESIDE = (-2, -1, 1, 2)


class _Word(NamedTuple):
    """What is seen of a word by itself: by the model at its place, and two words to either side."""

    own: tuple[str, ...]
    written: str
    name: str
    beside: dict[int, tuple[str, ...]]


@lru_cache(maxsize=100_000)
def _word(text: str, *, uncased: bool, place: bool) -> _Word:
    (token,) = tokens_in(text)
    token.uncased = uncased
    sort = names.sort_of(token)
    shape = _shape(token)
    known = vocabulary.told(token)
    name = sort.value if sort else "-"
    stem = skeleton(token.stem) if len(token.stem) < len(token.text) else ""
    sounds = token.sounds if not token.digits else f"#{token.sounds[-3:] if text[-1].isalpha() else ''}"
    written = f"c={shape}{'w' if known else ''}"
    short = (f"w={sounds}", written, f"n={name}", f"s3={sounds[-3:]}", f"pl={place}")
    beside = {step: tuple(f"{step}{one}" for one in (short if abs(step) == 1 else short[:3])) for step in _BESIDE}
    own = (*_sounding(sounds or token.lower, stem), *_standing(shape, name, token.lower, word=known, place=place))
    return _Word(own, written, f"n={name}", beside)


def _sounding(sounds: str, stem: str) -> list[str]:
    """Features of how a word sounds, with the parts before and behind an apostrophe."""
    size = len(sounds)
    found = [f"w={sounds}", f"size={min(size, 9)}"]
    found += [f"p{length}={sounds[:length]}" for length in (3, 4, 5) if size >= length]
    found += [f"s{length}={sounds[-length:]}" for length in (1, 2, 3, 4) if size > length]
    if stem and stem != sounds:
        found += [f"stem={stem}", f"st={sounds[len(stem) :]}", f"ss={stem[-3:]}", "apostrophe"]
    return found


def _standing(shape: str, name: str, lower: str, *, word: bool, place: bool) -> list[str]:
    """Features of how a word is written, and of the lists on which it stands."""
    found = [f"n={name}", f"c={shape}", f"cn={shape}{name}"]
    if place:
        found += ["place", f"cplace={shape}"]
    if word:
        found += ["word", f"cw={shape}"]
    return [*found, *(f"cue={cue}" for cue in _cues().get(lower, ()))]


@lru_cache(maxsize=1)
def _cues() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for name, keys in (("organisation_cues.txt", ("head", "lead", "short")), ("places_cues.txt", ("before", "after"))):
        for key in keys:
            for word in lists.section(name, key):
                table[word.lower()] = (*table.get(word.lower(), ()), f"{name[0]}{key}")
    for word in lists.words("polite.txt"):
        table[word] = (*table.get(word, ()), "kin")
    return table


def _shape(token: Token) -> str:
    text = token.text
    if token.digits:
        return f"d{min(sum(sign.isdigit() for sign in text), 5)}{'a' if text[-1].isalpha() else ''}"
    if token.uncased:
        return "u"
    if text.isupper():
        return "A" if len(text) > 1 else "I"
    return "C" if token.capital else "l"


def of_sentence(words: Words, tokens: range) -> list[list[str]]:
    """The features of every word of a sentence.

    Args:
        words: the text.
        tokens: which of its words.
    """
    placed = _placed(words, tokens)
    seen = [
        _word(words.tokens[at].text, uncased=words.tokens[at].uncased, place=place)
        for at, place in zip(tokens, placed, strict=True)
    ]
    gaps = [words.between(at).strip() for at in tokens]
    return [_with_neighbours(at, seen, gaps) for at in range(len(seen))]


def _placed(words: Words, tokens: range) -> list[bool]:
    placed = [False] * len(tokens)
    for at in tokens:
        found = places.match(words, at)
        if found:
            for inside in range(at, min(found[0] + 1, tokens.stop)):
                placed[inside - tokens.start] = True
    return placed


def _with_neighbours(at: int, seen: Sequence[_Word], gaps: Sequence[str]) -> list[str]:
    found = list(seen[at].own)
    for step in _BESIDE:
        beside = at + step
        if 0 <= beside < len(seen):
            found += seen[beside].beside[step]
        else:
            found.append(f"{step}none")
    if at == 0:
        found += ["first", f"first{seen[0].written}{seen[0].name}"]
    else:
        found.append(f"gap={gaps[at - 1][:2]}")
    found.append(f"next={gaps[at][:2]}")
    if at > 0 and seen[at - 1].written in ("c=C", "c=Cw"):
        found.append(f"CC={seen[at].written}{seen[at - 1].name}{seen[at].name}")
    return found
