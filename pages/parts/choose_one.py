"""A list beside the page of one record: which one is open stays so when the list changes."""

from collections.abc import Mapping
from typing import NamedTuple
from zlib import crc32

import streamlit as st

from pages.parts.literal import literal, shortened
from pages.parts.names_apart import names_apart

TALL, HEIGHT = 14, 620
"""A longer list scrolls in a box of this many pixels, so that the page below is soon reached."""


class Choice(NamedTuple):
    """A line of the list, and the small words under it."""

    name: str
    caption: str = ""
    number: int | None = None
    bold: bool = False


def choose_one(label: str, choices: Mapping[str, Choice], *, key: str, first: str | None) -> str:
    """Draw the list and return the id that is open; at first, the one named as such."""
    ids, state = list(choices), st.session_state
    box = st.container(height=HEIGHT, border=False) if len(ids) > TALL else st.container()
    # A widget whose lines change forgets what was chosen, so a changed list is a new widget.
    widget = f"{key}-{crc32(repr(choices).encode())}"
    wanted = [state.pop(f"{key}:wanted", None), state.get(widget), state.get(key), first, ids[0]]
    lines = names_apart({id: _line(choice) for id, choice in choices.items()})
    state[widget] = next(id for id in wanted if id in choices)
    with box:
        chosen = st.radio(
            label,
            ids,
            format_func=lines.__getitem__,
            captions=[literal(each.caption) for each in choices.values()]
            if any(each.caption for each in choices.values())
            else None,
            key=widget,
        )
    state[key] = chosen
    return chosen


def open_one(key: str, id: str) -> None:
    """Open a record in the list of that key, such as one that was just added."""
    st.session_state[f"{key}:wanted"] = id


def open_by_link(part: str) -> bool:
    """Open the record that `?field=` or `?employer=` names; return whether the link named one."""
    id = st.query_params.get(part)
    if id is None:
        return False
    del st.query_params[part]  # else a later choice would jump back at every reload
    open_one(f"{part}-open", id)
    return True


def _line(choice: Choice) -> str:
    name = literal(shortened(choice.name))
    line = f"{choice.number}\\. {name}" if choice.number is not None else name
    return f"**{line}**" if choice.bold else line
