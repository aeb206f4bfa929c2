"""The journey in a real window without a screen: merge or export, every page, a search, a long transcript, a sheet."""

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from fieldkit.services import exporting, merging, searching, sheets, vaults
from fieldkit.services.session import Study
from fieldkit.store import transcripts
from tests.benchmarks.fieldwork import PASSPHRASE
from tests.benchmarks.scripts.resident import megabytes
from ui import imports
from ui.app import make_app
from ui.preferences import Preferences
from ui.window import StudyWindow

_QUIET_SECONDS = 1.0
vault, bundle, target, long_title = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]

imports.lean()
preferences = Preferences(target.with_suffix(".ini"))
app = make_app(sys.argv[:1], preferences)
study = vaults.open_study(vault, passphrase=PASSPHRASE)
unlocked = megabytes()
shown = StudyWindow(study, preferences)
shown.show()
failures: list[object] = []
shown.jobs.failed.connect(lambda _job, error: failures.append(error))


def settle() -> None:
    """Let everything run that is under way."""
    quiet = time.monotonic() + _QUIET_SECONDS
    while shown.jobs.busy() or time.monotonic() < quiet:
        app.processEvents()


def work(step: Callable[[Study], object]) -> None:
    """Do a step in the writer's lane."""
    shown.jobs.write(lambda one, _progress: step(one))
    settle()


settle()
if bundle.exists():
    work(lambda one: merging.merge(one, bundle, trust=True))
work(lambda one: exporting.export(one, target))
for key in shown.keys:
    shown.window.show_screen(key)
    settle()
source = next(one.id for one in transcripts.sources(study.db) if one.title == long_title)
shown.open_source(source)
settle()
work(lambda one: len(searching.find(one, "а", live=True)))
work(lambda one: sheets.contact_pdf(one, source))
work(sheets.study_page)
gc.collect()
settle()
steady = megabytes()
shown.window.close()
sys.stdout.write(json.dumps({"unlocked": unlocked, "steady": steady, "failures": len(failures)}))
