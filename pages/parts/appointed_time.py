"""Day, time and time zone of a conversation, with what both clocks show."""

from datetime import date, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import streamlit as st
from msgspec.structs import replace

from core.content.appointments import appointments
from core.content.zones import zones
from core.domain.business_days import add_business_days
from core.domain.interview import Interview
from core.domain.zone import place_of
from core.rules.arrangement import clashes, is_past
from core.rules.meeting_time import (
    Oddity,
    Reading,
    is_second,
    on_both_clocks,
    read_clock,
    say_start,
)
from core.rules.names import first_name
from pages.parts.clock import now, today, zone, zone_named
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.workspace import snapshot


def appointed_time(planned: Interview, filling: Form, *, took_place: bool) -> dict[str, Any]:
    """Draw the choice of a time; return what `schedule` wants to know of it."""
    usual_day, usual_hour = _usual(planned, took_place)
    part = "held" if took_place else "later"
    columns = st.columns(3)
    day = columns[0].date_input("Day", usual_day, key=filling.field(f"day-{part}"))
    hour = columns[1].time_input("Time", usual_hour, key=filling.field(f"time-{part}"))
    minutes = columns[2].number_input(
        "Minutes", 10, 60, planned.minutes, 5, key=filling.field("minutes")
    )
    theirs, named = _zones(planned, filling)
    reading = _read(day, hour, named, planned, filling)
    wished = replace(planned, starts=reading.moment, minutes=int(minutes))
    _tell(wished, theirs, took_place)
    return {
        "starts": reading.moment,
        "timezone": named,
        "their_timezone": theirs,
        "minutes": int(minutes),
    }


def tell_clashes(wished: Interview) -> None:
    """Say which other conversations would run at the same time."""
    for other in clashes(snapshot(), wished):
        who = literal(snapshot().people[other.person_id].name)
        if other.starts:
            at = f"{other.starts.astimezone(zone()):%H:%M}"
            st.info(
                f"You talk with {who} at {at} that day, so the two overlap.",
                icon=":material/event_busy:",
            )


def _usual(planned: Interview, took_place: bool) -> tuple[date, time]:
    """Return what to begin with: the time agreed, else a day soon, or the hour just gone."""
    if planned.starts and not (took_place and planned.starts > now()):
        local = planned.starts.astimezone(_agreed_zone(planned))
        return local.date(), local.time()
    if took_place:
        local = (now() - timedelta(hours=1)).astimezone(zone())
        return local.date(), time(local.hour)
    return add_business_days(today(), 2), time(15)


def _agreed_zone(planned: Interview) -> ZoneInfo:
    """Return the zone whose clock the time was agreed on: theirs, or else mine, wherever I am."""
    theirs = None if planned.their_timezone else zone_named(planned.timezone)
    return theirs or zone()


def _zones(planned: Interview, filling: Form) -> tuple[str, str]:
    """Draw where they are, and whose clock is meant; return both names."""
    mine, theirs = str(zone()), _their_zone(planned)
    words = {mine: place_of(mine), theirs: place_of(theirs), **zones()}
    words[mine] = f"Your time zone: {words[mine]}"
    if not zone_named(theirs):
        words[theirs] = f"{theirs} (not known here, kept as it is)"
    options = [mine, *(name for name in words if name != mine)]
    chosen = st.selectbox(
        "Where they are",
        options,
        options.index(theirs),
        format_func=words.__getitem__,
        key=filling.field("zone"),
        help="Type a town or a country.",
    )
    if chosen == mine or not zone_named(chosen):
        return chosen, mine
    whose = st.pills(
        "This time is read",
        [mine, chosen],
        default=_clock_meant(planned, mine, chosen),
        required=True,
        format_func=lambda name: (
            f"on my clock ({place_of(mine)})"
            if name == mine
            else f"on their clock ({place_of(name)})"
        ),
        key=filling.field(f"whose-{chosen}"),
    )
    return chosen, whose


def _clock_meant(planned: Interview, mine: str, chosen: str) -> str:
    if planned.starts is None:
        return chosen  # who has just said where they are mostly has their hour before them
    return mine if planned.their_timezone else chosen


def _their_zone(planned: Interview) -> str:
    """Return where they are: as agreed, as it was the last time, or else where I am."""
    known = [each.their_zone for each in snapshot().interviews_with(planned.person_id)]
    said = planned.their_zone if planned.starts else next(filter(None, reversed(known)), "")
    return said or str(zone())


def _read(day: date, hour: time, named: str, planned: Interview, filling: Form) -> Reading:
    there = zone_named(named) or zone()
    reading = read_clock(day, hour, there)
    if reading.oddity is None:
        return reading
    words = appointments().clock
    sentence = words.skipped if reading.oddity is Oddity.SKIPPED else words.twice
    said = sentence.format(
        place=literal(place_of(named)),
        time=f"{hour:%H:%M}",
        instead=f"{reading.moment.astimezone(there):%H:%M}",
    )
    st.warning(said, icon=":material/schedule:")
    if reading.oddity is Oddity.TWICE:
        was_second = planned.starts is not None and is_second(planned.starts, there)
        second = st.checkbox("I mean the second time", was_second, key=filling.field("second"))
        return read_clock(day, hour, there, second=second)
    return reading


def _tell(wished: Interview, theirs: str, took_place: bool) -> None:
    """Say what both clocks show, and whether the time fits to what was chosen."""
    starts = wished.starts or now()
    name = first_name(snapshot().people[wished.person_id].name)
    clocks = on_both_clocks(starts, zone(), zone_named(theirs), name, place_of(theirs))
    st.markdown(f":material/schedule: {literal(say_start(starts, zone(), clocks))}")
    if not zone_named(theirs):
        st.caption(
            f"The time zone {literal(theirs)} is not known here. "
            "The time is read on your own clock, and the name is kept."
        )
    words = appointments().clock
    if took_place:
        said = words.to_come if starts > now() else ""
    elif is_past(wished, now()):
        said = words.passed
    else:
        said = words.running if starts <= now() else ""
    if said:
        st.info(said, icon=":material/lightbulb:")
