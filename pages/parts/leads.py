"""Leads: followed each in its own way, and what came of them."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.actions.leads import know_lead, list_lead, meet_lead, note_lead
from core.domain.debrief import LeadGiven
from core.domain.lead import Lead, LeadKind
from core.domain.person import Person
from core.rules.due import Due
from core.rules.loops import pointed_to
from core.rules.named_leads import who_is_named
from core.rules.people_list import named
from pages.parts.clock import now
from pages.parts.forms import Form, form
from pages.parts.labels import LEAD, PERSON_PART
from pages.parts.literal import literal, shortened
from pages.parts.one_lead import CAME, asked_about, outcome_of, say_lead, settle
from pages.parts.pick import choose_person
from pages.parts.places import go
from pages.parts.to_write import pressing
from pages.parts.workspace import snapshot


def lead_card(due: Due) -> None:
    """Draw one open lead with what can be done about it."""
    lead = snapshot().get(Lead, due.record_id)
    if lead is None:
        return
    with st.container(border=True, key=f"lead-{lead.id}"):
        say_lead(lead, pressing(due))
        if lead.kind is LeadKind.PERSON:
            _meet(lead)
        elif lead.kind is LeadKind.ORGANISATION:
            _list(lead)
        with st.container(horizontal=True):
            settle(lead)


def ask_what_came() -> None:
    """Ask what came of the lead that was followed a moment ago."""
    lead = asked_about()
    if lead is None:
        return
    st.query_params[CAME] = lead.id  # here, since the second of two clicks would take it back
    with st.container(border=True, key=f"came-{lead.id}"):
        say_lead(lead)
        outcome_of(lead)
        if st.button("That is all", key=f"all-{lead.id}", icon=":material/check:"):
            st.session_state.pop(CAME, None)
            del st.query_params[CAME]
            st.rerun()


def note_new_lead(people: dict[str, str], person: Person | None) -> bool:
    """Draw the form for a lead that came outside a conversation; return whether it was noted."""
    with form("lead", border=False) as filling:
        giver_id = choose_person("Who gave it to you", people, person, filling.field("giver"))
        kind = st.selectbox(
            "What it is", list(LeadKind), format_func=_kind, key=filling.field("kind")
        )
        text = st.text_input("Who or what", key=filling.field("text"))
        may = st.checkbox("I may say who sent me", key=filling.field("may"))
        if not st.form_submit_button("Note the lead", icon=":material/add:"):
            return False
        if giver_id is None or not text.strip():
            st.warning("Please choose the person and write who or what they pointed you to.")
            return False
        given = LeadGiven(kind=kind, text=text, may_name_giver=may)
        return filling.save(note_lead, given, giver_id=giver_id, now=now()) is not None


def _kind(kind: LeadKind) -> str:
    return LEAD[kind].word


def _meet(lead: Lead) -> None:
    """Draw the way to make a contact of a named person; who is one already need not be added."""
    with form(f"lead-{lead.id}", border=False) as filling, _on_one_line():
        says = who_is_named(lead)
        name = st.text_input("Their name", says.name, key=filling.field("name"))
        employer = st.text_input(
            PERSON_PART["employer"], says.employer, key=filling.field("employer")
        )
        added = st.form_submit_button("Add to my people", icon=":material/person_add:")
    if added:
        made = filling.save(meet_lead, lead.id, name=name, employer=employer, now=now())
        if made:
            go("person", id=made.value.id)
    if known := _namesake(lead):
        knowing = Form(f"know-{lead.id}")
        where = f" ({literal(shortened(known.employer))})" if known.employer else ""
        if st.button(
            f"That is {literal(shortened(known.name))}{where}, whom I have already",
            key=knowing.field("know"),
            icon=":material/person:",
        ) and knowing.save(know_lead, lead.id, known.id):
            go("person", id=known.id)


def _namesake(lead: Lead) -> Person | None:
    """Return the person of that name, if there is exactly one besides the giver."""
    found = [each for each in named(snapshot(), pointed_to(lead)) if each.id != lead.giver_id]
    return found[0] if len(found) == 1 else None


def _list(lead: Lead) -> None:
    with form(f"lead-{lead.id}", border=False) as filling, _on_one_line():
        name = st.text_input("Its name", pointed_to(lead), key=filling.field("name"))
        added = st.form_submit_button("Add to my employers", icon=":material/apartment:")
    if added and filling.save(list_lead, lead.id, name=name, now=now()):
        st.rerun()


def _on_one_line() -> DeltaGenerator:
    return st.container(horizontal=True, vertical_alignment="bottom")
