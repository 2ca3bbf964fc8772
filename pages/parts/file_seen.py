"""What was seen in a file of contacts: how many people are what, and which rows were left out."""

import re
from collections.abc import Sequence

import streamlit as st

from core.exchange.contacts import Problem
from core.exchange.matching import Preview
from core.exchange.problems_csv import problems_csv
from pages.parts.literal import literal

_ROWS_NAMED = 8
_FEW_ROWS = 10


def counts(seen: Preview) -> None:
    """Draw how many people of the file are what."""
    alike = {each.found.row for each in seen.alike}
    with st.container(horizontal=True):
        for label, value in (
            ("New", seen.new),
            ("Already here", seen.known),
            ("Changed", seen.changed),
            *([("Perhaps here", alike)] if alike else []),
            ("Left out", seen.problems),
        ):
            st.metric(label, f"{len(value):,}", border=True, width=150)


def reasons(listed: Sequence[Problem]) -> dict[str, str]:
    """Return why rows cannot be used as they are, and of each reason which rows."""
    rows: dict[str, list[str]] = {}
    for each in listed:
        reason = re.sub(r"as in row \d+", "as in an earlier row", each.reason)
        rows.setdefault(reason, []).append(str(each.row))
    return {
        reason: ("Row " if len(found) == 1 else "Rows ")
        + ", ".join(found[:_ROWS_NAMED])
        + (f" and {len(found) - _ROWS_NAMED:,} more" if len(found) > _ROWS_NAMED else "")
        for reason, found in rows.items()
    }


def problems(seen: Preview, name: str) -> None:
    """Draw the rows that could not be used as they are, and offer them as a file."""
    if not seen.problems:
        return
    count = len(seen.problems)
    rows = "1 row" if count == 1 else f"{count:,} rows"
    title = f"{rows} left out, in whole or in part: see why"
    with st.expander(title, icon=":material/report:"):
        for reason, rows in reasons(seen.problems).items():
            st.markdown(f"**{literal(rows)}:** {literal(reason)}")
        has_files = any(each.file for each in seen.problems)
        st.dataframe(
            [
                ({"File": each.file} if has_files else {})
                | {"Row": each.row, "What it says": each.text, "Why": each.reason}
                for each in seen.problems
            ],
            hide_index=True,
            height=420 if count > _FEW_ROWS else "content",
            column_config={"Row": st.column_config.NumberColumn(width="small")},
            alt="Rows that could not be used as they are, with the reason",
        )
        st.download_button(
            "Download these rows",
            data=lambda: problems_csv(seen.problems),
            file_name=f"{name.rpartition('.')[0] or name}-left-out.csv",
            mime="text/csv",
            on_click="ignore",
            icon=":material/download:",
        )
