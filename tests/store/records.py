"""Small records to keep, and verbs to keep them with."""

from datetime import UTC, datetime
from typing import Any

from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.store.transaction import Transaction

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


def person(name: str = "Ada", **known: Any) -> Person:
    return Person(name=name, created=NOW, **known)


def message(person_id: str, body: str = "Dear Ada") -> Message:
    return Message(person_id=person_id, kind=MessageKind.REQUEST, body=body, created=NOW)


def put(tx: Transaction, *records: Any) -> None:
    """Keep the records, as one act."""
    for record in records:
        tx.put(record)
    tx.label = "Kept"


def remove(tx: Transaction, *records: Any) -> None:
    """Take the records away, as one act."""
    for record in records:
        tx.remove(record)
    tx.label = "Removed"
