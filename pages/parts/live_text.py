"""A text area that keeps what is typed as it is typed; Streamlit's own waits until it is left."""

from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_area = st.components.v2.component(
    "inside_view_live_text",
    html="<div id='live-text'>\n<label for='area'></label><textarea id='area'></textarea>\n</div>",
    css=(_HERE / "live_text.css").read_text("utf-8"),
    js=(_HERE / "live_text.js").read_text("utf-8"),
)


def live_text(
    label: str,
    *,
    value: str,
    key: str,
    rows: int = 3,
    placeholder: str = "",
    hide_label: bool = False,
) -> str | None:
    """Draw the area with a value, and return the text if something new was typed, else None.

    The caller keeps what is returned and hands it back as the value; nothing is kept here.
    """
    heard_key = f"{key}:heard"
    typed: dict[str, Any] | None = _state(key)
    heard = st.session_state.get(heard_key, 0)
    new = typed["text"] if typed and typed["at"] > heard else None
    if typed:
        st.session_state[heard_key] = typed["at"]
    _area(
        key=key,
        data={
            "label": label,
            "value": value if new is None else new,
            "heard": st.session_state.get(heard_key, 0),
            "rows": rows,
            "placeholder": placeholder,
            "hide_label": hide_label,
        },
        on_typed_change=_nothing,
    )
    return new


def _state(key: str) -> Any:
    state = st.session_state.get(key)
    return state.get("typed") if state else None


def _nothing() -> None:
    """Streamlit keeps a state only where a callback is named; data is written in the page body."""
