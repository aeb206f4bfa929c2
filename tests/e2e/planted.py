"""Words planted in a study, and every form in which they could be found again."""

import base64
import json
import unicodedata
from collections.abc import Mapping
from urllib.parse import quote

from fieldkit.domain.folding import fold

NAMES = ("Ақмарал Сейтқазықызы", "Ақмарал", "Seitkazy", "Cıldız Öksüz")
"""Who was interviewed: may leave the vault in nothing but what its owner reads."""
PLACE = "Кызыл-Адырдагы айыл"
CODE = "Тайный проход"
DEFINITION = "Where nobody is asked for papers"
COUNTRY = "Шұңқырстан"
PHRASES = ("потайная тропа за мельницей", "the ferryman never asked", "жашыруун көпүрөдөн өттүк")
CONTENT = (*PHRASES, PLACE, CODE, DEFINITION, COUNTRY)
"""What was said and written down: may leave the vault in bundles, sheets and what a command prints."""
FIRST_TEXT = f"I: Как вас зовут?\n\nR: Меня зовут Ақмарал. Там была {PHRASES[0]}.\n\nI: Дальше?\n\nR: {PHRASES[2]}.\n"
SECOND_TEXT = f"I: And then?\n\nR: Seitkazy waited; {PHRASES[1]}. Cıldız Öksüz too.\n"


def forms(word: str) -> set[bytes]:
    """The bytes by which a word would be recognised."""
    every = {word, word.casefold(), word.upper(), fold(word), unicodedata.normalize("NFD", word)}
    escaped = {json.dumps(one)[1:-1] for one in every} | {quote(one) for one in every}
    encoded = {one.encode(encoding) for one in every for encoding in ("utf-8", "utf-16-le", "utf-16-be")}
    return encoded | {one.encode("ascii") for one in escaped}


def key_forms(key: bytes) -> set[bytes]:
    """The bytes by which a key would be recognised."""
    return {key, key.hex().encode(), key.hex().upper().encode(), base64.b64encode(key)}


def found(needles: Mapping[str, set[bytes]], content: bytes | bytearray) -> list[str]:
    """Names of the needles that stand in the content."""
    return [name for name, every in needles.items() if any(one in content for one in every)]
