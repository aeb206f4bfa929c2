"""Colours of the two themes, by what they are for.

Every text colour that the style sheet or a widget lays on a background is listed in `TEXT_PAIRS`; a test holds each at
the contrast of WCAG 2.2 AA (4.5:1). `SHAPE_PAIRS` are the outlines a person must find (3:1).
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a pill, a message or a mark says before it is read."""

    NEUTRAL = "neutral"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class ToneColours:
    """Text on a soft fill, and the outline around it."""

    text: str
    fill: str
    border: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme; colours are `#rrggbb`."""

    name: str
    window: str
    surface: str
    sunken: str
    hover: str
    border: str
    border_strong: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    accent_text: str
    selection: str
    focus: str
    danger: str
    danger_hover: str
    on_danger: str
    danger_text: str
    warning_text: str
    rail: str
    rail_hover: str
    rail_text: str
    rail_caption: str
    rail_pill: str
    rail_pill_text: str
    rail_focus: str
    shadow: str
    neutral: ToneColours
    good: ToneColours
    warning: ToneColours
    critical: ToneColours
    info: ToneColours
    highlights: tuple[str, ...]

    def tone(self, tone: Tone) -> ToneColours:
        """The colours of a tone."""
        return {
            Tone.NEUTRAL: self.neutral,
            Tone.GOOD: self.good,
            Tone.WARNING: self.warning,
            Tone.DANGER: self.critical,
            Tone.INFO: self.info,
        }[tone]


LIGHT = Tokens(
    name="light",
    window="#f4f3ee",
    surface="#ffffff",
    sunken="#faf9f5",
    hover="#f3f2ec",
    border="#dedbd2",
    border_strong="#8d9197",
    outline="#c6c2b6",
    text="#1c2328",
    muted="#5d656c",
    accent="#0f766e",
    accent_hover="#0c655e",
    accent_pressed="#0a544f",
    on_accent="#ffffff",
    accent_text="#0c6a62",
    selection="#e6f4f0",
    focus="#0f766e",
    danger="#a62b2b",
    danger_hover="#8f2323",
    on_danger="#ffffff",
    danger_text="#982222",
    warning_text="#7a4d00",
    rail="#22323a",
    rail_hover="#2d404a",
    rail_text="#e3e9ec",
    rail_caption="#9fb0b9",
    rail_pill="#3b505b",
    rail_pill_text="#f1f5f6",
    rail_focus="#ffffff",
    shadow="#1c2328",
    neutral=ToneColours("#535b62", "#f6f5f0", "#c9c5b9"),
    good=ToneColours("#0b5f57", "#e6f4f0", "#93cdc0"),
    warning=ToneColours("#744900", "#fdf3dc", "#e3c277"),
    critical=ToneColours("#8f1d1d", "#fcebeb", "#e3a5a5"),
    info=ToneColours("#1f4b99", "#eaf1fc", "#a9c2ec"),
    highlights=("#fdebc8", "#d3ece6", "#dbe6fb", "#f7dbe7", "#e6e0fa", "#e4efcf", "#fadcd6", "#dcebf0"),
)

DARK = Tokens(
    name="dark",
    window="#14191c",
    surface="#1c2327",
    sunken="#171d20",
    hover="#252e33",
    border="#333e45",
    border_strong="#6f7d86",
    outline="#4a5860",
    text="#e7ebed",
    muted="#a6b1b8",
    accent="#0f766e",
    accent_hover="#11827a",
    accent_pressed="#0c655e",
    on_accent="#ffffff",
    accent_text="#5fcfc0",
    selection="#17423e",
    focus="#5fcfc0",
    danger="#b43a3a",
    danger_hover="#a33030",
    on_danger="#ffffff",
    danger_text="#f2a3a3",
    warning_text="#edc06b",
    rail="#10171a",
    rail_hover="#1d282d",
    rail_text="#dde4e7",
    rail_caption="#8c9ca5",
    rail_pill="#2b3a42",
    rail_pill_text="#eef2f4",
    rail_focus="#ffffff",
    shadow="#000000",
    neutral=ToneColours("#bcc5ca", "#263036", "#46535b"),
    good=ToneColours("#79d9cb", "#14332f", "#2a6a61"),
    warning=ToneColours("#efc677", "#352a13", "#6d5625"),
    critical=ToneColours("#f4aaaa", "#3b1c1e", "#7d3a3d"),
    info=ToneColours("#a5c4f7", "#1a2a44", "#3b5a8e"),
    highlights=("#4d3b12", "#12433c", "#1f3763", "#55203a", "#372b66", "#33431a", "#552a22", "#1e3f4b"),
)

TOKENS = {LIGHT.name: LIGHT, DARK.name: DARK}

TEXT_PAIRS = (
    ("text", "window"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "hover"),
    ("text", "selection"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "hover"),
    ("muted", "selection"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("accent_text", "surface"),
    ("accent_text", "window"),
    ("accent_text", "hover"),
    ("accent_text", "selection"),
    ("on_danger", "danger"),
    ("on_danger", "danger_hover"),
    ("danger_text", "surface"),
    ("danger_text", "window"),
    ("danger_text", "hover"),
    ("warning_text", "surface"),
    ("rail_text", "rail"),
    ("rail_text", "rail_hover"),
    ("rail_caption", "rail"),
    ("rail_pill_text", "rail_pill"),
)

SHAPE_PAIRS = (
    ("focus", "surface"),
    ("focus", "window"),
    ("border_strong", "surface"),
    ("rail_focus", "rail"),
    ("rail_focus", "accent"),
)


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two `#rrggbb` colours, 1.0 to 21.0 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
