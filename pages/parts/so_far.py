"""How it stands with somebody, and what can be done about it besides writing."""

import streamlit as st

from core.actions.messages import record_reply, reopen
from core.actions.people import take_up_again
from core.domain.message import Channel
from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.domain.step import Stage
from core.rules.chasing import answer_until, waiting_for
from core.rules.days import say_day
from core.rules.due import DueKind
from core.rules.names import first_name
from core.rules.standing import standing
from pages.parts.acts import act
from pages.parts.answer import answer_form
from pages.parts.cards import say_when
from pages.parts.clock import now, today, zone
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.places import go, link
from pages.parts.workspace import snapshot


def so_far(person: Person) -> None:
    """Draw what fits the stage of a person."""
    match standing(snapshot(), person).stage:
        case Stage.ASKED | Stage.CHASING:
            _waiting(person)
        case Stage.AGREED:
            _agreed(person)
        case Stage.SCHEDULED:
            _scheduled(person)
        case Stage.CLOSED:
            _closed(person)


_ASKED = {Channel.PHONE: "called", Channel.VOICEMAIL: "left a message for"}


def _name(person: Person) -> str:
    return literal(first_name(person.name))


def _waiting(person: Person) -> None:
    waiting = waiting_for(snapshot(), person, zone())
    if waiting is None:
        return
    verb = _ASKED.get(waiting.asked.channel, "wrote to")
    st.markdown(
        f"You last {verb} {_name(person)} {say_day(waiting.since, today())}. "
        "When something comes back, note it here."
    )
    if waiting.next is DueKind.ASK_AGAIN and waiting.day:
        st.info(f"{_name(person)} asked you to write again {say_day(waiting.day, today())}.")
    elif waiting.next is DueKind.CLOSE and waiting.day and waiting.day <= today():
        _offer_to_close(person, heard=waiting.heard_from)
    elif waiting.next is DueKind.CHASE and waiting.day and waiting.day > today():
        st.caption(f"Give them until {waiting.day:%A} {waiting.day.day} {waiting.day:%B}.")
    if answer_form(person):
        st.rerun()


def _offer_to_close(person: Person, heard: Person | None) -> None:
    why = (
        f"{literal(heard.name)} answered there, so this may rest."
        if heard
        else "You have done your part. No answer says nothing about you, only about a full week."
    )
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(why, width="stretch")
        closing = Form(f"close-{person.id}")
        if st.button("Close it", key=closing.field("close"), icon=":material/hourglass_disabled:"):
            kind = ReplyKind.NO_ANSWER
            if closing.save(record_reply, person_id=person.id, kind=kind, now=now()):
                st.rerun()


def _agreed(person: Person) -> None:
    st.success(f"{_name(person)} said yes. Write back, choose your questions and agree on a time.")
    with st.container(horizontal=True):
        if st.button("Choose questions", icon=":material/checklist:"):
            go("questions", person=person.id)
        if st.button("Agree on a time", icon=":material/event:"):
            go("interviews", person=person.id)


def _scheduled(person: Person) -> None:
    if talk := standing(snapshot(), person).interview:
        st.success(f"You talk with {_name(person)}: {say_when(talk)}.")
        link("Open the conversation", "interview", icon="arrow_forward", id=talk.id)


def _closed(person: Person) -> None:
    at = standing(snapshot(), person)
    if at.set_aside:
        st.info(f"You set {_name(person)} aside. Nothing is lost.")
        if st.button("Take up again", key="take-up") and act(take_up_again, person.id):
            st.rerun()
        return
    if at.reply is None:
        return
    st.info(_SAID[at.reply.kind].format(name=_name(person)))
    if at.reply.kind is ReplyKind.REFERRED:
        link("Follow the name they gave you", "follow_up", icon="alt_route", person=person.id)
    if at.reply.kind is ReplyKind.NO_ANSWER:
        opening = Form(f"reopen-{person.id}")
        if st.button("Take it up again", key=opening.field("reopen"), icon=":material/undo:"):
            until = answer_until(today(), snapshot().settings)
            if opening.save(reopen, person.id, until):
                st.rerun()


_SAID = {
    ReplyKind.NO: "{name} said no this time. That was an answer, and it took courage to ask.",
    ReplyKind.REFERRED: "{name} sent you to someone else. That is help, and worth a thank-you.",
    ReplyKind.NO_ANSWER: "This is closed: no answer came. That is fine; there are others to ask.",
}
