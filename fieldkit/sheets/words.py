"""Where a sheet gets its words: one wording for each language."""

from fieldkit.sheets.wording import Noun, SheetWords
from fieldkit.sheets.wording_en import ENGLISH
from fieldkit.sheets.wording_ru import RUSSIAN

__all__ = ["WORDINGS", "Noun", "SheetWords", "sheet_words"]

WORDINGS = {wording.language: wording for wording in (ENGLISH, RUSSIAN)}


def sheet_words(language: str) -> SheetWords:
    """The wording in `language`, an ISO 639-1 code; English where there is none."""
    return WORDINGS.get(language, ENGLISH)
