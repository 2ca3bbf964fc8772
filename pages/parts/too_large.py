"""Say aloud what Streamlit only shows as a red file: that it is larger than the screen takes."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_notice = st.components.v2.component(
    "inside_view_too_large",
    html="<p id='too-large' role='alert' hidden></p>",
    css=(_HERE / "too_large.css").read_text("utf-8"),
    js=(_HERE / "too_large.js").read_text("utf-8"),
    isolate_styles=False,  # what is read out or searched on a page does not look into shadows
)


def say_if_too_large(sentence: str) -> None:
    """Draw nothing, until a file on this screen is refused by the browser; then the sentence.

    Such a file never reaches the server, so that no rerun could say it.
    """
    _notice(key="too-large", data={"sentence": sentence})
