"""An organisation somebody would like to work for."""

from core.domain.record import Moment, Name, Record


class Employer(Record, frozen=True, kw_only=True):
    """An employer on the ranked list, with why it is there and what is known of it."""

    name: Name
    why: str = ""
    rank: int = 0
    """Position on the list; smaller comes first."""
    website: str = ""
    what_it_does: str = ""
    notes: str = ""
    created: Moment
