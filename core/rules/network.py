"""Who of one's own network was told what one is looking into."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.snapshot import Snapshot


class Telling(NamedTuple):
    """The same words, told to several people at once."""

    sent: datetime
    channel: Channel
    body: str
    people: tuple[Person, ...]


def tellings(snapshot: Snapshot) -> tuple[Telling, ...]:
    """Return what was told to whom, the newest first."""
    groups: dict[tuple[datetime, Channel, str], list[Person]] = {}
    for message in snapshot.where(Message, "kind", MessageKind.ANNOUNCEMENT):
        person = snapshot.people.get(message.person_id)
        if message.sent and person:
            groups.setdefault((message.sent, message.channel, message.body), []).append(person)
    found = [Telling(*key, tuple(people)) for key, people in groups.items()]
    return tuple(sorted(found, key=lambda each: each.sent, reverse=True))


def told(snapshot: Snapshot) -> Mapping[str, datetime]:
    """Return when each person was last told, by id."""
    return {
        person.id: telling.sent
        for telling in reversed(tellings(snapshot))
        for person in telling.people
    }
