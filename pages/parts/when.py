"""When and where a conversation takes place, in words."""

import streamlit as st

from core.domain.interview import Interview, Mode
from core.domain.person import Person
from core.domain.zone import place_of
from core.exchange.compose_links import tel
from core.rules.meeting_time import on_both_clocks, say_start
from core.rules.names import first_name
from pages.parts.clock import zone, zone_named
from pages.parts.labels import MODE
from pages.parts.literal import literal, web_link
from pages.parts.region import region


def say_both(interview: Interview, person: Person) -> str:
    """Return the start on my clock and on theirs, with the minutes, as Markdown."""
    starts = interview.began or interview.starts
    if starts is None:
        return "No time agreed yet"
    theirs = zone_named(interview.their_zone)
    clocks = on_both_clocks(
        starts, zone(), theirs, first_name(person.name), place_of(interview.their_zone)
    )
    return literal(f"{say_start(starts, zone(), clocks)}, {interview.minutes} minutes")


def say_where(interview: Interview, person: Person) -> str:
    """Return the way of talking and the place, as Markdown."""
    label = MODE[interview.mode]
    place = interview.place or (person.phone if interview.mode is Mode.PHONE else "")
    known = f": {literal(place)}" if place and not web_link(place) else ""
    return f":material/{label.icon}: {label.word}{known}"


def appointment_facts(interview: Interview, person: Person) -> None:
    """Draw when and where, with the button that opens the video call."""
    st.markdown(f":material/event: {say_both(interview, person)}")
    if interview.starts and interview.their_zone and not zone_named(interview.their_zone):
        st.caption(
            f"This was agreed in a time zone that is not known here: "
            f"{literal(interview.their_zone)}. It is shown in your own time."
        )
    if interview.held or interview.cancelled or not interview.starts:
        return
    dial = tel(person.phone, region()) if _is_called(interview) else ""
    if dial:
        label = f"{MODE[Mode.PHONE].word}: call {literal(person.phone)}"
        st.link_button(label, dial, icon=":material/call:")
        return
    st.markdown(say_where(interview, person))
    if web_link(interview.place):
        st.link_button("Open the video call", web_link(interview.place), icon=":material/videocam:")


def _is_called(interview: Interview) -> bool:
    """Whether their number is all that was said of the call, so that it can be dialled here."""
    return interview.mode is Mode.PHONE and not interview.place
