"""The hunt sees through every wrapping, and sees nothing where nothing is."""

import base64
import html
import io
import json
import unicodedata
import zipfile
from collections.abc import Callable
from urllib.parse import quote

import pytest
import zstandard
from docx import Document
from reportlab.pdfgen.canvas import Canvas

from tests.e2e.canaries import Bird, Hunt, flock, simplified

BIRDS = flock(4)
HUNT = Hunt({stem for bird in BIRDS for stem in bird.stems})
AROUND = "Там была {}, и всё."


def _zip(text: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", text)
    return held.getvalue()


def _document(text: str) -> bytes:
    held, document = io.BytesIO(), Document()
    document.core_properties.comments = text
    document.save(held)
    return held.getvalue()


def _pdf_property(text: str) -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, pageCompression=1)
    canvas.setSubject(text)
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def _pdf_page(text: str) -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, pageCompression=1)
    canvas.drawString(50, 500, text)
    canvas.showPage()
    canvas.save()
    return held.getvalue()


WRAPPINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16-be": lambda text: text.encode("utf-16-be"),
    "utf-16 behind an odd byte": lambda text: b"\x07" + text.encode("utf-16-le"),
    "taken apart": lambda text: unicodedata.normalize("NFD", text).encode(),
    "capitals": lambda text: text.upper().encode(),
    "hidden signs": lambda text: "\u00ad".join(text).encode(),
    "json": lambda text: json.dumps(text).encode(),
    "xml": lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace"),
    "percent": lambda text: quote(text).encode(),
    "base64": lambda text: base64.b64encode(text.encode()),
    "base64 for addresses": lambda text: base64.urlsafe_b64encode(text.encode()),
    "base64 inside": lambda text: b"key=ab" + base64.b64encode(text.encode()),
    "zstd": lambda text: zstandard.compress(text.encode()),
    "zip": _zip,
    "document": _document,
    "pdf property": _pdf_property,
}


@pytest.mark.parametrize("wrapping", WRAPPINGS)
@pytest.mark.parametrize("bird", BIRDS, ids=lambda bird: bird.language)
def test_a_canary_is_seen_through_every_wrapping(bird: Bird, wrapping: str) -> None:
    for written in bird.writings[:: len(bird.writings) // 8]:
        assert HUNT.found(WRAPPINGS[wrapping](AROUND.format(written))) & {simplified(one) for one in bird.stems}


def test_a_canary_is_seen_on_a_page() -> None:
    [bird] = [one for one in BIRDS if one.language == "uz"][:1]
    assert HUNT.found(_pdf_page(f"There was {bird.name}."))


@pytest.mark.parametrize("wrapping", WRAPPINGS)
def test_nothing_is_seen_where_nothing_is(wrapping: str) -> None:
    assert HUNT.found(WRAPPINGS[wrapping](AROUND.format("Айгуль"))) == set()


def test_numbers_are_seen_however_they_are_grouped() -> None:
    assert Hunt({"996555731948"}).found_in("звоните +996 (555) 73-19-48") == {"996555731948"}
