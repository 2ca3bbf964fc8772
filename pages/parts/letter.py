"""Write to somebody: a draft to begin with, hints while typing, ways to send it, "I sent it"."""

import streamlit as st
from msgspec.structs import replace

from core.actions.messages import draft_of, drop_draft, keep_draft, send_message
from core.domain.interview import Interview
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.rules.facts import is_close, request_facts
from core.rules.hints import Letter, note_characters, weaknesses
from core.rules.speaking import spoken_seconds, words_in
from pages.parts.acts import Done, act, act_quietly
from pages.parts.clock import now
from pages.parts.forms import Form
from pages.parts.gaps import ask_for_gaps
from pages.parts.live_text import live_text
from pages.parts.ways_to_send import ways_to_send
from pages.parts.weakness_seen import weakness_seen
from pages.parts.words_of import our_draft
from pages.parts.workspace import snapshot

_SPOKEN = (Channel.PHONE, Channel.VOICEMAIL)
_DONE = {Channel.PHONE: "I called", Channel.VOICEMAIL: "I left the message"}
_GUESSES = (None, *range(0, 101, 10))


def letter(
    person: Person,
    kind: MessageKind,
    channel: Channel,
    *,
    interview: Interview | None = None,
    about: Person | None = None,
    times: str = "",
) -> Done[Message] | None:
    """Draw the editor; return the message once it was noted as sent.

    What is typed is kept as a draft in the workspace; until then our own draft is shown afresh.
    """
    ours = our_draft(person, kind, channel, interview=interview, about=about, times=times)
    words = Message(
        person_id=person.id,
        kind=kind,
        channel=channel,
        subject=ours.subject,
        body=ours.body,
        interview_id=interview.id if interview else None,
        about_id=about.id if about else None,
        created=now(),
    )
    kept = draft_of(snapshot(), words)
    key = f"letter-{kind}-{channel}-{person.id}-{words.interview_id or words.about_id or ''}"
    writing, beside = st.columns([3, 2], gap="medium")
    with writing:
        words = _typed(kept or words, key)
    with beside:
        _show_hints(person, words)
        if not kept and ask_for_gaps(person, ours):
            st.rerun()
    ways_to_send(person, words, key)
    if kind is MessageKind.REQUEST:
        words = _guessed(words, key, kept)
    return _send(words, key, kept)


def _typed(words: Message, key: str) -> Message:
    def kept(part: str, text: str) -> str | None:
        nonlocal words
        words = replace(words, **{part: text})
        return text if act_quietly(keep_draft, words) else None

    if words.channel is Channel.EMAIL:
        live_text(
            "Subject",
            value=words.subject,
            key=f"{key}-subject",
            keep=lambda text: kept("subject", " ".join(text.split())),
            rows=1,
        )
    what = "What to say" if words.channel in _SPOKEN else "Message"
    live_text(
        what, value=words.body, key=f"{key}-body", keep=lambda text: kept("body", text), rows=12
    )
    return words


def _show_hints(person: Person, words: Message) -> None:
    facts = request_facts(snapshot(), person)
    found = weaknesses(
        Letter(
            kind=words.kind,
            channel=words.channel,
            subject=words.subject,
            body=words.body,
            connection=(facts["introducer"], facts["common_ground"], facts["why_them"]),
            is_close=is_close(person),
            premium=snapshot().settings.linkedin_premium,
        )
    )
    if not found and words.body.strip():
        ready = "Call" if words.channel in _SPOKEN else "Send it"
        st.success(f"This reads well. {ready} when you are ready.", icon=":material/check_circle:")
    for each in found:
        weakness_seen(each)
    st.caption(_size(words))


def _size(words: Message) -> str:
    if words.channel is Channel.LINKEDIN_NOTE:
        return f"{note_characters(words.body)} characters"
    count = f"{words_in(words.body)} words"
    if words.channel in _SPOKEN:
        seconds = spoken_seconds(words.body, snapshot().settings.words_per_minute)
        return f"{count}, {seconds} seconds when spoken"
    return count


def _guessed(words: Message, key: str, kept: Message | None) -> Message:
    """Ask how likely a yes seems; nobody has to say."""
    guess = st.select_slider(
        "How likely is a yes, do you think?",
        _GUESSES,
        words.guess if words.guess in _GUESSES else None,
        lambda guess: "No guess" if guess is None else f"{guess}%",
        key=f"{key}-guess",
        help="Only for you, and only if you like. Progress compares it with what happens.",
        width=420,
    )
    words = replace(words, guess=guess)
    if kept and guess != kept.guess:
        act_quietly(keep_draft, words)
    return words


def _send(words: Message, key: str, kept: Message | None) -> Done[Message] | None:
    sending = Form(key)  # the second of two clicks on a button is never one on the next letter's
    with st.container(horizontal=True):
        done = _DONE.get(words.channel, "I sent it")
        sent = st.button(done, type="primary", icon=":material/check:", key=sending.field("sent"))
        fresh = kept and st.button(
            "Back to our draft", type="tertiary", icon=":material/undo:", key=f"{key}-fresh"
        )
    if sent:
        return sending.save(send_message, words, now())
    if fresh and act(drop_draft, words.id):
        st.rerun()
    return None
