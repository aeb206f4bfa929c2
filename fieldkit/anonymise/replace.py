"""The text as shared, built through a piecewise map; the transcript itself is never changed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from fieldkit.anonymise.findings import Finding


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    shared_start: int
    shared_end: int


@dataclass(frozen=True, slots=True)
class SharedText:
    """A text as it leaves, with a way to carry places over.

    Attributes:
        text: the words as shared.
        pieces: replaced stretches in order.
    """

    text: str = field(repr=False)
    pieces: tuple[_Piece, ...] = ()

    def start(self, offset: int) -> int:
        """Where something that begins at `offset` begins in the shared text; inside a replacement, at its beginning."""
        shift = 0
        for piece in self.pieces:
            if offset < piece.start:
                break
            if offset < piece.end:
                return piece.shared_start
            shift = piece.shared_end - piece.end
        return offset + shift

    def end(self, offset: int) -> int:
        """Where something that ends at `offset` ends in the shared text; inside a replacement, at its end."""
        shift = 0
        for piece in self.pieces:
            if offset <= piece.start:
                break
            if offset <= piece.end:
                return piece.shared_end
            shift = piece.shared_end - piece.end
        return offset + shift

    def staying(self, start: int, end: int) -> list[tuple[int, int]]:
        """What of a stretch of the original stays as it is: the stretches between replacements, in order."""
        kept: list[tuple[int, int]] = []
        for piece in self.pieces:
            if start < min(piece.start, end):
                kept.append((start, min(piece.start, end)))
            start = max(start, piece.end)
        return [*kept, (start, end)] if start < end else kept


def replaced(text: str, findings: Sequence[Finding], wording: Callable[[Finding], str]) -> SharedText:
    """Replace findings.

    Args:
        text: original.
        findings: in order, not overlapping.
        wording: what stands in place of a finding.
    """
    if not findings:
        return SharedText(text)
    parts: list[str] = []
    pieces: list[_Piece] = []
    done, length = 0, 0
    for finding in findings:
        kept, instead = text[done : finding.start], wording(finding)
        begins = length + len(kept)
        length = begins + len(instead)
        parts += (kept, instead)
        pieces.append(_Piece(finding.start, finding.end, begins, length))
        done = finding.end
    parts.append(text[done:])
    return SharedText("".join(parts), tuple(pieces))
