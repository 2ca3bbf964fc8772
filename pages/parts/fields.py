"""The fields I look into, and the page of one."""

import streamlit as st

from core.actions.deletion import delete
from core.actions.edit import edit
from core.actions.fields import add_belief, add_field, focus_on
from core.domain.belief import Belief
from core.domain.field import Field, FieldStatus
from pages.parts.acts import act
from pages.parts.cards import empty
from pages.parts.clock import now
from pages.parts.forms import form, record_form
from pages.parts.labels import FIELD_STATUS
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot


def fields() -> None:
    """Draw the page of one field, and the form for another."""
    if snapshot().fields:
        one_field(_chosen())
    else:
        empty("fields")
    with st.expander("Add a field", icon=":material/add:", expanded=not snapshot().fields):
        _add_field()


def _chosen() -> Field:
    view = snapshot()
    focus = view.profile.focus_field_id
    ids = list(view.fields)
    chosen = st.selectbox(
        "Field",
        ids,
        index=ids.index(focus) if focus in ids else 0,
        format_func=lambda id: view.fields[id].name + (" (in focus)" if id == focus else ""),
        key="field-chosen",
    )
    return view.fields[chosen]


def _add_field() -> None:
    with form("add-field", border=False) as filling:
        name = st.text_input("A field, job or industry", key=filling.field("name"))
        why = st.text_input("Why it attracts me", key=filling.field("why"))
        if st.form_submit_button("Add this field"):
            if filling.save(add_field, name=name, why=why, now=now()):
                st.rerun()


def one_field(field: Field) -> None:
    """Draw one field: why, status, beliefs."""
    with record_form(field) as filling:
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
    _sources(field)
    _beliefs(field)
    with st.container(horizontal=True):
        link("Decide about it", "decision", icon="balance", field=field.id)
        in_focus = field.id == snapshot().profile.focus_field_id
        if not in_focus and st.button(
            "Put in focus", key=f"focus-{field.id}", icon=":material/center_focus_strong:"
        ):
            if act(focus_on, field.id):
                st.rerun()
        if st.button(
            "Delete this field", key=f"delete-{field.id}", type="tertiary", icon=":material/delete:"
        ):
            if act(delete, Field, field.id):
                st.rerun()


def _sources(field: Field) -> None:
    if field.sources:
        st.markdown("**Where I read about it**")
    for source in field.sources:
        mark = "check_box" if source.read else "check_box_outline_blank"
        notes = f": {source.notes}" if source.notes else ""
        st.markdown(f":material/{mark}: {literal(source.title + notes)}")


def _beliefs(field: Field) -> None:
    st.markdown("**What I believe about it, before I ask**")
    for belief in snapshot().where(Belief, "field_id", field.id):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(literal(belief.statement), width="stretch")
            if st.button(
                "Delete", key=f"belief-{belief.id}", type="tertiary", icon=":material/close:"
            ):
                if act(delete, Belief, belief.id):
                    st.rerun()
    with form(f"belief-{field.id}", border=False) as filling:
        statement = st.text_input(
            "I believe that …",
            key=filling.field("statement"),
            placeholder="most of the day is spent alone",
        )
        if st.form_submit_button("Add this belief", icon=":material/add:"):
            if filling.save(add_belief, field_id=field.id, statement=statement, now=now()):
                st.rerun()
