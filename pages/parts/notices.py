"""What the frame says around every screen: what was just done, where one is, what went wrong."""

from contextlib import suppress
from zlib import crc32

import streamlit as st

from core.store.errors import NewerFormat
from pages.parts.acts import forget_acts, last_act, undo
from pages.parts.keeping import show_what_was_set_aside
from pages.parts.literal import literal, shortened
from pages.parts.workspace import enter_demo, is_demo, leave_demo, workspace


def show_notices(screen: str) -> None:
    """Draw the demo's banner, word from the store, and the last act with its undo."""
    if is_demo():
        _banner()
    show_what_was_set_aside()
    here = workspace()
    hidden = here.unreadable  # reads the file first, which may be what there is to tell
    if here.storage.away:
        _away()
    for notice in list(here.storage.notices):
        if _told(notice):
            with suppress(ValueError):  # read in another tab already
                here.storage.notices.remove(notice)
            st.rerun()
    if here.read_only:
        st.info(literal(str(NewerFormat())), icon=":material/lock:")
    if hidden and st.session_state.get("hidden_seen") != hidden and _told(_about_hidden(hidden)):
        st.session_state["hidden_seen"] = hidden
        st.rerun()
    _last_act(screen)


def say_what_was_done() -> None:
    """Show what has no line of its own as a toast, once."""
    said = st.session_state.pop("said", None)
    if said:
        st.toast(literal(shortened(said)), icon=":material/check:")


def _told(notice: str) -> bool:
    """Draw a notice; return whether it was read and may go."""
    st.warning(literal(notice), icon=":material/health_and_safety:")
    return st.button("Got it", key=f"read-{crc32(notice.encode())}")


def _about_hidden(count: int) -> str:
    return (
        f"{count} {'entry' if count == 1 else 'entries'} in your file cannot be shown, perhaps "
        "because the file was edited. They are kept as they are. An earlier copy on the Data "
        "screen may still have them."
    )


def _banner() -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="demo-banner"):
        st.markdown(
            ":material/theater_comedy: This is **a made-up person's search**.",
            width="stretch",
        )
        if st.button("Reset", key="demo-reset", icon=":material/restart_alt:"):
            enter_demo()
            st.rerun()
        if st.button("Leave", key="demo-leave", icon=":material/logout:"):
            leave_demo()
            st.query_params.clear()
            st.rerun()


def _away() -> None:
    """Say that nothing can be saved for now, on a screen that keeps what was typed into it."""
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="away"):
        st.markdown(
            ":material/cloud_off: **The database does not answer right now.** You see what was "
            "kept before. Leave this page open: what you have typed stays, and can be saved later.",
            width="stretch",
        )
        st.button("Try again", key="try-again", icon=":material/refresh:")


def _last_act(screen: str) -> None:
    """Draw the last act and its undo on the first screen that shows it, not on the ones after."""
    last = last_act()
    if not last:
        return
    if st.session_state.setdefault("last_act_on", screen) != screen:
        forget_acts()
        return
    act_id, label = last
    with st.container(horizontal=True, vertical_alignment="center", key="last-act"):
        st.caption(f":material/check: {literal(shortened(label))}", width="content")
        if st.button("Undo", key=f"undo-{act_id}", type="tertiary", icon=":material/undo:"):
            if undo(act_id):
                forget_acts()
                st.rerun()
