"""What was done week by week, and how confident it felt."""

from collections import Counter
from datetime import date, datetime, timedelta, tzinfo

from msgspec import Struct

from core.domain.interview import Interview
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.rules.days import local_day
from core.rules.standing import moment_held

WEEKS = 12


class Week(Struct, frozen=True, kw_only=True):
    """How many people were asked, talked with and thanked from a Monday to its Sunday."""

    monday: date
    asked: int
    talked: int
    thanked: int


class Feeling(Struct, frozen=True, kw_only=True):
    """How one conversation went and how the next one felt, each 1 to 5."""

    person: Person
    when: datetime
    went: int | None
    confidence: int | None


def weeks(snapshot: Snapshot, today: date, zone: tzinfo, count: int = WEEKS) -> tuple[Week, ...]:
    """Return the last weeks, this one last; a week without anything stands there as well.

    Kept with the snapshot.
    """
    return snapshot.once((weeks, today, zone, count), lambda: _weeks(snapshot, today, zone, count))


def _weeks(snapshot: Snapshot, today: date, zone: tzinfo, count: int) -> tuple[Week, ...]:
    asked, talked, thanked = Counter[date](), Counter[date](), Counter[date]()
    for message in snapshot.table(Message).values():
        if message.sent and message.kind in (MessageKind.REQUEST, MessageKind.THANK_YOU):
            counter = asked if message.kind is MessageKind.REQUEST else thanked
            counter[monday_of(local_day(message.sent, zone))] += 1
    for interview in snapshot.interviews.values():
        if interview.held:
            talked[monday_of(local_day(moment_held(interview), zone))] += 1
    this = monday_of(today)
    return tuple(
        Week(monday=monday, asked=asked[monday], talked=talked[monday], thanked=thanked[monday])
        for monday in (this - timedelta(weeks=back) for back in reversed(range(count)))
    )


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def feelings(snapshot: Snapshot) -> tuple[Feeling, ...]:
    """Return how the conversations felt, the first one first; kept with the snapshot."""
    return snapshot.once(feelings, lambda: _feelings(snapshot))


def _feelings(snapshot: Snapshot) -> tuple[Feeling, ...]:
    held = [each for each in snapshot.interviews.values() if _felt(each)]
    return tuple(
        Feeling(
            person=snapshot.people[each.person_id],
            when=moment_held(each),
            went=each.debrief.went,
            confidence=each.debrief.confidence,
        )
        for each in sorted(held, key=moment_held)
        if each.debrief
    )


def _felt(interview: Interview) -> bool:
    debrief = interview.debrief
    return debrief is not None and (debrief.went is not None or debrief.confidence is not None)
