"""Write to somebody: a draft to begin with, hints while typing, ways to send it, "I sent it"."""

import streamlit as st
from msgspec.structs import replace

from core.actions.messages import draft_of, drop_draft, keep_draft, send_message
from core.content.loader import hint, script
from core.domain.interview import Interview
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.exchange.compose_links import MAILTO_LIMIT, fits_mailto, gmail, mailto, outlook
from core.rules.drafts import Draft, fill, relation, request_facts, thank_you_facts
from core.rules.hints import Letter, weaknesses
from core.rules.speaking import words_in
from core.rules.standing import standing
from pages.parts.acts import Done, act, act_quietly
from pages.parts.clock import now, zone
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.live_text import live_text
from pages.parts.workspace import snapshot

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


def letter(
    person: Person, kind: MessageKind, channel: Channel, *, interview: Interview | None = None
) -> Done[Message] | None:
    """Draw the editor; return the message once it was noted as sent.

    What is typed is kept as a draft in the workspace; until then our own draft is shown afresh.
    """
    ours = _our_draft(person, kind, channel, interview)
    interview_id = interview.id if interview else None
    kept = draft_of(snapshot(), person.id, kind, channel, interview_id)
    words = kept or Message(
        person_id=person.id,
        kind=kind,
        channel=channel,
        subject=ours.subject,
        body=ours.body,
        interview_id=interview_id,
        created=now(),
    )
    key = f"letter-{kind}-{channel}-{person.id}-{interview_id or ''}"
    writing, beside = st.columns([3, 2], gap="medium")
    with writing:
        words = _typed(words, key)
    with beside:
        _show_hints(person, words)
        if not kept:
            _show_gaps(ours)
    _ways_to_send(person, words, key)
    return _send(words, key, kept)


def _our_draft(
    person: Person, kind: MessageKind, channel: Channel, interview: Interview | None
) -> Draft:
    about = interview or standing(snapshot(), person).met
    if about:
        facts = thank_you_facts(snapshot(), about, zone())
    else:
        facts = request_facts(snapshot(), person)
    return fill(script(kind, channel, relation(person)), facts)


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
    what = "What to say" if words.channel is Channel.PHONE else "Message"
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
            premium=snapshot().settings.linkedin_premium,
        )
    )
    if not found:
        st.success("This reads well. Send it when you are ready.", icon=":material/check_circle:")
    for each in found:
        said = hint(each.id)
        sentence = said.sentence.format(count=each.count, limit=each.limit)
        quote = f"\n\n“{literal(each.quote)}”" if each.quote else ""
        st.info(
            f"{sentence}{quote}\n\n:small[{said.reason} ({said.source}.)]",
            icon=":material/lightbulb:",
        )
    st.caption(_size(words.channel, words.body))


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


def _ways_to_send(person: Person, words: Message, key: str) -> None:
    copy = st.expander("Copy the words", icon=":material/content_copy:")
    with copy:
        if words.subject:
            st.code(words.subject, language=None, wrap_lines=True)
        st.code(words.body, language=None, wrap_lines=True)
    if words.channel is not Channel.EMAIL:
        return
    parts = (person.email, words.subject, words.body)
    mail = mailto(*parts)
    with st.container(horizontal=True):
        if fits_mailto(mail):
            st.link_button("Open in mail program", mail, icon=":material/mail:", key=f"{key}-mail")
        st.link_button("Gmail", gmail(*parts), key=f"{key}-gmail")
        st.link_button("Outlook", outlook(*parts), key=f"{key}-outlook")
    if not fits_mailto(mail):
        st.caption(f"Over {MAILTO_LIMIT} characters: please copy it into your mail program.")


def _send(words: Message, key: str, kept: Message | None) -> Done[Message] | None:
    with st.container(horizontal=True):
        done = "I called" if words.channel is Channel.PHONE else "I sent it"
        sent = st.button(done, type="primary", icon=":material/check:", key=f"{key}-sent")
        fresh = kept and st.button("Back to our draft", type="tertiary", key=f"{key}-fresh")
    if sent:
        return Form(key).save(send_message, words, now())
    if fresh and act(drop_draft, words.id):
        st.rerun()
    return None
