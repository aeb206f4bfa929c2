"""The anonymisation report tells what a second person found, and no word of it."""

import re
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from pypdf import PdfReader

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.passages import Stretch
from fieldkit.domain.recapture import Recapture
from fieldkit.services import coding, deciding, finding, interviews, reporting, second_reading
from fieldkit.services.session import Study
from tests.studies import code, respondent, transcript, turns_of

TURN = "R1: Тогда приехал Нурлан и его сестра Салтанат, и мы пошли на базар.\n\n"


@pytest.fixture
def read(study: Study, tmp_path: Path) -> Study:
    """Forty turns with two people in each: the first reading knows one of them, the second reader finds both."""
    transcript(study, tmp_path, words=TURN * 40, who=[respondent(study)])
    deciding.add(study, "Нурлан", FindingKind.PERSON)
    finding.note(study, finding.look(study, sensitivity=0))
    for row in deciding.queue(study):
        if "Салтанат" in row.identifier.forms:
            with study.writing() as db:
                db.execute("DELETE FROM occurrence WHERE form = 'Салтанат'")
    second_reading.draw(study, chance=Random(2))
    while (shown := second_reading.way(study).next) is not None:
        found = [
            Stretch(at, at + len(name), FindingKind.PERSON)
            for name in ("Нурлан", "Салтанат")
            for at in [shown.turn.text.index(name)]
        ]
        second_reading.put_down(study, shown.passage, found)
    return study


def text_of(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))


def test_the_report_tells_the_second_reading(read: Study) -> None:
    report = reporting.anonymisation_report(read)
    assert report.second.found.both == report.second.passages
    assert report.second.found.second == report.second.passages
    assert report.second.missed is not None
    assert report.second.missed.total == pytest.approx(report.second.passages)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Read by a second person", "Passages read 4 of 4", "Found by the second person alone 4", "Chapman")),
        ("ru", ("Прочитано вторым человеком", "4 из 4", "Нашёл только второй человек 4", "Чепмену")),
    ],
)
def test_it_stands_on_the_sheet_without_a_name(read: Study, language: str, said: tuple[str, ...]) -> None:
    text = text_of(reporting.report_pdf(read, language=language))
    assert [one for one in said if one not in text] == []
    assert "Салтанат" not in text
    assert "Нурлан" not in text


def test_without_a_second_reading_it_says_so(study: Study) -> None:
    assert reporting.anonymisation_report(study).second.found == Recapture()
    assert "Nobody has read a part of the words a second time yet." in text_of(reporting.report_pdf(study))


def test_codings_of_which_nothing_is_left_are_counted(read: Study) -> None:
    source = interviews.titles(read)[0].source.id
    turn = turns_of(read, source)[0]
    at = turn.text.index("Нурлан")
    coding.apply_code(
        read, source=source, code=code(read, "Помощь").id, first=turn.id, start=at, last=turn.id, end=at + 6
    )
    assert reporting.anonymisation_report(read).wordless == 1
    assert "Codings of which nothing but replacements is left: 1." in text_of(reporting.report_pdf(read))
