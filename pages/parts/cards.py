"""Cards and small pieces that several screens share."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.actions.follow_up import snooze
from core.content.loader import coach
from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.step import Stage
from core.rules.due import Due, DueKind
from pages.parts.acts import act
from pages.parts.clock import zone
from pages.parts.done import done_button
from pages.parts.labels import DUE, STAGE_COLOUR, STAGE_ICON
from pages.parts.literal import literal
from pages.parts.places import go, link
from pages.parts.when import say_both

T = TypeVar("T")

_WHERE = {
    DueKind.GO_ON: "interview",
    DueKind.HOLD: "interview",
    DueKind.DEBRIEF: "interview",
    DueKind.PREPARE: "questions",
    DueKind.OFFER_TIME: "interview",
    DueKind.THANK: "follow_up",
    DueKind.KEEP_PROMISE: "follow_up",
    DueKind.FOLLOW_LEAD: "follow_up",
    DueKind.REPORT_BACK: "follow_up",
    DueKind.TELL_OUTCOME: "follow_up",
    DueKind.KEEP_IN_TOUCH: "follow_up",
    DueKind.AWAIT_PROMISE: "follow_up",
    DueKind.REFLECT: "interview",
    DueKind.SCHEDULE: "interviews",
    DueKind.FIND_WAY: "person",
    DueKind.NAME_FIELD: "research",
    DueKind.ADD_PEOPLE: "people",
}


def due_card(due: Due, today: date, *, first: bool) -> None:
    """Draw one next step: what to do, why, the button that does it, and ways to put it off."""
    label = DUE[due.kind]
    with st.container(border=True, key=f"due-{due.key.replace(':', '-')}"):
        st.markdown(f":material/{label.icon}: {literal(due.reason)}")
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(label.word, key=f"do-{due.key}", type="primary" if first else "secondary"):
                open_due(due)
            done_button(due)
            _put_off(due, today)


def open_due(due: Due) -> None:
    """Go to the screen where a next step is done."""
    name = _WHERE.get(due.kind, "outreach")
    ids = {}
    if due.kind is DueKind.FIND_WAY:
        st.session_state[f"editing-{due.person_id}"] = True
    if due.kind is DueKind.PREPARE:
        st.session_state["questions-part"] = "Checklist"
    if name == "interview" and due.interview_id:
        ids["id"] = due.interview_id
    elif name == "person" and due.person_id:
        ids["id"] = due.person_id
    elif due.person_id:
        ids["person"] = due.person_id
    if name == "follow_up":
        ids["do"] = due.kind
    go(name, **ids)


def _put_off(due: Due, today: date) -> None:
    choice = st.menu_button(
        "Not now",
        ["Tomorrow", "In a week", "Never mind this"],
        key=f"later-{due.key}",
        type="tertiary",
    )
    days = {"Tomorrow": 1, "In a week": 7}
    if choice:
        until = today + timedelta(days=days[choice]) if choice in days else None
        if act(snooze, due.key, until, choice.lower()):
            st.rerun()


def stage_badge(stage: Stage) -> None:
    """Draw a person's stage, in words as well as in colour."""
    words = coach().stage[stage]
    st.badge(
        words.label,
        icon=f":material/{STAGE_ICON[stage]}:",
        color=STAGE_COLOUR[stage],
        help=words.meaning,
    )


def interview_line(interview: Interview, person: Person) -> None:
    """Draw one conversation as a line with its link."""
    when = say_both(interview, person)
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{literal(person.name)}**  \n{when}", width="stretch")
        link("Open", "interview", icon="arrow_forward", id=interview.id)


def say_when(interview: Interview) -> str:
    """Return the start in the visitor's own time, such as "Tue 24 Nov 2026, 15:00, 15 minutes"."""
    starts = interview.began or interview.starts
    if starts is None:
        return "No time agreed yet"
    local = starts.astimezone(zone())
    return f"{local:%a} {local.day} {local:%b %Y, %H:%M}, {interview.minutes} minutes"


def empty(screen: str) -> DeltaGenerator:
    """Say what an empty screen is for; return the card, into which the next step goes."""
    words = coach().empty[screen]
    return nothing_yet(words.title, words.text)


def nothing_yet(title: str, text: str) -> DeltaGenerator:
    """Say what an empty place is for; return the card, into which the next step goes."""
    card = st.container(border=True)
    card.markdown(f"**{title}**")
    card.markdown(text)
    return card


def one_page(items: Sequence[T], key: str, size: int = 12, *, stays: bool = False) -> Sequence[T]:
    """Return the items of the page the user is on, drawing the numbers if there are several.

    A page that stays is the same one after a visit to another screen.
    """
    pages = -(-len(items) // size)
    if st.session_state.get(key, 1) > pages > 0:
        st.session_state[key] = pages  # what stood on the last page was deleted
    stay = "session" if stays else None
    number = st.pagination(pages, key=key, persist_state=stay) if pages > 1 else 1
    return items[(number - 1) * size : number * size]
