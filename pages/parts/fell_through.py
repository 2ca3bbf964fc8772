"""After a conversation fell through: what is kind, and the words for it."""

import streamlit as st

from core.actions.messages import send_message
from core.content.appointments import appointments
from core.domain.interview import FellThrough, Interview
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.exchange.compose_links import fits_mailto, mailto
from core.rules.fallen import fallen_through
from core.rules.names import first_name
from pages.parts.clock import now
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.take_along import into_calendar
from pages.parts.workspace import snapshot

SUBJECT = "Another time for our conversation"


def fell_through(interview: Interview, person: Person) -> None:
    """Say that it did not take place, and offer words to write, as long as none were sent."""
    if interview.fell_through is None:
        st.info("This conversation was cancelled.", icon=":material/event_busy:")
    else:
        _kindly(interview, person, interview.fell_through)
    link("Agree on a new time", "interviews", icon="event", person=person.id)
    _was_prepared(interview)
    if interview.starts:
        into_calendar(interview, person)


def _kindly(interview: Interview, person: Person, why: FellThrough) -> None:
    words = appointments().fallen(why)
    st.info(f"**{words.said}** {words.kind}", icon=":material/event_busy:")
    if fallen_through(snapshot(), person) == interview:
        _write(interview, person, why)


def _was_prepared(interview: Interview) -> None:
    """Draw the questions and notes; the next plan with this person takes the questions over."""
    lines = [f"- {literal(item.text)}" for item in interview.main_questions]
    lines += [f"\n{literal(note)}" for note in _notes(interview)]
    if lines:
        with st.expander("Your questions and notes", icon=":material/checklist:"):
            st.markdown("\n".join(lines))


def _notes(interview: Interview) -> list[str]:
    return [text for text in (*(item.notes for item in interview.agenda), interview.notes) if text]


def _write(interview: Interview, person: Person, why: FellThrough) -> None:
    words = appointments().fallen(why)
    me = snapshot().profile.name
    filling = Form(f"kind-{interview.id}-{why}")
    with st.container(border=True):
        body = st.text_area(
            "A note to send",
            words.draft(first_name(person.name), interview.minutes, me),
            height=260,
            key=filling.field("words"),
            persist_state="session",
        )
        mail = mailto(person.email, SUBJECT, body) if person.email else ""
        with st.container(horizontal=True, vertical_alignment="center"):
            if mail and fits_mailto(mail):
                st.link_button("Open in mail program", mail, icon=":material/mail:")
            sent = st.button("I sent it", key=f"sent-{filling.key}", icon=":material/check:")
    if sent and filling.save(send_message, _message(person, body), now()):
        st.rerun()


def _message(person: Person, body: str) -> Message:
    """Return the note as a request: from now on one waits for its answer."""
    return Message(
        person_id=person.id,
        kind=MessageKind.REQUEST,
        channel=Channel.EMAIL if person.email else Channel.PHONE,
        subject=SUBJECT if person.email else "",
        body=body,
        created=now(),
    )
