"""Look back on a conversation: what is to be written, or what was."""

import streamlit as st

from core.actions.debriefs import finish_debrief
from core.domain.interview import Interview
from core.domain.message import Channel, MessageKind
from core.domain.person import Person
from core.rules.names import first_name
from pages.parts.appointment import does_not_take_place
from pages.parts.clock import now, zone
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.live import talk_notes
from pages.parts.look_back import leads, learned, promises
from pages.parts.places import go
from pages.parts.reflection import reflection
from pages.parts.words_of import template_of


def debrief(interview: Interview, person: Person) -> None:
    """Draw what is to be written, or what was written, once it is finished."""
    if interview.debrief:
        summary(interview, person)
        reflection(interview, person)
        return
    if not interview.held and not interview.began:
        _never_happened(interview)
    answers(interview)
    talk_notes(interview)
    st.markdown(
        "Five minutes now keep what you heard. What you write is kept as you write it; "
        "one button at the end makes the thank-you and the next steps of it."
    )
    name = first_name(person.name)
    learned(interview)
    leads(interview, name)
    promises(interview, name)
    if st.button("Finish the debrief", type="primary", icon=":material/check:", key="finish"):
        if Form(f"debrief-{interview.id}").save(
            finish_debrief,
            interview.id,
            thank_you_template=template_of(person, MessageKind.THANK_YOU, Channel.EMAIL),
            now=now(),
            zone=zone(),
        ):
            go("follow_up", person=person.id)


def _never_happened(interview: Interview) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("Did this conversation take place?", width="content")
        does_not_take_place(interview)


def summary(interview: Interview, person: Person) -> None:
    """Draw what the debrief kept."""
    done = interview.debrief
    if done is None:
        return
    st.header("What you learned")
    for line in done.learned:
        st.markdown(f"- {literal(line)}")
    if done.advice:
        st.markdown(f"**Advice:** {literal(done.advice)}")
    answers(interview)
    for label, text in (
        ("Notes", interview.notes),
        ("What you noticed", interview.observations),
        ("What you can offer", interview.offer),
        ("How it felt", done.felt),
    ):
        if text:
            st.header(label)
            st.markdown(literal(text))
    if st.button("Thank-you, leads and promises", key="to-follow-up", icon=":material/favorite:"):
        go("follow_up", person=person.id)


def answers(interview: Interview) -> None:
    """Draw what was noted for each question."""
    answered = [item for item in interview.agenda if item.notes]
    if answered:
        st.header("What you noted")
    for item in answered:
        st.markdown(f"**{literal(item.text)}**  \n{literal(item.notes)}")
