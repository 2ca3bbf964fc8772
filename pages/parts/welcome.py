"""The first visit: three doors."""

import streamlit as st

from core.actions.profile import begin
from pages.parts.acts import restore
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.literal import literal
from pages.parts.restore import backup_file
from pages.parts.workspace import enter_demo, whereabouts


def welcome() -> None:
    """Draw the doors: begin, look around, open a backup."""
    st.title("Hear how it really is, before you decide")
    st.markdown(
        "Talk for 15 minutes with someone who does the work. You ask the questions, "
        "and nobody asks for a job. We take you through it, one small step at a time."
    )
    _begin()
    _look_around()
    _open_backup()
    st.caption(f":material/lock: {literal(whereabouts())}")


def _begin() -> None:
    with form("begin") as filling:
        st.markdown("## :material/door_open: Begin")
        name = st.text_input(
            "Your name, as you sign a message", key=filling.field("name"), autocomplete="given-name"
        )
        field = st.text_input(
            "What are you curious about?",
            key=filling.field("field"),
            placeholder="A job, a field or an employer",
        )
        st.caption("You can change both at any time.")
        if st.form_submit_button("Begin my search", type="primary"):
            if filling.save(begin, name=name, curious_about=field, now=now()):
                st.rerun()


def _look_around() -> None:
    with st.container(border=True):
        st.markdown("## :material/theater_comedy: Look around first")
        st.markdown("See a made-up person's search from the inside. Nothing you do there is kept.")
        if st.button("Look around in the sample", key="open-demo"):
            enter_demo()
            st.rerun()


def _open_backup() -> None:
    with st.container(border=True):
        st.markdown("## :material/unarchive: Open a backup")
        filling, found = backup_file("open-backup")
        if found and st.button("Open it", key="open-backup") and restore(found):
            filling.renew()
            st.rerun()
