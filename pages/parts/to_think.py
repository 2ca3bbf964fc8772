"""A conversation that waits to be thought over."""

import streamlit as st

from core.actions.follow_up import snooze
from core.rules.due import Due
from pages.parts.acts import act
from pages.parts.literal import literal
from pages.parts.places import go
from pages.parts.to_write import pressing


def to_think(due: Due) -> None:
    """Draw the conversation with the way to where it is thought over."""
    with st.container(border=True, key=f"think-{due.interview_id}"):
        st.markdown(f"{literal(due.reason)}{pressing(due)}")
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(
                "Think it over", key=f"think-over-{due.interview_id}", icon=":material/psychology:"
            ):
                go("interview", id=due.interview_id or "")
            if st.button(
                "No need", key=f"leave-{due.key}", type="tertiary", help="Do not remind me of this"
            ) and act(snooze, due.key, None):
                st.rerun()
