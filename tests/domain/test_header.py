"""The header of an operation is written as canonical JSON, whatever stands in it."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from fieldkit.domain import canonical
from fieldkit.domain.publication import Header, OpId

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
numbers = st.integers(1, 2**53)
ids = st.builds(OpId, words, numbers)
headers = st.builds(
    Header,
    id=ids,
    hlc=numbers,
    author=words,
    kind=words,
    entity=words,
    field=st.none() | words,
    subjects=st.lists(words, max_size=3).map(tuple),
    parents=st.lists(ids, max_size=3).map(tuple),
    payload_hash=words,
    schema=numbers,
    previous=words,
)


@given(headers)
def test_a_header_is_canonical(header: Header) -> None:
    names = {**structs.asdict(header), "payload": header.payload_hash}
    del names["payload_hash"]
    assert header.encoded() == canonical.dumps(names)
