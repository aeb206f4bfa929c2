"""Folding: what counts as the same letter when one searches or looks for a name.

Every fold keeps the number of code points (one to one), so that a place found in the folded text is the same place in
the original. Sources of the pairs: the Kyrgyz, Kazakh, Uzbek, Tatar and Turkish alphabets and the usual substitutes on
keyboards without their letters.
"""

import unicodedata

_PAIRS = {
    # Cyrillic letters and what is typed in their place
    "ё": "е", "й": "и", "ң": "н", "ӊ": "н", "қ": "к", "ғ": "г", "һ": "х", "ҳ": "х", "ү": "у", "ұ": "у", "ў": "у",
    "ө": "о", "ә": "а", "і": "и", "ї": "и", "ҷ": "ч", "җ": "ж", "є": "е",
    # Latin letters of Turkish and Uzbek
    "ə": "a", "ɵ": "o",
    "ı": "i", "İ": "i", "ş": "s", "ç": "c", "ğ": "g", "ö": "o", "ü": "u", "â": "a", "î": "i", "û": "u", "ñ": "n",
    # apostrophes, dashes and spaces
    "ʻ": "'", "ʼ": "'", "’": "'", "‘": "'", "`": "'", "´": "'", "′": "'",
    "ʹ": "'", "ʽ": "'", "ʾ": "'", "ʿ": "'", "ˈ": "'", "‛": "'", "ꞌ": "'", "＇": "'",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    # Arabic letters with several shapes in use
    "ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ە": "ه", "ة": "ه",
}  # fmt: skip


def _fold_letter(letter: str) -> str:
    if letter in _PAIRS:
        return _PAIRS[letter]
    lower = letter.lower()
    lower = lower if len(lower) == 1 else lower[0]
    if lower in _PAIRS:
        return _PAIRS[lower]
    base, *rest = list(unicodedata.normalize("NFKD", lower))
    if not base.isalpha() or any(unicodedata.category(sign) != "Mn" for sign in rest):
        return lower
    return _PAIRS.get(base.lower(), base.lower())


class _Table(dict[int, str]):
    """A translation table that works out each code point once."""

    def __missing__(self, point: int) -> str:
        folded = _fold_letter(chr(point))
        self[point] = folded
        return folded


_TABLE = _Table()


class _Words(dict[str, str]):
    """Words folded before: a language repeats its words, and looking one up is quicker than folding its letters."""

    def __missing__(self, word: str) -> str:
        folded = word.translate(_TABLE)
        if len(word) <= _LONGEST_KEPT:
            if len(self) >= _KEPT:
                self.clear()
            self[word] = folded
        return folded


_KEPT, _LONGEST_KEPT = 50_000, 40
_WORDS = _Words()


def fold(text: str) -> str:
    """`text` folded, letter by letter, with equally many code points."""
    return " ".join([_WORDS[word] for word in text.split(" ")]) if " " in text else _WORDS[text]


def canonical(text: str) -> str:
    """Canonical text of a turn: NFC, LF line ends, no byte order mark, no NUL and no lone surrogates.

    Nothing else is altered: soft hyphens, non-breaking spaces and emoji stay as they came.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "").replace("\x00", "")
    text = text.encode("utf-8", "replace").decode("utf-8") if _has_surrogate(text) else text
    return unicodedata.normalize("NFC", text)


def _has_surrogate(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
