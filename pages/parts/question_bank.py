"""Questions to choose from: what is proposed for a conversation, one's own, and the bank."""

from collections.abc import Mapping

import streamlit as st

from core.actions.checklists import choose_question
from core.actions.questions import ask_later
from core.content.loader import (
    bank,
    closing_questions,
    question_about,
    questions_to_begin_with,
    topics,
)
from core.domain.belief import Belief
from core.domain.demand import Demand
from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.question import Question
from core.rules.answers import heard
from core.rules.names import first_name
from core.rules.proposals import Proposal, proposals
from core.rules.question_list import found_questions, own_questions, still_to_ask
from pages.parts.acts import act
from pages.parts.cards import one_page
from pages.parts.clock import now
from pages.parts.labels import OUTCOME, OUTCOME_COLOUR, WANT, WHY_ASK
from pages.parts.literal import literal
from pages.parts.workspace import snapshot

PROPOSED = 5
SHOWN = 8


def question_bank(person: Person | None, interview: Interview | None) -> None:
    """Draw the proposals, then the bank by topic and search; a click puts one on the checklist."""
    found = proposals(
        snapshot(),
        person,
        interview,
        bank=bank(),
        wanted=wanted(),
        worded=question_about,
        to_begin_with=questions_to_begin_with(),
    )
    if found:
        st.header("Good to ask" + (f" {literal(first_name(person.name))}" if person else ""))
    for each in found[:PROPOSED]:
        _proposal(each, person, interview)
    if rest := found[PROPOSED:]:
        more = st.expander(
            f"More ideas ({len(rest)})", icon=":material/lightbulb:", on_change="rerun", key="more"
        )
        if more.open:
            with more:
                for each in one_page(rest, "ideas-page", SHOWN):
                    _proposal(each, person, interview)
    st.header("Question bank")
    names = topic_names()
    search, choice = st.columns(2)
    words = search.text_input(
        "Search the bank", key="bank-search", live="300ms", icon=":material/search:"
    )
    topic = choice.selectbox(
        "Topic",
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="All topics",
        key="bank-topic",
    )
    chosen = {item.question_id for item in interview.agenda} if interview else set()
    proposed = set() if topic or words else {each.question.id for each in found}
    questions = [
        question
        for question in found_questions(
            [*own_questions(snapshot()), *bank()], words or "", topic, names=names, wanted=wanted()
        )
        if question.id not in chosen | proposed
    ]
    for question in one_page(questions, f"bank-page-{topic}-{words}", SHOWN):
        _question(question, person, interview)
    if not questions:
        st.caption("No other question here holds these words. You can write one of your own.")


def show_question(id: str) -> None:
    """Open the tab that has a question, one's own or ours, and look for it there."""
    own = snapshot().get(Question, id)
    shown = own or {question.id: question for question in bank()}.get(id)
    if shown:
        st.session_state["questions-part"] = "My questions" if own else "Checklist"
        st.session_state["own-search" if own else "bank-search"] = shown.text


def topic_names() -> Mapping[str, str]:
    """Return the names of the topics by their ids, in their order."""
    return {topic.id: topic.name for topic in topics()}


def wanted() -> Mapping[str, str]:
    """Return the topics that serve what I hope for, each with that hope in words."""
    wants = snapshot().profile.wants
    served = {
        topic.id: next((want for want in wants if want in topic.wants), None) for topic in topics()
    }
    return {id: after_a_colon(WANT[want]) for id, want in served.items() if want}


def outcome_badge(question_id: str) -> None:
    """Draw how far a question has come, where anybody has answered it."""
    if found := heard(snapshot()).get(question_id):
        label = OUTCOME[found.outcome]
        count = len(found.answers)
        people = f"{count} {'person' if count == 1 else 'people'}"
        st.badge(
            f"{label.word}: {people}",
            icon=f":material/{label.icon}:",
            color=OUTCOME_COLOUR[found.outcome],
        )


def after_a_colon(words: str) -> str:
    """Return words that go on after a colon."""
    return words[:1].lower() + words[1:]


def _proposal(each: Proposal, person: Person | None, interview: Interview | None) -> None:
    with st.container(border=True, key=f"propose-{each.key}"):
        st.markdown(literal(each.question.text))
        st.caption(f":material/{WHY_ASK[each.why]}: {literal(each.reason)}")
        _choose(each.question, each.about, person, interview, f"propose-{each.key}")


def _question(question: Question, person: Person | None, interview: Interview | None) -> None:
    with st.container(border=True, key=f"bank-{question.id}"):
        st.markdown(literal(question.text))
        topic = topic_names().get(question.topic, "My own")
        said = f"{topic}: {after_a_colon(question.reveals)}" if question.reveals else topic
        st.caption(literal(said))
        answered = heard(snapshot()).get(question.id)
        if person and answered and person.id in {each.person_id for each in answered.answers}:
            st.caption(f":material/history: You have asked {literal(first_name(person.name))} this")
        outcome_badge(question.id)
        _choose(question, None, person, interview, question.id)


def _choose(
    question: Question,
    about: Demand | Belief | None,
    person: Person | None,
    interview: Interview | None,
    key: str,
) -> None:
    """Draw what can be done with a question: ask it here, keep it for later, see how to go on."""
    listed = question.id in {each.id for each in still_to_ask(snapshot(), bank())}
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        add = person is not None and st.button(
            "Add to the checklist", key=f"add-{key}", icon=":material/add:"
        )
        later = not listed and st.button("Ask later", key=f"later-{key}", type="tertiary")
        if question.prompts:
            with st.popover("Prompts", type="tertiary"):
                for prompt in question.prompts:
                    st.markdown(f"- {literal(prompt)}")
    if add and person:
        known = {"closing": closing_questions(), "now": now()}
        here = interview.id if interview else None
        if act(choose_question, person.id, question, about=about, interview_id=here, **known):
            st.rerun()
    if later and act(ask_later, question, about=about, now=now()):
        st.rerun()
