"""Questions: the bank, and the checklist for a conversation."""

import streamlit as st

from core.domain.step import Stage
from core.rules.standing import standing
from pages.parts.checklist import checklist, question_bank
from pages.parts.pick import pick_person
from pages.parts.places import go
from pages.parts.workspace import snapshot

ORDER = (
    Stage.SCHEDULED,
    Stage.AGREED,
    Stage.ASKED,
    Stage.CHASING,
    Stage.TO_CONTACT,
    Stage.THANKED,
    Stage.IN_TOUCH,
    Stage.MET,
)

st.title("Questions")
person = pick_person("For the conversation with", ORDER)
interview = standing(snapshot(), person).interview if person else None
if person is None:
    st.caption("Add a person first; then you can put questions on a checklist for them.")
chosen, choose = st.columns([2, 3], gap="medium") if interview else (None, st.container())
if chosen and interview:
    with chosen:
        st.subheader("Checklist")
        checklist(interview)
        if interview.starts is None:
            if st.button("Agree on a time", icon=":material/event:", key="to-schedule"):
                go("interviews", person=interview.person_id)
        elif st.button(
            "Open the conversation", icon=":material/arrow_forward:", key="to-interview"
        ):
            go("interview", id=interview.id)
with choose:
    st.subheader("Question bank")
    question_bank(person, interview)
