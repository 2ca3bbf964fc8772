"""A conversation from the agreed time to the last note."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace

from core.domain.interview import AgendaItem, Interview, Mode, Purpose
from core.domain.question import Question
from core.rules.agenda import with_closing
from core.store.errors import Refused
from core.store.transaction import Transaction


def plan_interview(
    tx: Transaction, *, person_id: str, closing: Sequence[Question], now: datetime
) -> Interview:
    """Return the conversation to come with a person, making one if there is none."""
    for interview in tx.before.interviews_with(person_id):
        if not interview.held and not interview.cancelled:
            return interview
    return new_interview(tx, person_id, closing=closing, now=now)


def new_interview(
    tx: Transaction, person_id: str, *, closing: Sequence[Question], now: datetime
) -> Interview:
    """Hope for a further conversation with a person."""
    tx.label = "Started a checklist"
    minutes = tx.before.settings.minutes
    return tx.put(
        with_closing(Interview(person_id=person_id, minutes=minutes, created=now), closing)
    )


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
    change_interview(tx, interview_id, lambda interview: replace(interview, cancelled=now))
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

    change_interview(tx, interview_id, begun)
    tx.label = "The conversation has begun"


def end_talk(tx: Transaction, interview_id: str, now: datetime) -> None:
    """Stop the clock."""
    change_interview(
        tx, interview_id, lambda each: each if each.ended else replace(each, ended=now)
    )
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

    change_interview(
        tx,
        interview_id,
        lambda interview: replace(interview, agenda=tuple(map(noted, interview.agenda))),
    )
    tx.label = "Kept your note"


def note_talk(tx: Transaction, interview_id: str, notes: str) -> None:
    """Keep the notes that belong to no question."""
    change_interview(tx, interview_id, lambda interview: replace(interview, notes=notes))
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
