"""The order of letters in lines that mix scripts written to the left and to the right.

The implicit part of the Unicode Bidirectional Algorithm (UAX #9): rules P2, P3, W1-W7, N0-N2, I1, I2, L1 and L2.
Explicit embedding and isolate controls are taken out of a text before it is printed, so the rules X have nothing to do.
"""

import unicodedata
from collections.abc import Sequence

_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_MIRRORED = {"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«",
             "‹": "›", "›": "‹"}  # fmt: skip


def is_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left: what its first strong letter says (P2, P3)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def levels(text: str, base: int) -> list[int]:
    """The embedding level of each code point of one paragraph whose own level is `base` (0 or 1)."""
    kinds = [_kind(letter) for letter in text]
    outer = "R" if base else "L"
    _resolve_weak(kinds, outer)
    _resolve_brackets(text, kinds, outer)
    _resolve_neutral(kinds, outer)
    found = [_level(kind, base) for kind in kinds]
    for place in range(len(text) - 1, -1, -1):
        if not text[place].isspace():
            break
        found[place] = base
    return found


def visual_order(of_levels: Sequence[int]) -> list[int]:
    """Places from left to right of items with these levels (L2)."""
    order = list(range(len(of_levels)))
    for level in range(max(of_levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            if of_levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and of_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return order


def mirrored(text: str) -> str:
    """`text` from its end to its beginning with brackets and quotation marks turned over."""
    return "".join(_MIRRORED.get(letter, letter) for letter in reversed(text))


def _kind(letter: str) -> str:
    kind = unicodedata.bidirectional(letter)
    return kind if kind in {"L", "R", "AL", "EN", "AN", "ES", "ET", "CS", "NSM", "B", "S", "WS", "ON"} else "ON"


def _level(kind: str, base: int) -> int:
    if base == 0:
        return {"L": 0, "R": 1}.get(kind, 2)
    return 1 if kind == "R" else 2


def _resolve_weak(kinds: list[str], outer: str) -> None:
    """Rules W1 to W7, in place."""
    before = strong = outer
    for place, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[place] = before
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"
        elif kind in ("L", "R", "AL"):
            strong = kind
        before = kinds[place]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    _resolve_separators(kinds)
    strong = outer
    for place, kind in enumerate(kinds):
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"


def _resolve_separators(kinds: list[str]) -> None:
    """Rules W4 to W6, in place."""
    for place in range(1, len(kinds) - 1):
        left, kind, right = kinds[place - 1 : place + 2]
        joins = (kind == "CS" and left in ("EN", "AN")) or (kind == "ES" and left == "EN")
        if joins and left == right:
            kinds[place] = left
    place = 0
    while place < len(kinds):
        end = place
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > place:
            beside_number = (place > 0 and kinds[place - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
            kinds[place:end] = ["EN" if beside_number else "ON"] * (end - place)
        place = max(end, place + 1)
    kinds[:] = ["ON" if kind in ("ES", "CS") else kind for kind in kinds]


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for place, letter in enumerate(text):
        if kinds[place] != "ON":
            continue
        if letter in _BRACKETS:
            waiting.append((_BRACKETS[letter], place))
        elif letter in _BRACKETS.values():
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == letter:
                    found.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(found)


def _resolve_brackets(text: str, kinds: list[str], outer: str) -> None:
    """Rule N0, in place."""
    for opening, closing in _pairs(text, kinds):
        inside = {_STRONG[kind] for kind in kinds[opening + 1 : closing] if kind in _STRONG}
        if not inside:
            continue
        direction = outer
        if outer not in inside:
            before = next((_STRONG[kind] for kind in reversed(kinds[:opening]) if kind in _STRONG), outer)
            direction = before
        kinds[opening] = kinds[closing] = direction


def _resolve_neutral(kinds: list[str], outer: str) -> None:
    """Rules N1 and N2, in place."""
    place = 0
    while place < len(kinds):
        end = place
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > place:
            left = _STRONG[kinds[place - 1]] if place else outer
            right = _STRONG[kinds[end]] if end < len(kinds) else outer
            kinds[place:end] = [left if left == right else outer] * (end - place)
        place = max(end, place + 1)
