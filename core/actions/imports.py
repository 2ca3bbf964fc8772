"""People brought in from a file."""

from collections.abc import Callable

from core.domain.column_mapping import ColumnMapping
from core.domain.snapshot import Snapshot
from core.rules.arrival import Arrival, Brought, fresh
from core.store.transaction import Transaction


def import_people(tx: Transaction, arriving: Callable[[Snapshot], Arrival]) -> Brought:
    """Bring in a file as one act; `arriving` tells from the newest state what that means now.

    Whoever came in meanwhile is not added again, what was changed meanwhile stays, and an earlier
    message that is known is not repeated.
    """
    arrival, changed = fresh(arriving(tx.before), tx.before)
    for record in (*arrival.new, *changed, *arrival.touches):
        tx.put(record)
    brought = Brought(len(arrival.new), len(changed), len(arrival.touches))
    if arrival.mapping and tx.get(ColumnMapping, arrival.mapping.id) != arrival.mapping:
        tx.put(arrival.mapping)
    tx.label = _label(brought)
    return brought


def _label(brought: Brought) -> str:
    if brought.new or not brought:
        return f"Brought in {brought.new:,} {'person' if brought.new == 1 else 'people'}"
    if brought.changed:
        return f"Completed {brought.changed:,} {'person' if brought.changed == 1 else 'people'}"
    return f"Added {brought.touches:,} earlier {'message' if brought.touches == 1 else 'messages'}"
