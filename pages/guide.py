"""Guide: the six steps, how to behave, where to read on."""

import streamlit as st

from core.content.loader import guide

st.title("Guide")
pages = {page.slug: page for page in guide()}
chosen = st.pills(
    "Part of the guide",
    list(pages),
    default=next(iter(pages)),
    required=True,
    format_func=lambda slug: pages[slug].title,
    label_visibility="collapsed",
    key="guide-part",
)
st.header(pages[chosen].title)
st.markdown(pages[chosen].body)
