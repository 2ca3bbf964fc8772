"""The sample person: a fictional search, dated relative to the day it is opened."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from core.domain.business_days import add_business_days
from core.domain.record import Record
from core.domain.snapshot import TABLES

_TEXT = Path(__file__).with_name("sample.toml")
_RELATIVE = re.compile(r"(?P<count>[+-]?\d+)(?P<unit>[db])(?: (?P<time>\d\d:\d\d))?")

_ORDER = (
    "settings",
    "fields",
    "employers",
    "profile",
    "people",
    "interviews",
    "beliefs",
    "demands",
    "questions",
    "evidence",
    "reflections",
    "ask_list",
    "agreements",
    "messages",
    "replies",
    "touches",
    "leads",
    "promises",
    "decisions",
    "snoozes",
    "search_places",
    "templates",
)
"""The tables, so that whatever a record refers to comes before it."""

_DAYS = frozenset({"due", "ask_again", "until", "day"})
_PAST = frozenset(
    {
        "created",
        "sent",
        "received",
        "began",
        "ended",
        "finished",
        "cancelled",
        "changed",
        "kept",
        "set_aside",
        "at",
        "since",
        "decided",
        "came",
    }
)
"""Moments of things that have happened and so cannot lie ahead."""
_MOMENTS = _PAST | {"starts"}


class _Clock(NamedTuple):
    """The moment and the zone that relative days are counted from."""

    now: datetime
    zone: ZoneInfo

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


def sample_records(now: datetime, timezone: str = "UTC") -> tuple[Record, ...]:
    """Return the sample person's records as of now, each after those it refers to."""
    if now.tzinfo is None:
        raise ValueError("The sample needs a moment with a time zone.")
    clock = _Clock(now, ZoneInfo(timezone))
    tables = _tables()
    past = _past_moments(tables, clock)
    return tuple(
        msgspec.convert(
            _dated(_completed(name, row, timezone), clock, past), TABLES[name], strict=True
        )
        for name in _ORDER
        for row in _rows(tables, name)
    )


@cache
def _tables() -> Mapping[str, Any]:
    """Return the sample as written, with its days still relative."""
    return tomllib.loads(_TEXT.read_text(encoding="utf-8"))


def _rows(tables: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """Return the rows of a table, of which profile and settings are only one."""
    rows = tables.get(name, [])
    return [rows] if isinstance(rows, dict) else rows


def _completed(table: str, row: dict[str, Any], timezone: str) -> dict[str, Any]:
    """Return an interview with its zone and its questions numbered, and any other row unchanged."""
    if table != "interviews":
        return row
    numbered = [
        {"id": f"{row['id']}-{number}", **item}
        for number, item in enumerate(row.get("agenda", ()), start=1)
    ]
    return {"timezone": timezone, **row, "agenda": numbered}


def _dated(value: Any, clock: _Clock, past: Mapping[str, datetime], key: str = "") -> Any:
    """Return a value of the sample with every relative day in it made a day or a moment."""
    if isinstance(value, dict):
        return {name: _dated(part, clock, past, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_dated(part, clock, past) for part in value]
    if key in _PAST:
        return past[value]
    if key in _MOMENTS:
        return _moment(value, clock)
    return _day(value, clock) if key in _DAYS else value


def _past_moments(tables: Mapping[str, Any], clock: _Clock) -> dict[str, datetime]:
    """Return all that has happened by its relative wording; what would lie ahead is drawn in.

    A morning's message read before dawn moves to the last minutes, without changing the order.
    """
    moments = {text: _moment(text, clock) for text in set(_past_texts(tables))}
    late = sorted({moment for moment in moments.values() if moment > clock.now})
    last = max((moment for moment in moments.values() if moment <= clock.now), default=clock.now)
    gap = min(timedelta(minutes=5), (clock.now - last) / (len(late) + 1))
    drawn_in = {
        moment: (clock.now - gap * back).astimezone(UTC)
        for back, moment in enumerate(reversed(late), start=1)
    }
    return {text: drawn_in.get(moment, moment) for text, moment in moments.items()}


def _past_texts(value: Any, key: str = "") -> Iterator[str]:
    """Yield the wording of every moment of the past kinds."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _past_texts(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _past_texts(part)
    elif key in _PAST:
        yield value


def _moment(text: str, clock: _Clock) -> datetime:
    """Return the moment in UTC that "-4b 14:30" means in the clock's zone."""
    found = _RELATIVE.fullmatch(text)
    if found is None or found["time"] is None:
        raise ValueError(f"Not a relative moment such as '-4b 14:30': {text!r}")
    day = _shifted(found, clock.today)
    return datetime.combine(day, time.fromisoformat(found["time"]), clock.zone).astimezone(UTC)


def _day(text: str, clock: _Clock) -> date:
    """Return the day that "+2b" or "-12d" means."""
    found = _RELATIVE.fullmatch(text)
    if found is None or found["time"]:
        raise ValueError(f"Not a relative day such as '-12d' or '+2b': {text!r}")
    return _shifted(found, clock.today)


def _shifted(found: re.Match[str], today: date) -> date:
    """Return today moved by the days, or business days, of a relative wording."""
    count = int(found["count"])
    return (
        add_business_days(today, count) if found["unit"] == "b" else today + timedelta(days=count)
    )
