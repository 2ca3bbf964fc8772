"""Choose what to write to somebody and how, and write it."""

import streamlit as st

from core.domain.message import Channel, MessageKind
from core.domain.person import Person
from core.rules.names import first_name
from core.rules.standing import standing
from core.rules.writing import channel_for, channels_for, kinds_for, written_since
from pages.parts.labels import CHANNEL, MESSAGE
from pages.parts.letter import letter
from pages.parts.literal import literal
from pages.parts.workspace import snapshot


def write_to(person: Person, kinds: tuple[MessageKind, ...] | None = None) -> None:
    """Draw the editor for a person: what for, which way, and the words."""
    kinds = kinds or kinds_for(snapshot(), person)
    kind = kinds[0]
    if len(kinds) > 1:
        kind = st.pills(
            "What you write",
            kinds,
            default=kind,
            required=True,
            format_func=lambda kind: MESSAGE[kind].word,
            key=f"kind-{person.id}-{kind}",
        )
    channel = pick_channel(person, kind)
    at = standing(snapshot(), person)
    times = _times(person) if kind is MessageKind.CONFIRM and not _is_fixed(person) else ""
    interview = at.met if kind is MessageKind.THANK_YOU else None
    if letter(person, kind, channel, interview=interview, times=times):
        st.rerun()


def pick_channel(person: Person, kind: MessageKind, about: Person | None = None) -> Channel:
    """Draw the ways of writing for a purpose; the most fitting one is chosen already."""
    options = channels_for(kind)
    about_id = about.id if about else None
    drafts = tuple(
        each
        for each in snapshot().messages_to(person.id)
        if each.kind is kind and not each.sent and each.about_id == about_id and each.body.strip()
    )
    return st.pills(
        "How you get in touch",
        options,
        default=channel_for(snapshot(), person, kind, drafts),
        required=True,
        format_func=lambda channel: CHANNEL[channel].word,
        key=f"channel-{kind}-{person.id}-{about_id or ''}",
    )


def ask_for_a_word(person: Person) -> None:
    """Offer a note to the introducer before the first message."""
    introducer = snapshot().people.get(person.introducer_id or "")
    if introducer is None:
        return
    name = literal(first_name(introducer.name))
    if any(
        each.about_id == person.id and each.sent for each in snapshot().messages_to(introducer.id)
    ):
        st.caption(f":material/check: You asked {name} to put in a word.")
        return
    box = st.expander(
        f"Ask {name} to put in a word first",
        icon=":material/connect_without_contact:",
        on_change="rerun",
        key=f"word-{person.id}",
    )
    if box.open:
        with box:
            kind = MessageKind.ASK_INTRODUCER
            channel = pick_channel(introducer, kind, person)
            if letter(introducer, kind, channel, about=person):
                st.rerun()


def is_confirmed(person: Person) -> bool:
    """Return whether we have written back since the yes."""
    reply = standing(snapshot(), person).reply
    since = reply.received if reply else None
    return written_since(snapshot(), person, MessageKind.CONFIRM, since)


def _is_fixed(person: Person) -> bool:
    coming = standing(snapshot(), person).interview
    return coming is not None and coming.starts is not None


def _times(person: Person) -> str:
    return st.text_input(
        "Times that would suit you",
        key=f"times-{person.id}",
        placeholder="Tuesday at 10 or Thursday after 2",
        help="Goes into the message. Two or three are enough; leave it empty to let them propose.",
    ).strip(" .?")
