"""The README of a release for readers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from fieldkit.domain.release import Leaving, Staying
from fieldkit.services.releasing.files import BY, COVERED, Finished
from fieldkit.sheets.words import SheetWords

_BY_ANY = f"{BY}….csv"


@dataclass(frozen=True, slots=True)
class Cover:
    """What the README says of a release.

    Attributes:
        study, wave, profile: as they leave.
        made: the quarter.
        least: counts below it are covered.
        leaving, staying: what is in it, and what is not.
    """

    study: str = field(repr=False)
    wave: str = field(repr=False)
    profile: str
    made: str
    least: int
    leaving: Leaving
    staying: Staying


def readme_file(cover: Cover, names: Sequence[str], words: SheetWords) -> Finished:
    """What the folder is, in words; UTF-8 without a byte order mark.

    Args:
        cover: of this release.
        names: of the other files.
        words: the wording.
    """
    there = [
        f"{name}\n{text.format(least=cover.least)}"
        for name, text in words.release_files.items()
        if any(one.startswith(BY if name == _BY_ANY else name) for one in names)
    ]
    stays = "\n".join(_stays(cover, words))
    blocks = [words.release_title, words.release_lead, "\n".join(_facts(cover, words))]
    blocks += [words.release_stays_title, stays] if stays else []
    blocks += [words.release_files_title, *there, *words.release_notes]
    told = {words.release_title, words.release_lead, words.release_stays_title, words.release_files_title}
    text = "\n\n".join(blocks) + "\n"
    return Finished("README.txt", text.encode(), (), frozenset({*told, *there, *words.release_notes}))


def _facts(cover: Cover, words: SheetWords) -> Iterator[str]:
    labels = words.release_facts
    for name in ("study", "wave", "profile", "made"):
        value = getattr(cover, name)
        if value:
            yield f"{labels[name]}: {value}"
    for name in ("respondents", "transcripts", "codings", "tables", "covered", "covered_for_earlier"):
        yield f"{labels[name]}: {words.number(getattr(cover.leaving, name))}"


def _stays(cover: Cover, words: SheetWords) -> Iterator[str]:
    for name, label in words.release_stays.items():
        value = getattr(cover.staying, name)
        if value is True:
            yield label
        elif name == "codings" and not cover.leaving.may_tell(cover.staying):
            yield f"{label}: {COVERED}"
        elif value:
            yield f"{label}: {', '.join(value) if isinstance(value, tuple) else words.number(value)}"
