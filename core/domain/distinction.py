"""Two entries that look alike and are two people."""

from core.domain.record import Record


class Distinction(Record, frozen=True, kw_only=True):
    """Said once, so that the two are not offered for merging again; their order says nothing."""

    first_id: str
    second_id: str
