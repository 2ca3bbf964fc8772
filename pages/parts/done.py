"""The one click that says a step is done, where doing it needs no screen of its own."""

import streamlit as st

from core.actions.follow_up import keep_promise, said_already
from core.rules.due import Due, DueKind
from core.rules.following_up import WORDS_FOR
from pages.parts.clock import now
from pages.parts.forms import Form


def done_button(due: Due, words: str = "Done", *, type: str = "tertiary") -> None:
    """Draw it for promises, and for words that were said in person or written elsewhere."""
    doing = Form(f"done-{due.key}")
    if due.kind in (DueKind.KEEP_PROMISE, DueKind.AWAIT_PROMISE) and due.record_id:
        label = words if due.kind is DueKind.KEEP_PROMISE else "They did it"
        if _pressed(label, doing, type) and doing.save(keep_promise, due.record_id, now()):
            st.rerun()
    elif due.kind in WORDS_FOR and due.person_id:
        help = "You said it in person, or wrote it somewhere else"
        if _pressed(words, doing, type, help) and doing.save(
            said_already,
            due.person_id,
            WORDS_FOR[due.kind],
            interview_id=due.interview_id,
            now=now(),
        ):
            st.rerun()


def _pressed(label: str, doing: Form, type: str, help: str | None = None) -> bool:
    return st.button(label, key=doing.field("done"), type=type, icon=":material/check:", help=help)
