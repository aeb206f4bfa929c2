"""The header of a bundle: who sends what of which study to whom.

Canonical JSON:

    {"format": 1, "kind": "study", "least_reader": 1, "made": "2026-05-17", "operations": 812, "origin": "<device>:1",
     "ranges": {"<device>:1": [1, 812]}, "recipients": ["age1…", …], "sender": {"author", "device", "sign_key"},
     "study": "<id>", "type": "header"}

`made` is a day, `operations` the number of all, `ranges` the first and last number of each origin, both included and
without gaps between; `recipients` are sorted and distinct. `device` is made of `sign_key`, and `origin` is an epoch of
it. A reader refuses a bundle whose `least_reader` it does not reach, and passes over names it does not know.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fieldkit.bundle.crypto import is_recipient
from fieldkit.bundle.documents import bytes_in, number_in, require_origin, text_in
from fieldkit.domain import canonical
from fieldkit.domain.ids import is_id
from fieldkit.domain.publication import device_of
from fieldkit.errors import BundleError, Code
from fieldkit.vault.keys import KEY_BYTES

FORMAT = 1
STUDY = "study"


@dataclass(frozen=True, slots=True)
class BundleHeader:
    """What a bundle says of itself.

    Attributes:
        study: identifier.
        author: study code of the sender.
        sign_key: the sender's Ed25519 public key, hexadecimal.
        device: the device of that key.
        origin: device and current epoch of the sender.
        made: day of making, ISO 8601.
        operations: number of operations.
        ranges: origin -> first and last number, both included.
        recipients: age recipients, sorted and distinct, the sender's own among them.
        kind: what the bundle carries.
    """

    study: str
    author: str = field(repr=False)
    sign_key: str = field(repr=False)
    device: str
    origin: str
    made: str
    operations: int
    ranges: Mapping[str, tuple[int, int]]
    recipients: tuple[str, ...] = field(repr=False)
    kind: str = STUDY

    def encoded(self) -> bytes:
        """Canonical bytes."""
        return canonical.dumps(
            {
                "format": FORMAT,
                "kind": self.kind,
                "least_reader": FORMAT,
                "made": self.made,
                "operations": self.operations,
                "origin": self.origin,
                "ranges": dict(self.ranges),
                "recipients": self.recipients,
                "sender": {"author": self.author, "device": self.device, "sign_key": self.sign_key},
                "study": self.study,
                "type": "header",
            }
        )

    def signed_bytes(self, digest: str) -> bytes:
        """What the trailer's signature covers, with the hash of all records before it."""
        return canonical.dumps(
            {"hash": digest, "purpose": "bundle", "recipients": self.recipients, "study": self.study}
        )


def parse_bundle_header(raw: bytes) -> BundleHeader:
    """A header that travelled.

    Raises:
        ValueError: a field is missing, of another type or out of range, or fields contradict each other.
        BundleError: it needs a newer reader.
    """
    document = canonical.document(raw)
    if document.get("type") != "header":
        raise ValueError("header")
    if number_in(document, "least_reader") > FORMAT:
        raise BundleError(Code.BUNDLE_NEWER)
    number_in(document, "format")
    sender = document.get("sender")
    if type(sender) is not dict:
        raise ValueError("sender")
    header = BundleHeader(
        study=text_in(document, "study"),
        author=text_in(sender, "author"),
        sign_key=bytes_in(sender, "sign_key", KEY_BYTES).hex(),
        device=text_in(sender, "device"),
        origin=text_in(document, "origin"),
        made=text_in(document, "made"),
        operations=number_in(document, "operations"),
        ranges=_ranges(document.get("ranges")),
        recipients=_recipients(document.get("recipients")),
        kind=text_in(document, "kind"),
    )
    _require_coherent(header)
    return header


def _ranges(raw: Any) -> dict[str, tuple[int, int]]:
    if type(raw) is not dict:
        raise ValueError("ranges")
    ranges = {}
    for origin, ends in raw.items():
        if type(ends) is not list or [type(end) for end in ends] != [int, int] or not 0 < ends[0] <= ends[1]:
            raise ValueError("ranges")
        ranges[origin] = (ends[0], ends[1])
    return ranges


def _recipients(raw: Any) -> tuple[str, ...]:
    if type(raw) is not list or not raw or any(type(one) is not str for one in raw):
        raise ValueError("recipients")
    if sorted(set(raw)) != raw or not all(map(is_recipient, raw)):
        raise ValueError("recipients")
    return tuple(raw)


def _require_coherent(header: BundleHeader) -> None:
    if not is_id(header.study) or header.kind != STUDY:
        raise ValueError("study")
    if header.device != device_of(bytes.fromhex(header.sign_key)):
        raise ValueError("device")
    require_origin(header.origin, header.device)
    if date.fromisoformat(header.made).isoformat() != header.made:
        raise ValueError("made")
    if sum(last - first + 1 for first, last in header.ranges.values()) != header.operations:
        raise ValueError("operations")
