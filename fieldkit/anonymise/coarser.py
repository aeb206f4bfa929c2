"""Something coarser that is still true, proposed for a place, a date, an age or a job as it was said."""

import re
from collections.abc import Mapping, Sequence

from fieldkit.anonymise.detectors.numbers import numerals
from fieldkit.anonymise.detectors.numbers.dates import on_calendar
from fieldkit.anonymise.detectors.words.tokens import Words
from fieldkit.anonymise.named import Named
from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.identifiers import FindingKind

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_DIGIT = re.compile(r"\d")
_REGION = re.compile(r"\b(?:обл(?:ас|ус|ыс)|region|viloyat|вилоят|велаят)", re.IGNORECASE)
_CITY = " city"


class Coarser:
    """Proposes wordings by hierarchies.

    Args:
        hierarchies: those that come with the program, by name: "places", "countries", "jobs", "ages", "years".
    """

    def __init__(self, hierarchies: Mapping[str, Hierarchy]) -> None:
        self._hierarchies = hierarchies
        self._named: dict[str, Named] = {}

    def wording(self, kind: FindingKind, forms: Sequence[str]) -> str:
        """What could stand in place of an identifier, without brackets; "" when nothing is known of it.

        Args:
            kind: what it is.
            forms: as it was said; the first of which something is known counts.
        """
        said = {
            FindingKind.LOC: self._place,
            FindingKind.DATE: self._date,
            FindingKind.AGE: self._age,
            FindingKind.PROF: self._job,
        }.get(kind)
        return next((told for form in forms if (told := said(form))), "") if said else ""

    def _place(self, form: str) -> str:
        region, *above = self._above("places", form) or ("",)
        if region:
            if _REGION.search(form):
                return f"region of {above[0]}"
            # a city that is a region of its own tells no more by it
            return f"town, {above[0] if region.endswith(_CITY) else region}"
        part, *_ = self._above("countries", form) or ("",)
        return f"country in {part}" if part else ""

    def _job(self, form: str) -> str:
        group, *_ = self._above("jobs", form) or ("",)
        return group

    def _age(self, form: str) -> str:
        words = Words(form)
        numbers = (numerals.at(words, at) for at in range(len(words.tokens)))
        number = next((one for one in numbers if one is not None), None)
        told = self._hierarchies["ages"].at(str(number.value), 1) if number else ""
        return f"aged {told}" if told else ""

    def _date(self, form: str) -> str:
        year = _YEAR.search(form)
        if year is None:
            return ""
        beside = f"{form[: year.start()]} {form[year.end() :]}"
        # what stands beside the year names a month when it would be a date with a day
        if _DIGIT.search(beside) or on_calendar(f"1 {beside}"):
            return f"month {year.group()}"
        return self._hierarchies["years"].at(year.group(), 1)

    def _above(self, name: str, form: str) -> tuple[str, ...]:
        """The ancestors of the longest and last name among some words: "head nurse"; () without one."""
        if name not in self._named:
            self._named[name] = Named(self._hierarchies[name].broader)
        found = max(self._named[name].find(Words(form)), key=lambda one: (one.words, one.start), default=None)
        return self._hierarchies[name].broader[found.name] if found else ()
