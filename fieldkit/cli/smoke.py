"""The self-test of an installed program: whether everything that was packed with it works."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldkit.cli.call import Call
from fieldkit.cli.door import DONE
from fieldkit.errors import BugError
from fieldkit.services import interviews, keeping, overview, sample, sheets, vaults

_CONFIG = "FIELDKIT_CONFIG"
_PDF = b"%PDF-"


def test(call: Call) -> int:
    """Make a vault with the sample study, draw its sheets, check it, open and close the window.

    Returns:
        The exit code.

    Raises:
        BugError: which part does not work.
    """
    with TemporaryDirectory(prefix="fieldkit-") as folder, _own_configuration(Path(folder)):
        with closing(sample.create(Path(folder) / "smoke.fieldkit", vaults.generate_passphrase())) as study:
            _require("vault", overview.counts(study).words > 0)
            call.out.say("ok vault and migration")
            source = interviews.source_rows(study)[0].source.id
            _require("pdf", sheets.contact_pdf(study, source).startswith(_PDF))
            call.out.say("ok PDF")
            _require("pandas", bool(sheets.study_summary(study).table.rows))
            _require("pandas-pdf", sheets.study_page(study).pdf.startswith(_PDF))
            call.out.say("ok pandas")
            _require("check", keeping.check(study).sound)
            call.out.say("ok check")
        if call.window is not None:
            _require("window", call.window(smoke=True) == DONE)
            call.out.say("ok window")
    return DONE


def _require(part: str, works: bool) -> None:
    if not works:
        raise BugError(f"smoke-{part}")


@contextmanager
def _own_configuration(folder: Path) -> Iterator[None]:
    """Leave the configuration of the person alone."""
    before = os.environ.get(_CONFIG)
    os.environ[_CONFIG] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ[_CONFIG]
        else:
            os.environ[_CONFIG] = before
