"""When, how long and where a conversation takes place."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st

from core.actions.interviews import schedule
from core.domain.interview import Interview, Mode, Purpose
from pages.parts.clock import today, zone
from pages.parts.forms import form
from pages.parts.labels import MODE, PURPOSE
from pages.parts.workspace import Done


def schedule_form(
    interview: Interview, make: Callable[[], Done[Interview] | None] | None = None
) -> str | None:
    """Draw the form; return the id of the conversation once it is saved.

    `make` plans the conversation first, where there is none yet.
    """
    local = interview.starts.astimezone(ZoneInfo(interview.timezone)) if interview.starts else None
    with form(f"schedule-{interview.person_id}-{interview.id}", border=False) as filling:
        left, right = st.columns(2)
        day = left.date_input(
            "Day", local.date() if local else today() + timedelta(days=2), key=filling.field("day")
        )
        hour = right.time_input(
            "Time", local.time() if local else time(15), key=filling.field("time")
        )
        zones = sorted(available_timezones())
        here = interview.timezone if local else str(zone())
        named = left.selectbox(
            "Time zone", zones, zones.index(here) if here in zones else 0, key=filling.field("zone")
        )
        minutes = right.number_input(
            "Minutes", 10, 60, interview.minutes, 5, key=filling.field("minutes")
        )
        mode = st.segmented_control(
            "Where",
            list(Mode),
            default=interview.mode,
            required=True,
            format_func=lambda mode: MODE[mode].word,
            key=filling.field("mode"),
        )
        place = st.text_input("Place or link", interview.place, key=filling.field("place"))
        purpose = st.selectbox(
            "What for",
            list(Purpose),
            list(Purpose).index(interview.purpose),
            PURPOSE.__getitem__,
            key=filling.field("purpose"),
        )
        if not st.form_submit_button(
            "Save the time", type="primary", icon=":material/event_available:"
        ):
            return None
        made = make() if make else None
        if make and not made:
            return None
        id = made.value.id if made else interview.id
        starts = datetime.combine(day, hour, ZoneInfo(named)).astimezone(UTC)
        done = filling.save(
            schedule,
            id,
            starts=starts,
            timezone=named,
            minutes=int(minutes),
            mode=mode,
            place=place,
            purpose=purpose,
        )
        return id if done else None
