"""A paper as it would go out, drawn on the screen."""

import streamlit as st

from core.exchange.paper import Heading, Paper, Point, Words
from pages.parts.literal import literal


def paper_view(paper: Paper) -> None:
    """Draw the paper."""
    st.markdown(f"### {literal(' '.join(paper.title.split()))}")
    if paper.subtitle:
        st.caption(literal(paper.subtitle))
    for part in paper.parts:
        if isinstance(part, Heading):
            st.markdown(f"**{literal(part.text)}**")
        elif isinstance(part, Words):
            label = f"{literal(part.label)}: " if part.label else ""
            if part.text.strip():
                st.markdown(label + literal(part.text))
        else:
            st.markdown("\n".join(map(_point, part.points)))


def _point(point: Point) -> str:
    said = "  \n".join(filter(None, map(literal, (point.text, point.detail))))
    source = f" :small[({literal(point.source)})]" if point.source else ""
    return "- " + (said + source).replace("\n", "\n  ")
