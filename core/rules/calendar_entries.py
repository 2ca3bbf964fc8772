"""What of a search belongs into a calendar: talks, their preparation, their thank-you."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo

from msgspec import Struct
from msgspec.structs import replace

from core.domain.interview import Interview, Mode
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.rules.arrangement import sequence
from core.rules.days import local_day
from core.rules.live import is_over
from core.rules.standing import standing

EVENING, MORNING = timedelta(hours=18), timedelta(hours=10)
"""When on their day the preparation and the thank-you remind."""


class Entry(Struct, frozen=True, kw_only=True):
    """One entry: a talk with its hours, or a task of a whole day."""

    uid: str
    summary: str
    start: datetime | date
    end: datetime | date
    """The first moment, or the first day, that is no longer part of it."""
    interview_id: str
    person_id: str
    place: str = ""
    remind: timedelta | None = None
    """When to remind, counted from the start; negative is before it."""
    sequence: int = 0
    cancelled: bool = False

    @property
    def is_task(self) -> bool:
        """Whether it takes no hours of the day."""
        return not isinstance(self.start, datetime)


def entries_of(
    snapshot: Snapshot, interview: Interview, person: Person, zone: tzinfo
) -> tuple[Entry, ...]:
    """Return the entries of one conversation; without a time there are none."""
    if interview.starts is None:
        return ()
    entries = [_talk(snapshot, interview, person)]
    if not interview.held:
        entries.append(_preparation(interview, person, zone))
    if not _is_thanked(snapshot, interview, person):
        entries.append(_thanks(interview, person, zone))
    return tuple(entries)


def coming_entries(snapshot: Snapshot, now: datetime, zone: tzinfo) -> tuple[Entry, ...]:
    """Return what lies ahead of everybody, the earliest first, and the thank-yous still owed."""
    found = [
        entry
        for interview in snapshot.interviews.values()
        for entry in _ahead(snapshot, interview, now, zone)
    ]
    return tuple(sorted(found, key=lambda entry: (_day_of(entry, zone), entry.uid)))


def every_entry(snapshot: Snapshot, now: datetime, zone: tzinfo) -> tuple[Entry, ...]:
    """Return what lies ahead and every conversation that was held, the earliest first.

    What is over rings no more: some programs sound an alarm of the past as soon as they read it.
    """
    held = (
        replace(_talk(snapshot, _as_it_was(each), snapshot.people[each.person_id]), remind=None)
        for each in snapshot.interviews.values()
        if each.held and (each.starts or each.began)
    )
    return tuple(
        sorted(
            (*held, *coming_entries(snapshot, now, zone)),
            key=lambda entry: (_day_of(entry, zone), entry.uid),
        )
    )


def _as_it_was(interview: Interview) -> Interview:
    """Give a talk that was held the hour at which it began, whenever it had been agreed for."""
    return replace(interview, starts=interview.began or interview.starts)


def _ahead(
    snapshot: Snapshot, interview: Interview, now: datetime, zone: tzinfo
) -> Iterator[Entry]:
    person = snapshot.people.get(interview.person_id)
    if person is None or person.set_aside:
        return
    over = interview.cancelled is not None and is_over(interview, now)
    for entry in () if over else entries_of(snapshot, interview, person, zone):
        owed = interview.held and entry.is_task and standing(snapshot, person).met == interview
        if owed or not (interview.held or is_over(interview, now)):
            yield entry


def _is_thanked(snapshot: Snapshot, interview: Interview, person: Person) -> bool:
    at = standing(snapshot, person)
    return at.met == interview and at.thanks is not None


def _day_of(entry: Entry, zone: tzinfo) -> date:
    return local_day(entry.start, zone) if isinstance(entry.start, datetime) else entry.start


def _talk(snapshot: Snapshot, interview: Interview, person: Person) -> Entry:
    starts = interview.starts
    assert starts is not None
    minutes = snapshot.settings.remind_minutes
    number = person.phone if interview.mode is Mode.PHONE else ""
    return Entry(
        uid=_uid(interview, "talk"),
        summary=f"Conversation with {person.name}",
        start=starts,
        end=starts + timedelta(minutes=interview.minutes),
        interview_id=interview.id,
        person_id=person.id,
        place=interview.place or number,
        remind=-timedelta(minutes=minutes) if minutes else None,
        sequence=sequence(interview),
        cancelled=interview.cancelled is not None,
    )


def _preparation(interview: Interview, person: Person, zone: tzinfo) -> Entry:
    """The evening before, or the same day where it was agreed only then: at once, so no alarm."""
    assert interview.starts is not None
    eve = local_day(interview.starts, zone) - timedelta(days=1)
    day = max(eve, local_day(min(interview.created, interview.starts), zone))
    hour = EVENING if day == eve else None
    return _task(interview, person, "prepare", f"Prepare for {person.name}", day, hour)


def _thanks(interview: Interview, person: Person, zone: tzinfo) -> Entry:
    assert interview.starts is not None
    day = local_day(interview.ended or interview.starts, zone) + timedelta(days=1)
    return _task(interview, person, "thanks", f"Thank {person.name}", day, MORNING)


def _task(
    interview: Interview, person: Person, kind: str, summary: str, day: date, hour: timedelta | None
) -> Entry:
    return Entry(
        uid=_uid(interview, kind),
        summary=summary,
        start=day,
        end=day + timedelta(days=1),
        interview_id=interview.id,
        person_id=person.id,
        remind=hour,
        sequence=sequence(interview),
        cancelled=interview.cancelled is not None,
    )


def _uid(interview: Interview, kind: str) -> str:
    return f"{interview.id}-{kind}@inside-view"
