"""The contact summary sheet of one interview."""

from collections import Counter
from collections.abc import Mapping, Sequence

from fieldkit.anonymise import SharedText
from fieldkit.domain.codebook import Code, by_id, path
from fieldkit.domain.coding import Coding, MemoRole
from fieldkit.domain.ids import CodeId, SourceId, TurnId
from fieldkit.domain.interview import Interview, quarter
from fieldkit.domain.people import ConsentItem, Respondent
from fieldkit.domain.sheet import ContactSummary, Quotation, Theme
from fieldkit.domain.study import StudyInfo
from fieldkit.domain.transcript import Turn
from fieldkit.services import interviews, profiles, register
from fieldkit.services.projection import role_of
from fieldkit.services.quoting import place_of
from fieldkit.services.session import Study
from fieldkit.store import coding, identifiers, people, transcripts

_BESIDE_QUOTATIONS = 2
"""Attributes that are told beside what somebody said, at most: by more of them whoever knows the circle names them."""


def contact_summary(study: Study, source_id: SourceId, *, anonymised: bool = True) -> ContactSummary:
    """What stands on the contact summary sheet of a source; what waits for a decision is left away.

    Args:
        study: any connection.
        source_id: the source.
        anonymised: False for the interviewer's own copy with the original wording.

    Raises:
        InputError: NOT_FOUND.
    """
    source = interviews.source(study, source_id)
    return _ContactSheet(study, source.id, anonymised=anonymised).content()


def contact_pdf(study: Study, source_id: SourceId, *, anonymised: bool = True, language: str = "en") -> bytes:
    """The contact summary sheet as PDF.

    Raises:
        InputError: NOT_FOUND.
    """
    from fieldkit.sheets.contact import draw_contact_summary
    from fieldkit.sheets.words import sheet_words

    return draw_contact_summary(contact_summary(study, source_id, anonymised=anonymised), sheet_words(language))


def is_looked_through(study: Study, source_id: SourceId) -> bool:
    """Whether somebody looked through a transcript as it stands; its sheet says when nobody did."""
    return source_id not in identifiers.unread(study.db)


class _ContactSheet:
    """Gathers one contact summary sheet."""

    def __init__(self, study: Study, source_id: SourceId, *, anonymised: bool) -> None:
        self._study = study
        self._source = interviews.source(study, source_id)
        self._anonymised = anonymised
        self._anonymiser = register.cautious(study.db)
        self._turns = transcripts.turns(study.db, self._source.id)
        self._speakers = transcripts.speakers(study.db, self._source.id)
        self._codes = by_id(coding.codes(study.db))
        self._codings = coding.codings_of(study.db, self._source.id)
        held = self._source.interview
        self._interview = transcripts.interview(study.db, held) if held else None

    def content(self) -> ContactSummary:
        """Everything that stands on the sheet."""
        info, interview = self._study.info, self._interview
        respondents = [people.respondent(self._study.db, one) for one in (interview.respondents if interview else ())]
        known = [one for one in respondents if one is not None]
        given, missing = self._consent(known)
        withheld = bool(known) and ConsentItem.QUOTE.value in missing
        quotations = () if withheld and self._anonymised else self._quotations()
        attributes = self._attributes(info, known)
        return ContactSummary(
            study=self._words(info.title),
            wave=self._words(info.wave),
            source_title=self._words(self._source.title),
            respondents=tuple(self._words(one.code) for one in known),
            interviewer=self._words(interview.interviewer if interview else self._study.author),
            day=self._day(interview),
            place=self._words(interview.place) if interview else "",
            languages=tuple(map(self._words, interview.languages)) if interview else (),
            duration=self._duration(interview),
            consent=given,
            consent_missing=missing,
            attributes=attributes[:_BESIDE_QUOTATIONS] if quotations and self._anonymised else attributes,
            turns=len(self._turns),
            words=sum(len(turn.text.split()) for turn in self._turns),
            themes=self._themes(),
            quotations=quotations,
            quotes_withheld=withheld and self._anonymised,
            surprising=self._memo(MemoRole.SURPRISING),
            next_time=self._memo(MemoRole.NEXT_TIME),
            anonymised=self._anonymised,
            looked_through=is_looked_through(self._study, self._source.id),
            printed=self._study.today,
        )

    def _words(self, text: str) -> str:
        return self._anonymiser.shared(text).text if self._anonymised else text

    def _day(self, interview: Interview | None) -> str:
        if interview is None:
            return ""
        return quarter(interview.day) if self._anonymised else interview.day

    def _duration(self, interview: Interview | None) -> int | None:
        if interview is not None and interview.duration is not None:
            return interview.duration
        return max((turn.end or turn.start or 0 for turn in self._turns), default=0) or None

    def _consent(self, respondents: Sequence[Respondent]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        consents = [people.consent_of(self._study.db, one.id) for one in respondents]
        if not consents:
            return (), ()
        given = tuple(
            item.value for item in ConsentItem if all(one is not None and one.allows(item) for one in consents)
        )
        return given, tuple(item.value for item in ConsentItem if item.value not in given)

    def _attributes(self, info: StudyInfo, respondents: Sequence[Respondent]) -> tuple[tuple[str, str], ...]:
        if self._anonymised:
            told = profiles.told(info, respondents, None)
        else:
            told = {one.code: one.attributes for one in respondents}
        return tuple(
            (self._words(attribute.label), self._words(", ".join(dict.fromkeys(values))))
            for attribute in info.attributes
            if (values := [value for given in told.values() if (value := given.get(attribute.key))])
        )

    def _theme(self, code: Code, count: int) -> Theme:
        names = tuple(self._words(name) for name in path(code, self._codes))
        return Theme(names[-1], names, code.colour, count)

    def _themes(self) -> tuple[Theme, ...]:
        counts = Counter(one.code for one in self._codings if one.code in self._codes)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], path(self._codes[item[0]], self._codes)))
        return tuple(self._theme(self._codes[code], count) for code, count in ranked)

    def _quotations(self) -> tuple[Quotation, ...]:
        counts = Counter(one.code for one in self._codings)
        by_place: dict[tuple[int, int, int, int], list[Coding]] = {}
        number = {turn.id: place for place, turn in enumerate(self._turns)}
        spoken = {turn.id: turn.text for turn in self._turns}
        shared = {turn.id: self._told(turn) for turn in self._turns}
        for one in self._codings:
            found = place_of(one.span, spoken, shared)
            if found is not None and one.code in self._codes:
                place = (number[one.span.first], found.start, number[one.span.last], found.end)
                if place[0] > place[2]:
                    continue  # made elsewhere by a program that crossed the ends
                by_place.setdefault(place, []).append(one)
        return tuple(
            self._quotation(place, held, {code: counts[code] for code in {one.code for one in held}}, shared)
            for place, held in sorted(by_place.items(), key=lambda item: item[0])
        )

    def _told(self, turn: Turn) -> SharedText:
        return self._anonymiser.shared(turn.text) if self._anonymised else SharedText(turn.text)

    def _quotation(
        self,
        place: tuple[int, int, int, int],
        held: Sequence[Coding],
        counts: Mapping[CodeId, int],
        shared: Mapping[TurnId, SharedText],
    ) -> Quotation:
        first, start, last, end = place
        turn = self._turns[first]
        texts = [shared[one.id].text for one in self._turns[first : last + 1]]
        texts[-1] = texts[-1][:end]
        texts[0] = texts[0][start:]
        ordered = sorted(counts, key=lambda code: path(self._codes[code], self._codes))
        return Quotation(
            text="\n".join(texts),
            themes=tuple(self._theme(self._codes[code], counts[code]) for code in ordered),
            speaker=role_of(self._speakers, turn.speaker) if self._anonymised else turn.speaker,
            turn=first + 1,
            time=turn.start,
            memo=self._words(" ".join(self._notes(held))),
        )

    def _notes(self, held: Sequence[Coding]) -> list[str]:
        found = [memo for one in held for memo in coding.memos_about(self._study.db, one.id)]
        return [memo.text for memo in found if memo.shareable or not self._anonymised]

    def _memo(self, role: MemoRole) -> str:
        about = self._interview.id if self._interview else self._source.id
        found = [memo for memo in coding.memos_about(self._study.db, about) if memo.role is role]
        return self._words("\n".join(memo.text for memo in found))
