"""Something an insider pointed to."""

from enum import StrEnum

from core.domain.record import Moment, Name, Record


class LeadKind(StrEnum):
    """What a lead points to."""

    PERSON = "person"
    ORGANISATION = "organisation"
    RESOURCE = "resource"
    EVENT = "event"
    OPENING = "opening"
    SUGGESTION = "suggestion"


class LeadStatus(StrEnum):
    """How far a lead was followed."""

    OPEN = "open"
    FOLLOWED = "followed"
    DROPPED = "dropped"


class Lead(Record, frozen=True, kw_only=True):
    """A lead and who gave it; a named person becomes a contact with that introducer."""

    kind: LeadKind
    text: Name
    giver_id: str
    interview_id: str | None = None
    may_name_giver: bool = False
    """For a PERSON: whether the giver's name may be used when writing to them."""
    status: LeadStatus = LeadStatus.OPEN
    person_id: str | None = None
    """The contact this lead became."""
    employer_id: str | None = None
    """The employer on the ranked list that it became."""
    outcome: str = ""
    """What came of it, in my words: what its giver is told."""
    came: Moment | None = None
    """When that was written first."""
    created: Moment
