"""Acts on the whole workspace."""

from collections.abc import Collection, Iterable

from core.domain.record import Record
from core.domain.snapshot import TABLE_OF, Snapshot
from core.rules.joining import Which, joined
from core.store.transaction import Transaction


def fill_with(tx: Transaction, records: Iterable[Record]) -> int:
    """Replace everything by the records; return how many."""
    for kind in TABLE_OF:
        for record in tx.before.table(kind).values():
            tx.remove(record)
    count = len([tx.put(record) for record in records])
    tx.label = "Opened the sample"
    return count


def bring_together(tx: Transaction, there: Snapshot, theirs: Collection[Which] = ()) -> int:
    """Add what a backup has and we have not; return how many records came or changed.

    Where both have a record and differ, ours stays unless theirs was chosen.
    """
    count = len([tx.put(record) for record in joined(tx.before, there, theirs)])
    tx.label = f"Brought in {count} {'entry' if count == 1 else 'entries'} of a backup"
    return count
