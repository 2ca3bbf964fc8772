"""A conversation with an insider: planned, held, and looked back on."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct, field

from core.domain.debrief import Debrief, DebriefDraft
from core.domain.record import Moment, Name, Record, RuleBroken, new_id


class Mode(StrEnum):
    """Where a conversation takes place."""

    THEIR_WORKPLACE = "their_workplace"
    ELSEWHERE = "elsewhere"
    VIDEO = "video"
    PHONE = "phone"


class Purpose(StrEnum):
    """What a conversation is for."""

    EXPLORE_FIELD = "explore_field"
    LEARN_EMPLOYER = "learn_employer"
    MEET_DEMAND = "meet_demand"
    AFTER_OFFER = "after_offer"


class AgendaItem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One question on the checklist, in the wording as it is asked, and what was answered."""

    id: str = field(default_factory=new_id)
    text: Name
    question_id: str | None = None
    closing: bool = False
    """Closing questions stand on every checklist and do not count as main questions."""
    asked: bool = False
    notes: str = ""


class Interview(Record, frozen=True, kw_only=True):
    """A conversation. Without a start it is agreed or hoped for, but not yet scheduled."""

    person_id: str
    purpose: Purpose = Purpose.EXPLORE_FIELD
    starts: Moment | None = None
    timezone: str = "UTC"
    """IANA name of the zone the time was agreed in."""
    minutes: Annotated[int, Meta(ge=10, le=60)] = 15
    mode: Mode = Mode.VIDEO
    place: str = ""
    agenda: tuple[AgendaItem, ...] = ()
    takeaway_id: str | None = None
    """The agenda item that is *the one thing I must take away*."""
    began: Moment | None = None
    ended: Moment | None = None
    cancelled: Moment | None = None
    notes: str = ""
    observations: str = ""
    """What I noticed of the place and the people."""
    offer: str = ""
    """What I could do for them in return."""
    unfinished: DebriefDraft | None = None
    """The look back as far as it is written; None once it is finished."""
    debrief: Debrief | None = None
    created: Moment

    def __post_init__(self) -> None:
        if self.began and self.ended and self.ended < self.began:
            raise RuleBroken("A conversation cannot end before it began.")
        if self.takeaway_id and all(item.id != self.takeaway_id for item in self.agenda):
            raise RuleBroken("What must be taken away has to stand on the checklist.")

    @property
    def main_questions(self) -> tuple[AgendaItem, ...]:
        return tuple(item for item in self.agenda if not item.closing)

    @property
    def closing_questions(self) -> tuple[AgendaItem, ...]:
        return tuple(item for item in self.agenda if item.closing)

    @property
    def takeaway(self) -> AgendaItem | None:
        return next((item for item in self.agenda if item.id == self.takeaway_id), None)

    @property
    def held(self) -> bool:
        """Whether the conversation took place."""
        return self.ended is not None or self.debrief is not None
