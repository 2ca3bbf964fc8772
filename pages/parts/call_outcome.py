"""Each way a phone call can go: what to say, and what is noted."""

from datetime import timedelta

import streamlit as st

from core.actions.calls import call_answered, nobody_picked_up, talk_now
from core.actions.messages import send_message
from core.content.loader import bank, closing_questions, topics
from core.content.templates import call_words
from core.domain.business_days import add_business_days
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.rules.calling import ready_questions, step_of_call
from core.rules.days import holidays_of
from pages.parts.clock import now, today, zone
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.places import go
from pages.parts.words_of import words_to_say
from pages.parts.workspace import snapshot


def say(words: str) -> None:
    """Draw what to say, to be read aloud."""
    with st.container(border=True):
        st.markdown(literal(words))


def begins_now(person: Person, words: Message, calling: Form) -> None:
    """Note the yes and open the live page, with a checklist ready."""
    wants = set(snapshot().profile.wants)
    wanted = [topic.id for topic in topics() if wants & set(topic.wants)]
    questions = ready_questions(bank(), [topic.id for topic in topics()], wanted)
    done = calling.save(
        talk_now,
        words,
        questions=questions,
        closing=closing_questions(),
        timezone=str(zone()),
        now=now(),
    )
    if done:
        go("interview", id=done.value.id)


def another_day(person: Person, words: Message, calling: Form) -> None:
    """Note the yes and go to agree on a time."""
    if calling.save(call_answered, words, ReplyKind.YES, now=now()):
        go("interviews", person=person.id)


def later(person: Person, words: Message, calling: Form) -> None:
    """Ask when to try again."""
    say(call_words().later)
    day = st.date_input(
        "Get in touch again on", today() + timedelta(days=14), key=calling.field("day")
    )
    if st.button("Note it", type="primary", key=calling.field("later"), width="stretch"):
        if calling.save(call_answered, words, ReplyKind.LATER, now=now(), ask_again=day):
            _back_to(person)


def no(person: Person, words: Message, calling: Form) -> None:
    """Thank them, and ask for another name."""
    say(call_words().no)
    named = st.text_input("The name they give you, if any", key=calling.field("named"))
    may_name = st.checkbox("I may say who sent me", key=calling.field("may_name"))
    if st.button("Note it", type="primary", key=calling.field("no"), width="stretch"):
        kind = ReplyKind.REFERRED if named.strip() else ReplyKind.NO
        said = {"named": named, "may_name": may_name}
        if calling.save(call_answered, words, kind, now=now(), **said):
            _back_to(person)


def voicemail(person: Person, words: Message, calling: Form) -> None:
    """Give the words for the tape."""
    message = words_to_say(person, words.kind, Channel.VOICEMAIL)
    for paragraph in message.body.split("\n\n"):
        say(paragraph)
    if st.button(
        "I left the message", type="primary", key=calling.field("voicemail"), width="stretch"
    ):
        if calling.save(send_message, message, now()):
            _back_to(person)


def nobody(person: Person, words: Message, calling: Form) -> None:
    """Note that it was tried, and when to try again."""
    st.markdown(literal(call_words().nobody))
    free = holidays_of(snapshot().settings.holidays_of)
    again = st.date_input(
        "Try again on", add_business_days(today(), 1, free), key=calling.field("again")
    )
    if st.button("Note it", type="primary", key=calling.field("nobody"), width="stretch"):
        step = step_of_call(snapshot(), person, words.kind)
        if calling.save(nobody_picked_up, person.id, step=step, again=again, now=now()):
            _back_to(person)


def _back_to(person: Person) -> None:
    """Leave for the person's place in Outreach; the next call begins with the words again."""
    st.session_state.pop(f"call-{person.id}", None)
    go("outreach", person=person.id)


CALLABLE = (MessageKind.REQUEST, MessageKind.CHASE, MessageKind.CONFIRM)
AT_ONCE = {
    "now": ("Now is fine", "play_arrow", begins_now),
    "another_day": ("Another time", "event", another_day),
}
"""What needs no more words than the click: its label, its icon, and what it does."""
ASKING = {
    "later": ("Ask me later", "schedule", later),
    "no": ("No", "do_not_disturb_on", no),
    "voicemail": ("Voicemail", "voicemail", voicemail),
    "nobody": ("Nobody picks up", "phone_missed", nobody),
}
"""What opens a small page of its own."""
