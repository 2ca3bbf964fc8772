"""The five-minute look back, saved as one act."""

from datetime import timedelta
from typing import Any

import streamlit as st

from core.actions.debriefs import LeadGiven, PromiseMade, finish_debrief
from core.actions.interviews import cancel
from core.domain.interview import Interview
from core.domain.lead import LeadKind
from core.domain.message import Channel, MessageKind
from core.domain.person import Person
from core.domain.promise import PromisedBy
from core.rules.names import first_name
from pages.parts.acts import act
from pages.parts.clock import now, today, zone
from pages.parts.forms import Form, form
from pages.parts.labels import LEAD
from pages.parts.literal import literal
from pages.parts.live import talk_notes
from pages.parts.places import go
from pages.parts.words_of import template_of

LEADS_ASKED = 2
KEPT: Any = {"persist_state": "session"}
"""What is half written stays while one looks something up on another screen."""


def debrief(interview: Interview, person: Person) -> None:
    """Draw the form, or what was written, once it is finished."""
    if interview.debrief:
        summary(interview, person)
        return
    if not interview.held and not interview.began:
        _never_happened(interview)
    answers(interview)
    talk_notes(interview)
    st.markdown("Five minutes now keep what you heard. One save does it all.")
    with form(f"debrief-{interview.id}", enter_to_submit=False) as filling:
        said = _learned(filling)
        name = literal(first_name(person.name))
        leads = _leads(filling, name)
        promises = _promises(filling, name)
        if st.form_submit_button("Finish the debrief", type="primary", icon=":material/check:"):
            template = template_of(person, MessageKind.THANK_YOU, Channel.EMAIL)
            if filling.save(
                finish_debrief,
                interview.id,
                **said,
                leads=leads,
                promises=promises,
                thank_you_template=template,
                now=now(),
                zone=zone(),
            ):
                go("follow_up", person=person.id)


def _never_happened(interview: Interview) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("Did this conversation take place?", width="content")
        if st.button("No, it did not", key="never-happened", type="tertiary"):
            if act(cancel, interview.id, now()):
                go("interviews", person=interview.person_id)


def _learned(filling: Form) -> dict[str, Any]:
    first = st.text_input("One thing you learned", key=filling.field("learned-1"), **KEPT)
    second = st.text_input("Another thing you learned", key=filling.field("learned-2"), **KEPT)
    advice = st.text_input("A piece of advice", key=filling.field("advice"), **KEPT)
    st.markdown("How did it go?")
    went = st.feedback("faces", key=filling.field("went"))
    return {
        "learned": (first, second),
        "advice": advice,
        "went": None if went is None else went + 1,
    }


def _leads(filling: Form, name: str) -> list[LeadGiven]:
    st.markdown(f"**Who or what {name} pointed you to**")
    leads = []
    for row in range(LEADS_ASKED):
        kinds, words = st.columns([1, 2])
        kind = kinds.selectbox(
            "Kind",
            list(LeadKind),
            index=row % len(LeadKind),
            format_func=lambda kind: LEAD[kind].word,
            key=filling.field(f"lead-kind-{row}"),
            **KEPT,
        )
        text = words.text_input(
            "Who or what",
            key=filling.field(f"lead-{row}"),
            placeholder="Name, what about them" if row == 0 else None,
            **KEPT,
        )
        leads.append((kind, text))
    may = st.checkbox(f"I may use {name}'s name", key=filling.field("lead-name"), **KEPT)
    return [LeadGiven(kind=kind, text=text, may_name_giver=may) for kind, text in leads]


def _promises(filling: Form, name: str) -> list[PromiseMade]:
    st.markdown("**What was promised**")
    left, right = st.columns([2, 1])
    mine = left.text_input("I promised to …", key=filling.field("promise-me"), **KEPT)
    due = right.date_input("By", today() + timedelta(days=7), key=filling.field("promise-due"))
    theirs = st.text_input(f"{name} promised to …", key=filling.field("promise-them"), **KEPT)
    return [
        PromiseMade(by=PromisedBy.ME, text=mine, due=due),
        PromiseMade(by=PromisedBy.THEM, text=theirs),
    ]


def summary(interview: Interview, person: Person) -> None:
    """Draw what the debrief kept."""
    done = interview.debrief
    if done is None:
        return
    st.subheader("What you learned")
    for line in done.learned:
        st.markdown(f"- {literal(line)}")
    if done.advice:
        st.markdown(f"**Advice:** {literal(done.advice)}")
    answers(interview)
    if interview.notes:
        st.subheader("Notes")
        st.markdown(literal(interview.notes))
    if st.button("Thank-you, leads and promises", key="to-follow-up", icon=":material/favorite:"):
        go("follow_up", person=person.id)


def answers(interview: Interview) -> None:
    """Draw what was noted for each question."""
    answered = [item for item in interview.agenda if item.notes]
    if answered:
        st.subheader("What you noted")
    for item in answered:
        st.markdown(f"**{literal(item.text)}**  \n{literal(item.notes)}")
