"""The laws of the log on invented histories, with nothing but the pure functions of `domain.publication`."""

import hashlib
import random
import re
from collections.abc import Iterable
from copy import deepcopy
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import (
    Base,
    Change,
    EntityView,
    ForkError,
    Header,
    Operation,
    OpId,
    check_chain,
    deletion,
    differences,
    gaps,
    parse_record,
    payload_of,
    root,
    sealed,
    take_over,
    tick,
    view,
)
from fieldkit.domain.registry import DELETED

Log = dict[OpId, Operation]

FIELDS = ("speaker", "text", "later-field")
KINDS = ("turn", "later-kind")


def operation(
    id_: OpId, change: Change, *, entity: str = "e", kind: str = "turn", hlc: int = 0, previous: str = ""
) -> Operation:
    payload = payload_of(change.value, bytes(16))
    header = Header(
        id=id_,
        hlc=hlc,
        author="K1",
        kind=kind,
        entity=entity,
        field=change.field,
        subjects=(),
        parents=change.parents,
        payload_hash=hashlib.sha256(payload).hexdigest(),
        schema=1,
        previous=previous,
    )
    return sealed(header, payload)


class Replica:
    """A device: private fields, bases, log. `masks`: it is an interviewer's, whose capitals never leave."""

    def __init__(self, number: int, today: date, *, masks: bool = False) -> None:
        self.origin = f"{number:016x}:1"
        self.today = today
        self.masks = masks
        self.log: Log = {}
        self.private: dict[str, dict[str, Json]] = {}
        self.kinds: dict[str, str] = {}
        self.bases: dict[str, Base] = {}
        self.own: set[str] = set()
        self.leaving: set[str] = set()

    def create(self, entity: str, kind: str, fields: dict[str, Json]) -> None:
        self.private[entity] = fields
        self.kinds[entity] = kind
        self.own.add(entity)

    def delete(self, entity: str) -> None:
        del self.private[entity]
        if entity in self.bases:
            self.leaving.add(entity)

    def projected(self, entity: str) -> dict[str, Json]:
        hidden = self.masks and entity in self.own
        return {
            name: re.sub("[A-Z]", "x", value) if hidden and isinstance(value, str) else value
            for name, value in self.private[entity].items()
        }

    def publish(self) -> list[Operation]:
        made = []
        for entity in sorted(self.leaving | self.private.keys()):
            base = self.bases.get(entity)
            if entity in self.leaving and base is not None:
                changes = [deletion(base, self.seen(entity))]
            else:
                changes = differences(self.projected(entity), base)
            made += [self._append(entity, change) for change in changes]
        self.leaving.clear()
        return made

    def _append(self, entity: str, change: Change) -> Operation:
        seq = sum(1 for known in self.log if known.origin == self.origin) + 1
        last = self.log.get(OpId(self.origin, seq - 1))
        made = operation(
            OpId(self.origin, seq),
            change,
            entity=entity,
            kind=self.kinds[entity],
            hlc=tick(max((one.header.hlc for one in self.log.values()), default=0), self.today),
            previous=last.digest.hex() if last else "",
        )
        self.log[made.header.id] = made
        written = change.value if change.field is None else {change.field: change.value}
        assert isinstance(written, dict)
        base = self.bases.get(entity) or Base({}, {})
        heads = dict.fromkeys(written, (made.header.id,))
        self.bases[entity] = Base({**base.values, **written}, {**base.heads, **heads})
        return made

    def merge(self, arrived: Iterable[Operation]) -> None:
        self.publish()
        new = [one for one in arrived if self._is_new(one)]
        self.log.update((one.header.id, one) for one in new)
        for entity in {one.header.entity for one in new}:
            seen = self.seen(entity)
            taken = take_over(seen, self.bases.get(entity), self.private.get(entity))
            self.bases[entity] = taken.base
            self.kinds[entity] = seen.kind
            if seen.deleted:
                self.private.pop(entity, None)
                self.own.discard(entity)
            else:
                self.private.setdefault(entity, {}).update(taken.writes)

    def _is_new(self, arrived: Operation) -> bool:
        known = self.log.get(arrived.header.id)
        if known is not None and known.digest != arrived.digest:
            raise ForkError("same id, other content")
        return known is None

    def seen(self, entity: str) -> EntityView:
        return view([one for one in self.log.values() if one.header.entity == entity])

    def views(self) -> dict[str, EntityView]:
        return {entity: self.seen(entity) for entity in {one.header.entity for one in self.log.values()}}

    def root(self) -> bytes:
        return root(one.digest for one in self.log.values())


def assert_nothing_invisible(operations: list[Operation], seen: EntityView) -> None:
    """Compare with the definition: what no other operation on the field names as a parent is shown or stands beside."""
    named = {(one.header.field, parent) for one in operations for parent in one.header.parents}
    for one in operations:
        if one.payload is None:
            continue
        value = one.value
        written = value if one.header.field is None and isinstance(value, dict) else {one.header.field: value}
        for name, expected in written.items():
            assert name is not None
            if (name, one.header.id) in named or name == DELETED:
                continue
            shown = seen.fields[name]
            assert one.header.id in shown.heads
            assert expected == shown.value or (one.header.id, expected) in shown.concurrent


def act(dice: random.Random, replica: Replica, number: int) -> None:
    letters = "abcABC" if replica.masks else "abc"
    word = "".join(dice.choices(letters, k=2))
    if not replica.private or (len(replica.private) < 3 and dice.random() < 0.1):
        replica.create(f"{replica.origin}/{number}", dice.choice(KINDS), {"speaker": word, "text": word + "."})
        return
    entity = dice.choice(sorted(replica.private))
    if dice.random() < 0.1:
        replica.delete(entity)
        return
    if entity not in replica.own:
        word = word.lower()
    replica.private[entity][dice.choice(FIELDS)] = dice.choice([word, word, len(word), None])


def part_of(dice: random.Random, log: Log) -> list[Operation]:
    """All, any part, or a prefix of each origin, in any order."""
    operations = list(log.values())
    match dice.randrange(4):
        case 0 | 3:
            chosen = operations
        case 1:
            chosen = [one for one in operations if dice.random() < 0.6]
        case _:
            ends = {one.header.id.origin: dice.randint(0, 6) for one in operations}
            chosen = [one for one in operations if one.header.id.seq <= ends[one.header.id.origin]]
    dice.shuffle(chosen)
    return chosen


def run_history(seed: int) -> None:
    dice = random.Random(seed)
    replicas = [
        Replica(number, date(1960, 1, 1) + timedelta(days=dice.randrange(60_000)), masks=number < 2)
        for number in range(3)
    ]
    for number in range(dice.randint(6, 30)):
        replica = dice.choice(replicas)
        match dice.randrange(4):
            case 0:
                replica.publish()
                assert replica.publish() == []
            case 1:
                replica.merge(part_of(dice, dice.choice(replicas).log))
                before = replica.root(), replica.views(), deepcopy(replica.private), dict(replica.bases)
                assert replica.publish() == []
                replica.merge(part_of(dice, replica.log))
                assert (replica.root(), replica.views(), replica.private, replica.bases) == before
            case _:
                act(dice, replica, number)
    settle(dice, replicas)


def settle(dice: random.Random, replicas: list[Replica]) -> None:
    total: Log = {}
    for replica in replicas:
        replica.publish()
        total |= replica.log
    operations = list(total.values())
    assert [parse_record(one.record()) for one in operations] == operations
    observer = Replica(9, date(2020, 1, 1))
    while not total.keys() <= observer.log.keys():
        observer.merge(part_of(dice, total))
    for replica in replicas:
        replica.merge(operations)
        dice.shuffle(operations)
    views = observer.views()
    for replica in [*replicas, observer]:
        assert replica.root() == observer.root()
        assert replica.views() == views
        assert replica.publish() == []
        assert replica.private.keys() == {entity for entity, seen in views.items() if not seen.deleted}
    for entity, seen in views.items():
        assert_nothing_invisible([one for one in operations if one.header.entity == entity], seen)
        if not seen.deleted:
            assert observer.private[entity] == {name: one.value for name, one in seen.fields.items()}
            assert replicas[2].private[entity] == observer.private[entity]
    for origin in {one.header.id.origin for one in operations}:
        chain = sorted((one for one in operations if one.header.id.origin == origin), key=lambda one: one.header.id)
        check_chain(chain, None)
        assert gaps(one.header.id.seq for one in chain) == []


def test_random_histories_obey_the_laws() -> None:
    for seed in range(2000):
        run_history(seed)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_hundred_thousand_random_histories_obey_the_laws() -> None:
    for seed in range(2000, 102_000):
        run_history(seed)


@st.composite
def operations_of_one_entity(draw: st.DrawFn) -> list[Operation]:
    """Any operations, also such as no honest device writes: any parents, any clock, any part purged."""
    count = draw(st.integers(1, 7))
    ids = [OpId(f"{draw(st.integers(1, 3))}", number + 1) for number in range(count)]
    made = []
    for id_ in ids:
        name = draw(st.sampled_from([None, "a", "b", DELETED]))
        plain = draw(st.sampled_from(["x", "y", 1, None]))
        value: Json = {"a": plain, "b": "z"} if name is None else draw(st.booleans()) if name == DELETED else plain
        parents = tuple(sorted(draw(st.sets(st.sampled_from(ids), max_size=3)) - {id_}))
        one = operation(id_, Change(name, value, parents), hlc=draw(st.integers(0, 3)))
        made.append(one._replace(payload=None) if draw(st.integers(0, 5)) == 0 else one)
    return made


@settings(max_examples=300, deadline=None)
@given(operations_of_one_entity(), st.randoms(use_true_random=False))
def test_a_view_does_not_depend_on_order(operations: list[Operation], dice: random.Random) -> None:
    shuffled = dice.sample(operations, len(operations))
    assert view(shuffled) == view(operations)
    assert root(one.digest for one in shuffled) == root(one.digest for one in operations)


@settings(max_examples=300, deadline=None)
@given(operations_of_one_entity())
def test_what_stands_was_written_and_nothing_that_stands_is_lost(operations: list[Operation]) -> None:
    seen = view(operations)
    by_id = {one.header.id: one for one in operations}
    for name, shown in seen.fields.items():
        for head in shown.heads:
            value = by_id[head].value
            written = value[name] if by_id[head].header.field is None and isinstance(value, dict) else value
            assert written == shown.value or (head, written) in shown.concurrent
    assert_nothing_invisible(operations, seen)


@settings(max_examples=200, deadline=None)
@given(operations_of_one_entity())
def test_purging_moves_neither_root_nor_heads(operations: list[Operation]) -> None:
    emptied = [one._replace(payload=None) for one in operations]
    assert root(one.digest for one in emptied) == root(one.digest for one in operations)
    assert view(emptied).fields == {}


def test_grouping_of_merges_does_not_matter() -> None:
    for seed in range(50):
        dice = random.Random(seed)
        sources = [Replica(number, date(2026, 5, number)) for number in (1, 2, 3)]
        for number in range(12):
            act(dice, sources[number % 3], number)
            sources[number % 3].merge(part_of(dice, sources[(number + 1) % 3].log))
        sets = [list(one.log.values()) for one in sources]
        results = []
        for order in permutations(sets):
            reader = Replica(9, date(2026, 6, 1))
            for arrived in order:
                reader.merge(arrived)
            results.append((reader.root(), reader.views(), reader.private))
        together = Replica(8, date(2026, 6, 1))
        together.merge(one for arrived in sets for one in arrived)
        assert all(one == (together.root(), together.views(), together.private) for one in results)


def copy_of(replica: Replica) -> Replica:
    twin = Replica(0, replica.today)
    twin.origin = replica.origin
    twin.merge(replica.log.values())
    return twin


def test_a_fork_is_noticed() -> None:
    laptop = Replica(1, date(2026, 5, 17))
    laptop.create("e", "turn", {"text": "a"})
    laptop.publish()
    twin = copy_of(laptop)
    for replica, word in ((laptop, "b"), (twin, "c")):
        replica.private["e"]["text"] = word
        replica.publish()
    office = Replica(2, date(2026, 5, 17))
    office.merge(laptop.log.values())
    before = office.root(), deepcopy(office.private)
    with pytest.raises(ForkError):
        office.merge(twin.log.values())
    assert (office.root(), office.private) == before
    laptop.private["e"]["text"] = "d"
    (later,) = laptop.publish()
    with pytest.raises(ForkError):
        check_chain([*twin.log.values(), later], None)
