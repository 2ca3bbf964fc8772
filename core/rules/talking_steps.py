"""What is due around a conversation: agree on it, prepare it, hold it, look back on it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from core.domain.interview import FellThrough, Interview
from core.domain.step import Stage, Step
from core.rules.agenda import is_ready
from core.rules.case import Case, put_off
from core.rules.due import Due, DueKind
from core.rules.fallen import fallen_through
from core.rules.live import is_over, latest_end

SOON = timedelta(hours=2)
"""How long before its start a conversation goes before everything else."""


def turning_points(interview: Interview) -> tuple[datetime, ...]:
    """Return the moments at which another step is due only because time went on."""
    if interview.held or interview.cancelled or not interview.starts:
        return ()
    end = latest_end(interview)
    return tuple(filter(None, (interview.starts - SOON, interview.starts, end)))


def conversation(case: Case) -> Iterator[Due]:
    """Yield what a conversation asks for, from its preparation to the look back."""
    for interview in case.snapshot.interviews_with(case.person.id):
        if interview.cancelled or interview.debrief:
            continue
        if interview.ended:
            yield _debrief(case, interview, case.day(interview.ended))
        elif interview.starts:
            yield from _upcoming(case, interview, interview.starts)


def _upcoming(case: Case, interview: Interview, starts: datetime) -> Iterator[Due]:
    day = case.day(starts)
    began = interview.began or starts
    if is_over(interview, case.now):
        yield _debrief(case, interview, case.day(began))
        return
    if interview.began:
        reason = f"Your conversation with {case.name} is running."
        day = case.day(began)
        yield case.due(DueKind.GO_ON, Step.TALK, reason, day, about=interview, at_once=True)
        return
    prepare = _prepare(case, interview, starts)
    if prepare:
        yield prepare
    if day <= case.today and (not prepare or put_off(case.snapshot, prepare, case.today)):
        at = f"{starts.astimezone(case.zone):%H:%M}"
        reason = f"Your conversation with {case.name} is {case.say(day)} at {at}."
        soon = starts - case.now <= SOON
        yield case.due(DueKind.HOLD, Step.TALK, reason, day, about=interview, at_once=soon)


def _prepare(case: Case, interview: Interview, starts: datetime) -> Due | None:
    """Return the step to choose questions, from the day before until the talk begins."""
    if is_ready(interview) or case.now >= starts:
        return None
    day = case.day(starts)
    when = f"today at {starts.astimezone(case.zone):%H:%M}"
    when = when if day == case.today else case.say(day)
    reason = f"You talk with {case.name} {when}, and the checklist is not ready yet."
    eve = max(day - timedelta(days=1), case.day(interview.created))
    soon = starts - case.now <= SOON
    return case.due(
        DueKind.PREPARE, Step.PREPARE, reason, eve, grace=2, about=interview, at_once=soon
    )


def _debrief(case: Case, interview: Interview, day: date) -> Due:
    talked = "You talked" if interview.began or interview.ended else "You were to talk"
    reason = f"{talked} with {case.name} {case.say(day)}. Five minutes now keep what you heard."
    return case.due(DueKind.DEBRIEF, Step.FOLLOW_UP, reason, day, about=interview)


def agree_on_time(case: Case) -> Iterator[Due]:
    """After a yes, agree on a day and a time."""
    reply = case.at.reply
    if case.at.stage is Stage.AGREED and reply and not fallen_through(case.snapshot, case.person):
        day = case.day(reply.received)
        reason = f"{case.name} said yes {case.say(day)}. Agree on a day and a time."
        yield case.due(DueKind.SCHEDULE, Step.PREPARE, reason, day, grace=3, about=reply)


def offer_again(case: Case) -> Iterator[Due]:
    """After a talk that fell through, a kind word and another time are due the same day."""
    fallen = fallen_through(case.snapshot, case.person)
    if fallen and fallen.cancelled:
        day = case.day(fallen.cancelled)
        what = {
            FellThrough.NO_SHOW: f"{case.name} did not come {case.say(case.day(fallen.starts))}."
            if fallen.starts
            else f"{case.name} did not come.",
            FellThrough.BY_THEM: f"{case.name} had to cancel {case.say(day)}.",
            FellThrough.BY_ME: f"You cancelled the talk with {case.name} {case.say(day)}.",
        }[fallen.fell_through or FellThrough.BY_ME]
        reason = f"{what} Write kindly and offer another time."
        yield case.due(DueKind.OFFER_TIME, Step.PREPARE, reason, day, grace=2, about=fallen)
