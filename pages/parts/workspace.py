"""The workspace of this visit: whose it is, and where it is kept."""

import os
from typing import ParamSpec, TypeVar

import streamlit as st

from core.actions.whole import fill_with
from core.content.sample import sample_records
from core.domain.snapshot import Snapshot
from core.rules.admission import Place, Signals, is_forwarded, is_hosted, place
from core.store.browser import BrowserWorkspace
from core.store.local import data_file, local_workspace
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from pages.parts.account import account_name, own_workspace, set_up
from pages.parts.clock import now, zone
from pages.parts.places import sections

P = ParamSpec("P")
T = TypeVar("T")

_STAYS = ("private", "framed", "account", "accounts")


def workspace() -> Workspace:
    """Return the workspace of this visit: the sample while looking around, else one's own."""
    state = st.session_state
    if "framed" not in state:
        # An old host may run the page of a deep link alone; naming the screens starts the frame.
        st.navigation(sections())
        st.rerun()
    if "demo" in state:
        return state["demo"]
    if "private" in state:
        return state["private"]
    here = _place()
    if here is Place.ACCOUNT:
        return own_workspace()
    if here is Place.LOCAL_FILE:
        return local_workspace(data_file())
    state["private"] = BrowserWorkspace()
    return state["private"]


def private_workspace() -> BrowserWorkspace | None:
    """Return the workspace of this visit if it is a private one, which a browser may keep."""
    here = workspace()
    return here if isinstance(here, BrowserWorkspace) else None


def snapshot() -> Snapshot:
    """Return the newest state of this visit's workspace."""
    return workspace().snapshot()


def is_demo() -> bool:
    """Whether the visitor looks around in the sample."""
    return "demo" in st.session_state


def is_local_file() -> bool:
    """Whether this visit works in the file of this computer's owner."""
    return not is_demo() and "private" not in st.session_state and not is_account()


def is_account() -> bool:
    """Whether this visit is one where people sign in to work of their own."""
    return not is_demo() and "private" not in st.session_state and _place() is Place.ACCOUNT


def enter_demo() -> None:
    """Open a fresh sample search, beside one's own work and never in it."""
    demo = Workspace(MemoryStorage())
    demo.run(fill_with, sample_records(now(), str(zone())))
    _clear_the_desk()
    st.session_state["demo"] = demo


def leave_demo() -> None:
    """Go back to one's own workspace."""
    st.session_state.pop("demo", None)
    _clear_the_desk()


def _clear_the_desk() -> None:
    """Forget every choice, search and half-filled form: they belong to the workspace left."""
    for key in [key for key in st.session_state if key not in _STAYS]:
        del st.session_state[key]


def whereabouts() -> str:
    """Say in a few words where what is written here is kept."""
    if is_demo():
        return "This is a made-up person's search. What you try here is gone when you leave."
    here = private_workspace()
    if here and here.storage.keeping:
        return "Your work is kept in this browser. The server forgets it after your visit."
    if here:
        return "Your work lives in this visit only. Download a backup before you close the page."
    if is_account():
        name = account_name()
        mine = f"your account {name}" if name else "your account"
        return f"Your work is kept in this site's database, under {mine}."
    return f"Your work is kept in one file on this computer: {data_file()}"


def find_place() -> None:
    """Note for this run whose workspace it is about: a screen asks that a hundred times."""
    st.session_state["place"] = _found_place()


def _place() -> Place:
    state = st.session_state
    return state["place"] if "place" in state else _found_place()


def _found_place() -> Place:
    headers = st.context.headers
    return place(
        Signals(
            peer=st.context.ip_address,
            host=headers.get("Host"),
            page_url=st.context.url,
            forwarded=is_forwarded(headers),
            hosted=is_hosted(os.environ),
            mode=os.environ.get("INSIDE_VIEW_MODE"),
            accounts=set_up() is not None,
        )
    )
