"""The frame around every screen: navigation, the visitor's workspace, what went wrong."""

import sys
from contextlib import suppress
from pathlib import Path

import streamlit as st

ROOT = str(Path(__file__).resolve().parent.parent)
if ROOT not in sys.path:  # Streamlit puts only the folder of the main script there
    sys.path.insert(0, ROOT)

from pages.parts.account import in_the_way, sign_out  # noqa: E402
from pages.parts.boundary import ScreenEnded, boundary  # noqa: E402
from pages.parts.browser_copy import keep_in_step, meet_the_browser  # noqa: E402
from pages.parts.finder import finder  # noqa: E402
from pages.parts.keyboard import keyboard  # noqa: E402
from pages.parts.lasting import spare_what_lasts  # noqa: E402
from pages.parts.literal import literal  # noqa: E402
from pages.parts.notices import say_what_was_done, show_notices  # noqa: E402
from pages.parts.places import is_wide, sections  # noqa: E402
from pages.parts.sign_in import show_the_way_in  # noqa: E402
from pages.parts.unsaved import hold_unsaved  # noqa: E402
from pages.parts.way_back import keep_way_back  # noqa: E402
from pages.parts.workspace import (  # noqa: E402
    enter_demo,
    find_place,
    is_account,
    is_demo,
    whereabouts,
)

ABOUT = "**Inside View** helps you hear from insiders what a job is really like, before you decide."

# The icon comes first: without one, Streamlit fetches the screen's icon from another host. The
# layout follows once, when the screen is known: said twice, it makes every rerun jump.
st.set_page_config(page_icon=f"{ROOT}/pages/icon.svg", menu_items={"About": ABOUT})
find_place()
obstacle = in_the_way() if is_account() and "demo" not in st.query_params else None
screen = st.navigation(sections(), expanded=True, position="hidden" if obstacle else "sidebar")
st.set_page_config(layout="wide" if is_wide(screen.title) else "centered")
st.logo(f"{ROOT}/pages/wordmark.svg", size="large", icon_image=f"{ROOT}/pages/icon.svg")
st.session_state["framed"] = True
with boundary():
    if "demo" in st.query_params and not is_demo():
        enter_demo()
    if is_demo():
        st.query_params["demo"] = "1"  # so that a reload stays in the sample
    if obstacle:
        show_the_way_in(obstacle)
        st.stop()
    is_known = meet_the_browser(screen.url_path)
    if is_known:
        with suppress(ScreenEnded):
            show_notices(screen.title)
            screen.run()
            say_what_was_done()
            hold_unsaved()
            keep_way_back()
    with st.sidebar:
        if is_known:
            finder()
            st.caption(literal(whereabouts()))
            keyboard(screen.url_path)
        if is_account() and st.button("Sign out", key="sign-out", icon=":material/logout:"):
            sign_out()
        keep_in_step()
spare_what_lasts()
