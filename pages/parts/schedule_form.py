"""When, how long and where a conversation takes place."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import streamlit as st

from core.actions.interviews import schedule
from core.content.loader import closing_questions
from core.domain.interview import Interview, Mode, Purpose
from core.domain.person import Person
from pages.parts.acts import Done
from pages.parts.clock import now, today, zone, zone_named
from pages.parts.forms import Form, form
from pages.parts.labels import MODE, PURPOSE
from pages.parts.workspace import snapshot


def schedule_form(person: Person, interview: Interview | None) -> Done[Interview] | None:
    """Draw the form for the conversation to come; return it once it is saved."""
    planned = interview or Interview(
        person_id=person.id, minutes=snapshot().settings.minutes, created=now()
    )
    with form(f"schedule-{person.id}", border=False) as filling:
        said = _when(planned, filling) | _where(planned, filling)
        if not st.form_submit_button(
            "Save the time", type="primary", icon=":material/event_available:"
        ):
            return None
        return filling.save(schedule, person.id, **said, closing=closing_questions(), now=now())


def _when(planned: Interview, filling: Form) -> dict[str, Any]:
    local = None
    if planned.starts:
        local = planned.starts.astimezone(zone_named(planned.timezone) or zone())
    first, second = st.columns(2), st.columns(2)
    day = first[0].date_input(
        "Day", local.date() if local else today() + timedelta(days=2), key=filling.field("day")
    )
    hour = first[1].time_input(
        "Time", local.time() if local else time(15), key=filling.field("time")
    )
    zones = sorted(available_timezones())
    here = str(local.tzinfo if local else zone())
    named = second[0].selectbox(
        "Time zone", zones, zones.index(here) if here in zones else 0, key=filling.field("zone")
    )
    minutes = second[1].number_input(
        "Minutes", 10, 60, planned.minutes, 5, key=filling.field("minutes")
    )
    return {
        "starts": datetime.combine(day, hour, ZoneInfo(named)).astimezone(UTC),
        "timezone": named,
        "minutes": int(minutes),
    }


def _where(planned: Interview, filling: Form) -> dict[str, Any]:
    mode = st.segmented_control(
        "Where",
        list(Mode),
        default=planned.mode,
        required=True,
        format_func=lambda mode: MODE[mode].word,
        key=filling.field("mode"),
    )
    place = st.text_input("Place or link", planned.place, key=filling.field("place"))
    purpose = st.selectbox(
        "What for",
        list(Purpose),
        list(Purpose).index(planned.purpose),
        PURPOSE.__getitem__,
        key=filling.field("purpose"),
    )
    return {"mode": mode, "place": place, "purpose": purpose}
