"""Progress: people against the six steps, and how far they came."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from core.content.loader import coach
from core.domain.step import Step
from core.figures.funnel import funnel
from core.figures.palette import palette
from core.figures.progress_chart import progress_chart
from core.rules.next_steps import next_steps
from core.rules.progress import Mark, ProgressRow, funnel_rows, progress_rows
from pages.parts.cards import one_page
from pages.parts.chart import chart
from pages.parts.clock import now, today, zone
from pages.parts.workspace import snapshot

ROWS = 25
"""People in one picture."""
GROUPS: Mapping[str, Callable[[ProgressRow], bool]] = {
    "Under way": lambda row: row.now_at is not None,
    "Overdue": lambda row: Mark.OVERDUE in row.marks.values(),
    "All the way": lambda row: row.is_complete,
    "Closed": lambda row: Mark.CLOSED in row.marks.values(),
}


def steps_seen() -> None:
    """Draw the progress chart, a page of people at a time, and the funnel."""
    rows = progress_rows(snapshot(), next_steps(snapshot(), now(), zone()), today())
    words = {step: coach().step[step].label for step in Step}
    st.header("People and the six steps")
    shown = one_page(_chosen(rows), "progress-page", ROWS)
    chart(
        progress_chart(shown, words, palette(st.context.theme.type)),
        _says(rows, words),
        lambda: [
            {"Person": row.person.name} | {words[s]: m.capitalize() for s, m in row.marks.items()}
            for row in rows
        ],
        key="progress-chart",
    )
    st.header("How far people came")
    far = funnel_rows(snapshot())
    chart(
        funnel(far, palette(st.context.theme.type)),
        ", ".join(f"{row.label} {row.count}" for row in far) + ".",
        lambda: [{"So far": row.label, "People": row.count} for row in far],
        key="funnel",
    )


def _chosen(rows: Sequence[ProgressRow]) -> Sequence[ProgressRow]:
    """Let a group be chosen where there are more people than one picture holds.

    Who is under way comes first: a page of people who went all the way tells nothing.
    """
    if len(rows) <= ROWS:
        return rows
    counts = {name: sum(map(belongs, rows)) for name, belongs in GROUPS.items()}
    offered = [name for name, count in counts.items() if count]
    name = st.pills(
        "Show",
        offered,
        default=offered[0],
        format_func=lambda name: f"{name} ({counts[name]})",
        key="progress-group",
    )
    return [row for row in rows if GROUPS[name](row)] if name in GROUPS else rows


def _says(rows: Sequence[ProgressRow], words: Mapping[Step, str]) -> str:
    """Say how many went all the way, at which step the others are, and what is overdue."""
    at = Counter(step for row in rows if (step := row.now_at))
    late = sum(Mark.OVERDUE in row.marks.values() for row in rows)
    people = "1 person" if len(rows) == 1 else f"{len(rows):,} people"
    said = [f"{people} against six steps; {sum(row.is_complete for row in rows)} went all the way."]
    if at:
        said.append("Now at: " + ", ".join(f"{words[s]} {at[s]}" for s in Step if at[s]) + ".")
    said.append(f"Something is overdue with {late}." if late else "Nothing is overdue.")
    return " ".join(said)
