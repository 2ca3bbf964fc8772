"""Record what came back from somebody."""

from datetime import timedelta

import streamlit as st

from core.actions.messages import record_reply
from core.domain.person import Person
from core.domain.reply import ReplyKind
from pages.parts.clock import now, today
from pages.parts.forms import form
from pages.parts.labels import REPLY
from pages.parts.workspace import Done


def answer_form(person: Person) -> Done | None:
    """Draw the form; return the reply once it is saved."""
    with form(f"answer-{person.id}") as filling:
        kind = st.segmented_control(
            "What came back?",
            list(ReplyKind),
            default=ReplyKind.YES,
            required=True,
            format_func=lambda kind: REPLY[kind].word,
            key=filling.field("kind"),
        )
        left, right = st.columns(2)
        note = left.text_input("In their words", key=filling.field("note"))
        day = right.date_input(
            "If later: write again on", today() + timedelta(days=14), key=filling.field("day")
        )
        if st.form_submit_button("Save the answer", icon=":material/mark_email_read:"):
            return filling.save(
                record_reply,
                person_id=person.id,
                kind=kind,
                now=now(),
                note=note,
                ask_again=day if kind is ReplyKind.LATER else None,
            )
    return None
