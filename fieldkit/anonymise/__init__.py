"""Finding and replacing what would give somebody away."""

from collections.abc import Sequence

from fieldkit.anonymise.anonymiser import Anonymiser
from fieldkit.anonymise.detector import Detector, group_key
from fieldkit.anonymise.findings import Finding
from fieldkit.anonymise.replace import SharedText
from fieldkit.domain.identifiers import FindingKind


def detect(text: str, known_names: Sequence[str] = (), language: str | None = None) -> list[Finding]:
    """Places in a text that may give somebody away.

    Args:
        text: any text; places count its code points.
        known_names: forms of names to look for, whatever their case and diacritics.
        language: ISO 639-1 code, None when not known. Register and patterns work alike in all languages.

    Returns:
        Findings in order of place, without overlaps.
    """
    del language
    return Anonymiser({str(number): [name] for number, name in enumerate(known_names)}, {}).find(text)


__all__ = ["Anonymiser", "Detector", "Finding", "FindingKind", "SharedText", "detect", "group_key"]
