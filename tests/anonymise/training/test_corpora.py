"""Marked texts are read from their published formats, and what is held apart stays apart."""

from pathlib import Path

import pytest

from fieldkit.anonymise.findings import FindingKind
from fieldkit.anonymise.training.corpora import Passage, read
from fieldkit.anonymise.training.trainer import labelled

SHARED = Path(__file__).parents[4] / "shared" / "data" / "ner"
GUM = """# newdoc id = GUM_bio_x
1\tZaha\tZaha\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-person-new-cf1-1,2-coref-Zaha_Hadid
2\tHadid\tHadid\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\twas\tbe\tAUX\tVBD\t_\t4\tcop\t_\t_
4\tborn\tbear\tVERB\tVBN\t_\t0\troot\t_\t_
5\tin\tin\tADP\tIN\t_\t6\tcase\t_\t_
6\tBaghdad\tBaghdad\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(2-place-new-cf2-1-sgl)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gum").mkdir()
    (tmp_path / "gum" / "GUM_bio_x.conllu").write_text(GUM, "utf-8")
    (tmp_path / "kaznerd_valid.iob2").write_text("Абай B-PERSON\nҚұнанбайұлының I-PERSON\nөлеңі O\n. O\n", "utf-8")
    (tmp_path / "turkish_wiki_train.conll").write_text("Mao'nun\tB-PERSON\nevi\tO\n", "utf-8")
    (tmp_path / "turkish_wiki_dev.conll").write_text("Ankara'da\tB-GPE\nkar\tO\n", "utf-8")
    (tmp_path / "ky_ktmu-ud-train.conllu").write_text("1\tОшто\tОш\tPROPN\tPROP\t_\t0\troot\t_\t_\n", "utf-8")
    return tmp_path


def marked(passages: list[Passage], language: str) -> list[tuple[str, FindingKind]]:
    found = []
    for passage in passages:
        if passage.language == language:
            text, spans, _ = passage.joined()
            found += [(text[span.start : span.end], span.kind) for span in spans]
    return found


def test_every_format_is_read(folder: Path) -> None:
    passages = list(read(folder))
    assert marked(passages, "kk") == [("Абай Құнанбайұлының", FindingKind.PERSON)]
    assert marked(passages, "tr") == [("Mao'nun", FindingKind.PERSON), ("Ankara'da", FindingKind.LOC)]
    assert marked(passages, "ky") == [("Ошто", FindingKind.PERSON)]
    assert marked(passages, "en") == [("Zaha Hadid", FindingKind.PERSON), ("Baghdad", FindingKind.LOC)]


def test_a_text_is_joined_as_one_would_write_it(folder: Path) -> None:
    texts = {passage.language: passage.joined()[0] for passage in read(folder)}
    assert texts["kk"] == "Абай Құнанбайұлының өлеңі."
    assert texts["en"] == "Zaha Hadid was born in Baghdad."


def test_the_development_part_is_held_apart(folder: Path) -> None:
    assert [passage.held for passage in read(folder) if passage.language == "tr"] == [False, True]


def test_labels_begin_and_continue(folder: Path) -> None:
    passage = next(passage for passage in read(folder) if passage.language == "kk")
    text, spans, _ = passage.joined()
    assert [labels for _, labels in labelled(text, spans, passage)] == [["B-PERSON", "I-PERSON", "O"]]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the marked sets lie beside the project")
def test_a_fifth_of_every_set_is_held_apart() -> None:
    passages = list(read(SHARED))
    for language in ("kk", "ky", "en"):
        held = [passage.held for passage in passages if passage.language == language]
        assert 0.12 < sum(held) / len(held) < 0.28
