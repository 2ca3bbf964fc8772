"""Progress: what the conversations say about what was believed of a field."""

from collections import Counter
from collections.abc import Mapping

import streamlit as st
from msgspec.structs import replace

from core.domain.evidence import Verdict
from core.figures.evidence import evidence_figure
from core.figures.palette import palette
from core.rules.evidence import BeliefRow, BeliefStanding, EvidenceMap, evidence_map
from pages.parts.cards import one_page
from pages.parts.chart import chart
from pages.parts.labels import BELIEF
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot

COLUMNS = 10
"""Conversations beside each other that a phone can show."""


def beliefs_seen(field_id: str) -> None:
    """Draw the beliefs about a field with where each stands, and the map of the evidence."""
    st.header("What they say about what you believed")
    found = evidence_map(snapshot(), field_id)
    if not found.rows:
        st.caption("You have not written down what you believe about this field.")
        link("Write it down", "research", icon="travel_explore")
        return
    lines = [f"{place}. {_line(row)}" for place, row in enumerate(found.rows, start=1)]
    st.markdown("\n".join(lines))
    if not found.talks:
        st.caption("After a conversation, say under “Think it over” what you heard about them.")
        return
    people = snapshot().people
    names = {talk.id: people[talk.person_id].name for talk in found.talks}
    shown = one_page(found.talks, f"evidence-page-{field_id}", COLUMNS)
    chart(
        evidence_figure(replace(found, talks=shown), names, palette(st.context.theme.type)),
        _says(found, len(shown)),
        lambda: _rows(found, names),
        key="evidence",
    )


def _line(row: BeliefRow) -> str:
    label = BELIEF[row.standing]
    return (
        f"{literal(' '.join(row.belief.statement.split()))}  \n"
        f"   :material/{label.icon}: {label.word}{_counted(row)}"
    )


def _counted(row: BeliefRow) -> str:
    """Say how many were of which mind: a sign for each would have to be counted."""
    counts = Counter(each.verdict for each in row.heard.values())
    if len(counts) == 1:
        [count] = counts.values()
        return " in 1 conversation" if count == 1 else f" in {count} conversations"
    said = (
        f"{BELIEF[BeliefStanding(each)].word.lower()} {counts[each]}"
        for each in Verdict
        if counts[each]
    )
    return f": {', '.join(said)}" if counts else ""


def _says(found: EvidenceMap, shown: int) -> str:
    stand = Counter(row.standing for row in found.rows)
    said = ", ".join(
        f"{stand[each]} {BELIEF[each].word.lower()}" for each in BeliefStanding if stand[each]
    )
    every = len(found.talks)
    many = f" The picture shows {shown} of {every} conversations." if shown < every else ""
    beliefs = "1 belief" if len(found.rows) == 1 else f"{len(found.rows)} beliefs"
    return f"{beliefs}: {said}. The numbers are those of the list above.{many}"


def _rows(found: EvidenceMap, names: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {
            "Belief": row.belief.statement,
            "Conversation with": names[id],
            "They": BELIEF[BeliefStanding(heard.verdict)].word.lower(),
            "Their words": heard.quote,
        }
        for row in found.rows
        for id, heard in row.heard.items()
    ]
