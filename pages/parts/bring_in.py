"""The way from other screens to where contacts are brought in."""

import streamlit as st

from pages.parts.places import link


def bring_in() -> None:
    """Say what can be brought in, and lead there."""
    st.markdown(
        "From LinkedIn, Google, Outlook, Thunderbird, a phone, or a table of your own. "
        "You see everybody first and choose who comes in."
    )
    link("Choose a file", "bring_in", icon="upload_file")
