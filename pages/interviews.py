"""Interviews: agree on a time, and see what is coming, what has been, and what each needs."""

import streamlit as st

from core.domain.interview import Interview
from core.domain.step import Stage
from core.rules.live import is_over
from core.rules.standing import moment_held, people_at_stage, standing
from pages.parts.cards import empty, one_page
from pages.parts.clock import now, today
from pages.parts.interview_card import interview_card
from pages.parts.pick import pick_person
from pages.parts.places import go, link
from pages.parts.schedule_form import schedule_form
from pages.parts.take_along import calendar_file
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
    Stage.CLOSED,
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
    st.header(title)
    for each in one_page(interviews, f"page-{title}"):
        interview_card(each, snapshot().people[each.person_id])


def into_calendar() -> None:
    """Draw the download of everything that lies ahead."""
    file, moment = calendar_file(), now()
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            "All of these as a calendar file",
            data=lambda: file.of_all(moment),
            file_name=f"conversations-{today():%Y-%m-%d}.ics",
            mime="text/calendar",
            on_click="ignore",
            icon=":material/event:",
            key="ics-all",
        )


st.title("Interviews")
everything = list(snapshot().interviews.values())
if not everything and not people_at_stage(snapshot(), Stage.AGREED):
    empty("interviews")
named = st.query_params.get("person", "")
box = st.expander(
    "Agree on a time",
    icon=":material/event:",
    expanded=bool(named) or not everything,
    on_change="rerun",
    key=f"agree-{named}",
)
if box.open:
    with box:
        plan()
open_ones = [each for each in everything if each.still_open]
past = [each for each in open_ones if is_over(each, now())]
coming = [each for each in open_ones if each.starts and each not in past]
listed("Did it take place?", past)
listed("Coming", sorted(coming, key=lambda each: each.starts or now()))
if coming:
    into_calendar()
listed("Without a time yet", [each for each in open_ones if not each.starts])
cancelled = [each for each in everything if each.cancelled]
held = [each for each in everything if each.held and not each.cancelled]
listed("Held", sorted(held, key=moment_held, reverse=True))
listed(
    "Did not take place",
    sorted(cancelled, key=lambda each: each.cancelled or now(), reverse=True),
)
