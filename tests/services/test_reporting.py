"""The anonymisation report tells what a second person found, and no word of it."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from pypdf import PdfReader

from fieldkit.domain.identifiers import FindingKind
from fieldkit.domain.passages import Stretch
from fieldkit.domain.profile import ARCHIVE, PRINT
from fieldkit.domain.recapture import Recapture
from fieldkit.domain.risk import Fix, Step
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.services import (
    coding,
    deciding,
    finding,
    hierarchies,
    interviews,
    profiles,
    reporting,
    respondents,
    risks,
    second_reading,
)
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.studies import TAKES_PART, code, respondent, transcript, turns_of

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


@pytest.fixture
def described(study: Study) -> Study:
    """Two countries of which the region is told, a woman in Qatar, and papers that all in Russia have."""
    attributes = [
        Attribute(
            "country", "Country", AttributeClass.QUASI, ("Russia", "Qatar"), hierarchies.supplied("countries"), 1
        ),
        Attribute("gender", "Gender", AttributeClass.QUASI, ("woman", "man")),
        Attribute("papers", "Papers", AttributeClass.SENSITIVE, ("yes", "no")),
        Attribute("debts", "Debts", AttributeClass.SENSITIVE, ("yes", "no")),
        Attribute("health", "Health", AttributeClass.SENSITIVE, ("good", "bad")),
    ]
    studies.change(study, attributes=attributes)
    for number, (country, gender) in enumerate([("Russia", "man")] * 4 + [("Qatar", "man")] * 3 + [("Qatar", "woman")]):
        papers = "no" if country == "Qatar" and number % 2 else "yes"
        values = {"country": country, "gender": gender, "papers": papers, "debts": ("yes", "no")[number % 2]}
        respondents.add(study, RespondentDraft(f"R-{number:03d}", values, TAKES_PART))
    lonely = RespondentDraft("R-100", {"gender": "woman", "debts": "yes"}, TAKES_PART)
    respondents.add(study, lonely)
    return study


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "as noted to the coordinator to an archive into print Attributes Country, Gender Country, Gender",
                "Respondents who stand out 2 of 9 2 of 9 2 of 9 9 of 9",
                "People a group should have 3 3 3 5 Groups of fewer 2 of 4 2 of 4 2 of 4 4 of 4",
                "What follows is about what goes to the coordinator.",
                "1 respondent: Western Asia · woman (could be any of 2)",
                "1 respondent: “Country” not told · woman (could be any of 2)",
                "4 respondents: Eastern Europe · man",
                "“Papers”: in 3 of 4 groups everybody has the same value (6 respondents).",
                "“Debts”: at least 2 different values in every group.",
                "“Health”: noted of nobody.",
            ),
        ),
        (
            "ru",
            (
                "как записано координатору в архив в печать Признаки Country, Gender Country, Gender",
                "Выделяются респондентов 2 из 9 2 из 9 2 из 9 9 из 9",
                "1 респондент: «Country» не сообщается · woman (любой из 2)",
                "«Papers»: значение у всех одно и то же в группах: 3 из 4 (6 респондентов).",
                "«Debts»: в каждой группе не меньше 2 разных значений.",
                "«Health»: ни о ком не записано.",
            ),
        ),
    ],
)
def test_the_report_tells_groups_and_what_they_give_away(
    described: Study, language: str, said: tuple[str, ...]
) -> None:
    text = text_of(reporting.report_pdf(described, language=language))
    assert [one for one in said if one not in text] == []
    assert "R-0" not in text
    assert "R-1" not in text


def test_no_name_stands_in_what_somebody_listed(study: Study) -> None:
    place = Attribute("place", "Place", AttributeClass.QUASI, ("Айгуль's farm", "town"))
    studies.change(study, wave="with Айгуль", attributes=[place])
    for number, told in enumerate(("Айгуль's farm", "town", "town", "town")):
        respondents.add(study, RespondentDraft(f"R-{number:03d}", {"place": told}, TAKES_PART))
    assert "Айгуль" in text_of(reporting.report_pdf(study))
    respondents.register_person(study, ["Айгуль"])
    text = text_of(reporting.report_pdf(study))
    assert "Айгуль" not in text
    assert "1 respondent: [Person" in text


def test_the_report_tells_the_risk_before_and_after(described: Study) -> None:
    archive = profiles.profile(described, ARCHIVE)
    profiles.change_profile(described, replace(archive, attributes={"country": 9}, least_group=2))
    before = reporting.anonymisation_report(described).before
    risks.apply(described, [Fix(Step.HIDE, "gender", 0, 0, 0.0), Fix(Step.RAISE, "country", 0, 0, 0.0, level=1)])
    report = reporting.anonymisation_report(described)
    assert report.before == before
    assert (before.attributes, report.risk.figures.attributes) == (("country", "gender"), ("country",))
    text = text_of(reporting.report_pdf(described))
    assert [(name, one.attributes, one.threshold) for name, one in report.after] == [
        ("", ("country",), 3),
        (ARCHIVE, (), 2),
        (PRINT, ("country",), 5),
    ]
    assert "Attributes Country, Gender Country – Country Respondents who stand out 2 of 9 0 of 9 0 of 9 8 of 9" in text
    # of nine: (4/4 + 3/3 + 1/2 + 1/2) before, (4/5 + 4/5 + 1/9) with one of whom no country is known, one of nine
    assert "Rightly named by somebody who knows all 33% 19% 11% 19%" in text


def test_where_nothing_leaves_it_still_tells_what_there_was(described: Study) -> None:
    risks.apply(described, [Fix(Step.HIDE, key, 0, 0, 0.0) for key in ("country", "gender")])
    text = text_of(reporting.report_pdf(described))
    assert "Attributes Country, Gender – – – Respondents who stand out 2 of 9 0 of 9 0 of 9 0 of 9" in text
    assert "No attribute of anybody who takes part leaves." in text
    assert "“Papers”: at least 2 different values in every group." in text
