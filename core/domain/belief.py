"""What somebody believes about a field before asking anyone."""

from core.domain.record import Moment, Name, Record


class Belief(Record, frozen=True, kw_only=True):
    """A statement that a conversation can support or contradict."""

    field_id: str
    statement: Name
    interview_id: str | None = None
    """The conversation that brought it, where I had not thought of it before."""
    created: Moment
