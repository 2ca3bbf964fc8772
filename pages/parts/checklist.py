"""The checklist for one conversation, and the bank to choose from."""

import streamlit as st

from core.actions.interviews import choose_question, drop_question, move_question, set_takeaway
from core.actions.questions import add_question
from core.content.loader import bank, closing_questions, hint, topics
from core.domain.interview import AgendaItem, Interview
from core.domain.person import Person
from core.domain.question import Question
from core.domain.snapshot import Snapshot
from core.rules.agenda import FEWEST, MOST, agenda_hints, is_ready
from pages.parts.acts import act
from pages.parts.clock import now
from pages.parts.forms import form
from pages.parts.literal import literal
from pages.parts.workspace import snapshot

SHOWN = 12


def checklist(interview: Interview) -> None:
    """Draw the checklist with its order, the one thing to take away, and the hints."""
    main = interview.main_questions
    plural = "question" if len(main) == 1 else "questions"
    st.caption(f"{len(main)} main {plural}; {FEWEST} to {MOST} fit a short talk.")
    for place, item in enumerate(main, start=1):
        _item(interview, item, place, len(main))
    for name in agenda_hints(interview):
        limit = FEWEST if name == "too_few_questions" else MOST
        st.info(
            hint(name).sentence.format(count=len(main), limit=limit), icon=":material/lightbulb:"
        )
    if is_ready(interview) and not agenda_hints(interview):
        st.success("Your checklist is ready.", icon=":material/check_circle:")
    with st.expander("Always at the end", icon=":material/last_page:"):
        st.markdown("\n".join(f"- {literal(item.text)}" for item in interview.closing_questions))


def _item(interview: Interview, item: AgendaItem, place: int, last: int) -> None:
    starred = item.id == interview.takeaway_id
    with st.container(border=True, key=f"item-{item.id}"):
        star = ":material/star: " if starred else ""
        st.markdown(f"{star}**{place}.** {literal(item.text)}")
        with st.container(horizontal=True, gap="xsmall"):
            mark = st.button(
                "Must take away",
                key=f"star-{item.id}",
                icon=":material/star:",
                type="tertiary",
                disabled=starred,
            )
            up = st.button(
                "Up",
                key=f"up-{item.id}",
                icon=":material/arrow_upward:",
                type="tertiary",
                disabled=place == 1,
            )
            down = st.button(
                "Down",
                key=f"down-{item.id}",
                icon=":material/arrow_downward:",
                type="tertiary",
                disabled=place == last,
            )
            off = st.button(
                "Remove", key=f"off-{item.id}", icon=":material/close:", type="tertiary"
            )
    if mark and act(set_takeaway, interview.id, item.id):
        st.rerun()
    if (up or down) and act(move_question, interview.id, item.id, -1 if up else 1):
        st.rerun()
    if off and act(drop_question, interview.id, item.id):
        st.rerun()


def question_bank(person: Person | None, interview: Interview | None) -> None:
    """Draw the bank by topic and search; a click puts a question on the checklist."""
    names = {topic.id: topic.name for topic in topics()}
    words = st.text_input(
        "Search the bank", key="bank-search", live="300ms", icon=":material/search:"
    )
    topic = st.selectbox(
        "Topic",
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder="Suggested for you",
        key="bank-topic",
    )
    chosen = {item.question_id for item in interview.agenda} if interview else set()
    questions = [
        question
        for question in found_questions(snapshot(), words or "", topic)
        if question.id not in chosen
    ]
    for question in questions[:SHOWN]:
        _question(question, person)
    if len(questions) > SHOWN:
        st.caption(f"{len(questions) - SHOWN} more; pick a topic or search to see them.")
    if not questions:
        st.caption("No other question here holds these words.")
    with st.expander("Write a question of your own", icon=":material/edit:"):
        _own_question(names)


def _own_question(names: dict[str, str]) -> None:
    with form("own-question", border=False) as filling:
        text = st.text_input("Your question", key=filling.field("text"))
        topic = st.selectbox(
            "Its topic", list(names), format_func=names.__getitem__, key=filling.field("topic")
        )
        if st.form_submit_button("Keep this question"):
            if filling.save(add_question, text=text, topic=topic):
                st.rerun()


def found_questions(view: Snapshot, words: str, topic: str | None) -> list[Question]:
    """Return own and bank questions with all the words; with neither, what suits the wishes."""
    own = [question for question in view.table(Question).values() if not question.archived]
    asked = words.casefold().split()
    if topic or asked:
        return [
            question
            for question in (*own, *bank())
            if (not topic or question.topic == topic)
            and all(word in f"{question.text} {question.reveals}".casefold() for word in asked)
        ]
    wants = set(view.profile.wants)
    fitting = [t.id for t in topics() if not wants or wants & set(t.wants)]
    firsts = [next(q for q in bank() if q.topic == id) for id in fitting]
    return [*own, *firsts]


def _question(question: Question, person: Person | None) -> None:
    with st.container(border=True, key=f"bank-{question.id}"):
        st.markdown(f"**{literal(question.text)}**")
        if question.reveals:
            st.caption(literal(question.reveals))
        with st.container(horizontal=True, vertical_alignment="center"):
            add = st.button(
                "Add to the checklist",
                key=f"add-{question.id}",
                icon=":material/add:",
                disabled=person is None,
            )
            if question.prompts:
                with st.popover("Ask for more", type="tertiary"):
                    for prompt in question.prompts:
                        st.markdown(f"- {literal(prompt)}")
    if (
        add
        and person
        and act(choose_question, person.id, question, closing=closing_questions(), now=now())
    ):
        st.rerun()
