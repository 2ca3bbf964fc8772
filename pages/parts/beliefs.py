"""What I believe about a field before I ask, and where each belief stands."""

import streamlit as st

from core.actions.deletion import delete
from core.actions.edit import edit
from core.actions.fields import add_belief
from core.domain.belief import Belief
from core.domain.field import Field
from core.rules.evidence import BeliefStanding, belief_standing
from core.rules.inquiries import Stand, inquiry
from pages.parts.acts import act
from pages.parts.cards import one_page
from pages.parts.clock import now
from pages.parts.forms import form, record_form
from pages.parts.in_place import edit_button, is_edited, leave_buttons, stop_editing
from pages.parts.inquiry import ask_buttons, edit_question, stand_badge, the_question, what_was_said
from pages.parts.labels import BELIEF, BELIEF_COLOUR
from pages.parts.literal import literal
from pages.parts.workspace import snapshot

SHOWN = 8


def beliefs(field: Field) -> None:
    """Draw the beliefs about a field, each to edit in place, and the line for another."""
    st.caption("What do you believe before you ask? Being surprised later is the point.")
    for belief in one_page(snapshot().beliefs_about(field.id), f"beliefs-{field.id}", SHOWN):
        with st.container(border=True, key=f"belief-{belief.id}"):
            if is_edited(belief.id):
                _edit(belief)
            else:
                _read(belief)
    with form(f"belief-{field.id}", border=False) as filling:
        statement = st.text_input(
            "I believe that …",
            key=filling.field("statement"),
            placeholder="most of the day is spent alone",
        )
        if st.form_submit_button("Add this belief", icon=":material/add:"):
            if filling.save(add_belief, field_id=field.id, statement=statement, now=now()):
                st.rerun()


def _read(belief: Belief) -> None:
    found = inquiry(snapshot(), belief)
    st.markdown(literal(belief.statement))
    weighed = belief_standing(snapshot(), belief)
    with st.container(horizontal=True, vertical_alignment="center"):
        if weighed is BeliefStanding.UNTESTED:
            stand_badge(found)
        else:
            word, icon = BELIEF[weighed]
            st.badge(word, icon=f":material/{icon}:", color=BELIEF_COLOUR[weighed])
        untested = found.stand is Stand.UNTESTED and weighed is BeliefStanding.UNTESTED
        ask_buttons(belief, found, open_=untested)
        edit_button(belief.id)
    what_was_said(found)
    the_question(found)


def _edit(belief: Belief) -> None:
    with record_form(belief, border=False) as filling:
        said = st.text_input(
            "I believe that …", filling.record.statement, key=filling.field("statement")
        )
        saved = st.form_submit_button("Save the belief", type="primary")
    if saved:
        changes = filling.changes({"statement": said})
        if changes is not None and filling.save(edit, Belief, belief.id, **changes):
            stop_editing()
    edit_question(inquiry(snapshot(), belief))
    if leave_buttons(belief.id) and act(delete, Belief, belief.id):
        stop_editing()
