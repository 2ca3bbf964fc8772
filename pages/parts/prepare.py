"""Prepare a conversation: who, what is ready, which questions, how to behave."""

import streamlit as st

from core.content.loader import coach
from core.domain.interview import Interview
from core.domain.person import Person
from core.rules.facts import what_we_share, why_them
from pages.parts.appointment import appointment
from pages.parts.checklist import checklist
from pages.parts.get_ready import get_ready
from pages.parts.literal import literal
from pages.parts.places import go
from pages.parts.take_along import take_along
from pages.parts.workspace import snapshot


def prepare(interview: Interview, person: Person) -> None:
    """Draw the preparation."""
    who(person)
    appointment(interview, person)
    get_ready(interview, person)
    st.header("Your questions")
    checklist(interview)
    if st.button("Choose from the bank", key="to-bank", icon=":material/add:"):
        go("questions", person=person.id)
    if introduction := snapshot().profile.introduction:
        st.header("Your introduction")
        st.markdown(f"> {literal(introduction)}")
    st.header("Remember")
    st.markdown("\n".join(f"- {reminder}" for reminder in coach().etiquette.live))
    take_along(interview, person)


def who(person: Person) -> None:
    """Draw the few facts to have in mind when the talk begins."""
    where = ", ".join(part for part in (person.role, person.employer) if part)
    facts = (
        ("", where),
        ("Say the name: ", person.pronunciation),
        ("What you share: ", what_we_share(person)),
        ("Why them: ", why_them(person)),
    )
    for label, value in facts:
        if value:
            st.markdown(f"{label}{literal(value)}")
