"""Hierarchies that come with the program, and those of the study."""

from pathlib import Path

import pytest

from fieldkit.domain.hierarchy import Hierarchy
from fieldkit.domain.study import Attribute, AttributeClass
from fieldkit.errors import Code, InputError
from fieldkit.services import hierarchies, respondents
from fieldkit.services import study as studies
from fieldkit.services.respondents import RespondentDraft
from fieldkit.services.session import Study

OWN = Hierarchy({"Ак-Терек": ("Узген району", "Ош облусу"), "Мырза-Аке": ("Узген району", "Ош облусу"), "Чек": ()})


@pytest.mark.parametrize("name", hierarchies.names())
def test_every_value_says_as_much_on_each_level_as_its_hierarchy_promises(name: str) -> None:
    hierarchy = hierarchies.supplied(name)
    assert (hierarchy.supplied, hierarchy.depth) == (name, 2)
    above = {one for every in hierarchy.broader.values() for one in every}
    assert above.isdisjoint(hierarchy.broader)
    for value, every in hierarchy.broader.items():
        assert len(every) == hierarchy.depth
        assert value == value.strip()
        assert [hierarchy.at(value, level) for level in (1, 2)] == list(every)
        assert hierarchy.at(every[0], 2) == every[1]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("countries", "Катар", ("Western Asia", "Asia")),
        ("countries", "Republic of Korea", ("Eastern Asia", "Asia")),
        ("places", "Ош", ("Osh city", "Kyrgyzstan")),
        ("places", "Qo'qon", ("Fergana region", "Uzbekistan")),
        ("jobs", "медсестра", ("health professional", "professional")),
        ("role", "катчы", ("leader", "takes part")),
        ("ages", "34", ("30\u201339", "20\u201339")),
        ("years", "2014", ("2010\u20132014", "2010\u20132019")),
    ],
)
def test_supplied_ones(name: str, value: str, told: tuple[str, str]) -> None:
    hierarchy = hierarchies.supplied(name)
    assert (hierarchy.at(value, 1), hierarchy.at(value, 2)) == told


@pytest.mark.parametrize(
    ("values", "name"),
    [
        (["Russia", "Türkiye", "Qatar", "elsewhere"], "countries"),
        (["Ош", "Нарын", "Tashkent"], "places"),
        (["nurse", "водитель"], "jobs"),
        (["34", "61"], "ages"),
        (["2014", "2021"], "years"),
        (["34", "2014"], ""),
        (["woman", "man"], ""),
        ([], ""),
    ],
)
def test_the_fitting_one_is_proposed(values: list[str], name: str) -> None:
    assert hierarchies.proposal(values) == name


def test_an_own_one_goes_through_a_table(tmp_path: Path) -> None:
    file = tmp_path / "villages.csv"
    assert hierarchies.write_file(file, OWN).value == 3
    assert hierarchies.read_file(file) == OWN


def test_bands_become_a_table_of_the_values_that_are_there(tmp_path: Path) -> None:
    file = tmp_path / "ages.csv"
    hierarchies.write_file(file, hierarchies.supplied("ages"), ["34", "61"])
    assert hierarchies.read_file(file).broader == {
        "34": ("30\u201339", "20\u201339"),
        "61": ("60\u201369", "60\u201379"),
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("value,level 1\nA,x\nA,y\n", Code.NAME_TAKEN),
        ("value,level 1\n,x\n", Code.VALUE_MISSING),
        ("value,level 1\nA,\n", Code.FILE_EMPTY),
        ("value\nA\n", Code.COLUMN_MISSING),
    ],
)
def test_a_table_that_says_nothing_is_refused(tmp_path: Path, text: str, code: Code) -> None:
    file = tmp_path / "own.csv"
    file.write_text(text, "utf-8")
    with pytest.raises(InputError) as refused:
        hierarchies.read_file(file)
    assert refused.value.code is code


def test_the_values_of_an_attribute(study: Study) -> None:
    home = Attribute("home", "Home", AttributeClass.QUASI, ("Osh", "Talas"), OWN, 2)
    studies.change(study, attributes=[home])
    respondents.add(study, RespondentDraft(attributes={"home": "Ак-Терек"}))
    respondents.add(study, RespondentDraft(attributes={"home": "Osh"}))
    assert hierarchies.values(study, home) == ["Osh", "Talas", "Ак-Терек"]
    assert study.info.attributes == (home,)


def test_one_of_another_version_says_nothing_and_is_kept(study: Study) -> None:
    later = Attribute("home", "Home", AttributeClass.QUASI, (), Hierarchy(supplied="castles"), 1)
    studies.change(study, attributes=[later])
    assert study.info.attributes == (later,)
    assert not later.shareable
    with pytest.raises(InputError):
        hierarchies.supplied("castles")
