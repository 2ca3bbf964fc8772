"""What we write, and what comes back."""

from datetime import date, datetime

from msgspec.structs import replace

from core.actions.words import one_line
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.reply import Reply, ReplyKind
from core.domain.snapshot import Snapshot
from core.rules.gaps import placeholder_left
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction


def keep_draft(tx: Transaction, words: Message) -> Message:
    """Keep words that are not sent yet; there is one draft for each purpose and channel."""
    old = draft_of(tx.view(), words.person_id, words.kind, words.channel, words.interview_id)
    tx.label = "Kept your draft"
    if old:
        words = replace(words, id=old.id, created=old.created)
    return tx.put(words)


def drop_draft(tx: Transaction, message_id: str) -> None:
    """Throw away words that were not sent."""
    draft = tx.get(Message, message_id)
    if draft and not draft.sent:
        tx.remove(draft)
        tx.label = "Went back to our draft"


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
    for other in _drafts(tx.before, words.person_id, words.kind, words.interview_id):
        if other.id != draft.id:
            tx.remove(other)
    tx.label = f"Noted that you wrote to {_name(tx, words.person_id)}"
    return tx.put(replace(draft, subject=words.subject.strip(), body=words.body.strip(), sent=now))


def record_reply(
    tx: Transaction,
    *,
    person_id: str,
    kind: ReplyKind,
    now: datetime,
    ask_again: date | None = None,
    note: str = "",
    named: str = "",
    may_name: bool = False,
) -> Reply:
    """Record what came back, or that nothing did; somebody they named becomes a lead at once.

    Raises:
        Refused: "Later" without a day to ask again.
    """
    if kind is ReplyKind.LATER and ask_again is None:
        raise Refused("Please pick the day on which to write again.")
    if kind is ReplyKind.REFERRED and one_line(named):
        tx.put(
            Lead(
                kind=LeadKind.PERSON,
                text=one_line(named),
                giver_id=person_id,
                may_name_giver=may_name,
                created=now,
            )
        )
    tx.label = f"Noted the answer from {_name(tx, person_id)}"
    return tx.put(
        Reply(person_id=person_id, kind=kind, received=now, ask_again=ask_again, note=note.strip())
    )


def draft_of(
    snapshot: Snapshot,
    person_id: str,
    kind: MessageKind,
    channel: Channel,
    interview_id: str | None = None,
) -> Message | None:
    """Return the unsent words for a purpose and a channel, or None."""
    drafts = _drafts(snapshot, person_id, kind, interview_id)
    return next((each for each in drafts if each.channel is channel), None)


def _drafts(
    snapshot: Snapshot, person_id: str, kind: MessageKind, interview_id: str | None
) -> list[Message]:
    return [
        message
        for message in snapshot.messages_to(person_id)
        if message.kind is kind and message.interview_id == interview_id and not message.sent
    ]


def _name(tx: Transaction, person_id: str) -> str:
    person = tx.get(Person, person_id)
    if person is None:
        raise Gone(Person)
    return person.name
