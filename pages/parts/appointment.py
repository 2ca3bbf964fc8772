"""What one does with an appointment: begin, note it in a calendar, change it, call it off."""

from datetime import timedelta

import streamlit as st

from core.actions.interviews import begin_talk, cancel
from core.domain.interview import FellThrough, Interview
from core.domain.person import Person
from pages.parts.acts import act
from pages.parts.boundary import boundary
from pages.parts.cards import say_when
from pages.parts.clock import now
from pages.parts.labels import FELL_THROUGH
from pages.parts.schedule_form import schedule_form
from pages.parts.take_along import into_calendar

SOON = timedelta(hours=1)


def appointment(interview: Interview, person: Person) -> None:
    """Draw the ways to begin, note, change or call off a conversation that is still to come."""
    if not interview.still_open:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        if not interview.began:
            begin(interview)
        does_not_take_place(interview)
    if interview.starts:
        with st.expander("Put it in your calendar", icon=":material/event_available:"):
            into_calendar(interview, person)
    with st.expander("Change the time", icon=":material/event:", expanded=not interview.starts):
        if schedule_form(person, interview):
            st.rerun()


def begin(interview: Interview) -> None:
    """Draw the button that starts the clock; days before, it asks whether that is meant."""
    early = interview.starts is not None and interview.starts - now() >= SOON
    if st.button(
        "Begin the conversation",
        key=f"begin-{interview.id}",
        type="secondary" if early else "primary",
        icon=":material/play_arrow:",
    ):
        if early:
            _begin_early(interview)
        elif act(begin_talk, interview.id, now()):
            st.rerun()


@st.dialog("Begin now?", icon=":material/play_arrow:")
@boundary()
def _begin_early(interview: Interview) -> None:
    """Ask before a clock starts that nobody expects yet."""
    st.markdown(
        f"You agreed on **{say_when(interview)}**. Beginning now starts the clock at once, "
        "for a talk that came about earlier."
    )
    if st.button("Begin now", type="primary", key=f"begin-early-{interview.id}") and act(
        begin_talk, interview.id, now()
    ):
        st.rerun()


def does_not_take_place(interview: Interview) -> None:
    """Draw the menu with the reasons why a conversation does not take place."""
    to_come = interview.starts is None or interview.starts > now()
    reasons = {
        FELL_THROUGH[why].word: why
        for why in FellThrough
        if not (to_come and why is FellThrough.NO_SHOW)
    }
    choice = st.menu_button(
        "It does not take place" if to_come else "It did not take place",
        list(reasons),
        key=f"falls-{interview.id}",
        type="tertiary",
    )
    if choice and act(cancel, interview.id, now(), reasons[choice]):
        st.rerun()
