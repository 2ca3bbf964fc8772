"""What a job asks of somebody, held against what they can do."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from core.domain.record import Moment, Name, Record


class DemandKind(StrEnum):
    """On what a job makes its demands."""

    PHYSICAL = "physical"
    COGNITIVE = "cognitive"
    EMOTIONAL = "emotional"
    SOCIAL = "social"
    SCHEDULE = "schedule"
    ENVIRONMENT = "environment"
    TRAVEL = "travel"


class DemandSource(StrEnum):
    """Where we know a demand from."""

    READING = "reading"
    CONVERSATION = "conversation"


class CanMeet(StrEnum):
    """Whether I can meet a demand."""

    YES = "yes"
    WITH_ADJUSTMENT = "with_adjustment"
    NO = "no"
    DONT_KNOW = "dont_know"


class Demand(Record, frozen=True, kw_only=True):
    """One demand of the work in a field; like abilities, it never goes into a message."""

    field_id: str
    text: Name
    kind: DemandKind
    level: Annotated[int, Meta(ge=1, le=5)] | None = None
    """How demanding it is: 1 hardly … 5 very; None where we do not know yet."""
    source: DemandSource = DemandSource.READING
    can_meet: CanMeet = CanMeet.DONT_KNOW
    adjustment: str = ""
    """What would make it possible."""
    interview_id: str | None = None
    """The conversation it was learned in."""
    created: Moment

    @property
    def is_open(self) -> bool:
        """Whether somebody should be asked about it."""
        return self.level is None or self.can_meet is CanMeet.DONT_KNOW
