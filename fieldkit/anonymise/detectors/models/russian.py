"""Names in Russian sentences by slovnet's network over navec's vectors, of which the commonest words are shipped.

`python -m fieldkit.anonymise.training.russian` makes the two files from those in the natasha package (MIT).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import as_file
from typing import Any

from fieldkit.anonymise.detectors.words import vocabulary
from fieldkit.anonymise.detectors.words.tokens import Sentence, Words
from fieldkit.anonymise.findings import Finding, FindingKind
from fieldkit.assets import resources

_KINDS = {"PER": FindingKind.PERSON, "LOC": FindingKind.LOC, "ORG": FindingKind.ORG}
_SCORE = 0.9
_DOUBTFUL = 0.35
_FOLDER = ("anonymise", "russian")
VECTORS, NETWORK = "vectors.tar", "network.tar"
_BATCH = 32


@cache
def _network() -> Any:
    from navec import Navec
    from slovnet import NER
    from threadpoolctl import threadpool_limits

    # several threads gain nothing on matrices this small, and on a busy machine they wait for each other
    threadpool_limits(limits=1, user_api="blas")
    folder = resources().joinpath(*_FOLDER)
    with as_file(folder.joinpath(NETWORK)) as network_file, as_file(folder.joinpath(VECTORS)) as vectors:
        network = NER.load(network_file, batch_size=_BATCH)
        network.navec(Navec.load(vectors))
    return network


def find(texts: Sequence[tuple[Words, Sequence[str]]]) -> list[list[Finding]]:
    """Names in the sentences that are Russian, of each text.

    Args:
        texts: each with the languages of its sentences.
    """
    wanted = [
        (number, sentence)
        for number, (words, languages) in enumerate(texts)
        for sentence, language in zip(words.sentences, languages, strict=True)
        if language == "ru" and any(words.tokens[at].capital for at in sentence.tokens)
    ]
    # those of one length beside each other: what is shorter is filled up
    wanted.sort(key=lambda one: one[1].end - one[1].start)
    found: list[list[Finding]] = [[] for _ in texts]
    if wanted:
        written = [texts[number][0].text[sentence.start : sentence.end] for number, sentence in wanted]
        for (number, sentence), markup in zip(wanted, _network().map(written), strict=True):
            found[number] += _named(texts[number][0], sentence, markup.spans)
    return [sorted(one, key=lambda finding: finding.start) for one in found]


def _named(words: Words, sentence: Sentence, spans: Iterable[Any]) -> Iterator[Finding]:
    for span in spans:
        kind = _KINDS.get(span.type)
        if kind is not None:
            start, end = sentence.start + span.start, sentence.start + span.stop
            score = _DOUBTFUL if _is_plain(words, start, end) else _SCORE
            yield Finding(start, end, kind, score, "russian")


def _is_plain(words: Words, start: int, end: int) -> bool:
    """Whether a name begins a sentence and consists of everyday words: Дочке; Айланып кетсем."""
    tokens = words.inside(start, end)
    return bool(tokens) and tokens[0].first and all(not token.digits and vocabulary.told(token) for token in tokens)
