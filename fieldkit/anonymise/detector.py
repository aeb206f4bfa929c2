"""Everything that finds, together."""

from collections.abc import Iterable, Mapping

from fieldkit.anonymise.anonymiser import Anonymiser
from fieldkit.anonymise.findings import Finding
from fieldkit.domain.folding import fold
from fieldkit.domain.identifiers import FindingKind


class Detector:
    """Finds what would give somebody away.

    Args:
        known: subject -> forms of everybody and everything known.
        sensitivity: 0 shows only what is sure, 1 everything that might be something.
    """

    def __init__(self, known: Mapping[str, Iterable[str]], *, sensitivity: float = 0.5) -> None:
        self._plain = Anonymiser(known, {})
        self._sensitivity = sensitivity

    def find(self, text: str) -> list[Finding]:
        """Findings in order of place, without overlaps."""
        return self._plain.find(text)


def group_key(kind: FindingKind, form: str) -> str:
    """What forms of the same somebody or something have in common."""
    return f"{kind.value}:{fold(form)}"
