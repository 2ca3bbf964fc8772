"""Guide: the six steps, how to behave, where to read on, how to run a workshop."""

import streamlit as st

from core.content.loader import guide
from core.content.workshop import workshop
from pages.parts.workshop import show_workshop

WORKSHOP = "workshop"

st.title("Guide")
pages = {page.slug: page for page in guide()}
titles = {slug: page.title for slug, page in pages.items()} | {WORKSHOP: workshop().title}
chosen = st.pills(
    "Part of the guide",
    list(titles),
    default=next(iter(titles)),
    required=True,
    format_func=lambda slug: titles[slug].partition(":")[0],
    label_visibility="collapsed",
    key="guide-part",
)
st.header(titles[chosen])
if chosen == WORKSHOP:
    show_workshop()
else:
    st.markdown(pages[chosen].body)
