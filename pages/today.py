"""Today: what to do next, and why."""

import streamlit as st

from core.content.loader import coach
from core.domain.person import Person
from core.domain.step import Stage, Step
from core.rules.days import local_day, say_day
from core.rules.due import DueKind
from core.rules.names import first_name
from core.rules.next_steps import next_steps
from core.rules.progress import steps_done
from core.rules.standing import standing
from pages.parts.cards import due_card, interview_line, one_page
from pages.parts.clock import now, today, zone
from pages.parts.keeping import offer_keeping
from pages.parts.labels import URGENCY
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.welcome import welcome
from pages.parts.workspace import snapshot

IN_SIGHT = 7


def show_next_steps() -> None:
    """Draw what is due in groups; only the first button is loud."""
    due = next_steps(snapshot(), now(), zone())
    if not due:
        st.success(coach().kind.nothing_due, icon=":material/self_improvement:")
    running = [each for each in due if each.kind is DueKind.GO_ON]
    for each in running:
        due_card(each, today(), first=True)
    rest = [each for each in due if each not in running]
    for urgency, label in URGENCY.items():
        group = [each for each in rest[:IN_SIGHT] if each.urgency(today()) is urgency]
        if group:
            st.subheader(f":material/{label.icon}: {label.word}")
        for each in group:
            due_card(each, today(), first=each is due[0])
    if len(rest) > IN_SIGHT:
        more = st.expander(
            f"{len(rest) - IN_SIGHT} more, when these are done", on_change="rerun", key="more-due"
        )
        if more.open:
            with more:
                for each in one_page(rest[IN_SIGHT:], "more-due-page"):
                    due_card(each, today(), first=False)


def show_waiting() -> None:
    """Draw who has not answered yet, so that nobody has to keep it in mind."""
    waiting = [
        (person, at.asked.sent)
        for person in snapshot().people.values()
        if (at := standing(snapshot(), person)).stage in (Stage.ASKED, Stage.CHASING)
        and at.asked
        and at.asked.sent
    ]
    if waiting:
        st.subheader("Waiting for an answer")
    for person, sent in one_page(sorted(waiting, key=lambda pair: pair[1]), "waiting-page", 5):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            since = say_day(local_day(sent, zone()), today())
            st.markdown(f"**{literal(person.name)}**  \nasked {since}", width="stretch")
            link("An answer came", "outreach", icon="mark_email_read", person=person.id)


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
    """Say for each field how many people of it came how far."""
    if snapshot().fields and snapshot().people:
        st.subheader("Where your fields stand")
    for field in snapshot().fields.values() if snapshot().people else ():
        done = [
            steps_done(snapshot(), person)
            for person in snapshot().where(Person, "field_ids", field.id)
        ]
        counts = {step: sum(each[step] for each in done) for step in Step}
        st.markdown(
            f"**{literal(field.name)}**: {len(done)} {'person' if len(done) == 1 else 'people'}, "
            f"{counts[Step.ASK]} said yes, {counts[Step.TALK]} talked, "
            f"{counts[Step.FOLLOW_UP]} thanked"
        )


if snapshot().is_empty:
    welcome()
else:
    name = first_name(snapshot().profile.name)
    st.title(f"Today, {literal(name)}" if name else "Today")
    offer_keeping()
    show_next_steps()
    show_upcoming()
    show_waiting()
    show_fields()
