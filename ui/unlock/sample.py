"""The sample study of this computer: fictional, kept in one place, and open to everybody who sits down here."""

from pathlib import Path

from ui.unlock.place import SUFFIX, free, usual_place

KNOWN_WORDS = "everybody in here is invented"
"""Opens every sample study. It is shown wherever one is opened, so that nobody is locked out of looking around."""

_NAME = "FieldKit sample"


def is_sample(folder: Path) -> bool:
    """Whether a vault is where sample studies are made."""
    return folder.parent == usual_place() and folder.name.startswith(_NAME) and folder.suffix == SUFFIX


def latest() -> Path | None:
    """The sample study used last, or None before the first."""
    made = [path for path in usual_place().glob(f"{_NAME}*{SUFFIX}") if path.is_dir()]
    return max(made, key=lambda path: path.stat().st_mtime, default=None)


def fresh() -> Path:
    """Where the next one goes."""
    return usual_place() / f"{free(usual_place(), _NAME)}{SUFFIX}"
