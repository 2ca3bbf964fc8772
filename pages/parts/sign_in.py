"""What a visitor sees before they are signed in, or while that is not possible."""

import streamlit as st

from core.rules.sign_in import DEFAULT
from pages.parts.account import Obstacle, account_name, look_again, set_up, sign_in, sign_out
from pages.parts.literal import literal
from pages.parts.workspace import enter_demo

BEFORE = {
    Obstacle.RUN_OUT: "Your sign-in has run out. Sign in again, and everything is as you left it.",
    Obstacle.UNKNOWN: "The sign-in did not tell us who you are. Try it again, or another way.",
}


def show_the_way_in(obstacle: Obstacle) -> None:
    """Draw what stands in the way, and what to do about it."""
    if obstacle is Obstacle.AWAY:
        _away()
    elif obstacle is Obstacle.UNFINISHED:
        _unfinished()
    else:
        _sign_in(obstacle)
    _look_around("meanwhile" if obstacle in (Obstacle.AWAY, Obstacle.UNFINISHED) else "first")


def _sign_in(obstacle: Obstacle) -> None:
    st.title("Hear how it really is, before you decide")
    st.markdown(
        "Talk for 15 minutes with someone who does the work. You ask the questions, "
        "and nobody asks for a job. We take you through it, one small step at a time."
    )
    if st.query_params.get("sign-in") == "failed":
        st.warning(
            "The sign-in did not work just now. Wait a moment, then try again.",
            icon=":material/sync_problem:",
        )
    if obstacle in BEFORE:
        st.warning(BEFORE[obstacle], icon=":material/lock_clock:")
    with st.container(border=True):
        st.markdown("#### :material/login: Sign in to your own search")
        st.markdown(
            "- **Who you are** comes from the service you sign in with: a name or an e-mail "
            "address, and a number that stays the same. We never see your password.\n"
            "- **What you write** is kept in the database of this site. Nobody else who signs in "
            "can see it. Whoever runs the site could.\n"
            "- **You can take it with you** as a file, or delete your account with everything in "
            "it, on the Data screen.\n"
            "- **You stay signed in** on this device for up to 30 days. Sign out before you leave "
            "a computer that others use too."
        )
        here = set_up()
        with st.container(horizontal=True):
            for provider in here.providers if here else ():
                words = "Sign in" if provider == DEFAULT else f"Sign in with {provider.title()}"
                if st.button(literal(words), key=f"sign-in-{provider}", type="primary"):
                    sign_in(provider)


def _unfinished() -> None:
    st.title("Signing in is not possible yet")
    st.markdown(
        "This site is not completely set up, so nobody can sign in. It is nothing you did. "
        "Whoever runs it finds in its log what is missing."
    )
    if st.button("Try again", key="try-again", type="primary", icon=":material/refresh:"):
        look_again()
        st.rerun()


def _away() -> None:
    st.title("One moment, please")
    st.markdown(
        "Your work cannot be reached right now, because the database does not answer. "
        "Nothing is lost. Wait a little, then try again."
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Try again", key="try-again", type="primary", icon=":material/refresh:")
        if st.button("Sign out", key="sign-out-away", type="tertiary"):
            sign_out()
    if name := account_name():
        st.caption(f"You are signed in as {literal(name)}.")


def _look_around(when: str) -> None:
    with st.container(border=True):
        st.markdown(f"#### :material/theater_comedy: Look around {when}")
        st.markdown(
            "See a made-up person's search from the inside. You need not sign in, "
            "and nothing you do there is kept."
        )
        if st.button("Look around in the sample", key="open-demo"):
            enter_demo()
            st.rerun()
