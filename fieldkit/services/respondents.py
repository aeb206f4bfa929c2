"""Respondents, what they agreed to, who they are, and the people they mention."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from fieldkit.domain.canonical import Json
from fieldkit.domain.ids import ConsentId, PersonId, RespondentId, new_id
from fieldkit.domain.interview import is_quarter
from fieldkit.domain.people import Consent, ConsentItem, Identity, Person, Respondent, with_take_part
from fieldkit.domain.study import Attribute, AttributeClass, StudyInfo
from fieldkit.errors import Code, InputError, StateError
from fieldkit.services import entering, namesakes, register
from fieldkit.services.editing import Edit, editing
from fieldkit.services.namesakes import Maker
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.services.settling import take_off
from fieldkit.store import people, transcripts

_SHORTEST_FORM = 2
_LONGEST_CODE = 40
_SHORTEST_ID = 4


@dataclass(frozen=True, slots=True)
class RespondentRow:
    """A respondent as the list shows them: no names.

    Attributes:
        respondent: code and attributes.
        consent: what was agreed to, None when nothing was noted.
        interviews: in how many they spoke.
        identity_noted: whether names or contacts were entered.
        same_code: where they were entered, when another respondent has the same code.
    """

    respondent: Respondent
    consent: Consent | None
    interviews: int
    identity_noted: bool
    same_code: Maker | None = None


@dataclass(frozen=True, slots=True)
class RespondentDraft:
    """What the form holds.

    Attributes:
        code: study code; the next free one when empty.
        attributes: key -> value.
        consent: items agreed to; any of them implies taking part.
        how: "oral", "written" or "".
        given: ISO date, or the quarter of one that came from another vault; today when empty and something was agreed
            to.
        names, contacts: identity; never leaves.
        withheld: keys of attributes that are not told of this person.
    """

    code: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict, repr=False)
    consent: frozenset[ConsentItem] = frozenset()
    how: str = ""
    given: str = ""
    names: tuple[str, ...] = field(default=(), repr=False)
    contacts: tuple[str, ...] = field(default=(), repr=False)
    withheld: frozenset[str] = frozenset()


def rows(study: Study) -> list[RespondentRow]:
    """All respondents by code."""
    db = study.db
    consents = people.consents(db)
    spoken: dict[RespondentId, int] = {}
    for interview in transcripts.interviews(db):
        for respondent in interview.respondents:
            spoken[respondent] = spoken.get(respondent, 0) + 1
    twins = [one for same in namesakes.respondents_by_code(db).values() for one in same]
    made: dict[str, Maker] = namesakes.makers(study, twins)
    return [
        RespondentRow(
            one,
            consents.get(one.id),
            spoken.get(one.id, 0),
            _noted(people.identity(db, one.id)),
            made.get(one.id),
        )
        for one in people.respondents(db)
    ]


def draft_of(study: Study, respondent: RespondentId) -> RespondentDraft:
    """A respondent with identity, as the form shows them.

    Raises:
        InputError: NOT_FOUND.
    """
    found = people.respondent(study.db, respondent)
    if found is None:
        raise InputError(Code.NOT_FOUND, kind="respondent")
    consent = people.consent_of(study.db, respondent)
    who = people.identity(study.db, respondent) or Identity(respondent, (), ())
    return RespondentDraft(
        found.code,
        dict(found.attributes),
        consent.items if consent else frozenset(),
        consent.how if consent else "",
        consent.given if consent else "",
        who.names,
        who.contacts,
        found.withheld,
    )


def find(study: Study, typed: str) -> Respondent:
    """The respondent with a study code or an identifier, of which four digits are enough if only one begins so.

    Raises:
        InputError: NOT_FOUND, SAME_NAME with the number of `respondents` where merging brought several.
    """
    wanted = typed.strip()
    found = people.respondents_by_code(study.db, wanted)
    if not found and len(wanted) >= _SHORTEST_ID:
        found = [one for one in people.respondents(study.db) if one.id.startswith(wanted.casefold())]
    if not found:
        raise InputError(Code.NOT_FOUND, kind="respondent")
    if len(found) > 1:
        raise InputError(Code.SAME_NAME, respondents=len(found))
    return found[0]


def next_code(study: Study) -> str:
    """The next free code after the greatest number in use: "R-007", or "K2-007" in a vault with another prefix."""
    used = [one.code for one in people.respondents(study.db)]
    numbers = [int(code.rpartition("-")[2]) for code in used if code.rpartition("-")[2].isdecimal()]
    return f"{study.prefix or 'R'}-{max(numbers, default=0) + 1:03d}"


def add(study: Study, draft: RespondentDraft) -> Outcome[Respondent]:
    """Register a respondent.

    Raises:
        InputError: NAME_TAKEN (the code), VALUE_INVALID (`field=` code, name, attribute or given).
    """
    code = _code(draft.code) if draft.code.strip() else next_code(study)
    new = Respondent(RespondentId(new_id()), code, _attributes(draft.attributes), draft.withheld)
    if people.respondents_by_code(study.db, code):
        raise InputError(Code.NAME_TAKEN, kind="respondent")
    return _write(study, new, draft, "respondent-added")


def change(study: Study, respondent: RespondentId, draft: RespondentDraft) -> Outcome[Respondent]:
    """Write the form of a respondent; a code that merging gave to another one, too, can be kept.

    Raises:
        InputError: NOT_FOUND, NAME_TAKEN, VALUE_INVALID.
    """
    before = people.respondent(study.db, respondent)
    if before is None:
        raise InputError(Code.NOT_FOUND, kind="respondent")
    changed = Respondent(respondent, _code(draft.code), _attributes(draft.attributes), draft.withheld)
    same = {one.id for one in people.respondents_by_code(study.db, changed.code)}
    if same and respondent not in same:
        raise InputError(Code.NAME_TAKEN, kind="respondent")
    return _write(study, changed, draft, "respondent-changed")


def remove(study: Study, respondent: RespondentId) -> Outcome[None]:
    """Remove a respondent who has no interview.

    Raises:
        StateError: IN_USE with the number of interviews.
    """
    spoken = transcripts.interviews_of(study.db, respondent)
    if spoken:
        raise StateError(Code.IN_USE, kind="respondent", interviews=len(spoken))
    with editing(study, "respondent-removed") as edit:
        who = people.identity(edit.db, respondent) or Identity(respondent, (), ())
        register.have_compared(edit.db, who.contacts)
        for kind in ("identity", "consent"):
            edit.remove(kind, people.ids_of(edit.db, kind, respondent))
        gone = take_off(edit, [PersonId(one) for one in people.ids_of(edit.db, "person", respondent)])
        register.have_compared(edit.db, gone)
        edit.remove("respondent", [respondent])
    return edit.outcome(None)


def persons(study: Study) -> list[Person]:
    """The register of people."""
    return people.persons(study.db)


def register_person(study: Study, forms: Sequence[str], *, relation: str = "") -> Outcome[Person]:
    """Enter somebody who is mentioned; every form is replaced in what leaves from now on.

    Who is known by one of the forms already gets the others as well, unless somebody else of that name is meant: with
    another relation or another full name. Both have the form then, and it stands for neither alone.

    Args:
        study: the writer's.
        forms: in any script.
        relation: "" or what they are to a respondent ("sister of R-012").

    Raises:
        InputError: VALUE_MISSING, VALUE_INVALID when a form is shorter than two letters or the relation holds a name.
    """
    clean = clean_forms(forms)
    if not clean:
        raise InputError(Code.VALUE_MISSING, field="name")
    with editing(study, "person-registered") as edit:
        same = [one for one in people.persons(edit.db) if _is_same(one, clean, relation.strip())]
        # of several who have the form nobody can tell who is meant, unless there is nothing new about one of them
        known = next((one for one in same if len(same) == 1 or set(clean) <= set(one.forms)), None)
        if known is None:
            person = Person(PersonId(new_id()), clean, register.new_pseudonym(edit.db), relation.strip(), None)
        else:
            every = tuple(dict.fromkeys((*known.forms, *clean)))
            person = Person(known.id, every, known.pseudonym, relation.strip() or known.relation, known.respondent)
        put_person(edit, person)
        register.require_nameless(edit.db, relation, field="relation")
    return edit.outcome(person)


def unregister_person(study: Study, person: PersonId) -> Outcome[None]:
    """Take somebody off the register. What was found of them waits for a decision again.

    Raises:
        InputError: NOT_FOUND.
    """
    if all(one.id != person for one in people.persons(study.db)):
        raise InputError(Code.NOT_FOUND, kind="person")
    with editing(study, "person-unregistered") as edit:
        register.have_compared(edit.db, take_off(edit, [person]))
    return edit.outcome(None)


def _write(study: Study, respondent: Respondent, draft: RespondentDraft, label: str) -> Outcome[Respondent]:
    items = with_take_part(draft.consent)
    names, contacts = clean_forms(draft.names), _texts(draft.contacts)
    given = _given(draft.given) or (study.today if items else "")
    with editing(study, label) as edit:
        _extend_attributes(edit, study.info, respondent.attributes)
        before = people.respondent(edit.db, respondent.id)
        edit.put(respondent)
        if before is not None and before.code != respondent.code:
            register.have_compared(edit.db, register.forms_of(edit.db, [respondent.id]))
        _put_consent(edit, respondent.id, items, draft.how, given)
        _put_identity(edit, respondent.id, names, contacts)
        if before is None or before.code != respondent.code:
            register.require_nameless(edit.db, respondent.code, field="code")
    return edit.outcome(respondent)


def _put_consent(edit: Edit, respondent: RespondentId, items: frozenset[ConsentItem], how: str, given: str) -> None:
    before = people.consent_of(edit.db, respondent)
    if before is None and not items:
        return
    # where merging brought several, what is noted here holds for each
    held = [ConsentId(one) for one in people.ids_of(edit.db, "consent", respondent)] or [ConsentId(new_id())]
    for consent in held:
        edit.put(Consent(consent, respondent, items, how, given if items else ""))


def _put_identity(edit: Edit, respondent: RespondentId, names: tuple[str, ...], contacts: tuple[str, ...]) -> None:
    before = people.identity(edit.db, respondent)
    if before is None and not names and not contacts:
        return
    if before is not None and (before.names, before.contacts) == (names, contacts):
        return
    ids = people.ids_of(edit.db, "identity", respondent)
    fields: dict[str, Json] = {"respondent": respondent, "names": list(names), "contacts": list(contacts)}
    edit.put_fields("identity", ids[0] if ids else new_id(), fields)
    known = next((one for one in people.persons(edit.db) if one.respondent == respondent), None)
    if known is not None and not names:
        register.have_compared(edit.db, take_off(edit, [known.id]))
    elif names:
        person = known or Person(PersonId(new_id()), (), register.new_pseudonym(edit.db), "", respondent)
        noted = before.names if before else ()
        # what somebody decided to be their name as well stays theirs
        besides = [form for form in person.forms if form not in noted]
        put_person(edit, replace(person, forms=tuple(dict.fromkeys((*names, *besides)))))
    register.have_compared(
        edit.db, (*contacts, *(before.names if before else ()), *(before.contacts if before else ()))
    )


def put_person(edit: Edit, person: Person) -> None:
    """Write somebody in the register as part of an edit, and recognise who waits under one of the forms."""
    before = people.persons(edit.db)
    edit.put(person)
    grown = entering.grown(before, people.persons(edit.db))
    changed = register.waiting_for(edit.db, person)
    for one in changed:
        edit.put(one)
    moved = entering.rearranged(edit.db, grown)
    for one in moved:
        edit.put(one)
    register.have_compared(edit.db, (*person.forms, *(form for one in (*changed, *moved) for form in one.forms)))


def _is_same(known: Person, forms: Sequence[str], relation: str) -> bool:
    """Whether somebody in the register is who is entered under some forms."""
    if not set(known.forms) & set(forms):
        return False
    # a respondent leaves under a code, never as what they are to somebody
    if relation and relation != known.relation and (known.relation or known.respondent):
        return False
    return entering.may_be_same(known.forms, forms)


def _extend_attributes(edit: Edit, info: StudyInfo, used: Mapping[str, str]) -> None:
    """Take up attributes and values that the study did not list: new keys stay at home until they are classified."""
    known = {one.key for one in info.attributes}
    new = [Attribute(key, key.replace("_", " ").capitalize(), AttributeClass.QUASI) for key in used if key not in known]
    if new:
        edit.put(replace(info, attributes=(*info.attributes, *new)))


def _code(typed: str) -> str:
    code = typed.strip()
    if not code or len(code) > _LONGEST_CODE or not any(sign.isalnum() for sign in code):
        raise InputError(Code.VALUE_INVALID, field="code")
    return code


def _attributes(given: Mapping[str, str]) -> dict[str, str]:
    clean = {key.strip(): value.strip() for key, value in given.items() if value.strip()}
    if any(not key for key in clean):
        raise InputError(Code.VALUE_INVALID, field="attribute")
    return clean


def clean_forms(typed: Sequence[str]) -> tuple[str, ...]:
    """Forms of a name as they are entered, each once.

    Raises:
        InputError: VALUE_INVALID when one is shorter than two letters.
    """
    clean = _texts(typed)
    if any(sum(sign.isalpha() for sign in form) < _SHORTEST_FORM for form in clean):
        raise InputError(Code.VALUE_INVALID, field="name")
    return clean


def _texts(typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.strip() for text in typed if text.strip()))


def _given(typed: str) -> str:
    if not typed.strip() or is_quarter(typed.strip()):
        return typed.strip()
    try:
        return date.fromisoformat(typed.strip()).isoformat()
    except ValueError:
        raise InputError(Code.VALUE_INVALID, field="given") from None


def _noted(identity: Identity | None) -> bool:
    return identity is not None and bool(identity.names or identity.contacts)
