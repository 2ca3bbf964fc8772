"""Keeping one's work in one's own browser: the offer, the choice, and the way back."""

import streamlit as st

from pages.parts.boundary import boundary
from pages.parts.literal import literal
from pages.parts.workspace import private_workspace, snapshot

ASK = (
    "Then you find it again when you come back with this browser. The server keeps nothing. "
    "Please don't do this on a computer that others use too: whoever opens this browser "
    "could read it."
)
KEEPS = (
    "This browser keeps your work and brings it back when you return. It may clear it when its "
    "history is cleared, or when you stay away for long. So download a backup now and then."
)
FORGET = (
    "The copy in this browser is deleted, and nothing of it comes back when you return. What you "
    "see now stays until you close this page."
)


def keeping() -> None:
    """Draw the choice to keep the work of a private visit in the browser."""
    here = private_workspace()
    if here is None or here.storage.aside:
        return
    if here.storage.keeping:
        st.header("Kept in this browser")
        st.markdown(KEEPS)
        if st.button("Forget me on this browser", key="forget", icon=":material/person_off:"):
            _confirm_forgetting()
        return
    st.header("Keep my work in this browser")
    st.markdown(ASK)
    _begin_button("keep")


def offer_keeping() -> None:
    """Offer it once, as soon as there is something that would be missed."""
    here = private_workspace()
    if (
        here is None
        or here.storage.keeping
        or here.storage.aside
        or "keeping-offered" in st.session_state
        or not snapshot().people
    ):
        return
    with st.container(border=True, key="keeping-offer"):
        st.markdown(
            "**Keep your work in this browser?** Otherwise it is gone when you close this page."
        )
        st.caption(ASK)
        with st.container(horizontal=True):
            _begin_button("keep-offered")
            if st.button("Not now", key="keep-not-now", type="tertiary"):
                st.session_state["keeping-offered"] = True
                st.rerun()


def show_what_was_set_aside() -> None:
    """Say that the browser's copy cannot be opened, and offer it as a file."""
    here = private_workspace()
    if here is None or here.storage.aside is None:
        return
    aside = here.storage.aside
    with st.container(border=True, key="set-aside"):
        st.warning(
            f"What this browser keeps could not be opened: {literal(aside.why)}. It is still "
            "there. Until you decide, nothing new is kept beside it.",
            icon=":material/health_and_safety:",
        )
        with st.container(horizontal=True):
            st.download_button(
                "Download it",
                data=aside.content,
                file_name="inside-view-set-aside.json",
                mime="application/json",
                on_click="ignore",
                icon=":material/download:",
            )
            if st.button("Delete it and begin anew", key="begin-anew"):
                here.storage.forget()
                st.rerun()


def _begin_button(key: str) -> None:
    here = private_workspace()
    if here and st.button(
        "Keep my work in this browser", key=key, icon=":material/bookmark_added:"
    ):
        here.storage.keeping = True
        st.rerun()


@st.dialog("Forget me on this browser?")
@boundary()
def _confirm_forgetting() -> None:
    here = private_workspace()
    st.markdown(FORGET)
    if here and st.button("Forget me on this browser", type="primary", key="confirm-forget"):
        here.storage.forget()
        st.session_state["keeping-offered"] = True
        st.rerun()
