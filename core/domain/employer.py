"""An organisation somebody would like to work for."""

from datetime import date

from msgspec import Struct

from core.domain.record import Moment, Name, Record


class News(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that was in the news about an employer."""

    title: Name
    link: str = ""
    day: date | None = None


class Employer(Record, frozen=True, kw_only=True):
    """An employer on the ranked list, with why it is there and what is known of it."""

    name: Name
    why: str = ""
    rank: int = 0
    """Position on the list; smaller comes first."""
    website: str = ""
    what_it_does: str = ""
    strengths: str = ""
    culture: str = ""
    achievements: str = ""
    """What it has lately done well."""
    position: str = ""
    """How it stands in its field."""
    competitors: str = ""
    news: tuple[News, ...] = ()
    notes: str = ""
    created: Moment
