"""The reader's release: what an archive or a ministry gets in one folder, searched before it is handed out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import NamedTuple

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.ids import CodeId, SourceId
from fieldkit.domain.interview import quarter
from fieldkit.domain.people import Respondent
from fieldkit.domain.profile import Profile
from fieldkit.domain.release import Leaving, PastRelease, Released, Staying
from fieldkit.domain.report import AnonymisationReport, ReleaseNote
from fieldkit.domain.study import StudyInfo
from fieldkit.errors import Code, StateError
from fieldkit.files import new_folder, require_new_folder
from fieldkit.interchange import handed
from fieldkit.progress import SILENT, Part, Progress
from fieldkit.services import gate, profiles, register, reporting
from fieldkit.services.gate import Place
from fieldkit.services.outcome import Outcome
from fieldkit.services.releasing.contents import Contents, SharedTranscript, Wording
from fieldkit.services.releasing.files import (
    Finished,
    codebook_file,
    codings_file,
    count_files,
    is_wordless,
    respondents_file,
    transcript_files,
)
from fieldkit.services.releasing.people import Agreed, described
from fieldkit.services.releasing.readme import Cover, readme_file
from fieldkit.services.session import Study
from fieldkit.store import coding, identifiers, releases

_REPORT = "anonymisation-report.pdf"


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be released for whom.

    Attributes:
        profile: for whom.
        leaving, staying: respondents and transcripts; the rest is counted when it is made.
        unread: texts that were not looked through as they stand: transcripts of it, codes, notes.
    """

    profile: Profile
    leaving: Leaving
    staying: Staying
    unread: int


def offers(study: Study) -> list[Offer]:
    """What would leave and what would stay, for every profile of the study."""
    found, unread, beside = [], identifiers.unread(study.db).keys(), identifiers.unread_beside(study.db)
    for profile in profiles.profiles(study):
        agreed = Agreed(study, profile)
        found.append(Offer(profile, agreed.leaving, agreed.staying, len(unread & set(agreed.quoted)) + len(beside)))
    return found


@dataclass(frozen=True, slots=True)
class Prepared:
    """A release that is finished and searched, and not handed out yet.

    Attributes:
        folder: where it is to go.
        files: all of it.
        leaving, staying: what is in it, and what is not.
        told: what is to be remembered of it.
        searched: what it was searched for (`gate.version`).
        standing: by what it was said who is in it, and what is told of them.
        language: of README and report.
    """

    folder: Path
    files: Sequence[Finished] = field(repr=False)
    leaving: Leaving
    staying: Staying
    told: PastRelease
    searched: str
    standing: "Standing" = field(repr=False)
    language: str


class Standing(NamedTuple):
    """What decides who is in a release, and what is told of them.

    Attributes:
        info: attributes with their levels, and profiles.
        respondents: who agreed, with what is noted of them.
        quoted, whole: transcripts of which passages leave, and those that leave whole.
        earlier: releases before.
    """

    info: StudyInfo
    respondents: Sequence[Respondent]
    quoted: Sequence[SourceId]
    whole: Sequence[SourceId]
    earlier: Sequence[PastRelease]


def release(
    study: Study, folder: Path, *, profile: str, language: str = "en", progress: Progress = SILENT
) -> Outcome[Released]:
    """Write the folder that readers get; see `prepare` and `hand_out`.

    Raises:
        InputError, StateError, PlaceError, Cancelled: as these two.
    """
    return hand_out(study, prepare(study, folder, profile=profile, language=language, progress=progress))


def prepare(study: Study, folder: Path, *, profile: str, language: str = "en", progress: Progress = SILENT) -> Prepared:
    """Make what readers get, in memory. Writes nothing.

    Whose words and data are in it is said at `domain.release.needed`. Every finished file is read back and searched for
    everything in the register, contacts and identity numbers; with one hit nothing is handed out.

    Args:
        study: a reader's, so that the person can go on working.
        folder: not there yet, or empty.
        profile: name of one of the study.
        language: of README and report, ISO 639-1; "en" or "ru".
        progress: told in parts of a thousand.

    Raises:
        InputError: NOT_FOUND (profile); FILE_EXISTS when the folder is not empty.
        StateError: DECISIONS_OPEN with their number; NOTHING_TO_EXPORT when nobody agreed to it; TEXTS_UNREAD with the
            number of transcripts; NAME_WOULD_LEAVE with the kind of the file and the kind and id of the place.
        PlaceError: the folder may not be looked at.
        Cancelled: asked to stop.
    """
    chosen = profiles.profile(study, profile)
    require_new_folder(folder)
    gate.require_decided(study.db)
    standing = _standing(study, chosen)
    making = _Making(study, chosen, language)
    files = making.files(Part(progress, first=0, last=600, total=1000))
    anonymiser = register.anonymiser(study.db)
    _search(study, anonymiser, files, Part(progress, first=600, last=1000, total=1000))
    version = gate.version(anonymiser)
    return Prepared(folder, files, making.leaving, making.staying, making.told, version, standing, language)


def _standing(study: Study, profile: Profile) -> Standing:
    agreed = Agreed(study, profile)
    return Standing(study.info, agreed.respondents, agreed.quoted, agreed.whole, releases.releases(study.db))


def hand_out(study: Study, prepared: Prepared) -> Outcome[Released]:
    """Write the folder. What its tables tell is remembered, so that a later release tells nothing together with it.

    Args:
        study: the writer's.
        prepared: made once more when somebody has taken their consent back since, or something is to be told coarser;
            searched once more when something has come into the register.

    Raises:
        InputError: FILE_EXISTS when the folder is not empty; what `prepare` raises when it is made once more.
        StateError: NAME_WOULD_LEAVE with the kind of the file and the kind and id of the place; as above.
        PlaceError: full, missing or read-only place; nothing is left there.
    """
    name = prepared.told.profile
    if _standing(study, profiles.profile(study, name)) != prepared.standing:
        prepared = prepare(study, prepared.folder, profile=name, language=prepared.language)
    anonymiser = register.anonymiser(study.db)
    if gate.version(anonymiser) != prepared.searched:
        _search(study, anonymiser, prepared.files, SILENT)
    with (
        new_folder(prepared.folder, {file.name: file.content for file in prepared.files}),
        # remembered before it appears: what was handed out and forgotten would be told apart from the next one
        study.writing() as db,
    ):
        releases.add(db, prepared.told)
    names = tuple(sorted(file.name for file in prepared.files))
    made = Released(prepared.folder, prepared.told.profile, prepared.leaving, prepared.staying, names)
    return Outcome(made, frozenset({"release"}))


class _Making:
    """Makes the files of a release.

    Attributes:
        leaving, staying: what is in it, and what is not.
        told: what is to be remembered of it.
    """

    def __init__(self, study: Study, profile: Profile, language: str) -> None:
        from fieldkit.sheets.words import sheet_words

        self._study, self._profile, self._language = study, profile, language
        self._sheet_words = sheet_words(language)
        self._words = Wording(study, profile)
        agreed = Agreed(study, profile)
        if not agreed.respondents:
            raise StateError(Code.NOTHING_TO_EXPORT)
        gate.require_read(study.db, agreed.quoted)
        self._contents = Contents(study, agreed, self._words)
        self._described = described(study, agreed, profile, self._words.told)
        self._counts = self._contents.counts(self._described, threshold=profile.least_count)
        self.leaving = agreed.leaving
        people = frozenset(self._described.rows) if self._described.attributes else frozenset()
        earlier = releases.releases(study.db) if people else []
        few_came = any(one.would_show(people, profile.least_count) for one in earlier)
        self.staying = replace(
            agreed.staying, values=self._described.left_away, tables=self._counts.held_back, few_came=few_came
        )
        told = frozenset() if few_came else people
        groups = {key: self._described.groups[key] for key in self._counts.levels}
        self.told = PastRelease(profile.name, study.today, self._counts.levels, self._counts.themes, told, groups)

    def files(self, progress: Progress) -> list[Finished]:
        """All files, finished."""
        gathered = self._contents.transcripts(self._counts.themes, progress)
        transcripts = [_with_words(one) for one in gathered]
        codes = self._contents.codes()
        paths = {code.id: code.path for code in codes}
        tables = list(self._tables(paths))
        self._count(gathered, transcripts, len(tables))
        made = [
            *transcript_files(transcripts),
            *self._respondents(),
            *tables,
            codebook_file(codes),
            codings_file(transcripts, paths),
            self._report(),
        ]
        return [*made, readme_file(self._cover(), [file.name for file in made], self._sheet_words)]

    def _respondents(self) -> Iterator[Finished]:
        labels = [(one.key, self._words(one.label)) for one in self._described.attributes]
        if labels and not self.staying.few_came:
            yield respondents_file(labels, list(self._described.rows.values()))

    def _tables(self, paths: Mapping[CodeId, Sequence[str]]) -> Iterator[Finished]:
        counts = self._counts
        told = [(self._words(one.label), one) for one in self._described.attributes if one.key in counts.levels]
        if counts.themes:
            yield from count_files(counts.themes, paths, told, self._sheet_words.unknown)

    def _count(self, gathered: list[SharedTranscript], kept: list[SharedTranscript], tables: int) -> None:
        found, left = (sum(len(one.codings) for one in every) for every in (gathered, kept))
        every = sum(coding.code_counts(self._study.db).values())
        counts = self._counts
        self.leaving = replace(
            self.leaving, codings=left, tables=tables, covered=counts.covered, covered_for_earlier=counts.for_earlier
        )
        self.staying = replace(self.staying, codings=every - found, wordless=found - left)

    def _report(self) -> Finished:
        told = self._described.untold() if self.staying.few_came else self._described
        note = ReleaseNote(self._profile, self.leaving, self.staying, told.before, told.risk(self._profile))
        report = self._coarser(reporting.anonymisation_report(self._study, release=note))
        places = [Place("study", self._study.info.id, text) for text in _texts(report)]
        return Finished(_REPORT, reporting.drawn(report, language=self._language), places)

    def _coarser(self, report: AnonymisationReport) -> AnonymisationReport:
        """The report with what the study is called, as the profile lets it out."""
        info, words = self._study.info, self._words
        labels = {one.key: words(one.label) for one in info.attributes}
        return replace(report, study=words(info.title), wave=words(info.wave), labels=labels)

    def _cover(self) -> Cover:
        info, words = self._study.info, self._words
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


def _search(study: Study, anonymiser: Anonymiser, files: Sequence[Finished], progress: Progress) -> None:
    """Read back and search every file; a PDF by what went into it."""
    whole = Place("study", study.info.id, "")
    before: set[str] = set()
    for number, file in enumerate(files):
        progress.step(number, len(files))
        ending = file.name.rpartition(".")[2]
        read_back = set(handed.strings(file.name, file.content, fixed=file.fixed))
        if ending == "pdf":
            read_back.update(place.words for place in file.places)
        # a transcript says the same in two formats: what was searched in one is not searched again in the other
        # tables and the report tell values of attributes, as coarse as the profile says
        telling = file.name.startswith("tables/") or ending == "pdf"
        looking = anonymiser.of_people() if telling else anonymiser
        gate.search_file(looking, read_back - before, [*file.places, whole], file=ending)
        before = read_back


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
