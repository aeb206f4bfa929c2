"""Studies to release, and what is read back of a release with other programs."""

import csv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
from pypdf import PdfReader

from fieldkit.domain.codebook import Code as CodebookCode
from fieldkit.domain.ids import SourceId
from fieldkit.domain.people import ConsentItem
from fieldkit.domain.profile import ARCHIVE
from fieldkit.domain.release import Released
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Cancelled
from fieldkit.services import coding, releasing, respondents
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study
from tests.studies import code, looked_through, transcript

EVERYTHING = frozenset(ConsentItem)
COUNTRY = Attribute("country", "Страна", AttributeClass.QUASI, ("Россия", "Турция", "Казахстан"))
GENDER = Attribute("gender", "Пол", AttributeClass.QUASI, ("ж", "м"))
SPOKEN = "I: Как вы жили?\n\nAigul: {}\n\nI: А потом?\n\nAigul: Так и живём.\n"


class Stops:
    def __init__(self, at: int) -> None:
        self._at = at

    def step(self, done: int, total: int) -> None:
        if done >= self._at:
            raise Cancelled


def person(
    study: Study,
    folder: Path,
    country: str,
    *,
    words: str = "Работа была тяжёлая.",
    consent: frozenset[ConsentItem] = EVERYTHING,
    names: Sequence[str] = (),
    gender: str = "ж",
) -> SourceId:
    """A respondent with an interview."""
    attributes = {"country": country, "gender": gender}
    who = respondents.add(study, RespondentDraft("", attributes, consent, "oral", "", tuple(names))).value.id
    return transcript(study, folder, words=SPOKEN.format(words), who=[who]).source.id


def crowd(study: Study, folder: Path, *, consent: frozenset[ConsentItem] = EVERYTHING, **of: int) -> None:
    """Respondents who speak of work, by country."""
    for country, number in of.items():
        for each in range(number):
            person(study, folder, country, consent=consent, gender="жм"[each % 2])


def coded(study: Study, name: str, text: str) -> CodebookCode:
    """A code on everything that says some words."""
    made = code(study, name)
    coding.code_matches(study, code=made.id, text=text)
    return made


def release(study: Study, folder: Path, profile: str = ARCHIVE, *, at: int = 2000) -> Released:
    """A release after everything was looked through and nothing found."""
    looked_through(study)
    return releasing.release(study, folder, profile=profile, progress=Stops(at)).value


def table(folder: Path, name: str) -> list[list[str]]:
    with (folder / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def everything(folder: Path) -> str:
    """Every word that is in a folder, read by other programs."""
    parts = []
    for file in sorted(folder.rglob("*")):
        parts.append(file.name)
        match file.suffix:
            case ".docx":
                parts += [paragraph.text for paragraph in docx.Document(str(file)).paragraphs]
                with zipfile.ZipFile(file) as package:
                    parts += [package.read(name).decode() for name in package.namelist()]
            case ".pdf":
                parts += [page.extract_text() for page in PdfReader(file).pages]
            case ".txt" | ".csv":
                parts.append(file.read_text("utf-8-sig"))
    return "\n".join(parts)


def interviewed_study(study: Study, folder: Path) -> Study:
    """Seventeen interviews in three countries, all agreed to everything; all speak of work, one of home."""
    studies.change(study, attributes=[COUNTRY, GENDER])
    crowd(study, folder, Россия=8, Турция=8)
    person(study, folder, "Казахстан", words="Дома осталась Айгуль, ей тяжело, работа не ждёт.", names=["Айгуль"])
    coded(study, "Работа", "работа")
    coded(study, "Дом", "Дома")
    return study
