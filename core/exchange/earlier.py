"""Words exchanged with somebody before they came into the app."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class EarlierKind(StrEnum):
    """What was exchanged."""

    MESSAGE = "message"
    INVITATION = "invitation"


class Direction(StrEnum):
    """Who wrote, seen from whoever the export belongs to."""

    SENT = "sent"
    RECEIVED = "received"


class Earlier(Struct, frozen=True, kw_only=True):
    """A message or an invitation between us and one other person.

    What was sent to a group is one of these for each of the others.
    """

    row: int
    kind: EarlierKind
    direction: Direction
    when: datetime
    """In UTC. LinkedIn names no zone for invitations; they are taken for UTC as well."""
    name: str
    """Of the other person, as LinkedIn writes it; may be empty where there is a profile."""
    profile_link: str = ""
    text: str = ""
    subject: str = ""
