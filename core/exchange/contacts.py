"""What a file somebody brings says of people, whatever its format."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from core.exchange.earlier import Earlier


class Source(StrEnum):
    """Whose export a file is, worded as a person's record shows it."""

    LINKEDIN = "LinkedIn"
    GOOGLE = "Google"
    OUTLOOK = "Outlook"
    THUNDERBIRD = "Thunderbird"
    VCARD = "vCard"
    CSV = "CSV"


class Found(Struct, frozen=True, kw_only=True):
    """Somebody in a file; the row is the line in the file, and what is not known is empty."""

    row: int
    name: str
    nickname: str = ""
    role: str = ""
    employer: str = ""
    department: str = ""
    email: str = ""
    more_emails: tuple[str, ...] = ()
    phone: str = ""
    more_phones: tuple[str, ...] = ()
    profile_link: str = ""
    more_links: tuple[str, ...] = ()
    notes: str = ""
    connected: date | None = None
    """The day of becoming a connection on LinkedIn."""


class Problem(Struct, frozen=True, kw_only=True):
    """A row that could not be used, or not all of it: why, and what the row says."""

    row: int
    reason: str
    text: str
    file: str = ""
    """Which file of a zip; empty where there is only one."""


class Contacts(Struct, frozen=True, kw_only=True):
    """What a file holds; rows counts the rows, or cards, that could have been somebody."""

    people: tuple[Found, ...]
    problems: tuple[Problem, ...]
    rows: int
    source: Source = Source.CSV
    encoding: str = "utf-8"
    guessed: bool = False
    """The letters are read in an encoding that was guessed, so names are worth a look."""
    earlier: tuple[Earlier, ...] = ()
    """Messages and invitations of a LinkedIn export, the oldest first."""
