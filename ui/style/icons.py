"""The program's own line icons, drawn in a colour of the theme at the sharpness of the screen.

An icon is an SVG of 24 x 24 units in `resources/icons/` whose strokes are `currentColor`.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from fieldkit.assets import resources

SIZE = 16


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """Draw an icon.

    Args:
        name: file name without `.svg`.
        colour: `#rrggbb`.
        size: edge in device-independent pixels.
        ratio: device pixels per device-independent pixel.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    # QtSvg is loaded with the first icon, not with the program.
    from PySide6.QtSvg import QSvgRenderer

    drawing = (resources() / "icons" / f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, colour: str, size: int = SIZE, *, disabled: str | None = None, after: int = 0) -> QIcon:
    """An icon for a button or menu, sharp at one, two and three device pixels to the pixel.

    Args:
        name: file name without `.svg`.
        colour: `#rrggbb`.
        size: edge in device-independent pixels.
        disabled: colour while the button cannot be pressed.
        after: empty pixels at the right, where a style sets the text too close.
    """
    result = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        result.addPixmap(_padded(pixmap(name, colour, size, ratio), after))
        if disabled is not None:
            result.addPixmap(_padded(pixmap(name, disabled, size, ratio), after), QIcon.Mode.Disabled)
    return result


def _padded(image: QPixmap, after: int) -> QPixmap:
    if not after:
        return image
    ratio = image.devicePixelRatio()
    wider = QPixmap(round(image.width() + after * ratio), image.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, image)
    painter.end()
    return wider
