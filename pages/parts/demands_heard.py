"""What a conversation said the work asks for, and whether I can meet it."""

import streamlit as st

from core.actions.demands import add_demand
from core.domain.demand import CanMeet, DemandKind, DemandSource
from core.domain.field import Field
from core.domain.interview import Interview
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.labels import CAN_MEET, DEMAND
from pages.parts.literal import literal
from pages.parts.workspace import snapshot


def demands_heard(interview: Interview, field: Field) -> None:
    """Draw the demands of the field learned in this conversation, and a line for the next."""
    st.markdown(f"**{literal(field.name)}: what does it ask of you?**")
    for demand in snapshot().demands_of(field.id):
        if demand.interview_id == interview.id:
            kind, answer = DEMAND[demand.kind], CAN_MEET[demand.can_meet]
            st.markdown(
                f":material/{kind.icon}: {literal(demand.text)}  \n"
                f":small[:material/{answer.icon}: Can I meet it: {answer.word.lower()}]"
            )
    with form(f"heard-{field.id}-{interview.id}", border=False) as filling:
        text = st.text_input(
            "Something the work asks for",
            key=filling.field("text"),
            placeholder="long hours on your feet",
        )
        kind = st.selectbox(
            "It asks it of",
            list(DemandKind),
            format_func=lambda kind: DEMAND[kind].word,
            key=filling.field("kind"),
        )
        answer = st.pills(
            "Can you meet it?",
            list(CanMeet),
            default=CanMeet.DONT_KNOW,
            required=True,
            format_func=lambda answer: CAN_MEET[answer].word,
            key=filling.field("can_meet"),
        )
        if st.form_submit_button("Keep this demand", icon=":material/add:"):
            if filling.save(
                add_demand,
                field_id=field.id,
                text=text,
                kind=kind,
                can_meet=answer,
                source=DemandSource.CONVERSATION,
                interview_id=interview.id,
                now=now(),
            ):
                st.rerun()
