"""The ranked list of employers."""

from datetime import datetime

from msgspec.structs import replace

from core.actions.words import required
from core.domain.employer import Employer
from core.store.transaction import Transaction


def add_employer(tx: Transaction, *, name: str, why: str, now: datetime) -> Employer:
    """Add an employer at the end of the list.

    Raises:
        Refused: No name was given.
    """
    name = required(name, "Please name the employer.")
    rank = max((each.rank for each in tx.before.employers), default=0) + 1
    tx.label = f"Added {name}"
    return tx.put(Employer(name=name, why=why.strip(), rank=rank, created=now))


def move_employer(tx: Transaction, employer_id: str, by: int) -> None:
    """Move an employer up (negative) or down, as far as there are places."""
    ranked = list(tx.before.employers)
    place = next((i for i, each in enumerate(ranked) if each.id == employer_id), None)
    if place is None:
        return
    employer = ranked.pop(place)
    ranked.insert(max(0, place + by), employer)
    for rank, each in enumerate(ranked, start=1):
        if each.rank != rank:
            tx.put(replace(each, rank=rank))
    tx.label = f"Moved {employer.name}"
