"""What would weaken a question, said beside it while it is written."""

import streamlit as st

from core.content.loader import topic_words
from core.rules.hints import Weakness
from core.rules.question_hints import question_hints
from core.rules.topics import topic_of
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.weakness_seen import weakness_seen


def weaknesses_of(text: str) -> tuple[Weakness, ...]:
    """Return what would weaken a question; the one place that asks the rules."""
    return question_hints(text) if text.strip() else ()


def likely_topic(text: str) -> str | None:
    """Return the topic a question seems to belong to; the one place that asks the rules."""
    return topic_of(text, topic_words()) if text.strip() else None


def question_input(filling: Form, label: str, value: str = "", *, placeholder: str = "") -> str:
    """Draw the input for a question with its hints below; return what it holds."""
    key = filling.field("text")
    if (taken := st.session_state.pop(f"taken:{key}", None)) is not None:
        st.session_state[key] = taken
    st.session_state.setdefault(key, value)
    text = st.text_input(label, key=key, live="300ms", placeholder=placeholder) or ""
    for weakness in weaknesses_of(text):
        _draw(weakness, key)
    return text


def _draw(weakness: Weakness, key: str) -> None:
    """Draw one hint, and another wording to take over with one click where there is one."""
    weakness_seen(weakness)
    if suggestion := weakness.suggestion:
        st.markdown(f"For example: **{literal(suggestion)}**")
        if st.button("Take this wording", key=f"take-{weakness.id}-{key}", icon=":material/check:"):
            st.session_state[f"taken:{key}"] = suggestion
            st.rerun()
