"""Tell the people I know what I am looking into, and keep who was told."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import streamlit as st

from core.actions.network import tell_network
from core.domain.message import Channel
from core.domain.person import Person, Tie
from core.exchange.bcc_links import bcc_batches, usable_address
from core.rules.days import say_day
from core.rules.network import tellings, told
from core.rules.people_list import Asked, Order, found_people
from pages.parts.announcement import announcement
from pages.parts.cards import empty
from pages.parts.clock import now, today, zone
from pages.parts.forms import Form
from pages.parts.labels import CHANNEL, TIE
from pages.parts.literal import literal, shortened
from pages.parts.names_apart import names_apart
from pages.parts.places import link
from pages.parts.workspace import snapshot

CHANNELS = (Channel.EMAIL, Channel.LINKEDIN_MESSAGE, Channel.PHONE, Channel.LETTER)
MOST = 500
"""Names to choose among at a time; with more, one narrows the list first."""
NAMES = 8


def my_network() -> None:
    """Draw the message, whom to tell, the ways to send it, and who was told before."""
    st.markdown(
        "Most people hear of an insider through somebody they know. "
        "Tell a few people what you are curious about, all at once."
    )
    if not any(person.set_aside is None for person in snapshot().people.values()):
        with empty("network"):
            link("Add a person", "people", icon="person_add")
        return
    filling = Form("tell-network")
    st.header("1. Your words")
    subject, body = announcement()
    st.header("2. Whom you tell")
    people = _chosen(filling)
    st.header("3. Send it, then note it here")
    _send(filling, people, subject, body)
    _history()


def _chosen(filling: Form) -> list[Person]:
    """Let the user choose among those who match; whoever was told before is left out at first."""
    since, view = told(snapshot()), snapshot()
    ties = [tie for tie in Tie if any(each.tie is tie for each in view.people.values())]
    tags = sorted({tag for each in view.people.values() for tag in each.tags}, key=str.casefold)
    columns = st.columns(3 if tags else 2)
    words = columns[0].text_input(
        "Search", key="tell-search", live="300ms", icon=":material/search:"
    )
    wanted = columns[1].multiselect(
        "How you know them",
        ties,
        format_func=TIE.__getitem__,
        key="tell-ties",
        placeholder="Everybody",
    )
    tagged = (
        columns[2].multiselect("Tags", tags, key="tell-tags", placeholder="All") if tags else []
    )
    again = bool(since) and st.checkbox("Also those I have told", key="tell-again")
    asked = Asked(words=words or "", ties=tuple(wanted), tags=tuple(tagged), order=Order.NAME)
    found = [
        person
        for person in found_people(view, asked, ())
        if person.set_aside is None and (again or person.id not in since)
    ]
    return _pick(filling, found, since)


def _pick(filling: Form, found: list[Person], since: Mapping[str, datetime]) -> list[Person]:
    people, key = snapshot().people, filling.field("people")
    before = [id for id in st.session_state.get(key, []) if id in people]
    shown = found[:MOST]
    if shown and st.button(
        f"Choose all {len(shown)}" if len(shown) > 1 else "Choose this person",
        key="tell-all",
        icon=":material/select_all:",
    ):
        before = list(dict.fromkeys([*before, *(each.id for each in shown)]))
    st.session_state[key] = before
    offered = dict.fromkeys([*before, *(each.id for each in shown)])
    names = names_apart({id: _named(people[id], since.get(id)) for id in offered})
    chosen = st.multiselect(
        "People",
        list(names),
        format_func=names.__getitem__,
        key=key,
        placeholder="Choose whom you tell" if names else "Nobody here matches",
    )
    left = len(found) - len(shown)
    st.caption(
        f"{len(chosen)} chosen; {len(shown)} to choose from"
        + (f", {left} more if you search or narrow it." if left else ".")
    )
    return [people[id] for id in chosen]


def _named(person: Person, since: datetime | None) -> str:
    where = f" ({shortened(person.employer, 30)})" if person.employer else ""
    before = f", told {say_day(_day(since), today())}" if since else ""
    return f"{shortened(person.name)}{where}{before}"


def _send(filling: Form, people: Sequence[Person], subject: str, body: str) -> None:
    channel = st.pills(
        "How you tell them",
        list(CHANNELS),
        default=Channel.EMAIL,
        required=True,
        format_func=lambda channel: CHANNEL[channel].word,
        key="tell-channel",
    )
    if channel is Channel.EMAIL and people:
        _by_mail(people, subject, body)
    with st.expander("Copy the words", icon=":material/content_copy:"):
        if channel is Channel.EMAIL and subject:
            st.code(subject, language=None, wrap_lines=True)
        st.code(body, language=None, wrap_lines=True)
    many = {0: "I told them", 1: "I told this person"}.get(
        len(people), f"I told these {len(people)}"
    )
    if st.button(many, type="primary", icon=":material/check:", key="tell-done"):
        ids = [person.id for person in people]
        if filling.save(tell_network, ids, subject=subject, body=body, channel=channel, now=now()):
            st.rerun()


def _by_mail(people: Sequence[Person], subject: str, body: str) -> None:
    """Draw one link for as many people as fit; nobody sees who else gets it."""
    addresses = [found for each in people if (found := usable_address(each.email))]
    batches = bcc_batches(addresses, subject, body)
    for number, batch in enumerate(batches, start=1):
        part = f" {number} of {len(batches)}" if len(batches) > 1 else ""
        many = f", {len(batch.addresses)} people" if len(batch.addresses) > 1 else ""
        with st.container(horizontal=True, vertical_alignment="center"):
            st.link_button(f"Open in mail program{part}{many}", batch.mail, icon=":material/mail:")
            st.link_button(f"Gmail{part}", batch.gmail)
    if addresses and not batches:
        st.caption("The words are too long for a link. Copy them into your mail program.")
    if addresses:
        st.caption("Nobody sees who else gets it: the addresses stand under “Bcc”.")
        with st.expander("Copy the addresses", icon=":material/alternate_email:"):
            st.code(", ".join(dict.fromkeys(addresses)), language=None, wrap_lines=True)
    without = [person for person in people if not usable_address(person.email)]
    if without:
        st.caption(f":material/mail_off: No email address for {_names(without)}.")


def _history() -> None:
    found = tellings(snapshot())
    if not found:
        return
    st.header("Who was told")
    for each in found[:12]:
        day = say_day(_day(each.sent), today())
        with st.container(border=True):
            st.markdown(
                f":material/{CHANNEL[each.channel].icon}: **{day[:1].upper()}{day[1:]}**: "
                f"{_names(each.people)}"
            )
            st.caption(literal(shortened(each.body, 160)))


def _names(people: Sequence[Person]) -> str:
    names = [literal(shortened(person.name, 40)) for person in people[:NAMES]]
    more = len(people) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


def _day(moment: datetime) -> date:
    return moment.astimezone(zone()).date()
