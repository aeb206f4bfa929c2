"""Looking for names in a study, and what becomes of them."""

from pathlib import Path

from fieldkit.domain.identifiers import Identifier
from fieldkit.services import deciding, finding, register, respondents
from fieldkit.services.session import Study
from tests.studies import transcript


def search(study: Study, folder: Path, *lines: str) -> None:
    """Bring in some lines of talk and look through them."""
    transcript(study, folder, words="".join(f"R1: {line}\n\n" for line in lines))
    finding.note(study, finding.look(study))


def again(study: Study) -> None:
    finding.start_again(study)
    finding.note(study, finding.look(study))


def shared(study: Study, text: str) -> str:
    """A text as it leaves."""
    return register.anonymiser(study.db).shared(text).text


def of(study: Study, form: str) -> Identifier:
    """The identifier with a form."""
    (found,) = [row.identifier for row in deciding.queue(study) if form in row.identifier.forms]
    return found


def person(study: Study, *forms: str, relation: str = "") -> str:
    """Somebody in the register; what stands in place of their name."""
    return f"[Person {respondents.register_person(study, forms, relation=relation).value.pseudonym}]"


# relations, codes and what something is generalised to
