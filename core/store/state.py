"""What a workspace holds at one moment: the documents, and the typed view of them."""

from typing import NamedTuple

from core.domain.record import Record
from core.domain.snapshot import TABLES, Snapshot
from core.store.codec import to_record
from core.store.format import Documents, Tables
from core.store.mend import mended


class State(NamedTuple):
    """Documents as they stand in the file, and the records that can be shown."""

    tables: Tables
    snapshot: Snapshot

    @property
    def unreadable(self) -> int:
        """How many documents are kept and cannot be shown, because somebody edited them."""
        documents = sum(len(self.tables.get(name, ())) for name in TABLES)
        return documents - sum(len(self.snapshot.table(kind)) for kind in TABLES.values())


NOTHING = State({}, Snapshot({}))


def state_of(tables: Tables, before: State = NOTHING) -> State:
    """Return the state that tables written by somebody else are in."""
    return State(tables, mended(_following(tables, before)))


def own_state(tables: Tables, before: State) -> State:
    """Return the state after a change of our own, whose references were checked already."""
    return State(tables, _following(tables, before))


def _following(tables: Tables, before: State) -> Snapshot:
    """Return the records of the tables; where nothing changed they stay the same objects."""
    changed = {
        kind: _records(tables.get(name, {}), before.tables.get(name, {}), kind, before.snapshot)
        for name, kind in TABLES.items()
        if tables.get(name) is not before.tables.get(name)
    }
    return before.snapshot.replaced(changed) if changed else before.snapshot


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
