"""The checklist of questions for one conversation, and several of them at once."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from core.actions.demands import ask_about
from core.actions.interviews import change_interview, new_interview
from core.actions.questions import add_to_list
from core.actions.words import required
from core.domain.belief import Belief
from core.domain.demand import Demand
from core.domain.interview import AgendaItem, Interview
from core.domain.question import Question
from core.rules.agenda import (
    beyond,
    moved,
    reworded,
    with_closing,
    with_question,
    with_takeaway,
    without_item,
)
from core.rules.seats import coming_with
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction


class Dealt(Struct, frozen=True, kw_only=True):
    """The questions that go to one person, the most important first."""

    person_id: str
    interview_id: str | None = None
    """Which conversation; None for the one to come, or a new one."""
    questions: tuple[Question, ...]


def choose_question(
    tx: Transaction,
    person_id: str,
    question: Question,
    *,
    about: Demand | Belief | None = None,
    interview_id: str | None = None,
    closing: Sequence[Question],
    now: datetime,
) -> Interview:
    """Put a question on the checklist for the conversation to come with a person.

    What was made from a demand or a belief is kept as a question first.

    Raises:
        Gone: The conversation was deleted in the meantime.
    """
    if about is not None:
        question = ask_about(tx, about, text=question.text, topic=question.topic)
    interview = _to_come(tx, person_id, interview_id, closing, now)
    tx.label = "Added a question"
    return tx.put(with_closing(with_question(interview, question), closing))


def drop_question(tx: Transaction, interview_id: str, item_id: str) -> None:
    """Take a question off the checklist.

    Raises:
        Refused: The conversation has begun; its notes might go with the question.
    """

    def without(interview: Interview) -> Interview:
        _refuse_once_begun(interview)
        return without_item(interview, item_id)

    change_interview(tx, interview_id, without)
    tx.label = "Took a question off"


def _refuse_once_begun(interview: Interview) -> None:
    if interview.began:
        raise Refused("The conversation has begun. Leave the question unticked instead.")


def move_question(tx: Transaction, interview_id: str, item_id: str, by: int) -> None:
    """Move a question up (negative) or down.

    Raises:
        Gone: The conversation was deleted in the meantime.
    """
    change_interview(tx, interview_id, lambda interview: moved(interview, item_id, by))
    tx.label = "Moved a question"


def reword_question(tx: Transaction, interview_id: str, item_id: str, text: str) -> None:
    """Word a question in another way for this conversation.

    Raises:
        Refused: Nothing was written.
    """
    text = required(text, "Please write your question.")
    change_interview(tx, interview_id, lambda interview: reworded(interview, item_id, text))
    tx.label = "Changed the wording"


def set_takeaway(tx: Transaction, interview_id: str, item_id: str | None) -> None:
    """Mark the one thing I must take away.

    Raises:
        Gone: The conversation was deleted in the meantime.
    """
    change_interview(tx, interview_id, lambda interview: replace(interview, takeaway_id=item_id))
    tx.label = "Marked what you must take away"


def keep_six(tx: Transaction, interview_id: str, now: datetime) -> None:
    """Take off what is more than six, and put it at the head of the list of questions to ask.

    Raises:
        Refused: The conversation has begun; its notes might go with the questions.
    """

    def only_six(interview: Interview) -> Interview:
        _refuse_once_begun(interview)
        extra = beyond(interview)
        add_to_list(tx, [_kept(tx, item) for item in extra], now=now, first=True)
        for item in extra:
            interview = without_item(interview, item.id)
        return interview

    change_interview(tx, interview_id, only_six)
    tx.label = "Kept six questions here"


def deal_out(
    tx: Transaction, dealt: Sequence[Dealt], *, closing: Sequence[Question], now: datetime
) -> None:
    """Put questions on several checklists, making those that are not there yet.

    Where nothing is marked yet, the first of them becomes the one thing to take away. A
    conversation that gets none still gets the closing questions.

    Raises:
        Gone: One of the conversations was deleted in the meantime.
    """
    for each in dealt:
        interview = _to_come(tx, each.person_id, each.interview_id, closing, now)
        for question in each.questions:
            interview = with_question(interview, question)
        if each.questions:
            interview = with_takeaway(interview, each.questions[0].id)
        tx.put(with_closing(interview, closing))
    count = sum(len(each.questions) for each in dealt)
    tx.label = f"Dealt out {count} question{'' if count == 1 else 's'}"


def _to_come(
    tx: Transaction,
    person_id: str,
    interview_id: str | None,
    closing: Sequence[Question],
    now: datetime,
) -> Interview:
    if interview_id is None:
        coming = coming_with(tx.view(), person_id, now)
        return coming[0] if coming else new_interview(tx, person_id, closing=closing, now=now)
    interview = tx.get(Interview, interview_id)
    if interview is None:
        raise Gone(Interview)
    return interview


def _kept(tx: Transaction, item: AgendaItem) -> str:
    """Return the id of the question an item asks, keeping its words as one where there is none."""
    return item.question_id or tx.put(Question(text=item.text)).id
