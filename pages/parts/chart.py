"""A chart with what it says in words, and its numbers as a table."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from core.figures.layout import Figure

CONFIG = {"displayModeBar": False}


def chart(
    figure: Figure,
    says: str,
    rows: Callable[[], Sequence[Mapping[str, Any]]],
    *,
    key: str,
    numbers: str = "",
) -> None:
    """Draw a figure; `says` stands above it and speaks for it where it cannot be seen.

    It holds no words of the user's: it is read as Markdown. `numbers` are spoken after it, and not
    shown where the figure has them written on it. `rows` are made when the table is opened.
    """
    st.caption(says)
    st.plotly_chart(figure, config=CONFIG, alt=f"{says} {numbers}".strip(), key=key)
    table = st.expander(
        "As a table", icon=":material/table:", on_change="rerun", key=f"{key}-table"
    )
    if table.open:
        with table:
            st.dataframe(list(rows()), hide_index=True, alt="The picture above as a table")
