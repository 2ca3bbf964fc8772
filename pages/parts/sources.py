"""Where a field is read about: ticked off, with notes, and where to search for more."""

from functools import partial
from typing import Any

import streamlit as st

from core.actions.fields import add_source, change_source, remove_source, tick_source
from core.domain.field import Field, Source
from core.exchange.search_links import field_links
from pages.parts.acts import act
from pages.parts.forms import Form, form
from pages.parts.in_place import draw_entries, edit_button, edit_entry
from pages.parts.literal import literal, web_link
from pages.parts.search_links import search_links

SHOWN = 8


def sources(field: Field) -> None:
    """Draw the sources of a field, and links to search for more."""
    if not field.sources:
        st.caption("Where could you read about it? A handbook and an association are a good start.")
    else:
        read = sum(each.read for each in field.sources)
        st.caption(f"{read} of {len(field.sources)} read. Two or three are enough to begin.")
    draw_entries(
        field.id,
        "source",
        field.sources,
        shown=SHOWN,
        read=partial(_read, field),
        edit=partial(_edit, field),
    )
    with (
        st.expander("Add a source", icon=":material/add:"),
        form(f"source-{field.id}", border=False) as filling,
    ):
        said = _asked(Source(title=""), filling)
        if st.form_submit_button("Add this source", icon=":material/add:"):
            if filling.save(add_source, field.id, **said):
                st.rerun()
    st.caption("Search for it in a new tab:")
    search_links(field_links(field.name))


def _read(field: Field, source: Source, name: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        ticked = st.checkbox(
            literal(source.title), source.read, key=f"read-{name}", width="stretch", wrap=True
        )
        if link := web_link(source.link):
            st.link_button("Open", link, icon=":material/open_in_new:", type="tertiary")
        edit_button(name, source)
    if source.notes:
        st.caption(literal(source.notes))
    if ticked != source.read and act(tick_source, field.id, source, read=ticked):
        st.rerun()


def _edit(field: Field, name: str) -> None:
    edit_entry(
        name, "source", _asked, owner_id=field.id, change=change_source, remove=remove_source
    )


def _asked(shown: Source, filling: Form) -> dict[str, Any]:
    """Draw the questions about one source, for adding and for editing."""
    return {
        "title": st.text_input("What it is called", shown.title, key=filling.field("title")),
        "link": st.text_input(
            "Link", shown.link, key=filling.field("link"), placeholder="https://"
        ),
        "notes": st.text_area(
            "What I take from it", shown.notes, key=filling.field("notes"), height=80
        ),
    }
