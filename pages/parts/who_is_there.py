"""Who do I know there? The people at an employer, and who could introduce whom."""

import streamlit as st

from core.actions.people import add_person
from core.domain.employer import Employer
from core.domain.person import Tie
from core.rules.employers import Insider, Introducer, Way, insiders, named_there
from pages.parts.cards import one_page, stage_badge
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.labels import TIE
from pages.parts.literal import literal, shortened
from pages.parts.places import link
from pages.parts.workspace import snapshot

SHOWN = 6
NAMED = 3
"""Introducers in sight for one way; the rest are counted."""

WAY = {
    Way.INTRODUCED: "Introduced by {names}.",
    Way.NAMED: "Named by {names}.",
    Way.COLLEAGUE: "You could ask {names}, who works there too.",
    Way.KNOWS_OTHERS: "You could ask {names}, who led you to somebody else there.",
}
SEVERAL = {
    Way.COLLEAGUE: "You could ask {names}, who work there too.",
    Way.KNOWS_OTHERS: "You could ask {names}, who led you to others there.",
}


def who_is_there(employer: Employer) -> None:
    """Draw the people at an employer with who could introduce us, and add one."""
    st.subheader("Who do I know there?")
    found = insiders(snapshot(), employer.name)
    if found:
        known = sum(each.known for each in found)
        people = "1 person" if len(found) == 1 else f"{len(found)} people"
        st.caption(f"{people} on your list; {known or 'none'} of them you know well.")
    else:
        st.caption("Nobody on your list works there yet.")
    for each in one_page(found, f"people-at-{employer.id}", SHOWN):
        _insider(each)
    for lead in named_there(snapshot(), employer.name):
        giver = snapshot().people[lead.giver_id]
        st.caption(
            f":material/alt_route: {literal(giver.name)} told you of {literal(lead.text)}. "
            "You can follow this lead under Follow-up."
        )
    with st.expander("Add a person there", icon=":material/person_add:"):
        _add(employer)


def _insider(insider: Insider) -> None:
    person = insider.person
    with st.container(border=True, key=f"insider-{person.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            role = f"  \n{literal(person.role)}" if person.role else ""
            st.markdown(f"**{literal(person.name)}**{role}", width="stretch")
            stage_badge(insider.stage)
            link("Open", "person", icon="arrow_forward", id=person.id)
        ways: dict[Way, list[Introducer]] = {}
        for each in insider.introducers:
            ways.setdefault(each.way, []).append(each)
        for way, who in ways.items():
            sentence = (SEVERAL if len(who) > 1 else WAY).get(way, WAY[way])
            st.caption(f":material/diversity_3: {sentence.format(names=_names(who))}")


def _names(who: list[Introducer]) -> str:
    names = [literal(shortened(each.person.name, 40)) for each in who[:NAMED]]
    more = len(who) - len(names)
    return " or ".join(names) if not more else f"{', '.join(names)} or {more} more"


def _add(employer: Employer) -> None:
    with form(f"person-at-{employer.id}", border=False) as filling:
        name = st.text_input("Their name", key=filling.field("name"))
        left, right = st.columns(2)
        role = left.text_input("What they do", key=filling.field("role"))
        tie = right.selectbox(
            "How you know them",
            list(Tie),
            index=None,
            format_func=TIE.__getitem__,
            key=filling.field("tie"),
            placeholder="Choose",
        )
        if st.form_submit_button("Add this person", icon=":material/add:"):
            known = {"role": role.strip(), "tie": tie, "employer": employer.name}
            if filling.save(add_person, name=name, now=now(), **known):
                st.rerun()
