"""A conversation with an insider: planned, held, and looked back on."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct, field

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


class Preparation(StrEnum):
    """What to have done before a conversation, in the order of doing it."""

    QUESTIONS_CHOSEN = "questions_chosen"
    BRIEF_READ = "brief_read"
    NAME_PRONOUNCED = "name_pronounced"
    ROUTE_CHECKED = "route_checked"
    INTRODUCTION_WRITTEN = "introduction_written"
    REHEARSED = "rehearsed"
    IN_RETURN = "in_return"
    PRINTED = "printed"
    DRESSED = "dressed"
    EARLY = "early"


class OwnTask(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something to prepare that only this conversation needs."""

    id: str = field(default_factory=new_id)
    text: Name
    done: bool = False


class AgendaItem(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One question on the checklist, in the wording as it is asked, and what was answered."""

    id: str = field(default_factory=new_id)
    text: Name
    question_id: str | None = None
    closing: bool = False
    """Closing questions stand on every checklist and do not count as main questions."""
    asked: bool = False
    notes: str = ""


class Debrief(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The five-minute look back."""

    learned: tuple[str, ...]
    advice: str = ""
    went: Annotated[int, Meta(ge=1, le=5)] | None = None
    """How it went, 1 hard … 5 very well."""
    finished: Moment


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
    prepared: tuple[Preparation, ...] = ()
    """What was ticked by hand; what other facts already tell is not kept here."""
    own_tasks: tuple[OwnTask, ...] = ()
    began: Moment | None = None
    ended: Moment | None = None
    cancelled: Moment | None = None
    notes: str = ""
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
