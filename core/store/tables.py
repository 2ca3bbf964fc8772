"""Changes to whole tables, made through TinyDB on a copy in memory."""

from collections.abc import Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import MemoryStorage
from tinydb.table import Table
from tinydb.utils import LRUCache

from core.store.format import Document, Tables

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

    def apply(self, changes: Mapping[str, Document | None]) -> None:
        """Put or remove documents by our id, without mutating any that stays."""

        def update(table: dict[int, Any]) -> None:
            places = {
                id: doc_id for doc_id, doc in table.items() if (id := _id_of(doc)) is not None
            }
            free = max(table, default=0)
            for id, document in changes.items():
                if document is None:
                    table.pop(places.get(id, -1), None)
                else:
                    free += id not in places
                    table[places.get(id, free)] = document

        self._update_table(update)


def applied(tables: Tables, changes: DocumentChanges) -> Tables:
    """Return the tables with the changes made; unchanged tables stay the same objects."""
    storage = MemoryStorage()  # type: ignore[no-untyped-call]
    storage.memory = dict(tables)
    database = TinyDB(storage=lambda: storage)
    for name, documents in changes.items():
        Documents(database.storage, name).apply(documents)
    return storage.memory


def by_id(tables: Tables, name: str) -> dict[str, Document]:
    """Return the documents of a table by our own id."""
    return {id: doc for doc in tables.get(name, {}).values() if (id := _id_of(doc)) is not None}


def _id_of(document: Document) -> str | None:
    """Return our id, or None where somebody edited it into something else."""
    id = document.get("id")
    return id if isinstance(id, str) else None


def standing(tables: Tables, changes: DocumentChanges) -> DocumentChanges:
    """Return what stands now in the places that the changes are about."""
    now: DocumentChanges = {}
    for name, documents in changes.items():
        found = by_id(tables, name)
        now[name] = {id: found.get(id) for id in documents}
    return now


def differences(here: Tables, there: Tables) -> DocumentChanges:
    """Return the changes that make the documents here those of there."""
    changes: DocumentChanges = {}
    for name in (here.keys() | there.keys()) - {"meta"}:
        old, new = by_id(here, name), by_id(there, name)
        changed = {id: new.get(id) for id in [*new, *old] if old.get(id) != new.get(id)}
        if changed:
            changes[name] = changed
    return changes
