"""Subscribing to the calendar: on this computer only, and only while it is switched on."""

import secrets

import streamlit as st

from core.actions.calendar import close_calendar, open_calendar, remind_before
from pages.parts.acts import act
from pages.parts.clock import zone
from pages.parts.workspace import is_local_file, snapshot

TOKEN_BYTES = 16
CHOICES = {0: "Not at all", 15: "15 minutes before", 30: "30 minutes before"}
CHOICES |= {60: "An hour before", 120: "2 hours before", 1440: "A day before"}


def calendar_section() -> None:
    """Draw when the calendar reminds and, in one's own file, the address to subscribe to."""
    st.header("Calendar")
    _reminder()
    if not is_local_file():
        return
    if "no_feed" in st.session_state:
        st.caption(
            "A calendar program cannot subscribe here, because of the way this app was started. "
            "The calendar file of each conversation works all the same."
        )
        return
    _subscription()


def _reminder() -> None:
    have = snapshot().settings.remind_minutes
    words = dict(sorted((CHOICES | {have: CHOICES.get(have, f"{have} minutes before")}).items()))
    minutes = st.selectbox(
        "Remind me of a conversation",
        list(words),
        list(words).index(have),
        format_func=words.__getitem__,
        key=f"remind-{have}",
        help="This goes into every calendar file you make from now on.",
    )
    if minutes != have and act(remind_before, minutes):
        st.rerun()


def _subscription() -> None:
    token = snapshot().settings.calendar_token
    if not token:
        st.markdown(
            "A calendar program on this computer can show your conversations by itself. "
            "It gets an address that nobody can guess, and that answers only on this computer."
        )
        if st.button("Switch the calendar on", key="calendar-on", icon=":material/rss_feed:"):
            _renew(token)
        return
    st.markdown("Add this address as a subscription in your calendar program.")
    st.code(address(token), language=None)
    st.caption(
        "It shows the conversations to come, when to prepare and whom to thank, "
        "while Inside View is running. Whoever has the address and uses this computer can read it."
    )
    with st.container(horizontal=True):
        if st.button("Renew the address", key=f"renew-{token}", icon=":material/autorenew:"):
            _renew(token)
        if st.button("Switch it off", key=f"off-{token}", type="tertiary"):
            if act(close_calendar):
                st.rerun()


def _renew(old: str) -> None:
    new = secrets.token_urlsafe(TOKEN_BYTES)
    if act(open_calendar, secret=new, instead_of=old, timezone=str(zone())):
        st.rerun()


def address(token: str) -> str:
    """Return where the calendar is read, at the port that this page came from."""
    scheme, _, rest = (st.context.url or "http://localhost:8501/").partition("://")
    return f"{scheme}://{rest.split('/')[0]}/calendar/{token}.ics"
