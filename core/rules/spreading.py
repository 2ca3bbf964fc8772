"""The plan for a long list of questions: which goes to whom, and why."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from core.domain.interview import Interview
from core.domain.question import Question
from core.domain.snapshot import Snapshot
from core.rules.best_placed import Fit, fit
from core.rules.dealing import Plan, Seat, deal
from core.rules.seats import fitting_seats


class Spread(Struct, frozen=True, kw_only=True):
    """A plan with the seats it was made for."""

    seats: tuple[Seat, ...]
    plan: Plan


def spread(
    snapshot: Snapshot,
    questions: Sequence[Question],
    now: datetime,
    *,
    people: Collection[str] | None = None,
    chosen: Mapping[str, str | None] | None = None,
) -> Spread:
    """Deal out questions, the most important first, over the conversations to come.

    `people` are the keys of the seats to use, else the rule chooses; `chosen` is what the user has
    moved: the key of a seat, or None for later.
    """
    known = {question.id: question for question in questions}
    seats = tuple(
        _without_what_nobody_there_knows(snapshot, seat, questions)
        for seat in fitting_seats(snapshot, now, len(questions), people)
    )
    plan = deal(
        list(known),
        seats,
        lambda id, seat: placed(snapshot, known[id], seat).score,
        chosen,
    )
    return Spread(seats=seats, plan=plan)


def _without_what_nobody_there_knows(
    snapshot: Snapshot, seat: Seat, questions: Sequence[Question]
) -> Seat:
    beyond = {each.id for each in questions if not placed(snapshot, each, seat).possible}
    return replace(seat, taken=seat.taken | beyond)


def placed(snapshot: Snapshot, question: Question, seat: Seat) -> Fit:
    """Return how well the person of a seat is placed to answer a question; kept with the state."""
    known: dict[tuple[str, str], Fit] = snapshot.derived.setdefault(placed, {})
    key = (question.id, seat.key)
    if key not in known:
        interview = snapshot.get(Interview, seat.interview_id)
        known[key] = fit(snapshot, question, snapshot.people[seat.person_id], interview)
    return known[key]
