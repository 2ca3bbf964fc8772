"""What came of a lead, and whether whoever gave it was told."""

from datetime import datetime

from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.rules.short import shortened
from core.rules.standing import moment_held, told_since


def came_of(snapshot: Snapshot, lead: Lead) -> datetime | None:
    """Return when something came of a lead: it was written, or the person named was met."""
    if lead.status is not LeadStatus.FOLLOWED:
        return None
    met = (
        moment_held(talk)
        for talk in snapshot.interviews_with(lead.person_id or "")
        if talk.held and moment_held(talk) >= lead.created
    )
    return lead.came or min(met, default=None)


def open_loops(snapshot: Snapshot, giver: Person) -> tuple[Lead, ...]:
    """Return the leads of which something came since their giver was last reported to.

    The last to bear fruit comes last.
    """
    fruit = [
        (came, lead)
        for lead in snapshot.leads_from(giver.id)
        if (came := came_of(snapshot, lead))
        and not told_since(snapshot, giver, MessageKind.REPORT_BACK, came)
    ]
    return tuple(lead for _, lead in sorted(fruit, key=lambda pair: (pair[0], pair[1].id)))


def pointed_to(lead: Lead) -> str:
    """Return what a lead points to, in a few words: of a person only the name."""
    name = lead.text.split(",")[0] if lead.kind is LeadKind.PERSON else lead.text
    return shortened(name, 90)


def say_outcome(snapshot: Snapshot, lead: Lead) -> str:
    """Return what came of a lead in the user's words, else that the person named was met."""
    contact = snapshot.get(Person, lead.person_id)
    met = f"I talked with {contact.name.split(',')[0]}." if contact else ""
    return lead.outcome or met
