"""The files for Russian names: fewer words, and both files of the same ones."""

from pathlib import Path

from navec import Navec
from slovnet import NER

from fieldkit.anonymise.detectors.models.russian import NETWORK, VECTORS
from fieldkit.anonymise.training.russian import kept_words, with_words
from fieldkit.assets import resources

FOLDER = Path(str(resources().joinpath("anonymise", "russian")))
MEGABYTE = 1_000_000


def test_the_shipped_network_and_vectors_have_the_same_words() -> None:
    vectors = Navec.load(FOLDER / VECTORS)
    network = NER.load(FOLDER / NETWORK)
    assert network.infer.encoder.words_vocab.items == vectors.vocab.words
    assert {"<unk>", "<pad>", "москва", "анна"} <= set(vectors.vocab.words)


def test_what_is_shipped_is_small() -> None:
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 12 * MEGABYTE


def test_names_and_places_are_kept_however_rare() -> None:
    few = ["в", "саратов", "холодильник", "эльвира", "<unk>", "<pad>"]
    vectors = Navec.load(FOLDER / VECTORS).sampled(few)
    assert kept_words(vectors, commonest=1) == ["в", "саратов", "эльвира", "<unk>", "<pad>"]


def test_a_network_is_packed_with_other_words(tmp_path: Path) -> None:
    words = ["анна", "и", "<unk>", "<pad>"]
    smaller = tmp_path / "network.tar"
    smaller.write_bytes(with_words((FOLDER / NETWORK).read_bytes(), words))
    encoder = NER.load(smaller).infer.encoder
    assert encoder.words_vocab.items == words
    assert encoder.words_vocab.encode("дом") == words.index("<unk>")
