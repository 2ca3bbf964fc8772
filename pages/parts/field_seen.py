"""Progress: whether enough people were heard about a field, and what they say."""

import streamlit as st

from core.content.loader import coach
from core.figures.palette import palette
from core.figures.themes import themes
from core.rules.enough import BASE, RUN, Heard, ask_next, heard_about
from core.rules.names import first_name
from pages.parts.beliefs_seen import beliefs_seen
from pages.parts.chart import chart
from pages.parts.demands_seen import demands_seen
from pages.parts.differences_seen import differences_seen
from pages.parts.literal import literal
from pages.parts.names_apart import names_apart
from pages.parts.places import link
from pages.parts.workspace import snapshot

DRAWN = 40
"""Conversations whose bars fit on a screen; the table has them all."""


def field_seen() -> None:
    """Draw one field: how many were heard, what they still add, and the evidence."""
    fields = snapshot().fields
    if not fields:
        st.info("Name a field first. Then you see here what people say about it.")
        link("Name a field", "research", icon="travel_explore")
        return
    names = names_apart({id: field.name for id, field in fields.items()})
    ids = list(fields)
    focus = snapshot().profile.focus_field_id
    id = st.selectbox(
        "Field",
        ids,
        ids.index(focus) if focus in ids else 0,
        format_func=names.__getitem__,
        key="progress-field",
        width=420,
    )
    link("Decide about it", "decision", icon="balance", field=id)
    _enough(heard_about(snapshot(), id))
    _ask_next(id)
    beliefs_seen(id)
    differences_seen(id)
    demands_seen(fields[id])


def _enough(heard: Heard) -> None:
    st.header("Enough people?")
    with st.container(horizontal=True):
        for label, count in (
            ("Talked with", heard.insiders + heard.leavers),
            ("Employers", len(heard.employers)),
            ("Kinds of seniority", len(heard.seniorities)),
            ("Ways you know them", len(heard.ties)),
            ("Still in this work", heard.insiders),
            ("Have left it", heard.leavers),
        ):
            st.metric(label, count, width="content")
    st.markdown(coach().enough[heard.verdict])
    if heard.themes and len(heard.talks) >= BASE:
        _themes(heard)


def _themes(heard: Heard) -> None:
    people = snapshot().people
    names = [people[talk.person_id].name for talk in heard.talks]
    drawn, named = heard.new[-DRAWN:], names[-DRAWN:]
    chart(
        themes(drawn, named, RUN, palette(st.context.theme.type), len(names)),
        f"The last {RUN} conversations added {sum(heard.new[-RUN:])} of the {heard.themes} themes "
        "so far. This is a hint for your own decision, not science.",
        lambda: [
            {"Conversation with": name, "New themes": count}
            for name, count in zip(names, heard.new, strict=True)
        ],
        key="themes",
    )


def _ask_next(field_id: str) -> None:
    proposals = ask_next(snapshot(), field_id)
    st.markdown("**Whom to ask next**")
    if not proposals:
        st.caption(
            "Nobody on your list would add something quite new. Ask the next person you talk with: "
            "who sees this work in another way?"
        )
        link("Find more people", "people", icon="person_search")
    for each in proposals:
        with st.container(horizontal=True, vertical_alignment="center"):
            reasons = ", and ".join(map(literal, each.reasons))
            st.markdown(f"**{literal(each.person.name)}** {reasons}.", width="stretch")
            name = literal(first_name(each.person.name))
            link(f"Write to {name}", "outreach", icon="edit", person=each.person.id)
