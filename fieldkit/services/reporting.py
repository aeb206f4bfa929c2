"""The anonymisation report: what was found, what became of it, and what risk is left."""

from collections import Counter

from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.report import AnonymisationReport, KindCount
from fieldkit.services import deciding, exporting, overview, respondents, risks, second_reading, sheets, wordless
from fieldkit.services.session import Study
from fieldkit.store import identifiers, transcripts


def anonymisation_report(study: Study) -> AnonymisationReport:
    """What stands in the report."""
    info = study.info
    rows = deciding.queue(study)
    left, exports = exporting.left_out(study), [one for one in overview.bundles(study) if one.direction == "out"]
    kinds = []
    for kind in FindingKind:
        held = [row for row in rows if row.identifier.kind is kind]
        numbers = Counter(row.identifier.decision for row in held)
        places: Counter[Decision] = Counter()
        for row in held:
            places[row.identifier.decision] += row.places
        if held:
            kinds.append(KindCount(kind, dict(numbers), dict(places)))
    return AnonymisationReport(
        study=sheets.shared_words(study, info.title),
        wave=info.wave,
        transcripts=len(transcripts.sources(study.db)),
        unread=len(identifiers.unread(study.db)),
        kinds=tuple(kinds),
        registered=len(respondents.persons(study)),
        left_out_respondents=left.respondents,
        left_out_interviews=left.interviews,
        risk=risks.measure(study),
        labels={one.key: sheets.shared_words(study, one.label) for one in info.attributes},
        second=second_reading.reading(study),
        typed=sum(one.typed for one in identifiers.identifiers(study.db)),
        wordless=len(wordless.codings(study)),
        exported=max((one.day for one in exports), default=""),
        exports=len(exports),
        printed=study.today,
    )


def report_pdf(study: Study, *, language: str = "en") -> bytes:
    """The report as PDF."""
    from fieldkit.sheets.anonymisation import draw_anonymisation_report
    from fieldkit.sheets.words import sheet_words

    return draw_anonymisation_report(anonymisation_report(study), sheet_words(language))
