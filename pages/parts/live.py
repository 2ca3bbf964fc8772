"""The conversation under way: clock, questions, notes."""

import streamlit as st

from core.actions.interviews import begin_talk, end_talk, note_answer, note_talk
from core.content.loader import coach
from core.domain.interview import AgendaItem, Interview
from core.domain.person import Person
from core.rules.live import CLOSING_MINUTES, Phase, clock
from pages.parts.acts import act, act_quietly
from pages.parts.boundary import boundary
from pages.parts.clock import now
from pages.parts.literal import literal
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
    st.subheader("Anything else")
    talk_notes(interview)
    if not interview.held and st.button("The conversation is over", type="primary", key="end-talk"):
        if act(end_talk, interview.id, now()):
            st.rerun()


def talk_notes(interview: Interview) -> None:
    """Draw the notes on the conversation as a whole."""
    live_text(
        "Notes",
        value=interview.notes,
        key=f"notes-{interview.id}",
        keep=lambda text: text if act_quietly(note_talk, interview.id, text) else None,
    )


@st.fragment(run_every=5)
@boundary()
def _clock(interview_id: str) -> None:
    """Draw the clock alone, every few seconds, so that the notes are never redrawn."""
    interview = snapshot().interviews.get(interview_id)
    if interview is None:
        return
    at = clock(interview, now())
    phases = coach().phases
    said = {
        Phase.OPENING: phases.opening,
        Phase.QUESTIONS: phases.questions,
        Phase.CLOSING: f"{CLOSING_MINUTES} minutes or less are left. {phases.closing}",
        Phase.OVER: "The agreed time is over. Thank them, and let them go.",
    }[at.phase]
    left = f"{max(0, round(at.left))} of {interview.minutes} minutes left"
    star = f"  \n:material/star: {literal(interview.takeaway.text)}" if interview.takeaway else ""
    st.markdown(f":material/timer: **{left}.** {said}{star}")


def _question(interview: Interview, item: AgendaItem) -> None:
    with st.container(border=True, key=f"live-{item.id}"):
        asked = st.checkbox(literal(item.text), item.asked, key=f"asked-{item.id}-{item.asked}")
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
