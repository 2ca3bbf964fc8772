"""Editing where a thing stands, one at a time: the others stay plain to read."""

from collections.abc import Iterable, Iterator
from typing import Any
from zlib import crc32

import msgspec
import streamlit as st
from msgspec import Struct


def is_edited(name: str) -> bool:
    """Tell whether this is what is edited now."""
    return st.session_state.get("editing", (None, None))[0] == name


def edited(name: str) -> Any:
    """Return the thing as it was when its editing began."""
    return st.session_state["editing"][1]


def edit_button(name: str, thing: object = None, *, label: str = "Edit") -> None:
    """Draw the button that opens this for editing, in place of whatever else is edited."""
    if st.button(label, key=f"edit-{name}", type="tertiary", icon=":material/edit:"):
        st.session_state["editing"] = (name, thing)
        st.rerun()


def stop_editing() -> None:
    """Go back to reading; ends this run."""
    st.session_state.pop("editing", None)
    st.rerun()


def leave_buttons(name: str) -> bool:
    """Draw the ways out of editing: back without saving, or delete; return whether to delete."""
    with st.container(horizontal=True):
        if st.button("Cancel", key=f"cancel-{name}", type="tertiary"):
            stop_editing()
        return st.button("Delete", key=f"delete-{name}", type="tertiary", icon=":material/delete:")


def named_entries(within: str, entries: Iterable[Struct]) -> Iterator[tuple[str, Any]]:
    """Yield each entry of a record's list with a name of its own: what it says is who it is."""
    seen: dict[int, int] = {}
    for entry in entries:
        sign = crc32(msgspec.json.encode(entry))
        seen[sign] = seen.get(sign, 0) + 1
        yield f"{within}-{sign}-{seen[sign]}", entry
