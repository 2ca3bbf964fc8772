"""Contact with somebody beside our requests: earlier messages, a chance meeting, a call."""

from enum import StrEnum

from core.domain.message import Channel
from core.domain.record import Moment, Record


class Direction(StrEnum):
    """Whose words they were."""

    FROM_ME = "from_me"
    FROM_THEM = "from_them"
    BOTH = "both"


class Touch(Record, frozen=True, kw_only=True):
    """A contact, at the time it happened; brought in from a file, or written down."""

    person_id: str
    at: Moment
    direction: Direction = Direction.BOTH
    channel: Channel | None = None
    """None where it was in person."""
    text: str = ""
    missed: bool = False
    """Whether nobody picked up: it was tried, and there was no contact."""
    source: str = ""
    """Where the record came from, such as "LinkedIn"; empty when typed in."""
