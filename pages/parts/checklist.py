"""The checklist for one conversation: choose, order, word, and mark what must be taken away."""

import streamlit as st

from core.actions.checklists import (
    drop_question,
    keep_six,
    move_question,
    reword_question,
    set_takeaway,
)
from core.content.loader import hint
from core.domain.interview import AgendaItem, Interview
from core.domain.person import Person
from core.domain.step import Stage
from core.rules.agenda import FEWEST, MOST, agenda_hints, is_ready
from core.rules.seats import coming_with
from core.rules.standing import moment_held
from pages.parts.acts import act
from pages.parts.cards import say_when
from pages.parts.clock import now
from pages.parts.forms import Form
from pages.parts.literal import literal
from pages.parts.pick import pick_person
from pages.parts.places import go, link
from pages.parts.question_bank import question_bank
from pages.parts.question_hints import question_input
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
NEW = ""
"""Stands for a conversation that nobody has planned yet."""
TOP, REWORD, OFF = "Move to the top", "Reword for this talk", "Take it off"


def checklist_and_bank() -> None:
    """Draw a person's checklist beside what there is to choose from."""
    person = pick_person("For the conversation with", ORDER)
    if person is None:
        st.caption(
            "Add a person first; then you can put questions on a checklist for them. "
            "Until then, keep what you would like to ask on your list."
        )
        question_bank(None, None)
        return
    interview = _which(person)
    if interview and interview.held:
        checklist(interview)
        return
    left, right = st.columns(2, gap="medium")
    with left:
        st.header("Checklist")
        if interview is None:
            st.caption(
                "Nothing chosen yet. Three to six questions are enough; "
                "take what appeals to you, and change it later."
            )
        else:
            checklist(interview)
            _next(interview)
    with right:
        question_bank(person, interview)


def _which(person: Person) -> Interview | None:
    """Return the conversation meant; asked only where there are several with one person."""
    coming = coming_with(snapshot(), person.id, now())
    held = [each for each in snapshot().interviews_with(person.id) if each.held]
    choices: dict[str, Interview | None] = {each.id: each for each in coming}
    if not coming:
        choices[NEW] = None
    choices |= {each.id: each for each in sorted(held, key=moment_held, reverse=True)}
    if len(choices) == 1:
        return next(iter(choices.values()))
    chosen = st.selectbox(
        "Which conversation",
        list(choices),
        format_func=lambda id: _say(choices[id]),
        key=f"which-{person.id}-{len(coming)}",
    )
    return choices[chosen]


def _say(interview: Interview | None) -> str:
    if interview is None:
        return "The next one"
    return f"{'Held' if interview.held else 'To come'}: {say_when(interview)}"


def _next(interview: Interview) -> None:
    if interview.starts is None:
        if st.button("Agree on a time", icon=":material/event:", key="to-schedule"):
            go("interviews", person=interview.person_id)
    elif st.button("Open the conversation", icon=":material/arrow_forward:", key="to-interview"):
        go("interview", id=interview.id)


def checklist(interview: Interview) -> None:
    """Draw the checklist with its order, the one thing to take away, and the hints."""
    main = interview.main_questions
    if interview.held:
        st.caption("This conversation has been held. Its checklist stays as it was.")
        st.markdown("\n".join(f"1. {literal(item.text)}" for item in main) or "No questions.")
        link("Open the conversation", "interview", icon="arrow_forward", id=interview.id)
        return
    plural = "question" if len(main) == 1 else "questions"
    st.caption(f"{len(main)} main {plural}; {FEWEST} to {MOST} fit a short talk.")
    for place, item in enumerate(main, start=1):
        _item(interview, item, place, len(main))
    _hints(interview)
    with st.expander("Always at the end", icon=":material/last_page:"):
        st.markdown("\n".join(f"- {literal(item.text)}" for item in interview.closing_questions))


def _hints(interview: Interview) -> None:
    found = agenda_hints(interview)
    for name in found:
        limit = FEWEST if name == "too_few_questions" else MOST
        sentence = hint(name).sentence.format(count=len(interview.main_questions), limit=limit)
        st.info(sentence, icon=":material/lightbulb:")
    if "too_many_questions" in found:
        if st.button("Keep six, deal out the rest", key="keep-six", icon=":material/call_split:"):
            if act(keep_six, interview.id, now()):
                st.session_state["questions-part"] = "Deal out"
                go("questions")
    if is_ready(interview) and not found:
        st.success("Your checklist is ready.", icon=":material/check_circle:")


def _item(interview: Interview, item: AgendaItem, place: int, last: int) -> None:
    starred = item.id == interview.takeaway_id
    with st.container(border=True, key=f"item-{item.id}"):
        if st.session_state.get("rewording") == item.id:
            _reword(interview, item)
            return
        st.markdown(f"**{place}.** {literal(item.text)}")
        with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
            mark = not starred and st.button(
                "Must take away", key=f"star-{item.id}", icon=":material/star:", type="tertiary"
            )
            if starred:
                st.badge("Must take away", icon=":material/star:", color="green")
            up, down = _arrows(item.id, place, last)
            more = st.menu_button(
                "More", [TOP, REWORD, OFF], key=f"more-{item.id}", type="tertiary"
            )
    if mark and act(set_takeaway, interview.id, item.id):
        st.rerun()
    by = -1 if up else 1 if down else -place if more == TOP else 0
    if by and act(move_question, interview.id, item.id, by):
        st.rerun()
    if more == REWORD:
        st.session_state["rewording"] = item.id
        st.rerun()
    if more == OFF and act(drop_question, interview.id, item.id):
        st.rerun()


def _arrows(id: str, place: int, last: int) -> tuple[bool, bool]:
    """Draw the two buttons that move a line; at an end, the one that leads nowhere is dead."""
    up = st.button(
        "Up", key=f"up-{id}", icon=":material/arrow_upward:", type="tertiary", disabled=place == 1
    )
    down = st.button(
        "Down",
        key=f"down-{id}",
        icon=":material/arrow_downward:",
        type="tertiary",
        disabled=place == last,
    )
    return up, down


def _reword(interview: Interview, item: AgendaItem) -> None:
    """Draw the wording of one question, to be changed for this conversation alone."""
    filling = Form(f"reword-{item.id}")
    text = question_input(filling, "Word it for this talk", item.text)
    with st.container(horizontal=True):
        save = st.button("Save the wording", key=f"save-{item.id}", type="primary")
        leave = st.button("Leave it as it was", key=f"leave-{item.id}", type="tertiary")
    if (save and filling.save(reword_question, interview.id, item.id, text)) or leave:
        filling.renew()
        del st.session_state["rewording"]
        st.rerun()
