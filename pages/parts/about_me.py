"""Who I am."""

from collections.abc import Callable

import streamlit as st

from core.actions.profile import describe_me
from core.domain.profile import Profile
from pages.parts.forms import record_form
from pages.parts.labels import WANT
from pages.parts.workspace import snapshot


def about_me() -> None:
    """Draw the profile; saved as a whole."""
    with record_form(snapshot().profile, border=False) as filling:
        me: Profile = filling.record
        name = st.text_input("My name", me.name, key=filling.field("name"))
        background = st.text_area(
            "My background, in a sentence or two",
            me.background,
            key=filling.field("background"),
            placeholder="I have taught mathematics for eight years.",
            help="This sentence goes into your messages as you write it.",
        )
        goal = st.text_area(
            "What I am looking into",
            me.goal,
            key=filling.field("goal"),
            placeholder="I am thinking about moving into work with energy data.",
            help="This sentence goes into your messages as you write it.",
        )
        phone = st.text_input(
            "My number",
            me.phone,
            key=filling.field("phone"),
            help="Goes into a voicemail and under a letter, nowhere else.",
        )
        wants = st.pills(
            "What I want from these conversations",
            list(WANT),
            selection_mode="multi",
            default=me.wants,
            format_func=WANT.__getitem__,
            key=filling.field("wants"),
        )
        lists = _short_lists(me, filling.field)
        st.markdown("**Only for you** :material/lock:")
        st.caption("What you can and cannot do at work never goes into a message.")
        private = {
            part: st.text_area(label, getattr(me, part), key=filling.field(part), height=80)
            for part, label in (
                ("abilities", "What I can do well at work"),
                ("limits", "What I cannot do, or not for long"),
                ("accommodations", "What would help me"),
            )
        }
        if st.form_submit_button("Save about me", type="primary"):
            said = {"name": name, "background": background, "goal": goal, "phone": phone}
            changes = filling.changes({**said, **lists, **private, "wants": tuple(wants)})
            if changes is not None and filling.save(describe_me, **changes):
                st.rerun()


def _short_lists(me: Profile, key: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    found = {}
    for part, label in (
        ("skills", "Skills"),
        ("interests", "Interests"),
        ("values", "Values"),
        ("needs", "Needs"),
    ):
        have = list(getattr(me, part))
        found[part] = tuple(
            st.multiselect(
                label,
                have,
                have,
                key=key(part),
                accept_new_options=True,
                placeholder="Type a word and press Enter",
            )
        )
    return found
