"""Who somebody is, in one look, and every way to reach them."""

import streamlit as st

from core.domain.person import Person, Tie
from core.exchange.reach import call_link, doubt_about_email, mail_link
from core.exchange.search_links import person_links
from core.rules.facts import what_we_share, why_them
from core.rules.introductions import introduced, introduced_by
from pages.parts.labels import CHANNEL, INTIMIDATION, SENIORITY, TIE
from pages.parts.literal import literal, mail_words, shortened, web_link
from pages.parts.places import go
from pages.parts.region import region
from pages.parts.workspace import snapshot

EMAIL = "Email"


def facts(person: Person) -> None:
    """Draw what is known of a person; what is not known takes no room."""
    fields = [snapshot().fields[id].name for id in person.field_ids if id in snapshot().fields]
    shown = [
        f"**{label}:** {_email(value) if label == EMAIL else literal(value)}"
        for label, value in (
            ("Say the name", person.pronunciation),
            ("How to greet them", f"Dear {person.greet_as}" if person.greet_as else ""),
            ("How you know them", _how_known(person)),
            ("What you share", what_we_share(person)),
            ("Why them", why_them(person)),
            ("Writing to them feels", INTIMIDATION.get(person.intimidation or 0, "").lower()),
            ("They like to be contacted by", _channel(person)),
            ("How far along they are", SENIORITY[person.seniority] if person.seniority else ""),
            ("No longer does this work", "Yes" if person.has_left else ""),
            ("Fields", ", ".join(fields)),
            ("Tags", ", ".join(person.tags)),
            (EMAIL, person.email),
            ("Phone", person.phone),
            ("Notes", person.notes),
        )
        if value
    ]
    if not shown:
        st.caption("Only the name so far. What you share and why you chose them help you write.")
    st.markdown("  \n".join(shown))
    if doubt := doubt_about_email(person.email):
        st.caption(f":material/contact_mail: {doubt}")


def _email(address: str) -> str:
    """Return an address as a link that begins a mail."""
    target = mail_link(address)
    return f"[{mail_words(address)}]({target})" if target else literal(address)


def ways_to_reach(person: Person) -> None:
    """Draw links that write, call, and look somebody up in a new tab."""
    with st.container(horizontal=True):
        for label, icon, target in (
            (EMAIL, "mail", mail_link(person.email)),
            ("Call", "call", call_link(person.phone, region())),
            ("Profile", "open_in_new", web_link(person.profile_link)),
        ):
            if target:
                st.link_button(label, target, icon=f":material/{icon}:")
        with st.popover("Look them up", icon=":material/search:"):
            for found in person_links(person.name, person.employer):
                st.link_button(
                    found.name, found.address, icon=":material/open_in_new:", width="stretch"
                )


def introductions(person: Person) -> None:
    """Draw who introduced them, up the chain, and whom they introduced."""
    above, below = introduced_by(snapshot(), person), introduced(snapshot(), person)
    if above:
        _people("Who led you to them:", above)
    if below:
        _people("Whom they introduced:", below)


def _people(label: str, people: tuple[Person, ...]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(label, width="content")
        for each in people:
            if st.button(
                literal(shortened(each.name, 40)),
                key=f"to-{each.id}",
                type="tertiary",
                icon=":material/person:",
            ):
                go("person", id=each.id)


def _how_known(person: Person) -> str:
    tie = TIE[person.tie] if person.tie else ""
    introducer = snapshot().people.get(person.introducer_id or "")
    if not introducer:
        return tie
    may = "you may say so" if person.may_name_introducer else "do not name them yet"
    by = f"introduced by {shortened(introducer.name, 80)} ({may})"
    known_otherwise = tie and person.tie is not Tie.INTRODUCED
    return f"{tie}, {by}" if known_otherwise else by[0].upper() + by[1:]


def _channel(person: Person) -> str:
    return CHANNEL[person.preferred_channel].word if person.preferred_channel else ""
