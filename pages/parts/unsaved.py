"""What was typed into a form and not saved yet: it is there again after a look elsewhere."""

from pathlib import Path

import streamlit as st

from pages.parts.acts import visit
from pages.parts.workspace import is_account, is_demo, private_workspace, whereabouts

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
    """Name the workspace; only one that stays on this very machine finds its words after a visit.

    Whoever comes next to the same tab, perhaps with another account, is somebody else.
    """
    here = private_workspace()
    if is_demo() or is_account() or (here and not here.storage.keeping):
        return visit()
    return whereabouts()
