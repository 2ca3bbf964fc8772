"""Leads: followed each in its own way, and what came of them."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from core.actions.leads import know_lead, list_lead, meet_lead, note_lead, settle_lead
from core.domain.debrief import LeadGiven
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.person import Person
from core.rules.days import local_day, say_day
from core.rules.due import Due
from core.rules.loops import came_of, open_loops, pointed_to, say_outcome
from core.rules.names import bare, first_name
from pages.parts.acts import act_quietly
from pages.parts.cards import one_page
from pages.parts.clock import now, today, zone
from pages.parts.forms import Form, form
from pages.parts.labels import LEAD
from pages.parts.literal import literal, shortened
from pages.parts.live_text import live_text
from pages.parts.places import go
from pages.parts.to_write import pressing
from pages.parts.workspace import snapshot

SHORT = 200
_CAME = "came"
"""Names in the link the lead that was followed a moment ago, so that a reload asks of it again."""


def lead_card(due: Due) -> None:
    """Draw one open lead with what can be done about it."""
    lead = snapshot().get(Lead, due.record_id)
    if lead is None:
        return
    with st.container(border=True, key=f"lead-{lead.id}"):
        _say(lead, pressing(due))
        if lead.kind is LeadKind.PERSON:
            _meet(lead)
        elif lead.kind is LeadKind.ORGANISATION:
            _list(lead)
        with st.container(horizontal=True):
            _settle(lead)


def ask_what_came() -> None:
    """Ask what came of the lead that was followed a moment ago."""
    lead = snapshot().get(Lead, st.session_state.get(_CAME) or st.query_params.get(_CAME))
    if lead is None or lead.status is not LeadStatus.FOLLOWED:
        return
    st.query_params[_CAME] = lead.id  # here, since the second of two clicks would take it back
    with st.container(border=True, key=f"came-{lead.id}"):
        _say(lead)
        outcome_of(lead)
        if st.button("That is all", key=f"all-{lead.id}", icon=":material/check:"):
            st.session_state.pop(_CAME, None)
            del st.query_params[_CAME]
            st.rerun()


def outcome_of(lead: Lead) -> None:
    """Draw what came of a followed lead; it is kept as it is typed."""

    def keep(text: str) -> str | None:
        status = LeadStatus.FOLLOWED
        return text if act_quietly(settle_lead, lead.id, status, outcome=text, now=now()) else None

    live_text(
        "What came of it",
        value=lead.outcome,
        key=f"outcome-{lead.id}",
        keep=keep,
        rows=2,
        placeholder="I met two teachers there, and one of them has time for me.",
    )
    name = literal(first_name(snapshot().people[lead.giver_id].name))
    st.caption(f"A sentence for {name}; it goes into your next message to them.")


def openings(leads: Sequence[Lead]) -> None:
    """Draw the openings that rest until the search is over."""
    st.caption(
        "Openings rest here while you are finding out. You came to listen, not to ask for work. "
        "Once you have decided for a field, look at them again."
    )
    for lead in one_page(leads, "openings-page", 5):
        with st.container(border=True, key=f"opening-{lead.id}"):
            _say(lead)
            with st.container(horizontal=True):
                _settle(lead)


def followed(leads: Sequence[Lead]) -> None:
    """Draw the leads that were followed, and what came of each."""
    for lead in one_page(leads, "followed-page", 5):
        with st.container(border=True, key=f"followed-{lead.id}"):
            _say(lead)
            if came_of(snapshot(), lead) and not lead.outcome:
                st.markdown(literal(say_outcome(snapshot(), lead)))
            outcome_of(lead)
            with st.container(horizontal=True, vertical_alignment="center"):
                _where_it_is_now(lead)


def note_new_lead(people: dict[str, str], person: Person | None) -> bool:
    """Draw the form for a lead that came outside a conversation; return whether it was noted."""
    ids = list(people)
    with form("lead", border=False) as filling:
        giver_id = st.selectbox(
            "Who gave it to you",
            ids,
            ids.index(person.id) if person else None,
            lambda id: people[id],
            key=filling.field("giver"),
            placeholder="Choose a person",
        )
        kind = st.selectbox(
            "What it is", list(LeadKind), format_func=_kind, key=filling.field("kind")
        )
        text = st.text_input("Who or what", key=filling.field("text"))
        may = st.checkbox("I may say who sent me", key=filling.field("may"))
        if not st.form_submit_button("Note the lead", icon=":material/add:"):
            return False
        if giver_id is None or not text.strip():
            st.warning("Please choose the person and write who or what they pointed you to.")
            return False
        given = LeadGiven(kind=kind, text=text, may_name_giver=may)
        return filling.save(note_lead, given, giver_id=giver_id, now=now()) is not None


def _kind(kind: LeadKind) -> str:
    return LEAD[kind].word


def _say(lead: Lead, badge: str = "") -> None:
    giver = snapshot().people[lead.giver_id]
    when = say_day(local_day(lead.created, zone()), today())
    st.markdown(
        f":material/{LEAD[lead.kind].icon}: **{literal(shortened(lead.text, SHORT))}**{badge}  \n"
        f":small[{LEAD[lead.kind].word}, from {literal(shortened(giver.name))} {when}]"
    )
    if len(lead.text) > SHORT:
        with st.popover("Read", type="tertiary", key=f"read-{lead.id}"):
            st.markdown(literal(lead.text))


def _meet(lead: Lead) -> None:
    """Draw the way to make a contact of a named person; who is one already need not be added."""
    with form(f"lead-{lead.id}", border=False) as filling, _on_one_line():
        name = st.text_input("Their name", pointed_to(lead), key=filling.field("name"))
        added = st.form_submit_button("Add to my people", icon=":material/person_add:")
    if added:
        made = filling.save(meet_lead, lead.id, name=name, now=now())
        if made:
            go("person", id=made.value.id)
    if known := _namesake(lead):
        knowing = Form(f"know-{lead.id}")
        where = f" ({literal(shortened(known.employer))})" if known.employer else ""
        if st.button(
            f"That is {literal(shortened(known.name))}{where}, whom I have already",
            key=knowing.field("know"),
            icon=":material/person:",
        ) and knowing.save(know_lead, lead.id, known.id):
            go("person", id=known.id)


def _namesake(lead: Lead) -> Person | None:
    """Return the person of that name, if there is exactly one besides the giver."""
    name = bare(pointed_to(lead))
    found = [
        each
        for each in snapshot().people.values()
        if bare(each.name.split(",")[0]) == name and each.id != lead.giver_id
    ]
    return found[0] if len(found) == 1 else None


def _list(lead: Lead) -> None:
    with form(f"lead-{lead.id}", border=False) as filling, _on_one_line():
        name = st.text_input("Its name", pointed_to(lead), key=filling.field("name"))
        added = st.form_submit_button("Add to my employers", icon=":material/apartment:")
    if added and filling.save(list_lead, lead.id, name=name, now=now()):
        st.rerun()


def _on_one_line() -> DeltaGenerator:
    return st.container(horizontal=True, vertical_alignment="bottom")


def _settle(lead: Lead) -> None:
    settling = Form(f"settle-{lead.id}")
    if st.button("I followed it", key=settling.field("yes"), icon=":material/check:"):
        if settling.save(settle_lead, lead.id, LeadStatus.FOLLOWED, now=now()):
            st.session_state[_CAME] = lead.id
            st.rerun()
    if st.button("Not for me", key=settling.field("no"), type="tertiary"):
        if settling.save(settle_lead, lead.id, LeadStatus.DROPPED, now=now()):
            st.rerun()


def _where_it_is_now(lead: Lead) -> None:
    giver = snapshot().people[lead.giver_id]
    name = literal(shortened(first_name(giver.name)))
    if came_of(snapshot(), lead) and lead not in open_loops(snapshot(), giver):
        st.caption(f":material/check: {name} knows.", width="content")
    if contact := snapshot().people.get(lead.person_id or ""):
        label = literal(shortened(contact.name, 40))
        if st.button(label, key=f"to-{lead.id}", type="tertiary", icon=":material/person:"):
            go("person", id=contact.id)
    elif lead.employer_id:
        if st.button(
            "On my list of employers",
            key=f"to-{lead.id}",
            type="tertiary",
            icon=":material/apartment:",
        ):
            go("research")
    else:
        again = Form(f"again-{lead.id}")
        if st.button("Not done yet", key=again.field("open"), type="tertiary"):
            if again.save(settle_lead, lead.id, LeadStatus.OPEN, now=now()):
                st.rerun()
