"""Outreach: write to somebody, send it your own way, record the answer."""

import streamlit as st

from core.domain.message import Channel, MessageKind
from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.days import say_day
from core.rules.drafts import CHANNELS_FOR_REQUESTS
from core.rules.names import first_name
from core.rules.standing import standing
from pages.parts.answer import answer_form
from pages.parts.cards import empty, say_when, stage_badge
from pages.parts.clock import today, zone
from pages.parts.labels import CHANNEL, MESSAGE, REPLY
from pages.parts.letter import letter
from pages.parts.literal import literal
from pages.parts.pick import pick_person
from pages.parts.places import go, link
from pages.parts.workspace import snapshot

WAITING = (Stage.ASKED, Stage.CHASING)
WRITING = (Stage.TO_CONTACT, Stage.THANKED, Stage.IN_TOUCH)
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
    drafts = [m for m in snapshot().messages_to(person.id) if m.kind is kind and not m.sent]
    begin = drafts[-1].channel if drafts else person.preferred_channel
    channel = st.segmented_control(
        "How you write",
        options,
        default=begin if begin in options else Channel.EMAIL,
        required=True,
        format_func=lambda channel: CHANNEL[channel].word,
        key=f"channel-{person.id}",
    )
    st.subheader(MESSAGE[kind].word)
    if letter(person, kind, channel):
        st.rerun()


def what_came(person: Person) -> None:
    """Draw what to do at this stage besides writing."""
    at = standing(snapshot(), person)
    name = literal(first_name(person.name))
    if at.stage in WAITING and at.asked and at.asked.sent:
        since = say_day(at.asked.sent.astimezone(zone()).date(), today())
        st.markdown(f"You last wrote to {name} {since}. When something comes back, note it here.")
        if at.reply and at.reply.ask_again:
            st.info(f"{name} asked you to write again {say_day(at.reply.ask_again, today())}.")
        if answer_form(person):
            st.rerun()
    if at.stage is Stage.AGREED:
        st.success(f"{name} said yes. Choose your questions and agree on a time.")
        with st.container(horizontal=True):
            if st.button("Choose questions", icon=":material/checklist:", type="primary"):
                go("questions", person=person.id)
            if st.button("Agree on a time", icon=":material/event:"):
                go("interviews", person=person.id)
    if at.stage is Stage.SCHEDULED and at.interview:
        st.success(f"You talk with {name}: {say_when(at.interview)}.")
        link("Open the conversation", "interview", icon="arrow_forward", id=at.interview.id)
    if at.stage is Stage.MET:
        link("Say thank you first", "follow_up", icon="favorite", person=person.id)
    if at.stage is Stage.CLOSED:
        said = f"Their answer: {REPLY[at.reply.kind].word.lower()}." if at.reply else ""
        st.info(f"This is closed for now. {said} That is fine; there are others to ask.")


st.title("Outreach")
person = pick_person("Who do you write to?", ORDER)
if person is None:
    empty("outreach")
    link("Add a person", "people", icon="person_add")
else:
    with st.container(horizontal=True, vertical_alignment="center"):
        stage_badge(standing(snapshot(), person).stage)
        link("Everything about them", "person", icon="person", id=person.id)
    what_came(person)
    stage = standing(snapshot(), person).stage
    if stage in WRITING:
        write_to(person)
    elif stage in (*WAITING, Stage.CLOSED):
        # Not for those who said yes: another request would ask them all over again.
        label = "Write a reminder" if stage in WAITING else "Write to them all the same"
        box = st.expander(
            label, icon=":material/edit:", on_change="rerun", key=f"write-{person.id}"
        )
        if box.open:
            with box:
                write_to(person)
