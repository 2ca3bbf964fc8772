"""The bytes of the file: what is read, what is refused as damaged."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.store.errors import Damaged
from core.store.format import META, Writer, is_ours, parse, version_of

TABLES = {"meta": META, "people": {"1": {"id": "a", "name": "Ada"}, "2": {"id": "b"}}}
texts = st.text(max_size=12)
values = st.none() | st.booleans() | texts | st.integers(-(2**60), 2**60) | st.lists(texts)
documents = st.dictionaries(texts, values, max_size=4)
numbered = st.lists(documents, max_size=4).map(
    lambda rows: {str(number): row for number, row in enumerate(rows, 1)}
)
tables = st.dictionaries(texts, numbered, min_size=1, max_size=4)


@given(tables)
def test_what_is_written_is_read_again(tables):
    content = Writer().dump(tables)
    assert parse(content) == tables == json.loads(content)


@pytest.mark.parametrize("indent", [None, 0, 1, 4])
def test_a_file_in_another_layout_is_read(indent):
    assert parse(json.dumps(TABLES, indent=indent).encode()) == TABLES


@pytest.mark.parametrize(
    "doubled",
    [
        b'{\n"people": {\n"1": {"id":"a"},\n"1": {"id":"b"}\n}\n}\n',
        b'{\n"people": {\n"1": {"id":"a"}\n},\n"people": {\n"2": {"id":"b"}\n}\n}\n',
    ],
)
def test_two_entries_named_alike_are_damage_for_one_would_get_lost(doubled):
    with pytest.raises(Damaged, match="it names two entries alike"):
        parse(doubled)


def test_a_writer_dumps_only_what_is_a_new_object(monkeypatch):
    from core.store import format

    dumped = []
    really = format.orjson.dumps
    writer = Writer()
    people = {str(n): {"id": str(n)} for n in range(5)}
    writer.dump({"people": people, "teas": {"1": {"name": "mint"}}})

    class Watched:
        JSONDecodeError, loads = format.orjson.JSONDecodeError, format.orjson.loads

        @staticmethod
        def dumps(value):
            dumped.append(value)
            return really(value)

    monkeypatch.setattr(format, "orjson", Watched)
    changed = {**people, "3": {"id": "new"}}
    content = writer.dump({"people": changed, "teas": {"1": {"name": "mint"}}})
    assert [each for each in dumped if isinstance(each, dict)] == [{"id": "new"}, {"name": "mint"}]
    assert json.loads(content)["people"] == changed


def test_a_version_or_a_format_that_is_not_there_is_no_trouble():
    assert (version_of({}), is_ours({})) == (1, False)
    assert (version_of({"meta": META}), is_ours({"meta": META})) == (META["1"]["version"], True)
    assert version_of({"meta": {"1": {"version": "nine"}}}) == 1
