"""Progress: whether enough people were heard about a field, and what they say."""

import streamlit as st

from core.content.loader import coach
from core.domain.demand import Demand
from core.domain.field import Field
from core.figures.evidence import evidence_figure
from core.figures.palette import palette
from core.rules.enough import RUN, Heard, ask_next, heard_about
from core.rules.evidence import SIGN, EvidenceMap, evidence_map
from pages.parts.chart import chart
from pages.parts.labels import BELIEF, CAN_MEET, DEMAND
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot


def field_seen() -> None:
    """Draw one field: how many were heard, what they still add, and the evidence."""
    fields = snapshot().fields
    if not fields:
        st.info("Name a field first. Then you see here what people say about it.")
        link("Name a field", "research", icon="travel_explore")
        return
    ids = list(fields)
    focus = snapshot().profile.focus_field_id
    id = st.selectbox(
        "Field",
        ids,
        ids.index(focus) if focus in ids else 0,
        format_func=lambda id: fields[id].name,
        key="progress-field",
        width=420,
    )
    link("Decide about it", "decision", icon="balance", field=id)
    _enough(heard_about(snapshot(), id))
    _ask_next(id)
    _evidence(evidence_map(snapshot(), id))
    _demands(fields[id])


def _enough(heard: Heard) -> None:
    st.subheader("Enough people?")
    with st.container(horizontal=True):
        for label, count in (
            ("Talked with", len({talk.person_id for talk in heard.talks})),
            ("Employers", len(heard.employers)),
            ("Kinds of seniority", len(heard.seniorities)),
            ("Ways you know them", len(heard.ties)),
            ("Have left the work", heard.leavers),
        ):
            st.metric(label, count, width="content")
    st.markdown(coach().enough[heard.verdict])
    if heard.themes:
        added = sum(heard.new[-RUN:])
        st.caption(
            f"Themes so far: {heard.themes}. The last {min(RUN, len(heard.talks))} conversations "
            f"added {added} of them. This is a hint for your own decision, not science."
        )


def _ask_next(field_id: str) -> None:
    proposals = ask_next(snapshot(), field_id)
    if proposals:
        st.markdown("**Whom to ask next**")
    for each in proposals:
        with st.container(horizontal=True, vertical_alignment="center"):
            reasons = ", and ".join(each.reasons)
            st.markdown(f"**{literal(each.person.name)}** {reasons}.", width="stretch")
            link("Open", "person", icon="arrow_forward", id=each.person.id)


def _evidence(found: EvidenceMap) -> None:
    st.subheader("What they say about what you believed")
    if not found.rows:
        st.caption("You have not written down what you believe about this field.")
        return
    for place, row in enumerate(found.rows, start=1):
        label = BELIEF[row.standing]
        st.markdown(
            f"{place}. {literal(row.belief.statement)}  \n"
            f":material/{label.icon}: {label.word}" + _signs(found, place - 1)
        )
    if not found.talks:
        st.caption("After a conversation, say under “Think it over” what you heard about them.")
        return
    names = {talk.id: snapshot().people[talk.person_id].name for talk in found.talks}
    chart(
        evidence_figure(found, names, palette(st.context.theme.type)),
        f"{len(found.rows)} beliefs against {len(found.talks)} conversations; "
        "the numbers are those of the list above.",
        [
            {
                "Belief": row.belief.statement,
                "Conversation with": names[id],
                "They": BELIEF[heard.verdict].word.lower(),
                "Their words": heard.quote,
            }
            for row in found.rows
            for id, heard in row.heard.items()
        ],
        key="evidence",
    )


def _signs(found: EvidenceMap, place: int) -> str:
    heard = found.rows[place].heard.values()
    return f" ({' '.join(SIGN[each.verdict] for each in heard)})" if heard else ""


def _demands(field: Field) -> None:
    demands: tuple[Demand, ...] = snapshot().demands_of(field.id)
    if not demands:
        return
    st.subheader("What the work asks, and how it looks now")
    st.dataframe(
        [
            {
                "Demand": each.text,
                "Kind": DEMAND[each.kind].word,
                "How demanding (1–5)": each.level,
                "Can I meet it?": CAN_MEET[each.can_meet].word,
                "Adjustment": each.adjustment,
            }
            for each in demands
        ],
        hide_index=True,
        alt=f"What the work asks: {len(demands)} demands",
    )
