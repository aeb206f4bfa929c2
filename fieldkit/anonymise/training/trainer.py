"""Learns the weights of the model from marked sentences, some of them a second time without capitals."""

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from fieldkit.anonymise.detectors.models import features, model
from fieldkit.anonymise.detectors.words.tokens import Token, Words
from fieldkit.anonymise.findings import FindingKind
from fieldkit.anonymise.training.corpora import Passage, Span, read

SEED = 2026
_LOWER_EVERY = 5
_REGULARISED = {"c1": 0.08, "c2": 0.02, "feature.minfreq": 2, "feature.possible_transitions": True}
_MIX = {"tr": 0.75}
"""Of these languages only a part is used: the Turkish set is larger than the others together."""


def train(data: Path, folder: Path, *, iterations: int) -> str:
    """Train on what is not held apart.

    Args:
        data: folder of the marked sets.
        folder: where the model is written.
        iterations: passes of L-BFGS.

    Returns:
        SHA-256 of the written model, hexadecimal.
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({**_REGULARISED, "max_iterations": iterations})
    for seen, labels in examples(data):
        trainer.append(seen, labels)
    path = folder / model.FILE
    trainer.train(str(path))
    return hashlib.sha256(path.read_bytes()).hexdigest()


def examples(data: Path) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Features and labels of every sentence to learn from."""
    chance = random.Random(SEED)  # noqa: S311
    for number, passage in enumerate(read(data)):
        if passage.held or chance.random() > _MIX.get(passage.language, 1.0):
            continue
        text, spans, _ = passage.joined()
        yield from labelled(text, spans, passage)
        if number % _LOWER_EVERY == 0:
            yield from labelled(_lowered(text), spans, passage)


def labelled(text: str, spans: list[Span], passage: Passage) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Features and labels of one passage, by the program's own sentences."""
    words = Words(text)
    for sentence in words.sentences:
        inside = [words.tokens[at] for at in sentence.tokens]
        labels = _labels(inside, spans)
        if passage.language == "ky":
            labels = _guessed(features.of_sentence(words, sentence.tokens), labels)
        yield features.of_sentence(words, sentence.tokens), labels


def _labels(tokens: list[Token], spans: list[Span]) -> list[str]:
    labels: list[str] = []
    began: set[int] = set()
    for token in tokens:
        at = next((i for i, span in enumerate(spans) if token.start < span.end and span.start < token.end), None)
        if at is None:
            labels.append("O")
        else:
            labels.append(f"{'I' if at in began else 'B'}-{spans[at].kind}")
            began.add(at)
    return labels


def _guessed(seen: list[list[str]], labels: list[str]) -> list[str]:
    """The Kyrgyz set marks proper nouns without saying which: a listed place counts as one, the rest as people."""
    return [
        label.replace(FindingKind.PERSON, FindingKind.LOC)
        if "place" in of_word
        else label.replace(FindingKind.PERSON, FindingKind.ORG)
        if any(one.startswith("cue=o") for one in of_word)
        else label
        for of_word, label in zip(seen, labels, strict=True)
    ]


def _lowered(text: str) -> str:
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)
