"""Icons are ours, complete and drawn in the asked colour."""

import re

import pytest
from PySide6.QtWidgets import QApplication

from fieldkit.assets import resources
from ui.style import sheet
from ui.style.icons import icon, pixmap
from ui.style.tokens import LIGHT

NAMES = sorted(
    file.name.removesuffix(".svg") for file in (resources() / "icons").iterdir() if file.name.endswith(".svg")
)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_in_its_colour(qapp: QApplication, name: str) -> None:
    image = pixmap(name, "#ff0000", 24, 2.0).toImage()
    assert (image.width(), image.height()) == (48, 48)
    inked = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 200]
    assert len(inked) > 20
    assert all(colour.red() > 200 and colour.green() < 60 and colour.blue() < 60 for colour in inked)


def test_unknown_icon_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("no-such-icon", "#000000")


def test_icon_leaves_room_after_it(qapp: QApplication) -> None:
    sizes = icon("lock", "#000000", 16, after=4).availableSizes()
    assert sizes
    assert all(size.width() > size.height() for size in sizes)


def test_images_of_the_sheet_exist() -> None:
    named = set(re.findall(r"url\(icons:([^)]+)\)", sheet.build(LIGHT)))
    assert named
    assert all((resources() / "icons" / name).is_file() for name in named)
