"""The waiting list: who was asked, since when, what is next, and the answer in two clicks."""

import streamlit as st

from core.actions.messages import record_reply
from core.domain.reply import ReplyKind
from core.rules.chasing import Waiting, waiting_list
from core.rules.days import say_day
from core.rules.due import DueKind
from core.rules.standing import standing
from pages.parts.answer import AT_ONCE, answer_details
from pages.parts.cards import nothing_yet, one_page, stage_badge
from pages.parts.clock import now, today, zone
from pages.parts.forms import Form
from pages.parts.labels import CHANNEL, REPLY
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot

_NEXT = {
    DueKind.CHASE: "a reminder",
    DueKind.CLOSE: "time to let it rest",
    DueKind.ASK_AGAIN: "write again, as they asked",
}


def waiting() -> None:
    """Draw everybody whose answer we wait for."""
    rows = waiting_list(snapshot(), zone())
    if not rows:
        with nothing_yet(
            "Nobody owes you an answer",
            "When you have written to somebody, they stand here until they answer.",
        ):
            _write_first()
        return
    st.caption("Whoever is next stands first. An answer takes two clicks.")
    for row in one_page(rows, "waiting-page", 10):
        with st.container(border=True, key=f"waiting-{row.person.id}"):
            _row(row)


def _row(row: Waiting) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{literal(row.person.name)}**", width="content")
        stage_badge(standing(snapshot(), row.person).stage)
    way = CHANNEL[row.asked.channel].word.lower().replace("linkedin", "LinkedIn")
    st.markdown(f"Last asked {say_day(row.since, today())} ({way}). {_say_next(row)}")
    with st.container(horizontal=True, vertical_alignment="center"):
        choice = st.menu_button(
            "An answer came",
            list(ReplyKind),
            format_func=lambda kind: REPLY[kind].word,
            icon=":material/mark_email_read:",
            key=f"came-{row.person.id}",
        )
        if st.button("Write", key=f"write-{row.person.id}", icon=":material/edit:"):
            _turn_to(row.person.id)
    _answer(row, choice)


def _write_first() -> None:
    if not snapshot().people:
        link("Add a person", "people", icon="person_add")
    elif st.button("Write to somebody", key="write-first", icon=":material/edit:"):
        _turn_to(st.query_params.get("person", ""))


def _turn_to(person_id: str) -> None:
    """Go over to writing; a link to the screen one is on would lose the person at the next run."""
    st.query_params["person"] = person_id
    st.session_state["turned"] = st.session_state.get("turned", 0) + 1
    st.rerun()


def _say_next(row: Waiting) -> str:
    if row.next is None or row.day is None:
        return "They did not say when to write again."
    if row.heard_from:
        return f"{literal(row.heard_from.name)} answered there, so this one may rest."
    when = say_day(row.day, today()) if row.day > today() else "now"
    return f"Next: {_NEXT[row.next]}, {when}."


def _answer(row: Waiting, choice: ReplyKind | None) -> None:
    """Note a plain answer at once; ask for the day or the name that belongs to another."""
    person = row.person
    place = f"answering-{person.id}"
    if choice in AT_ONCE:
        st.session_state.pop(place, None)
        noting = Form(f"waiting-{person.id}")
        if noting.save(record_reply, person_id=person.id, kind=choice, now=now()):
            st.rerun()
    elif choice:
        st.session_state[place] = choice
    if kind := st.session_state.get(place):
        if answer_details(person, kind, Form(f"waiting-{person.id}-{kind}")):
            st.session_state.pop(place, None)
            st.rerun()
