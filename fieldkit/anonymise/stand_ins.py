"""What stands where a name was, in words that somebody else has made safe: found again to be made coarser."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from fieldkit.anonymise.findings import Finding
from fieldkit.domain.identifiers import NAMED, Decision, FindingKind
from fieldkit.domain.profile import Profile

PLAIN: Mapping[str, str] = {kind: f"[{name.lower()}]" for kind, name in NAMED.items()}
"""Kind -> what stands for it when nothing but the kind is told."""

_KINDS = {name: kind for kind, name in NAMED.items()}
_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_PSEUDONYM = re.compile(rf"({'|'.join(_KINDS)}) [A-Z2-9]{{4}}(?:, .*)?", re.DOTALL)
_NEVER_GENERALISED = (FindingKind.CONTACT, FindingKind.CODE)


def find(text: str, profile: Profile, codes: Collection[str]) -> list[Finding]:
    """Stand-ins in a text that are finer than a profile allows.

    Of a generalised one ("[bank, Osh]") nobody can tell any more what kind it was: where a profile removes one of the
    kinds that can be generalised, all of them go. Remarks in square brackets go with them.

    Args:
        text: as it came from elsewhere.
        profile: how coarse it has to be.
        codes: study codes of respondents, which stand for their names.

    Returns:
        Places, each with its kind as the subject, or none when the kind is not known.
    """
    return list(_found(text, profile, codes)) if "[" in text else []


def outside(text: str, findings: Iterable[Finding], codes: Collection[str]) -> list[Finding]:
    """Those of the findings that are no part of a stand-in of which the kind can be told.

    Args:
        text: as it came from elsewhere.
        findings: in it.
        codes: study codes of respondents, which stand for their names.
    """
    if "[" not in text:
        return list(findings)
    held = [
        place.span()
        for place in _BRACKETS.finditer(text)
        if place.group(1) in codes or place.group() in PLAIN.values() or _PSEUDONYM.fullmatch(place.group(1))
    ]
    return [one for one in findings if not any(one.start < end and start < one.end for start, end in held)]


def _found(text: str, profile: Profile, codes: Collection[str]) -> Iterator[Finding]:
    removes = any(
        profile.decision(kind, Decision.GENERALISE) is Decision.REMOVE
        for kind in FindingKind
        if kind not in _NEVER_GENERALISED
    )
    for place in _BRACKETS.finditer(text):
        inside = place.group(1)
        named = _PSEUDONYM.fullmatch(inside)
        kind = FindingKind.PERSON if inside in codes else _KINDS[named.group(1)] if named else None
        if kind is None:
            if removes and place.group() not in PLAIN.values():
                yield Finding(*place.span(), FindingKind.PERSON, 1.0, "stand-in")
        elif profile.decision(kind, Decision.PSEUDONYM) is not Decision.PSEUDONYM:
            yield Finding(*place.span(), kind, 1.0, "stand-in", kind)
