"""Times of day on two clocks: mine and theirs."""

from datetime import UTC, date, datetime, time, tzinfo
from enum import StrEnum

from msgspec import Struct


class Oddity(StrEnum):
    """What happens to a time of day when the clocks change."""

    SKIPPED = "skipped"
    TWICE = "twice"


class Reading(Struct, frozen=True):
    """The moment a day and a time on a wall clock mean."""

    moment: datetime
    """In UTC."""
    oddity: Oddity | None = None


def read_clock(day: date, hour: time, zone: tzinfo, *, second: bool = False) -> Reading:
    """Return the moment a clock in the zone shows this day and time.

    A time that the clocks skip is read as if they had not changed yet, which comes out as much
    later as they are put forward. Of a time that comes twice the first is meant, unless `second`.
    """
    wall = datetime.combine(day, hour).replace(second=0, microsecond=0, tzinfo=None)
    first, last = (_moment(wall.replace(fold=fold), zone) for fold in (0, 1))
    if first == last:
        return Reading(first)
    if first > last:  # before the change one counts with the smaller offset: a gap
        return Reading(first, Oddity.SKIPPED)
    return Reading(last if second else first, Oddity.TWICE)


def _moment(wall: datetime, zone: tzinfo) -> datetime:
    try:
        return wall.replace(tzinfo=zone).astimezone(UTC)
    except OverflowError:  # the first or the last day there is
        return wall.replace(tzinfo=UTC)


def is_second(moment: datetime, zone: tzinfo) -> bool:
    """Tell whether a moment is the later one of a time that comes twice."""
    return moment.astimezone(zone).fold == 1


def on_both_clocks(
    starts: datetime, mine: tzinfo, theirs: tzinfo | None, name: str, their_place: str
) -> str:
    """Return a start as both read it: "15:00 for you, 09:00 for Amara (New York)"."""
    here = starts.astimezone(mine)
    there = starts.astimezone(theirs) if theirs else here
    if theirs is None or there.utcoffset() == here.utcoffset():
        return f"{here:%H:%M}"
    day = "" if there.date() == here.date() else f" on {there:%A}"
    return f"{here:%H:%M} for you, {there:%H:%M}{day} for {name} ({their_place})"


def say_start(starts: datetime, mine: tzinfo, clocks: str) -> str:
    """Return the day where I am and the clocks: "Tue 24 Nov 2026, 15:00"."""
    here = starts.astimezone(mine)
    return f"{here:%a} {here.day} {here:%b %Y}, {clocks}"
