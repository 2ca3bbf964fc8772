"""What happened between us and one person, newest first."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from core.domain.interview import Arrangement, FellThrough, Interview
from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.promise import PromisedBy
from core.domain.reply import ReplyKind
from core.domain.snapshot import Snapshot
from core.rules.standing import moment_held


class EventKind(StrEnum):
    """Kinds of events in a story."""

    ADDED = "added"
    SENT = "sent"
    REPLY = "reply"
    TALK = "talk"
    MOVED = "moved"
    CANCELLED = "cancelled"
    LEAD = "lead"
    PROMISE = "promise"
    SET_ASIDE = "set_aside"


class Event(Struct, frozen=True, kw_only=True):
    """One thing that happened."""

    when: datetime
    kind: EventKind
    about: MessageKind | ReplyKind | PromisedBy | FellThrough | str
    text: str = ""
    interview_id: str | None = None
    instead_of: datetime | None = None
    """The start that was agreed before, where a conversation was moved."""


def story(snapshot: Snapshot, person: Person) -> tuple[Event, ...]:
    """Return the events of a person, newest first."""
    events = [Event(when=person.created, kind=EventKind.ADDED, about=person.source)]
    if person.set_aside:
        events.append(Event(when=person.set_aside, kind=EventKind.SET_ASIDE, about=""))
    events += [
        Event(when=each.sent, kind=EventKind.SENT, about=each.kind, text=each.subject or each.body)
        for each in snapshot.messages_to(person.id)
        if each.sent
    ]
    events += [
        Event(when=each.received, kind=EventKind.REPLY, about=each.kind, text=each.note)
        for each in snapshot.replies_from(person.id)
    ]
    events += _talks(snapshot, person)
    events += [
        Event(when=each.created, kind=EventKind.LEAD, about=each.kind, text=each.text)
        for each in snapshot.leads_from(person.id)
    ]
    events += [
        Event(when=each.created, kind=EventKind.PROMISE, about=each.by, text=each.text)
        for each in snapshot.promises_with(person.id)
    ]
    return tuple(sorted(events, key=lambda event: event.when, reverse=True))


def _talks(snapshot: Snapshot, person: Person) -> list[Event]:
    events = []
    for each in snapshot.interviews_with(person.id):
        events += _changes(each)
        text = each.debrief.learned[0] if each.debrief and each.debrief.learned else ""
        if each.cancelled:
            events.append(
                Event(
                    when=each.cancelled,
                    kind=EventKind.CANCELLED,
                    about=each.fell_through or "",
                    interview_id=each.id,
                )
            )
        elif each.held:
            events.append(
                Event(
                    when=moment_held(each),
                    kind=EventKind.TALK,
                    about="",
                    text=text,
                    interview_id=each.id,
                )
            )
    return events


def _changes(interview: Interview) -> list[Event]:
    """Return what was agreed before, where the time or the place became another."""
    agreed: list[Arrangement | Interview] = [*interview.earlier, interview]
    return [
        Event(
            when=old.changed,
            kind=EventKind.MOVED,
            about="",
            text="" if old.place in ("", new.place) else old.place,
            interview_id=interview.id,
            instead_of=old.starts if old.starts != new.starts else None,
        )
        for old, new in zip(interview.earlier, agreed[1:], strict=True)
        if old.starts != new.starts or old.place not in ("", new.place)
    ]
