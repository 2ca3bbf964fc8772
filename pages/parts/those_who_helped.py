"""Who helped with a decision, and whether they know it."""

import streamlit as st

from core.domain.decision import Decision
from core.domain.person import Person
from core.rules.due import DueKind
from core.rules.helped import helped_with, is_worth_telling, untold
from pages.parts.cards import one_page
from pages.parts.literal import literal, shortened
from pages.parts.places import link
from pages.parts.workspace import snapshot


def those_who_helped(decision: Decision) -> None:
    """Draw whoever was talked to, with the way to tell them what came of it."""
    if not is_worth_telling(decision):
        return
    people = [each for each in helped_with(snapshot(), decision) if not each.set_aside]
    if not people:
        return
    st.header("Tell those who helped")
    waiting = sum(_waits(each, decision) for each in people)
    if waiting:
        st.markdown("They gave you their time, and are glad to hear what came of it.")
    else:
        st.markdown(":material/check: Everybody who helped you knows.")
    for person in one_page(people, f"helped-{decision.id}", 5):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{literal(shortened(person.name, 90))}**", width="stretch")
            if _waits(person, decision):
                said = {"person": person.id, "do": DueKind.TELL_OUTCOME}
                link("Tell them", "follow_up", icon="flag", **said)
            else:
                st.caption("Knows", width="content")


def _waits(person: Person, decision: Decision) -> bool:
    return decision in untold(snapshot(), person)
