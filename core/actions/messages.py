"""What we write, and what comes back."""

from datetime import date, datetime

from msgspec.structs import replace

from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.reply import Reply, ReplyKind
from core.rules.hints import placeholder_left
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction


def keep_draft(tx: Transaction, words: Message) -> Message:
    """Keep words that are not sent yet; there is one draft for each purpose, and it is replaced."""
    old = draft_of(tx, words.person_id, words.kind, words.interview_id)
    tx.label = "Kept your draft"
    return tx.put(
        replace(
            words,
            id=old.id if old else words.id,
            created=old.created if old else words.created,
            subject=words.subject.strip(),
            body=words.body.strip(),
        )
    )


def send_message(tx: Transaction, words: Message, now: datetime) -> Message:
    """Record that the words were sent: channel, time, and exactly what was written.

    Raises:
        Refused: Nothing was written, or a part of a thank-you still waits to be filled in.
    """
    if not words.body.strip():
        raise Refused("There are no words yet. Write them first, then tell us that you sent them.")
    gap = placeholder_left(f"{words.subject}\n{words.body}")
    if gap and words.kind is MessageKind.THANK_YOU:
        raise Refused(f"“{gap}” still waits to be filled in. A thank-you should be finished words.")
    draft = keep_draft(tx, words)
    tx.label = f"Noted that you wrote to {_name(tx, words.person_id)}"
    return tx.put(replace(draft, sent=now))


def record_reply(
    tx: Transaction,
    *,
    person_id: str,
    kind: ReplyKind,
    now: datetime,
    ask_again: date | None = None,
    note: str = "",
) -> Reply:
    """Record what came back, or that nothing did.

    Raises:
        Refused: "Later" without a day to ask again.
    """
    if kind is ReplyKind.LATER and ask_again is None:
        raise Refused("Please pick the day on which to write again.")
    tx.label = f"Noted the answer from {_name(tx, person_id)}"
    return tx.put(
        Reply(person_id=person_id, kind=kind, received=now, ask_again=ask_again, note=note.strip())
    )


def draft_of(
    tx: Transaction, person_id: str, kind: MessageKind, interview_id: str | None
) -> Message | None:
    """Return the unsent words for a purpose, or None."""
    return next(
        (
            message
            for message in tx.before.messages_to(person_id)
            if message.kind is kind and message.interview_id == interview_id and not message.sent
        ),
        None,
    )


def _name(tx: Transaction, person_id: str) -> str:
    person = tx.get(Person, person_id)
    if person is None:
        raise Gone(Person)
    return person.name
