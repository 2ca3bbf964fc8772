"""What somebody decides about a field, and what they go by."""

from enum import StrEnum

from msgspec import Struct

from core.domain.record import Moment, Name, Record, RuleBroken


class Choice(StrEnum):
    """What to do about a field."""

    PURSUE = "pursue"
    KEEP_EXPLORING = "keep_exploring"
    SET_ASIDE = "set_aside"


class Side(StrEnum):
    """Which way an argument points."""

    FOR = "for"
    AGAINST = "against"


class ArgumentKind(StrEnum):
    """Where an argument comes from."""

    BELIEF = "belief"
    LEARNED = "learned"
    ADVICE = "advice"
    ANSWER = "answer"
    DEMAND = "demand"
    """Says what I can and cannot do, so it stays out of the memo unless asked for."""


class Argument(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something known about a field, in the words it had when it was weighed."""

    kind: ArgumentKind
    source_id: str
    """The answer, conversation or demand that says so; it may be gone, the words stay."""
    text: Name
    heard: str = ""
    """What was answered, where the text is a question or a belief."""
    interview_id: str | None = None
    side: Side | None = None
    """None while it is only on the table."""

    @property
    def key(self) -> tuple[ArgumentKind, str]:
        """What tells it apart from every other piece."""
        return self.kind, self.source_id


class Decision(Record, frozen=True, kw_only=True):
    """A draft until it is made; afterwards what was chosen, why, and when.

    A decision is a fact with a date and is never changed: thinking again makes a new one. How I
    stand towards the field today is the field's own status, which making a decision sets.
    """

    field_id: str
    choice: Choice | None = None
    reasons: str = ""
    arguments: tuple[Argument, ...] = ()
    created: Moment
    decided: Moment | None = None

    def __post_init__(self) -> None:
        if self.decided and not self.choice:
            raise RuleBroken("A decision needs a choice.")

    def side_of(self, argument: Argument) -> Side | None:
        """Return which way an argument was said to point, if it was weighed."""
        return next((each.side for each in self.arguments if each.key == argument.key), None)

    def on(self, side: Side) -> tuple[Argument, ...]:
        """Return what points one way."""
        return tuple(each for each in self.arguments if each.side is side)
