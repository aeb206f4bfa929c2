"""Fictional content for the sheets."""

from collections.abc import Callable
from typing import Any

import pytest

from fieldkit.domain.sheet import Cell, ContactSummary, CrossTable, Quotation, StudySummary, Theme

THEMES = (
    Theme("Балдардын окуусу", ("Return", "Балдардын окуусу"), "#0f766e", 9),
    Theme("Documents", ("Mutual aid", "Documents"), "#d97706", 4),
    Theme("تىل", ("تىل",), "#facc15", 1),
)


@pytest.fixture
def contact() -> Callable[..., ContactSummary]:
    """A maker of contact summaries; keywords replace its fields."""

    def make(quotations: int = 3, **changes: Any) -> ContactSummary:
        spoken = (
            "Мектепти бүтүрсүн, анан көрөбүз: ң ө ү қ ғ ұ ә і һ.",
            "Dedi: “İstanbul’da üç yıl”.",
            "قازاقستان تىلى",
        )
        fields: dict[str, Any] = {
            "study": "Diaspora mapping",
            "wave": "2026",
            "source_title": "Interview 14",
            "respondents": ("TR-014",),
            "interviewer": "A3",
            "day": "2026-11-12",
            "place": "Istanbul",
            "languages": ("ky", "tr"),
            "duration": 4_380_000,
            "consent": ("take_part", "quote"),
            "consent_missing": ("archive",),
            "attributes": (("Country", "Türkiye"),),
            "turns": 88,
            "words": 7412,
            "themes": THEMES,
            "quotations": tuple(
                Quotation(spoken[place % 3], (THEMES[place % 3],), "R1", place + 1, 723_000 + place, "")
                for place in range(quotations)
            ),
            "quotes_withheld": False,
            "surprising": "",
            "next_time": "",
            "anonymised": True,
            "looked_through": True,
            "printed": "2026-11-22",
        }
        return ContactSummary(**fields | changes)

    return make


@pytest.fixture
def study() -> Callable[..., StudySummary]:
    """A maker of study summaries with so many rows and columns; keywords replace its fields."""

    def make(rows: int = 3, columns: int = 2, **changes: Any) -> StudySummary:
        cells = tuple(
            tuple(Cell(None if (row + column) % 3 == 0 else 10 + row) for column in range(columns))
            for row in range(rows)
        )
        table = CrossTable(
            "Theme",
            "Country",
            tuple(f"Theme {row}" for row in range(rows)),
            tuple(f"Land {column}" for column in range(columns)),
            cells,
            tuple(Cell(40 + row) for row in range(rows)),
            tuple(Cell(30) for _ in range(columns)),
            Cell(77),
        )
        fields: dict[str, Any] = {
            "study": "Diaspora mapping",
            "wave": "2026",
            "interviews": 131,
            "respondents": 128,
            "words": 1_048_211,
            "codings": 30_122,
            "first_month": "2026-03",
            "last_month": "2026-11",
            "attribute": "Country",
            "table": table,
            "languages": (("ky", Cell(88)), ("uz", Cell(None))),
            "months": (("2026-03", Cell(19)), ("2026-11", Cell(20))),
            "themes": tuple(
                (Theme(name, (name,), "#0f766e", 1), total)
                for name, total in zip(table.rows, table.row_totals, strict=True)
            ),
            "threshold": 5,
            "printed": "2026-11-22",
        }
        return StudySummary(**fields | changes)

    return make
