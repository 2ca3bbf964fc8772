"""Add a person with nothing but a name."""

import streamlit as st

from core.actions.people import add_person
from core.domain.person import Tie
from core.exchange.reach import doubt_about_email
from pages.parts.acts import last_act
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.labels import PERSON_PART, TIE
from pages.parts.literal import literal, shortened
from pages.parts.pick_fields import pick_fields
from pages.parts.places import link
from pages.parts.side_by_side import side_by_side
from pages.parts.workspace import snapshot


def quick_add() -> None:
    """Draw the form that needs only a name."""
    with form("add-person", border=False) as filling:
        name = st.text_input(PERSON_PART["name"], key=filling.field("name"))
        *places, last = side_by_side(4)
        known = {
            part: place.text_input(PERSON_PART[part], key=filling.field(part)).strip()
            for place, part in zip(places, ("role", "employer", "email"), strict=True)
        }
        tie = last.selectbox(
            PERSON_PART["tie"],
            list(Tie),
            index=None,
            format_func=TIE.__getitem__,
            key=filling.field("tie"),
            placeholder="Choose",
        )
        field_ids: list[str] = []
        if snapshot().fields:
            focus = snapshot().profile.focus_field_id
            field_ids = pick_fields([focus] if focus else [], filling.field("fields"))
        if st.form_submit_button("Add this person", type="primary"):
            done = filling.save(
                add_person, name=name, now=now(), tie=tie, field_ids=tuple(field_ids), **known
            )
            if done:
                st.session_state["added"] = (last_act(), done.value.id)
                st.rerun()


def offer_to_open() -> None:
    """Draw a way to whoever was just added, until something else is done."""
    last, id = st.session_state.get("added", (None, None))
    person = snapshot().people.get(id or "")
    if not person or not last or last != last_act():
        return
    if doubt := doubt_about_email(person.email):
        st.caption(f":material/contact_mail: {doubt} It is kept as you wrote it.")
    label = f"Open {shortened(person.name)} and note more"
    link(literal(label), "person", icon="arrow_forward", id=person.id)
