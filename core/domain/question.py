"""A question to ask an insider."""

from core.domain.record import Name, Record


class Question(Record, frozen=True, kw_only=True):
    """A question of the bank or of the user's own; both go onto a checklist the same way."""

    text: Name
    topic: str = ""
    """Id of a topic in the question bank."""
    reveals: str = ""
    """What an answer tells you."""
    prompts: tuple[str, ...] = ()
    """Ways to ask for more detail."""
    demand_id: str | None = None
    """The open demand it asks about."""
    belief_id: str | None = None
    """The belief it puts to the test."""
    archived: bool = False
