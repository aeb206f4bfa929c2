"""What others put in place of a name is made as coarse as a profile asks."""

import pytest

from fieldkit.anonymise import Anonymiser, stand_ins
from fieldkit.domain.identifiers import Decision, FindingKind
from fieldkit.domain.profile import AS_DECIDED, SUPPLIED, Profile

ARCHIVE, PRINT = SUPPLIED
CODES = {"R-012"}
TOLD = "[Person K7Q2, sister of R-012] and [R-012] of [Place M2AB], [bank, Osh], [contact] [laughs]"


def made(text: str, profile: Profile, anonymiser: Anonymiser | None = None) -> str:
    safe = (anonymiser or Anonymiser({}, {})).saying(dict(stand_ins.PLAIN))
    return safe.shared(text, stand_ins.find(text, profile, CODES)).text


def test_nothing_changes_where_a_profile_adds_nothing() -> None:
    assert made(TOLD, AS_DECIDED) == TOLD


def test_pseudonyms_become_what_the_profile_allows() -> None:
    assert made(TOLD, ARCHIVE) == TOLD.replace("[Place M2AB]", "[place]")
    assert made(TOLD, PRINT) == "[person] and [person] of [place], […], [contact] […]"


@pytest.mark.parametrize("kind", [kind for kind in FindingKind if kind not in {FindingKind.CONTACT, FindingKind.CODE}])
def test_of_what_was_generalised_the_kind_is_not_known(kind: FindingKind) -> None:
    assert made("[bank, Osh]", Profile("", words={kind: Decision.REMOVE})) == "[…]"
    assert made("[bank, Osh]", Profile("", words={kind: Decision.GENERALISE})) == "[bank, Osh]"


def test_a_name_inside_goes_with_the_stand_in() -> None:
    knows = Anonymiser({"p": ["Айгуль"]}, {})
    assert made("[Person K7Q2, sister of Айгуль] smiled", PRINT, knows) == "[person] smiled"
    assert (
        made("[Place M2AB] and Айгуль", ARCHIVE, Anonymiser({FindingKind.PERSON: ["Айгуль"]}, {}))
        == "[place] and [person]"
    )


def test_places_are_carried_over() -> None:
    text = "At [Place M2AB] it was cold"
    shared = Anonymiser({}, {}).saying(dict(stand_ins.PLAIN)).shared(text, stand_ins.find(text, ARCHIVE, CODES))
    start, end = text.index("cold"), len(text)
    assert shared.text[shared.start(start) : shared.end(end)] == "cold"
