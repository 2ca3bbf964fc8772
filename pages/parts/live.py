"""The conversation under way: clock, questions, notes, and what must not be forgotten."""

from math import ceil

import streamlit as st

from core.actions.interviews import begin_talk, end_talk, note_answer, note_talk
from core.content.loader import coach
from core.domain.interview import AgendaItem, Interview
from core.domain.person import Person
from core.rules.live import Phase, clock
from core.rules.names import first_name
from pages.parts.acts import act, act_quietly
from pages.parts.boundary import boundary
from pages.parts.clock import now
from pages.parts.lead_form import leads_of
from pages.parts.literal import literal, shortened
from pages.parts.live_text import live_text
from pages.parts.workspace import snapshot


def live(interview: Interview, person: Person) -> None:
    """Draw the live page; before the start only the button that starts it."""
    if interview.cancelled and not interview.began:
        return
    if interview.began is None and not interview.held:
        st.markdown("The clock starts when you say so. Take a breath first.")
        if st.button(
            "Begin the conversation", type="primary", icon=":material/play_arrow:", key="begin-live"
        ):
            if act(begin_talk, interview.id, now()):
                st.rerun()
        return
    if not interview.held:
        with st.bottom:
            _clock(interview.id)
    for item in interview.main_questions:
        _question(interview, item)
    st.subheader("Before you go")
    for item in interview.closing_questions:
        _question(interview, item)
    name = first_name(person.name)
    st.subheader(f"What {literal(name)} points you to")
    leads_of(interview)
    st.subheader("Anything else")
    talk_notes(interview)
    _aside(interview, name)
    if not interview.held and st.button("The conversation is over", type="primary", key="end-talk"):
        _end(interview)


def talk_notes(interview: Interview) -> None:
    """Draw the notes on the conversation as a whole."""
    _note(interview, "notes", "Notes")


def _aside(interview: Interview, name: str) -> None:
    with st.expander("What you notice, what you can offer", icon=":material/visibility:"):
        _note(interview, "observations", "The place and the people: what do you notice?")
        _note(interview, "offer", f"What could you do for {name} in return?")


def _note(interview: Interview, part: str, label: str) -> None:
    live_text(
        label,
        value=getattr(interview, part),
        key=f"{part}-{interview.id}",
        keep=lambda text: text if act_quietly(note_talk, interview.id, **{part: text}) else None,
    )


def _end(interview: Interview) -> None:
    """End it, unless a closing question might have been forgotten: then ask."""
    if any(not item.asked for item in interview.closing_questions):
        _confirm_end(interview)
    elif act(end_talk, interview.id, now()):
        st.rerun()


@st.dialog("Before you go")
@boundary()
def _confirm_end(interview: Interview) -> None:
    st.markdown("You have not ticked these. There may still be a minute for one of them.")
    unasked = [item.text for item in interview.closing_questions if not item.asked]
    st.markdown("\n".join(f"- {literal(text)}" for text in unasked))
    with st.container(horizontal=True):
        if st.button("Go back and ask", type="primary", key="go-back"):
            st.rerun()
        if st.button("It is over", key="end-anyway") and act(end_talk, interview.id, now()):
            st.rerun()


@st.fragment(run_every=5)
@boundary()
def _clock(interview_id: str) -> None:
    """Draw the clock alone, every few seconds, so that the notes are never redrawn."""
    interview = snapshot().interviews.get(interview_id)
    if interview is None:
        return
    at = clock(interview, now())
    said = coach().phases[at.phase]
    left = f"{ceil(at.left)} of {interview.minutes} minutes left" if at.left > 0 else "Time is up"
    takeaway = interview.takeaway
    star = f"  \n:material/star: {literal(shortened(takeaway.text, 90))}" if takeaway else ""
    st.markdown(f":material/timer: **{left}.** {said}{star}")
    _notice(interview, at.phase, said)


def _notice(interview: Interview, phase: Phase, said: str) -> None:
    """Say once, quietly, that five minutes are left, and that the time is over."""
    seen = st.session_state.setdefault(f"phase-{interview.id}", phase)
    if phase is not seen and phase in (Phase.CLOSING, Phase.OVER):
        st.toast(said, icon=":material/timer:", duration="long")
    st.session_state[f"phase-{interview.id}"] = phase


def _question(interview: Interview, item: AgendaItem) -> None:
    with st.container(border=True, key=f"live-{item.id}"):
        star = ":material/star: " if item.id == interview.takeaway_id else ""
        asked = st.checkbox(
            f"{star}{literal(item.text)}", item.asked, key=f"asked-{item.id}-{item.asked}"
        )
        if asked != item.asked and act_quietly(note_answer, interview.id, item.id, asked=asked):
            st.rerun()
        label = f"Notes: {item.text}"
        live_text(
            label,
            value=item.notes,
            key=f"note-{item.id}",
            keep=lambda text: (
                text if act_quietly(note_answer, interview.id, item.id, notes=text) else None
            ),
            rows=2,
            hide_label=True,
        )
