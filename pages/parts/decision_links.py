"""Where each field stands, with the way to its decision."""

import streamlit as st

from core.rules.decision import draft_of, made
from pages.parts.labels import CHOICE
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot


def decision_links() -> None:
    """Draw a link for each field, with what was decided."""
    view = snapshot()
    for field in view.fields.values():
        decision = next(iter(made(view, field.id)), None)
        if draft_of(view, field.id):
            stands = "Being weighed"
        else:
            stands = CHOICE[decision.choice].word if decision else "Not decided yet"
        with st.container(horizontal=True, vertical_alignment="center"):
            link(literal(field.name), "decision", icon="balance", field=field.id)
            st.caption(stands, width="content")
