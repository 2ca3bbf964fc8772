"""Choose several people, and do one thing with all of them."""

from collections import Counter
from collections.abc import Callable, Sequence

import streamlit as st

from core.actions.deletion import goes_with
from core.actions.several import (
    add_people_to_field,
    delete_people,
    set_people_aside,
    tag_people,
    untag_people,
)
from core.domain.distinction import Distinction
from core.domain.person import Person
from core.rules.people_list import choices
from pages.parts.acts import act
from pages.parts.boundary import boundary
from pages.parts.clock import now
from pages.parts.labels import KIND
from pages.parts.literal import literal, shortened
from pages.parts.workspace import snapshot

FEW = 5


def is_choosing() -> bool:
    """Whether the list is shown with a box before each name."""
    return bool(st.session_state.get("people-choosing"))


def chosen_ids() -> dict[str, None]:
    """Return who is chosen, whether or not they are in the list just now, in order of choosing."""
    return st.session_state.setdefault("people-chosen", {})


def choose(person: Person) -> None:
    """Draw the box before a name."""
    is_chosen = st.checkbox(
        literal(f"Choose {shortened(person.name)}"),
        person.id in chosen_ids(),
        key=f"choose-{st.session_state.get('people-chosen-anew', 0)}-{person.id}",
        label_visibility="collapsed",
    )
    if is_chosen:
        chosen_ids()[person.id] = None
    else:
        chosen_ids().pop(person.id, None)


def begin_choosing() -> None:
    """Draw the button that shows the boxes."""
    if st.button(
        "Choose several", key="choose-several", type="tertiary", icon=":material/check_box:"
    ):
        st.session_state["people-choosing"] = True
        _choose_anew([])


def choosing_bar(found: Sequence[Person], on_page: Sequence[Person]) -> None:
    """Draw how many are chosen, ways to choose more, and what can be done with them."""
    gone = [id for id in chosen_ids() if id not in snapshot().people]
    for id in gone:
        del chosen_ids()[id]
    with st.container(border=True, key="choosing-bar"):
        st.markdown(_how_many(found))
        if gone:
            st.caption(f"{len(gone)} of those you chose {'is' if len(gone) == 1 else 'are'} gone.")
        with st.container(horizontal=True):
            _choose_more(found, on_page)
        if chosen_ids():
            with st.container(horizontal=True):
                _what_to_do(list(chosen_ids()))


def _how_many(found: Sequence[Person]) -> str:
    here = {person.id for person in found}
    hidden = sum(id not in here for id in chosen_ids())
    said = f"**{_people(len(chosen_ids()))} chosen**" if chosen_ids() else "**Nobody chosen yet**"
    return f"{said}, {hidden:,} of them not in this list" if hidden else said


def _choose_more(found: Sequence[Person], on_page: Sequence[Person]) -> None:
    if st.button("All on this page", key="choose-page"):
        _choose_anew([*chosen_ids(), *(person.id for person in on_page)])
    if len(found) > len(on_page) and st.button(f"All {len(found):,} found", key="choose-found"):
        _choose_anew([*chosen_ids(), *(person.id for person in found)])
    if chosen_ids() and st.button("Nobody", key="choose-nobody"):
        _choose_anew([])
    if st.button("Done", key="choose-done", type="tertiary"):
        st.session_state["people-choosing"] = False
        _choose_anew([])


def _choose_anew(ids: Sequence[str]) -> None:
    """Choose exactly these; the boxes are drawn afresh, since theirs is what the user ticked."""
    st.session_state["people-chosen"] = dict.fromkeys(ids)
    st.session_state["people-chosen-anew"] = st.session_state.get("people-chosen-anew", 0) + 1
    st.rerun()


def _what_to_do(ids: list[str]) -> None:
    for label, icon, dialog in (
        ("Tag", "sell", tag_them),
        ("Add to a field", "travel_explore", add_them_to_field),
    ):
        if st.button(label, key=f"several-{icon}", icon=f":material/{icon}:"):
            dialog(ids)
    if st.button("Set aside", key="several-aside", icon=":material/archive:"):
        if act(set_people_aside, ids, now()):
            st.rerun()
    if st.button("Delete", key="several-delete", icon=":material/delete:", type="tertiary"):
        delete_them(ids)


@st.dialog("Tag them")
@boundary()
def tag_them(ids: list[str]) -> None:
    """Ask for a tag, new or known, to give or to take away."""
    known = choices(snapshot()).tags
    st.markdown(_who(ids))
    tag = st.selectbox(
        "Tag",
        known,
        None,
        accept_new_options=True,
        placeholder="Choose one, or type a new one",
        key="several-tag",
    )
    with st.container(horizontal=True):
        if st.button("Give them this tag", type="primary", key="tag-them"):
            _do(tag_people, ids, tag or "")
        if tag in known and st.button("Take this tag away", key="untag-them"):
            _do(untag_people, ids, tag)


@st.dialog("Add them to a field")
@boundary()
def add_them_to_field(ids: list[str]) -> None:
    """Ask which field they know."""
    fields = snapshot().fields
    if not fields:
        st.info("There is no field yet. Name one on the Research screen first.")
        return
    st.markdown(_who(ids))
    field_id = st.selectbox(
        "Field", list(fields), format_func=lambda id: fields[id].name, key="several-field"
    )
    if st.button("Add them", type="primary", key="add-them"):
        _do(add_people_to_field, ids, field_id)


@st.dialog("Delete them?")
@boundary()
def delete_them(ids: list[str]) -> None:
    """Say who and what would go, and ask once."""
    people = [person for id in ids if (person := snapshot().people.get(id))]
    st.markdown(_who(ids))
    st.markdown(what_goes(people))
    if st.button("Delete", type="primary", key="delete-them") and act(delete_people, ids):
        _choose_anew([])  # at once: an undo in the next moment must not bring the choice back


def what_goes(people: Sequence[Person]) -> str:
    """Say what would be deleted together with people."""
    gone = Counter(type(record) for record in goes_with(snapshot(), *people))
    parts = [
        f"{count:,} {KIND[kind][count != 1].lower()}"
        for kind, count in gone.items()
        if kind is not Distinction
    ]
    what = f"With them go {', '.join(parts)}. " if parts else ""
    return f"{what}You can undo this right afterwards."


def _do(action: Callable[..., int], *said: object) -> None:
    if act(action, *said):
        st.rerun()


def _who(ids: list[str]) -> str:
    names = [shortened(snapshot().people[id].name, 40) for id in ids if id in snapshot().people]
    more = f" and {_people(len(names) - FEW)} more" if len(names) > FEW else ""
    return f"**{literal(', '.join(names[:FEW]))}**{more}"


def _people(count: int) -> str:
    return f"{count:,} {'person' if count == 1 else 'people'}"
