"""The story of a person, drawn."""

from collections.abc import Sequence

import streamlit as st

from core.rules.story import Event, EventKind
from pages.parts.clock import zone
from pages.parts.labels import DID_NOT, LEAD, MESSAGE, PROMISED_BY, REPLY
from pages.parts.literal import literal, shortened
from pages.parts.places import link

_ICON = {
    EventKind.ADDED: "person_add",
    EventKind.SENT: "outgoing_mail",
    EventKind.REPLY: "mark_email_read",
    EventKind.TALK: "record_voice_over",
    EventKind.MOVED: "event_repeat",
    EventKind.CANCELLED: "event_busy",
    EventKind.LEAD: "alt_route",
    EventKind.PROMISE: "handshake",
    EventKind.SET_ASIDE: "archive",
}


def timeline(events: Sequence[Event]) -> None:
    """Draw the events, newest first."""
    for event in events:
        when = event.when.astimezone(zone())
        text = f": {literal(shortened(event.text, 110))}" if event.text else ""
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(
                f":material/{_ICON[event.kind]}: **{when.day} {when:%b %Y}** · {_say(event)}{text}",
                width="stretch",
            )
            if event.interview_id:
                link("Open", "interview", id=event.interview_id)


def _say(event: Event) -> str:
    match event.kind:
        case EventKind.ADDED:
            return f"Brought in from {literal(event.about)}" if event.about else "Added"
        case EventKind.SENT:
            return f"{MESSAGE[event.about].word} sent"
        case EventKind.REPLY:
            return f"Answer: {REPLY[event.about].word}"
        case EventKind.LEAD:
            return f"Lead given ({LEAD[event.about].word.lower()})"
        case EventKind.PROMISE:
            return PROMISED_BY[event.about]
        case EventKind.TALK:
            return "You talked"
        case EventKind.CANCELLED:
            return DID_NOT[event.about or None]
        case EventKind.MOVED:
            return _say_change(event)
        case EventKind.SET_ASIDE:
            return "Set aside"


def _say_change(event: Event) -> str:
    if event.instead_of is None:
        return "Place changed; it was"
    was = event.instead_of.astimezone(zone())
    where = ", at" if event.text else ""
    return f"Conversation moved; it was {was:%a} {was.day} {was:%b, %H:%M}{where}"
