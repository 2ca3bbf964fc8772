"""Research: the fields I look into, the employers I would like, and who I am."""

import streamlit as st

from pages.parts.about_me import about_me
from pages.parts.employers import employers
from pages.parts.fields import fields
from pages.parts.introduction import my_words

st.title("Research")
tabs = st.tabs(
    ["Fields", "Employers", "About me", "My introduction"], on_change="rerun", key="research-tab"
)
for tab, draw in zip(tabs, (fields, employers, about_me, my_words), strict=True):
    if tab.open:
        with tab:
            draw()
