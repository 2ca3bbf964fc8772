"""Person: who they are, what comes next, and the story so far."""

import streamlit as st

from core.actions.deletion import delete
from core.actions.people import set_aside, take_up_again
from core.content.loader import coach
from core.domain.person import Person
from core.domain.step import Stage
from core.rules.next_steps import next_steps_with
from core.rules.standing import standing
from core.rules.story import story
from pages.parts.acts import act
from pages.parts.answer import answer_form
from pages.parts.boundary import boundary
from pages.parts.cards import due_card, say_when, stage_badge
from pages.parts.choosing import what_goes
from pages.parts.clock import now, today, zone
from pages.parts.in_touch import staying_in_touch
from pages.parts.literal import literal
from pages.parts.merging import merge_by_hand
from pages.parts.note_contact import contact_form
from pages.parts.person_form import person_form
from pages.parts.pick import record_of_link
from pages.parts.places import go, link
from pages.parts.portrait import facts, introductions, ways_to_reach
from pages.parts.timeline import timeline
from pages.parts.workspace import snapshot

# Later on, what they write is a contact like any other.
ANSWERING = (Stage.TO_CONTACT, Stage.ASKED, Stage.CHASING, Stage.AGREED, Stage.CLOSED)


def heading(person: Person) -> None:
    """Draw the name, where they work and stand, and links to everything about them."""
    st.title(literal(person.name))
    at = standing(snapshot(), person)
    with st.container(horizontal=True, vertical_alignment="center"):
        stage_badge(at.stage)
        where = ", ".join(part for part in (person.role, person.employer) if part)
        st.markdown(literal(where), width="content")
    with st.container(horizontal=True):
        link("Write to them", "outreach", icon="outgoing_mail", person=person.id)
        link("Questions", "questions", icon="checklist", person=person.id)
        if talk := at.interview or at.met:
            link("Conversation", "interview", icon="event", id=talk.id)
        link("Agree on a time", "interviews", icon="event", person=person.id)
        if at.met:
            link("Follow-up", "follow_up", icon="volunteer_activism", person=person.id)


def next_step(person: Person) -> None:
    """Draw what is due with this person."""
    due = next_steps_with(snapshot(), person, now(), zone())
    for each in due:
        due_card(each, today(), first=each is due[0])
    at = standing(snapshot(), person)
    if due:
        return
    st.caption(coach().stage[at.stage].meaning)
    if at.stage is Stage.TO_CONTACT:
        if st.button("Write to them", key="write", type="primary", icon=":material/outgoing_mail:"):
            go("outreach", person=person.id)
    elif at.stage is Stage.SCHEDULED and at.interview:
        link(say_when(at.interview), "interview", icon="event", id=at.interview.id)


def about(person: Person) -> None:
    """Draw what is known of them, or in its place the form to change it."""
    editing = f"editing-{person.id}"
    is_editing = st.session_state.get(editing, False)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header("About them", width="stretch")
        word, icon = ("Close", "close") if is_editing else ("Edit", "edit")
        if st.button(word, key="edit", type="tertiary", icon=f":material/{icon}:"):
            st.session_state[editing] = not is_editing
            st.rerun()
    if not is_editing:
        facts(person)
        ways_to_reach(person)
        introductions(person)
    elif person_form(person):
        st.session_state[editing] = False
        st.rerun()


def put_away(person: Person) -> None:
    """Draw what is seldom needed: the same person twice, set aside, delete."""
    with st.container(horizontal=True):
        if person.set_aside:
            if st.button("Take up again", key="take-up", icon=":material/undo:") and act(
                take_up_again, person.id
            ):
                st.rerun()
        elif st.button(
            "Set aside", key="set-aside", type="tertiary", icon=":material/archive:"
        ) and act(set_aside, person.id, now()):
            st.rerun()
        if len(snapshot().people) > 1 and st.button(
            "The same person as …", key="same", type="tertiary", icon=":material/merge:"
        ):
            merge_by_hand(person)
        if st.button("Delete", key="delete", type="tertiary", icon=":material/delete:"):
            confirm_deletion(person)


@st.dialog("Delete this person?")
@boundary()
def confirm_deletion(person: Person) -> None:
    """Say what would go with them, and ask once."""
    st.markdown(f"**{literal(person.name)}**")
    st.markdown(what_goes([person]))
    if st.button("Delete", type="primary", key="confirm-delete") and act(delete, Person, person.id):
        go("people")


person = record_of_link(Person, "people", "Person")
heading(person)
st.header("Next")
next_step(person)
if standing(snapshot(), person).stage in ANSWERING:
    with st.expander("An answer came", icon=":material/mark_email_read:"):
        if answer_form(person):
            st.rerun()
about(person)
with st.expander(
    "Staying in touch", icon=":material/waving_hand:", on_change="rerun", key=f"touch-{person.id}"
) as box:
    if box.open:
        staying_in_touch(person)
st.header("The story so far")
with st.expander("Note a contact", icon=":material/edit_note:"):
    if contact_form(person):
        st.rerun()
timeline(story(snapshot(), person), person.id)
put_away(person)
