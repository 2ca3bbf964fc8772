"""Dealing out what is still to ask over the conversations to come."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from core.actions.checklists import Dealt
from core.actions.checklists import deal_out as deal_out_all
from core.content.loader import bank, closing_questions
from core.domain.interview import Interview
from core.domain.question import Question
from core.rules.agenda import FEWEST, MOST
from core.rules.dealing import Seat
from core.rules.names import first_name
from core.rules.question_list import still_to_ask
from core.rules.seats import all_seats, fitting_seats
from core.rules.spreading import Spread, placed, spread
from pages.parts.acts import act
from pages.parts.cards import nothing_yet, one_page, say_when
from pages.parts.clock import now
from pages.parts.literal import literal, shortened
from pages.parts.places import go, link
from pages.parts.to_ask_list import to_ask_list
from pages.parts.workspace import snapshot

CHOOSE = ":material/checklist:"
LATER = "later"
"""Stands for no seat at all where a question is moved."""
MOVES = "deal-moves"


def deal_out() -> None:
    """Draw the list of what is still to ask beside the plan that deals it out."""
    waiting = still_to_ask(snapshot(), bank())
    if not waiting:
        with nothing_yet(
            "Nothing is waiting to be asked",
            "Choose “Ask later” at any question in the bank. What is more than six for one "
            "talk comes here too, and is dealt out over the people you will meet.",
        ):
            if st.button("Open the question bank", key="to-bank", icon=":material/forum:"):
                st.session_state["questions-part"] = "Checklist"
                st.rerun()
        return
    left, right = st.columns([2, 3], gap="medium")
    with left:
        to_ask_list(waiting)
    with right:
        st.header("Who could answer what")
        _plan(waiting)


def _plan(waiting: Sequence[Question]) -> None:
    """Draw whom each question would go to; nothing is changed before the button is pressed."""
    people = _people(len(waiting))
    if not people:
        st.caption("Nobody to ask yet. Add a person you would like to talk to.")
        link("Go to people", "people", icon="group")
        return
    moves: dict[str, str | None] = st.session_state.setdefault(MOVES, {})
    found = spread(snapshot(), waiting, now(), people=people, chosen=moves)
    known = {question.id: question for question in waiting}
    names = _names(found.seats)
    used = [seat for seat in found.seats if seat.key in found.plan.dealt]
    for seat in one_page(used, "seats-page", 6):
        _seat(seat, [known[id] for id in found.plan.dealt[seat.key]], names)
    _with_none([seat for seat in found.seats if _gets_none(seat, found)])
    if found.plan.left:
        _left([known[id] for id in found.plan.left], names)
    with st.container(horizontal=True):
        go_on = found.plan.dealt and st.button(
            "Put them on the checklists",
            key="deal-out",
            type="primary",
            icon=":material/playlist_add_check:",
        )
        again = moves and st.button("Forget my moves", key="deal-again", type="tertiary")
    if go_on and act(deal_out_all, _dealt(found, known), closing=closing_questions(), now=now()):
        del st.session_state[MOVES]
        st.rerun()
    if again:
        del st.session_state[MOVES]
        st.rerun()


def _people(count: int) -> list[str]:
    """Let the user choose whom to deal out to; at first, those who will be met soonest."""
    names = _names(all_seats(snapshot(), now()))
    usual = [seat.key for seat in fitting_seats(snapshot(), now(), count)]
    if not names:
        return []
    return st.multiselect(
        "Over these people",
        list(names),
        usual or list(names)[:1],
        format_func=lambda key: shortened(names.get(key, "Somebody no longer here"), 28),
        key="deal-people",
    )


def _names(seats: Iterable[Seat]) -> dict[str, str]:
    people = snapshot().people
    return {seat.key: people[seat.person_id].name for seat in seats}


def _seat(seat: Seat, questions: Sequence[Question], names: Mapping[str, str]) -> None:
    person = snapshot().people[seat.person_id]
    count = seat.has + len(questions)
    with st.container(border=True, key=f"seat-{seat.key}"):
        st.markdown(f"**{literal(person.name)}**")
        interview = snapshot().get(Interview, seat.interview_id)
        when = say_when(interview) if interview else "Not agreed yet"
        there = f"; {seat.has} on the checklist already" if seat.has else ""
        st.caption(f"{when}{there}")
        for question in questions:
            reason = placed(snapshot(), question, seat).reason
            name = first_name(person.name)
            said = f"{name} {reason}." if reason else f"{name} has room for it."
            _move(question, said, names, seat.key)
        if not FEWEST <= count <= MOST:
            st.info(
                f"That makes {count} main {'question' if count == 1 else 'questions'}; "
                f"{FEWEST} to {MOST} fit a short talk.",
                icon=":material/lightbulb:",
            )


def _gets_none(seat: Seat, found: Spread) -> bool:
    return seat.key not in found.plan.dealt and seat.has < FEWEST


def _with_none(seats: Sequence[Seat]) -> None:
    """Say who gets no question of a short list, why, and what to do about it."""
    if not seats:
        return
    people = [snapshot().people[id] for id in dict.fromkeys(seat.person_id for seat in seats)]
    names = ", ".join(shortened(person.name, 40) for person in people)
    with st.container(border=True, key="seat-none"):
        st.markdown(f"**{literal(names)}**")
        st.info(
            "Your list is too short for all of them, and one good talk is better than two with "
            "a question each. The closing questions come along in any case. Ask some of the "
            "same questions here too: a question is settled when several people agree.",
            icon=":material/lightbulb:",
        )
        with st.container(horizontal=True):
            for person in people:
                label = f"Choose for {shortened(first_name(person.name), 30)}"
                if st.button(literal(label), key=f"choose-for-{person.id}", icon=CHOOSE):
                    st.session_state["questions-part"] = "Checklist"
                    go("questions", person=person.id)


def _left(questions: Sequence[Question], names: Mapping[str, str]) -> None:
    with st.container(border=True, key="seat-later"):
        st.markdown("**Later**")
        st.caption("These stay on your list until there is somebody with room for them.")
        for question in one_page(questions, "later-page", 8):
            _move(question, "", names, LATER)


def _move(question: Question, reason: str, names: Mapping[str, str], here: str) -> None:
    """Draw a question of the plan with the menu that gives it to somebody else."""
    words = {LATER: "Later", **names}
    text, menu = st.columns([5, 1], gap="small")
    said = f"  \n:small[:gray[{literal(reason)}]]" if reason else ""
    text.markdown(f"{literal(question.text)}{said}")
    with menu:
        target = st.menu_button(
            "Move",
            [key for key in words if key != here],
            key=f"move-{question.id}",
            type="tertiary",
            format_func=lambda key: literal(words.get(key, "")),
        )
    if target:
        st.session_state[MOVES][question.id] = None if target == LATER else target
        st.rerun()


def _dealt(found: Spread, known: dict[str, Question]) -> list[Dealt]:
    return [
        Dealt(
            person_id=seat.person_id,
            interview_id=seat.interview_id,
            questions=tuple(known[id] for id in found.plan.dealt.get(seat.key, ())),
        )
        for seat in found.seats
        if seat.key in found.plan.dealt or seat.interview_id
    ]
