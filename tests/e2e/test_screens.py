"""The scenes of `make screens` can be reached and are drawn whole, in the theme and language least looked at."""

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.e2e import scenes, screens
from ui.style.theme import Mode


def test_every_screen_is_drawn_in_russian_and_dark(qapp: QApplication, tmp_path: Path) -> None:
    made = screens.draw(tmp_path, tuple(scenes.INSIDE), languages=["ru"], modes=[Mode.DARK])
    assert {file.stem for file in made} == set(scenes.INSIDE)
    for file in made:
        image = QImage(str(file))
        assert (image.width(), image.height()) == screens.SIZE
        assert image.pixelColor(image.width() - 2, image.height() // 2).lightness() < 80, file.stem
