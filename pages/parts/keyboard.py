"""What everybody needs who has no mouse or does not see the screen, and Streamlit leaves out."""

from pathlib import Path

import streamlit as st

from pages.parts.acts import last_act
from pages.parts.workspace import is_demo

_HERE = Path(__file__).parent
_keyboard = st.components.v2.component(
    "inside_view_keyboard",
    html="<p id='keyboard-said' role='status'></p>",
    css=(_HERE / "keyboard.css").read_text("utf-8"),
    js=(_HERE / "keyboard.js").read_text("utf-8"),
    isolate_styles=False,  # the ring is for links that Streamlit draws
)


def keyboard(screen: str) -> None:
    """Begin a new screen at its beginning, tell aloud what was done, show which link has focus."""
    last = last_act()
    here = f"{screen}?{st.query_params.get('id', '')}{is_demo()}"
    _keyboard(key="keyboard", data={"screen": here, "said": last[1] if last else ""}, height=1)
