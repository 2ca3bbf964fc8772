"""Promises in both directions: noted, changed, kept."""

from datetime import date

import streamlit as st

from core.actions.deletion import delete
from core.actions.edit import edit
from core.actions.follow_up import make_promise
from core.domain.person import Person
from core.domain.promise import Promise, PromisedBy
from core.rules.days import say_day
from core.rules.due import Due
from core.rules.names import first_name
from pages.parts.acts import act
from pages.parts.clock import now, today
from pages.parts.done import done_button
from pages.parts.forms import Form, form, record_form
from pages.parts.in_place import edit_button, is_edited, leave_buttons, stop_editing
from pages.parts.labels import AS_PROMISED, PROMISED
from pages.parts.literal import literal, shortened
from pages.parts.pick import choose_person
from pages.parts.places import link
from pages.parts.to_write import pressing
from pages.parts.workspace import snapshot

SHORT = 200
"""Characters of a promise on its card; the rest is behind a button."""


def promise_card(due: Due) -> None:
    """Draw one open promise, or in its place the form to change it."""
    promise = snapshot().get(Promise, due.record_id)
    if promise is None:
        return
    person = snapshot().people[promise.person_id]
    with st.container(border=True, key=f"promise-{promise.id}"):
        if is_edited(promise.id):
            _change(promise, person)
            return
        st.markdown(f"{_whose(promise, person)}{pressing(due)}  \n{_words(promise)}")
        if promise.due:
            verb = "Was due" if promise.due < today() else "Due"
            st.caption(f"{verb} {say_day(promise.due, today())}")
        with st.container(horizontal=True, vertical_alignment="center"):
            done_button(due, type="secondary")
            _read(promise)
            link("Write to them", "outreach", icon="outgoing_mail", person=person.id)
            edit_button(promise.id)


def note_promise(people: dict[str, str], person: Person | None) -> bool:
    """Draw the form for a new promise; return whether it was noted."""
    with form("promise", border=False) as filling:
        person_id = choose_person("Between you and", people, person, filling.field("person"))
        by, text, due = _ask(filling, PromisedBy.ME, "", None, "They")
        if not st.form_submit_button("Note the promise", icon=":material/add:"):
            return False
        if person_id is None:
            st.warning("Please choose the person first.")
            return False
        said = {"person_id": person_id, "by": by, "text": text, "due": due, "now": now()}
        return filling.save(make_promise, **said) is not None


def _change(promise: Promise, person: Person) -> None:
    with record_form(promise, border=False) as filling:
        have: Promise = filling.record
        name = shortened(first_name(person.name), 30)
        by, text, due = _ask(filling, have.by, have.text, have.due, name)
        saved = st.form_submit_button("Save the promise", type="primary")
    if saved:
        changes = filling.changes({"by": by, "text": text, "due": due})
        if changes is not None and filling.save(edit, Promise, promise.id, **changes):
            stop_editing()
    if leave_buttons(promise.id) and act(delete, Promise, promise.id):
        stop_editing()


def _ask(
    filling: Form, by: PromisedBy, text: str, due: date | None, name: str
) -> tuple[PromisedBy, str, date | None]:
    whose = st.segmented_control(
        "Who promised",
        list(PromisedBy),
        default=by,
        required=True,
        format_func=lambda by: "I did" if by is PromisedBy.ME else f"{literal(name)} did",
        key=filling.field("by"),
    )
    words = st.text_input(PROMISED, text, key=filling.field("text"), placeholder=AS_PROMISED[by])
    day = st.date_input("By, if a day was named", due, key=filling.field("due"))
    return whose, words, day


def _whose(promise: Promise, person: Person) -> str:
    name = literal(shortened(person.name))
    return f"**You promised {name}**" if promise.by is PromisedBy.ME else f"**{name} promised you**"


def _words(promise: Promise) -> str:
    return literal(shortened(promise.text, SHORT))


def _read(promise: Promise) -> None:
    if len(promise.text) > SHORT:
        with st.popover("Read", type="tertiary", key=f"read-{promise.id}"):
            st.markdown(literal(promise.text))
