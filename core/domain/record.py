"""What every record shares: an id of our own and strict, JSON-ready typing."""

import secrets
import time
from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct, field

Moment = Annotated[datetime, Meta(tz=True)]
"""An aware point in time; the store keeps it in UTC."""

Name = Annotated[str, Meta(min_length=1)]
"""Text that may not be empty."""

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id() -> str:
    """Return a short url-safe id; ids made in different milliseconds sort by age.

    Forty random bits keep the thousands of ids of one import apart, some hundred a millisecond.
    """
    number = (time.time_ns() // 1_000_000) << 40 | secrets.randbits(40)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(80, -1, -5))


class RuleBroken(ValueError):
    """A record would say something that cannot be; the message is fit to be shown."""


class Record(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A fact in the workspace; a change is a new record with the same id."""

    id: Name = field(default_factory=new_id)
