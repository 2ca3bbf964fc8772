"""A conversation with an insider: planned, held, and looked back on."""

from datetime import datetime, timedelta
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


class FellThrough(StrEnum):
    """Why a conversation did not take place."""

    BY_ME = "by_me"
    BY_THEM = "by_them"
    NO_SHOW = "no_show"


class Arrangement(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What was agreed before it was changed."""

    starts: Moment
    minutes: int
    mode: Mode
    place: str = ""
    changed: Moment
    """When something else was agreed."""


class Preparation(StrEnum):
    """What to have done before a conversation, in the order of doing it."""

    CONFIRMED = "confirmed"
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


class Interview(Record, frozen=True, kw_only=True):
    """A conversation. Without a start it is agreed or hoped for, but not yet scheduled."""

    person_id: str
    purpose: Purpose = Purpose.EXPLORE_FIELD
    starts: Moment | None = None
    timezone: str = ""
    """IANA name of the zone the time was agreed in; empty where nobody said."""
    their_timezone: str = ""
    """IANA name of the zone they are in, where that is another one."""
    minutes: Annotated[int, Meta(ge=10, le=60)] = 15
    mode: Mode = Mode.VIDEO
    place: str = ""
    earlier: tuple[Arrangement, ...] = ()
    """What was agreed before, oldest first."""
    agenda: tuple[AgendaItem, ...] = ()
    takeaway_id: str | None = None
    """The agenda item that is *the one thing I must take away*."""
    prepared: tuple[Preparation, ...] = ()
    """What was ticked by hand; what other facts already tell is not kept here."""
    own_tasks: tuple[OwnTask, ...] = ()
    began: Moment | None = None
    ended: Moment | None = None
    cancelled: Moment | None = None
    """When it turned out that it will not take place."""
    fell_through: FellThrough | None = None
    """Why not; None where nobody said."""
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

    @property
    def their_zone(self) -> str:
        """The IANA name of the zone whose clock they look at; empty where nobody said."""
        return self.their_timezone or self.timezone

    @property
    def still_open(self) -> bool:
        """Whether the conversation is still to come, or to be told about."""
        return not self.held and self.cancelled is None

    @property
    def ends(self) -> datetime | None:
        """When the agreed minutes are over."""
        return self.starts + timedelta(minutes=self.minutes) if self.starts else None
