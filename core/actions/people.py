"""People: added, imported, set aside, deleted."""

from collections.abc import Iterable, Set
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from core.actions.words import required
from core.domain.lead import Lead
from core.domain.person import Person
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.domain.snooze import Snooze
from core.store.transaction import Transaction


def add_person(tx: Transaction, *, name: str, now: datetime, **known: Any) -> Person:
    """Add somebody with what is known so far.

    Raises:
        Refused: No name was given.
    """
    name = required(name, "Please write the person's name.")
    tx.label = f"Added {name}"
    return tx.put(Person(name=name, created=now, **known))


def import_people(tx: Transaction, new: Iterable[Person], changed: Iterable[Person]) -> int:
    """Take people in from a file, as one act, and return how many came."""
    count = len([tx.put(person) for person in (*new, *changed)])
    tx.label = f"Brought in {count} {'person' if count == 1 else 'people'}"
    return count


def set_aside(tx: Transaction, person_id: str, now: datetime) -> None:
    """Stop pursuing somebody, without blame; nothing is deleted."""
    person = tx.change(Person, person_id, lambda person: replace(person, set_aside=now))
    tx.label = f"Set {person.name} aside"


def take_up_again(tx: Transaction, person_id: str) -> None:
    """Bring somebody back who was set aside."""
    person = tx.change(Person, person_id, lambda person: replace(person, set_aside=None))
    tx.label = f"{person.name} is back"


def goes_with(snapshot: Snapshot, person_id: str) -> tuple[Record, ...]:
    """Return everything that would be deleted together with a person."""
    return (
        *snapshot.messages_to(person_id),
        *snapshot.replies_from(person_id),
        *snapshot.interviews_with(person_id),
        *snapshot.leads_from(person_id),
        *snapshot.promises_with(person_id),
    )


def delete_person(tx: Transaction, person_id: str) -> None:
    """Delete a person and what belongs to them; people they introduced stay, without introducer."""
    person = tx.before.people.get(person_id)
    if person is None:
        return
    gone = goes_with(tx.before, person_id)
    for record in gone:
        tx.remove(record)
    for other in tx.before.where(Person, "introducer_id", person_id):
        tx.put(replace(other, introducer_id=None, may_name_introducer=False))
    for lead in tx.before.where(Lead, "person_id", person_id):
        if lead not in gone:
            tx.put(replace(lead, person_id=None))
    for snooze in _put_off(tx.before, {record.id for record in (person, *gone)}):
        tx.remove(snooze)
    tx.remove(person)
    tx.label = f"Deleted {person.name}"


def _put_off(snapshot: Snapshot, ids: Set[str]) -> list[Snooze]:
    """Return the next steps about these records that were put off; their key ends with the id."""
    return [each for each in snapshot.table(Snooze).values() if each.id.split(":")[-1] in ids]
