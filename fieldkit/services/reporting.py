"""The anonymisation report: what was found, what became of it, and what risk is left."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.interview import quarter
from fieldkit.domain.profile import AS_DECIDED
from fieldkit.domain.report import AnonymisationReport, KindCount, ReleaseNote
from fieldkit.domain.risk import Combination, Figures, Risk
from fieldkit.services import (
    deciding,
    exporting,
    overview,
    profiles,
    register,
    respondents,
    risks,
    second_reading,
    sheets,
    wordless,
)
from fieldkit.services.session import Study
from fieldkit.store import identifiers, transcripts


def anonymisation_report(study: Study, *, release: ReleaseNote | None = None) -> AnonymisationReport:
    """What stands in the report.

    Args:
        study: any connection.
        release: of a release for readers: it tells what became of things there, and the risk in its own table.
    """
    info, safe = study.info, register.anonymiser(study.db)
    risk = release.risk if release else risks.measure(study)
    profile = release.profile if release else AS_DECIDED
    rows = deciding.queue(study)
    left, exports = exporting.left_out(study), [one for one in overview.bundles(study) if one.direction == "out"]
    kinds = []
    for kind in FindingKind:
        held = [row for row in rows if row.identifier.kind is kind]
        numbers: Counter[Decision] = Counter()
        places: Counter[Decision] = Counter()
        for row in held:
            decision = profile.decision(kind, row.identifier.decision)
            numbers[decision] += 1
            places[decision] += row.places
        if held:
            kinds.append(KindCount(kind, dict(numbers), dict(places)))
    return AnonymisationReport(
        study=sheets.shared_words(study, info.title),
        wave=sheets.shared_words(study, info.wave),
        transcripts=len(transcripts.sources(study.db)),
        unread=len(identifiers.unread(study.db)),
        kinds=tuple(kinds),
        registered=len(respondents.persons(study)),
        left_out_respondents=release.staying.respondents if release else left.respondents,
        left_out_interviews=release.staying.transcripts if release else left.interviews,
        before=release.before if release else risks.as_noted(info, profiles.taking_part(study), risk.threshold),
        after=(("", risk.figures), *(() if release else _by_profile(study))),
        risk=_nameless(risk, safe.of_people()),
        labels={one.key: sheets.shared_words(study, one.label) for one in info.attributes},
        second=second_reading.reading(study),
        typed=sum(one.typed for one in identifiers.identifiers(study.db)),
        wordless=len(wordless.codings(study)),
        exported=max((one.day for one in exports), default=""),
        exports=len(exports),
        printed=quarter(study.today) if release else study.today,
        release=release,
    )


def _by_profile(study: Study) -> Iterator[tuple[str, Figures]]:
    for one in profiles.profiles(study):
        yield sheets.shared_words(study, one.name), risks.measure(study, one, plans=False).figures


def _nameless(risk: Risk, safe: Anonymiser) -> Risk:
    """The risk without names in the values that somebody listed."""

    def told(combination: Combination) -> Combination:
        return tuple((key, safe.shared(value).text) for key, value in combination)

    return replace(
        risk,
        groups=tuple(replace(one, combination=told(one.combination)) for one in risk.groups),
        standing_out=tuple(replace(one, combination=told(one.combination)) for one in risk.standing_out),
        fixes=tuple(replace(one, joined=tuple(safe.shared(value).text for value in one.joined)) for one in risk.fixes),
    )


def report_pdf(study: Study, *, language: str = "en") -> bytes:
    """The report as PDF."""
    return drawn(anonymisation_report(study), language=language)


def drawn(report: AnonymisationReport, *, language: str = "en") -> bytes:
    """A report as PDF."""
    from fieldkit.sheets.anonymisation import draw_anonymisation_report
    from fieldkit.sheets.words import sheet_words

    return draw_anonymisation_report(report, sheet_words(language))
