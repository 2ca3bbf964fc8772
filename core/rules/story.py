"""What happened between us and one person, newest first."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from core.domain.interview import Arrangement, FellThrough, Interview
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.promise import PromisedBy
from core.domain.reply import ReplyKind
from core.domain.snapshot import Snapshot
from core.domain.touch import Direction
from core.rules.introductions import introduced
from core.rules.standing import moment_held


class EventKind(StrEnum):
    """Kinds of events in a story."""

    ADDED = "added"
    INTRODUCED = "introduced"
    SENT = "sent"
    REPLY = "reply"
    TOUCH = "touch"
    TALK = "talk"
    MOVED = "moved"
    CANCELLED = "cancelled"
    LEAD = "lead"
    INTRODUCED_US = "introduced_us"
    PROMISE = "promise"
    KEPT = "kept"
    SET_ASIDE = "set_aside"


class Event(Struct, frozen=True, kw_only=True):
    """One thing that happened."""

    when: datetime
    kind: EventKind
    about: MessageKind | ReplyKind | PromisedBy | Direction | FellThrough | str = ""
    channel: Channel | None = None
    text: str = ""
    """What it was about, in short."""
    words: str = ""
    """The words exchanged, to be read on demand."""
    interview_id: str | None = None
    instead_of: datetime | None = None
    """The start that was agreed before, where a conversation was moved."""
    person_id: str | None = None
    """Somebody else who has a part in it."""
    missed: bool = False
    """Whether nobody picked up."""
    touch_id: str | None = None
    """The contact, where it was written down by hand and can be taken away again."""


def story(snapshot: Snapshot, person: Person) -> tuple[Event, ...]:
    """Return the events of a person, newest first."""
    events = [
        _beginning(person),
        *_messages(snapshot, person),
        *_talks(snapshot, person),
        *_given(snapshot, person),
        *_promises(snapshot, person),
    ]
    if person.set_aside:
        events.append(Event(when=person.set_aside, kind=EventKind.SET_ASIDE))
    return tuple(sorted(events, key=lambda event: event.when, reverse=True))


def _beginning(person: Person) -> Event:
    if person.introducer_id:
        return Event(when=person.created, kind=EventKind.INTRODUCED, person_id=person.introducer_id)
    return Event(when=person.created, kind=EventKind.ADDED, about=person.source)


def _messages(snapshot: Snapshot, person: Person) -> Iterator[Event]:
    for each in snapshot.messages_to(person.id):
        if each.sent:
            yield _sent(each, each.sent)
    for reply in snapshot.replies_from(person.id):
        yield Event(when=reply.received, kind=EventKind.REPLY, about=reply.kind, text=reply.note)
    for touch in snapshot.touches_with(person.id):
        yield Event(
            when=touch.at,
            kind=EventKind.TOUCH,
            about=touch.direction,
            channel=touch.channel,
            text=touch.text,
            missed=touch.missed,
            touch_id=None if touch.source else touch.id,
        )


def _sent(message: Message, when: datetime) -> Event:
    return Event(
        when=when,
        kind=EventKind.SENT,
        about=message.kind,
        channel=message.channel,
        text=message.subject or message.body,
        words=message.body,
    )


def _talks(snapshot: Snapshot, person: Person) -> Iterator[Event]:
    for each in snapshot.interviews_with(person.id):
        yield from _changes(each)
        if each.cancelled:
            yield Event(
                when=each.cancelled,
                kind=EventKind.CANCELLED,
                about=each.fell_through or "",
                interview_id=each.id,
            )
        elif each.held:
            learned = each.debrief.learned if each.debrief else ()
            yield Event(
                when=moment_held(each),
                kind=EventKind.TALK,
                text=learned[0] if learned else "",
                interview_id=each.id,
            )


def _given(snapshot: Snapshot, person: Person) -> Iterator[Event]:
    """Leads, and people they brought us to without a lead that says so."""
    leads = snapshot.leads_from(person.id)
    for lead in leads:
        yield Event(
            when=lead.created,
            kind=EventKind.LEAD,
            about=lead.kind,
            text=lead.text,
            person_id=lead.person_id,
        )
    told = {lead.person_id for lead in leads}
    for other in introduced(snapshot, person):
        if other.id not in told:
            yield Event(when=other.created, kind=EventKind.INTRODUCED_US, person_id=other.id)


def _promises(snapshot: Snapshot, person: Person) -> Iterator[Event]:
    for each in snapshot.promises_with(person.id):
        yield Event(when=each.created, kind=EventKind.PROMISE, about=each.by, text=each.text)
        if each.kept:
            yield Event(when=each.kept, kind=EventKind.KEPT, about=each.by, text=each.text)


def _changes(interview: Interview) -> Iterator[Event]:
    """Yield what was agreed before, where the time or the place became another."""
    agreed: list[Arrangement | Interview] = [*interview.earlier, interview]
    for old, new in zip(interview.earlier, agreed[1:], strict=True):
        if old.starts != new.starts or old.place not in ("", new.place):
            yield Event(
                when=old.changed,
                kind=EventKind.MOVED,
                text="" if old.place in ("", new.place) else old.place,
                interview_id=interview.id,
                instead_of=old.starts if old.starts != new.starts else None,
            )
