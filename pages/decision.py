"""Decision: what is on the table about a field, the choice, and the memo of it."""

import streamlit as st

from core.actions.decisions import decide, think_again
from core.domain.decision import Choice
from core.domain.field import Field
from core.rules.decision import STATUS_OF, draft_of, made, on_the_table
from pages.parts.acts import act
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.labels import CHOICE, FIELD_STATUS
from pages.parts.literal import literal
from pages.parts.memo_view import memo_view, say_decision
from pages.parts.pick import record_of_link
from pages.parts.places import link
from pages.parts.those_who_helped import those_who_helped
from pages.parts.weighing import reasons, table_in_brief, weighing
from pages.parts.workspace import snapshot


def thinking(field: Field) -> None:
    """Draw what is on the table, the reasons, and the choice."""
    table = on_the_table(snapshot(), field.id)
    st.header("What is on the table")
    table_in_brief(table)
    weighing(field, table)
    st.header("My reasons")
    reasons(field)
    choose(field)


def choose(field: Field) -> None:
    """Draw the choice and the button that makes it."""
    st.header("My decision")
    with form(f"decide-{field.id}") as filling:
        choice = st.radio(
            "What will you do about this field?",
            list(Choice),
            index=None,
            format_func=lambda each: CHOICE[each].word,
            captions=[_MEANING[each] for each in Choice],
            key=filling.field("choice"),
        )
        st.caption("You can think again at any time. What you decided before is kept with its day.")
        if st.form_submit_button("Decide", type="primary", icon=":material/balance:"):
            if filling.save(decide, field.id, choice, now=now()):
                st.rerun()


_MEANING = {
    Choice.PURSUE: "It is worth the next steps: training, applications, more people inside it.",
    Choice.KEEP_EXPLORING: "You need to hear more before you know.",
    Choice.SET_ASIDE: "Not for you, or not now. Knowing that is worth as much as a yes.",
}

field = record_of_link(Field, "research", "Decision", key="field")
st.title(literal(field.name))
st.caption("Weigh what you heard, decide, and keep a memo of it.")
link("Back to Research", "research", icon="arrow_back")
decided, draft = made(snapshot(), field.id), draft_of(snapshot(), field.id)
if decided and not draft:
    say_decision(decided[0])
    if field.status is not STATUS_OF[decided[0].choice]:
        st.caption(f"Since then you changed its status to: {FIELD_STATUS[field.status].lower()}.")
    if st.button("Think again", key="think-again", icon=":material/restart_alt:"):
        if act(think_again, field.id, now=now()):
            st.rerun()
    those_who_helped(decided[0])
else:
    thinking(field)
memo_view(field)
