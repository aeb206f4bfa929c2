"""What the study says of itself, as a use case."""

import pytest

from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Code, InputError
from fieldkit.services import study as studies
from fieldkit.services import undo
from fieldkit.services.session import Study
from tests.studies import steps_left

AGE = Attribute("age", "Возраст", AttributeClass.QUASI, ("18-29", "30-39"))


def test_only_what_is_given_changes(study: Study) -> None:
    before = study.info
    outcome = studies.change(study, wave=" 2026 ", languages=["ky", "ru"])
    assert outcome.touched == {"study"}
    assert outcome.value == study.info
    assert (study.info.title, study.info.wave, study.info.languages) == (before.title, "2026", ("ky", "ru"))
    studies.change(study, title=" Дома ", attributes=[AGE])
    assert (study.info.title, study.info.wave, study.info.attributes) == ("Дома", "2026", (AGE,))
    undo.undo(study)
    undo.undo(study)
    assert study.info == before


def test_the_same_again_is_no_step(study: Study) -> None:
    outcome = studies.change(study, title=study.info.title)
    assert (outcome.touched, outcome.undo, steps_left(study)) == (frozenset(), None, (False, False))


def test_a_title_and_keys_are_needed_and_keys_are_not_shared(study: Study) -> None:
    before = study.info
    unnamed = Attribute("", "Возраст", AttributeClass.FREE)
    for title, attributes, code in (
        (" ", None, Code.VALUE_MISSING),
        (None, [unnamed], Code.VALUE_MISSING),
        (None, [AGE, AGE], Code.NAME_TAKEN),
    ):
        with pytest.raises(InputError) as refused:
            studies.change(study, title=title, attributes=attributes)
        assert refused.value.code is code
    assert study.info == before
