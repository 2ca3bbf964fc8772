"""Progress: people against the six steps, and how far they came."""

import streamlit as st

from core.content.loader import coach
from core.domain.step import Step
from core.figures.funnel import funnel
from core.figures.palette import palette
from core.figures.progress_chart import progress_chart
from core.rules.next_steps import next_steps
from core.rules.progress import Mark, funnel_rows, progress_rows, went_all_the_way
from pages.parts.cards import one_page
from pages.parts.chart import chart
from pages.parts.clock import now, today, zone
from pages.parts.workspace import snapshot


def steps_seen() -> None:
    """Draw the progress chart, a page of people at a time, and the funnel."""
    rows = progress_rows(snapshot(), next_steps(snapshot(), now(), zone()), today())
    words = {step: coach().step[step].label for step in Step}
    late = sum(Mark.OVERDUE in row.marks.values() for row in rows)
    done = sum(went_all_the_way(snapshot(), row.person) for row in rows)
    people = "1 person" if len(rows) == 1 else f"{len(rows)} people"
    st.subheader("People and the six steps")
    shown = one_page(rows, "progress-page", 25)
    chart(
        progress_chart(shown, words, palette(st.context.theme.type)),
        f"{people} against six steps; {done} went all the way, {late} wait for something overdue.",
        [
            {"Person": row.person.name} | {words[s]: m.capitalize() for s, m in row.marks.items()}
            for row in rows
        ],
        key="progress-chart",
    )
    st.subheader("How far people came")
    far = funnel_rows(snapshot())
    chart(
        funnel(far, palette(st.context.theme.type)),
        ", ".join(f"{row.label} {row.count}" for row in far) + ".",
        [{"So far": row.label, "People": row.count} for row in far],
        key="funnel",
    )
