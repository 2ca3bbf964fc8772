"""A conversation from the agreed time to the last note."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace

from core.domain.interview import AgendaItem, FellThrough, Interview, Mode, Purpose
from core.domain.question import Question
from core.rules.agenda import with_closing, with_question
from core.rules.arrangement import is_past, rearranged, with_questions_of
from core.rules.live import ended_at
from core.store.errors import Refused
from core.store.transaction import Transaction


def plan_interview(
    tx: Transaction,
    *,
    person_id: str,
    closing: Sequence[Question],
    now: datetime,
    interview_id: str | None = None,
) -> Interview:
    """Return a conversation that is still open, making one if there is none.

    It is the one that is named, else the first with this person.
    """
    still_open = [each for each in tx.before.interviews_with(person_id) if each.still_open]
    if still_open:
        return next((each for each in still_open if each.id == interview_id), still_open[0])
    return new_interview(tx, person_id, closing=closing, now=now)


def new_interview(
    tx: Transaction, person_id: str, *, closing: Sequence[Question], now: datetime
) -> Interview:
    """Hope for a further conversation; it takes over the questions of one that fell through."""
    known = tx.before.interviews_with(person_id)
    tx.label = "Started a checklist"
    minutes = tx.before.settings.minutes
    planned = Interview(person_id=person_id, minutes=minutes, created=now)
    if known and known[-1].cancelled:
        planned = with_questions_of(planned, known[-1])
    return tx.put(with_closing(planned, closing))


def schedule(
    tx: Transaction,
    person_id: str,
    *,
    starts: datetime,
    timezone: str,
    minutes: int,
    mode: Mode,
    place: str,
    purpose: Purpose,
    closing: Sequence[Question],
    now: datetime,
    their_timezone: str = "",
    took_place: bool = False,
    interview_id: str | None = None,
) -> Interview:
    """Set when, how long and where a conversation takes place, or did; what was agreed is kept.

    Raises:
        Refused: The time does not fit to whether it took place.
    """
    planned = plan_interview(
        tx, person_id=person_id, closing=closing, now=now, interview_id=interview_id
    )
    fresh = planned.starts is None
    told = replace(
        planned,
        starts=starts,
        timezone=timezone,
        their_timezone="" if their_timezone == timezone else their_timezone,
        minutes=minutes,
        mode=mode,
        place=place.strip(),
        purpose=purpose,
    )
    if took_place:
        told = _taken_place(told, now)
    elif planned.began and starts > now:
        told = replace(told, began=None)  # it was begun by mistake, or broken off
    elif starts.tzinfo and is_past(told, now):  # without a zone, the store refuses it
        raise Refused(
            "This time has passed. Choose a later one, or say that it has already taken place."
        )
    if told == planned:
        return planned
    tx.label = "Scheduled the conversation" if fresh else "Changed what was agreed"
    return tx.put(rearranged(planned, told, now))


def _taken_place(told: Interview, now: datetime) -> Interview:
    if told.starts is None or told.starts > now:
        raise Refused("This time is still to come, so it cannot have taken place yet.")
    return replace(told, began=told.starts, ended=min(told.ends or now, now))


def begin_now(
    tx: Transaction,
    person_id: str,
    *,
    mode: Mode,
    timezone: str,
    questions: Sequence[Question],
    closing: Sequence[Question],
    now: datetime,
    interview_id: str | None = None,
) -> Interview:
    """Start a conversation on the spot; without a checklist, the questions make one."""
    planned = plan_interview(
        tx, person_id=person_id, closing=closing, now=now, interview_id=interview_id
    )
    if planned.began:
        return planned
    told = replace(planned, mode=mode, timezone=timezone, starts=now, began=now)
    if mode is not planned.mode:
        told = replace(told, place="")  # the link of a video call is no place for a phone call
    if not told.main_questions:
        for question in questions:
            told = with_question(told, question)
        told = replace(told, takeaway_id=told.main_questions[0].id if questions else None)
    tx.label = "The conversation has begun"
    return tx.put(rearranged(planned, told, now))


def cancel(
    tx: Transaction, interview_id: str, now: datetime, why: FellThrough | None = None
) -> None:
    """Note that a conversation does not take place; its checklist stays readable.

    Raises:
        Refused: It was looked back on already, or nobody can have missed it yet.
    """

    def fallen(interview: Interview) -> Interview:
        if interview.cancelled:
            return interview
        if interview.debrief:
            raise Refused("You have looked back on this conversation, so it did take place.")
        if why is FellThrough.NO_SHOW and (interview.starts is None or interview.starts > now):
            raise Refused("The time has not come yet, so nobody has missed it.")
        return replace(interview, cancelled=now, fell_through=why)

    before = tx.get(Interview, interview_id)
    if change_interview(tx, interview_id, fallen) != before:
        no_show = why is FellThrough.NO_SHOW
        tx.label = "Noted that they did not come" if no_show else "Cancelled the conversation"


def begin_talk(tx: Transaction, interview_id: str, now: datetime) -> None:
    """Start the clock; a conversation that runs already goes on.

    Raises:
        Refused: It was cancelled.
    """

    def begun(interview: Interview) -> Interview:
        if interview.cancelled:
            raise Refused("This conversation was cancelled. Agree on a new time first.")
        if interview.began:
            return interview
        return replace(interview, began=now, starts=interview.starts or now)

    change_interview(tx, interview_id, begun)
    tx.label = "The conversation has begun"


def end_talk(tx: Transaction, interview_id: str, now: datetime) -> None:
    """Stop the clock."""
    change_interview(tx, interview_id, lambda each: replace(each, ended=ended_at(each, now)))
    tx.label = "The conversation has ended"


def note_answer(
    tx: Transaction,
    interview_id: str,
    item_id: str,
    *,
    asked: bool | None = None,
    notes: str | None = None,
) -> None:
    """Tick a question or keep what was answered; the rest of the conversation stays as it is.

    Who writes an answer down has asked, so nobody has to tick as well while talking.
    """

    def noted(item: AgendaItem) -> AgendaItem:
        if item.id != item_id:
            return item
        answered = item.asked or bool(notes and notes.strip())
        return replace(
            item,
            asked=answered if asked is None else asked,
            notes=item.notes if notes is None else notes,
        )

    change_interview(
        tx,
        interview_id,
        lambda interview: replace(interview, agenda=tuple(map(noted, interview.agenda))),
    )
    tx.label = "Kept your note"


def note_talk(tx: Transaction, interview_id: str, **said: str) -> None:
    """Keep what belongs to no question: notes, observations, what I can offer."""
    change_interview(tx, interview_id, lambda interview: replace(interview, **said))
    tx.label = "Kept your note"


def change_interview(
    tx: Transaction, interview_id: str, how: Callable[[Interview], Interview]
) -> Interview:
    """Put what `how` makes of the newest state of a conversation.

    Raises:
        Gone: It was deleted in the meantime.
        Refused: It would say something that cannot be.
    """
    try:
        return tx.change(Interview, interview_id, how)
    except ValueError as error:
        raise Refused(str(error)) from error
