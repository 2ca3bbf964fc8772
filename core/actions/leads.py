"""Leads: noted, followed, turned into contacts and employers."""

from datetime import datetime

from msgspec.structs import replace

from core.actions.employers import add_employer
from core.actions.people import add_person
from core.actions.words import one_line
from core.domain.debrief import LeadGiven
from core.domain.employer import Employer
from core.domain.lead import Lead, LeadStatus
from core.domain.person import Person, Tie
from core.rules.employers import employer_key
from core.store.errors import Gone
from core.store.transaction import Transaction

_SAID = {
    LeadStatus.OPEN: "Lead taken up again",
    LeadStatus.FOLLOWED: "Lead followed",
    LeadStatus.DROPPED: "Lead dropped",
}


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


def settle_lead(
    tx: Transaction, lead_id: str, status: LeadStatus, *, outcome: str | None = None, now: datetime
) -> None:
    """Say how far a lead was followed and what came of it; None leaves that as it is.

    Raises:
        Gone: The lead was deleted in the meantime.
    """

    def settled(lead: Lead) -> Lead:
        words = lead.outcome if outcome is None else outcome.strip()
        came = (lead.came or now) if words else None
        return replace(lead, status=status, outcome=words, came=came)

    tx.change(Lead, lead_id, settled)
    tx.label = "Noted what came of it" if outcome and outcome.strip() else _SAID[status]


def meet_lead(
    tx: Transaction, lead_id: str, *, name: str, now: datetime, employer: str = ""
) -> Person:
    """Turn a named person into a contact, with introducer and permission filled in.

    Who was added already, perhaps from another tab, is returned and not added again.

    Raises:
        Gone: The lead was deleted in the meantime.
        Refused: No name was given.
    """
    lead = _lead(tx, lead_id)
    if known := tx.get(Person, lead.person_id or ""):
        return known
    giver = tx.get(Person, lead.giver_id)
    person = add_person(
        tx,
        name=name,
        now=now,
        employer=employer.strip(),
        tie=Tie.INTRODUCED,
        introducer_id=lead.giver_id,
        may_name_introducer=lead.may_name_giver,
        field_ids=giver.field_ids if giver else (),
        notes=lead.text if lead.text != name.strip() else "",
    )
    tx.put(replace(lead, person_id=person.id, status=LeadStatus.FOLLOWED))
    return person


def know_lead(tx: Transaction, lead_id: str, person_id: str) -> Person:
    """Note that somebody who was named is one of my people; an introduction is filled in once.

    Raises:
        Gone: The lead or the person was deleted in the meantime.
    """
    lead, person = _lead(tx, lead_id), tx.get(Person, person_id)
    if person is None:
        raise Gone(Person)
    if not person.introducer_id and lead.giver_id != person.id:
        person = tx.put(
            replace(person, introducer_id=lead.giver_id, may_name_introducer=lead.may_name_giver)
        )
    tx.put(replace(lead, person_id=person.id, status=LeadStatus.FOLLOWED))
    tx.label = f"The lead is {person.name}"
    return person


def list_lead(tx: Transaction, lead_id: str, *, name: str, now: datetime) -> Employer:
    """Put an organisation on the list of employers; one that stands there is only joined to it.

    Raises:
        Gone: The lead was deleted in the meantime.
        Refused: No name was given.
    """
    lead = _lead(tx, lead_id)
    giver = tx.get(Person, lead.giver_id)
    key = employer_key(name)
    employer = next((each for each in tx.before.employers if employer_key(each.name) == key), None)
    if employer is None:
        why = f"{giver.name} pointed me to it: {lead.text}" if giver else lead.text
        employer = add_employer(tx, name=name, why=why, now=now)
    tx.put(replace(lead, employer_id=employer.id, status=LeadStatus.FOLLOWED))
    tx.label = f"{employer.name} is on your list"
    return employer


def _lead(tx: Transaction, lead_id: str) -> Lead:
    lead = tx.get(Lead, lead_id)
    if lead is None:
        raise Gone(Lead)
    return lead
