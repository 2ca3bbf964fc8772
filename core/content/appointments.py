"""What the coach says about the time of a conversation, and when one falls through."""

import re
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from core.domain.interview import FellThrough

_TEXT = Path(__file__).with_name("appointments.toml")


class Clock(Struct, frozen=True, forbid_unknown_fields=True):
    """Sentences about a time that is odd; they may hold {place}, {time} and {instead}."""

    skipped: str
    twice: str
    passed: str
    to_come: str
    running: str


class Fallen(Struct, frozen=True, forbid_unknown_fields=True):
    """What to say to the user, and a message to begin with, when a talk fell through."""

    said: str
    kind: str
    message: str

    def draft(self, their_name: str, minutes: int, my_name: str) -> str:
        """Return the message with the names and minutes filled in."""
        parts = {"{their_name}": their_name, "{minutes}": str(minutes), "{my_name}": my_name}
        return re.sub(r"\{\w+\}", lambda part: parts[part[0]], self.message).strip()


class Appointments(Struct, frozen=True, forbid_unknown_fields=True):
    """The short texts about appointments."""

    on_the_spot: tuple[str, ...]
    """Questions of the bank for a talk that begins before any were chosen."""
    clock: Clock
    by_me: Fallen
    by_them: Fallen
    no_show: Fallen

    def fallen(self, why: FellThrough) -> Fallen:
        """Return the words for a reason."""
        words: Fallen = getattr(self, why.value)
        return words


@cache
def appointments() -> Appointments:
    """Return all the texts."""
    return msgspec.toml.decode(_TEXT.read_bytes(), type=Appointments)
