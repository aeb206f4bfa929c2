"""The register of people as one sees it: who is mentioned, interviewers, and public figures to keep.

Public figures are no persons of the register, whose every form is replaced: they are identifiers of people that were
decided to be kept, whether here or where they were found.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fieldkit.domain.identifiers import REPLACING, Decision, FindingKind, Identifier
from fieldkit.domain.ids import IdentifierId, PersonId, new_id
from fieldkit.domain.people import Person, PersonRole, relation_as, role_in
from fieldkit.errors import Code, InputError
from fieldkit.services import register, respondents, settling
from fieldkit.services.editing import Edit, editing
from fieldkit.services.outcome import Outcome
from fieldkit.services.session import Study
from fieldkit.store import identifiers as store
from fieldkit.store import people
from fieldkit.vault.connection import Connection


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody in the register who was not interviewed.

    Attributes:
        id: of the person, or of the identifier of a public figure.
        role: why they stand there.
        forms: of the name, in any script.
        relation: "" or who they are; of interviewers and public figures what else is said of them.
        wording: what stands in place of the name, "" when it stays as spoken.
        pseudonym: four random base-32 characters, one set a vault.
    """

    id: str
    role: PersonRole
    forms: tuple[str, ...] = field(repr=False)
    relation: str = field(repr=False)
    wording: str = field(repr=False)
    pseudonym: str


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What the form holds.

    Attributes:
        forms: of the name; those of a public figure stay as they are in every case form, others are replaced, and so
            are their parts.
        relation: "" or who they are.
        role: why they stand in the register.
    """

    forms: tuple[str, ...] = field(repr=False)
    relation: str = field(default="", repr=False)
    role: PersonRole = PersonRole.MENTIONED


def entries(study: Study) -> list[Entry]:
    """Everybody in the register who was not interviewed: by role, then by name."""
    wordings, order = register.wordings(study.db), list(PersonRole)
    every = [
        *(_said(one, wordings) for one in _others(study.db)),
        *(_kept(one) for one in _figures(study.db)),
    ]
    return sorted(every, key=lambda one: (order.index(one.role), [form.casefold() for form in one.forms], one.id))


def enter(study: Study, draft: EntryDraft) -> Outcome[Entry]:
    """Enter somebody.

    Raises:
        InputError: VALUE_MISSING, VALUE_INVALID when a form is shorter than two letters, NAME_TAKEN when one is
            replaced for somebody else and should stay, or the other way round.
    """
    forms = _clean(draft.forms)
    if draft.role is not PersonRole.PUBLIC:
        _require_replaceable(study.db, forms)
        entered = respondents.register_person(study, forms, relation=relation_as(draft.role, draft.relation))
        return Outcome(_said(entered.value, register.wordings(study.db)), entered.touched, entered.undo)
    with editing(study, "person-registered") as edit:
        new = settling.fresh(edit.db, FindingKind.PERSON, (), Decision.KEEP)
        figure = _keep(edit, new, forms, draft.relation)
    return edit.outcome(_kept(figure))


def change(study: Study, entry: str, draft: EntryDraft) -> Outcome[Entry]:
    """Write the form of somebody in the register. What was found under forms that are not theirs any more waits for a
    decision.

    Raises:
        InputError: NOT_FOUND; as `enter`, and VALUE_INVALID when the relation holds a name.
    """
    forms, relation = _clean(draft.forms), draft.relation
    said = relation_as(draft.role, relation)
    keeps = draft.role is PersonRole.PUBLIC
    with editing(study, "person-changed") as edit:
        figure = next((one for one in _figures(edit.db) if one.id == entry), None)
        person = next((one for one in _others(edit.db) if one.id == entry), None)
        if figure is not None:
            changed = _keep(edit, figure, forms, relation) if keeps else _replace(edit, figure, forms, said)
        elif person is not None and keeps:
            released = _released(edit, person, forms)
            changed = _keep(edit, released, tuple(dict.fromkeys((*forms, *released.forms))), relation)
        elif person is not None:
            changed = _rewrite(edit, person, forms, said)
        else:
            raise InputError(Code.NOT_FOUND, kind="person")
        if not keeps:
            register.require_nameless(edit.db, relation, field="relation")
        entered = _kept(changed) if isinstance(changed, Identifier) else _said(changed, register.wordings(edit.db))
    return edit.outcome(entered)


def remove(study: Study, entry: str) -> Outcome[None]:
    """Take somebody off the register; a public figure who was found waits for a decision again.

    Raises:
        InputError: NOT_FOUND.
    """
    figure = next((one for one in _figures(study.db) if one.id == entry), None)
    if figure is None:
        return respondents.unregister_person(study, PersonId(entry))
    with editing(study, "person-unregistered") as edit:
        edit.remove("identifier", [figure.id])
        _let_wait(edit, figure.forms)
    return edit.outcome(None)


def _others(db: Connection) -> list[Person]:
    return [one for one in people.persons(db) if one.respondent is None]


def _figures(db: Connection) -> list[Identifier]:
    """Public figures. Words that somebody read and typed because they may stay are none."""
    return [
        one
        for one in store.identifiers(db)
        if one.kind is FindingKind.PERSON and one.decision is Decision.KEEP and not one.typed
    ]


def _said(person: Person, wordings: Mapping[str, str]) -> Entry:
    role, words = role_in(person.relation)
    return Entry(person.id, role, person.forms, words, wordings.get(person.id, ""), person.pseudonym)


def _kept(figure: Identifier) -> Entry:
    return Entry(figure.id, PersonRole.PUBLIC, figure.forms, figure.instead, "", figure.pseudonym)


def _keep(edit: Edit, figure: Identifier, forms: tuple[str, ...], relation: str) -> Identifier:
    """Have somebody kept under some forms; whoever waits for a decision under one of them is taken in."""
    shared = _folded(forms)
    _require_keepable(edit.db, shared, figure.id)
    taken: list[str] = []
    for one in store.identifiers(edit.db):
        theirs = [form for form in one.forms if form.casefold() in shared]
        if one.id == figure.id or not theirs:
            continue
        waits = one.kind is FindingKind.PERSON and one.decision is Decision.OPEN
        staying = () if waits else tuple(form for form in one.forms if form not in theirs)
        taken += one.forms if waits else theirs
        if staying:
            edit.put(replace(one, forms=staying))
        else:
            edit.remove("identifier", [one.id])
    every = tuple(dict.fromkeys((*forms, *taken)))
    kept = replace(figure, forms=every, decision=Decision.KEEP, instead=relation.strip(), person=None)
    (settled,) = settling.settle(edit, kept)
    _let_wait(edit, [form for form in figure.forms if form.casefold() not in _folded(every)])
    return settled


def _released(edit: Edit, person: Person, forms: Sequence[str]) -> Identifier:
    """What was found of somebody who is taken off the register to be kept; other forms than those named, in whatever
    ending, wait for a decision: a first name alone may be somebody else's.
    """
    named = _like(forms)
    held = [one for one in store.identifiers(edit.db) if one.person == person.id]
    found = tuple(dict.fromkeys(form for one in held for form in one.forms))
    theirs = tuple(form for form in found if named(form))
    edit.remove("identifier", [one.id for one in held])
    edit.remove("person", [person.id])
    register.have_compared(edit.db, (*person.forms, *found))
    _let_wait(edit, [form for form in found if form not in theirs])
    # whoever is replaced again later is the same person in everything that left
    return replace(settling.fresh(edit.db, FindingKind.PERSON, theirs, Decision.KEEP), pseudonym=person.pseudonym)


def _rewrite(edit: Edit, person: Person, forms: tuple[str, ...], relation: str) -> Person:
    """Write somebody who is replaced, and goes on to be."""
    _require_replaceable(edit.db, forms)
    theirs, were_theirs = _like(register.with_parts(forms)), _like(register.with_parts(person.forms))
    changed = replace(person, forms=forms, relation=relation)
    respondents.put_person(edit, changed)
    waiting: list[str] = []
    for one in store.identifiers(edit.db):
        if one.person != person.id:
            continue
        going = [form for form in one.forms if were_theirs(form) and not theirs(form)]
        waiting += going
        if len(going) == len(one.forms):
            edit.remove("identifier", [one.id])
        elif going:
            edit.put(replace(one, forms=tuple(form for form in one.forms if form not in going)))
    register.have_compared(edit.db, (*person.forms, *waiting))
    _let_wait(edit, waiting)
    return changed


def _replace(edit: Edit, figure: Identifier, forms: tuple[str, ...], relation: str) -> Person:
    """Have a public figure replaced from now on."""
    _require_replaceable(edit.db, forms, apart=figure.id)
    person = Person(PersonId(new_id()), forms, figure.pseudonym, relation, None)
    theirs = tuple(form for form in figure.forms if form.casefold() in _folded(forms))
    if theirs:
        edit.put(replace(register.recognised(figure, person.id), forms=theirs, instead=""))
    else:
        edit.remove("identifier", [figure.id])
    respondents.put_person(edit, person)
    _let_wait(edit, [form for form in figure.forms if form not in theirs])
    return person


def _like(forms: Iterable[str]) -> Callable[[str], bool]:
    """Tells whether a form that was found is one of some forms in another ending or script, or with a word for kin."""
    # Late: the grammar of endings is loaded when somebody changes the register, not with the program.
    from fieldkit.anonymise.grouping import Groups

    groups = Groups()
    for form in forms:
        groups.add(FindingKind.PERSON, form, form)
    return lambda form: groups.owner(FindingKind.PERSON, form) is not None


def _let_wait(edit: Edit, forms: Sequence[str]) -> None:
    """Have decided anew about forms that were found and are nobody's any more."""
    found = tuple(form for form in dict.fromkeys(forms) if store.occurrences(edit.db, [form], limit=1))
    if found:
        settling.settle(edit, settling.fresh(edit.db, FindingKind.PERSON, found, Decision.OPEN))


def _require_keepable(db: Connection, forms: Collection[str], figure: IdentifierId) -> None:
    """Refuse to keep what is replaced for somebody or something else.

    Raises:
        InputError: NAME_TAKEN.
    """
    named = _folded(form for one in people.persons(db) for form in register.with_parts(one.forms))
    replaced = _folded(
        form for one in store.identifiers(db) if one.decision in REPLACING and one.id != figure for form in one.forms
    )
    if not (named | replaced).isdisjoint(forms):
        raise InputError(Code.NAME_TAKEN, kind="person")


def _require_replaceable(db: Connection, forms: Iterable[str], apart: str = "") -> None:
    """Refuse to replace what is to be kept as the name of a public figure.

    Raises:
        InputError: NAME_TAKEN.
    """
    kept = _folded(form for one in _figures(db) if one.id != apart for form in one.forms)
    if not kept.isdisjoint(_folded(forms)):
        raise InputError(Code.NAME_TAKEN, kind="person")


def _clean(forms: Sequence[str]) -> tuple[str, ...]:
    clean = respondents.clean_forms(forms)
    if not clean:
        raise InputError(Code.VALUE_MISSING, field="name")
    return clean


def _folded(forms: Iterable[str]) -> set[str]:
    return {form.casefold() for form in forms}
