"""Names in Russian sentences by slovnet's network over navec's vectors; their files come in the natasha package (MIT).

natasha itself is never imported: only its files are found.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fieldkit.anonymise.detectors import vocabulary
from fieldkit.anonymise.detectors.tokens import Words
from fieldkit.anonymise.findings import Finding, FindingKind

_KINDS = {"PER": FindingKind.PERSON, "LOC": FindingKind.LOC, "ORG": FindingKind.ORG}
_SCORE = 0.9
_DOUBTFUL = 0.35
_VECTORS = ("emb", "navec_news_v1_1B_250K_300d_100q.tar")
_NETWORK = ("model", "slovnet_ner_news_v1.tar")
_BATCH = 32


def _data() -> Path | None:
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / "data"


@cache
def _network() -> Any | None:
    folder = _data()
    if folder is None:
        return None
    from navec import Navec
    from slovnet import NER

    network = NER.load(folder.joinpath(*_NETWORK), batch_size=_BATCH)
    network.navec(Navec.load(folder.joinpath(*_VECTORS)))
    return network


def find(words: Words, languages: list[str]) -> Iterator[Finding]:
    """Names in the sentences that are Russian.

    Args:
        words: the text.
        languages: of each sentence.
    """
    wanted = [
        sentence
        for sentence, language in zip(words.sentences, languages, strict=True)
        if language == "ru" and any(words.tokens[at].capital for at in sentence.tokens)
    ]
    network = _network() if wanted else None
    if network is None:
        return
    texts = [words.text[sentence.start : sentence.end] for sentence in wanted]
    for sentence, markup in zip(wanted, network.map(texts), strict=True):
        for span in markup.spans:
            kind = _KINDS.get(span.type)
            if kind is not None:
                start, end = sentence.start + span.start, sentence.start + span.stop
                score = _DOUBTFUL if _is_plain(words, start, end) else _SCORE
                yield Finding(start, end, kind, score, "russian")


def _is_plain(words: Words, start: int, end: int) -> bool:
    """Whether a name begins a sentence and consists of everyday words: Дочке; Айланып кетсем."""
    tokens = words.inside(start, end)
    return bool(tokens) and tokens[0].first and all(not token.digits and vocabulary.told(token) for token in tokens)
