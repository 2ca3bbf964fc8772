"""A text area that keeps what is typed as it is typed; Streamlit's own waits until it is left."""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import Any

import streamlit as st

from pages.parts.literal import literal, shortened

_HERE = Path(__file__).parent
_area = st.components.v2.component(
    "inside_view_live_text",
    html="<div id='live-text'>\n<label for='area'></label><textarea id='area'></textarea>"
    "<small role='status'></small>\n</div>",
    css=(_HERE / "live_text.css").read_text("utf-8"),
    js=(_HERE / "live_text.js").read_text("utf-8"),
)
_WAITING = "Not kept yet. Your words stay here and are tried again."


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
    heard = f"{key}:heard"
    typed = _state(key)
    new = typed["text"] if typed and typed["at"] > st.session_state.get(heard, 0) else None
    if typed and new is not None:
        choice = _choice(value, typed, key)
        if choice is Choice.MINE and keep(new) is not None:
            st.session_state[heard] = typed["at"]
        elif choice is Choice.THEIRS:
            st.session_state[heard], new = typed["at"], None
    _area(
        key=key,
        data={
            "name": key,
            "label": label,
            "value": value if new is None else new,
            "heard": st.session_state.get(heard, 0),
            "rows": rows,
            "placeholder": placeholder,
            "hide_label": hide_label,
            "waiting": _WAITING,
        },
        on_typed_change=_nothing,
    )


class Choice(Enum):
    """Whose words stand where two tabs wrote into one text."""

    MINE = auto()
    THEIRS = auto()


def _choice(value: str, typed: dict[str, Any], key: str) -> Choice | None:
    """Decide whether new words may take the place of the value; None while the user is asked.

    They may where they were typed over this very value, or hold all of it.
    """
    now, new = _tidy(value), _tidy(typed["text"])
    if now in new or now in map(_tidy, typed["before"]):
        return Choice.MINE
    st.warning(
        f"Another tab has written here meanwhile: {literal(shortened(value, 200))}",
        icon=":material/sync_problem:",
    )
    with st.container(horizontal=True):
        if st.button("Keep what I typed here", key=f"{key}:mine"):
            return Choice.MINE
        if st.button("Take the other words", key=f"{key}:theirs", type="tertiary"):
            return Choice.THEIRS
    return None


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _state(key: str) -> dict[str, Any] | None:
    state = st.session_state.get(key)
    return state.get("typed") if state else None


def _nothing() -> None:
    """Streamlit keeps a state only where a callback is named; data is written in the page body."""
