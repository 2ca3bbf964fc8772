"""Record what came back from somebody."""

from datetime import timedelta
from typing import Any

import streamlit as st

from core.actions.messages import record_reply
from core.domain.person import Person
from core.domain.reply import Reply, ReplyKind
from pages.parts.acts import Done
from pages.parts.clock import now, today
from pages.parts.forms import Form
from pages.parts.labels import REPLY

AT_ONCE = (ReplyKind.YES, ReplyKind.NO, ReplyKind.NO_ANSWER)
"""Answers that need no more words to be noted."""


def answer_form(person: Person) -> Done[Reply] | None:
    """Draw what belongs to the kind of answer; return the reply once it is saved."""
    filling = Form(f"answer-{person.id}")
    kind = st.pills(
        "What came back?",
        list(ReplyKind),
        format_func=lambda kind: REPLY[kind].word,
        key=filling.field("kind"),
    )
    return answer_details(person, kind, filling) if kind else None


def answer_details(person: Person, kind: ReplyKind, filling: Form) -> Done[Reply] | None:
    """Draw the rest of a known kind of answer; return the reply once it is saved."""
    said = _details(kind, filling)
    if not st.button("Save the answer", key=filling.field("save"), type="primary"):
        return None
    return filling.save(record_reply, person_id=person.id, kind=kind, now=now(), **said)


def _details(kind: ReplyKind, filling: Form) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if kind is ReplyKind.LATER:
        said["ask_again"] = st.date_input(
            "Write again on", today() + timedelta(days=14), key=filling.field("day")
        )
    if kind is ReplyKind.REFERRED:
        said["named"] = st.text_input("Whom did they name?", key=filling.field("named"))
        said["may_name"] = st.checkbox("I may say who sent me", key=filling.field("may_name"))
    if kind is not ReplyKind.NO_ANSWER:
        said["note"] = st.text_input("In their words, if you like", key=filling.field("note"))
    return said
