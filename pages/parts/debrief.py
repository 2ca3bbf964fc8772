"""The five-minute look back, saved as one act."""

from datetime import timedelta

import streamlit as st

from core.actions.debriefs import LeadGiven, PromiseMade, finish_debrief
from core.content.library import script
from core.domain.interview import Interview
from core.domain.lead import LeadKind
from core.domain.message import Channel, MessageKind
from core.domain.person import Person
from core.domain.promise import PromisedBy
from core.rules.drafts import relation
from core.rules.names import first_name
from pages.parts.clock import now, today, zone
from pages.parts.forms import Form, form
from pages.parts.labels import LEAD
from pages.parts.literal import literal
from pages.parts.places import go


def debrief(interview: Interview, person: Person) -> None:
    """Draw the form, or what was written, once it is finished."""
    if interview.debrief:
        summary(interview, person)
        return
    name = literal(first_name(person.name))
    st.markdown("Five minutes now keep what you heard. One save does it all.")
    with form(f"debrief-{interview.id}", enter_to_submit=False) as filling:
        first = st.text_input("One thing you learned", key=filling.field("learned-1"))
        second = st.text_input("Another thing you learned", key=filling.field("learned-2"))
        advice = st.text_input("A piece of advice", key=filling.field("advice"))
        went = st.feedback("faces", key=filling.field("went"))
        notes = st.text_area("Notes", interview.notes, key=filling.field("notes"))
        lead = _lead(filling, name)
        promises = _promises(filling, name)
        if st.form_submit_button("Finish the debrief", type="primary", icon=":material/check:"):
            saved = filling.save(
                finish_debrief,
                interview.id,
                learned=(first, second),
                advice=advice,
                went=None if went is None else went + 1,
                notes=notes,
                leads=lead,
                promises=promises,
                thank_you_template=script(MessageKind.THANK_YOU, Channel.EMAIL, relation(person)),
                now=now(),
                zone=zone(),
            )
            if saved:
                go("follow_up", person=person.id)


def _lead(filling: Form, name: str) -> list[LeadGiven]:
    st.markdown(f"**What {name} pointed you to**")
    kind = st.selectbox(
        "Kind",
        list(LeadKind),
        format_func=lambda kind: LEAD[kind].word,
        key=filling.field("lead-kind"),
    )
    text = st.text_input("Who or what", key=filling.field("lead"))
    may = st.checkbox(f"I may use {name}'s name", key=filling.field("lead-name"))
    return [LeadGiven(kind=kind, text=text, may_name_giver=may)]


def _promises(filling: Form, name: str) -> list[PromiseMade]:
    st.markdown("**What was promised**")
    left, right = st.columns([2, 1])
    mine = left.text_input("I promised to …", key=filling.field("promise-me"))
    due = right.date_input("By", today() + timedelta(days=7), key=filling.field("promise-due"))
    theirs = st.text_input(f"{name} promised to …", key=filling.field("promise-them"))
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
    answered = [item for item in interview.agenda if item.notes]
    if answered:
        st.subheader("Answers")
    for item in answered:
        st.markdown(f"**{literal(item.text)}**  \n{literal(item.notes)}")
    if interview.notes:
        st.subheader("Notes")
        st.markdown(literal(interview.notes))
    if st.button("Thank-you, leads and promises", key="to-follow-up", icon=":material/favorite:"):
        go("follow_up", person=person.id)
