"""Makes the network of Russian names and its vectors of words smaller: the commonest words, and names and places.

Usage: python -m fieldkit.anonymise.training.russian NATASHA_DATA resources/anonymise/russian

NATASHA_DATA is the folder `data` of the natasha package (MIT). Of its 250,000 vectors 77,000 are kept; the network then
takes the rarest words for unknown ones, as it does with whatever it has not seen.
"""

import sys
import tarfile
from gzip import compress
from io import BytesIO
from pathlib import Path

from navec import Navec

from fieldkit.anonymise.detectors.models.russian import NETWORK, VECTORS
from fieldkit.anonymise.detectors.words import morphology

COMMONEST = 60_000
_VECTORS_OF_NATASHA = Path("emb", "navec_news_v1_1B_250K_300d_100q.tar")
_NETWORK_OF_NATASHA = Path("model", "slovnet_ner_news_v1.tar")
_SPECIAL = ("<unk>", "<pad>")
_WORDS = "vocabs/word.gz"


def kept_words(vectors: Navec, commonest: int = COMMONEST) -> list[str]:
    """The words to keep, in their order: so many of the commonest, and what the dictionary knows as names and places.

    Args:
        vectors: with the counts of their words.
        commonest: how many of the commonest.
    """
    kept = {*vectors.vocab.top(commonest), *_SPECIAL}
    return [word for word in vectors.vocab.words if word in kept or {"name", "place"} & morphology.kinds(word)]


def with_words(network: bytes, words: list[str]) -> bytes:
    """A packed network with another list of words; they have to be those of the vectors, in the same order."""
    packed = BytesIO()
    with tarfile.open(fileobj=BytesIO(network)) as whole, tarfile.open(fileobj=packed, mode="w") as smaller:
        for member in whole:
            file = whole.extractfile(member)
            content = b"" if file is None else file.read()
            if member.name == _WORDS:
                content = compress("\n".join(words).encode(), mtime=0)
                member.size = len(content)
            smaller.addfile(member, BytesIO(content))
    return packed.getvalue()


def main(natasha: Path, folder: Path) -> None:
    """Write both files."""
    vectors = Navec.load(natasha / _VECTORS_OF_NATASHA)
    words = kept_words(vectors)
    folder.mkdir(parents=True, exist_ok=True)
    vectors.sampled(words).dump(folder / VECTORS)
    (folder / NETWORK).write_bytes(with_words((natasha / _NETWORK_OF_NATASHA).read_bytes(), words))
    sys.stdout.write(f"{len(words)} words\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
