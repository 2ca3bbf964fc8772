"""What a workspace holds at one moment: the documents, and the typed view of them."""

from typing import NamedTuple

from core.domain.record import Record
from core.domain.snapshot import TABLES, Snapshot
from core.store.codec import to_record
from core.store.format import Documents, Tables
from core.store.mend import mended
from core.store.tables import DocumentChanges


class State(NamedTuple):
    """Documents as they stand in the file, and the records made of them."""

    tables: Tables
    records: Snapshot
    """Every document that can be read, also what points to something that is not there."""
    snapshot: Snapshot
    """What may be shown: every reference in it leads somewhere."""

    @property
    def unreadable(self) -> int:
        """How many documents are kept and cannot be shown, because somebody edited them."""
        documents = sum(len(self.tables.get(name, ())) for name in TABLES)
        return documents - sum(len(self.snapshot.table(kind)) for kind in TABLES.values())

    @property
    def loose(self) -> int:
        """How many records point to something that is not there."""
        if self.records is self.snapshot:
            return 0
        return sum(
            self.snapshot.get(kind, id) is not record
            for kind in TABLES.values()
            for id, record in self.records.table(kind).items()
        )


NOTHING = State({}, Snapshot({}), Snapshot({}))


def state_of(tables: Tables, before: State = NOTHING) -> State:
    """Return the state that tables written by somebody else are in.

    Records whose documents are the same objects as before stay the same objects too.
    """
    changed = {
        kind: _records(tables.get(name, {}), before.tables.get(name, {}), kind, before.records)
        for name, kind in TABLES.items()
        if tables.get(name) is not before.tables.get(name)
    }
    if not changed:
        return before._replace(tables=tables)
    records = before.records.replaced(changed)
    return State(tables, records, mended(records))


def own_state(tables: Tables, changes: DocumentChanges, before: State) -> State:
    """Return the state after changes of our own, whose references were checked already."""
    records = before.records.changed(
        {
            kind: {
                id: to_record(document, kind) if document else None
                for id, document in changes[name].items()
            }
            for name, kind in TABLES.items()
            if name in changes
        }
    )
    # Where everything could be shown, everything still can; only else it has to be looked through.
    return State(tables, records, records if before.records is before.snapshot else mended(records))


def _records(
    new: Documents, old: Documents, kind: type[Record], snapshot: Snapshot
) -> dict[str, Record]:
    known = snapshot.table(kind)
    records: dict[str, Record] = {}
    for key, document in new.items():
        id = document.get("id")
        if document is old.get(key) and isinstance(id, str):
            record = known.get(id)
        else:
            record = to_record(document, kind)
        if record is not None:
            records[record.id] = record
    return records
