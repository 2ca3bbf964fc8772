"""Conversations that fell through, and whether anything has been done about it."""

from datetime import datetime

from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.domain.snapshot import Snapshot


def fallen_through(snapshot: Snapshot, person: Person) -> Interview | None:
    """Return the last conversation that fell through, unless one wrote, heard or planned since.

    Where they said themselves that it must wait, that is their answer. One that was called off
    without a word on who did it needs no answer of its own.
    """
    talks = snapshot.interviews_with(person.id)
    fallen = [(each.cancelled, each) for each in talks if each.cancelled and each.fell_through]
    if not fallen:
        return None
    since, last = max(fallen, key=lambda pair: pair[0])
    answered = any(
        reply.received > last.created and reply.kind is not ReplyKind.YES
        for reply in snapshot.replies_from(person.id)
    )
    return None if answered or _went_on(snapshot, person, since) else last


def _went_on(snapshot: Snapshot, person: Person, since: datetime) -> bool:
    talks = snapshot.interviews_with(person.id)
    return (
        any(each.still_open and each.starts for each in talks)
        or any(each.ended and each.ended > since for each in talks)
        or any(each.sent and each.sent > since for each in snapshot.messages_to(person.id))
        or any(each.received > since for each in snapshot.replies_from(person.id))
    )
