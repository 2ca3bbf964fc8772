"""The checklist for one conversation: 3 to 6 main questions, one to take away, the closing ones."""

from collections.abc import Sequence

from msgspec.structs import replace

from core.domain.interview import AgendaItem, Interview
from core.domain.question import Question

FEWEST, MOST = 3, 6
"""Main questions that fit 15 minutes, as guides of university career centres advise."""


def is_ready(interview: Interview) -> bool:
    """Whether the checklist has enough main questions and the one thing to take away."""
    return len(interview.main_questions) >= FEWEST and interview.takeaway_id is not None


def agenda_hints(interview: Interview) -> tuple[str, ...]:
    """Return the ids of the hints for a checklist; none of them blocks."""
    count = len(interview.main_questions)
    found = []
    if count < FEWEST:
        found.append("too_few_questions")
    if count > MOST:
        found.append("too_many_questions")
    if count and interview.takeaway_id is None:
        found.append("no_takeaway")
    return tuple(found)


def with_question(interview: Interview, question: Question) -> Interview:
    """Put a question at the end of the main ones; one that stands there already stays as it is."""
    if any(item.question_id == question.id for item in interview.agenda):
        return interview
    item = AgendaItem(text=question.text, question_id=question.id)
    return _arranged(interview, [*interview.main_questions, item])


def with_closing(interview: Interview, closing: Sequence[Question]) -> Interview:
    """Make sure that every closing question stands at the end."""
    have = {item.question_id for item in interview.closing_questions}
    missing = tuple(
        AgendaItem(text=each.text, question_id=each.id, closing=True)
        for each in closing
        if each.id not in have
    )
    return replace(interview, agenda=interview.agenda + missing)


def without_item(interview: Interview, item_id: str) -> Interview:
    """Take a main question off the checklist; the closing ones stay."""
    if all(item.id != item_id for item in interview.main_questions):
        return interview
    takeaway = None if interview.takeaway_id == item_id else interview.takeaway_id
    left = [item for item in interview.main_questions if item.id != item_id]
    return _arranged(replace(interview, takeaway_id=takeaway), left)


def moved(interview: Interview, item_id: str, by: int) -> Interview:
    """Move a main question up (negative) or down by some places, as far as there are places."""
    main = list(interview.main_questions)
    place = next((i for i, item in enumerate(main) if item.id == item_id), None)
    if place is None:
        return interview
    item = main.pop(place)
    main.insert(max(0, place + by), item)
    return _arranged(interview, main)


def reworded(interview: Interview, item_id: str, text: str) -> Interview:
    """Word a question in another way for this conversation; it stays the same question."""
    agenda = tuple(
        replace(item, text=text) if item.id == item_id else item for item in interview.agenda
    )
    return replace(interview, agenda=agenda)


def with_takeaway(interview: Interview, question_id: str) -> Interview:
    """Mark a question as the one to take away where none is marked yet."""
    if interview.takeaway_id is not None:
        return interview
    same = (item.id for item in interview.main_questions if item.question_id == question_id)
    return replace(interview, takeaway_id=next(same, None))


def beyond(interview: Interview) -> tuple[AgendaItem, ...]:
    """Return the last main questions that are more than six; never the one to take away."""
    main = interview.main_questions
    others = [item for item in main if item.id != interview.takeaway_id]
    too_many = len(main) - MOST
    return tuple(others[-too_many:]) if too_many > 0 else ()


def _arranged(interview: Interview, main: Sequence[AgendaItem]) -> Interview:
    return replace(interview, agenda=(*main, *interview.closing_questions))
