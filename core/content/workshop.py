"""The plan for a workshop with the sample."""

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

_TEXT = Path(__file__).with_name("workshop.toml")


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of the workshop: what the facilitator says, and where everybody clicks."""

    minutes: int
    title: str
    say: str
    click: tuple[str, ...]


class Workshop(Struct, frozen=True, forbid_unknown_fields=True):
    """What to do before, in and after a workshop."""

    title: str
    intro: str
    before: tuple[str, ...]
    parts: tuple[Part, ...]
    after: tuple[str, ...]

    def begins(self, part: Part) -> int:
        """Return after how many minutes a part begins."""
        return sum(each.minutes for each in self.parts[: self.parts.index(part)])


@cache
def workshop() -> Workshop:
    """Return the plan."""
    return msgspec.toml.decode(_TEXT.read_bytes(), type=Workshop)
