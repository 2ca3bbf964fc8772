"""Interview: prepare, live, debrief; three states of one page."""

import streamlit as st

from core.domain.interview import Interview
from core.domain.person import Person
from core.rules.live import is_over, is_running
from pages.parts.clock import now
from pages.parts.debrief import debrief
from pages.parts.fell_through import fell_through
from pages.parts.literal import literal, shortened
from pages.parts.live import live
from pages.parts.pick import record_of_link
from pages.parts.places import link
from pages.parts.prepare import prepare
from pages.parts.when import appointment_facts
from pages.parts.workspace import snapshot

STATES = {"Prepare": prepare, "Live": live, "Debrief": debrief}


def fitting(interview: Interview) -> str:
    """Return the state that fits what happened so far."""
    if is_running(interview, now()):
        return "Live"
    return "Debrief" if interview.held or is_over(interview, now()) else "Prepare"


def parts(interview: Interview, person: Person) -> None:
    """Draw the part that is chosen, at first the one that fits."""
    stage = fitting(interview)
    state = st.segmented_control(
        "Part of the conversation",
        list(STATES),
        default=stage,
        required=True,
        label_visibility="collapsed",
        key=f"state-{interview.id}-{stage}",
    )
    STATES[state](interview, person)


interview = record_of_link(Interview, "interviews", "Interview")
person = snapshot().people[interview.person_id]
st.title(literal(shortened(person.name, 90)))
with st.container(horizontal=True, vertical_alignment="center"):
    link("About them", "person", icon="person", id=person.id)
    link("All conversations", "interviews", icon="event")
appointment_facts(interview, person)
if interview.cancelled:
    fell_through(interview, person)
else:
    parts(interview, person)
