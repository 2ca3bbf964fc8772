"""When, how long and where a conversation takes place."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st

from core.actions.interviews import schedule
from core.content.library import closing_questions
from core.domain.interview import Interview, Mode, Purpose
from core.domain.person import Person
from pages.parts.clock import now, today, zone, zone_named
from pages.parts.forms import form
from pages.parts.labels import MODE, PURPOSE
from pages.parts.workspace import Done, snapshot


def schedule_form(person: Person, interview: Interview | None) -> Done[Interview] | None:
    """Draw the form for the conversation to come; return it once it is saved."""
    local = None
    if interview is None:
        interview = Interview(
            person_id=person.id, minutes=snapshot().settings.minutes, created=now()
        )
    elif interview.starts:
        local = interview.starts.astimezone(zone_named(interview.timezone) or zone())
    with form(f"schedule-{person.id}", border=False) as filling:
        left, right = st.columns(2)
        day = left.date_input(
            "Day", local.date() if local else today() + timedelta(days=2), key=filling.field("day")
        )
        hour = right.time_input(
            "Time", local.time() if local else time(15), key=filling.field("time")
        )
        zones = sorted(available_timezones())
        here = str(local.tzinfo if local else zone())
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
        return filling.save(
            schedule,
            person.id,
            starts=datetime.combine(day, hour, ZoneInfo(named)).astimezone(UTC),
            timezone=named,
            minutes=int(minutes),
            mode=mode,
            place=place,
            purpose=purpose,
            closing=closing_questions(),
            now=now(),
        )
