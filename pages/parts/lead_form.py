"""What they point to in a conversation: what is noted so far, and a dialog to note the next."""

import streamlit as st

from core.actions.leads import note_lead
from core.domain.debrief import LeadGiven
from core.domain.interview import Interview
from core.domain.lead import Lead, LeadKind
from core.rules.names import first_name
from pages.parts.boundary import boundary
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.labels import LEAD
from pages.parts.literal import literal
from pages.parts.workspace import snapshot

AN_OPENING = "An opening they mentioned"
"""What is noted of an opening in a moment that leaves no time for words."""


def leads_of(interview: Interview) -> None:
    """Draw what was pointed to in this conversation."""
    noted = snapshot().where(Lead, "interview_id", interview.id)
    if not noted:
        return
    st.subheader(f"What {_name(interview)} points you to")
    for lead in noted:
        st.markdown(f":material/{LEAD[lead.kind].icon}: {literal(lead.text)}")
    if any(lead.kind is LeadKind.OPENING for lead in noted):
        st.caption("An opening is noted for later. Today you listen; please do not ask for it.")


@st.dialog("Note it for later")
@boundary()
def note_for_later(interview: Interview, kind: LeadKind) -> None:
    """Draw the line to note somebody or something they named; an opening needs no words."""
    opening = kind is LeadKind.OPENING
    if opening:
        st.caption("It waits for you after the talk. Today you listen; please do not ask for it.")
    with form(f"{kind}-of-{interview.id}", border=False) as filling:
        text = st.text_input(
            "What is it, if you like" if opening else "Who or what", key=filling.field("text")
        )
        chosen, may = kind, False
        if not opening:
            may = st.checkbox(f"I may use {_name(interview)}'s name", key=filling.field("may"))
            chosen = st.pills(
                "Kind",
                [each for each in LeadKind if each is not LeadKind.OPENING],
                default=kind,
                required=True,
                format_func=lambda each: LEAD[each].word,
                key=filling.field("kind"),
            )
        noted = st.form_submit_button("Note it", type="primary", icon=":material/add:")
        text = text.strip() or (AN_OPENING if opening else "")
        if noted and not text:
            st.caption("Please write who or what it is.")
        elif noted and filling.save(
            note_lead,
            LeadGiven(kind=chosen, text=text, may_name_giver=may),
            giver_id=interview.person_id,
            interview_id=interview.id,
            now=now(),
        ):
            st.rerun()


def _name(interview: Interview) -> str:
    return literal(first_name(snapshot().people[interview.person_id].name))
