"""Changes to whole tables, made through TinyDB on a copy in memory."""

from collections.abc import Mapping
from typing import Any

import orjson
from tinydb import TinyDB
from tinydb.storages import MemoryStorage
from tinydb.table import Table
from tinydb.utils import LRUCache

from core.store.format import Document, Tables
from core.store.format import Documents as Stored

DocumentChanges = dict[str, dict[str, Document | None]]
"""Table name → our id → the new document, or None where it goes."""


class NoCache(LRUCache[Any, Any]):
    """TinyDB's own cache is stale as soon as a second handle writes; a capacity of 0 is ignored."""

    def get(self, key: Any, default: Any = None) -> Any:
        return default

    def set(self, key: Any, value: Any) -> None:
        pass


class Documents(Table):
    """A TinyDB table that takes many changes as one update."""

    query_cache_class = NoCache
    document_id_class = str  # type: ignore[assignment]  # as they are in the file: nothing to convert

    def apply(self, changes: Mapping[str, Document | None], places: Mapping[str, str]) -> None:
        """Put or remove documents by our id, without mutating any that stays."""

        def update(table: dict[Any, Any]) -> None:
            free = max(map(int, table), default=0) if changes.keys() - places.keys() else 0
            for id, document in changes.items():
                if document is None:
                    table.pop(places.get(id), None)
                else:
                    free += id not in places
                    table[places.get(id, str(free))] = document

        self._update_table(update)


class Ids:
    """Finds documents by our own id; looks through a table once for each state it is in.

    A document without an id of its own is known by all that it says.
    """

    def __init__(self) -> None:
        self._places: dict[str, tuple[Stored, dict[str, str]]] = {}

    def places(self, tables: Tables, name: str) -> dict[str, str]:
        """Return under which key of the table each id stands."""
        documents = tables.get(name, {})
        known = self._places.get(name)
        if known and known[0] is documents:
            return known[1]
        found: dict[str, str] = {}
        for key, document in documents.items():
            id = document.get("id")
            if not isinstance(id, str) or id in found:
                id = f"\0{orjson.dumps(document).decode()}"  # somebody edited it away: its words
            found[id] = key
        self._places[name] = documents, found
        return found

    def document(self, tables: Tables, name: str, id: str) -> Document | None:
        """Return the document of that id, if it is there."""
        key = self.places(tables, name).get(id)
        return None if key is None else tables[name][key]

    def standing(self, tables: Tables, changes: DocumentChanges) -> DocumentChanges:
        """Return what stands now in the places that the changes are about."""
        return {
            name: {id: self.document(tables, name, id) for id in documents}
            for name, documents in changes.items()
        }

    def applied(self, tables: Tables, changes: DocumentChanges) -> Tables:
        """Return the tables with the changes made; unchanged tables stay the same objects."""
        storage = MemoryStorage()  # type: ignore[no-untyped-call]
        storage.memory = dict(tables)
        database = TinyDB(storage=lambda: storage)
        for name, documents in changes.items():
            places = self.places(tables, name)
            Documents(database.storage, name).apply(documents, places)
            if documents.keys() <= places.keys() and None not in documents.values():
                self._places[name] = storage.memory[name], places  # nothing has moved
        return storage.memory

    def differences(self, here: Tables, there: Tables) -> DocumentChanges:
        """Return the changes that make the documents here those of there."""
        others = Ids()
        changes: DocumentChanges = {}
        for name in (here.keys() | there.keys()) - {"meta"}:
            for id in [*others.places(there, name), *self.places(here, name)]:
                document = others.document(there, name, id)
                if document != self.document(here, name, id):
                    changes.setdefault(name, {})[id] = document
        return changes
