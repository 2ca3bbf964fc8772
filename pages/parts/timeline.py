"""The story of a person, drawn."""

from collections.abc import Sequence

import streamlit as st

from core.actions.deletion import delete
from core.domain.message import Channel, MessageKind
from core.domain.touch import Direction, Touch
from core.rules.story import Event, EventKind
from pages.parts.acts import act
from pages.parts.cards import one_page
from pages.parts.clock import zone
from pages.parts.labels import CHANNEL, DID_NOT, LEAD, MESSAGE, PROMISED_BY, REPLY
from pages.parts.literal import literal, shortened
from pages.parts.places import go, link
from pages.parts.workspace import snapshot

_ICON = {
    EventKind.ADDED: "person_add",
    EventKind.INTRODUCED: "handshake",
    EventKind.SENT: "outgoing_mail",
    EventKind.REPLY: "mark_email_read",
    EventKind.TOUCH: "waving_hand",
    EventKind.TALK: "record_voice_over",
    EventKind.MOVED: "event_repeat",
    EventKind.CANCELLED: "event_busy",
    EventKind.LEAD: "alt_route",
    EventKind.INTRODUCED_US: "group_add",
    EventKind.PROMISE: "handshake",
    EventKind.KEPT: "task_alt",
    EventKind.SET_ASIDE: "archive",
}
SHORT = 110
PAGE = 10


def timeline(events: Sequence[Event], key: str) -> None:
    """Draw the events, newest first, a page at a time."""
    for number, event in enumerate(one_page(events, f"story-{key}", PAGE)):
        text, more = st.columns([6, 1], vertical_alignment="center", gap="small")
        text.markdown(_line(event))
        with more:
            _more(event, f"{key}-{number}")


def _line(event: Event) -> str:
    when = event.when.astimezone(zone())
    text = f": {literal(shortened(event.text, SHORT))}" if event.text else ""
    day = f"**{when.day} {when:%b %Y}**"
    return f":material/{_ICON[event.kind]}: {day} · {_say(event)}{text}"


def _more(event: Event, key: str) -> None:
    """Draw what there is to read, to open or to take away."""
    words = event.words or (event.text if len(event.text) > SHORT else "")
    if words:
        with st.popover("Read", type="tertiary", key=f"read-{key}"):
            st.markdown("\n\n".join(map(literal, words.split("\n\n"))))
    if event.interview_id:
        link("Open", "interview", id=event.interview_id)
    if event.kind is EventKind.LEAD and event.person_id in snapshot().people:
        # No link: on a person's page Streamlit draws one to another person as where one is.
        if st.button("Open", key=f"open-{key}", type="tertiary", icon=":material/person:"):
            go("person", id=event.person_id or "")
    if event.touch_id and st.button(
        "Delete", key=f"delete-{event.touch_id}", type="tertiary", help="Take this note away"
    ):
        if act(delete, Touch, event.touch_id):
            st.rerun()


def _say(event: Event) -> str:
    match event.kind:
        case EventKind.ADDED:
            return f"Brought in from {literal(event.about)}" if event.about else "Added"
        case EventKind.INTRODUCED:
            return f"Introduced by {_name(event)}"
        case EventKind.SENT if event.about is MessageKind.ANNOUNCEMENT:
            return "You told them what you are looking into"
        case EventKind.SENT:
            return f"{MESSAGE[event.about].word} sent{_by(event.channel)}"
        case EventKind.REPLY:
            word = REPLY[event.about].word
            return f"Answer ({word[:1].lower()}{word[1:]})"
        case EventKind.TOUCH:
            return _contact(event)
        case EventKind.LEAD:
            return f"Lead given ({LEAD[event.about].word.lower()})"
        case EventKind.INTRODUCED_US:
            return f"Introduced you to {_name(event)}"
        case EventKind.PROMISE:
            return PROMISED_BY[event.about]
        case EventKind.KEPT:
            return "Promise kept"
        case EventKind.TALK:
            return "You talked"
        case EventKind.CANCELLED:
            return DID_NOT[event.about or None]
        case EventKind.MOVED:
            return _say_change(event)
        case EventKind.SET_ASIDE:
            return "Set aside"


def _contact(event: Event) -> str:
    if event.missed:
        return "You called, and nobody picked up"
    if event.about is Direction.FROM_ME:
        return f"You wrote{_by(event.channel)}"
    if event.about is Direction.FROM_THEM:
        return f"They wrote{_by(event.channel)}"
    return "You spoke on the phone" if event.channel is Channel.PHONE else "You met"


def _by(channel: Channel | None) -> str:
    return f" ({CHANNEL[channel].word})" if channel else ""


def _name(event: Event) -> str:
    person = snapshot().people.get(event.person_id or "")
    return literal(shortened(person.name, 80)) if person else "somebody"


def _say_change(event: Event) -> str:
    if event.instead_of is None:
        return "Place changed; it was"
    was = event.instead_of.astimezone(zone())
    where = ", at" if event.text else ""
    return f"Conversation moved; it was {was:%a} {was.day} {was:%b, %H:%M}{where}"
