"""Questions: the checklist and the bank, my own, whom to ask what, and what came of it."""

import streamlit as st

from pages.parts.answers import answers
from pages.parts.checklist import checklist_and_bank
from pages.parts.deal_out import deal_out
from pages.parts.own_questions import own_questions
from pages.parts.question_bank import show_question

if (id := st.query_params.get("question")) is not None:
    del st.query_params["question"]  # else a later search would jump back at every reload
    show_question(id)
if part := st.session_state.pop("questions-part", None):
    st.session_state["questions-tab"] = part
st.title("Questions")
tabs = st.tabs(
    ["Checklist", "My questions", "Deal out", "Answers"], on_change="rerun", key="questions-tab"
)
for tab, draw in zip(tabs, (checklist_and_bank, own_questions, deal_out, answers), strict=True):
    if tab.open:
        with tab:
            draw()
