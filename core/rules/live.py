"""The clock of a conversation under way."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from core.domain.interview import Interview

OPENING_SHARE = 0.15
CLOSING_MINUTES = 5
LONGEST_TALK = timedelta(hours=2)
"""A clock that runs longer was forgotten."""


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


def ended_at(interview: Interview, now: datetime) -> datetime:
    """Return when a conversation ended that nobody stopped the clock of, or stopped too late.

    Whoever ends or debriefs it days later should not have thanks counted from then.
    """
    if interview.ended:
        return interview.ended
    if interview.began:
        return max(interview.began, min(interview.began + LONGEST_TALK, now))
    return min(interview.starts or now, now)


def is_running(interview: Interview, now: datetime) -> bool:
    """Tell whether a talk may still go on; a good one outlasts its minutes, also twice of them."""
    if interview.began is None or interview.held or interview.cancelled:
        return False
    return now - interview.began < LONGEST_TALK


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
    left = interview.minutes - max(0.0, elapsed)  # the clock of a computer may be set back
    if left <= 0:
        phase = Phase.OVER
    elif left <= CLOSING_MINUTES:
        phase = Phase.CLOSING
    elif elapsed < interview.minutes * OPENING_SHARE:
        phase = Phase.OPENING
    else:
        phase = Phase.QUESTIONS
    return Clock(max(0.0, elapsed), left, phase)
