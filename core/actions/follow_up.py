"""Leads followed, promises kept, next steps put off."""

from datetime import date, datetime

from msgspec.structs import replace

from core.actions.people import add_person
from core.domain.lead import Lead, LeadStatus
from core.domain.person import Person, Tie
from core.domain.promise import Promise
from core.domain.snooze import Snooze
from core.store.errors import Gone
from core.store.transaction import Transaction


def keep_promise(tx: Transaction, promise_id: str, now: datetime) -> None:
    """Mark a promise as kept."""
    tx.change(Promise, promise_id, lambda promise: replace(promise, kept=now))
    tx.label = "Promise kept"


def close_lead(tx: Transaction, lead_id: str, status: LeadStatus) -> None:
    """Mark a lead as followed or dropped."""
    tx.change(Lead, lead_id, lambda lead: replace(lead, status=status))
    tx.label = "Lead followed" if status is LeadStatus.FOLLOWED else "Lead dropped"


def meet_lead(tx: Transaction, lead_id: str, *, name: str, now: datetime) -> Person:
    """Turn a named person into a contact, with introducer and permission filled in.

    Raises:
        Refused: No name was given.
    """
    lead = tx.get(Lead, lead_id)
    if lead is None:
        raise Gone(Lead)
    giver = tx.get(Person, lead.giver_id)
    person = add_person(
        tx,
        name=name,
        now=now,
        tie=Tie.INTRODUCED,
        introducer_id=lead.giver_id,
        may_name_introducer=lead.may_name_giver,
        field_ids=giver.field_ids if giver else (),
        notes=lead.text if lead.text != name.strip() else "",
    )
    tx.put(replace(lead, person_id=person.id, status=LeadStatus.FOLLOWED))
    return person


def snooze(tx: Transaction, key: str, until: date | None, words: str = "") -> None:
    """Put a next step off until a day, or away for good where no day is given."""
    tx.put(Snooze(id=key, until=until))
    tx.label = f"Put off: {words}" if until else "Put away"
