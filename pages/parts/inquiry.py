"""Where a belief or a demand stands, what insiders said, and the question it becomes."""

import streamlit as st

from core.actions.demands import ask_about
from core.actions.edit import edit
from core.content.loader import question_about
from core.domain.belief import Belief
from core.domain.demand import Demand
from core.domain.question import Question
from core.rules.days import say_day
from core.rules.inquiries import Asking, Inquiry
from core.rules.standing import moment_held
from pages.parts.acts import act
from pages.parts.clock import today, zone
from pages.parts.forms import record_form
from pages.parts.in_place import stop_editing
from pages.parts.labels import STAND, STAND_COLOUR
from pages.parts.literal import literal, shortened
from pages.parts.workspace import snapshot

QUOTED = 3


def stand_badge(found: Inquiry) -> None:
    """Draw where it stands, in words as well as in colour."""
    label = STAND[found.stand]
    st.badge(label.word, icon=f":material/{label.icon}:", color=STAND_COLOUR[found.stand])


def what_was_said(found: Inquiry) -> None:
    """Draw the answers that were noted, whom it was asked, and whom it will be asked."""
    for asking in found.heard[-QUOTED:]:
        when = say_day(moment_held(asking.interview).astimezone(zone()).date(), today())
        said = literal(shortened(asking.item.notes, 240))
        st.caption(f":material/hearing: {_who(asking)}, {when}: {said}")
    if found.asked and not found.heard:
        names = ", ".join(dict.fromkeys(_who(each) for each in found.asked))
        st.caption(f":material/forum: Asked {names}; no answer was noted.")
    if found.planned:
        names = ", ".join(dict.fromkeys(_who(each) for each in found.planned))
        st.caption(f":material/checklist: On the checklist for {names}.")


def the_question(found: Inquiry) -> None:
    """Draw the question that was made of it, as long as no answer was noted."""
    if found.question and not found.heard:
        words = literal(found.question.text)
        st.caption(f":material/chat_bubble: Your question: {words}")


def ask_buttons(about: Belief | Demand, found: Inquiry, *, open_: bool) -> None:
    """Draw the click that makes it a question, and a look at its words before."""
    if found.question or not open_:
        return
    proposed = question_about(about)
    text = proposed.text
    ask = st.button("Ask about it", key=f"ask-{about.id}", icon=":material/add_comment:")
    words = st.popover("See the words", type="tertiary", on_change="rerun", key=f"words-{about.id}")
    if words.open:
        with words:
            text = st.text_area("The question", text, key=f"wording-{about.id}", width=420)
            st.caption("Somebody will hear these words. Change them as you like.")
            ask = st.button("Ask it like this", type="primary", key=f"like-this-{about.id}") or ask
    if ask and act(ask_about, about, text=text, topic=proposed.topic):
        st.rerun()


def edit_question(found: Inquiry) -> None:
    """Draw the form for the words of the question that was made of it."""
    if found.question is None:
        return
    with record_form(found.question, border=False) as filling:
        text = st.text_area("My question", filling.record.text, key=filling.field("text"))
        saved = st.form_submit_button("Save the question")
    if saved:
        changes = filling.changes({"text": text})
        if changes is not None and filling.save(edit, Question, found.question.id, **changes):
            stop_editing()


def _who(asking: Asking) -> str:
    return literal(shortened(snapshot().people[asking.interview.person_id].name, 40))
