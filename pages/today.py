"""Today: what to do next, and why."""

import streamlit as st

from core.content.loader import coach
from core.domain.step import Step
from core.rules.days import local_day, say_day
from core.rules.due import Due
from core.rules.names import first_name
from core.rules.next_steps import next_steps
from core.rules.today import FieldSoFar, awaited, coming_talks, fields_so_far
from pages.parts.cards import due_card, interview_line, one_page
from pages.parts.clock import now, today, zone
from pages.parts.keeping import offer_keeping
from pages.parts.labels import FIELD_STATUS, URGENCY
from pages.parts.literal import literal, shortened
from pages.parts.places import link
from pages.parts.welcome import welcome
from pages.parts.workspace import snapshot

IN_SIGHT = 7  # more would be a wall


def show_next_steps() -> None:
    """Draw what is due in groups; only the first button is loud."""
    due = next_steps(snapshot(), now(), zone())
    if not due:
        st.success(_kind_words(), icon=":material/self_improvement:")
    sight, rest = due[:IN_SIGHT], due[IN_SIGHT:]
    _cards([each for each in sight if each.at_once], due)
    for urgency, label in URGENCY.items():
        group = [each for each in sight if each.urgency(today()) is urgency and not each.at_once]
        if group:
            st.header(f":material/{label.icon}: {label.word}")
        _cards(group, due)
    if rest:
        more = st.expander(f"Later ({len(rest)})", on_change="rerun", key="more-due")
        if more.open:
            with more:
                _cards(one_page(rest, "more-due-page"), due)


def _cards(group: list[Due] | tuple[Due, ...], due: tuple[Due, ...]) -> None:
    for each in group:
        due_card(each, today(), first=each is due[0])


def _kind_words() -> str:
    """Return why nothing is due, as far as it can be told."""
    if coming_talks(snapshot(), now()):
        return coach().kind.talk_ahead
    return coach().kind.all_asked if awaited(snapshot()) else coach().kind.nothing_due


def show_upcoming() -> None:
    """Draw the conversations to come, soonest first."""
    coming = coming_talks(snapshot(), now())
    if coming:
        st.header("Coming conversations")
    for each in one_page(coming, "coming-page", 3):
        interview_line(each, snapshot().people[each.person_id])


def show_waiting() -> None:
    """Draw who has not answered yet, so that nobody has to keep it in mind."""
    waiting = awaited(snapshot())
    if waiting:
        st.header("Waiting for an answer")
    for person, sent in one_page(waiting, "waiting-page", 3):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            since = say_day(local_day(sent, zone()), today())
            name = literal(shortened(person.name, 90))
            st.markdown(f"**{name}**  \nasked {since}", width="stretch")
            link("An answer came", "outreach", icon="mark_email_read", person=person.id)


def show_fields() -> None:
    """Draw for each field with how many people each of the six steps is done."""
    rows = [row for row in fields_so_far(snapshot()) if row.people]
    if rows:
        st.header("Where your fields stand")
        st.caption("With how many people each step is done. Ask is done once they have said yes.")
    for row in one_page(rows, "fields-page", 4):
        _field(row)


def _field(row: FieldSoFar) -> None:
    people = "1 person" if row.people == 1 else f"{row.people} people"
    name = literal(shortened(row.field.name, 90))
    steps = " ".join(
        f":{'green' if row.done[step] else 'gray'}-badge[{coach().step[step].label} "
        f"{row.done[step]}]"
        for step in Step
    )
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            status = FIELD_STATUS[row.field.status].lower()
            st.markdown(f"**{name}**  \n:small[{people}, {status}]", width="stretch")
            link("Decision", "decision", icon="balance", field=row.field.id)
        st.markdown(steps)


if snapshot().is_empty:
    welcome()
else:
    name = first_name(snapshot().profile.name)
    st.title(f"Today, {literal(shortened(name))}" if name else "Today")
    offer_keeping()
    show_next_steps()
    show_upcoming()
    show_waiting()
    show_fields()
