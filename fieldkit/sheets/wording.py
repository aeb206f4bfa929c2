"""The wording of the sheets.

A sheet speaks one language from top to bottom; it need not be the language of the window. Codes of languages and items
of consent that a wording does not know are shown as they are, so that nothing is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Noun(StrEnum):
    """What is counted on a sheet."""

    INTERVIEW = "interview"
    RESPONDENT = "respondent"
    QUOTATION = "quotation"
    TURN = "turn"
    WORD = "word"
    CODING = "coding"
    CODE = "code"
    MINUTE = "minute"


@dataclass(frozen=True, slots=True)
class SheetWords:
    """All words of the sheets in one language.

    Attributes:
        language: ISO 639-1 code.
        nouns: forms of each counted noun: one and many in English; one, few and many in Russian (CLDR plural rules).
        months: names of the twelve months beside a day ("5 марта").
        months_alone: names of the twelve months without a day ("март").
        languages: ISO 639-1 code to name.
        consent: item to name.
        kinds: kind of an identifier to name.
        report_profiles: for whom something leaves, by the name of the profile; "" is the coordinator.
        decisions: decision about an identifier to the head of its column.
        release_facts, release_stays: what is counted in a release, or is not in it, to its label.
        release_files: path in a release to what stands there.
        others: a sentence or label each; `{}` and named places are filled by the drawing.
    """

    language: str
    nouns: Mapping[Noun, tuple[str, ...]]
    months: tuple[str, ...]
    months_alone: tuple[str, ...]
    languages: Mapping[str, str]
    consent: Mapping[str, str]
    hours: str
    hours_and_minutes: str
    thousands: str
    decimal: str
    page: str
    printed: str
    more: str
    unknown: str
    none: str
    # contact summary sheet
    contact_title: str
    respondent: str
    respondents: str
    interviewer: str
    date: str
    place: str
    spoken: str
    duration: str
    transcript: str
    consent_title: str
    consent_given: str
    consent_not_given: str
    themes: str
    themes_note: str
    themes_empty: str
    quotations: str
    quotations_empty: str
    quotations_withheld: str
    turn: str
    note: str
    surprising: str
    next_time: str
    write_here: str
    anonymised: str
    not_looked_through: str
    original: str
    # study summary
    study_title: str
    by_attribute: str
    table_note: str
    table_empty: str
    theme: str
    all: str
    withheld: str
    suppressed_note: str
    chart_title: str
    chart_note: str
    chart_empty: str
    languages_title: str
    months_title: str
    first_to_last: str
    # anonymisation report
    kinds: Mapping[str, str]
    decisions: Mapping[str, str]
    report_title: str
    report_transcripts: str
    report_unread: str
    report_open: str
    report_registered: str
    report_stays: str
    report_left_out: str
    report_found_title: str
    report_found_note: str
    report_found_empty: str
    report_replaced: str
    report_risk_title: str
    report_risk_note: str
    report_risk_empty: str
    report_before: str
    report_after: str
    report_profiles: Mapping[str, str]
    report_below: str
    report_least: str
    report_attributes: str
    report_standing_out: str
    report_small: str
    report_groups: str
    report_untold: str
    report_meant: str
    report_uniform: str
    report_varied: str
    report_not_noted: str
    report_smallest: str
    report_unique: str
    report_expected: str
    report_out: str
    report_nobody_out: str
    report_plan: str
    report_join: str
    report_hide: str
    report_raise: str
    report_withhold: str
    report_step: str
    report_second_title: str
    report_second_note: str
    report_second_never: str
    report_second_passages: str
    report_second_words: str
    report_second_of: str
    report_second_first: str
    report_second_alone: str
    report_second_both: str
    report_second_rate: str
    report_second_left: str
    report_second_unknown: str
    report_second_about: str
    report_second_columns: tuple[str, ...]
    report_second_assumes: str
    report_second_doubtful: str
    report_wordless: str
    report_typed: str
    report_gate_title: str
    report_gate: str
    report_gate_never: str
    report_note: str
    # release for readers
    report_release_title: str
    report_release_gate: str
    release_title: str
    release_lead: str
    release_facts: Mapping[str, str]
    release_stays_title: str
    release_stays: Mapping[str, str]
    release_files_title: str
    release_files: Mapping[str, str]
    release_notes: tuple[str, ...]
    # recovery sheet
    recovery_title: str
    recovery_lead: str
    recovery_code: str
    recovery_scan: str
    recovery_what_title: str
    recovery_what: str
    recovery_keep_title: str
    recovery_keep: tuple[str, ...]
    recovery_use_title: str
    recovery_use: tuple[str, ...]
    recovery_vault: str
    recovery_study: str
    recovery_hand: str

    def counted(self, count: int, noun: Noun) -> str:
        """`count` with its noun in the right form: "1 interview", "5 цитат"."""
        return f"{self.number(count)} {self.form(count, noun)}"

    def form(self, count: int, noun: Noun) -> str:
        """The form of `noun` that stands beside `count`, without the number."""
        forms = self.nouns[noun]
        if len(forms) == 2:
            return forms[0] if count == 1 else forms[1]
        last, tens = count % 10, count % 100
        if last == 1 and tens != 11:
            return forms[0]
        return forms[1] if 2 <= last <= 4 and not 12 <= tens <= 14 else forms[2]

    def number(self, value: int) -> str:
        """`value` with its thousands apart; four digits stay together, as is usual in both languages."""
        return str(value) if abs(value) < 10_000 else f"{value:,}".replace(",", self.thousands)

    def tenths(self, value: float) -> str:
        """`value` with one decimal place."""
        return f"{value:.1f}".replace(".", self.decimal)

    def day(self, written: str) -> str:
        """A date for reading. Takes "2026-11-12", "2026-11", "2026 Q4" or anything else, which stays as it is."""
        parts = written.split("-")
        if not all(part.isdecimal() for part in parts) or not 2 <= len(parts) <= 3 or not 1 <= int(parts[1]) <= 12:
            return written
        place = int(parts[1]) - 1
        if len(parts) == 2:
            return f"{self.months_alone[place]} {parts[0]}"
        return f"{int(parts[2])} {self.months[place]} {parts[0]}"

    def length(self, milliseconds: int) -> str:
        """A duration in hours and minutes, rounded to the minute."""
        minutes = round(milliseconds / 60_000)
        if minutes < 60:
            return self.counted(minutes, Noun.MINUTE)
        hours, rest = divmod(minutes, 60)
        return self.hours_and_minutes.format(hours, rest) if rest else self.hours.format(hours)

    def clock(self, milliseconds: int) -> str:
        """A place in a recording: "00:12:03"."""
        minutes, seconds = divmod(timedelta(milliseconds=milliseconds) // timedelta(seconds=1), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"

    def language_name(self, code: str) -> str:
        """The name of a language, or its code where the name is not known."""
        return self.languages.get(code, code)

    def consent_name(self, item: str) -> str:
        """The name of an item of consent, or the item where the name is not known."""
        return self.consent.get(item, item)
