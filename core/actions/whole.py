"""Acts on the whole workspace."""

from collections.abc import Iterable

from core.domain.record import Record
from core.domain.snapshot import TABLE_OF
from core.store.transaction import Transaction


def fill_with(tx: Transaction, records: Iterable[Record]) -> int:
    """Replace everything by the records, as one act that can be undone; return how many."""
    erase_everything(tx)
    count = len([tx.put(record) for record in records])
    tx.label = "Opened the backup"
    return count


def erase_everything(tx: Transaction) -> None:
    """Delete all there is."""
    for kind in TABLE_OF:
        for record in tx.before.table(kind).values():
            tx.remove(record)
    tx.label = "Erased everything"
