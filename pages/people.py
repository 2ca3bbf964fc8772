"""People: everybody who could tell how it really is."""

from zlib import crc32

import streamlit as st

from core.rules.next_steps import next_steps
from core.rules.people_list import found_people
from pages.parts.bring_in import bring_in
from pages.parts.cards import empty, one_page
from pages.parts.choosing import begin_choosing, choose, choosing_bar, is_choosing
from pages.parts.clock import now, zone
from pages.parts.looking import asked
from pages.parts.merging import suggest_merging
from pages.parts.person_row import person_row
from pages.parts.quick_add import offer_to_open, quick_add
from pages.parts.workspace import snapshot


def the_list() -> None:
    """Draw who was asked for, a page at a time."""
    wanted = asked()
    people = found_people(snapshot(), wanted, next_steps(snapshot(), now(), zone()))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"{len(people):,} of {len(snapshot().people):,} people", width="content")
        suggest_merging()
        if people and not is_choosing():
            begin_choosing()
    if not people:
        st.info("Nobody matches. Try fewer words, or show everybody.", icon=":material/search_off:")
    bar = st.container()
    # Another search begins on its first page; the same one is found where it was left.
    on_page = one_page(people, f"people-page-{crc32(repr(wanted).encode())}", stays=True)
    for person in on_page:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            if is_choosing():
                choose(person)
            person_row(person)
    if is_choosing():
        with bar:  # drawn last, when every box has said whether it is ticked
            choosing_bar(people, on_page)


st.title("People")
if not snapshot().people:
    empty("people")
with st.expander("Add a person", icon=":material/person_add:", expanded=not snapshot().people):
    quick_add()
offer_to_open()
with st.expander("Bring in your contacts", icon=":material/upload_file:"):
    bring_in()
if snapshot().people:
    the_list()
