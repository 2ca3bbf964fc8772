"""What a draft would like to know, asked beside it."""

import streamlit as st

from core.actions.messages import fill_gaps
from core.domain.person import Person
from core.rules.drafts import Draft
from pages.parts.forms import form

_MINE = {
    "my_name": "name",
    "my_background": "background",
    "my_goal": "goal",
    "my_phone": "phone",
}
_THEIRS = {
    "common_ground": "common_ground",
    "why_them": "why",
}
_ASKED = {
    "my_name": ("My name", ""),
    "my_background": ("My background, in one sentence", "I have taught maths for eight years."),
    "my_goal": ("What I am looking into", "I am thinking about moving into energy data."),
    "my_phone": ("My number, to be called back", "+44 7700 900199"),
    "common_ground": ("What we share: we …", "both studied in Leeds"),
    "why_them": ("Why them: because …", "you changed into this work"),
}
"""The question and an example for each part that can be filled in here."""


def ask_for_gaps(person: Person, draft: Draft) -> bool:
    """Draw a small form for the facts whose sentences were left out; return if it was saved."""
    wanted = [part for part in draft.missing if part in _ASKED]
    if not wanted:
        return False
    st.markdown(":material/edit_note: **The draft could say more**")
    with form(f"gaps-{person.id}") as filling:
        said = {
            part: st.text_input(label, placeholder=example, key=filling.field(part))
            for part in wanted
            for label, example in [_ASKED[part]]
        }
        if not st.form_submit_button("Put it into the draft"):
            return False
        me = {_MINE[part]: text for part, text in said.items() if part in _MINE}
        them = {_THEIRS[part]: text for part, text in said.items() if part in _THEIRS}
        return filling.save(fill_gaps, person.id, me=me, them=them) is not None
