"""What to have ready before a conversation; what other facts tell is ticked by itself."""

import streamlit as st

from core.actions.preparations import add_task, drop_task, tick, tick_task
from core.content.loader import coach
from core.domain.interview import Interview, OwnTask, Preparation
from core.domain.person import Person
from core.rules.preparation import Line, count_done, preparation
from pages.parts.acts import act
from pages.parts.forms import form
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot


def get_ready(interview: Interview, person: Person) -> None:
    """Draw what is prepared, and for what is ticked by itself the reason."""
    lines = preparation(snapshot(), interview)
    done, every = count_done(interview, lines)
    st.header("Get ready")
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
        with st.container(gap=None):
            st.markdown(f":small[:material/check_box: {words.label}]")
            st.caption(literal(line.reason))
        return
    with st.container(gap=None):
        ticked = st.checkbox(
            words.label,  # without bold: the asterisks would be read out
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
    if what is Preparation.CONFIRMED:
        link("Write a confirmation", "outreach", icon="arrow_forward", person=person.id)
    elif what is Preparation.QUESTIONS_CHOSEN:
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
        literal(task.text),
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
