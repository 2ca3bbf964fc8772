"""Progress: people against the six steps, and how far they came."""

from collections.abc import Mapping, Sequence

import streamlit as st

from core.content.loader import coach
from core.domain.step import Step
from core.figures.funnel import funnel
from core.figures.palette import palette
from core.figures.progress_chart import progress_chart
from core.rules.next_steps import next_steps
from core.rules.progress import Overview, ProgressRow, funnel_rows, overview
from pages.parts.cards import one_page
from pages.parts.chart import chart
from pages.parts.clock import now, today, zone
from pages.parts.workspace import snapshot

ROWS = 25
"""People in one picture."""
GROUPS = {
    "Under way": "under_way",
    "Overdue": "overdue",
    "All the way": "all_the_way",
    "Closed": "closed",
}
"""What a part of the overview is called."""


def steps_seen() -> None:
    """Draw the progress chart, a page of people at a time, and the funnel."""
    seen = overview(snapshot(), next_steps(snapshot(), now(), zone()), today())
    words = {step: coach().step[step].label for step in Step}
    st.header("People and the six steps")
    shown = one_page(_chosen(seen), "progress-page", ROWS)
    chart(
        progress_chart(shown, words, palette(st.context.theme.type)),
        _says(seen, words),
        lambda: [
            {"Person": row.person.name} | {words[s]: m.capitalize() for s, m in row.marks.items()}
            for row in seen.rows
        ],
        key="progress-chart",
    )
    st.header("How far people came")
    far = funnel_rows(snapshot())
    chart(
        funnel(far, palette(st.context.theme.type)),
        ", ".join(f"{row.label} {row.count:,}" for row in far) + ".",
        lambda: [{"So far": row.label, "People": row.count} for row in far],
        key="funnel",
    )


def _chosen(seen: Overview) -> Sequence[ProgressRow]:
    """Let a group be chosen where there are more people than one picture holds.

    Who is under way comes first: a page of people who went all the way tells nothing.
    """
    if len(seen.rows) <= ROWS:
        return seen.rows
    groups = {name: getattr(seen, part) for name, part in GROUPS.items()}
    offered = [name for name, rows in groups.items() if rows]
    name = st.pills(
        "Show",
        offered,
        default=offered[0],
        format_func=lambda name: f"{name} ({len(groups[name]):,})",
        key="progress-group",
    )
    return groups.get(name, seen.rows)


def _says(seen: Overview, words: Mapping[Step, str]) -> str:
    """Say how many went all the way, at which step the others are, and what is overdue."""
    at, late = seen.now_at, len(seen.overdue)
    people = "1 person" if len(seen.rows) == 1 else f"{len(seen.rows):,} people"
    said = [f"{people} against six steps; {len(seen.all_the_way)} went all the way."]
    if at:
        said.append("Now at: " + ", ".join(f"{words[s]} {at[s]}" for s in Step if s in at) + ".")
    said.append(f"Something is overdue with {late}." if late else "Nothing is overdue.")
    return " ".join(said)
