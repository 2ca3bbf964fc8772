"""The memo of a decision, to look at and to take away."""

from functools import partial

import streamlit as st

from core.domain.decision import Decision
from core.domain.field import Field
from core.exchange.file_name import file_name
from core.exchange.memo import in_words, memo
from core.exchange.pack import newest
from core.exchange.paper_html import page
from core.rules.days import local_day
from core.rules.decision import draft_of
from core.rules.fields import talks_about
from pages.parts.clock import now, zone
from pages.parts.downloads import paper_downloads
from pages.parts.labels import CHOICE
from pages.parts.literal import literal
from pages.parts.paper_view import paper_view
from pages.parts.print_view import print_view
from pages.parts.terms import terms
from pages.parts.workspace import snapshot

PRINTED = 200
"""Conversations that a page to print holds; with more the memo is a book, to be taken as a file."""


def say_decision(decision: Decision) -> None:
    """Draw what was decided, when, and why."""
    label = CHOICE[decision.choice]
    day = in_words(local_day(decision.decided, zone()))
    with st.container(border=True):
        st.markdown(f"### :material/{label.icon}: {label.word}")
        st.caption(f"Decided on {day}")
        if decision.reasons:
            st.markdown(literal(decision.reasons))


def memo_view(field: Field) -> None:
    """Draw the memo with its downloads; abilities are in it only where ticked just now."""
    st.header("The memo")
    st.markdown("A short paper to keep, or to show somebody who advises you.")
    with_abilities = st.checkbox(
        "Also tell what I can do, my limits, and whether I can meet what the work asks",
        key=f"abilities-{field.id}",
    )
    decision = draft_of(snapshot(), field.id) or newest(snapshot(), field.id, now())
    make = partial(memo, snapshot(), decision, terms(), zone(), with_abilities=with_abilities)
    with st.container(horizontal=True, vertical_alignment="center"):
        if len(talks_about(snapshot(), field.id)) <= PRINTED:
            print_view("Open the page to print", page(make()), key=f"memo-{field.id}-print")
        paper_downloads(
            make, lambda ending: file_name(f"Memo {field.name}", ending), f"memo-{field.id}"
        )
    box = st.expander(
        "Look at it", icon=":material/visibility:", on_change="rerun", key=f"look-{field.id}"
    )
    if box.open:
        with box:
            paper_view(make())
