"""Questions of one's own: write, change, put away, bring back."""

import streamlit as st

from core.actions.edit import edit
from core.actions.questions import add_question, archive_question, ask_later
from core.content.loader import bank
from core.domain.question import Question
from core.rules.question_list import found_questions, still_to_ask
from core.rules.question_list import own_questions as kept
from pages.parts.acts import act
from pages.parts.cards import one_page
from pages.parts.clock import now
from pages.parts.forms import Form, RecordForm
from pages.parts.literal import literal
from pages.parts.question_bank import after_a_colon, outcome_badge, topic_names
from pages.parts.question_hints import likely_topic, question_input
from pages.parts.workspace import snapshot

SEARCH_FROM = 8
"""Questions from which on a search is worth its place."""


def own_questions() -> None:
    """Draw the form for a new question, those kept, and those put away."""
    with st.container(border=True):
        _new()
    mine = kept(snapshot())
    if not mine:
        st.caption("Your own questions will stand here, to be used for one talk or for many.")
    for question in one_page(_searched(mine), "own-page"):
        _question(question)
    away = kept(snapshot(), archived=True)
    if away:
        with st.expander(f"Put away ({len(away)})", icon=":material/inventory_2:"):
            for question in one_page(away, "away-page"):
                _away(question)


def _new() -> None:
    filling = Form("own-question")
    text = question_input(
        filling, "Write a question of your own", placeholder="How do people here learn the work?"
    )
    topic = _topic(filling, text, None)
    with st.container(horizontal=True):
        keep = st.button("Keep this question", key=filling.field("keep"), type="primary")
        ask = st.button(
            "Keep it, and ask it soon", key=filling.field("ask"), icon=":material/bookmark_add:"
        )
    if keep or ask:
        soon = now() if ask else None
        if filling.save(add_question, text=text, topic=topic, now=soon):
            st.rerun()


def _topic(filling: Form, text: str, chosen: str | None) -> str:
    """Draw the choice of a topic; left alone, it is the one that the words speak of."""
    names = topic_names()
    likely = likely_topic(text)
    picked = st.selectbox(
        "Its topic",
        list(names),
        index=list(names).index(chosen) if chosen in names else None,
        format_func=names.__getitem__,
        placeholder=f"{names[likely]}, as it seems" if likely else "None, or choose one",
        key=filling.field("topic"),
    )
    return picked or likely or ""


def _searched(mine: tuple[Question, ...]) -> list[Question]:
    if len(mine) < SEARCH_FROM:
        return list(mine)
    words = st.text_input(
        "Search your questions", key="own-search", live="300ms", icon=":material/search:"
    )
    return found_questions(mine, words or "", None, names=topic_names(), wanted=())


def _question(question: Question) -> None:
    with st.container(border=True, key=f"own-{question.id}"):
        if st.session_state.get("editing-question") == question.id:
            _edit(question)
            return
        st.markdown(literal(question.text))
        topic = topic_names().get(question.topic, "")
        reveals = after_a_colon(question.reveals) if topic else question.reveals
        if about := ": ".join(filter(None, (topic, reveals))):
            st.caption(literal(about))
        outcome_badge(question.id)
        listed = question.id in {each.id for each in still_to_ask(snapshot(), bank())}
        with st.container(horizontal=True, vertical_alignment="center"):
            change = st.button(
                "Edit", key=f"change-{question.id}", type="tertiary", icon=":material/edit:"
            )
            ask = not listed and st.button(
                "Ask it soon", key=f"soon-{question.id}", icon=":material/bookmark_add:"
            )
            away = st.button(
                "Put away",
                key=f"away-{question.id}",
                icon=":material/inventory_2:",
                type="tertiary",
            )
    if change:
        st.session_state["editing-question"] = question.id
        st.rerun()
    if ask and act(ask_later, question, now=now()):
        st.rerun()
    if away and act(archive_question, question.id, True):
        st.rerun()


def _edit(question: Question) -> None:
    """Draw one question to be changed where it stands."""
    filling = RecordForm(f"question-{question.id}", question)
    shown: Question = filling.record
    text = question_input(filling, "Your question", shown.text)
    topic = _topic(filling, text, shown.topic)
    reveals = st.text_input(
        "What an answer would tell me", shown.reveals, key=filling.field("reveals")
    )
    with st.container(horizontal=True):
        save = st.button("Save this question", key=f"save-{question.id}", type="primary")
        leave = st.button("Leave it as it was", key=f"leave-{question.id}", type="tertiary")
    if save:
        changes = filling.changes({"text": text, "topic": topic, "reveals": reveals})
        if changes is None or not filling.save(edit, Question, question.id, **changes):
            return
    if save or leave:
        filling.renew()
        del st.session_state["editing-question"]
        st.rerun()


def _away(question: Question) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(literal(question.text), width="stretch")
        if st.button("Bring back", key=f"back-{question.id}", icon=":material/unarchive:"):
            if act(archive_question, question.id, False):
                st.rerun()
