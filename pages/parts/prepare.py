"""Prepare a conversation: who, when, which questions, how to behave."""

import streamlit as st

from core.content.loader import coach
from core.domain.interview import Interview
from core.domain.person import Person
from core.rules.speaking import spoken_seconds
from pages.parts.appointment import appointment
from pages.parts.checklist import checklist
from pages.parts.literal import literal
from pages.parts.places import go, link
from pages.parts.take_along import take_along
from pages.parts.workspace import snapshot


def prepare(interview: Interview, person: Person) -> None:
    """Draw the preparation."""
    who(person)
    st.subheader("Your questions")
    checklist(interview)
    if st.button("Choose from the bank", key="to-bank", icon=":material/add:"):
        go("questions", person=person.id)
    st.subheader("Your introduction")
    me = snapshot().profile
    if me.introduction:
        seconds = spoken_seconds(me.introduction, snapshot().settings.words_per_minute)
        st.markdown(f"> {literal(me.introduction)}")
        st.caption(f"{seconds} seconds when spoken")
    else:
        st.caption("You have not written one yet. Fifteen to thirty seconds are enough.")
        link("Write my introduction", "research", icon="edit")
    st.subheader("Remember")
    st.markdown("\n".join(f"- {reminder}" for reminder in coach().etiquette.live))
    take_along(interview, person)
    appointment(interview, person)


def who(person: Person) -> None:
    """Draw the few facts to have in mind when the talk begins."""
    where = ", ".join(part for part in (person.role, person.employer) if part)
    facts = (
        ("", where),
        ("Say the name: ", person.pronunciation),
        ("You share: ", person.common_ground),
        ("Why them: ", person.why),
    )
    for label, value in facts:
        if value:
            st.markdown(f"{label}{literal(value)}")
