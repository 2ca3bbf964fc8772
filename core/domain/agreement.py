"""Whether several answers to one question agree."""

from core.domain.record import Moment, Name, Record


class Agreement(Record, frozen=True, kw_only=True):
    """A judgement about the answers there were; a new answer opens the question again."""

    question: Name
    """The key of the question: its id, or its words where it has none."""
    agree: bool
    answer_ids: tuple[str, ...]
    """The agenda items whose answers were compared."""
    decided: Moment
