"""A step that is done with a few words: its reason, the letter, and ways to leave it."""

import streamlit as st

from core.actions.follow_up import snooze
from core.domain.person import Person
from core.rules.due import Due, DueKind, Urgency
from core.rules.following_up import WORDS_FOR
from core.rules.loops import open_loops, pointed_to, say_outcome
from pages.parts.acts import act
from pages.parts.clock import today
from pages.parts.done import done_button
from pages.parts.in_touch import something_to_share
from pages.parts.labels import URGENCY
from pages.parts.letter import letter
from pages.parts.literal import literal, shortened
from pages.parts.workspace import snapshot
from pages.parts.writing import pick_channel

_TITLE = {
    DueKind.THANK: ("Thank {name}", "favorite"),
    DueKind.REPORT_BACK: ("Tell {name} what came of it", "reply"),
    DueKind.TELL_OUTCOME: ("Tell {name} what you decided", "flag"),
    DueKind.KEEP_IN_TOUCH: ("Say hello to {name}", "waving_hand"),
}


def to_write(due: Due, *, unfolded: bool) -> None:
    """Draw the step folded away, or with its letter."""
    person = snapshot().people[due.person_id or ""]
    title, icon = _TITLE[due.kind]
    box = st.expander(
        title.format(name=literal(shortened(person.name))) + pressing(due),
        icon=f":material/{icon}:",
        expanded=unfolded,
        on_change="rerun",
        key=f"write-{due.key}-{unfolded}",
    )
    if box.open:
        with box:
            _write(due, person)


def pressing(due: Due) -> str:
    """Return a badge for what is late, as Markdown; what is not late needs none."""
    is_late = due.urgency(today()) is Urgency.OVERDUE
    return f" :orange-badge[{URGENCY[Urgency.OVERDUE].word}]" if is_late else ""


def _write(due: Due, person: Person) -> None:
    st.markdown(literal(due.reason))
    if due.kind is DueKind.REPORT_BACK:
        _what_came(person)
    elif due.kind is DueKind.KEEP_IN_TOUCH:
        something_to_share(person)
    kind = WORDS_FOR[due.kind]
    talk = snapshot().interviews.get(due.interview_id or "")
    if letter(person, kind, pick_channel(person, kind), interview=talk):
        st.rerun()
    with st.container(horizontal=True):
        done_button(due, "I said it another way")
        if st.button(
            "No need", key=f"leave-{due.key}", type="tertiary", help="Do not remind me of this"
        ):
            if act(snooze, due.key, None):
                st.rerun()


def _what_came(person: Person) -> None:
    loops = open_loops(snapshot(), person)
    for lead in loops:
        outcome = literal(shortened(say_outcome(snapshot(), lead), 300))
        about = f"{literal(pointed_to(lead))}  \n" if len(loops) > 1 else ""
        st.markdown(f"- {about}{outcome}")
