"""One hint beside a text: what to change, where it stands, why, and who says so."""

import streamlit as st

from core.content.loader import hint
from core.rules.hints import Weakness
from pages.parts.literal import literal


def weakness_seen(weakness: Weakness) -> None:
    """Draw what would weaken a message or a question."""
    said = hint(weakness.id)
    sentence = said.sentence.format(count=weakness.count, limit=weakness.limit)
    quote = f"\n\n“{literal(weakness.quote)}”" if weakness.quote else ""
    st.info(
        f"{sentence}{quote}\n\n:small[{said.reason} ({said.source}.)]", icon=":material/lightbulb:"
    )
