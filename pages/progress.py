"""Progress: the six steps, the weeks, the answers, the fields, the network."""

import streamlit as st

from pages.parts.answers_seen import answers_seen
from pages.parts.cards import empty
from pages.parts.field_seen import field_seen
from pages.parts.network_seen import network_seen
from pages.parts.places import link
from pages.parts.steps_seen import steps_seen
from pages.parts.weeks_seen import weeks_seen
from pages.parts.workspace import snapshot

VIEWS = {
    "Six steps": steps_seen,
    "Weeks": weeks_seen,
    "Answers": answers_seen,
    "Fields": field_seen,
    "Network": network_seen,
}

st.title("Progress")
if not snapshot().people:
    with empty("progress"):
        link("Add a person", "people", icon="person_add")
else:
    tabs = st.tabs(list(VIEWS), on_change="rerun", key="progress-tab")
    for tab, draw in zip(tabs, VIEWS.values(), strict=True):
        if tab.open:
            with tab:
                draw()
