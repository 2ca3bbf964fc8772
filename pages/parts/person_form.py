"""Everything about a person, to edit in place."""

import streamlit as st

from core.actions.edit import edit
from core.domain.message import Channel
from core.domain.person import Person, Tie
from pages.parts.forms import record_form
from pages.parts.labels import CHANNEL, TIE
from pages.parts.literal import literal
from pages.parts.workspace import snapshot


def person_form(person: Person) -> None:
    """Draw the form; only what was changed is written."""
    with record_form(person, border=False) as filling:
        shown: Person = filling.record
        said = _words(shown, filling.field) | _choices(shown, filling.field)
        if st.form_submit_button("Save", type="primary"):
            changes = filling.changes(said)
            if changes is not None and filling.save(edit, Person, person.id, **changes):
                st.rerun()


def _words(person: Person, key) -> dict[str, object]:
    left, right = st.columns(2)
    said = {
        part: column.text_input(label, getattr(person, part), key=key(part), help=help)
        for column, part, label, help in (
            (left, "name", "Name", None),
            (right, "pronunciation", "How to say the name", None),
            (left, "role", "What they do", None),
            (right, "employer", "Where they work", None),
            (left, "email", "Email", None),
            (right, "phone", "Phone", None),
            (left, "profile_link", "Profile link", None),
            (right, "greet_as", "How to greet them: Dear …", "Only where the name is not enough."),
        )
    }
    said["common_ground"] = st.text_input(
        "What you share: we …",
        person.common_ground,
        key=key("common_ground"),
        placeholder="both studied in Leeds",
        help="Goes into your message after the word “we”.",
    )
    said["why"] = st.text_input(
        "Why them: because …",
        person.why,
        key=key("why"),
        placeholder="you moved from teaching into this work",
        help="Goes into your message after the word “because”.",
    )
    said["notes"] = st.text_area("Notes, only for you", person.notes, key=key("notes"))
    return said


def _choices(person: Person, key) -> dict[str, object]:
    people = snapshot().people
    others = [id for id in people if id != person.id]
    left, right = st.columns(2)
    tie = left.selectbox(
        "How you know them",
        list(Tie),
        _index(list(Tie), person.tie),
        TIE.__getitem__,
        key=key("tie"),
    )
    channel = right.selectbox(
        "How they like to be contacted",
        list(Channel),
        _index(list(Channel), person.preferred_channel),
        lambda channel: CHANNEL[channel].word,
        key=key("channel"),
    )
    introducer = left.selectbox(
        "Introduced by",
        others,
        _index(others, person.introducer_id),
        lambda id: people[id].name,
        key=key("introducer"),
    )
    may_name = right.checkbox(
        "I may use the introducer's name", person.may_name_introducer, key=key("may_name")
    )
    field_ids = _fields_known(person, key)
    intimidation = st.select_slider(
        "How hard it feels to write to them",
        [None, 1, 2, 3, 4, 5],
        person.intimidation,
        lambda level: "not said" if level is None else str(level),
        key=key("intimidation"),
        help="1 is easy, 5 is frightening. We propose the easiest first.",
    )
    return {
        "tie": tie,
        "preferred_channel": channel,
        "introducer_id": introducer,
        "may_name_introducer": may_name,
        "field_ids": field_ids,
        "intimidation": intimidation,
    }


def _fields_known(person: Person, key) -> tuple[str, ...]:
    fields = snapshot().fields
    known = [id for id in person.field_ids if id in fields]
    if not fields:
        return person.field_ids
    chosen = st.pills(
        "Fields they know",
        list(fields),
        selection_mode="multi",
        default=known,
        format_func=lambda id: literal(fields[id].name),
        key=key("fields"),
    )
    # A field deleted meanwhile is not among the choices, and nobody took it away here.
    return person.field_ids if chosen == known else tuple(chosen)


def _index(options: list, value: object) -> int | None:
    return options.index(value) if value in options else None
