"""People: added, set aside."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from core.actions.words import required
from core.domain.person import Person
from core.store.transaction import Transaction


def add_person(tx: Transaction, *, name: str, now: datetime, **known: Any) -> Person:
    """Add somebody with what is known so far.

    Raises:
        Refused: No name was given.
    """
    name = required(name, "Please write the person's name.")
    tx.label = f"Added {name}"
    return tx.put(Person(name=name, created=now, **known))


def set_aside(tx: Transaction, person_id: str, now: datetime) -> None:
    """Stop pursuing somebody, without blame; nothing is deleted."""
    person = tx.change(Person, person_id, lambda person: replace(person, set_aside=now))
    tx.label = f"Set {person.name} aside"


def take_up_again(tx: Transaction, person_id: str) -> None:
    """Bring somebody back who was set aside."""
    person = tx.change(Person, person_id, lambda person: replace(person, set_aside=None))
    tx.label = f"{person.name} is back"
