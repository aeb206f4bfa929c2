"""The fictional study in a real vault, made by the program's own use cases."""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from fieldkit.domain.coding import Coding, Span
from fieldkit.domain.ids import CodeId, CodingId, RespondentId, SourceId, new_id
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.transcript import Turn
from fieldkit.services import codebook, coding, importing, interviews, respondents, vaults
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.editing import editing
from fieldkit.services.importing import Item
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from fieldkit.store import transcripts
from fieldkit.vault.slots import LEAST
from tests.benchmarks.fictional import CODES, CODINGS, INTERVIEWS, Interview

PASSPHRASE = "seven yellow rivers meet the mountain"


def begin(folder: Path) -> Study:
    """An empty study with a codebook."""
    study = vaults.create(folder, PASSPHRASE, title="Return", author="C1", cost=LEAST)
    for number in range(CODES):
        codebook.add(study, CodeDraft(f"Theme {number + 1}", definition="What was said about it."))
    return study


def register(study: Study, every: Sequence[Interview]) -> dict[int, RespondentId]:
    """Enter who spoke, with names and telephone, and who is mentioned."""
    consent = frozenset({ConsentItem.TAKE_PART, ConsentItem.QUOTE})
    known = {}
    for number, one in enumerate(every):
        draft = RespondentDraft(f"R-{number + 1:03d}", {}, consent, names=(one.name,), contacts=(one.phone,))
        known[number] = respondents.add(study, draft).value.id
        respondents.register_person(study, [one.mentioned], relation=f"neighbour of R-{number + 1:03d}")
    return known


def files(folder: Path, every: Sequence[Interview]) -> list[Path]:
    """The interviews as text files."""
    paths = [folder / f"{number:03d}.txt" for number in range(len(every))]
    for path, one in zip(paths, every, strict=True):
        path.write_text(one.text, "utf-8")
    return paths


def bring_in(study: Study, paths: Sequence[Path], known: Mapping[int, RespondentId]) -> None:
    """Import the files, each with its respondent."""
    items = [Item(path, respondents=(known[number],)) for number, path in enumerate(paths)]
    report = importing.import_files(study, items).value
    if report.refused:
        raise report.refused[0].error


def code_all(study: Study, *, each: int = CODINGS // INTERVIEWS, seed: int = 7) -> None:
    """Put codes on passages of every source, some of them across turns."""
    rng = random.Random(seed)
    for source in transcripts.sources(study.db):
        _code(study, rng, source.id, each)


def bring_in_one(study: Study, path: Path, *, title: str, codings: int) -> None:
    """Import one document and put codes on its passages."""
    report = importing.import_files(study, [Item(path, title=title)]).value
    _code(study, random.Random(title), report.imported[0].source.id, codings)


def change_one(study: Study, *, seed: int) -> None:
    """Work on one interview as a person does: twenty passages coded, one turn corrected."""
    rng = random.Random(seed)
    codes = [row.code.id for row in codebook.tree(study)]
    source = rng.choice(transcripts.sources(study.db))
    turns = transcripts.turns(study.db, source.id)
    for _ in range(20):
        one = _coding(rng, source.id, turns, rng.choice(codes), study.author)
        place = one.span
        coding.apply_code(
            study,
            source=source.id,
            code=one.code,
            first=place.first,
            start=place.start,
            last=place.last,
            end=place.end,
        )
    interviews.correct_turn(study, turns[3].id, text=f"{turns[3].text} {seed}", speaker=turns[3].speaker)


def _code(study: Study, rng: random.Random, source: SourceId, count: int) -> None:
    codes = [row.code.id for row in codebook.tree(study)]
    turns = transcripts.turns(study.db, source)
    with editing(study, "matches-coded") as edit:
        edit.add_all(_coding(rng, source, turns, rng.choice(codes), study.author) for _ in range(count))


def _coding(rng: random.Random, source: SourceId, turns: Sequence[Turn], code: CodeId, coder: str) -> Coding:
    at = rng.randrange(len(turns) - 1)
    first = turns[at]
    start = rng.randrange(len(first.text) // 2)
    if rng.random() < 0.1:
        last = turns[at + 1]
        end = max(1, len(last.text) // 3)
        words = f"{first.text[start:]}\n{last.text[:end]}"
    else:
        last = first
        end = min(len(first.text), start + rng.randint(20, 240))
        words = first.text[start:end]
    return Coding(CodingId(new_id()), source, code, coder, Span(first.id, start, last.id, end, words))
