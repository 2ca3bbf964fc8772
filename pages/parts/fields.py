"""The fields I look into, and the page of one."""

import streamlit as st

from core.actions.edit import edit
from core.actions.fields import add_field, focus_on
from core.domain.field import Field, FieldStatus
from pages.parts.acts import act
from pages.parts.beliefs import beliefs
from pages.parts.cards import empty
from pages.parts.choose_one import Choice, choose_one, open_one
from pages.parts.clock import now
from pages.parts.deletion import confirm_deletion
from pages.parts.demands import demands
from pages.parts.forms import form, record_form
from pages.parts.labels import FIELD_STATUS
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.sources import sources
from pages.parts.workspace import snapshot

OPEN = "field-open"
PARTS = {
    "Beliefs": beliefs,
    "Demands": demands,
    "Sources": sources,
}


def fields() -> None:
    """Draw the list of fields, the form for another, and the page of the one that is open."""
    if not snapshot().fields:
        empty("fields")
        with st.expander("Add a field", icon=":material/add:", expanded=True):
            _add_field()
        return
    left, right = st.columns([1, 2], gap="large")
    with left:
        field = _chosen()
        with st.expander("Add a field", icon=":material/add:"):
            _add_field()
    with right:
        one_field(field)


def _chosen() -> Field:
    view = snapshot()
    focus = view.profile.focus_field_id
    choices = {
        id: Choice(field.name, FIELD_STATUS[field.status] + (", in focus" if id == focus else ""))
        for id, field in view.fields.items()
    }
    return view.fields[choose_one("My fields", choices, key=OPEN, first=focus)]


def _add_field() -> None:
    with form("add-field", border=False) as filling:
        name = st.text_input("A field, job or industry", key=filling.field("name"))
        if st.form_submit_button("Add this field"):
            if done := filling.save(add_field, name=name, why="", now=now()):
                open_one(OPEN, done.value.id)
                st.rerun()


def one_field(field: Field) -> None:
    """Draw one field: why, what I believe, what it asks, where I read about it."""
    st.header(literal(field.name))
    with st.container(horizontal=True, vertical_alignment="center"):
        in_focus = field.id == snapshot().profile.focus_field_id
        if in_focus:
            st.badge("In focus", icon=":material/center_focus_strong:", color="green")
        st.badge(FIELD_STATUS[field.status], color="gray")
        if not in_focus and st.button(
            "Put in focus", key=f"focus-{field.id}", icon=":material/center_focus_strong:"
        ):
            if act(focus_on, field.id):
                st.rerun()
    if field.why:
        st.markdown(literal(field.why))
    with st.expander("Name, why and status", icon=":material/edit:", expanded=not field.why):
        _edit(field)
    part = st.segmented_control(
        "Part of the page",
        list(PARTS),
        default=next(iter(PARTS)),
        required=True,
        key="field-part",
        label_visibility="collapsed",
    )
    PARTS[part](field)
    link("Decide about it", "decision", icon="balance", field=field.id)
    if st.button(
        "Delete this field", key=f"delete-{field.id}", type="tertiary", icon=":material/delete:"
    ):
        confirm_deletion(field)


def _edit(field: Field) -> None:
    with record_form(field, border=False) as filling:
        shown: Field = filling.record
        name = st.text_input("Name", shown.name, key=filling.field("name"))
        why = st.text_area("Why it attracts me", shown.why, key=filling.field("why"), height=80)
        status = st.segmented_control(
            "Status",
            list(FieldStatus),
            default=shown.status,
            required=True,
            format_func=FIELD_STATUS.__getitem__,
            key=filling.field("status"),
        )
        if st.form_submit_button("Save this field", type="primary"):
            changes = filling.changes({"name": name, "why": why, "status": status})
            if changes is not None and filling.save(edit, Field, field.id, **changes):
                st.rerun()
