"""A study looked through for what gives somebody away, the models still unread; then the Russian network by itself."""

import json
import sys
from importlib.resources import as_file
from pathlib import Path

from fieldkit.anonymise.detectors.models.russian import NETWORK, VECTORS
from fieldkit.assets import resources
from fieldkit.services import finding, vaults
from fieldkit.store import transcripts
from tests.benchmarks.fieldwork import PASSPHRASE
from tests.benchmarks.figures import seconds
from tests.benchmarks.scripts.resident import greatest


def bare(texts: list[str]) -> None:
    """Names in all turns by the network alone."""
    from navec import Navec
    from slovnet import NER

    folder = resources().joinpath("anonymise", "russian")
    with as_file(folder.joinpath(NETWORK)) as network_file, as_file(folder.joinpath(VECTORS)) as vectors:
        network = NER.load(network_file)
        network.navec(Navec.load(vectors))
    for markup in network.map(texts):
        assert markup.text


study = vaults.open_study(Path(sys.argv[1]), passphrase=PASSPHRASE)
said = [turn.text for source in transcripts.sources(study.db) for turn in transcripts.turns(study.db, source.id)]
taken = seconds(lambda: finding.note(study, finding.look(study)))
peak = greatest()
found = {"seconds": taken, "peak": peak, "left": sum(finding.unread(study).values())}
study.close()
words = sum(len(text.split()) for text in said)
sys.stdout.write(json.dumps({**found, "words": words, "bare": seconds(lambda: bare(said))}))
