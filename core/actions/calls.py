"""How a phone call went."""

from collections.abc import Sequence
from datetime import date, datetime

from core.actions.interviews import begin_now
from core.actions.messages import record_reply, send_message
from core.domain.interview import Interview, Mode
from core.domain.message import Channel, Message
from core.domain.person import Person
from core.domain.question import Question
from core.domain.reply import ReplyKind
from core.domain.snooze import Snooze
from core.domain.touch import Direction, Touch
from core.store.errors import Gone
from core.store.transaction import Transaction


def talk_now(
    tx: Transaction,
    words: Message,
    *,
    questions: Sequence[Question],
    closing: Sequence[Question],
    timezone: str,
    now: datetime,
) -> Interview:
    """They have time right now: note the call and the yes, and begin the conversation."""
    call_answered(tx, words, ReplyKind.YES, now=now)
    return begin_now(
        tx,
        words.person_id,
        mode=Mode.PHONE,
        timezone=timezone,
        questions=questions,
        closing=closing,
        now=now,
    )


def call_answered(
    tx: Transaction,
    words: Message,
    kind: ReplyKind,
    *,
    now: datetime,
    ask_again: date | None = None,
    named: str = "",
    may_name: bool = False,
) -> None:
    """Note a call and what they said in it; somebody they named becomes a lead."""
    send_message(tx, words, now)
    record_reply(
        tx,
        person_id=words.person_id,
        kind=kind,
        now=now,
        ask_again=ask_again,
        named=named,
        may_name=may_name,
    )


def nobody_picked_up(
    tx: Transaction, person_id: str, *, step: str | None, again: date, now: datetime
) -> Touch:
    """Note that a call was tried, and put the next step off until the day to try again.

    Raises:
        Gone: The person was deleted in the meantime.
    """
    person = tx.get(Person, person_id)
    if person is None:
        raise Gone(Person)
    if step:
        tx.put(Snooze(id=step, until=again))
    tx.label = f"Noted that {person.name} did not pick up"
    return tx.put(
        Touch(
            person_id=person_id,
            at=now,
            direction=Direction.FROM_ME,
            channel=Channel.PHONE,
            missed=True,
        )
    )
