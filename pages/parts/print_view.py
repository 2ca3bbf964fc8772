"""A button that opens a document of our own in a new tab, where the browser can print it."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_opener = st.components.v2.component(
    "inside_view_print_view",
    html="<div id='print-view'><button type='button'></button></div>",
    css=(_HERE / "print_view.css").read_text("utf-8"),
    js=(_HERE / "print_view.js").read_text("utf-8"),
)


def print_view(label: str, html: str, *, key: str) -> None:
    """Draw the button; the document is shown as it is, so its maker escapes what users wrote."""
    _opener(key=key, data={"label": label, "html": html}, width="content")
