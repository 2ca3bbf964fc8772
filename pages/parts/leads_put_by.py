"""Leads that need nothing now: openings that rest, and what was followed."""

from collections.abc import Sequence

import streamlit as st

from core.actions.leads import settle_lead
from core.domain.lead import Lead, LeadStatus
from core.rules.loops import came_of, open_loops, say_outcome
from core.rules.names import first_name
from pages.parts.cards import one_page
from pages.parts.clock import now
from pages.parts.forms import Form
from pages.parts.literal import literal, shortened
from pages.parts.one_lead import outcome_of, say_lead, settle
from pages.parts.places import go
from pages.parts.workspace import snapshot


def openings(leads: Sequence[Lead]) -> None:
    """Draw the openings that rest until the search is over."""
    st.caption(
        "Openings rest here while you are finding out. You came to listen, not to ask for work. "
        "Once you have decided for a field, look at them again."
    )
    for lead in one_page(leads, "openings-page", 5):
        with st.container(border=True, key=f"opening-{lead.id}"):
            say_lead(lead)
            with st.container(horizontal=True):
                settle(lead)


def followed(leads: Sequence[Lead]) -> None:
    """Draw the leads that were followed, and what came of each."""
    for lead in one_page(leads, "followed-page", 5):
        with st.container(border=True, key=f"followed-{lead.id}"):
            say_lead(lead)
            if came_of(snapshot(), lead) and not lead.outcome:
                st.markdown(literal(say_outcome(snapshot(), lead)))
            outcome_of(lead)
            with st.container(horizontal=True, vertical_alignment="center"):
                _where_it_is_now(lead)


def _where_it_is_now(lead: Lead) -> None:
    giver = snapshot().people[lead.giver_id]
    name = literal(shortened(first_name(giver.name)))
    if came_of(snapshot(), lead) and lead not in open_loops(snapshot(), giver):
        st.caption(f":material/check: {name} knows.", width="content")
    if contact := snapshot().people.get(lead.person_id or ""):
        label = literal(shortened(contact.name, 40))
        if st.button(label, key=f"to-{lead.id}", type="tertiary", icon=":material/person:"):
            go("person", id=contact.id)
    elif lead.employer_id:
        if st.button(
            "On my list of employers",
            key=f"to-{lead.id}",
            type="tertiary",
            icon=":material/apartment:",
        ):
            go("research")
    else:
        again = Form(f"again-{lead.id}")
        if st.button("Not done yet", key=again.field("open"), type="tertiary"):
            if again.save(settle_lead, lead.id, LeadStatus.OPEN, now=now()):
                st.rerun()
