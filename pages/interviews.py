"""Interviews: agree on a time, and see what is coming and what has been."""

import streamlit as st

from core.domain.interview import Interview
from core.domain.step import Stage
from core.rules.live import is_over
from core.rules.standing import moment_held, standing
from pages.parts.cards import empty, interview_line, one_page
from pages.parts.clock import now
from pages.parts.pick import pick_person
from pages.parts.places import go, link
from pages.parts.schedule_form import schedule_form
from pages.parts.workspace import snapshot

ORDER = (
    Stage.AGREED,
    Stage.SCHEDULED,
    Stage.ASKED,
    Stage.CHASING,
    Stage.TO_CONTACT,
    Stage.MET,
    Stage.THANKED,
    Stage.IN_TOUCH,
)


def plan() -> None:
    """Draw the form to agree on a time with somebody."""
    person = pick_person("With whom?", ORDER)
    if person is None:
        st.caption("Add a person first.")
        link("Add a person", "people", icon="person_add")
        return
    done = schedule_form(person, standing(snapshot(), person).interview)
    if done:
        go("interview", id=done.value.id)


def listed(title: str, interviews: list[Interview]) -> None:
    """Draw some conversations under a heading, a page at a time."""
    if not interviews:
        return
    st.subheader(title)
    for each in one_page(interviews, f"page-{title}"):
        interview_line(each, snapshot().people[each.person_id])


st.title("Interviews")
everything = list(snapshot().interviews.values())
if not everything:
    empty("interviews")
open_ones = [each for each in everything if not each.held and not each.cancelled]
named = "person" in st.query_params
with st.expander("Agree on a time", icon=":material/event:", expanded=named or not everything):
    plan()
past = [each for each in open_ones if is_over(each, now())]
listed("Did it take place?", past)
coming = [each for each in open_ones if each.starts and each not in past]
listed("Coming", sorted(coming, key=lambda each: each.starts or now()))
listed("Without a time yet", [each for each in open_ones if not each.starts])
listed("Held", sorted((i for i in everything if i.held), key=moment_held, reverse=True))
listed("Cancelled", [each for each in everything if each.cancelled])
