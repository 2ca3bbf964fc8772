"""Today: what to do next, and why."""

import streamlit as st

from core.content.library import coach
from core.domain.step import Step
from core.rules.names import first_name
from core.rules.next_steps import next_steps
from core.rules.progress import steps_done
from pages.parts.cards import due_card, interview_line
from pages.parts.clock import now, today, zone
from pages.parts.labels import URGENCY
from pages.parts.literal import literal
from pages.parts.welcome import welcome
from pages.parts.workspace import snapshot

IN_SIGHT = 7


def show_next_steps() -> None:
    """Draw what is due in groups; only the first button is loud."""
    due = next_steps(snapshot(), now(), zone())
    if not due:
        st.success(coach().kind.nothing_due, icon=":material/self_improvement:")
    for urgency, label in URGENCY.items():
        group = [each for each in due[:IN_SIGHT] if each.urgency(today()) is urgency]
        if group:
            st.subheader(f":material/{label.icon}: {label.word}")
        for each in group:
            due_card(each, today(), first=each is due[0])
    if due[IN_SIGHT:]:
        with st.expander(f"{len(due) - IN_SIGHT} more, when these are done"):
            for each in due[IN_SIGHT:]:
                due_card(each, today(), first=False)


def show_upcoming() -> None:
    """Draw the conversations to come, soonest first."""
    coming = sorted(
        (
            each
            for each in snapshot().interviews.values()
            if each.starts and not each.held and not each.cancelled and each.starts >= now()
        ),
        key=lambda each: each.starts or now(),
    )
    if coming:
        st.subheader("Coming conversations")
    for each in coming[:3]:
        interview_line(each, snapshot().people[each.person_id])


def show_fields() -> None:
    """Draw how many people of each field came how far in the six steps."""
    if not snapshot().fields or not snapshot().people:
        return
    st.subheader("Where your fields stand")
    rows = []
    for field in snapshot().fields.values():
        people = [p for p in snapshot().people.values() if field.id in p.field_ids]
        done = [steps_done(snapshot(), person) for person in people]
        counts = {coach().step[s].label: sum(each[s] for each in done) for s in Step}
        rows.append({"Field": field.name, **counts})
    st.dataframe(rows, hide_index=True, alt="For each field, how many people have done each step")


if snapshot().is_empty:
    welcome()
else:
    name = first_name(snapshot().profile.name)
    st.title(f"Today, {literal(name)}" if name else "Today")
    show_next_steps()
    show_upcoming()
    show_fields()
