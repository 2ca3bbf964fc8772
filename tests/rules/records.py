"""Small records, and a snapshot of them, for the rules to look at."""

from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

from core.domain.interview import AgendaItem, Interview
from core.domain.person import Person
from core.domain.question import Question
from core.domain.record import Record
from core.domain.snapshot import Snapshot

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
"""A Wednesday."""


def at(text: str) -> datetime:
    """Return the moment in UTC that "2026-03-04 12:00" means."""
    return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)


def person(name: str = "Ada", **known: Any) -> Person:
    return Person(**{"id": name.split()[0].lower(), "name": name, "created": NOW} | known)


def snapshot(*records: Record) -> Snapshot:
    tables: defaultdict[type[Record], dict[str, Record]] = defaultdict(dict)
    for record in records:
        tables[type(record)][record.id] = record
    return Snapshot(tables)


def question(id: str) -> Question:
    return Question(id=id, text=f"What about {id}?")


def talk(*ids: str, closing: tuple[str, ...] = (), **known: Any) -> Interview:
    """Return a conversation whose checklist has an item for each id."""
    agenda = [AgendaItem(id=id, text=id, question_id=f"q-{id}") for id in ids]
    agenda += [AgendaItem(id=id, text=id, question_id=f"q-{id}", closing=True) for id in closing]
    return Interview(
        **{"id": "talk", "person_id": "ada", "created": NOW, "agenda": tuple(agenda)} | known
    )
