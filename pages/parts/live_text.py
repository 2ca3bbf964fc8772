"""A text area that keeps what is typed as it is typed; Streamlit's own waits until it is left."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from pages.parts.literal import literal, shortened

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
    keep: Callable[[str], str | None],
    rows: int = 3,
    placeholder: str = "",
    hide_label: bool = False,
) -> None:
    """Draw the area with a value; what is typed is handed to `keep`.

    `keep` returns the text as it was kept, or None where that failed: then the words stay in the
    area, and are handed over again at every further run.
    """
    state = st.session_state
    heard_key, base_key = f"{key}:heard", f"{key}:base"
    typed: dict[str, Any] | None = _state(key)
    new = typed["text"] if typed and typed["at"] > state.get(heard_key, 0) else None
    if typed is None or new is None:
        state[base_key] = value
    elif _is_mine(value, new, key):
        kept = keep(new)
        if kept is not None:
            state[heard_key], state[base_key] = typed["at"], kept
    _area(
        key=key,
        data={
            "label": label,
            "value": value if new is None else new,
            "heard": state.get(heard_key, 0),
            "rows": rows,
            "placeholder": placeholder,
            "hide_label": hide_label,
        },
        on_typed_change=_nothing,
    )


def _is_mine(value: str, new: str, key: str) -> bool:
    """Return whether new words may take the place of the value; another tab may have written it."""
    if value in (st.session_state.get(f"{key}:base", value), new):
        return True
    st.warning(
        f"Another tab has written here meanwhile: {literal(shortened(value, 200))}",
        icon=":material/sync_problem:",
    )
    return st.button("Keep what I typed here", key=f"{key}:mine")


def _state(key: str) -> Any:
    state = st.session_state.get(key)
    return state.get("typed") if state else None


def _nothing() -> None:
    """Streamlit keeps a state only where a callback is named; data is written in the page body."""
