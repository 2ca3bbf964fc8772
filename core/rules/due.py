"""What a next step is: what to do, about whom, why, and from when."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from core.domain.step import Step


class DueKind(StrEnum):
    """What is to be done; the order is the order of doing things due on the same day."""

    GO_ON = "go_on"
    HOLD = "hold"
    DEBRIEF = "debrief"
    THANK = "thank"
    KEEP_PROMISE = "keep_promise"
    PREPARE = "prepare"
    SCHEDULE = "schedule"
    OFFER_TIME = "offer_time"
    ASK_AGAIN = "ask_again"
    CHASE = "chase"
    CLOSE = "close"
    REFLECT = "reflect"
    REPORT_BACK = "report_back"
    TELL_OUTCOME = "tell_outcome"
    FOLLOW_LEAD = "follow_lead"
    AWAIT_PROMISE = "await_promise"
    SEND_DRAFT = "send_draft"
    ASK = "ask"
    FIND_WAY = "find_way"
    KEEP_IN_TOUCH = "keep_in_touch"
    NAME_FIELD = "name_field"
    ADD_PEOPLE = "add_people"


class Urgency(StrEnum):
    """How near a due day is."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"


class Due(Struct, frozen=True, kw_only=True):
    """One next step, with the reason in a sentence."""

    key: str
    """Stable name of this step, for snoozing it."""
    kind: DueKind
    step: Step
    reason: str
    day: date
    """From this day on it should be done."""
    overdue_on: date
    """From this day on it is overdue."""
    person_id: str | None = None
    interview_id: str | None = None
    record_id: str | None = None
    """The message, reply, lead, promise or decision it is about."""
    at_once: bool = False
    """Whether it goes before everything else: a talk that is running, or about to begin."""

    def urgency(self, today: date) -> Urgency:
        if today >= self.overdue_on:
            return Urgency.OVERDUE
        if today >= self.day:
            return Urgency.TODAY
        return Urgency.THIS_WEEK if self.day - today < timedelta(days=7) else Urgency.LATER
