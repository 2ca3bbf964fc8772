"""The documents of one owner as rows: what stood there, and what a save changes."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import orjson

from core.store.errors import NotOpened
from core.store.format import Document, Documents, Tables

Bodies = dict[str, dict[str, str]]
"""The tables with each document as the text that stands in its row."""


class State(NamedTuple):
    """What stood in the database at one moment."""

    version: int | None
    tables: Tables
    bodies: Bodies


class Change(NamedTuple):
    """A document as the text in its row, before and after; None where there is no row."""

    table: str
    key: str
    before: str | None
    after: str | None


def state_of(rows: Sequence[Any], before: State) -> State:
    """Return what the rows hold; what stayed as it was before stays the same objects."""
    bodies: Bodies = {}
    for _, name, doc_id, body in rows:
        if name is not None:  # as for an owner who has removed everything
            bodies.setdefault(name, {})[str(doc_id)] = body
    tables = {name: _documents(name, texts, before) for name, texts in bodies.items()}
    return State(rows[0].version if rows else None, tables, bodies)


def _documents(name: str, bodies: dict[str, str], before: State) -> Documents:
    known, documents = before.bodies.get(name, {}), before.tables.get(name, {})
    if bodies == known:
        return documents
    return {
        key: documents[key] if known.get(key) == body else _document(body, f"{name} {key}")
        for key, body in bodies.items()
    }


def _document(body: str, place: str) -> Document:
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        document = None
    if not isinstance(document, dict):
        raise NotOpened(f"the entry “{place}” in the database is damaged")
    return document


def changes_of(seen: State, tables: Tables) -> Iterator[Change]:
    """Yield what is different now; only documents that are new objects are looked at.

    Raises:
        TypeError: A value cannot be JSON.
    """
    for name in seen.tables.keys() | tables.keys():
        before, now = seen.tables.get(name, {}), tables.get(name, {})
        if now is before:
            continue
        bodies = seen.bodies.get(name, {})
        for key, document in now.items():
            if document is not before.get(key):
                body = orjson.dumps(document).decode()
                if body != bodies.get(key):
                    yield Change(name, key, bodies.get(key), body)
        for key in before.keys() - now.keys():
            yield Change(name, key, bodies[key], None)


def changed(bodies: Bodies, changes: list[Change]) -> Bodies:
    """Return the texts as they stand once these changes are kept."""
    touched = {each.table for each in changes}
    after = {name: dict(texts) if name in touched else texts for name, texts in bodies.items()}
    for name, key, _, body in changes:
        if body is None:
            del after[name][key]
        else:
            after.setdefault(name, {})[key] = body
    return after
