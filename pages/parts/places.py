"""Every screen: its file, its words, its icon, and how to get there."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import streamlit as st
from streamlit.navigation.page import StreamlitPage

HERE = Path(__file__).resolve().parent.parent


class Place(NamedTuple):
    """A screen; hidden ones are reached by links that name a record."""

    title: str
    icon: str
    section: str
    hidden: bool = False
    wide: bool = False


PLACES = {
    "today": Place("Today", "wb_sunny", ""),
    "research": Place("Research", "travel_explore", "Plan", wide=True),
    "people": Place("People", "group", "Plan"),
    "person": Place("Person", "person", "Plan", hidden=True),
    "bring_in": Place("Bring in contacts", "upload_file", "Plan", hidden=True, wide=True),
    "outreach": Place("Outreach", "outgoing_mail", "Reach out", wide=True),
    "call": Place("Call", "phone_in_talk", "Reach out", hidden=True),
    "questions": Place("Questions", "forum", "Reach out", wide=True),
    "interviews": Place("Interviews", "event", "Talk"),
    "interview": Place("Interview", "record_voice_over", "Talk", hidden=True),
    "follow_up": Place("Follow-up", "volunteer_activism", "Keep going"),
    "progress": Place("Progress", "monitoring", "Keep going", wide=True),
    "decision": Place("Decision", "balance", "Keep going", hidden=True),
    "data": Place("Data", "database", "Workspace"),
    "guide": Place("Guide", "menu_book", "Workspace"),
}


def page(name: str) -> StreamlitPage:
    """Return a screen as Streamlit wants it; an absolute path is found from both entries."""
    place = PLACES[name]
    return st.Page(
        HERE / f"{name}.py",
        title=place.title,
        icon=f":material/{place.icon}:",
        url_path="" if name == "today" else name,
        default=name == "today",
        visibility="hidden" if place.hidden else "visible",
    )


def sections() -> Mapping[str, list[StreamlitPage]]:
    """Return all screens by the section of the sidebar they stand in."""
    found: dict[str, list[StreamlitPage]] = {}
    for name, place in PLACES.items():
        found.setdefault(place.section, []).append(page(name))
    return found


@cache
def _target(name: str) -> StreamlitPage:
    """Return a screen to link to: a list draws a dozen links, and each page costs a look-up."""
    return page(name)


def go(name: str, **ids: str) -> None:
    """Leave for another screen; ends this run."""
    st.switch_page(_target(name), query_params=ids)


def link(label: str, name: str, *, icon: str = "", **ids: str) -> None:
    """Draw a link to another screen."""
    icon = f":material/{icon}:" if icon else ""
    st.page_link(_target(name), label=label, icon=icon or None, query_params=ids)


def is_wide(title: str) -> bool:
    """Tell whether the screen with this title takes the whole width."""
    return any(place.wide for place in PLACES.values() if place.title == title)
