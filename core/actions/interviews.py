"""A conversation from the first question on its checklist to the last note."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace

from core.domain.interview import AgendaItem, Interview, Mode, Purpose
from core.domain.question import Question
from core.rules.agenda import moved, with_closing, with_question, without_item
from core.rules.live import ended_at
from core.store.errors import Refused
from core.store.transaction import Transaction


def plan_interview(
    tx: Transaction, *, person_id: str, closing: Sequence[Question], now: datetime
) -> Interview:
    """Return the conversation to come with a person, making one if there is none."""
    for interview in tx.before.interviews_with(person_id):
        if not interview.held and not interview.cancelled:
            return interview
    tx.label = "Started a checklist"
    minutes = tx.before.settings.minutes
    return tx.put(
        with_closing(Interview(person_id=person_id, minutes=minutes, created=now), closing)
    )


def choose_question(
    tx: Transaction,
    person_id: str,
    question: Question,
    *,
    closing: Sequence[Question],
    now: datetime,
) -> Interview:
    """Put a question on the checklist for the conversation to come with a person."""
    interview = plan_interview(tx, person_id=person_id, closing=closing, now=now)
    tx.label = "Added a question"
    return tx.put(with_question(interview, question))


def drop_question(tx: Transaction, interview_id: str, item_id: str) -> None:
    """Take a question off the checklist.

    Raises:
        Refused: The conversation has begun; its notes might go with the question.
    """

    def without(interview: Interview) -> Interview:
        if interview.began:
            raise Refused("The conversation has begun. Leave the question unticked instead.")
        return without_item(interview, item_id)

    _change(tx, interview_id, without)
    tx.label = "Took a question off"


def move_question(tx: Transaction, interview_id: str, item_id: str, by: int) -> None:
    """Move a question up (negative) or down."""
    _change(tx, interview_id, lambda interview: moved(interview, item_id, by))
    tx.label = "Moved a question"


def set_takeaway(tx: Transaction, interview_id: str, item_id: str | None) -> None:
    """Mark the one thing I must take away."""
    _change(tx, interview_id, lambda interview: replace(interview, takeaway_id=item_id))
    tx.label = "Marked what you must take away"


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
) -> Interview:
    """Set when, how long and where the conversation to come with a person takes place."""
    interview = plan_interview(tx, person_id=person_id, closing=closing, now=now)
    tx.label = "Scheduled the conversation"
    return tx.put(
        replace(
            interview,
            starts=starts,
            timezone=timezone,
            minutes=minutes,
            mode=mode,
            place=place.strip(),
            purpose=purpose,
        )
    )


def cancel(tx: Transaction, interview_id: str, now: datetime) -> None:
    """Call a conversation off; its checklist stays readable."""
    _change(tx, interview_id, lambda interview: replace(interview, cancelled=now))
    tx.label = "Cancelled the conversation"


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

    _change(tx, interview_id, begun)
    tx.label = "The conversation has begun"


def end_talk(tx: Transaction, interview_id: str, now: datetime) -> None:
    """Stop the clock."""
    _change(tx, interview_id, lambda each: replace(each, ended=ended_at(each, now)))
    tx.label = "The conversation has ended"


def note_answer(
    tx: Transaction,
    interview_id: str,
    item_id: str,
    *,
    asked: bool | None = None,
    notes: str | None = None,
) -> None:
    """Tick a question or keep what was answered; the rest of the conversation stays as it is."""

    def noted(item: AgendaItem) -> AgendaItem:
        if item.id != item_id:
            return item
        return replace(
            item,
            asked=item.asked if asked is None else asked,
            notes=item.notes if notes is None else notes,
        )

    _change(
        tx,
        interview_id,
        lambda interview: replace(interview, agenda=tuple(map(noted, interview.agenda))),
    )
    tx.label = "Kept your note"


def note_talk(tx: Transaction, interview_id: str, **said: str) -> None:
    """Keep what belongs to no question: notes, observations, what I can offer."""
    _change(tx, interview_id, lambda interview: replace(interview, **said))
    tx.label = "Kept your note"


def _change(tx: Transaction, interview_id: str, how: Callable[[Interview], Interview]) -> Interview:
    try:
        return tx.change(Interview, interview_id, how)
    except ValueError as error:
        raise Refused(str(error)) from error
