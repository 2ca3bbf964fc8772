"""Leads of one conversation: those noted so far, and a line to note the next."""

import streamlit as st

from core.actions.leads import note_lead
from core.domain.debrief import LeadGiven
from core.domain.interview import Interview
from core.domain.lead import Lead, LeadKind
from core.rules.names import first_name
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.labels import LEAD
from pages.parts.literal import literal
from pages.parts.workspace import snapshot


def leads_of(interview: Interview) -> None:
    """Draw what was pointed to in this conversation, and the line to note more while it runs."""
    noted = snapshot().where(Lead, "interview_id", interview.id)
    for lead in noted:
        st.markdown(f":material/{LEAD[lead.kind].icon}: {literal(lead.text)}")
    if any(lead.kind is LeadKind.OPENING for lead in noted):
        st.caption("An opening is noted for later. Today you listen; please do not ask for it.")
    name = literal(first_name(snapshot().people[interview.person_id].name))
    with form(f"lead-of-{interview.id}", border=False) as filling:
        kinds, words = st.columns([1, 2], vertical_alignment="bottom")
        kind = kinds.selectbox(
            "Kind",
            list(LeadKind),
            format_func=lambda kind: LEAD[kind].word,
            key=filling.field("kind"),
        )
        text = words.text_input("Who or what", key=filling.field("text"))
        may = st.checkbox(f"I may use {name}'s name", key=filling.field("may"))
        if st.form_submit_button("Note it", icon=":material/add:") and text.strip():
            given = LeadGiven(kind=kind, text=text, may_name_giver=may)
            if filling.save(
                note_lead,
                given,
                giver_id=interview.person_id,
                interview_id=interview.id,
                now=now(),
            ):
                st.rerun()
