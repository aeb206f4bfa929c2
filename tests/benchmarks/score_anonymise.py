"""How much the anonymiser finds in marked texts that it was not trained on.

Usage: python -m tests.benchmarks.score_anonymise [DATA]
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from fieldkit.anonymise import Finding, FindingKind
from fieldkit.anonymise.engine import Detector
from fieldkit.anonymise.training.corpora import Span, read

DATA = Path(__file__).parents[3] / "shared" / "data" / "ner"
KINDS = (FindingKind.PERSON, FindingKind.LOC, FindingKind.ORG, FindingKind.DATE, FindingKind.AGE, FindingKind.PROF)


class Score:
    """Counts over marked texts."""

    def __init__(self) -> None:
        self.marked: Counter[FindingKind] = Counter()
        self.covered: Counter[FindingKind] = Counter()
        self.same: Counter[FindingKind] = Counter()
        self.letters = self.leaked = self.words = self.found = self.right = 0
        self.missed: list[tuple[str, FindingKind, str]] = []
        self.seconds = 0.0

    def add(self, text: str, marks: Iterable[Span], findings: Sequence[Finding]) -> None:
        """Count one text."""
        hidden = bytearray(len(text))
        alike = {kind: bytearray(len(text)) for kind in KINDS}
        for one in findings:
            hidden[one.start : one.end] = b"\1" * (one.end - one.start)
            if one.kind in alike:
                alike[one.kind][one.start : one.end] = b"\1" * (one.end - one.start)
        marked = bytearray(len(text))
        for start, end, kind in marks:
            places = [at for at in range(start, end) if text[at].isalnum()]
            marked[start:end] = b"\1" * (end - start)
            self.marked[kind] += 1
            leaked = sum(not hidden[at] for at in places)
            self.covered[kind] += leaked == 0
            if kind is FindingKind.PERSON:
                self.letters += len(places)
                self.leaked += leaked
            if leaked:
                self.missed.append((text[start:end], kind, text[max(0, start - 40) : end + 30]))
            self.same[kind] += kind in alike and all(alike[kind][at] for at in places)
        self.words += len(text.split())
        self.found += len(findings)
        self.right += sum(any(marked[one.start : one.end]) for one in findings)

    def line(self, name: str) -> str:
        """One row of the table."""
        parts = [f"{name:24}"]
        for kind in KINDS:
            if self.marked[kind]:
                count = self.marked[kind]
                parts.append(f"{kind} {self.covered[kind] / count:.3f} ({self.same[kind] / count:.3f})")
        parts.append(f"precision {self.right / max(1, self.found):.2f}")
        parts.append(f"leaked {self.leaked / max(1, self.letters):.4f}")
        parts.append(f"{1000 * self.found / max(1, self.words):.0f}/1000 words")
        parts.append(f"{self.words / max(self.seconds, 1e-9):.0f} words/s")
        return "  ".join(parts)


def corpus(data: Path, language: str) -> list[tuple[str, list[Span]]]:
    """The held-apart texts of a language, some sentences joined as paragraphs."""
    held = [passage for passage in read(data) if passage.held and passage.language == language]
    texts: list[tuple[str, list[Span]]] = []
    for _, group in groupby(enumerate(held), key=lambda one: one[0] // 8):
        text, marks = "", []
        for _, passage in group:
            more, spans, _ = passage.joined()
            marks += [Span(start + len(text), end + len(text), kind) for start, end, kind in spans]
            text += more + "\n"
        texts.append((text, marks))
    return texts


def score(texts: Sequence[tuple[str, list[Span]]], *, names: Sequence[str] = (), lower: bool = False) -> Score:
    """Run the detector over marked texts."""
    found = Score()
    detector = Detector({str(number): [name] for number, name in enumerate(names)})
    for text, marks in texts:
        shown = "".join(sign.lower()[0] for sign in text) if lower else text
        begun = time.perf_counter()
        findings = detector.find(shown)
        found.seconds += time.perf_counter() - begun
        found.add(shown, marks, findings)
    return found


def register(texts: Sequence[tuple[str, list[Span]]]) -> list[str]:
    """The names a register would hold: the marked people as they are, without what follows an apostrophe."""
    people = {
        text[start:end].split("'")[0].split("\u2019")[0]
        for text, marks in texts
        for start, end, kind in marks
        if kind is FindingKind.PERSON
    }
    return sorted(people)


def main(data: Path, languages: Sequence[str]) -> None:
    """Print the table."""
    for language in languages:
        texts = corpus(data, language)
        for name, names, lower in (
            ("", [], False),
            (" register", register(texts), False),
            (" lower register", register(texts), True),
        ):
            done = score(texts, names=names, lower=lower)
            sys.stdout.write(done.line(language + name) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(DATA, sys.argv[1:] or ("kk", "tr", "en", "ky"))
