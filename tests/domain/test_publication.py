import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fieldkit.domain import canonical
from fieldkit.domain.canonical import Json
from fieldkit.domain.publication import (
    Base,
    ChainHead,
    Change,
    EntityView,
    ForkError,
    Header,
    Operation,
    OpId,
    check_chain,
    day_number,
    day_of,
    deletion,
    device_of,
    differences,
    gaps,
    origin_of,
    parse_header,
    parse_record,
    payload_of,
    root,
    sealed,
    take_over,
    tick,
    view,
    words_of,
)
from fieldkit.domain.registry import DELETED

ORIGIN = "0123456789abcdef:1"


def write(
    seq: int, field: str | None, value: Json, *parents: int, hlc: int = 0, origin: str = ORIGIN, previous: str = ""
) -> Operation:
    payload = payload_of(value, bytes(16))
    header = Header(
        id=OpId(origin, seq),
        hlc=hlc,
        author="K1",
        kind="turn",
        entity="e" * 32,
        field=field,
        subjects=("s" * 32,),
        parents=tuple(OpId(ORIGIN, parent) for parent in parents),
        payload_hash=hashlib.sha256(payload).hexdigest(),
        schema=1,
        previous=previous or ("0" * 64 if seq > 1 else ""),
    )
    return sealed(header, payload)


def chain(count: int) -> list[Operation]:
    made: list[Operation] = []
    for seq in range(1, count + 1):
        made.append(write(seq, "text", f"{seq}", previous=made[-1].digest.hex() if made else ""))
    return made


def purged(operation: Operation) -> Operation:
    return operation._replace(payload=None)


def test_a_record_is_canonical_and_comes_back() -> None:
    for operation in (write(1, None, {"text": "сөз"}), write(2, "text", "слово", 1), purged(write(3, "n", 5, 2))):
        record = operation.record()
        assert record == canonical.dumps(canonical.loads(record))
        assert parse_record(record) == operation
    assert write(1, "text", "слово").value == "слово"
    assert purged(write(1, "text", "слово")).value is None


def test_a_purged_operation_keeps_its_digest() -> None:
    operation = write(1, "text", "слово")
    assert purged(operation).digest == operation.digest
    assert root([purged(operation).digest]) == root([operation.digest])


@pytest.mark.parametrize(
    "record",
    [
        b"",
        b"null",
        b"{}",
        b'{"head":{},"payload":null}',
        b'{"payload":null,"head":{}}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_what_is_no_record(record: bytes) -> None:
    with pytest.raises(ValueError):
        parse_record(record)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": ["", 1]},
        {"id": ["x" * 65, 1]},
        {"id": [ORIGIN, 0]},
        {"id": [ORIGIN, True]},
        {"id": [ORIGIN, 2**53]},
        {"id": [ORIGIN]},
        {"id": None},
        {"hlc": -1},
        {"hlc": 2**53},
        {"hlc": "1"},
        {"schema": 0},
        {"author": 1},
        {"kind": None},
        {"entity": []},
        {"field": 1},
        {"payload": "0"},
        {"previous": "0"},
        {"previous": None},
        {"subjects": "abc"},
        {"subjects": [1]},
        {"subjects": None},
        {"parents": None},
        {"parents": {}},
        {"parents": 0},
        {"parents": ["ab"]},
        {"parents": [[ORIGIN]]},
        {"parents": [[ORIGIN, 1]]},
        {"later": 1},
    ],
)
def test_headers_out_of_range(changes: dict[str, Any]) -> None:
    header = write(1, "text", "слово").header
    assert parse_header(header.encoded()) == header
    with pytest.raises(ValueError):
        parse_header(canonical.dumps(canonical.loads(header.encoded()) | changes))


def test_a_header_says_the_same_when_written_again() -> None:
    operation = write(2, "text", "слово", 1)
    assert parse_record(operation.record()).header.encoded() == operation.head


def test_payloads_that_do_not_fit() -> None:
    operation = write(1, None, "слово")
    other = write(1, "text", "другое")
    for wrong in (
        operation.record(),
        other._replace(payload=write(1, "text", "слово").payload).record(),
        other.record() + b" ",
        other.record().replace(b'"payload":{', b'"payload": {'),
    ):
        with pytest.raises(ValueError):
            parse_record(wrong)


def test_the_clock_never_goes_back() -> None:
    day = date(2026, 5, 17)
    assert day_of(tick(0, day)) == day
    assert tick(tick(0, day), day) == tick(0, day) + 1
    assert tick(tick(0, date(2060, 1, 1)), day) == tick(0, date(2060, 1, 1)) + 1
    assert day_number(date(1960, 1, 1)) == 0
    assert day_of(2**53 - 1) is None


def test_a_clock_at_the_end_of_time_does_not_silence_others() -> None:
    latest = tick(2**53 - 1, date(2026, 5, 17))
    operation = write(1, "text", "слово", hlc=latest)
    assert parse_record(operation.record()) == operation


def test_values_side_by_side() -> None:
    first, left, right = write(1, "text", "a"), write(2, "text", "b", 1, hlc=1), write(3, "text", "c", 1, hlc=2)
    seen = view([left, right, first])
    text = seen.fields["text"]
    assert (text.value, text.shown, text.concurrent) == ("c", right.header.id, ((left.header.id, "b"),))
    assert text.agreeing == (right.header.id,)
    decided = view([first, left, right, write(4, "text", "b", 2, 3)])
    assert (decided.fields["text"].value, decided.fields["text"].concurrent) == ("b", ())


def test_equal_values_are_no_conflict() -> None:
    seen = view([write(1, "text", "a"), write(2, "text", "b", 1), write(3, "text", "b", 1)])
    assert seen.fields["text"].concurrent == ()
    assert seen.fields["text"].agreeing == (OpId(ORIGIN, 2), OpId(ORIGIN, 3))


def test_operations_that_name_each_other_all_stand() -> None:
    seen = view([write(1, "text", "a", 2), write(2, "text", "b", 1)])
    assert {seen.fields["text"].value, *(value for _, value in seen.fields["text"].concurrent)} == {"a", "b"}


def test_what_a_purged_operation_replaced_does_not_return() -> None:
    old, newer, purged_one = write(1, "text", "a"), write(2, "text", "b", 1), purged(write(3, "text", "c", 2))
    assert view([old, newer, purged_one]).fields == {}
    assert view([old, purged(write(2, "text", "b", 1))]).fields == {}
    later = write(4, "text", "d", 3)
    assert view([old, newer, purged_one, later]).fields["text"].value == "d"
    beside = write(5, "text", "e", 1)
    assert view([old, newer, purged_one, beside]).fields["text"].value == "e"


def test_the_origin_does_not_depend_on_order() -> None:
    made = [write(1, None, {"text": "a"}, hlc=5, origin="b:1"), write(1, None, {"text": "b"}, hlc=4, origin="c:1")]
    assert view(made).origin == view(made[::-1]).origin == "c:1"
    assert view([write(2, "text", "b", 1)]).origin == ""


def deleted_view(*after: Operation) -> EntityView:
    return view([write(1, None, {"text": "a", "n": 1}), write(2, DELETED, True, 1), *after])


def test_a_deletion_yields_to_a_concurrent_edit() -> None:
    assert (deleted_view().deleted, deleted_view().contested) == (True, False)
    edited = deleted_view(write(3, "text", "b", 1))
    assert (edited.deleted, edited.contested) == (False, True)
    again = deleted_view(write(3, "text", "b", 1), write(4, DELETED, True, 1, 2, 3))
    assert (again.deleted, again.contested) == (True, False)
    taken_back = deleted_view(write(3, DELETED, False, 2))
    assert (taken_back.deleted, taken_back.contested) == (False, False)


def test_differences_name_the_heads_of_the_base() -> None:
    base = Base({"text": "a", "n": 1}, {"text": (OpId(ORIGIN, 1),), "n": (OpId(ORIGIN, 2),)})
    assert differences({"text": "a", "n": 1}, base) == []
    assert differences({"text": "b", "n": 1, "new": None}, base) == [
        Change("text", "b", (OpId(ORIGIN, 1),)),
        Change("new", None),
    ]
    assert differences({"text": "b"}, None) == [Change(None, {"text": "b"})]
    assert deletion(base) == Change(DELETED, True, (OpId(ORIGIN, 1), OpId(ORIGIN, 2)))


def test_a_deletion_names_also_what_stands_in_conflict() -> None:
    operations = [write(1, None, {"text": "a"}), write(2, "text", "b", 1), write(3, "text", "c", 1)]
    base = Base({"text": "a"}, {"text": (OpId(ORIGIN, 1),)})
    change = deletion(base, view(operations))
    assert change == Change(DELETED, True, tuple(OpId(ORIGIN, seq) for seq in (1, 2, 3)))
    assert view([*operations, write(4, DELETED, True, 1, 2, 3)]).deleted
    assert view([*operations, write(4, DELETED, True, 1)]).contested


def test_taking_over_keeps_original_wording() -> None:
    seen = view([write(1, None, {"text": "x", "n": 1}), write(2, "text", "y", 1), write(3, "n", 2, 1)])
    base = Base({"text": "x", "n": 1}, {"text": (OpId(ORIGIN, 1),), "n": (OpId(ORIGIN, 1),)})
    taken = take_over(seen, base, {"text": "Анна", "n": 1})
    assert (taken.writes, taken.refused) == ({"n": 2}, ("text",))
    assert taken.base == replace(base, values={"text": "x", "n": 2}, heads={**base.heads, "n": (OpId(ORIGIN, 3),)})
    assert take_over(seen, None, None).writes == {"text": "y", "n": 2}


def test_chains() -> None:
    operations = chain(4)
    check_chain(operations, None)
    check_chain(operations[1:], operations[0].digest)
    with pytest.raises(ForkError):
        check_chain(operations[1:], operations[1].digest)
    with pytest.raises(ForkError):
        check_chain([operations[0], write(2, "text", "другое", previous="1" * 64)], None)
    for wrong in ([operations[0], operations[2]], [operations[0], operations[0]], operations[::-1]):
        with pytest.raises(ValueError, match="gap"):
            check_chain(wrong, None)


def test_gaps_are_exact() -> None:
    assert gaps([]) == gaps([3, 1, 2]) == []
    assert gaps([2, 3, 7, 9]) == [(1, 1), (4, 6), (8, 8)]


def test_the_root_is_of_a_set() -> None:
    digests = [one.digest for one in chain(3)]
    assert root(digests) == root(digests[::-1]) == hashlib.sha256(b"".join(sorted(digests))).digest()
    assert root(digests) != root(digests[1:])


def test_words_are_the_first_bits_of_the_root() -> None:
    words = [f"{place:011b}" for place in range(2048)]
    digest = bytes.fromhex("0123456789abcdef") + bytes(24)
    assert "".join(words_of(digest, words)) == f"{0x0123456789AB:048b}"[:44]


def test_chain_heads_sign_what_they_say() -> None:
    head = ChainHead(origin_of(device_of(b"k" * 32), 2), 7, "0" * 64, (b"k" * 32).hex(), "")
    assert head.origin == hashlib.sha256(b"k" * 32).hexdigest()[:16] + ":2"
    for other in (head._replace(seq=8), head._replace(digest="1" * 64), head._replace(origin="x:1")):
        assert other.signed_bytes() != head.signed_bytes()
