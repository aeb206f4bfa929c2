"""Names that nobody bears, in every form in which they could be spoken, and the hunt for them in what has left."""

import base64
import binascii
import html
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random
from urllib.parse import unquote

import zstandard
from pypdf import PdfReader
from pypdf.generic import StreamObject

from tests.benchmarks.inflected import inflected

_LETTERS = "абвгдезийклмноөпрстуүыьңғқәіұһщ"
_LATIN = (*"abvgdeziyklmnooprstuuy", "", "ng", "g", "q", "a", "i", "u", "h", "sh")
_TO_LATIN = {**dict(zip(_LETTERS, _LATIN, strict=True)), "ж": "zh", "ч": "ch", "ш": "sh"}
_TO_CYRILLIC = dict(zip("abdefghijklmnoprstuvyzşçğıöüqx'’", [*"абдефгхижклмнопрстувйзшчгыөүкх", "", ""], strict=True))
_SYLLABLES = {
    "ky": ("бвгдзклмнпрстжш", ("аоуы", "еөүи"), "рлнтк"),
    "kk": ("бвгдзклмнпрстжш", ("аоуы", "еөүи"), "рлнтк"),
    "uz": ("bgdzklmnprst", ("ao", "ei"), "rlnt"),
    "tr": ("bgdzklmnprst", ("aıou", "eiöü"), "rlnt"),
}
_FORMS = 8
EACH = _FORMS * 2 * 2
"""Writings of a name: eight forms in two scripts, in lower case and in capitals."""


class Bird:
    """A name that nobody bears.

    Args:
        language: by whose grammar it is inflected.
        name: in the script of that language.
    """

    def __init__(self, language: str, name: str) -> None:
        self.language, self.name = language, name

    @property
    def writings(self) -> list[str]:
        """All its writings."""
        forms = [self.name, *list(inflected(self.language, self.name))[: _FORMS - 1]]
        scripts = [written for form in forms for written in (form, other_script(form))]
        return [case for written in scripts for case in (written.lower(), written.upper())]

    @property
    def stems(self) -> set[str]:
        """What is the same in all of them, in both scripts."""
        return {simplified(one)[:-1] for one in (self.name, other_script(self.name))}


def flock(count: int) -> list[Bird]:
    """So many different names, the same each time."""
    chance = Random(23)
    found: dict[str, Bird] = {}
    while len(found) < count:
        language = list(_SYLLABLES)[len(found) % len(_SYLLABLES)]
        consonants, vowels, ends = _SYLLABLES[language]
        harmony = chance.choice(vowels)
        name = "".join(chance.choice(consonants) + chance.choice(harmony) for _ in range(3)) + chance.choice(ends)
        bird = Bird(language, name.capitalize())
        found.setdefault(min(bird.stems), bird)
    return list(found.values())


def other_script(word: str) -> str:
    """Cyrillic letters in Latin ones, and the other way round."""
    table = _TO_LATIN if any(sign in _TO_LATIN for sign in word.lower()) else _TO_CYRILLIC
    return "".join(_cased(table.get(sign.lower(), sign), sign) for sign in word)


def _cased(written: str, like: str) -> str:
    return written.capitalize() if like.isupper() else written


_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff'\u2018\u2019\u02bb\u02bc]")


def simplified(text: str) -> str:
    """In one writing whatever the case, the normal form, and signs that nobody sees."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKD", text).casefold())
    return _UNSEEN.sub("", unicodedata.normalize("NFKD", plain)).replace("ı", "i")


_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ ()-]{1,2}(?=\d)")
_JSON = re.compile(r"\\u([0-9a-fA-F]{4})")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_ZSTD, _ZIP, _PDF = b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"%PDF"


class Hunt:
    """Searches whatever has left, unpacked and decoded.

    Args:
        stems: what must stand nowhere; letters and digits.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        begun: dict[str, list[str]] = {}
        for stem in sorted({simplified(one) for one in stems}):
            begun.setdefault(stem[:2], []).append(re.escape(stem[2:]))
        self._stems = re.compile("|".join(f"{head}(?:{'|'.join(rest)})" for head, rest in begun.items()))

    def found(self, content: bytes) -> set[str]:
        """The stems that stand in some bytes."""
        return {stem for part in unpacked(content) for text in readings(part) for stem in self.found_in(text)}

    def found_in(self, text: str) -> set[str]:
        """The stems that stand in a text, numbers however they are grouped."""
        plain = simplified(text)
        return {*self._stems.findall(plain), *self._stems.findall(_BETWEEN_DIGITS.sub("", plain))}


def unpacked(content: bytes) -> Iterator[bytes]:
    """Some bytes, and what is packed in them: archives and documents, compressed frames, base64."""
    yield content
    if content.startswith(_ZSTD):
        yield from unpacked(zstandard.ZstdDecompressor().decompressobj().decompress(content))
    if content.startswith(_ZIP):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for one in archive.infolist():
                yield one.filename.encode() + b"\n" + one.comment
                yield from unpacked(archive.read(one))
    if content.startswith(_PDF):
        yield from _pdf(content)
    yield b"\n".join(_from_base64(content))


def _pdf(content: bytes) -> Iterator[bytes]:
    document = PdfReader(io.BytesIO(content))
    yield "\n".join(page.extract_text() for page in document.pages).encode()
    yield repr(document.metadata).encode() + repr(document.xmp_metadata).encode()
    for number in range(1, len(document.xref[0]) + 1 if document.xref else 1):
        held = document.get_object(number)
        yield held.get_data() if isinstance(held, StreamObject) else repr(held).encode()


def _from_base64(content: bytes) -> Iterator[bytes]:
    for run in _BASE64.finditer(content):
        signs = run.group().replace(b"-", b"+").replace(b"_", b"/")
        for start in range(4):
            part = signs[start:]
            with_end = part[: len(part) - len(part) % 4]
            try:
                yield base64.b64decode(with_end)
            except binascii.Error:
                continue


def readings(content: bytes) -> Iterator[str]:
    """Some bytes as text in the encodings in use, as it stands and unescaped as JSON, XML and in addresses."""
    for encoding, held in (
        ("utf-8", content),
        ("utf-16-le", content),
        ("utf-16-le", content[1:]),
        ("utf-16-be", content),
    ):
        text = held.decode(encoding, "ignore")
        for unescape, sign in _ESCAPES:
            if not sign or sign in text:
                yield unescape(text)


def _unescaped(text: str) -> str:
    plain = _JSON.sub(lambda found: chr(int(found.group(1), 16)), text)
    return _PAIR.sub(lambda found: found.group().encode("utf-16", "surrogatepass").decode("utf-16"), plain)


_ESCAPES: Sequence[tuple[Callable[[str], str], str]] = (
    (lambda text: text, ""),
    (_unescaped, "\\u"),
    (html.unescape, "&"),
    (unquote, "%"),
)
