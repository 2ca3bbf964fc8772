"""What was typed into a form and not saved yet: it is there again after a look elsewhere."""

from pathlib import Path

import streamlit as st

from core.domain.record import new_id
from pages.parts.workspace import is_demo, private_workspace, whereabouts

_HERE = Path(__file__).parent
_WORDS = "What you typed here is back. It is not saved yet."
_unsaved = st.components.v2.component(
    "inside_view_unsaved",
    html="<i></i>",
    css=(_HERE / "unsaved.css").read_text("utf-8"),
    js=(_HERE / "unsaved.js").read_text("utf-8"),
    isolate_styles=False,  # the sentence stands in forms that Streamlit draws
)


def hold_unsaved() -> None:
    """Hold typed words in this tab, apart for each workspace, until their form is saved."""
    _unsaved(key="unsaved", data={"who": _whose(), "words": _WORDS}, height=1)


def _whose() -> str:
    """Name the workspace; one that ends with the visit leaves no words to whoever comes next."""
    here = private_workspace()
    if is_demo() or (here and not here.storage.keeping):
        return str(st.session_state.setdefault("visit", new_id()))
    return whereabouts()
