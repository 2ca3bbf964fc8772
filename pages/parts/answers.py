"""All answers to one question side by side, and whether they settle it."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from core.actions.questions import ask_later, compare_answers
from core.content.loader import bank
from core.domain.question import Question
from core.exchange.answers_page import answers_page
from core.rules.answers import Answer, Heard, Outcome, heard
from core.rules.names import bare
from core.rules.question_list import known_questions, still_to_ask
from pages.parts.acts import act
from pages.parts.cards import nothing_yet, one_page
from pages.parts.clock import now, zone
from pages.parts.labels import OUTCOME, OUTCOME_COLOUR, TO_COMPARE, Label
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.print_view import print_view
from pages.parts.workspace import snapshot

BESIDE = 3
"""Answers beside each other; more go into the next row."""
ANSWERS = 12
"""Answers to one question on a page; more would be a wall."""
PRINTED = 300
"""Answers that a page to print holds; with more it is a book, to be saved and read elsewhere."""
SHOWN_AT_ONCE = 500
"""Characters of an answer before the rest is folded away."""


def answers() -> None:
    """Draw what has been heard, question by question, what needs a judgement first."""
    everything = sorted(heard(snapshot()).values(), key=_rank)
    if not everything:
        with nothing_yet(
            "No answers yet",
            "After your first talk you see here what people said to the same question, "
            "side by side.",
        ):
            link("Go to your conversations", "interviews", icon="event")
        return
    state = st.pills("Show", _counts(everything), key="answers-state")
    words = st.text_input(
        "Search the answers", key="answers-search", live="300ms", icon=":material/search:"
    )
    asked = bare(words or "").split()
    chosen = str(state or "").rpartition(" (")[0]
    found = [
        each
        for each in everything
        if (not chosen or _label(each).word == chosen) and _holds(each, asked)
    ]
    for each in one_page(found, f"answers-page-{state}-{words}", 6):
        _question(each)
    if not found:
        st.caption("No question here fits. Choose another group, or search for fewer words.")
    if found:
        _download(found)
    if not chosen and not asked:
        _open()


def _download(found: Sequence[Heard]) -> None:
    """Offer what is shown, on all its pages, as one page to print or to keep."""
    names = {id: person.name for id, person in snapshot().people.items()}
    words = {outcome: label.word for outcome, label in OUTCOME.items()}
    make = partial(answers_page, found, names, words, zone())
    with st.container(horizontal=True, vertical_alignment="center"):
        if sum(len(each.answers) for each in found) <= PRINTED:
            print_view("Open the page to print", make(), key="answers-print")
        st.download_button(
            "Save the page",
            data=make,
            file_name="what-i-have-heard.html",
            mime="text/html",
            icon=":material/download:",
            on_click="ignore",
            key="answers-save",
        )


def _label(each: Heard) -> Label:
    waits = each.outcome is Outcome.ANSWERED and each.comparable
    return TO_COMPARE if waits else OUTCOME[each.outcome]


def _rank(each: Heard) -> tuple[int, int]:
    """Put what waits for a judgement first, then what people disagree on."""
    order = [TO_COMPARE.word, *(OUTCOME[outcome].word for outcome in Outcome)]
    return order.index(_label(each).word), -len(each.answers)


def _counts(everything: Sequence[Heard]) -> list[str]:
    states = [_label(each).word for each in everything]
    return [f"{state} ({states.count(state)})" for state in dict.fromkeys(states)]


def _holds(each: Heard, words: Sequence[str]) -> bool:
    if not words:
        return True
    said = [f"{answer.item.notes} {answer.item.text} {_name(answer)}" for answer in each.answers]
    text = bare(" ".join([each.text, *said]))
    return all(word in text for word in words)


def _name(answer: Answer) -> str:
    return snapshot().people[answer.person_id].name


def _question(each: Heard) -> None:
    label = _label(each)
    with st.container(border=True, key=f"heard-{each.answers[0].item.id}"):
        with st.container(horizontal=True, vertical_alignment="top"):
            st.markdown(f"**{literal(each.text)}**", width="stretch")
            st.badge(
                label.word, icon=f":material/{label.icon}:", color=OUTCOME_COLOUR[each.outcome]
            )
        answers = one_page(each.answers, f"answers-of-{each.answers[0].item.id}", ANSWERS)
        for start in range(0, len(answers), BESIDE):
            row = answers[start : start + BESIDE]
            for column, answer in zip(st.columns(BESIDE), row, strict=False):
                with column:
                    _answer(answer, each)
        _judge(each)


def _answer(answer: Answer, each: Heard) -> None:
    local = answer.when.astimezone(zone())
    notes = answer.item.notes.strip()
    short = notes if len(notes) <= SHOWN_AT_ONCE else f"{notes[:SHOWN_AT_ONCE].rstrip()} …"
    st.markdown(
        f"**{literal(_name(answer))}**  \n:small[:gray[{local.day} {local:%B %Y}]]  \n"
        + (literal(short) or "*Asked; nothing was noted.*")
    )
    if short != notes:
        with st.expander("All of it"):
            st.markdown(literal(notes))
    if answer.item.text != each.text:
        st.caption(f"Asked as: {literal(answer.item.text)}")


def _judge(each: Heard) -> None:
    """Draw the two judgements; what was judged says so, and can be opened again."""
    key = each.answers[0].item.id
    question = known_questions(snapshot(), bank()).get(each.question_id or "")
    if each.has_news:
        st.caption(":material/fiber_new: There is a new answer since you last compared them.")
    with st.container(horizontal=True, vertical_alignment="center"):
        open_now = each.comparable and each.outcome is Outcome.ANSWERED
        agree = open_now and st.button(
            "They agree", key=f"agree-{key}", icon=":material/check_circle:"
        )
        differ = open_now and st.button(
            "They differ", key=f"differ-{key}", icon=":material/call_split:"
        )
        again = (
            each.agreement is not None
            and not open_now
            and st.button("Compare again", key=f"again-{key}", type="tertiary")
        )
        ask = (
            question is not None
            and each.outcome is not Outcome.SETTLED
            and question.id not in {waiting.id for waiting in still_to_ask(snapshot(), bank())}
            and st.button(
                "Ask someone else too",
                key=f"ask-too-{key}",
                icon=":material/bookmark_add:",
                type="tertiary",
            )
        )
        link(
            "Open the last talk",
            "interview",
            icon="arrow_forward",
            id=each.answers[-1].interview_id,
        )
    if (agree or differ or again) and act(
        compare_answers, each.key, agree=None if again else bool(agree), now=now()
    ):
        st.rerun()
    if ask and question and act(ask_later, question, now=now()):
        st.rerun()


def _open() -> None:
    """Draw what is on the list and has no answer at all."""
    waiting: list[Question] = [
        each for each in still_to_ask(snapshot(), bank()) if each.id not in heard(snapshot())
    ]
    if waiting:
        with st.expander(f"Open, nobody asked yet ({len(waiting)})", icon=":material/bookmark:"):
            st.markdown("\n".join(f"- {literal(each.text)}" for each in waiting))
