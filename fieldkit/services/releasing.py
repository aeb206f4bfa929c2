"""The reader's release: what an archive or a ministry gets in one folder, searched before it is handed out."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.interview import quarter
from fieldkit.domain.profile import Profile
from fieldkit.domain.release import Leaving, PastRelease, Released, Staying
from fieldkit.domain.report import ReleaseNote
from fieldkit.errors import Code, StateError
from fieldkit.files import new_folder
from fieldkit.interchange import handed
from fieldkit.progress import SILENT, Part, Progress
from fieldkit.services import gate, profiles, register, release_files, reporting
from fieldkit.services.gate import Place
from fieldkit.services.outcome import Outcome
from fieldkit.services.release_contents import Gathering, SharedTranscript, is_wordless
from fieldkit.services.release_files import Finished
from fieldkit.services.release_readme import Cover, readme_file
from fieldkit.services.session import Study
from fieldkit.store import coding, releases

_REPORT = "anonymisation-report.pdf"


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be released for whom.

    Attributes:
        profile: for whom.
        leaving, staying: respondents and transcripts; the rest is counted when it is made.
    """

    profile: Profile
    leaving: Leaving
    staying: Staying


def offers(study: Study) -> list[Offer]:
    """What would leave and what would stay, for every profile of the study."""
    found = []
    for profile in profiles.profiles(study):
        gathering = Gathering(study, profile)
        respondents, transcripts = gathering.staying
        leaving = Leaving(len(gathering.respondents), len(gathering.whole))
        found.append(Offer(profile, leaving, Staying(respondents, transcripts)))
    return found


def release(
    study: Study, folder: Path, *, profile: str, language: str = "en", progress: Progress = SILENT
) -> Outcome[Released]:
    """Write the folder that readers get.

    Whose words and data are in it is said at `domain.release.needed`. Every finished file is read back and searched for
    everything in the register, contacts and identity numbers; with one hit nothing is handed out. What the tables tell
    is remembered, so that a later release tells nothing together with this one.

    Args:
        study: the writer's.
        folder: not there yet, or empty.
        profile: name of one of the study.
        language: of README and report, ISO 639-1; "en" or "ru".
        progress: told in parts of a thousand.

    Raises:
        InputError: NOT_FOUND (profile); FILE_EXISTS when the folder is not empty.
        StateError: DECISIONS_OPEN with their number; NOTHING_TO_EXPORT when nobody agreed to it; NAME_WOULD_LEAVE with
            the kind of the file and the kind and id of the place.
        PlaceError: full, missing or read-only place; nothing is left there.
        Cancelled: asked to stop; nothing is left.
    """
    chosen = profiles.profile(study, profile)
    gate.require_decided(study.db)
    making = _Making(study, chosen, language)
    files = making.files(Part(progress, first=0, last=600, total=1000))
    _search(study, register.anonymiser(study.db), files, Part(progress, first=600, last=950, total=1000))
    with new_folder(folder, {file.name: file.content for file in files}):
        progress.step(950, 1000)
        # remembered before it appears: a release that is not remembered could be told apart from the next one
        with study.writing() as db:
            releases.add(db, making.told)
    names = tuple(sorted(file.name for file in files))
    return Outcome(Released(folder, profile, making.leaving, making.staying, names), frozenset({"release"}))


class _Making:
    """Makes the files of a release.

    Attributes:
        leaving, staying: what is in it, and what is not.
        told: what is to be remembered of it.
    """

    def __init__(self, study: Study, profile: Profile, language: str) -> None:
        from fieldkit.sheets.words import sheet_words

        self._study = study
        self._profile = profile
        self._language = language
        self._words = sheet_words(language)
        self._gathering = Gathering(study, profile)
        if not self._gathering.respondents:
            raise StateError(Code.NOTHING_TO_EXPORT)
        self._table, values = self._gathering.table()
        self._counts = self._gathering.counts(self._table)
        respondents, transcripts = self._gathering.staying
        self.leaving = Leaving(len(self._gathering.respondents), len(self._gathering.whole))
        self.staying = Staying(respondents, transcripts, values=values, tables=self._counts.held_back)
        self.told = PastRelease(profile.name, study.today, self._counts.levels, self._counts.themes)

    def files(self, progress: Progress) -> list[Finished]:
        """All files, finished."""
        gathering = self._gathering
        gathered = gathering.transcripts(self._counts.themes, progress)
        transcripts = [_with_words(one) for one in gathered]
        codes = gathering.codes()
        paths = {code.id: path for code, _, path in codes}
        labels = {one.key: gathering.words(one.label) for one in gathering.attributes}
        tables = [(labels[one.key], one) for one in gathering.attributes if one.key in self._counts.levels]
        counted = list(release_files.count_files(self._counts.themes, paths, tables, self._words.unknown))
        self._count(gathered, transcripts, len(counted))
        made = [
            *release_files.transcript_files(transcripts),
            release_files.respondents_file(list(labels.items()), list(self._table.values())),
            *counted,
            release_files.codebook_file(codes),
            release_files.codings_file(transcripts, paths),
            self._report(),
        ]
        return [*made, readme_file(self._cover(), [file.name for file in made], self._words)]

    def _count(self, gathered: list[SharedTranscript], kept: list[SharedTranscript], tables: int) -> None:
        found, left = (sum(len(one.codings) for one in every) for every in (gathered, kept))
        every = sum(coding.code_counts(self._study.db).values())
        counts = self._counts
        self.leaving = replace(
            self.leaving, codings=left, tables=tables, covered=counts.covered, covered_for_earlier=counts.for_earlier
        )
        self.staying = replace(self.staying, codings=every - found, wordless=found - left)

    def _report(self) -> Finished:
        risk = self._gathering.risk(self._table)
        note = ReleaseNote(self._profile, self.leaving, self.staying, risk)
        report = reporting.anonymisation_report(self._study, release=note)
        places = [Place("study", self._study.info.id, text) for text in _texts(report)]
        return Finished(_REPORT, reporting.drawn(report, language=self._language), places)

    def _cover(self) -> Cover:
        info, words = self._study.info, self._gathering.words
        staying = replace(self.staying, tables=tuple(words(key) for key in self.staying.tables))
        return Cover(
            study=words(info.title),
            wave=words(info.wave),
            profile=words(self._profile.name),
            made=quarter(self._study.today),
            least=self._profile.least_count,
            leaving=self.leaving,
            staying=staying,
        )


def _with_words(transcript: SharedTranscript) -> SharedTranscript:
    """A transcript without the passages of which only replaced words are left."""
    return replace(transcript, codings=tuple(one for one in transcript.codings if not is_wordless(one.words)))


def _search(study: Study, anonymiser: Anonymiser, files: list[Finished], progress: Progress) -> None:
    """Read back and search every file; a PDF by what went into it."""
    whole = Place("study", study.info.id, "")
    for number, file in enumerate(files):
        progress.step(number, len(files))
        ending = file.name.rpartition(".")[2]
        read_back = list(handed.strings(file.name, file.content, fixed=file.fixed))
        went_in = [place.words for place in file.places]
        gate.search_file(anonymiser, [*read_back, *went_in], [*file.places, whole], file=ending)


def _texts(value: object) -> Iterator[str]:
    """Every string in a report, those inside of others too."""
    match value:
        case str():
            yield value
        case dict():
            for key, item in value.items():
                yield from _texts(key)
                yield from _texts(item)
        case tuple() | list():
            for item in value:
                yield from _texts(item)
        case _ if is_dataclass(value):
            for one in fields(value):
                yield from _texts(getattr(value, one.name))
