"""What all sheets have in common."""

from pathlib import Path

from fieldkit.files import PDF, write_asked
from fieldkit.services import register
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study


def shared_words(study: Study, text: str) -> str:
    """Words of the study as they leave."""
    return register.anonymiser(study.db).shared(text).text


def save_pdf(target: Path, content: bytes) -> Outcome[Path]:
    """Write a sheet where the person asked for it.

    Raises:
        InputError: TARGET_IN_VAULT, TARGET_OTHER_KIND.
        PlaceError: full, missing or read-only place.
    """
    write_asked(target, content, PDF)
    return Outcome(target, frozenset())
