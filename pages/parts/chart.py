"""A chart with what it says in words, and its numbers as a table."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from core.figures.layout import Figure

CONFIG = {"displayModeBar": False}


def chart(figure: Figure, says: str, rows: Sequence[Mapping[str, Any]], *, key: str) -> None:
    """Draw a figure; `says` stands above it and speaks for it where it cannot be seen.

    It holds no words of the user's: it is read as Markdown.
    """
    st.caption(says)
    st.plotly_chart(figure, config=CONFIG, alt=says, key=key)
    table = st.expander(
        "As a table", icon=":material/table:", on_change="rerun", key=f"{key}-table"
    )
    if table.open:
        with table:
            st.dataframe(list(rows), hide_index=True, alt=says)
