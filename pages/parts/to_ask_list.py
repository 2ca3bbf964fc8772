"""What is still to ask, in its order."""

from collections.abc import Sequence

import streamlit as st

from core.actions.questions import move_on_list, take_off_list
from core.domain.question import Question
from pages.parts.acts import act
from pages.parts.cards import one_page
from pages.parts.literal import literal
from pages.parts.question_bank import outcome_badge

TOP, OFF = "Move to the top", "Take it off the list"


def to_ask_list(waiting: Sequence[Question]) -> None:
    """Draw the questions, each with what moves it or takes it off."""
    st.header(f"Still to ask: {len(waiting)}")
    st.caption("The most important first. What you move up is dealt out before the rest.")
    places = {question.id: place for place, question in enumerate(waiting)}
    for question in one_page(waiting, "to-ask-page", 10):
        _waiting(question, places[question.id], waiting)


def _waiting(question: Question, place: int, waiting: Sequence[Question]) -> None:
    with st.container(border=True, key=f"ask-{question.id}"):
        st.markdown(f"**{place + 1}.** {literal(question.text)}")
        outcome_badge(question.id)
        with st.container(horizontal=True, gap="xsmall"):
            up = st.button(
                "Up",
                key=f"up-{question.id}",
                icon=":material/arrow_upward:",
                type="tertiary",
                disabled=place == 0,
            )
            down = st.button(
                "Down",
                key=f"down-{question.id}",
                icon=":material/arrow_downward:",
                type="tertiary",
                disabled=place == len(waiting) - 1,
            )
            more = st.menu_button("More", [TOP, OFF], key=f"more-{question.id}", type="tertiary")
    ids = [each.id for each in waiting]
    target = place - 1 if up else place + 2 if down else 0 if more == TOP else place
    if target != place and act(move_on_list, question.id, ids[target] if ids[target:] else None):
        st.rerun()
    if more == OFF and act(take_off_list, question.id):
        st.rerun()
