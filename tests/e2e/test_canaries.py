"""5,000 canaries: none of them is in anything that leaves, and whoever takes a safeguard away finds some there."""

import logging
import shutil
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from fieldkit.anonymise import Anonymiser, contacts, hidden
from fieldkit.anonymise.declined import Declined
from fieldkit.anonymise.register import Register
from fieldkit.domain.canonical import Json
from fieldkit.domain.people import Consent, Person
from fieldkit.domain.registry import KINDS, Field, FieldType, Kind, Share, kind_named
from fieldkit.domain.study import Attribute
from fieldkit.errors import StateError
from fieldkit.services import exporting, gate, genesis, merging, projection, publishing, register, sheets
from fieldkit.services.projection import Projection
from fieldkit.services.session import Study
from fieldkit.store import entities
from tests.e2e import aviary
from tests.e2e.canaries import EACH, Bird, Hunt, flock, simplified
from tests.studies import Laptop, Team, payloads_of, tables_of

FLOCK = flock(160)
FEW = FLOCK[:4]
WORDED = (FieldType.TEXT, FieldType.TEXTS, FieldType.RECORD, FieldType.SPAN)


def hunt_for(birds: Sequence[Bird]) -> Hunt:
    return Hunt({stem for bird in birds for stem in bird.stems} | set(aviary.FORBIDDEN))


def caught(study: Study, folder: Path, birds: Sequence[Bird]) -> dict[str, set[str]]:
    """Where of what was made which canaries stand."""
    village = simplified(aviary.VILLAGE)
    hunt, place = hunt_for(birds), Hunt({village})
    found = {}
    for name, content in aviary.contents(folder, study.fact("box_secret")):
        found[name] = hunt.found(content) | (set() if name.startswith("study.") else place.found(content))
    return {name: canaries for name, canaries in found.items() if canaries}


def plant(study: Study, folder: Path, birds: Sequence[Bird]) -> None:
    handed = folder / "handed"
    handed.mkdir()
    aviary.plant(study, handed, birds)


@pytest.mark.parametrize("birds", [pytest.param(FLOCK, marks=pytest.mark.slow, id="5000"), pytest.param(FEW, id="few")])
def test_no_canary_is_in_anything_that_leaves(
    team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, birds: Sequence[Bird]
) -> None:
    study, other = team[0], team[1]
    plant(study, tmp_path, birds)
    hunt, out, temporary = hunt_for(birds), tmp_path / "out", tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    caplog.set_level(logging.DEBUG)
    aviary.decide_everything(study, birds)
    aviary.make_everything(study, out)
    sent = exporting.export(study, out / "sent.fkb", to=[genesis.address_of(other)]).value
    merging.merge(other, sent.path, trust=True)
    assert caught(study, out, birds) == {}
    for content in (payloads_of(study), payloads_of(other), repr(tables_of(other)), caplog.text):
        assert hunt.found(content.encode()) == set()
    assert list(temporary.iterdir()) == []
    for file in study.folder.rglob("*"):
        assert not file.is_file() or hunt.found(file.read_bytes()) == set(), file.name


def test_there_are_as_many_canaries_as_was_said() -> None:
    assert len({written for bird in FLOCK for written in bird.writings}) >= 0.9 * len(FLOCK) * EACH
    assert len(FLOCK) * EACH >= 5_000


def test_a_canary_stands_in_every_column_in_which_words_can(study: Study, tmp_path: Path) -> None:
    plant(study, tmp_path, FEW)
    aviary.decide_everything(study, FEW)
    hunt = hunt_for(FEW)
    empty = {
        (kind.name, field.name)
        for kind in KINDS
        for field in kind.fields
        if field.type in WORDED
        and field.share not in (Share.CLOSED, Share.PLAIN)
        and not _holds(study, kind, field, hunt)
    }
    # words of closed lists, codes that are drawn, keys of attributes, and places of a second reading
    assert empty == {
        ("study", "coarser"),
        ("respondent", "withheld"),
        ("person", "pseudonym"),
        ("identifier", "kind"),
        ("identifier", "decision"),
        ("identifier", "pseudonym"),
        ("passage", "why"),
        ("passage", "first"),
        ("passage", "second"),
    }


def _holds(study: Study, kind: Kind, field: Field, hunt: Hunt) -> bool:
    rows = study.db.execute(f'SELECT "{field.name}" FROM {kind.name}').fetchall()
    return any(hunt.found_in(str(value)) for (value,) in rows)


Patch = pytest.MonkeyPatch


def _register(patch: Patch) -> None:
    patch.setattr(Register, "find", lambda _self, _text, _stretches=None: [])


def _inflection(patch: Patch) -> None:
    """Names are known only as they were entered."""
    patch.setattr(Declined, "may_hold", lambda _self, _stretch: False)


def _contacts(patch: Patch) -> None:
    patch.setattr(contacts, "find", lambda _text, _numbers=frozenset(): [])


def _hidden_signs(patch: Patch) -> None:
    patch.setattr(hidden, "readings", lambda text: iter([hidden.plain(text)]))


def _roles(patch: Patch) -> None:
    patch.setattr(projection, "role_of", lambda _speakers, label: label)


def _quarters(patch: Patch) -> None:
    patch.setattr(projection, "quarter", lambda day: day)


def _lists(patch: Patch) -> None:
    patch.setattr(Projection, "_as_shared", lambda _self, value, _withheld: value)


def _levels(patch: Patch) -> None:
    patch.setattr(Attribute, "shared", lambda _self, value, _level=0: value)


def _withheld(patch: Patch) -> None:
    as_shared = Projection._as_shared
    patch.setattr(Projection, "_as_shared", lambda self, value, _withheld: as_shared(self, value, []))


def _tables(patch: Patch) -> None:
    patch.setattr(Projection, "_nameless", lambda _self, value: value)


def _span_map(patch: Patch) -> None:
    patch.setattr(Projection, "_span", lambda _self, value, _source: value)


def _wording(patch: Patch) -> None:
    patch.setattr(Anonymiser, "_instead", lambda self, found: f"[{self._register.forms} {found.subject}]")


def _relations(patch: Patch) -> None:
    def wordings(_plain: Anonymiser, _codes: object, persons: Sequence[Person], _all: object) -> dict[str, str]:
        return {str(one.id): f"[{one.relation or one.pseudonym}]" for one in persons}

    patch.setattr(register, "_wordings", wordings)


def _consent(patch: Patch) -> None:
    patch.setattr(Consent, "allows", lambda _self, _item: True)
    about = Projection._found_about
    patch.setattr(Projection, "_found_about", lambda *arguments: about(*arguments)._replace(agreed=True))


def _private_memos(patch: Patch) -> None:
    may_leave = Projection.may_leave
    patch.setattr(
        Projection,
        "may_leave",
        lambda self, kind, entity, fields: may_leave(self, kind, entity, {**fields, "shareable": True}),
    )


def _allow_list(patch: Patch) -> None:
    """As if somebody had declared a field shareable that is not."""
    speakers = kind_named("source").field("speakers")
    assert speakers is not None
    shareable = {kind.name: kind.shareable for kind in KINDS}
    open_ = {**shareable, "source": (*shareable["source"], replace(speakers, share=Share.PLAIN))}
    patch.setattr(Kind, "shareable", property(lambda self: open_[self.name]))


def _safe_titles(patch: Patch) -> None:
    patch.setattr(sheets, "shared_words", lambda _study, text: text)


def _safe_sheets(patch: Patch) -> None:
    patch.setattr(sheets, "contact_summary", partial(sheets.contact_summary, anonymised=False))
    draw = sheets.contact_pdf
    patch.setattr(sheets, "contact_pdf", lambda study, source: draw(study, source, anonymised=False))


def _purging(patch: Patch) -> None:
    patch.setattr(publishing._Publication, "_leaked", lambda _self, _operations, _row: frozenset())


SAFEGUARDS: tuple[tuple[Callable[[Patch], None], str, str], ...] = (
    (_register, "turn", ""),
    (_inflection, "turn", ""),
    (_contacts, "turn", aviary.PHONE),
    (_hidden_signs, "turn", ""),
    (_roles, "turn", ""),
    (_quarters, "interview", aviary.DAY),
    (_lists, "respondent", ""),
    (_levels, "respondent", simplified(aviary.VILLAGE)),
    (_withheld, "respondent", simplified(aviary.VILLAGE)),
    (_tables, "study", ""),
    (_span_map, "coding", ""),
    (_wording, "turn", ""),
    (_relations, "turn", ""),
    (_consent, "turn", aviary.SECRET),
    (_private_memos, "memo", aviary.SECRET),
    (_allow_list, "source", ""),
    (_safe_titles, "report-", ""),
    (_safe_sheets, "contact-", ""),
    (_purging, "turn", ""),
)
"""What is taken away, where a canary is found then, and which one where it matters."""


WITHOUT_LOOKING = (_inflection, _contacts, _hidden_signs)


class Shelf:
    """Closed vaults with a few canaries in them.

    Args:
        planted: nothing was looked for yet, and nothing has left.
        decided: everything was looked for and decided, after all of it had left once.
    """

    def __init__(self, planted: Laptop, decided: Laptop) -> None:
        self.planted, self.decided = planted, decided


@pytest.fixture(scope="module")
def shelf(founded: tuple[list[Laptop], Path], tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    folder = tmp_path_factory.mktemp("planted")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDKIT_CONFIG", str(folder / "configuration"))
        shutil.copytree(founded[1], folder / "configuration")
        planted = founded[0][0].copied(folder / "P.fieldkit")
        with closing(planted.open()) as study:
            plant(study, folder, FEW)
        decided = planted.copied(folder / "D.fieldkit")
        with closing(decided.open()) as study:
            # what a program that knew less let out must leave no more
            with pytest.MonkeyPatch.context() as less:
                _inflection(less)
                exporting.export(study, folder / "before.fkb")
            aviary.decide_everything(study, FEW)
    return Shelf(planted, decided)


PLAIN = [(kind, field) for kind in KINDS for field in kind.shareable if field.share in (Share.PLAIN, Share.LISTS)]


@pytest.mark.parametrize(("kind", "field"), PLAIN, ids=lambda one: one.name)
def test_a_canary_where_words_are_not_made_safe_stops_the_export(
    shelf: Shelf, tmp_path: Path, kind: Kind, field: Field
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with closing(shelf.decided.copied(tmp_path / "C.fieldkit").open()) as study:
        with study.writing() as db:
            [(entity,)] = db.execute(f"SELECT id FROM {kind.name} ORDER BY {_agreed(kind)} LIMIT 1").fetchall()
            entities.update(db, kind, entity, {field.name: _named(field, FEW[0].name)})
        with pytest.raises(StateError) as refused:
            exporting.export(study, out / "bundle.fkb")
    assert refused.value.facts == {"kind": kind.name, "id": entity}
    assert hunt_for(FEW).found_in(f"{refused.value!r} {refused.value.facts}") == set()
    assert list(out.iterdir()) == []


def _named(field: Field, name: str) -> Json:
    """A value of a field in which a name stands."""
    if field.name == "profiles":
        return {name: {"attributes": {}, "words": {}, "least_count": 5, "least_group": 3}}
    if field.type is FieldType.RECORD:
        return [{"key": "a", "label": name, "kind": "quasi", "values": []}]
    return [name] if field.type is FieldType.TEXTS else name


def _agreed(kind: Kind) -> str:
    """In an order in which those come first about whom something leaves."""
    return {"respondent": "code", "consent": "items DESC", "interview": "day DESC"}.get(kind.name, "id")


def _caught_in_all(laptop: Laptop, folder: Path, *, without: str = "") -> dict[str, set[str]]:
    """What is caught in everything that is made of a copy of a vault, or in all but one."""
    with closing(laptop.copied(folder / "C.fieldkit").open()) as study:
        aviary.make_everything(study, folder / "out", without=without)
        return caught(study, folder / "out", FEW)


@pytest.fixture
def no_gate(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finished files are not searched."""
    monkeypatch.setattr(gate, "search", lambda *_arguments: None)
    monkeypatch.setattr(gate, "search_file", lambda *_arguments, **_named: None)


@pytest.mark.usefixtures("no_gate")
def test_without_the_gate_everything_else_still_keeps_them_back(shelf: Shelf, tmp_path: Path) -> None:
    assert _caught_in_all(shelf.decided, tmp_path) == {}


@pytest.mark.usefixtures("no_gate")
@pytest.mark.parametrize(
    ("take_away", "place", "canary"), [pytest.param(*one, id=one[0].__name__.strip("_")) for one in SAFEGUARDS]
)
def test_whoever_takes_a_safeguard_away_is_caught(
    shelf: Shelf,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    take_away: Callable[[Patch], None],
    place: str,
    canary: str,
) -> None:
    take_away(monkeypatch)
    laptop = shelf.planted if take_away in WITHOUT_LOOKING else shelf.decided
    found = _caught_in_all(laptop, tmp_path, without=aviary.RELEASE)
    there = {one for name, every in found.items() if name.startswith(place) for one in every}
    assert there
    assert not canary or canary in there


def test_without_the_gate_words_that_are_not_made_safe_leave(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(shelf.decided.copied(tmp_path / "C.fieldkit").open()) as study:
        with study.writing() as db:
            entities.update(db, kind_named("study"), study.info.id, {"wave": FEW[0].name})
        with pytest.raises(StateError):
            exporting.export(study, tmp_path / "kept back.fkb")
        (tmp_path / "out").mkdir()
        monkeypatch.setattr(gate, "search", lambda *_arguments: None)
        exporting.export(study, tmp_path / "out" / "bundle.fkb")
        assert "study.wave" in caught(study, tmp_path / "out", FEW)
