"""Where the program's own data lie: fonts, icons, translations, words, the sample study."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resources() -> Traversable:
    """The folder of resources: inside the installed package, or beside it in a checkout."""
    packaged = files("fieldkit") / "_resources"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "resources"
