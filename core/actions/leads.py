"""Leads: noted, followed, turned into contacts."""

from datetime import datetime

from msgspec.structs import replace

from core.actions.people import add_person
from core.actions.words import one_line
from core.domain.debrief import LeadGiven
from core.domain.lead import Lead, LeadStatus
from core.domain.person import Person, Tie
from core.store.errors import Gone
from core.store.transaction import Transaction


def note_lead(
    tx: Transaction,
    given: LeadGiven,
    *,
    giver_id: str,
    interview_id: str | None = None,
    now: datetime,
) -> Lead | None:
    """Keep a lead with who gave it; without words there is none."""
    text = one_line(given.text)
    if not text:
        return None
    tx.label = "Noted a lead"
    return tx.put(
        Lead(
            kind=given.kind,
            text=text,
            giver_id=giver_id,
            interview_id=interview_id,
            may_name_giver=given.may_name_giver,
            created=now,
        )
    )


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
