"""Fields beside each other that Tab goes through as one reads them: row by row."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def side_by_side(count: int, across: int = 2) -> list[DeltaGenerator]:
    """Return places for so many fields; two long columns would be gone through one by one."""
    rows = -(-count // across)
    return [place for _ in range(rows) for place in st.columns(across)][:count]
