"""My own places to look for people, each with its link, and kinds of places to begin with."""

from collections.abc import Callable

import streamlit as st

from core.actions.deletion import delete
from core.actions.edit import edit
from core.actions.search_places import add_search_place
from core.content.loader import places_to_look
from core.domain.search_place import SearchPlace
from core.exchange.search_links import school_links
from pages.parts.acts import act
from pages.parts.cards import empty, one_page
from pages.parts.clock import now
from pages.parts.forms import form, record_form
from pages.parts.in_place import edit_button, is_edited, leave_buttons, stop_editing
from pages.parts.literal import literal, web_link
from pages.parts.search_links import search_links
from pages.parts.workspace import snapshot


def search_places() -> None:
    """Draw my places, the form for another, former students of a school, and ideas."""
    mine = list(snapshot().table(SearchPlace).values())
    if not mine:
        empty("search_places")
    for place in one_page(mine, "search-places"):
        with st.container(border=True, key=f"place-{place.id}"):
            if is_edited(place.id):
                _edit(place)
            else:
                _read(place)
    with st.expander("Add a place of your own", icon=":material/add:"):
        _add()
    with st.expander("Find former students of a school", icon=":material/school:"):
        _school()
    _ideas({place.name.casefold() for place in mine})


def _read(place: SearchPlace) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{literal(place.name)}**", width="stretch")
        if address := web_link(place.link):
            st.link_button("Open", address, icon=":material/open_in_new:", type="tertiary")
        edit_button(place.id, label="Edit" if address else "Add its link")
    if place.notes:
        st.caption(literal(place.notes))


def _edit(place: SearchPlace) -> None:
    with record_form(place, border=False) as filling:
        said = _asked(filling.record, filling.field)
        saved = st.form_submit_button("Save the place", type="primary")
    if saved:
        changes = filling.changes(said)
        if changes is not None and filling.save(edit, SearchPlace, place.id, **changes):
            stop_editing()
    if leave_buttons(place.id) and act(delete, SearchPlace, place.id):
        stop_editing()


def _add() -> None:
    with form("add-place", border=False) as filling:
        said = _asked(SearchPlace(name="", created=now()), filling.field)
        if st.form_submit_button("Add this place", icon=":material/add:"):
            if filling.save(add_search_place, now=now(), **said):
                st.rerun()


def _asked(shown: SearchPlace, key: Callable[[str], str]) -> dict[str, str]:
    """Draw the questions about one place, for adding and for editing."""
    return {
        "name": st.text_input("What it is called", shown.name, key=key("name")),
        "link": st.text_input("Link", shown.link, key=key("link"), placeholder="https://"),
        "notes": st.text_area("Notes", shown.notes, key=key("notes"), height=80),
    }


def _school() -> None:
    view = snapshot()
    school = st.text_input("A school or university", key="school", live="300ms") or ""
    field = view.fields.get(view.profile.focus_field_id or "")
    links = school_links(school, field.name if field else "")
    if links:
        search_links(links)
        name = f"Former students of {school.strip()}"
        if st.button("Keep it as a place", key="keep-school", icon=":material/add:") and act(
            add_search_place, name=name, link=links[0].address, now=now()
        ):
            st.rerun()
    elif school.strip():
        st.caption(
            "For this name we can make no link. Look the school up on LinkedIn, then add it."
        )


def _ideas(have: set[str]) -> None:
    left = [each for each in places_to_look() if each.name.casefold() not in have]
    if not left:
        return
    st.header("Ideas")
    for each in left:
        words, beside = st.columns([6, 1], vertical_alignment="center")
        words.markdown(f"**{each.name}**  \n:small[:gray[{each.notes}]]")
        if beside.button(
            "Add", key=f"idea-{each.name}", icon=":material/add:", help=f"Add {each.name}"
        ) and act(add_search_place, name=each.name, notes=each.notes, now=now()):
            st.rerun()
