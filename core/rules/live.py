"""The clock of a conversation under way."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from core.domain.interview import Interview

OPENING_SHARE = 0.15
CLOSING_MINUTES = 5


class Phase(StrEnum):
    """What the minutes are for."""

    OPENING = "opening"
    QUESTIONS = "questions"
    CLOSING = "closing"
    OVER = "over"


class Clock(Struct, frozen=True):
    """Where the conversation stands against the agreed minutes."""

    elapsed: float
    """Minutes since it began."""
    left: float
    """Minutes until the agreed end; negative when over."""
    phase: Phase


def is_over(interview: Interview, now: datetime) -> bool:
    """Tell whether a conversation must be over."""
    end = latest_end(interview)
    return end is not None and now >= end


def latest_end(interview: Interview) -> datetime | None:
    """Return when a conversation must be over: twice its minutes after it began, if it has."""
    starts = interview.began or interview.starts
    return starts + timedelta(minutes=2 * interview.minutes) if starts else None


def clock(interview: Interview, now: datetime) -> Clock:
    """Read the clock of a conversation that has begun; in UTC, so no time change disturbs it."""
    elapsed = (now - interview.began).total_seconds() / 60 if interview.began else 0.0
    left = interview.minutes - elapsed
    if left <= 0:
        phase = Phase.OVER
    elif left <= CLOSING_MINUTES:
        phase = Phase.CLOSING
    elif elapsed < interview.minutes * OPENING_SHARE:
        phase = Phase.OPENING
    else:
        phase = Phase.QUESTIONS
    return Clock(max(0.0, elapsed), left, phase)
