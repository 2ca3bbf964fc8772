"""The frame around every screen: navigation, the visitor's workspace, what went wrong."""

import sys
from pathlib import Path

import streamlit as st

ROOT = str(Path(__file__).resolve().parent.parent)
if ROOT not in sys.path:  # Streamlit puts only the folder of the main script there
    sys.path.insert(0, ROOT)

from core.store.errors import StoreError  # noqa: E402
from pages.parts.literal import literal  # noqa: E402
from pages.parts.notices import say_what_was_done, show_notices  # noqa: E402
from pages.parts.places import sections  # noqa: E402
from pages.parts.workspace import enter_demo, is_demo, whereabouts  # noqa: E402

ABOUT = "**Inside View** helps you hear from insiders what a job is really like, before you decide."

st.set_page_config(
    page_icon=f"{ROOT}/pages/icon.svg", layout="centered", menu_items={"About": ABOUT}
)
screen = st.navigation(sections(), expanded=True)
st.session_state["framed"] = True
try:
    if "demo" in st.query_params and not is_demo():
        enter_demo()
    show_notices()
    screen.run()
    say_what_was_done()
    with st.sidebar:
        st.caption(literal(whereabouts()))
except StoreError as error:
    st.error(literal(str(error)), icon=":material/error:")
