"""Numbers the user may change; the defaults come from published career guidance."""

from typing import Annotated

from msgspec import Meta

from core.domain.record import Record


class Settings(Record, frozen=True, kw_only=True):
    """One record a workspace."""

    id: str = "settings"
    words_per_minute: Annotated[int, Meta(ge=60, le=240)] = 130
    """Speaking pace for the introduction and the pitch."""
    minutes: Annotated[int, Meta(ge=10, le=60)] = 15
    """How long a conversation we ask for."""
    chase_after_days: Annotated[int, Meta(ge=1, le=60)] = 5
    """Days without an answer before a follow-up, and before the next."""
    business_days: bool = True
    """Whether those days are counted without weekends and holidays."""
    most_chases: Annotated[int, Meta(ge=0, le=5)] = 1
    """Follow-ups before a request is closed without blame."""
    weekly_goal: Annotated[int, Meta(ge=1, le=50)] = 2
    """How many people I would like to ask in a week."""
    second_contact_after_days: Annotated[int, Meta(ge=0, le=60)] = 0
    """Business days without an answer before somebody else at that employer is asked; 0: never."""
    chase_by_phone: bool = True
    """Whether a follow-up is a call where there is a number."""
    holidays_of: str = ""
    """Whose public holidays are no business days: a country such as "GB", or a part: "GB-ENG"."""
    keep_in_touch_days: Annotated[int, Meta(ge=7, le=730)] = 90
    """Days without contact before staying in touch falls due."""
    remind_minutes: Annotated[int, Meta(ge=0, le=1440)] = 60
    """How long before a conversation the calendar reminds; 0 for no reminder."""
    calendar_token: str = ""
    """The unguessable part of the calendar's address; empty while nobody may subscribe."""
    calendar_zone: str = "UTC"
    """IANA name of the zone whose days the calendar counts in: mine when it was switched on."""
    linkedin_premium: bool = False
    """Whether invitation notes may be 300 characters long instead of 200."""
    region: str = ""
    """Where phone numbers without a country are dialled, such as "GB"; empty until it is said."""
