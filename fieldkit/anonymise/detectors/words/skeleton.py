"""The skeleton of a word: what stays the same in every script and spelling.

Жээнбеков, Jeenbekov and Zheenbekov have one skeleton, Шерзод and Sherzod too. Its letters are those of ASCII without
q, w and y: `c` stands for ч/ç/ch, `x` for ш/ş/sh, `j` for ж/zh and the Turkish c; ы и й ı i y are one letter, so are
ө о ö, ү у ü ұ, ә а and қ к q. Double letters count once. Sources: the alphabets of Kyrgyz, Kazakh (Cyrillic, Latin and
Arabic), Uzbek (Cyrillic and Latin), Tajik, Uyghur, Turkish and Russian, and how passports transcribe them.
"""

import re
from functools import lru_cache

_CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e",
    "ж": "j", "җ": "j", "з": "z", "и": "i", "й": "i", "і": "i", "ї": "i", "ӣ": "i", "к": "k", "қ": "k", "л": "l",
    "м": "m", "н": "n", "ң": "ng", "ӊ": "ng", "о": "o", "ө": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ү": "u", "ұ": "u", "ў": "o", "ӯ": "u", "ф": "f", "х": "h", "ҳ": "h", "һ": "h", "ц": "ts", "ч": "c", "ҷ": "j",
    "ш": "x", "щ": "x", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip
_LATIN = {
    "c": "j", "ç": "c", "ğ": "g", "ş": "x", "ı": "i", "ö": "o", "ü": "u", "y": "i", "w": "v", "q": "k", "x": "h",
    "ä": "a", "ñ": "ng", "ŋ": "ng", "â": "a", "î": "i", "û": "u", "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u",
    "ū": "u", "ā": "a", "è": "e", "š": "x", "č": "c", "ž": "j", "ý": "i", "ň": "n",
    "ř": "r", "ě": "e", "ť": "t", "ď": "d", "ľ": "l", "ł": "l", "ś": "s", "ź": "z", "ż": "j", "ć": "c", "ń": "n",
    "ą": "a", "ę": "e", "ő": "o", "ű": "u", "ă": "a", "ț": "ts", "ș": "x", "đ": "j", "ø": "o", "å": "a", "æ": "e",
    "ß": "s", "õ": "o", "ã": "a", "ô": "o", "ê": "e", "ë": "e", "ï": "i", "ì": "i", "ò": "o", "ù": "u", "à": "a",
}  # fmt: skip
# Kazakh and Uyghur write their vowels; ئ only carries one
_ARABIC = {
    "ا": "a", "آ": "a", "أ": "a", "إ": "i", "ٵ": "a", "ە": "e", "ه": "h", "ې": "e", "ى": "i", "ي": "i", "ی": "i",
    "و": "o", "ۇ": "u", "ٷ": "u", "ۆ": "o", "ٶ": "o", "ۈ": "u", "ۋ": "u", "ب": "b", "پ": "p", "ت": "t", "ج": "j",
    "چ": "c", "ح": "h", "خ": "h", "د": "d", "ر": "r", "ز": "z", "ژ": "j", "س": "s", "ش": "x", "ع": "g", "غ": "g",
    "ف": "f", "ق": "k", "ك": "k", "ک": "k", "گ": "g", "ڭ": "ng", "ل": "l", "م": "m", "ن": "n", "ھ": "h", "ئ": "",
    "ء": "", "ٴ": "", "ط": "t", "ظ": "z", "ص": "s", "ض": "z", "ث": "s", "ذ": "z", "ة": "a",
}  # fmt: skip
_APOSTROPHES = dict.fromkeys("'\u2018\u2019\u02bb\u02bc`\u00b4\u2032\u0307", "")
_APOSTROPHE_TABLE = str.maketrans(_APOSTROPHES)
_TABLE = str.maketrans(_CYRILLIC | _ARABIC | _APOSTROPHES)
_LATIN_TABLE = str.maketrans(_LATIN)
# combinations of Latin letters that write one sound; the apostrophe of Uzbek oʻ and gʻ has gone by then
_TOGETHER = (("shch", "ş"), ("dzh", "j"), ("sch", "ş"), ("sh", "ş"), ("ch", "ç"), ("zh", "j"), ("kh", "h"), ("gh", "g"),
             ("ph", "f"), ("ck", "k"), ("ts", "ts"))  # fmt: skip
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_YE = re.compile(r"(?:(?<=[aeou])|^)ie")
_DOUBLE = re.compile(r"([a-z])\1+")
_LATIN_LETTER = re.compile("[a-zçğıöşüâîû]")


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """The skeleton of one word, lower case ASCII; "" for a word of signs without one (Korean, Chinese)."""
    lower = word.lower()
    if _LATIN_LETTER.search(lower):
        lower = lower.translate(_APOSTROPHE_TABLE)
        for written, sound in _TOGETHER:
            if written in lower:
                lower = lower.replace(written, sound)
        lower = lower.translate(_LATIN_TABLE)
    sounds = lower.translate(_TABLE)
    if not (sounds.isascii() and sounds.isalnum()):
        sounds = _NOT_LETTERS.sub("", sounds)
    sounds = sounds.replace("dj", "j")
    if "ie" in sounds:
        sounds = _YE.sub("e", sounds)
    # looking is three times as quick as replacing
    return _DOUBLE.sub(r"\1", sounds) if _DOUBLE.search(sounds) else sounds
