"""Outreach: write to somebody, wait for answers, and change the words we propose."""

import streamlit as st

from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.step import Stage
from core.rules.chasing import waiting_for
from core.rules.due import DueKind
from core.rules.standing import WAITING, standing
from core.rules.writing import kinds_for
from pages.parts.cards import empty, stage_badge
from pages.parts.clock import today, zone
from pages.parts.introduction import my_words
from pages.parts.labels import MESSAGE
from pages.parts.pick import pick_person
from pages.parts.places import link
from pages.parts.so_far import so_far
from pages.parts.templates import templates
from pages.parts.waiting import waiting
from pages.parts.workspace import snapshot
from pages.parts.writing import ask_for_a_word, is_confirmed, write_to

ORDER = (
    Stage.TO_CONTACT,
    *WAITING,
    Stage.AGREED,
    Stage.SCHEDULED,
    Stage.MET,
    Stage.THANKED,
    Stage.IN_TOUCH,
    Stage.CLOSED,
)
# Stages in which writing is what comes next.
AT_ONCE = (Stage.TO_CONTACT, Stage.MET, Stage.THANKED, Stage.IN_TOUCH)
THANKS = (MessageKind.AFTER_NO, MessageKind.AFTER_REFERRAL)


def write() -> None:
    """Draw the choice of a person and what to do with them now."""
    person = pick_person("Who do you write to?", ORDER)
    if person is None:
        with empty("outreach"):
            link("Add a person", "people", icon="person_add")
        return
    stage = standing(snapshot(), person).stage
    with st.container(horizontal=True, vertical_alignment="center"):
        stage_badge(stage)
        link("Everything about them", "person", icon="person", id=person.id)
    so_far(person)
    if stage in AT_ONCE or is_next(person, stage):
        st.header(MESSAGE[kinds_for(snapshot(), person)[0]].word)
        if stage is Stage.TO_CONTACT:
            ask_for_a_word(person)
        write_to(person)
    else:
        _in_a_box(person, stage)


def is_next(person: Person, stage: Stage) -> bool:
    """Return whether writing is due now, so that it need not be unfolded first."""
    if stage is Stage.CLOSED:
        return kinds_for(snapshot(), person)[0] in THANKS
    if stage in (Stage.AGREED, Stage.SCHEDULED):
        return not is_confirmed(person) and stage is Stage.AGREED
    row = waiting_for(snapshot(), person, zone())
    due = row is not None and row.day is not None and row.day <= today()
    return row is not None and due and row.next is not DueKind.CLOSE


def _in_a_box(person: Person, stage: Stage) -> None:
    """Offer the words folded away, where something else comes first."""
    label = "Write to them all the same"
    if stage in WAITING:
        later = kinds_for(snapshot(), person)[0] is MessageKind.REQUEST
        label = "Write before that day" if later else "Write a reminder"
    elif stage in (Stage.AGREED, Stage.SCHEDULED):
        label = "Write a confirmation"
    box = st.expander(label, icon=":material/edit:", on_change="rerun", key=f"write-{person.id}")
    if box.open:
        with box:
            write_to(person)


st.title("Outreach")
tabs = {
    "Write": write,
    "Waiting": waiting,
    "My introduction": my_words,
    "Templates": templates,
}
# Turning to a person begins with writing, whichever tab was open before.
turn = f"{st.query_params.get('person', '')}-{st.session_state.get('turned', 0)}"
drawn = st.tabs(list(tabs), on_change="rerun", key=f"outreach-tab-{turn}")
for tab, draw in zip(drawn, tabs.values(), strict=True):
    if tab.open:
        with tab:
            draw()
