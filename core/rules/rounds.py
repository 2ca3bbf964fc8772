"""Each time somebody was asked, and what came of it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from statistics import median

from msgspec import Struct

from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.reply import Reply, ReplyKind
from core.domain.snapshot import Snapshot
from core.rules.standing import WAITING, standing


class Round(Struct, frozen=True, kw_only=True):
    """A request with its reminders, up to the answer or the next request."""

    person: Person
    request: Message
    asked: datetime
    reply: Reply | None
    """What came back; None where nobody answered, so far or at all."""
    talk: bool
    """Whether a conversation came of it, also where nobody noted the answer."""
    waiting: bool
    """Whether an answer may still come."""

    @property
    def answered(self) -> bool:
        return self.reply is not None or self.talk

    @property
    def agreed(self) -> bool:
        return self.talk or (self.reply is not None and self.reply.kind is ReplyKind.YES)


def rounds(snapshot: Snapshot) -> tuple[Round, ...]:
    """Return every request that was sent, the earliest first; kept with the snapshot."""

    def make() -> tuple[Round, ...]:
        found = [each for person in snapshot.people.values() for each in _of(snapshot, person)]
        return tuple(sorted(found, key=lambda each: each.asked))

    return snapshot.once(rounds, make)


def days_to_answer(every: tuple[Round, ...]) -> float | None:
    """Return the days after which half of those who answered had done so; None if nobody did."""
    waits = [(each.reply.received - each.asked) / timedelta(days=1) for each in every if each.reply]
    return median(waits) if waits else None


def _of(snapshot: Snapshot, person: Person) -> Iterator[Round]:
    requests = sorted(
        (
            (each.sent, each)
            for each in snapshot.messages_to(person.id)
            if each.sent and each.kind is MessageKind.REQUEST
        ),
        key=lambda pair: pair[0],
    )
    replies = [r for r in snapshot.replies_from(person.id) if r.kind is not ReplyKind.NO_ANSWER]
    waiting = standing(snapshot, person).stage in WAITING
    talks = [
        each.starts or each.created
        for each in snapshot.interviews_with(person.id)
        if each.held or (each.starts and not each.cancelled)
    ]
    for place, (sent, request) in enumerate(requests):
        end = requests[place + 1][0] if place + 1 < len(requests) else None
        within = [r for r in replies if sent <= r.received and (end is None or r.received < end)]
        reply = min(within, key=lambda r: r.received, default=None)
        yield Round(
            person=person,
            request=request,
            asked=sent,
            reply=reply,
            talk=any(sent <= when and (end is None or when < end) for when in talks),
            waiting=waiting and end is None and reply is None,
        )
