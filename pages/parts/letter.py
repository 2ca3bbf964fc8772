"""Write to somebody: a draft to begin with, hints while typing, ways to send it, "I sent it"."""

import streamlit as st

from core.actions.messages import keep_draft, send_message
from core.content.library import hint, script
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.exchange.compose_links import MAILTO_LIMIT, fits_mailto, gmail, mailto, outlook
from core.rules.drafts import Draft, fill, relation, request_facts
from core.rules.hints import Letter, weaknesses
from core.rules.speaking import words_in
from pages.parts.clock import now
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.live_text import live_text
from pages.parts.workspace import Done, act, snapshot

PART_WORDS = {
    "my_name": "your name",
    "my_background": "a sentence about your background",
    "my_goal": "a sentence about what you are looking into",
    "field": "the field",
    "why_them": "why you ask this person",
    "common_ground": "what you have in common",
    "introducer": "who introduced you",
    "their_role": "their role",
    "their_employer": "their employer",
}


def first_draft(person: Person, kind: MessageKind, channel: Channel) -> Draft:
    """Return our draft for a person, filled with what is known."""
    return fill(script(kind, channel, relation(person)), request_facts(snapshot(), person))


def letter(
    person: Person,
    kind: MessageKind,
    channel: Channel,
    draft: Draft,
    *,
    kept: Message | None = None,
    interview_id: str | None = None,
) -> Done[Message] | None:
    """Draw the editor; return the message once it was noted as sent."""
    key = f"letter-{kind}-{channel}-{person.id}-{interview_id or ''}"
    begin = kept if kept and kept.channel is channel else None
    subject = st.session_state.setdefault(
        f"{key}:subject", begin.subject if begin else draft.subject
    )
    body = st.session_state.setdefault(f"{key}:body", begin.body if begin else draft.body)
    writing, beside = st.columns([3, 2], gap="medium")
    with writing:
        if channel is Channel.EMAIL:
            subject = st.text_input("Subject", subject, key=f"{key}-subject", live=True)
            st.session_state[f"{key}:subject"] = subject
        typed = live_text("Message", value=body, key=f"{key}-body", rows=12)
        body = body if typed is None else typed
        st.session_state[f"{key}:body"] = body
    with beside:
        _show_hints(person, kind, channel, subject, body)
        _show_gaps(draft)
    _ways_to_send(person, channel, subject, body, key)
    words = Message(
        person_id=person.id,
        kind=kind,
        channel=channel,
        subject=subject if channel is Channel.EMAIL else "",
        body=body,
        interview_id=interview_id,
        created=now(),
    )
    return _keep_or_send(words, key)


def _show_hints(
    person: Person, kind: MessageKind, channel: Channel, subject: str, body: str
) -> None:
    facts = request_facts(snapshot(), person)
    found = weaknesses(
        Letter(
            kind=kind,
            channel=channel,
            subject=subject,
            body=body,
            connection=(facts["introducer"], facts["common_ground"], facts["why_them"]),
            premium=snapshot().settings.linkedin_premium,
        )
    )
    if not found:
        st.success("This reads well. Send it when you are ready.", icon=":material/check_circle:")
    for each in found:
        words = hint(each.id)
        said = words.sentence.format(count=each.count, limit=each.limit)
        quote = f"\n\n“{literal(each.quote)}”" if each.quote else ""
        st.info(
            f"{said}{quote}\n\n:small[{words.reason} ({words.source}.)]",
            icon=":material/lightbulb:",
        )
    st.caption(_size(channel, body))


def _size(channel: Channel, body: str) -> str:
    if channel is Channel.LINKEDIN_NOTE:
        return f"{len(body)} characters"
    return f"{words_in(body)} words"


def _show_gaps(draft: Draft) -> None:
    words = [PART_WORDS[part] for part in draft.missing if part in PART_WORDS]
    if words:
        st.caption(
            f":material/edit_note: The draft could say more with: {', '.join(words)}. "
            "Sentences without these facts were left out."
        )


def _ways_to_send(person: Person, channel: Channel, subject: str, body: str, key: str) -> None:
    with st.expander("Copy the words", icon=":material/content_copy:"):
        st.code(f"{subject}\n\n{body}" if subject else body, language=None, wrap_lines=True)
    if channel is not Channel.EMAIL:
        return
    to = person.email
    mail = mailto(to, subject, body)
    with st.container(horizontal=True):
        if fits_mailto(mail):
            st.link_button(
                "Open in mail program", mail, icon=":material/mail:", key=f"{key}-mailto"
            )
        st.link_button("Gmail", gmail(to, subject, body), key=f"{key}-gmail")
        st.link_button("Outlook", outlook(to, subject, body), key=f"{key}-outlook")
    if not fits_mailto(mail):
        st.caption(f"Over {MAILTO_LIMIT} characters: please copy it into your mail program.")


def _keep_or_send(words: Message, key: str) -> Done[Message] | None:
    with st.container(horizontal=True):
        sent = st.button("I sent it", type="primary", icon=":material/check:", key=f"{key}-sent")
        keep = st.button("Keep as a draft", icon=":material/drafts:", key=f"{key}-keep")
        fresh = st.button("Start from our draft again", type="tertiary", key=f"{key}-fresh")
    if sent:
        return Form(key).save(send_message, words, now())
    if keep and act(keep_draft, words):
        st.rerun()
    if fresh:
        for part in ("subject", "body"):
            st.session_state.pop(f"{key}:{part}", None)
        st.rerun()
    return None


def forget_letter(person: Person) -> None:
    """Drop the words on the desk, after they were sent."""
    for name in [
        n for n in st.session_state if str(n).startswith("letter-") and person.id in str(n)
    ]:
        del st.session_state[name]
