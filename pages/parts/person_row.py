"""One person in a list: who they are, where they stand, what is next."""

import streamlit as st

from core.domain.person import Person
from core.domain.step import Stage
from core.rules.days import local_day, say_day
from core.rules.due import Urgency
from core.rules.next_steps import next_steps_with
from core.rules.standing import WAITING, standing
from pages.parts.cards import stage_badge
from pages.parts.clock import now, today, zone
from pages.parts.labels import DUE
from pages.parts.literal import literal, shortened
from pages.parts.places import link
from pages.parts.workspace import snapshot

LONGEST_NAME = 120


def person_row(person: Person) -> None:
    """Draw one person inside the line that holds them."""
    where = shortened(", ".join(filter(None, (person.role, person.employer))), LONGEST_NAME)
    lines = [f"**{literal(shortened(person.name, LONGEST_NAME))}**", literal(where)]
    if words := next_words(person):
        lines.append(f":small[{literal(words)}]")
    text, rest = st.columns([5, 3], vertical_alignment="center")
    text.markdown("  \n".join(filter(None, lines)))
    with rest.container(
        horizontal=True, horizontal_alignment="right", vertical_alignment="center", gap="small"
    ):
        stage_badge(standing(snapshot(), person).stage)
        link("Open", "person", icon="arrow_forward", id=person.id)


def next_words(person: Person) -> str:
    """Return in a few words what comes next with somebody; "" where it is the user's move only."""
    due = next_steps_with(snapshot(), person, now(), zone())
    if due:
        is_late = due[0].urgency(today()) is Urgency.OVERDUE
        when = say_day(due[0].day, today())
        if due[0].day < today():
            when = "overdue" if is_late else f"due since {when.removeprefix('on ')}"
        return f"Next: {DUE[due[0].kind].word.lower()}, {when}"
    at = standing(snapshot(), person)
    if at.stage is Stage.SCHEDULED and at.interview and at.interview.starts:
        return f"You talk {say_day(local_day(at.interview.starts, zone()), today())}"
    if at.stage in WAITING and at.last_sent:
        return f"Waiting; you wrote {say_day(local_day(at.last_sent, zone()), today())}"
    if at.last_contact:
        return f"Last contact {say_day(local_day(at.last_contact, zone()), today())}"
    return ""
