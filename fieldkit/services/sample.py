"""The sample study: fictional, multilingual, to look around in."""

import csv
import json
import re
import secrets
import shutil
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from importlib.resources import as_file
from io import StringIO
from pathlib import Path
from typing import Any

from fieldkit.assets import resources
from fieldkit.clock import Clock, SystemClock
from fieldkit.domain.coding import Coding, Memo, MemoRole, Span
from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.ids import CodingId, EntityId, MemoId, RespondentId, new_id
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import BugError, Code, UserError, VaultError
from fieldkit.files import place_errors
from fieldkit.progress import SILENT, Progress
from fieldkit.services import codebook, hierarchies, importing, interviews, respondents, undo, vaults
from fieldkit.services import study as studies
from fieldkit.services.editing import editing
from fieldkit.services.importing import Imported, Item
from fieldkit.services.outcome import Outcome
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import transcripts
from fieldkit.vault import session as vault_session
from fieldkit.vault.folder import VaultFolder
from fieldkit.vault.lockfile import VaultLock
from fieldkit.vault.slots import Cost


def create(
    folder: Path,
    passphrase: str,
    *,
    title: str = "",
    author: str = "",
    clock: Clock | None = None,
    cost: Cost | None = None,
    progress: Progress = SILENT,
) -> Study:
    """Make a vault with the sample study in it, all of it or nothing: it is filled beside and then gets its name.

    Args:
        folder: the vault's folder; must not exist.
        passphrase: opens it.
        title, author: in place of those of the sample when not empty.
        clock, cost: as in `vaults.create`.
        progress: told in interviews.

    Raises:
        VaultError: VAULT_EXISTS, PASSPHRASE_WEAK.
        InputError: VALUE_INVALID (author).
        PlaceError: full, missing or read-only place; nothing is left half-made.
        Cancelled: asked to stop; nothing is left.
    """
    with place_errors(folder):
        if folder.exists():
            raise VaultError(Code.VAULT_EXISTS)
        _sweep(folder)
    told = _json("study.json")
    stage = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.part")
    with ExitStack() as unfinished:
        unfinished.callback(shutil.rmtree, stage, ignore_errors=True)
        study = vaults.create(
            stage,
            passphrase,
            title=title or told["title"],
            author=author or told["interviewer"],
            clock=clock,
            cost=cost,
        )
        unfinished.callback(_close, study)
        fill(study, progress=progress)
        vault = vault_session.named(study.vault, folder)
        unfinished.pop_all()
    return Study(vault, vault.writer(), clock=study.clock)


def _sweep(folder: Path) -> None:
    """Remove what a killed process left of this vault; what another one fills now is locked and stays."""
    left = re.compile(rf"\.{re.escape(folder.name)}(\.[0-9a-f]{{8}}\.part)+")
    for stage in [one for one in folder.parent.iterdir() if left.fullmatch(one.name)]:
        with suppress(UserError):
            VaultLock(VaultFolder(stage).lock_file, today=SystemClock().now().date()).release()
            shutil.rmtree(stage, ignore_errors=True)


def _close(study: Study) -> None:
    with suppress(UserError):  # a full disk has nothing to say about a vault that goes
        study.close()


def fill(study: Study, *, progress: Progress = SILENT) -> Outcome[int]:
    """Put the sample study into a vault: attributes, respondents, people, codebook, interviews, codings and memos.

    Returns:
        How many interviews came in.
    """
    told = _json("study.json")
    attributes = [
        Attribute(
            one["key"],
            one["label"],
            AttributeClass(one["class"]),
            tuple(one["values"]),
            hierarchies.supplied(one["hierarchy"]) if "hierarchy" in one else Hierarchy(),
        )
        for one in told["attributes"]
    ]
    studies.change(study, wave=told["wave"], languages=told["languages"], attributes=attributes)
    codes = _people(study)
    _codebook(study)
    every = _json("interviews.json")
    sources = {}
    for number, one in enumerate(every):
        progress.step(number, len(every))
        sources[one["file"]] = _interview(study, one, codes)
    _codings(study, sources)
    undo.forget(study)
    kinds = ("study", "respondent", "person", "code", "source", "turn", "interview", "coding", "memo")
    return Outcome(len(every), frozenset(kinds))


def _json(name: str) -> Any:
    return json.loads((resources() / "sample" / name).read_text("utf-8"))


def _people(study: Study) -> dict[str, RespondentId]:
    codes = {}
    for one in _json("respondents.json"):
        draft = RespondentDraft(
            one["code"],
            one["attributes"],
            frozenset(ConsentItem(item) for item in one["consent"]),
            "oral",
            "",
            tuple(one["names"]),
            tuple(one["contacts"]),
        )
        codes[one["code"]] = respondents.add(study, draft).value.id
        for person in one["people_mentioned"]:
            respondents.register_person(study, person["names"], relation=person["relation"])
    return codes


def _codebook(study: Study) -> None:
    with as_file(resources() / "sample" / "codebook.csv") as file:
        codebook.import_csv(study, file)


def _interview(study: Study, told: Mapping[str, Any], codes: Mapping[str, RespondentId]) -> Imported:
    spoke = tuple(codes[code] for code in told["respondents"])
    with ExitStack() as stack:
        file = stack.enter_context(as_file(resources() / "sample" / "transcripts" / told["file"]))
        report = importing.import_files(study, [Item(file, title=told["title"], respondents=spoke)]).value
    if report.refused:
        raise BugError("sample-refused")
    imported = report.imported[0]
    if imported.source.interview is None:
        raise BugError("sample-without-interview")
    draft = interviews.InterviewDraft(
        told["title"], spoke, told["date"], told["place"], tuple(told["languages"]), told["duration_minutes"] * 60_000
    )
    interviews.change(study, imported.source.interview, draft)
    with editing(study, "memo-written") as edit:
        for key, role in (("surprising", MemoRole.SURPRISING), ("next", MemoRole.NEXT_TIME)):
            about = EntityId(imported.source.interview)
            edit.put(Memo(MemoId(new_id()), about, role, told["memos"][key], shareable=True))
    return imported


def _codings(study: Study, sources: Mapping[str, Imported]) -> None:
    turns = {file: transcripts.turns(study.db, imported.source.id) for file, imported in sources.items()}
    paths = {" / ".join(row.path): row.code.id for row in codebook.tree(study)}
    rows = csv.DictReader(StringIO((resources() / "sample" / "codings.csv").read_text("utf-8-sig")))
    found = []
    for row in rows:
        turn = turns[row["file"]][int(row["turn"]) - 1]
        start = turn.text.index(row["words"])
        span = Span(turn.id, start, turn.id, start + len(row["words"]), row["words"])
        found.append(Coding(CodingId(new_id()), turn.source, paths[row["code"]], study.author, span))
    with editing(study, "matches-coded") as edit:
        edit.add_all(found)
