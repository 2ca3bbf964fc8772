"""Prepare a conversation: who, what is ready, which questions, how to behave."""

import streamlit as st

from core.actions.interviews import begin_talk, cancel
from core.actions.preparations import add_task, drop_task, tick, tick_task
from core.content.loader import coach
from core.domain.interview import Interview, OwnTask, Preparation
from core.domain.person import Person
from core.rules.preparation import Line, count_done, preparation
from pages.parts.acts import act
from pages.parts.checklist import checklist
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.literal import literal
from pages.parts.places import go, link
from pages.parts.schedule_form import schedule_form
from pages.parts.workspace import snapshot


def prepare(interview: Interview, person: Person) -> None:
    """Draw the preparation."""
    who(person)
    _preparation(interview, person)
    st.subheader("Your questions")
    checklist(interview)
    if st.button("Choose from the bank", key="to-bank", icon=":material/add:"):
        go("questions", person=person.id)
    if introduction := snapshot().profile.introduction:
        st.subheader("Your introduction")
        st.markdown(f"> {literal(introduction)}")
    st.subheader("Remember")
    st.markdown("\n".join(f"- {reminder}" for reminder in coach().etiquette.live))
    if interview.cancelled:
        link("Agree on a new time", "interviews", icon="event", person=person.id)
    elif not interview.held:
        _change_or_begin(interview, person)


def _preparation(interview: Interview, person: Person) -> None:
    """Draw what is prepared; what other facts tell is ticked by itself, with the reason."""
    lines = preparation(snapshot(), interview)
    done, every = count_done(interview, lines)
    st.subheader("Get ready")
    st.progress(done / every, text=f"{done} of {every} done")
    with st.container(border=True, key=f"ready-{interview.id}", gap="small"):
        for line in lines:
            _line(interview, person, line)
        for task in interview.own_tasks:
            _task(interview, task)
        with st.popover("Add something of your own", icon=":material/add:", type="tertiary"):
            _new_task(interview)


def _line(interview: Interview, person: Person, line: Line) -> None:
    words = coach().preparation[line.what]
    if line.by_itself:
        st.markdown(
            f":small[:material/check_box: **{words.label}**]  \n:small[:gray[{literal(line.reason)}]]"
        )
        return
    with st.container(gap=None):
        ticked = st.checkbox(
            f"**{words.label}**",
            line.by_hand,
            disabled=interview.held,
            key=f"ready-{interview.id}-{line.what}-{line.by_hand}",
        )
        if not line.by_hand:
            missing = f"{literal(line.reason)}. " if line.reason else ""
            st.caption(f"{missing}{words.meaning}")
            if not interview.held:
                _way(line.what, person)
    if ticked != line.by_hand and act(tick, interview.id, line.what, ticked):
        st.rerun()


def _way(what: Preparation, person: Person) -> None:
    """Draw the link to where a thing is prepared, for what is prepared on another screen."""
    if what is Preparation.QUESTIONS_CHOSEN:
        link("Choose", "questions", icon="arrow_forward", person=person.id)
    elif what is Preparation.NAME_PRONOUNCED:
        link("Write it down", "person", icon="arrow_forward", id=person.id)
    elif what is Preparation.BRIEF_READ and person.employer:
        link("Write the brief", "research", icon="arrow_forward")
    elif what is Preparation.INTRODUCTION_WRITTEN:
        link("Write it", "research", icon="arrow_forward")


def _task(interview: Interview, task: OwnTask) -> None:
    text, button = st.columns([5, 1], vertical_alignment="center")
    ticked = text.checkbox(
        f"**{literal(task.text)}**",
        task.done,
        disabled=interview.held,
        wrap=True,
        key=f"task-{task.id}-{task.done}",
    )
    off = button.button("Remove", key=f"drop-{task.id}", icon=":material/close:", type="tertiary")
    if ticked != task.done and act(tick_task, interview.id, task.id, ticked):
        st.rerun()
    if off and act(drop_task, interview.id, task.id):
        st.rerun()


def _new_task(interview: Interview) -> None:
    with form(f"task-{interview.id}", border=False) as filling:
        text = st.text_input(
            "What would you like to have ready?",
            key=filling.field("text"),
            placeholder="Charge the phone",
        )
        if st.form_submit_button("Add it"):
            if filling.save(add_task, interview.id, text):
                st.rerun()


def _change_or_begin(interview: Interview, person: Person) -> None:
    with st.expander("Change the time", icon=":material/event:", expanded=not interview.starts):
        if schedule_form(person, interview):
            st.rerun()
    with st.container(horizontal=True):
        if st.button(
            "Begin the conversation",
            key="begin-talk",
            type="primary",
            icon=":material/play_arrow:",
        ):
            if act(begin_talk, interview.id, now()):
                st.rerun()
        if st.button("Cancel it", key="cancel", type="tertiary"):
            if act(cancel, interview.id, now()):
                go("interviews")


def who(person: Person) -> None:
    """Draw the few facts to have in mind when the talk begins."""
    where = ", ".join(part for part in (person.role, person.employer) if part)
    facts = (
        ("", where),
        ("Say the name: ", person.pronunciation),
        ("You share: ", person.common_ground),
        ("Why them: ", person.why),
    )
    for label, value in facts:
        if value:
            st.markdown(f"{label}{literal(value)}")
