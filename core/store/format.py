"""The file itself: one JSON object of tables, one document a line, readable by stock TinyDB."""

import codecs
import gc
import json
from collections.abc import Mapping
from typing import Any

import orjson

from core.domain.snapshot import VERSION
from core.store.errors import Damaged

FORMAT = "inside-view"
META = {"1": {"format": FORMAT, "version": VERSION}}

Document = dict[str, Any]
Documents = dict[str, Document]
Tables = dict[str, Documents]


def parse(content: bytes) -> Tables:
    """Read a workspace file.

    Raises:
        Damaged: The bytes are cut short, not JSON, not in the shape of tables of documents, or
            name two documents alike, of which one would get lost.
    """
    content = content.removeprefix(codecs.BOM_UTF8)  # which some editors write
    collecting = gc.isenabled()
    gc.disable()  # it would walk every new dictionary again: half the time of a large file
    try:
        tables = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise Damaged("it is cut short or damaged") from error
    finally:
        if collecting:
            gc.enable()
    if not _is_tables(tables):
        raise Damaged("it holds something else than tables of records")
    # In our own layout every table and document begins a line; only other layouts and doubled
    # names bring these counts apart, and finding doubled names takes many times as long.
    if content.count(b'\n"') != sum(1 + len(documents) for documents in tables.values()):
        _refuse_doubled_names(content)
    return tables  # type: ignore[no-any-return]


def version_of(tables: Tables) -> int:
    """Return the version of the program that wrote the tables; 1 where none is given."""
    version = tables.get("meta", {}).get("1", {}).get("version", 1)
    return version if isinstance(version, int) else 1


def is_ours(tables: Tables) -> bool:
    """Return whether Inside View wrote the tables."""
    return tables.get("meta", {}).get("1", {}).get("format") == FORMAT


class Writer:
    """Turns tables into bytes, dumping again only documents that are new objects."""

    def __init__(self) -> None:
        self._lines: dict[str, dict[str, tuple[Document, bytes]]] = {}
        self._blocks: dict[str, tuple[Documents, bytes]] = {}

    def dump(self, tables: Mapping[str, Documents]) -> bytes:
        """Return the file content.

        Raises:
            TypeError: A value cannot be JSON, such as a lone surrogate or a number over 64 bits.
        """
        return b"".join(self.chunks(tables))

    def chunks(self, tables: Mapping[str, Documents]) -> list[bytes]:
        """Return the file content in pieces, which need not be copied into one before writing."""
        pieces = [b"{\n"]
        for name, documents in tables.items():
            pieces += [self._block(name, documents), b",\n"]
        return [*pieces[:-1], b"\n}\n"]

    def _block(self, name: str, documents: Documents) -> bytes:
        known = self._blocks.get(name)
        if known and known[0] is documents:
            return known[1]
        old = self._lines.get(name, {})
        lines = {
            key: line
            if (line := old.get(key)) is not None and line[0] is doc
            else (doc, orjson.dumps(key) + b": " + orjson.dumps(doc))
            for key, doc in documents.items()
        }
        body = b",\n".join([line for _, line in lines.values()])
        block = orjson.dumps(name) + b": {\n" + body + b"\n}"
        self._lines[name], self._blocks[name] = lines, (documents, block)
        return block


def _refuse_doubled_names(content: bytes) -> None:
    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(found := dict(pairs)) < len(pairs):
            raise Damaged("it names two entries alike")
        return found

    json.loads(content, object_pairs_hook=object_of)


def _is_tables(value: object) -> bool:
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(documents, dict) for documents in value.values())
        and all(
            key.isdecimal() and isinstance(doc, dict)
            for documents in value.values()
            for key, doc in documents.items()
        )
    )
