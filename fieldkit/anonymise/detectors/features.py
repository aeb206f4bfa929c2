"""What the small model sees of a word: its skeleton, how it is written, and on which lists it stands.

Nothing of it depends on a script, so that what it learns in Kazakh or Turkish serves Kyrgyz and Uzbek.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from fieldkit.anonymise.detectors import lists, names, places, vocabulary
from fieldkit.anonymise.detectors.skeleton import skeleton
from fieldkit.anonymise.detectors.tokens import Token, Words

_REACH = 2


class _Seen(NamedTuple):
    sounds: str
    lower: str
    shape: str
    name: str
    place: bool
    stem: str
    word: bool


@lru_cache(maxsize=100_000)
def _own(seen: _Seen) -> tuple[str, ...]:
    """Features of the word itself."""
    sounds, lower, shape, name, place, stem, word = seen
    found = [f"w={sounds}", f"n={name}", f"c={shape}", f"cn={shape}{name}"]
    if place:
        found.append("place")
        found.append(f"cplace={shape}")
    if word:
        found += ["word", f"cw={shape}"]
    size = len(sounds)
    for length in (3, 4, 5):
        if size >= length:
            found.append(f"p{length}={sounds[:length]}")
    for length in (1, 2, 3, 4):
        if size > length:
            found.append(f"s{length}={sounds[-length:]}")
    if stem and stem != sounds:
        found += [f"stem={stem}", f"st={sounds[len(stem) :]}", f"ss={stem[-3:]}", "apostrophe"]
    for cue in _cues().get(lower, ()):
        found.append(f"cue={cue}")
    found.append(f"size={min(size, 9)}")
    return tuple(found)


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
    inside = [words.tokens[at] for at in tokens]
    placed = _placed(words, tokens)
    own: list[tuple[str, ...]] = []
    short: list[tuple[str, ...]] = []
    for token, place in zip(inside, placed, strict=True):
        sort = names.sort_of(token)
        shape = _shape(token)
        word = vocabulary.told(token)
        name = sort.value if sort else "-"
        stem = skeleton(token.stem) if len(token.stem) < len(token.text) else ""
        sounds = token.sounds if not token.digits else f"#{token.sounds[-3:] if token.text[-1].isalpha() else ''}"
        own.append(_own(_Seen(sounds or token.lower, token.lower, shape, name, place, stem, word)))
        written = f"c={shape}{'w' if word else ''}"
        short.append((f"w={sounds}", written, f"n={name}", f"s3={sounds[-3:]}", f"pl={place}"))
    gaps = [words.between(at).strip() for at in tokens]
    return [_with_neighbours(at, own, short, gaps) for at in range(len(own))]


def _placed(words: Words, tokens: range) -> list[bool]:
    placed = [False] * len(tokens)
    for at in tokens:
        found = places.match(words, at)
        if found:
            for inside in range(at, min(found[0] + 1, tokens.stop)):
                placed[inside - tokens.start] = True
    return placed


def _with_neighbours(
    at: int, own: Sequence[tuple[str, ...]], short: Sequence[tuple[str, ...]], gaps: Sequence[str]
) -> list[str]:
    found = list(own[at])
    for step in (-2, -1, 1, 2):
        beside = at + step
        if 0 <= beside < len(own):
            about = short[beside] if abs(step) == 1 else short[beside][:3]
            found += [f"{step}{one}" for one in about]
        else:
            found.append(f"{step}none")
    if at == 0:
        found += ["first", f"first{short[0][1]}{short[0][2]}"]
    else:
        found.append(f"gap={gaps[at - 1][:2]}")
    found.append(f"next={gaps[at][:2]}")
    if at > 0 and short[at - 1][1] in ("c=C", "c=Cw"):
        found.append(f"CC={short[at][1]}{short[at - 1][2]}{short[at][2]}")
    return found
