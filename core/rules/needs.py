"""What a conversation still needs from me."""

from datetime import datetime
from enum import StrEnum

from core.domain.interview import Interview, Mode
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.rules.agenda import is_ready
from core.rules.fallen import fallen_through
from core.rules.live import is_over
from core.rules.standing import standing


class Need(StrEnum):
    """One thing that is open, in the order of doing."""

    TIME = "time"
    PLACE = "place"
    QUESTIONS = "questions"
    TELL = "tell"
    DEBRIEF = "debrief"
    THANKS = "thanks"
    NEW_TIME = "new_time"


def needs(
    snapshot: Snapshot, interview: Interview, person: Person, now: datetime
) -> tuple[Need, ...]:
    """Return what is open about a conversation, first things first."""
    if interview.cancelled:
        return (Need.NEW_TIME,) if fallen_through(snapshot, person) == interview else ()
    if interview.held:
        return _afterwards(snapshot, interview, person)
    if is_over(interview, now):
        return (Need.TELL,)
    open_ones = {
        Need.TIME: interview.starts is None,
        Need.PLACE: interview.starts is not None and not _where(interview, person),
        Need.QUESTIONS: not is_ready(interview),
    }
    return tuple(need for need, is_open in open_ones.items() if is_open)


def _afterwards(snapshot: Snapshot, interview: Interview, person: Person) -> tuple[Need, ...]:
    at = standing(snapshot, person)
    open_ones = {
        Need.DEBRIEF: interview.debrief is None,
        Need.THANKS: at.met == interview and at.thanks is None,
    }
    return tuple(need for need, is_open in open_ones.items() if is_open)


def _where(interview: Interview, person: Person) -> str:
    """Return the place; for a phone call the number of the person will do."""
    return interview.place or (person.phone if interview.mode is Mode.PHONE else "")
