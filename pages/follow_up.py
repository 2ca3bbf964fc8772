"""Follow-up: thank-yous, promises, leads."""

import streamlit as st

from core.actions.follow_up import keep_promise
from core.actions.leads import meet_lead, settle_lead
from core.domain.interview import Interview
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Channel, MessageKind
from core.domain.person import Person
from core.domain.promise import Promise, PromisedBy
from core.rules.days import say_day
from core.rules.standing import standing
from core.rules.writing import channels_for
from pages.parts.acts import act
from pages.parts.cards import empty, one_page
from pages.parts.clock import now, today
from pages.parts.forms import form
from pages.parts.labels import CHANNEL, LEAD
from pages.parts.letter import letter
from pages.parts.literal import literal
from pages.parts.places import go, link
from pages.parts.workspace import snapshot


def to_thank() -> list[tuple[Person, Interview]]:
    """Return who waits for a thank-you, the longest waiting first."""
    waiting = []
    for person in snapshot().people.values():
        at = standing(snapshot(), person)
        if at.met and not at.thanks and not at.set_aside:
            waiting.append((person, at.met))
    return sorted(waiting, key=lambda pair: pair[1].ended or pair[1].created)


def thank(person: Person, interview: Interview) -> None:
    """Draw the thank-you for one conversation."""
    channel = st.segmented_control(
        "How you thank",
        channels_for(MessageKind.THANK_YOU),
        default=Channel.EMAIL,
        required=True,
        format_func=lambda channel: CHANNEL[channel].word,
        key=f"thank-channel-{interview.id}",
    )
    if letter(person, MessageKind.THANK_YOU, channel, interview=interview):
        st.rerun()


def _who(promise: Promise, person: Person) -> str:
    name = literal(person.name)
    return f"You promised {name}" if promise.by is PromisedBy.ME else f"{name} promised you"


def promise_card(promise: Promise) -> None:
    """Draw one open promise."""
    person = snapshot().people[promise.person_id]
    due = f", due {say_day(promise.due, today())}" if promise.due else ""
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            f"{_who(promise, person)}{due}: {literal(promise.text)}",
            width="stretch",
        )
        if st.button("Done", key=f"kept-{promise.id}", icon=":material/check:"):
            if act(keep_promise, promise.id, now()):
                st.rerun()


def lead_card(lead: Lead) -> None:
    """Draw one open lead; a named person becomes a contact here."""
    giver = snapshot().people[lead.giver_id]
    with st.container(border=True):
        st.markdown(
            f":material/{LEAD[lead.kind].icon}: **{literal(lead.text)}**  \n"
            f"{LEAD[lead.kind].word}, from {literal(giver.name)}"
        )
        if lead.kind is LeadKind.PERSON:
            with form(f"lead-{lead.id}", border=False) as filling:
                name = st.text_input(
                    "Their name", lead.text.split(",")[0], key=filling.field("name")
                )
                if st.form_submit_button("Add to my people", icon=":material/person_add:"):
                    made = filling.save(meet_lead, lead.id, name=name, now=now())
                    if made:
                        go("person", id=made.value.id)
        with st.container(horizontal=True):
            followed = st.button(
                "I followed it", key=f"followed-{lead.id}", icon=":material/check:"
            )
            dropped = st.button("Not for me", key=f"dropped-{lead.id}", type="tertiary")
        if followed and act(settle_lead, lead.id, LeadStatus.FOLLOWED, now=now()):
            st.rerun()
        if dropped and act(settle_lead, lead.id, LeadStatus.DROPPED, now=now()):
            st.rerun()


st.title("Follow-up")
thanks = to_thank()
promises = [each for each in snapshot().table(Promise).values() if not each.kept]
leads = [each for each in snapshot().table(Lead).values() if each.status is LeadStatus.OPEN]
if not (thanks or promises or leads):
    empty("follow_up")
    link("Write to somebody", "outreach", icon="outgoing_mail")
if thanks:
    st.subheader("Thank-yous")
named = st.query_params.get("person")
for person, interview in one_page(thanks, "thanks-page"):
    box = st.expander(
        f"Thank {literal(person.name)}",
        icon=":material/favorite:",
        expanded=person.id == named or len(thanks) == 1,
        on_change="rerun",
        key=f"thank-{interview.id}",
    )
    if box.open:
        with box:
            thank(person, interview)
if promises:
    st.subheader("Promises")
for promise in one_page(promises, "promises-page"):
    promise_card(promise)
if leads:
    st.subheader("Leads")
for lead in one_page(leads, "leads-page"):
    lead_card(lead)
