"""The ranked list of employers."""

import streamlit as st

from core.actions.deletion import delete
from core.actions.edit import edit
from core.actions.employers import add_employer, move_employer
from core.domain.employer import Employer
from pages.parts.acts import act
from pages.parts.cards import empty
from pages.parts.clock import now
from pages.parts.forms import form, record_form
from pages.parts.literal import literal
from pages.parts.workspace import snapshot


def employers() -> None:
    """Draw the ranked list; the order is changed by moving."""
    ranked = snapshot().employers
    if not ranked:
        empty("employers")
    for place, employer in enumerate(ranked, start=1):
        one_employer(place, employer)
    with st.expander("Add an employer", icon=":material/add:", expanded=not ranked):
        _add_employer()


def _add_employer() -> None:
    with form("add-employer", border=False) as filling:
        name = st.text_input("An employer", key=filling.field("name"))
        why = st.text_input("Why I would like to work there", key=filling.field("why"))
        if st.form_submit_button("Add this employer"):
            if filling.save(add_employer, name=name, why=why, now=now()):
                st.rerun()


def one_employer(place: int, employer: Employer) -> None:
    """Draw one place on the list."""
    with st.container(border=True):
        why = f"  \n{literal(employer.why)}" if employer.why else ""
        st.markdown(f"**{place}. {literal(employer.name)}**{why}")
        with st.container(horizontal=True, vertical_alignment="center"):
            up = st.button(
                "Up", key=f"up-{employer.id}", icon=":material/arrow_upward:", disabled=place == 1
            )
            last = place == len(snapshot().employers)
            down = st.button(
                "Down", key=f"down-{employer.id}", icon=":material/arrow_downward:", disabled=last
            )
            gone = st.button(
                "Delete", key=f"delete-{employer.id}", type="tertiary", icon=":material/delete:"
            )
        if (up or down) and act(move_employer, employer.id, -1 if up else 1):
            st.rerun()
        if gone and act(delete, Employer, employer.id):
            st.rerun()
        with st.expander("Brief"):
            employer_brief(employer)


def employer_brief(employer: Employer) -> None:
    """Draw what is known of an employer, to read before a meeting."""
    with record_form(employer, border=False) as filling:
        said = {
            part: st.text_area(
                label, getattr(filling.record, part), key=filling.field(part), height=80
            )
            for part, label in (
                ("why", "Why I would like to work there"),
                ("what_it_does", "What it does"),
                ("notes", "Notes"),
            )
        }
        if st.form_submit_button("Save this employer"):
            changes = filling.changes(said)
            if changes is not None and filling.save(edit, Employer, employer.id, **changes):
                st.rerun()
