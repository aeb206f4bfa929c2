"""What becomes of what was found when somebody enters the register: forms that several have, words that were kept."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from fieldkit.anonymise import Anonymiser
from fieldkit.domain.identifiers import REPLACING, Decision, FindingKind, Identifier
from fieldkit.domain.ids import IdentifierId, PersonId, new_id
from fieldkit.domain.people import Person
from fieldkit.services import register
from fieldkit.store import identifiers as store
from fieldkit.store import people
from fieldkit.vault.connection import Connection


def rearranged(
    db: Connection, entered: Mapping[PersonId, Sequence[str]], *, besides: Collection[IdentifierId] = ()
) -> list[Identifier]:
    """Identifiers that are to be written because some people were entered, or have more forms now.

    A form that more than one person has stands for none of them alone, in whatever case: it leaves as what is true of
    all. Words that were kept or dismissed before they were a name of these people wait for a decision again.

    Args:
        db: the writer's; the people are written.
        entered: who -> forms and parts of them that are new.
        besides: about which was just decided, so that nothing is asked again.
    """
    if not any(entered.values()):
        return []
    every = register.everybody(people.persons(db))
    shared = [form for forms in entered.values() for form in forms if len(register.subjects_of(every, form)) > 1]
    identifiers = store.identifiers(db)
    parted = _parted(db, identifiers, shared) if shared else []
    new = Anonymiser({str(person): forms for person, forms in entered.items()}, {})
    return [*parted, *_asked_again((one for one in identifiers if one.id not in besides), new)]


def grown(before: Iterable[Person], after: Iterable[Person]) -> dict[PersonId, list[str]]:
    """Who has forms now, or parts of them, that they had not before."""
    known = {one.id: set(register.with_parts(one.forms)) for one in before}
    new = {
        one.id: [form for form in register.with_parts(one.forms) if form not in known.get(one.id, ())] for one in after
    }
    return {person: forms for person, forms in new.items() if forms}


def _parted(db: Connection, identifiers: Iterable[Identifier], shared: Iterable[str]) -> list[Identifier]:
    """Shared forms taken off those who have them, as an identifier of their own that is nobody."""
    from fieldkit.anonymise.grouping import Groups

    several = Groups()
    for form in shared:
        several.add(FindingKind.PERSON, form, form)
    written: list[Identifier] = []
    gone: list[str] = []
    for one in identifiers:
        if one.kind is not FindingKind.PERSON or not _is_somebody(one):
            continue
        going = [form for form in one.forms if several.owner(FindingKind.PERSON, form)]
        if len(going) == len(one.forms):
            written.append(nobody(one))
        elif going:
            written.append(replace(one, forms=tuple(form for form in one.forms if form not in going)))
            gone += going
    if gone:
        pseudonym = register.new_pseudonym(db)
        fresh = Identifier(
            IdentifierId(new_id()), FindingKind.PERSON, tuple(gone), Decision.REMOVE, "", pseudonym, None
        )
        written.append(fresh)
    return written


def may_be_same(forms: Iterable[str], others: Iterable[str]) -> bool:
    """Whether forms may be of one person: with two full names, one of them is the other's in some case or script."""
    from fieldkit.anonymise.grouping import Groups

    groups = Groups()
    full, other = ([form for form in held if len(form.split()) > 1] for held in (forms, others))
    for form in full:
        groups.add(FindingKind.PERSON, form, form)
    return not full or not other or any(groups.owner(FindingKind.PERSON, form) for form in other)


def nobody(identifier: Identifier) -> Identifier:
    """Somebody of whom nobody can tell which of several people they are."""
    return replace(identifier, person=None, decision=Decision.REMOVE, instead="")


def _is_somebody(one: Identifier) -> bool:
    return one.decision is Decision.OPEN or (one.decision in REPLACING and one.person is not None)


def _asked_again(identifiers: Iterable[Identifier], new: Anonymiser) -> Iterator[Identifier]:
    for one in identifiers:
        if one.decision not in register.KEEPING or one.typed:
            continue
        named = {PersonId(subject) for form in one.forms for subject in register.subjects_of(new, form)}
        if named:
            yield replace(one, decision=Decision.OPEN, person=named.pop() if len(named) == 1 else None)
