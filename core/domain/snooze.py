"""A next step put off, or put away."""

from datetime import date

from core.domain.record import Record


class Snooze(Record, frozen=True, kw_only=True):
    """The id is the key of the next step; without a day it is dismissed for good."""

    until: date | None = None
