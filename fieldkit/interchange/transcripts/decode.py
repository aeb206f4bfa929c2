"""From the bytes of a file to text: which encoding it is in, how sure that is, and what was put right."""

import codecs
import html
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from fieldkit.domain.folding import canonical
from fieldkit.errors import Code, InputError
from fieldkit.files import read_limited
from fieldkit.interchange.transcripts import encodings

LIMIT = 64 * 2**20
"""Largest file that is read, in bytes."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ON_REQUEST = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "iso8859-1", "iso8859-5", "koi8-u",
    "koi8-t", "mac-cyrillic", "mac-turkish", "cp855", "cp857", "cp1256",
)  # fmt: skip
_ACCEPTED = {codecs.lookup(name).name for name in (*encodings.SINGLE_BYTE, *_ON_REQUEST)}

_WIDE_HIGH_BYTES = bytes((0x00, 0x01, 0x04, 0x06))
"""High bytes of UTF-16 units in Latin, Turkish, Cyrillic and Arabic text; next to none of them occur in other text."""
_WIDE_SHARE = 0.7

_DOUBTFUL_MARGIN = 6.0
_DOUBTFUL_AVERAGE = -5.5

_BROKEN_SHARE = 0.05

_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f")
_CONTROL_SHARE = 0.002

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file as text.

    Attributes:
        text: canonical text; entities are still as they stand in the file.
        encoding: codec it was read with.
        encodings: codecs that read it without loss, best first.
        notices: as in `DraftTranscript`.
    """

    text: str = field(repr=False)
    encoding: str
    encodings: tuple[str, ...]
    notices: tuple[str, ...]


def read(path: Path, encoding: str | None = None, *, format: str) -> Decoded:
    """The text of a file.

    Raises:
        InputError: missing, unreadable, larger than `LIMIT`, empty, not text, or not in the encoding that was given.
    """
    raw = read_limited(path, limit=LIMIT)
    decoded = decode(raw, encoding, format=format)
    if not decoded.text.strip():
        raise InputError(Code.FILE_EMPTY, path=str(path))
    return decoded


def decode(raw: bytes, encoding: str | None = None, *, format: str = "txt") -> Decoded:
    """`raw` as canonical text, read by the best candidate or by the codec that was given.

    Raises:
        InputError: `ENCODING_UNKNOWN` for a codec that is not offered, `ENCODING_WRONG` when it does not decode `raw`,
            `FORMAT_BROKEN` when `raw` is not text.
    """
    found, doubtful = _ranked(raw)
    if encoding is None:
        if not found:
            raise InputError(Code.FORMAT_BROKEN, format=format)
        codec = found[0]
    else:
        codec = _accepted(encoding)
        doubtful = False
    text = _strictly(raw, codec)
    _require_text(text, format)
    notices = [*_notices(text), *(["encoding-doubtful"] if doubtful else [])]
    if any(raw.startswith(mark) for mark, _ in _MARKS):
        notices.insert(0, "bom")
    return Decoded(canonical(text), codec, found, tuple(notices))


def entities(text: str) -> str:
    """`text` with HTML entities as the characters they stand for, canonical.

    Only entities closed by a semicolon and standing for a character that can be in a text are replaced.
    """
    return canonical(_ENTITY.sub(_character, text)) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    character = html.unescape(entity[0])
    if character in {"\n", "\t"}:
        return character
    known = all(unicodedata.category(point) not in {"Cc", "Cs", "Cn"} and point != "\ufffd" for point in character)
    return character if character and known else entity[0]


def _ranked(raw: bytes) -> tuple[tuple[str, ...], bool]:
    """Codecs that decode `raw` without loss, best first, and whether the first is in doubt.

    A byte order mark decides. Well-formed UTF-8 comes before everything else, because other text is next to never
    well-formed by chance.
    """
    for mark, codec in _MARKS:
        if raw.startswith(mark) and _is_readable(raw, codec):
            return (codec,), False
    wide = _wide(raw)
    if wide:
        return wide, False
    if b"\x00" in raw:
        return (), False
    if _is_readable(raw, "utf-8"):
        return ("utf-8", *(codec for codec in encodings.SINGLE_BYTE if encodings.decodes(raw, codec))), False
    return _by_letters(raw)


def _wide(raw: bytes) -> tuple[str, ...]:
    if len(raw) < 2 or len(raw) % 2:
        return ()
    for codec, high in (("utf-16-le", raw[1::2]), ("utf-16-be", raw[0::2])):
        telling = len(high) - len(high.translate(None, _WIDE_HIGH_BYTES))
        if telling >= _WIDE_SHARE * len(high) and _is_readable(raw, codec):
            return (codec,)
    return ()


def _by_letters(raw: bytes) -> tuple[tuple[str, ...], bool]:
    part = encodings.sample(raw)
    scored = encodings.scores(part)
    able = [codec for codec in scored if encodings.decodes(raw, codec)]
    able.sort(key=lambda codec: -scored[codec])
    if not able:
        return (), False
    best = part.decode(able[0])
    rivals = [scored[codec] for codec in able[1:] if part.decode(codec) != best]
    average = scored[able[0]] / sum(byte >= 0x80 for byte in part)
    close = bool(rivals) and scored[able[0]] - rivals[0] < _DOUBTFUL_MARGIN
    return tuple(able), close or average < _DOUBTFUL_AVERAGE or _is_broken_utf8(part)


def _is_broken_utf8(raw: bytes) -> bool:
    """Whether `raw` is UTF-8 but for a few bytes: a file that was cut, or glued together from two."""
    text = raw.decode("utf-8", "replace")
    return text.count("\ufffd") < _BROKEN_SHARE * sum(character >= "\x80" for character in text)


def _is_readable(raw: bytes, codec: str) -> bool:
    try:
        raw.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _accepted(encoding: str) -> str:
    try:
        codec = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        codec = ""
    if codec not in _ACCEPTED:
        raise InputError(Code.ENCODING_UNKNOWN)
    return codec


def _strictly(raw: bytes, codec: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        raise InputError(Code.ENCODING_WRONG, encoding=codec) from None


def _require_text(text: str, format: str) -> None:
    controls = sum(text.count(chr(byte)) for byte in _CONTROLS)
    if controls > max(1, _CONTROL_SHARE * len(text)):
        raise InputError(Code.FORMAT_BROKEN, format=format)


def _notices(text: str) -> list[str]:
    notices = []
    windows = text.count("\r\n")
    ends = (windows, text.count("\r") - windows, text.count("\n") - windows)
    if sum(count > 0 for count in ends) > 1:
        notices.append("mixed-line-ends")
    if not unicodedata.is_normalized("NFC", text):
        notices.append("nfd")
    return notices
