"""One lead: what it says, how far it was followed, what came of it."""

import streamlit as st

from core.actions.leads import settle_lead
from core.domain.lead import Lead, LeadStatus
from core.rules.days import local_day, say_day
from core.rules.names import first_name
from pages.parts.acts import act_quietly
from pages.parts.clock import now, today, zone
from pages.parts.forms import Form
from pages.parts.labels import LEAD
from pages.parts.literal import literal, shortened
from pages.parts.live_text import live_text
from pages.parts.workspace import snapshot

SHORT = 200
CAME = "came"
"""Names in the link the lead that was followed a moment ago, so that a reload asks of it again."""


def asked_about() -> Lead | None:
    """Return the lead that was followed a moment ago and is asked about."""
    lead = snapshot().get(Lead, st.session_state.get(CAME) or st.query_params.get(CAME))
    return lead if lead and lead.status is LeadStatus.FOLLOWED else None


def say_lead(lead: Lead, badge: str = "") -> None:
    """Draw what was pointed to, by whom and when; a long text is behind a button."""
    giver = snapshot().people[lead.giver_id]
    when = say_day(local_day(lead.created, zone()), today())
    st.markdown(
        f":material/{LEAD[lead.kind].icon}: **{literal(shortened(lead.text, SHORT))}**{badge}  \n"
        f":small[{LEAD[lead.kind].word}, from {literal(shortened(giver.name))} {when}]"
    )
    if len(lead.text) > SHORT:
        with st.popover("Read", type="tertiary", key=f"read-{lead.id}"):
            st.markdown(literal(lead.text))


def settle(lead: Lead) -> None:
    """Draw the buttons that say whether it was followed."""
    settling = Form(f"settle-{lead.id}")
    if st.button("I followed it", key=settling.field("yes"), icon=":material/check:"):
        st.session_state[CAME] = lead.id  # before the save: a second click may end the run after it
        if settling.save(settle_lead, lead.id, LeadStatus.FOLLOWED, now=now()):
            st.rerun()
    if st.button("Not for me", key=settling.field("no"), type="tertiary"):
        if settling.save(settle_lead, lead.id, LeadStatus.DROPPED, now=now()):
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
