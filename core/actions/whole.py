"""Acts on the whole workspace."""

from collections.abc import Iterable

from core.domain.record import Record
from core.domain.snapshot import TABLE_OF
from core.store.transaction import Transaction


def fill_with(tx: Transaction, records: Iterable[Record]) -> int:
    """Replace everything by the records; return how many."""
    for kind in TABLE_OF:
        for record in tx.before.table(kind).values():
            tx.remove(record)
    count = len([tx.put(record) for record in records])
    tx.label = "Opened the sample"
    return count
