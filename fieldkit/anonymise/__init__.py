"""Finding and replacing what would give somebody away."""

from collections.abc import Sequence

from fieldkit.anonymise.anonymiser import Anonymiser
from fieldkit.anonymise.findings import Finding
from fieldkit.anonymise.replace import SharedText
from fieldkit.domain.identifiers import FindingKind


def detect(text: str, known_names: Sequence[str] = (), language: str | None = None) -> list[Finding]:
    """Places in a text that may give somebody away.

    Args:
        text: any text; places count its code points.
        known_names: forms of names to look for, in any case, script and spelling.
        language: ISO 639-1 code; None: looked at sentence by sentence.

    Returns:
        Findings in order of place, without overlaps, each of whole words.
    """
    from fieldkit.anonymise.engine import Detector

    return Detector({str(number): [name] for number, name in enumerate(known_names)}).find(text, language)


__all__ = ["Anonymiser", "Finding", "FindingKind", "SharedText", "detect"]
