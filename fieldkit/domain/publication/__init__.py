"""The publication log: what left a vault, as a grow-only set of operations.

Pure rules, used by the store on real vaults and by the tests on many thousands of invented histories. Chain, root and
signatures cover headers only, so that a payload can be purged and everything still verifies.

Laws (`tests/domain/test_publication_laws.py`): merging is a union (again, in another order, in parts: the same set and
the same root); publishing right after a merge yields nothing; no clock hides a value; a fork is refused.
"""

from fieldkit.domain.publication.bases import Base, Change, TakenOver, deletion, differences, take_over
from fieldkit.domain.publication.chains import ChainHead, ForkError, Sealed, check_chain, device_of, gaps, origin_of
from fieldkit.domain.publication.clock import day_number, day_of, tick
from fieldkit.domain.publication.fingerprint import root, words_of
from fieldkit.domain.publication.operations import Header, Operation, OpId, payload_digest, payload_of, sealed
from fieldkit.domain.publication.parsing import parse_header, parse_record
from fieldkit.domain.publication.views import EntityView, FieldView, view

__all__ = [
    "Base",
    "ChainHead",
    "Change",
    "EntityView",
    "FieldView",
    "ForkError",
    "Header",
    "OpId",
    "Operation",
    "Sealed",
    "TakenOver",
    "check_chain",
    "day_number",
    "day_of",
    "deletion",
    "device_of",
    "differences",
    "gaps",
    "origin_of",
    "parse_header",
    "parse_record",
    "payload_digest",
    "payload_of",
    "root",
    "sealed",
    "take_over",
    "tick",
    "view",
    "words_of",
]
