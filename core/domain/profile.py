"""The person who uses the app."""

from enum import StrEnum

from core.domain.record import Record


class Want(StrEnum):
    """What somebody hopes to take from these conversations; steers the questions proposed."""

    REALITIES = "realities"
    CULTURE = "culture"
    WAY_IN = "way_in"
    EMPLOYERS_LOOK_FOR = "employers_look_for"
    TRENDS = "trends"
    PEOPLE = "people"
    PRACTICE = "practice"


class Profile(Record, frozen=True, kw_only=True):
    """Me: one record a workspace. What I can and cannot do never goes into a message."""

    id: str = "me"
    name: str = ""
    background: str = ""
    goal: str = ""
    phone: str = ""
    """Where I can be called back; goes into a voicemail and under a letter."""
    wants: tuple[Want, ...] = ()
    skills: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    abilities: str = ""
    limits: str = ""
    accommodations: str = ""
    introduction: str = ""
    pitch: str = ""
    announcement: str | None = None
    """What I tell my network, in words of my own; None as long as the proposed ones stand."""
    announcement_subject: str | None = None
    focus_field_id: str | None = None
    target_employer_id: str | None = None
    """The employer I would most like to work for."""
    practice_employer_id: str | None = None
    """One of lesser interest, to practise with before it counts."""
