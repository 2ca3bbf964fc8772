"""Progress: people against the six steps, and the funnel."""

import streamlit as st

from core.content.loader import coach
from core.domain.step import Step
from core.figures.funnel import funnel
from core.figures.palette import palette
from core.figures.progress_chart import progress_chart
from core.rules.next_steps import next_steps
from core.rules.progress import Mark, ProgressRow, funnel_rows, progress_rows
from pages.parts.cards import empty, one_page
from pages.parts.clock import now, today, zone
from pages.parts.decision_links import decision_links
from pages.parts.places import link
from pages.parts.workspace import snapshot

CONFIG = {"displayModeBar": False}


def chart(rows: tuple[ProgressRow, ...]) -> None:
    """Draw the progress chart, a page of people at a time, with its table."""
    shown = one_page(rows, "progress-page", 25)
    words = {step: coach().step[step].label for step in Step}
    late = sum(Mark.OVERDUE in row.marks.values() for row in rows)
    thanked = sum(row.marks[Step.FOLLOW_UP] is Mark.DONE for row in rows)
    says = f"{len(rows)} people against six steps; {thanked} went all the way, overdue with {late}."
    st.caption(says)
    st.plotly_chart(
        progress_chart(shown, words, palette(st.context.theme.type)),
        config=CONFIG,
        alt=f"Progress chart. {says}",
        key="progress-chart",
    )
    with st.expander("As a table", icon=":material/table:"):
        st.dataframe(
            [
                {"Person": r.person.name} | {words[s]: m.capitalize() for s, m in r.marks.items()}
                for r in rows
            ],
            hide_index=True,
            alt="The progress of every person as a table",
        )


def show_funnel() -> None:
    """Draw the funnel with its numbers in words."""
    rows = funnel_rows(snapshot())
    says = ", ".join(f"{row.label.lower()} {row.count}" for row in rows)
    st.plotly_chart(
        funnel(rows, palette(st.context.theme.type)),
        config=CONFIG,
        alt=f"Funnel: {says}",
        key="funnel",
    )


st.title("Progress")
if not snapshot().people:
    empty("progress")
    link("Add a person", "people", icon="person_add")
else:
    st.subheader("People and the six steps")
    chart(progress_rows(snapshot(), next_steps(snapshot(), now(), zone()), today()))
    st.subheader("How far people came")
    show_funnel()
if snapshot().fields:
    st.subheader("Decisions")
    decision_links()
