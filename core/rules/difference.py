"""What would come back, go away or change if another state took the place of this one."""

from typing import NamedTuple

from core.domain.record import Record
from core.domain.snapshot import TABLES, Snapshot


class Difference(NamedTuple):
    """What differs for one kind of record; each record as the other state has it, if it does."""

    kind: type[Record]
    back: tuple[Record, ...]
    away: tuple[Record, ...]
    changed: tuple[Record, ...]


def differences(here: Snapshot, there: Snapshot) -> tuple[Difference, ...]:
    """Return the kinds that differ, in the order of the tables; empty where all is the same."""
    every = (_difference(kind, here, there) for kind in TABLES.values())
    return tuple(each for each in every if each.back or each.away or each.changed)


def title(record: Record, view: Snapshot) -> str:
    """Return what a record is called: its own name or text, or the person or field it is about."""
    for attribute in ("name", "text", "statement"):
        if words := getattr(record, attribute, ""):
            return str(words)
    person = view.people.get(getattr(record, "person_id", ""))
    field = view.fields.get(getattr(record, "field_id", ""))
    return person.name if person else field.name if field else ""


def _difference(kind: type[Record], here: Snapshot, there: Snapshot) -> Difference:
    old, new = here.table(kind), there.table(kind)
    return Difference(
        kind,
        tuple(record for id, record in new.items() if id not in old),
        tuple(record for id, record in old.items() if id not in new),
        tuple(record for id, record in new.items() if id in old and old[id] != record),
    )
