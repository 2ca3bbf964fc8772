"""One conversation as a card: with whom, when, where, and what it still needs."""

import streamlit as st

from core.domain.interview import Interview
from core.domain.person import Person
from core.rules.needs import Need, needs
from pages.parts.appointment import does_not_take_place
from pages.parts.clock import now
from pages.parts.labels import DID_NOT, NEED
from pages.parts.literal import literal, shortened
from pages.parts.places import link
from pages.parts.when import say_both, say_where
from pages.parts.workspace import snapshot


def interview_card(interview: Interview, person: Person) -> None:
    """Draw the card with its link."""
    open_needs = needs(snapshot(), interview, person, now())
    with st.container(border=True, key=f"card-{interview.id}"):
        text, way = st.columns([6, 1], vertical_alignment="center")
        text.markdown(_words(interview, person))
        with way:
            link("Open", "interview", icon="arrow_forward", id=interview.id)
        if open_needs:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                _open(interview, open_needs)


def _words(interview: Interview, person: Person) -> str:
    where = ", ".join(part for part in (person.role, person.employer) if part)
    lines = [f"**{literal(shortened(person.name, 90))}**", literal(shortened(where, 90))]
    lines.append(say_both(interview, person))
    if interview.cancelled:
        lines.append(DID_NOT[interview.fell_through])
    elif interview.still_open and interview.starts:
        lines.append(say_where(interview, person))
    return "  \n".join(line for line in lines if line)


def _open(interview: Interview, open_needs: tuple[Need, ...]) -> None:
    if Need.TELL in open_needs:  # the heading above the card asks it
        link("Yes, look back", "interview", icon="edit_note", id=interview.id)
        does_not_take_place(interview)
        return
    for need in open_needs:
        st.badge(NEED[need].word, icon=f":material/{NEED[need].icon}:", color="orange")
