"""What we write, and what comes back."""

from datetime import date, datetime

from msgspec.structs import replace

from core.actions.words import one_line
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.reply import Reply, ReplyKind
from core.domain.snapshot import Snapshot
from core.domain.snooze import Snooze
from core.rules.gaps import placeholder_left
from core.rules.standing import standing
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction

_SENT = {
    Channel.PHONE: "called",
    Channel.VOICEMAIL: "left a message for",
}
"""How sending is called where it is not writing."""


def keep_draft(tx: Transaction, words: Message) -> Message:
    """Keep words that are not sent yet; there is one draft for each purpose and channel."""
    old = draft_of(tx.view(), words)
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

    What was drafted for other channels stays: they may be the user's own words.

    Raises:
        Refused: Nothing was written, or a part of a thank-you still waits to be filled in.
    """
    if not words.body.strip():
        raise Refused("There are no words yet. Write them first, then tell us that you sent them.")
    gap = placeholder_left(f"{words.subject}\n{words.body}")
    if gap and words.kind is MessageKind.THANK_YOU:
        raise Refused(f"“{gap}” still waits to be filled in. A thank-you should be finished words.")
    draft = keep_draft(tx, words)
    verb = _SENT.get(words.channel, "wrote to")
    _share(tx, words)
    tx.label = f"Noted that you {verb} {_name(tx, words.person_id)}"
    return tx.put(replace(draft, subject=words.subject.strip(), body=words.body.strip(), sent=now))


def _share(tx: Transaction, words: Message) -> None:
    """What was kept to be shared is used up once it was written; the message has the words now."""
    person = tx.get(Person, words.person_id)
    if person and person.to_share and one_line(person.to_share) in one_line(words.body):
        tx.put(replace(person, to_share=""))


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


def reopen(tx: Transaction, person_id: str, until: date) -> None:
    """Take up again what was closed for want of an answer; closing it is not proposed till then.

    Raises:
        Refused: It was not closed that way.
    """
    closing = [
        reply for reply in tx.before.replies_from(person_id) if reply.kind is ReplyKind.NO_ANSWER
    ]
    if not closing:
        raise Refused("This is open already, perhaps by a click in another tab.")
    tx.remove(max(closing, key=lambda reply: reply.received))
    person = tx.get(Person, person_id)
    if person and (asked := standing(tx.before, person).asked):
        tx.put(Snooze(id=f"close:{asked.id}", until=until))
    tx.label = f"{_name(tx, person_id)} is open again"


def fill_gaps(tx: Transaction, person_id: str, *, me: dict[str, str], them: dict[str, str]) -> None:
    """Save what a draft asked for: facts about me and about the person.

    Raises:
        Refused: Nothing was filled in.
        Gone: The person was deleted in the meantime.
    """
    mine = {part: text.strip() for part, text in me.items() if text.strip()}
    theirs = {part: text.strip() for part, text in them.items() if text.strip()}
    if not mine and not theirs:
        raise Refused("Nothing was filled in yet.")
    if mine:
        tx.put(replace(tx.get(Profile, "me") or Profile(), **mine))
    if theirs:
        tx.change(Person, person_id, lambda person: replace(person, **theirs))
    tx.label = "Added to your draft"


def draft_of(snapshot: Snapshot, words: Message) -> Message | None:
    """Return the unsent words for the purpose and the channel of a message, or None."""
    return next(
        (
            message
            for message in snapshot.messages_to(words.person_id)
            if not message.sent
            and (message.kind, message.channel) == (words.kind, words.channel)
            and (message.interview_id, message.about_id) == (words.interview_id, words.about_id)
        ),
        None,
    )


def _name(tx: Transaction, person_id: str) -> str:
    person = tx.get(Person, person_id)
    if person is None:
        raise Gone(Person)
    return person.name
