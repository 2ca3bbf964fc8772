"""Editing where a thing stands, one at a time: the others stay plain to read."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any
from zlib import crc32

import msgspec
import streamlit as st
from msgspec import Struct

from pages.parts.acts import act
from pages.parts.cards import one_page
from pages.parts.forms import Form, form


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


def edit_entry(
    name: str,
    what: str,
    ask: Callable[[Any, Form], dict[str, Any]],
    *,
    owner_id: str,
    change: Callable[..., object],
    remove: Callable[..., object],
) -> None:
    """Draw the form over an entry of a record's list: save what is asked, or take it away."""
    old = edited(name)
    with form(f"{what}-{name}", border=False) as filling:
        said = ask(old, filling)
        saved = st.form_submit_button(f"Save the {what}", type="primary")
    if saved and filling.save(change, owner_id, old, **said):
        stop_editing()
    if leave_buttons(name) and act(remove, owner_id, old):
        stop_editing()


def draw_entries(
    owner_id: str,
    what: str,
    entries: Iterable[Struct],
    *,
    shown: int,
    read: Callable[[Any, str], None],
    edit: Callable[[str], None],
) -> None:
    """Draw a record's list, so many at a time, each to read or as the form it is edited in."""
    named = list(named_entries(owner_id, entries))
    for name, each in one_page(named, f"{what}-pages-{owner_id}", shown):
        with st.container(border=True, key=f"{what}-{name}"):
            if is_edited(name):
                edit(name)
            else:
                read(each, name)
    editing = st.session_state.get("editing", ("", None))[0] or ""
    if editing.startswith(f"{owner_id}-") and editing not in {name for name, _ in named}:
        with st.container(border=True):  # another tab changed it meanwhile; nothing typed is lost
            edit(editing)


def named_entries(within: str, entries: Iterable[Struct]) -> Iterator[tuple[str, Any]]:
    """Yield each entry of a record's list with a name of its own: what it says is who it is."""
    seen: dict[int, int] = {}
    for entry in entries:
        sign = crc32(msgspec.json.encode(entry))
        seen[sign] = seen.get(sign, 0) + 1
        yield f"{within}-{sign}-{seen[sign]}", entry
