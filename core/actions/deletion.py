"""Delete a record, and leave nothing that points to it."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import fields, replace

from core.domain.person import Person
from core.domain.record import Record
from core.domain.snapshot import REFERENCES, Snapshot
from core.domain.snooze import Snooze
from core.rules.difference import title
from core.store.transaction import Transaction


def delete(tx: Transaction, kind: type[Record], id: str) -> None:
    """Delete a record with everything that cannot be without it; the rest only lets go of it.

    What is gone already is no error.
    """
    record = tx.before.get(kind, id)
    if record is None:
        return
    delete_all(tx, [record])
    name = title(record, tx.before)
    tx.label = f"Deleted {name}" if name else "Deleted"


def delete_all(tx: Transaction, records: Iterable[Record]) -> None:
    """Delete records of the newest state, each with everything that cannot be without it.

    The label is for the caller to say.
    """
    records = tuple(records)
    gone = {each.id: each for each in (*records, *goes_with(tx.before, *records))}
    for each in gone.values():
        tx.remove(each)
        for source, attribute in _pointing_to(type(each)):
            for other in tx.before.where(source, attribute, each.id):
                if other.id not in gone:
                    _let_go(tx, other, attribute, each.id)
    for snooze in _put_off(tx.before, {*gone}):
        tx.remove(snooze)


def goes_with(snapshot: Snapshot, *records: Record) -> tuple[Record, ...]:
    """Return everything that would be deleted together with the records."""
    found: dict[str, Record] = {record.id: record for record in records}
    waiting = list(records)
    while waiting:
        here = waiting.pop()
        for source, attribute in _pointing_to(type(here)):
            if attribute in _required(source):
                for each in snapshot.where(source, attribute, here.id):
                    if each.id not in found:
                        found[each.id] = each
                        waiting.append(each)
    return tuple(found.values())[len(records) :]


def _pointing_to(kind: type[Record]) -> Iterator[tuple[type[Record], str]]:
    for source, attributes in REFERENCES.items():
        yield from ((source, name) for name, target in attributes.items() if target is kind)


def _required(kind: type[Record]) -> set[str]:
    return {field.name for field in fields(kind) if field.required}


def _let_go(tx: Transaction, record: Record, attribute: str, id: str) -> None:
    now = tx.get(type(record), record.id) or record
    value = getattr(now, attribute)
    kept: Any = tuple(each for each in value if each != id) if isinstance(value, tuple) else None
    changed = replace(now, **{attribute: kept})
    if isinstance(changed, Person) and attribute == "introducer_id":
        changed = replace(changed, may_name_introducer=False)
    tx.put(changed)


def _put_off(snapshot: Snapshot, ids: set[str]) -> list[Snooze]:
    """Return the next steps about these records that were put off; their key names the ids."""
    return [
        each
        for each in snapshot.table(Snooze).values()
        if not ids.isdisjoint(each.id.split(":")[1:])
    ]
