"""Outreach: write to somebody, send it your own way, record the answer."""

import streamlit as st

from core.domain.message import Channel, MessageKind
from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.drafts import CHANNELS_FOR_REQUESTS
from core.rules.names import first_name
from core.rules.standing import standing
from pages.parts.answer import answer_form
from pages.parts.cards import empty, stage_badge
from pages.parts.labels import CHANNEL, MESSAGE
from pages.parts.letter import first_draft, forget_letter, letter
from pages.parts.literal import literal
from pages.parts.pick import pick_person
from pages.parts.places import go, link
from pages.parts.workspace import snapshot

WAITING = (Stage.ASKED, Stage.CHASING)
ORDER = (
    Stage.TO_CONTACT,
    *WAITING,
    Stage.AGREED,
    Stage.SCHEDULED,
    Stage.THANKED,
    Stage.IN_TOUCH,
    Stage.CLOSED,
)


def kind_for(view: Snapshot, person: Person) -> MessageKind:
    """Return what one would write to a person now."""
    at = standing(view, person)
    if at.stage in (Stage.THANKED, Stage.IN_TOUCH):
        return MessageKind.KEEP_IN_TOUCH
    later = at.reply is not None and at.reply.kind is ReplyKind.LATER
    return MessageKind.CHASE if at.stage in WAITING and not later else MessageKind.REQUEST


def write_to(person: Person) -> None:
    """Draw the editor for a person."""
    kind = kind_for(snapshot(), person)
    options = list(CHANNELS_FOR_REQUESTS)
    channel = st.segmented_control(
        "How you write",
        options,
        default=person.preferred_channel if person.preferred_channel in options else Channel.EMAIL,
        required=True,
        format_func=lambda channel: CHANNEL[channel].word,
        key=f"channel-{person.id}",
    )
    kept = next(
        (m for m in snapshot().messages_to(person.id) if m.kind is kind and not m.sent), None
    )
    st.subheader(MESSAGE[kind].word)
    if letter(person, kind, channel, first_draft(person, kind, channel), kept=kept):
        forget_letter(person)
        st.rerun()


def after_asking(person: Person) -> None:
    """Draw what to do with somebody who was asked: record the answer, or plan the talk."""
    stage = standing(snapshot(), person).stage
    name = first_name(person.name)
    if stage in WAITING:
        st.markdown(
            f"You have written to {literal(name)}. When something comes back, note it here."
        )
        if answer_form(person):
            forget_letter(person)
            st.rerun()
    if stage is Stage.AGREED:
        st.success(f"{literal(name)} said yes. Choose your questions and agree on a time.")
        with st.container(horizontal=True):
            if st.button("Choose questions", icon=":material/checklist:", type="primary"):
                go("questions", person=person.id)
            if st.button("Agree on a time", icon=":material/event:"):
                go("interviews", person=person.id)


st.set_page_config(layout="wide")
st.title("Outreach")
person = pick_person("Who do you write to?", ORDER)
if person is None:
    empty("outreach")
    link("Add a person", "people", icon="person_add")
else:
    with st.container(horizontal=True, vertical_alignment="center"):
        stage_badge(standing(snapshot(), person).stage)
        link("Everything about them", "person", icon="person", id=person.id)
    after_asking(person)
    stage = standing(snapshot(), person).stage
    if stage in WAITING:
        with st.expander("Write a reminder", icon=":material/forward_to_inbox:"):
            write_to(person)
    elif stage not in (Stage.AGREED, Stage.SCHEDULED):
        write_to(person)
