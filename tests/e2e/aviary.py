"""A study with canaries in every place where words can stand, and everything that can be made of it for others."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from docx import Document

from fieldkit.bundle.read import open_bundle
from fieldkit.domain import canonical
from fieldkit.domain.coding import MemoRole
from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import Decision, FindingKind, Identifier
from fieldkit.domain.ids import IdentifierId, RespondentId
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import (
    codebook,
    coding,
    deciding,
    exporting,
    finding,
    importing,
    interviews,
    keeping,
    profiles,
    releasing,
    reporting,
    respondents,
    sheets,
)
from fieldkit.services import study as studies
from fieldkit.services.codebook import CodeDraft
from fieldkit.services.editing import editing
from fieldkit.services.importing import Item
from fieldkit.services.interviews import InterviewDraft
from fieldkit.services.session import Study
from tests.e2e.canaries import Bird
from tests.studies import turns_of

SECRET = "вжухлянд"
"""Stands in what must not leave at all: a private memo, the words of somebody who did not agree, a file's name."""
DAY = "2019-03-17"
PHONE = "996555731948"
COUNTRY = "Морландия"
VILLAGE = "Шмяковкент"
"""Listed by the study, so that its name leaves; not of whom it is told."""
FORBIDDEN = (SECRET, DAY, PHONE)
_SAYING = "Бул {} жана {}; кийин {} менен {} келди."
_IN_A_TURN = _SAYING.count("{}")
_CODES, _TURNS_OF_A_CODE = 8, 4


def plant(study: Study, folder: Path, birds: Sequence[Bird]) -> None:
    """Let canaries stand wherever somebody can type or bring in words."""
    mail = [f"{min(bird.stems)}@mail.kg" for bird in birds[:2]]
    half = len(birds) // 2
    draft = respondents.RespondentDraft(
        attributes={"country": birds[0].name, "job": COUNTRY, "home": VILLAGE, "born": VILLAGE},
        withheld=frozenset({"born"}),
        consent=frozenset(ConsentItem),
        how="oral",
        given=DAY,
        names=tuple(bird.name for bird in birds[:half]),
        contacts=(f"+{PHONE}", *mail),
    )
    villages = Hierarchy({VILLAGE: ("Түндүк",), birds[1].name: ("Түштүк",)})
    attributes = [
        Attribute("country", "Country", AttributeClass.QUASI, (COUNTRY,)),
        Attribute("home", "Home", AttributeClass.QUASI, (VILLAGE,), villages, 1),
        Attribute("born", "Born in", AttributeClass.QUASI, (VILLAGE,)),
    ]
    studies.change(study, title=f"Род {birds[1].writings[5]}", attributes=attributes)
    # what they are to somebody was entered before that somebody
    for bird in birds[half:]:
        respondents.register_person(study, [bird.name], relation=f"эжеси {birds[0].name}")
    who = respondents.add(study, draft).value.id
    _talk(study, folder, birds, who, mail)
    _refused(study, folder)
    _around(study, birds, who)


def _talk(study: Study, folder: Path, birds: Sequence[Bird], who: RespondentId, mail: Sequence[str]) -> None:
    said = [written for bird in birds for written in bird.writings]
    speakers = ("I", birds[0].name, birds[1].name)
    lines = [
        f"{speakers[number % 3]}: {_SAYING.format(*said[at : at + _IN_A_TURN])}"
        for number, at in enumerate(range(0, len(said), _IN_A_TURN))
    ]
    lines.append(f"R1: +996 555 73-19-48, {mail[0]}, {birds[0].name[:4]}\u00ad{birds[0].name[4:]}.")
    text = folder / f"{birds[0].name} {SECRET}.txt"
    text.write_text("\n\n".join(lines), "utf-16")
    paper = Document()
    for line in lines[: len(birds)]:
        paper.add_paragraph(line)
    paper.core_properties.author = paper.core_properties.title = birds[1].name
    paper.core_properties.comments = SECRET
    document = folder / f"{birds[1].name}.docx"
    paper.save(str(document))
    report = importing.import_files(study, [Item(text, respondents=(who,)), Item(document, respondents=(who,))]).value
    assert not report.refused


def _refused(study: Study, folder: Path) -> None:
    """Somebody who did not agree to take part."""
    silent = respondents.add(study, respondents.RespondentDraft(names=("Нээтте",))).value.id
    text = folder / "silent.txt"
    text.write_text(f"R1: Это {SECRET}.\n", "utf-8")
    assert not importing.import_files(study, [Item(text, respondents=(silent,))]).value.refused


def _around(study: Study, birds: Sequence[Bird], who: RespondentId) -> None:
    writings = [bird.writings for bird in birds]
    [held] = [row for row in interviews.source_rows(study) if row.turns > len(birds) and row.interview is not None]
    assert held.interview is not None
    title, place = f"С {writings[0][9]}", f"{writings[1][6]} айылы"
    interviews.change(study, held.interview.id, InterviewDraft(title, (who,), DAY, place, ("ky",)))
    interviews.retitle(study, held.source.id, f"Текст {writings[1][11]}")
    turns = turns_of(study, held.source.id)
    for number, bird in enumerate(birds[:_CODES]):
        words = [f"{what} {bird.writings[number + at]}" for at, what in enumerate(("Где", "что", "как", "кто", "иль"))]
        theme = codebook.add(study, CodeDraft(words[0], None, "", *words[1:])).value
        for turn in turns[number::_CODES][:_TURNS_OF_A_CODE]:
            end = len(turn.text) - number
            coding.apply_code(study, source=turn.source, code=theme.id, first=turn.id, start=2, last=turn.id, end=end)
    about = held.interview.id
    coding.write_memo(study, about, f"спросить {writings[0][3]}", role=MemoRole.NEXT_TIME, shareable=True)
    coding.write_memo(study, about, f"странно, {writings[1][4]}", role=MemoRole.SURPRISING)
    coding.write_memo(study, about, f"{SECRET} {writings[0][0]}", role=MemoRole.NOTE)


def decide_everything(study: Study, birds: Sequence[Bird]) -> None:
    """Look everything through and decide about all of it, as somebody does who has little time."""
    finding.note(study, finding.look(study))
    waiting = [row.identifier for row in deciding.queue(study) if row.identifier.decision is Decision.OPEN]
    for kind in {one.kind for one in waiting}:
        chosen = [one.id for one in waiting if one.kind is kind]
        decision = Decision.PSEUDONYM if kind is FindingKind.PERSON else Decision.REMOVE
        deciding.decide(study, chosen, decision)
    people = [row.identifier.id for row in deciding.queue(study) if row.identifier.person is not None]
    deciding.decide(study, people[:1], Decision.GENERALISE)
    # as it was said before somebody of that name was entered
    with editing(study, "identifier-decided") as edit:
        edit.put(replace(_identifier(study, people[0]), instead=f"родня {birds[0].name}"))


def _identifier(study: Study, identifier: IdentifierId) -> Identifier:
    return next(row.identifier for row in deciding.queue(study) if row.identifier.id == identifier)


def _sheets(study: Study, folder: Path) -> None:
    for row in interviews.source_rows(study):
        if row.interview is not None and row.interview.respondents and row.turns > 1:
            sheets.save_pdf(folder / f"contact-{row.turns}.pdf", sheets.contact_pdf(study, row.source.id))
    for language in ("en", "ru"):
        sheets.save_pdf(folder / f"study-{language}.pdf", sheets.study_page(study, language=language).pdf)
        sheets.save_pdf(folder / f"report-{language}.pdf", reporting.report_pdf(study, language=language))


def _releases(study: Study, folder: Path) -> None:
    for profile in profiles.profiles(study):
        releasing.release(study, folder / profile.name, profile=profile.name)


def _report(study: Study, folder: Path) -> None:
    report = asdict(replace(reporting.anonymisation_report(study), labels={}))
    (folder / "report.json").write_text(json.dumps(report, default=str), "ascii")


MAKERS: Mapping[str, Callable[[Study, Path], object]] = {
    "bundle": lambda study, folder: exporting.export(study, folder / "bundle.fkb"),
    "address": lambda study, folder: exporting.write_address_file(study, folder / "address.fka"),
    "sheets": _sheets,
    "report": _report,
    "release": _releases,
    "backup": lambda study, folder: keeping.backup(study, folder / "kept.fkbackup"),
}
"""Everything that is made for others, or lies about outside of the vault; each writes files into a folder."""


RELEASE = "release"
"""Has a gate of its own, and wants everything looked through."""


def make_everything(study: Study, folder: Path, *, without: str = "") -> None:
    """Make all of it, or all but one."""
    folder.mkdir(exist_ok=True)
    for name, make in MAKERS.items():
        if name != without:
            make(study, folder)


def contents(folder: Path, secret: str) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of what was made, bundles opened with a key besides."""
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        yield f"name of {path.name}", str(path.relative_to(folder)).encode()
        yield path.name, path.read_bytes()
        if path.suffix == ".fkb":
            bundle = open_bundle(path, [secret])
            yield "header", repr(bundle.header).encode()
            values: dict[str, list[str]] = {}
            for operation in bundle.operations():
                where = values.setdefault(f"{operation.header.kind}.{operation.header.field or '*'}", [])
                where.append(repr(operation.header))
                if operation.payload is not None:
                    where.append(json.dumps(canonical.loads(operation.payload), ensure_ascii=False))
            yield from ((where, "\n".join(held).encode()) for where, held in values.items())
