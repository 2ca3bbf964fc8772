"""What would weaken a question, said beside it while it is written."""

from typing import NamedTuple

import streamlit as st

from core.content.loader import hint
from core.rules.job_asking import asks_for_job
from pages.parts.forms import Form
from pages.parts.literal import literal


class Advice(NamedTuple):
    """A hint that applies to a question."""

    id: str
    suggestion: str = ""
    """Another wording to take over with one click; empty where there is none."""


def advice_on(text: str) -> tuple[Advice, ...]:
    """Return what to say about a question; the one place that asks the rules."""
    return (Advice("asks_for_job"),) if asks_for_job(text) else ()


def likely_topic(text: str) -> str | None:
    """Return the topic a question seems to belong to; the one place that asks the rules."""
    return None


def question_input(filling: Form, label: str, value: str = "", *, placeholder: str = "") -> str:
    """Draw the input for a question with its hints below; return what it holds."""
    key = filling.field("text")
    if (taken := st.session_state.pop(f"taken:{key}", None)) is not None:
        st.session_state[key] = taken
    st.session_state.setdefault(key, value)
    text = st.text_input(label, key=key, live="300ms", placeholder=placeholder) or ""
    for advice in advice_on(text):
        _draw(advice, key)
    return text


def _draw(advice: Advice, key: str) -> None:
    words = hint(advice.id)
    st.info(f"{words.sentence}  \n{words.reason}", icon=":material/lightbulb:")
    if advice.suggestion:
        st.markdown(f"For example: {literal(advice.suggestion)}")
        if st.button("Take this wording", key=f"take-{advice.id}-{key}", icon=":material/check:"):
            st.session_state[f"taken:{key}"] = advice.suggestion
            st.rerun()
