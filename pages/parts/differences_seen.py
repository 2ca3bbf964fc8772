"""Progress: the questions on which people of a field do not agree."""

import streamlit as st

from core.rules.answers import Heard
from core.rules.disputed import differences_about
from pages.parts.cards import one_page
from pages.parts.literal import literal, shortened
from pages.parts.places import go
from pages.parts.workspace import snapshot

_ON_A_PAGE = 5
_VOICES = 6
"""Answers to a question; the others stand among the answers too."""
_SHOWN = 160
"""Characters of an answer; the whole stands among the answers."""


def differences_seen(field_id: str) -> None:
    """Draw each disputed question with who said what, and how many are still to be compared."""
    st.header("Where they differ")
    disputed, to_compare = differences_about(snapshot(), field_id)
    for each in one_page(disputed, f"differences-page-{field_id}", _ON_A_PAGE):
        _question(each)
    if not disputed:
        st.caption(
            "No question about this field is disputed so far. When several people answered the "
            "same one, say under Questions whether they agree."
        )
    if to_compare:
        many = "1 question has" if len(to_compare) == 1 else f"{len(to_compare)} questions have"
        st.caption(f"{many} several answers that you have not compared yet.")
    if disputed or to_compare:
        if st.button("See the answers side by side", key="see-answers", icon=":material/forum:"):
            st.session_state["questions-part"] = "Answers"
            go("questions")


def _question(heard: Heard) -> None:
    with st.container(border=True):
        st.markdown(f":material/call_split: **{literal(shortened(heard.text, 200))}**")
        said = (
            f"- {literal(snapshot().people[each.person_id].name)}: "
            f"{literal(shortened(each.item.notes, _SHOWN))}"
            for each in heard.noted[-_VOICES:]
        )
        st.markdown("\n".join(said))
        if (more := len(heard.noted) - _VOICES) > 0:
            st.caption(f"These are the latest answers. There are {more} earlier ones.")
