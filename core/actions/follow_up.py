"""Promises made and kept, words that were said elsewhere, next steps put off."""

from datetime import date, datetime

from msgspec.structs import replace

from core.actions.words import required
from core.domain.interview import Interview
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.promise import Promise, PromisedBy
from core.domain.snooze import Snooze
from core.store.errors import Gone
from core.store.transaction import Transaction


def make_promise(
    tx: Transaction,
    *,
    person_id: str,
    by: PromisedBy,
    text: str,
    due: date | None = None,
    now: datetime,
) -> Promise:
    """Note what I or somebody else said they would do.

    Raises:
        Gone: The person was deleted in the meantime.
        Refused: Nothing was written.
    """
    text = required(text, "Please write what was promised, in a few words.")
    if tx.get(Person, person_id) is None:
        raise Gone(Person)
    tx.label = "Noted the promise"
    return tx.put(Promise(text=text, by=by, person_id=person_id, due=due, created=now))


def keep_promise(tx: Transaction, promise_id: str, now: datetime) -> None:
    """Mark a promise as kept."""
    tx.change(Promise, promise_id, lambda promise: replace(promise, kept=now))
    tx.label = "Promise kept"


def said_already(
    tx: Transaction,
    person_id: str,
    kind: MessageKind,
    *,
    interview_id: str | None = None,
    now: datetime,
) -> Message:
    """Note that something was said in person or written elsewhere; the words are not known.

    Raises:
        Gone: The person or the conversation was deleted in the meantime.
    """
    person = tx.get(Person, person_id)
    if person is None:
        raise Gone(Person)
    if interview_id and tx.get(Interview, interview_id) is None:
        raise Gone(Interview)
    tx.label = f"Noted that {person.name} heard from you"
    return tx.put(
        Message(person_id=person_id, kind=kind, interview_id=interview_id, created=now, sent=now)
    )


def snooze(tx: Transaction, key: str, until: date | None, words: str = "") -> None:
    """Put a next step off until a day, or away for good where no day is given."""
    tx.put(Snooze(id=key, until=until))
    tx.label = f"Put off: {words}" if until else "Put away"
