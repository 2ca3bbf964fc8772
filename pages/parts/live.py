"""The conversation under way: clock, questions, notes, and what must not be forgotten."""

from math import ceil

import streamlit as st

from core.actions.interviews import end_talk, note_answer, note_talk
from core.content.loader import coach
from core.domain.interview import AgendaItem, Interview
from core.domain.lead import LeadKind
from core.domain.person import Person
from core.rules.live import Phase, clock
from core.rules.names import first_name
from pages.parts.acts import act, act_quietly
from pages.parts.appointment import begin
from pages.parts.boundary import boundary
from pages.parts.clock import now
from pages.parts.lead_form import leads_of, note_for_later
from pages.parts.literal import literal, shortened
from pages.parts.live_text import live_text
from pages.parts.workspace import snapshot


def live(interview: Interview, person: Person) -> None:
    """Draw the live page; before the start only the button that starts it."""
    if interview.cancelled and not interview.began:
        return
    if interview.began is None and not interview.held:
        st.markdown("The clock starts when you say so. Take a breath first.")
        begin(interview)
        _to_begin_with(person, at_hand=True)
        return
    if not interview.held:
        _to_begin_with(person, at_hand=False)
    for item in interview.main_questions:
        _question(interview, item)
    st.header("Before you go")
    for item in interview.closing_questions:
        _question(interview, item)
    leads_of(interview)
    st.header("Anything else")
    talk_notes(interview)
    _aside(interview, first_name(person.name))
    if not interview.held:
        with st.bottom:
            _clock(interview.id)
            _at_hand(interview)
    if _ticks(interview) != [item.asked for item in interview.agenda]:
        st.rerun()  # a tick is drawn only now, when a click that came with it was heard too


def _to_begin_with(person: Person, *, at_hand: bool) -> None:
    """Draw what the first sentence needs: how their name is said, and who I am."""
    introduction = snapshot().profile.introduction
    if not (introduction or person.pronunciation):
        return
    with st.expander("To begin with", icon=":material/record_voice_over:", expanded=at_hand):
        if person.pronunciation:
            st.markdown(f"Say the name: {literal(person.pronunciation)}")
        if introduction:
            st.markdown(f"> {literal(introduction)}")


def _at_hand(interview: Interview) -> None:
    """Draw what may be needed at any moment, where a thumb reaches it without scrolling."""
    with st.container(horizontal=True, gap="xsmall"):
        if st.button("Note a name", key="note-name"):
            note_for_later(interview, LeadKind.PERSON)
        if st.button("Note an opening", key="note-opening"):
            note_for_later(interview, LeadKind.OPENING)
        if st.button("End", type="primary", key="end-talk"):
            _end(snapshot().interviews.get(interview.id, interview))


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
    left = f"{ceil(at.left)} of {interview.minutes} minutes left" if at.left > 0 else "Time is up"
    lines = [f":material/timer: **{left}.** :small[{_now_is_for(interview, at.phase)}]"]
    if takeaway := interview.takeaway:
        icon = "check_circle" if takeaway.asked else "star"
        lines.append(f":small[:material/{icon}: {literal(shortened(takeaway.text, 80))}]")
    st.markdown("  \n".join(lines))
    _notice(interview, at.phase)


def _now_is_for(interview: Interview, phase: Phase) -> str:
    """Say what the minutes are for; near the end, the next closing question itself."""
    still = [item.text for item in interview.closing_questions if not item.asked]
    if still and phase is Phase.CLOSING:
        return f"Ask now: {literal(shortened(still[0], 80))}"
    return coach().phases[phase]


def _notice(interview: Interview, phase: Phase) -> None:
    """Say once, quietly, that five minutes are left, and that the time is over."""
    seen = st.session_state.setdefault(f"phase-{interview.id}", phase)
    if phase is not seen and phase in (Phase.CLOSING, Phase.OVER):
        st.toast(coach().phases[phase], icon=":material/timer:", duration="long")
    st.session_state[f"phase-{interview.id}"] = phase


def _question(interview: Interview, item: AgendaItem) -> None:
    with st.container(border=True, key=f"live-{item.id}"):
        if item.id == interview.takeaway_id:  # not in the label, which is read out as it is typed
            st.badge("Must take away", icon=":material/star:", color="green")
        asked = st.checkbox(literal(item.text), item.asked, key=f"asked-{item.id}-{item.asked}")
        if asked != item.asked:
            act_quietly(note_answer, interview.id, item.id, asked=asked)
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


def _ticks(interview: Interview) -> list[bool]:
    newest = snapshot().interviews.get(interview.id, interview)
    return [item.asked for item in newest.agenda]
