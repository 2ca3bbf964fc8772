"""Person: who they are, what comes next, and the story so far."""

from collections import Counter
from urllib.parse import quote

import streamlit as st

from core.actions.deletion import delete, goes_with
from core.actions.people import set_aside, take_up_again
from core.content.loader import coach
from core.domain.person import Person
from core.domain.step import Stage
from core.rules.next_steps import next_steps
from core.rules.standing import standing
from core.rules.story import story
from pages.parts.acts import act
from pages.parts.answer import answer_form
from pages.parts.boundary import boundary
from pages.parts.cards import due_card, say_when, stage_badge
from pages.parts.clock import now, today, zone
from pages.parts.labels import KIND, TIE
from pages.parts.literal import literal, web_link
from pages.parts.person_form import person_form
from pages.parts.pick import record_of_link
from pages.parts.places import go, link
from pages.parts.timeline import timeline
from pages.parts.workspace import snapshot


def facts(person: Person) -> None:
    """Draw what is known of a person."""
    introducer = snapshot().people.get(person.introducer_id or "")
    fields = [snapshot().fields[id].name for id in person.field_ids]
    for label, value in (
        ("Say the name", person.pronunciation),
        ("Fields", ", ".join(fields)),
        ("How you know them", TIE[person.tie] if person.tie else ""),
        ("Introduced by", introducer.name if introducer else ""),
        ("What you share", person.common_ground),
        ("Why them", person.why),
        ("Email", person.email),
        ("Phone", person.phone),
        ("Notes", person.notes),
    ):
        if value:
            st.markdown(f"**{label}:** {literal(value)}")
    with st.container(horizontal=True):
        for label, icon, target in (
            ("Email", "mail", f"mailto:{quote(person.email)}" if person.email else ""),
            ("Call", "call", f"tel:{quote(person.phone)}" if person.phone else ""),
            ("Profile", "open_in_new", web_link(person.profile_link)),
        ):
            if target:
                st.link_button(label, target, icon=f":material/{icon}:")


def next_step(person: Person) -> None:
    """Draw what is due with this person."""
    due = [each for each in next_steps(snapshot(), now(), zone()) if each.person_id == person.id]
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


@st.dialog("Delete this person?")
@boundary()
def confirm_deletion(person: Person) -> None:
    """Say what would go with them, and ask once."""
    gone = Counter(type(record) for record in goes_with(snapshot(), person))
    parts = [f"{count} {KIND[kind][count != 1].lower()}" for kind, count in gone.items()]
    st.markdown(
        f"**{literal(person.name)}** will be deleted"
        + (", with " + ", ".join(parts) if parts else "")
        + "."
    )
    st.caption("You can undo this right afterwards.")
    if st.button("Delete", type="primary", key="confirm-delete") and act(delete, Person, person.id):
        go("people")


person = record_of_link(Person, "people", "Person")
st.title(literal(person.name))
where = ", ".join(part for part in (person.role, person.employer) if part)
with st.container(horizontal=True, vertical_alignment="center"):
    stage_badge(standing(snapshot(), person).stage)
    st.markdown(literal(where), width="content")
with st.container(horizontal=True):
    link("Write to them", "outreach", icon="outgoing_mail", person=person.id)
    link("Questions", "questions", icon="checklist", person=person.id)
    at = standing(snapshot(), person)
    if talk := at.interview or at.met:
        link("Conversation", "interview", icon="event", id=talk.id)
    link("Agree on a time", "interviews", icon="event", person=person.id)
st.subheader("Next")
next_step(person)
with st.expander("An answer came", icon=":material/mark_email_read:"):
    if answer_form(person):
        st.rerun()
st.subheader("About them")
facts(person)
with st.expander("Edit", icon=":material/edit:"):
    person_form(person)
st.subheader("The story so far")
timeline(story(snapshot(), person))
with st.container(horizontal=True):
    if person.set_aside:
        if st.button("Take up again", key="take-up", icon=":material/undo:") and act(
            take_up_again, person.id
        ):
            st.rerun()
    elif st.button("Set aside", key="set-aside", icon=":material/archive:") and act(
        set_aside, person.id, now()
    ):
        st.rerun()
    if st.button("Delete", key="delete", type="tertiary", icon=":material/delete:"):
        confirm_deletion(person)
