"""Calendar files (RFC 5545) that every calendar program takes without writing to anybody.

Times are in UTC, and there is no METHOD, ATTENDEE or ORGANIZER: those can send invitations.
"""

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from icalendar import Alarm, Calendar, Event, vText

from core.exchange.clean import clean
from core.rules.calendar_entries import Entry

Describe = Callable[[Entry], str]
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class _Text(vText):
    r"""Words in which "\N", as in "C:\New", stays two signs: the library ends a line there."""

    def to_ical(self) -> bytes:
        return rb"\\".join(vText(part).to_ical() for part in self.split("\\"))


def ics(entries: Sequence[Entry], describe: Describe, *, now: datetime) -> bytes:
    """Return the calendar file; `describe` gives the description of an entry."""
    calendar = Calendar()
    calendar.add("prodid", "-//Inside View//Conversations//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Inside View")
    calendar.add("x-published-ttl", "PT1H")
    for entry in entries:
        calendar.add_component(_event(entry, describe(entry), now))
    return bytes(calendar.to_ical())


def fingerprint(entries: Sequence[Entry], describe: Describe) -> str:
    """Return what changes when an entry does, and not merely because time has passed."""
    stamped_alike = ics(entries, describe, now=_LONG_AGO)
    return hashlib.sha256(stamped_alike).hexdigest()[:32]


def _event(entry: Entry, description: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", now.astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("summary", _line(entry.summary))
    for name, moment in (("dtstart", entry.start), ("dtend", entry.end)):
        event.add(name, moment.astimezone(UTC) if isinstance(moment, datetime) else moment)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    # Outlook and Google do not show to-dos, so a task is a day that keeps its hours free.
    event.add("transp", "TRANSPARENT" if entry.is_task else "OPAQUE")
    if entry.place:
        event.add("location", _line(entry.place))
    if description:
        event.add("description", _Text(clean(description)))
    if entry.remind is not None and not entry.cancelled:
        event.add_component(_alarm(entry))
    return event


def _alarm(entry: Entry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", entry.remind)
    alarm.add("description", _line(entry.summary))
    return alarm


def _line(text: str) -> _Text:
    return _Text(clean(" ".join(text.split())))
