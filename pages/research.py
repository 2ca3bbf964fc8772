"""Research: the fields and employers I look into, who I am, and where I find people."""

import streamlit as st

from pages.parts.about_me import about_me
from pages.parts.choose_one import open_by_link
from pages.parts.employers import employers
from pages.parts.fields import fields
from pages.parts.introduction import my_words
from pages.parts.network import my_network
from pages.parts.search_places import search_places

TABS = {
    "Fields": fields,
    "Employers": employers,
    "About me": about_me,
    "My introduction": my_words,
    "My network": my_network,
    "Places to look": search_places,
}

st.title("Research")
for part, tab in (("field", "Fields"), ("employer", "Employers")):
    if open_by_link(part):
        st.session_state["research-tab"] = tab
for tab, draw in zip(
    st.tabs(list(TABS), on_change="rerun", key="research-tab"), TABS.values(), strict=True
):
    if tab.open:
        with tab:
            draw()
