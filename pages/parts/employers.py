"""The ranked list of employers, and the page of one."""

import streamlit as st

from core.actions.employers import add_employer, aim_at, move_employer, practise_with
from core.domain.employer import Employer
from core.exchange.search_links import SearchLink, employer_links
from core.rules.employers import unlisted
from pages.parts.acts import act
from pages.parts.cards import empty
from pages.parts.choose_one import Choice, choose_one, open_one
from pages.parts.clock import now
from pages.parts.deletion import confirm_deletion
from pages.parts.employer_brief import employer_brief
from pages.parts.forms import form
from pages.parts.literal import literal, shortened, web_link
from pages.parts.news import news
from pages.parts.search_links import search_links
from pages.parts.who_is_there import who_is_there
from pages.parts.workspace import snapshot

OPEN = "employer-open"
TOP = 10
OFFERED = 5


def employers() -> None:
    """Draw the ranked list, the form for another, and the page of the one that is open."""
    ranked = snapshot().employers
    if not ranked:
        empty("employers")
        with st.expander("Add an employer", icon=":material/add:", expanded=True):
            _add_employer()
        return
    left, right = st.columns([1, 2], gap="large")
    with left:
        employer = _chosen(ranked)
        with st.expander("Add an employer", icon=":material/add:"):
            _add_employer()
    with right:
        one_employer(ranked.index(employer) + 1, employer)


def _chosen(ranked: tuple[Employer, ...]) -> Employer:
    me = snapshot().profile
    marks = {me.target_employer_id: "My target", me.practice_employer_id: "Practice run"}
    choices = {
        each.id: Choice(
            each.name,
            marks.get(each.id, ""),
            place,
            bold=place <= TOP < len(ranked),
        )
        for place, each in enumerate(ranked, start=1)
    }
    label = "First choice first" + ("; top ten in bold" if len(ranked) > TOP else "")
    chosen = choose_one(label, choices, key=OPEN, first=ranked[0].id)
    return next(each for each in ranked if each.id == chosen)


def _add_employer() -> None:
    with form("add-employer", border=False) as filling:
        name = st.text_input("An employer", key=filling.field("name"))
        why = st.text_input("Why I would like to work there", key=filling.field("why"))
        if st.form_submit_button("Add this employer"):
            if done := filling.save(add_employer, name=name, why=why, now=now()):
                open_one(OPEN, done.value.id)
                st.rerun()
    named = unlisted(snapshot())[:OFFERED]
    if not named:
        return
    st.caption("Where people you know of work:")
    with st.container(horizontal=True, gap="small"):
        for each in named:
            many = f" ({each.people})" if each.people > 1 else ""
            if st.button(
                literal(shortened(each.name, 40)) + many,
                key=f"offer-{each.name}",
                icon=":material/add:",
            ) and (done := act(add_employer, name=each.name, why="", now=now())):
                open_one(OPEN, done.value.id)
                st.rerun()


def one_employer(place: int, employer: Employer) -> None:
    """Draw one employer: its place, why, the brief, the news, and who is there."""
    st.header(literal(employer.name))
    _move(place, employer)
    _pick(employer)
    if employer.why:
        st.markdown(literal(employer.why))
    _links(employer)
    employer_brief(employer)
    news(employer)
    who_is_there(employer)
    if st.button(
        "Delete this employer",
        key=f"delete-{employer.id}",
        type="tertiary",
        icon=":material/delete:",
    ):
        confirm_deletion(employer)


def _links(employer: Employer) -> None:
    field = snapshot().fields.get(snapshot().profile.focus_field_id or "")
    website = web_link(employer.website)
    search_links(
        (
            *([SearchLink("Website", website)] if website else ()),
            *employer_links(employer.name, field.name if field else ""),
        )
    )


def _move(place: int, employer: Employer) -> None:
    last = len(snapshot().employers)
    by = 0
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"Place **{place}** of {last}", width="content")
        if place <= TOP < last:
            st.badge("Top ten", icon=":material/star:", color="green")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for word, icon, places, possible in (
            ("To the top", "vertical_align_top", -last, place > 1),
            ("Up", "arrow_upward", -1, place > 1),
            ("Down", "arrow_downward", 1, place < last),
        ):
            if st.button(
                word,
                key=f"{word}-{employer.id}",
                icon=f":material/{icon}:",
                type="tertiary",
                disabled=not possible,
            ):
                by = places
    if by and act(move_employer, employer.id, by):
        st.rerun()


def _pick(employer: Employer) -> None:
    """Draw the two choices of which each falls on one employer only."""
    me = snapshot().profile
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for word, picked, icon, choose, help in (
            (
                "My target",
                me.target_employer_id == employer.id,
                "flag",
                aim_at,
                "Where you would most like to work. Talk to people there once you feel ready.",
            ),
            (
                "Practice run",
                me.practice_employer_id == employer.id,
                "exercise",
                practise_with,
                "A place that matters less to you. Begin there, so the first talk is for practice.",
            ),
        ):
            if st.button(
                word,
                key=f"{word}-{employer.id}",
                icon=":material/check:" if picked else f":material/{icon}:",
                type="secondary" if picked else "tertiary",
                help=help,
            ) and act(choose, None if picked else employer.id):
                st.rerun()
