"""The Back button of the browser leads to the screen one came from."""

from pathlib import Path

import streamlit as st

_way_back = st.components.v2.component(
    "inside_view_way_back",
    html="<i></i>",
    js=Path(__file__).with_suffix(".js").read_text("utf-8"),
)


def keep_way_back() -> None:
    """Draw nothing, and make one step of each way from a screen to another."""
    _way_back(key="way-back", height=1)
